// The lines that may be headings of items in one form, and what bears each of them out.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "lexicon/item_forms.hpp"
#include "tokenize/contents.hpp"
#include "tokenize/item_form.hpp"
#include "tokenize/prominence.hpp"
#include "tokenize/wrapping.hpp"

namespace referat::tokenize {

/// How well a candidate is borne out; 0 where nothing does.
constexpr int strong = 3;  ///< a case number below, the same title in the contents, closed doors
constexpr int weak = 1;    ///< a section heading below

struct Candidates {
  std::vector<ItemHeading> headings;
  std::vector<int> evidence;      ///< for each heading
  const Line* example = nullptr;  ///< one that is borne out and stands out; null where style tells nothing
  bool bulleted = false;          ///< one that is borne out has a bullet
};

/// A line that has the lead of a form, by index.
struct LeadLine {
  std::uint32_t line = 0;
  lexicon::NumberedLine numbered;
};

/// \param possible  indexes of the lines to look at
std::vector<LeadLine> find_lead(std::string_view lead, std::span<const Line> lines,
                                std::span<const std::uint32_t> possible);

/// Those of a form. Takes time linear in the lines that have its lead.
/// \param numbered  these lines
Candidates find_candidates(const lexicon::ItemForm& form, std::span<const Line> lines,
                           std::span<const LeadLine> numbered, const Wrapping& wrapping, const Prominence& prominence,
                           const Contents& contents);

/// The digits that a number begins with ("12a"); 0 where it begins with none.
std::uint32_t value_of(std::string_view number);

}  // namespace referat::tokenize
