// Which form the headings of a document's agenda items have, and which lines they are.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "tokenize/paged_column.hpp"
#include "tokenize/prominence.hpp"
#include "tokenize/token.hpp"
#include "tokenize/wrapping.hpp"

namespace referat::tokenize {

struct ItemHeading {
  std::uint32_t line = 0;  ///< index
  std::string_view number;
  std::string_view title;  ///< on the heading's own line
  bool supported = false;
  std::uint32_t last_line = 0;  ///< of what is surely the heading: the number may stand below the title
  bool boundary = false;        ///< the line begins an item, but is its case number or first section, and no heading
  bool bulleted = false;        ///< a bullet stands before it
  std::string_view case_number = {};  ///< on the heading's own line
  bool closed = false;                ///< marked as dealt with behind closed doors
};

struct ItemForms {
  LearnedForms learned;                     ///< what `form` and `trials` may point into
  const lexicon::ItemForm* form = nullptr;  ///< null where no form explains the document
  std::vector<ItemHeading> headings;        ///< in order
  std::vector<ItemHeading> refused;  ///< lines of the chosen form that are no items, where the form is distinctive
  std::vector<FormTrial> trials;     ///< best first
  /// A form that explains the document nearly as well, by other lines.
  const lexicon::ItemForm* rival = nullptr;
  KnownContents contents;
};

/// Every form of the lexicon, and where none is borne out well, of the document itself, proposes its candidates; the
/// form whose candidates are best borne out by the document wins. A candidate is borne out by the table of contents, a
/// case number or a section heading right below it, or a mark of closed doors. Where those borne out best stand out by
/// their style, all have to. Takes time linear in the lines for each form.
ItemForms choose_item_form(std::span<const Line> lines, const Wrapping& wrapping, const Prominence& prominence);

}  // namespace referat::tokenize
