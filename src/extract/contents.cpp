// The table of contents as printed.
#include "extract/header.hpp"
#include "extract/item.hpp"
#include "lexicon/closed_marks.hpp"

namespace referat::extract {

std::vector<ContentsEntry> extract_contents(const Context& context, std::span<const Block> blocks) {
  std::vector<ContentsEntry> entries;
  bool closed_group = false;
  for (const Block& block : blocks) {
    if (block.kind == BlockKind::group_heading) {
      closed_group = lexicon::group_heading(context.view(block.span)) == lexicon::GroupHeading::closed;
    }
    if (block.kind != BlockKind::contents_entry) continue;
    ContentsEntry entry;
    if (!block.number.empty()) entry.number = number_field(context, block.number);
    const lexicon::ClosedMark mark = lexicon::split_closed_mark(context.view(block.value));
    std::string_view title = lexicon::without_open_mark(mark.title);
    if (title.starts_with("- ")) title = text::trim_left(title.substr(2));  // "1. - Nedlæggelse" (Frederikshavn)
    entry.title = optional_text(context.text(title));
    entry.closed = {closed_group || !mark.mark.empty(), mark.mark.empty() ? Span{} : context.span_of(mark.mark)};
    if (const auto page = text::number(context.view(block.page_number))) {
      entry.page = Field<std::uint32_t>{*page, block.page_number};
    }
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace referat::extract
