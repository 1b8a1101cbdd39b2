// Which lines of the items head a section: by their words and look, and by what stands around them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "tokenize/block_list.hpp"
#include "tokenize/headings.hpp"
#include "tokenize/item_form.hpp"
#include "tokenize/prominence.hpp"
#include "tokenize/section_lines.hpp"
#include "tokenize/wrapping.hpp"

namespace referat::tokenize {

/// The headings of the items, on the way through the lines.
class ItemHeadings {
 public:
  explicit ItemHeadings(std::span<const ItemHeading> headings) : headings_(headings) {}

  /// The heading on line `i`; nullptr where none stands there. Lines are asked for in their order.
  const ItemHeading* at(std::uint32_t i) {
    while (!all_behind() && headings_[next_].line < i) ++next_;
    return !all_behind() && headings_[next_].line == i ? &headings_[next_] : nullptr;
  }

  /// Whether a heading stands on line `i`, which is ahead of the line last asked for.
  bool stand_on(std::uint32_t i) const {
    std::size_t k = next_;
    while (k < headings_.size() && headings_[k].line < i) ++k;
    return k < headings_.size() && headings_[k].line == i;
  }

  bool all_behind() const { return next_ == headings_.size(); }
  std::size_t next() const { return next_; }
  std::uint32_t next_line(std::uint32_t end) const { return all_behind() ? end : headings_[next_].line; }

 private:
  std::span<const ItemHeading> headings_;
  std::size_t next_ = 0;
};

/// What was seen of the item that lines stand in.
struct ItemState {
  bool after_heading = false;          ///< between an item's heading and its first section or text
  std::string_view title;              ///< of the item, on its heading's own line
  std::string_view number;             ///< likewise
  bool case_seen = false;              ///< its case number
  std::optional<SectionKind> current;  ///< of the section that lines belong to; none below no heading
  bool first_section = true;
  bool recommends = false;                                                        ///< the item has a recommendation
  enum class Decided { no, before_others, behind_others } decided = Decided::no;  ///< where the decision stands
  bool in_prose = true;         ///< below no heading, or one that has prose below it
  bool lists_meetings = false;  ///< below a heading that has a list of meetings below it, or of papers
  bool lists_attachments = false;
  bool list_is_apart = false;  ///< a blank line stands above the heading of the list

  /// \param apart  a blank line stands above its heading
  void begin_section(SectionKind kind, bool apart);
};

class ItemSections {
 public:
  /// All of them outlive it.
  ItemSections(const BlockList& out, const ItemHeadings& headings, const ItemState& item, const Wrapping& wrapping,
               const Prominence& prominence, bool bulleted)
      : out_(out),
        headings_(headings),
        item_(item),
        wrapping_(wrapping),
        prominence_(prominence),
        words_(out.lines(), prominence, bulleted) {}

  /// The section heading on line `i`. A heading word that a wrapped sentence happens to break before is none.
  const std::optional<HeadingMatch>& at(std::uint32_t i);

 private:
  const Line& line(std::uint32_t i) const { return out_.line(i); }
  bool ends(std::uint32_t i) const { return i >= out_.line_count(); }

  bool heads_nothing(std::uint32_t i) const;
  void find_by_surroundings(std::uint32_t i);
  bool names_attachment(std::uint32_t i) const;
  bool is_voted_on(std::uint32_t i) const;
  bool heads_meetings_decision(std::uint32_t i) const;
  bool is_decided_below(std::uint32_t i) const;
  bool heads_recommendation(std::uint32_t i);
  bool heads_proposal(std::uint32_t i) const;
  bool recommendation_ahead(std::uint32_t i);
  bool is_lead_in(std::uint32_t i) const;
  bool nobody_follows(std::uint32_t i) const;
  bool people_follow(std::uint32_t i) const;

  const BlockList& out_;
  const ItemHeadings& headings_;
  const ItemState& item_;
  const Wrapping& wrapping_;
  const Prominence& prominence_;
  const SectionLines words_;
  std::uint32_t section_line_ = UINT32_MAX;
  std::optional<HeadingMatch> section_;     ///< on that line
  std::size_t looked_ahead_at_ = SIZE_MAX;  ///< the next heading when last_recommendation_ was looked for
  std::uint32_t last_recommendation_ = 0;
};

}  // namespace referat::tokenize
