// Source to lines to blocks: the margin and the form of item headings are decided over the whole document, then its
// header and its items are cut into blocks. Hands on to extract.
#include "tokenize/tokenize.hpp"

#include "lexicon/case_numbers.hpp"
#include "lexicon/closed_marks.hpp"
#include "lexicon/header_lines.hpp"
#include "support/text.hpp"
#include "tokenize/block_list.hpp"
#include "tokenize/doubts.hpp"
#include "tokenize/furniture.hpp"
#include "tokenize/header_blocks.hpp"
#include "tokenize/headings.hpp"
#include "tokenize/item_blocks.hpp"
#include "tokenize/item_form.hpp"
#include "tokenize/lines.hpp"
#include "tokenize/prominence.hpp"
#include "tokenize/wrapping.hpp"

namespace referat {

std::string_view name_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::title:
      return "title";
    case BlockKind::label:
      return "label";
    case BlockKind::contents_heading:
      return "contents-heading";
    case BlockKind::contents_entry:
      return "contents-entry";
    case BlockKind::group_heading:
      return "group-heading";
    case BlockKind::item_heading:
      return "item-heading";
    case BlockKind::case_number:
      return "case-number";
    case BlockKind::container:
      return "container";
    case BlockKind::section_heading:
      return "section-heading";
    case BlockKind::list_entry:
      return "list-entry";
    case BlockKind::paragraph:
      return "paragraph";
    case BlockKind::furniture:
      return "furniture";
  }
  return "";
}

namespace tokenize {

namespace {

/// Where the header ends: at the first item or the group heading right above it, or, where no items were found, at the
/// first section.
std::uint32_t end_of_header(const std::vector<Line>& lines, const ItemForms& forms) {
  if (forms.headings.empty()) {
    for (std::uint32_t i = 0; i < lines.size(); ++i) {
      if (lines[i].blank() || lexicon::is_header_line(lines[i].text)) continue;
      const auto match = match_section_heading(lines[i].text);
      if (match && match->kind != SectionKind::absent) return i;
    }
    return static_cast<std::uint32_t>(lines.size());
  }
  std::uint32_t first = forms.headings.front().line;
  std::uint32_t before = first;
  const auto skip_blanks = [&] {
    while (before > 0 && lines[before - 1].blank()) --before;
  };
  skip_blanks();
  if (before > 0 && !lexicon::case_number_line(lines[before - 1].text).empty()) {  // above its heading
    first = --before;
    skip_blanks();
  }
  const bool grouped = before > 0 && lexicon::group_heading(lines[before - 1].text) != lexicon::GroupHeading::none;
  return grouped ? before - 1 : first;
}

}  // namespace

Tokens tokenize(const Source& source) {
  Tokens tokens;
  tokens.lines = split_lines(source);
  tokens.furniture = take_furniture(tokens.lines);
  const MinutesHeading minutes_heading(tokens.lines);
  const Wrapping wrapping(tokens.lines);
  const Prominence prominence(tokens.lines);
  tokens.margin = wrapping.margin();
  ItemForms forms = choose_item_form(tokens.lines, wrapping, prominence);
  tokens.learned = std::move(forms.learned);
  tokens.form = forms.form;
  tokens.trials = std::move(forms.trials);

  BlockList out(source.text(), tokens.lines);
  const std::uint32_t end = end_of_header(tokens.lines, forms);
  tokenize_header(out, end, wrapping, forms.contents);
  tokenize_items(out, end, forms.headings, wrapping, prominence);
  tokens.blocks = std::move(out.blocks());
  report_doubts(forms, prominence, end, tokens);
  return tokens;
}

}  // namespace tokenize
}  // namespace referat
