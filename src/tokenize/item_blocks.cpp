#include "tokenize/item_blocks.hpp"

#include <algorithm>
#include <optional>

#include "lexicon/bodies.hpp"
#include "lexicon/case_numbers.hpp"
#include "lexicon/closed_marks.hpp"
#include "lexicon/closing_headings.hpp"
#include "lexicon/column_headings.hpp"
#include "lexicon/file_names.hpp"
#include "lexicon/meeting_times.hpp"
#include "lexicon/people_list.hpp"
#include "lexicon/section_headings.hpp"
#include "support/text.hpp"
#include "tokenize/contents.hpp"
#include "tokenize/headings.hpp"
#include "tokenize/item_sections.hpp"
#include "tokenize/section_lines.hpp"

namespace referat::tokenize {

namespace {

/// A short line that begins like a heading does and does not end like a sentence.
bool looks_like_subheading(std::string_view s) {
  return s.size() <= 100 && (text::starts_upper(s) || text::is_digit(s.front())) && !ends_sentence(s) &&
         !is_unfinished(s) && !begins_list_entry(s);
}

class ItemTokenizer {
 public:
  ItemTokenizer(BlockList& out, std::span<const ItemHeading> headings, const Wrapping& wrapping,
                const Prominence& prominence)
      : out_(out),
        wrapping_(wrapping),
        prominence_(prominence),
        below_column_heads_(std::any_of(headings.begin(), headings.end(),
                                        [&](const ItemHeading& heading) {
                                          std::uint32_t above = heading.line;
                                          while (above > 0 && out.line(above - 1).blank()) --above;
                                          return above > 0 && lexicon::heads_columns(out.line(above - 1).text);
                                        })),
        headings_(headings),
        sections_(out, headings_, item_, wrapping, prominence, !headings.empty() && headings.front().bulleted) {}

  void run(std::uint32_t i) {
    for (i = next(i); i < out_.line_count(); i = next(i)) i = take(i);
  }

 private:
  const Line& line(std::uint32_t i) const { return out_.line(i); }
  bool ends(std::uint32_t i) const { return i >= out_.line_count(); }

  /// The next line that has text, past empty headings, which end a section.
  std::uint32_t next(std::uint32_t i) {
    for (; i < out_.line_count() && line(i).blank(); ++i)
      below_empty_heading_ = below_empty_heading_ || line(i).empty_heading();
    return i;
  }

  bool structural(std::uint32_t i) {
    if (headings_.at(i) != nullptr || sections_.at(i)) return true;
    if (const LinePart part = part_of(line(i)); part != LinePart::untold) return part != LinePart::text;
    if (lexicon::is_closing_heading(line(i).text)) return true;
    return item_.after_heading &&
           (!lexicon::case_number_line(line(i).text).empty() || lexicon::containers().find(line(i).text) != nullptr);
  }

  std::uint32_t take(std::uint32_t i) {
    if (const ItemHeading* heading = headings_.at(i); heading != nullptr) {
      if (!heading->boundary) return take_item(i, *heading);
      begin_item();
      if (!heading->number.empty()) return take_answer(i, *heading);
      const std::size_t before = out_.blocks().size();
      const std::uint32_t next_line = take_line(i);
      out_.blocks()[before].begins_item = true;
      out_.blocks()[before].closed = heading->closed;
      return next_line;
    }
    return take_line(i);
  }

  std::uint32_t take_line(std::uint32_t i) {
    if (part_of(line(i)) == LinePart::untold) return take_untold(i);
    if (part_of(line(i)) == LinePart::case_number) {
      out_.add(BlockKind::case_number, i, i, "the format says that it is the case number");
      return i + 1;
    }
    return sections_.at(i) ? take_section(i) : take_paragraph(i);
  }

  std::uint32_t take_untold(std::uint32_t i) {
    if (lexicon::closes_meeting(line(i).text) && ends_document(i)) return take_end_of_meeting(i);
    if (take_closing(i) || (item_.after_heading && take_below_heading(i)) || take_number_above(i) || take_group(i) ||
        take_column_heads(i))
      return i + 1;
    return sections_.at(i) ? take_section(i) : take_paragraph(i);
  }

  /// "Underskriftsside": whether line `i` ends the items.
  bool take_closing(std::uint32_t i) {
    if (!lexicon::is_closing_heading(line(i).text)) return false;
    Block& block = out_.add(BlockKind::section_heading, i, i, "ends the items");
    block.section = SectionKind::other;
    block.label = out_.span_of(text::without_colon(line(i).text));
    block.value = {};
    block.ends_items = true;
    return true;
  }

  /// Whether nothing but a few lines follows, such as signatures.
  bool ends_document(std::uint32_t i) const {
    constexpr int most_lines = 12;
    if (!headings_.all_behind()) return false;
    int lines = 0;
    for (i = out_.next_text(i + 1); !ends(i); i = out_.next_text(i + 1)) {
      if (++lines > most_lines || match_section_heading(line(i).text)) return false;
    }
    return true;
  }

  /// "Mødet sluttede kl. 17.30" behind the last item, where it belongs to no decision.
  std::uint32_t take_end_of_meeting(std::uint32_t i) {
    out_.add(BlockKind::paragraph, i, i, "ends the meeting").ends_items = true;
    return i + 1;
  }

  /// What may stand between an item's heading and its first section: whether line `i` is that.
  bool take_below_heading(std::uint32_t i) {
    const std::string_view entry = lexicon::without_bullet(line(i).text);
    if (!item_.case_seen && lexicon::is_case_label(entry)) {
      item_.case_seen = true;
      out_.add(BlockKind::case_number, i, i, "label of a case number that is missing").value = {};
      return true;
    }
    const bool below_label =
        i > 0 && item_.case_seen && lexicon::is_case_label(lexicon::without_bullet(line(i - 1).text));
    std::string_view identifier = lexicon::case_number_line(entry);
    if (identifier.empty() && below_label) identifier = lexicon::case_number_below_label(entry);
    if (!identifier.empty()) {
      out_.add(BlockKind::case_number, i, i,
               item_.case_seen ? "a further case number" : "case number below the heading")
          .value = out_.span_of(identifier);
      item_.case_seen = true;
      return true;
    }
    const std::string_view why = container_at(i);
    if (!why.empty()) out_.add(BlockKind::container, i, i, why);
    return !why.empty();
  }

  bool case_follows(std::uint32_t i) const {
    const std::uint32_t below = out_.next_text(i + 1);
    return !ends(below) && !lexicon::case_number_line(line(below).text).empty();
  }

  /// "Pkt. 117" above "Ny kunsthal", below names of files that stand between the heading and this (Roskilde).
  bool repeats_number(std::uint32_t i) const {
    constexpr std::size_t longest_word = 8;
    const std::string_view words = line(i).text;
    if (item_.number.empty() || item_.title.empty() || words.size() > item_.number.size() + longest_word ||
        !words.ends_with(item_.number))
      return false;
    const std::uint32_t below = out_.next_text(i + 1);
    return !ends(below) && text::same_key(line(below).text, item_.title) && case_follows(below);
  }

  /// Why line `i`, below an item's heading, says nothing but what it contains; empty where it says more.
  std::string_view container_at(std::uint32_t i) const {
    const bool titled = !item_.title.empty() && text::same_key(line(i).text, item_.title);
    if (titled && (item_.case_seen || case_follows(i))) return "the title, once more";
    if (repeats_number(i)) return "the number, once more";
    const lexicon::GroupHeading door = lexicon::door(line(i).text);
    if (door == lexicon::GroupHeading::open) return "says that the item is open";
    if (lexicon::says_item_is_closed(line(i).text) && case_follows(i)) return "says that the item is closed";
    if (lexicon::containers().find(line(i).text) != nullptr) return "contains the sections of the item";
    return {};
  }

  /// Whether line `i` is the case number of the item whose heading is the next line with text.
  bool take_number_above(std::uint32_t i) {
    if (!stands_above_item(i)) return false;
    const std::string_view number = lexicon::case_number_line(line(i).text);
    if (number.empty()) return false;
    Block& block = out_.add(BlockKind::case_number, i, i, "case number above the heading");
    block.value = out_.span_of(number);
    block.above_heading = true;
    return true;
  }

  /// "Lukket" alone on its line, above an item, heads all that follow; below its heading, it is the item's own door.
  bool take_group(std::uint32_t i) {
    const bool door = !item_.after_heading && lexicon::door(line(i).text) != lexicon::GroupHeading::none;
    const bool body = !item_.after_heading && is_body_in_capitals(i);
    if (!door && !body && lexicon::group_heading(line(i).text) == lexicon::GroupHeading::none) return false;
    if (!item_.after_heading && !stands_above_item(i)) return false;  // Odense says the group again in each item
    out_.add(BlockKind::group_heading, i, i, "groups the items below");
    return true;
  }

  /// "MILJØ- OG TEKNIKUDVALGET" above the items of a committee (Randers, Nordfyns).
  bool is_body_in_capitals(std::uint32_t i) const {
    const std::string_view s = line(i).text;
    const bool small = std::any_of(s.begin(), s.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return !small && s.size() > 8 && i > 0 && line(i - 1).blank() && lexicon::is_body_name(s);
  }

  /// "Punkt Titel" above the number and the title of an item (Randers).
  bool take_column_heads(std::uint32_t i) {
    if (!below_column_heads_ || !lexicon::heads_columns(line(i).text)) return false;
    const std::uint32_t below = out_.next_text(i + 1);
    if (ends(below) || !headings_.stand_on(below)) return false;
    out_.add(BlockKind::container, i, i, "heads the columns of an item's number and title");
    return true;
  }

  bool stands_above_item(std::uint32_t i) const {
    std::uint32_t below = out_.next_text(i + 1);
    if (below_column_heads_ && !ends(below) && lexicon::heads_columns(line(below).text))
      below = out_.next_text(below + 1);
    return !ends(below) && headings_.stand_on(below);
  }

  /// What was seen of the item before says nothing of this one.
  void begin_item() {
    item_ = {};
    item_.after_heading = true;
    below_empty_heading_ = false;
  }

  std::uint32_t take_item(std::uint32_t i, const ItemHeading& heading) {
    begin_item();
    std::uint32_t last = std::max(i, heading.last_line);
    std::uint32_t title_begin = out_.span_of(heading.title).begin;
    if (last > i) return take_numbered_below(i, heading);
    if (heading.title.empty() && part_of(line(i)) == LinePart::untold) {  // the title stands on the next line
      std::uint32_t next = out_.next_text(i + 1);
      // Further numbers may stand before the title (Hørsholm).
      while (!heading.case_number.empty() && !ends(next) && !lexicon::case_number_line(line(next).text).empty())
        next = out_.next_text(next + 1);
      if (!ends(next) && !structural(next)) {
        last = next;
        title_begin = line(next).span.begin;
      } else if (const std::uint32_t title = title_below_case_number(next); title > 0) {
        return take_titled_below(i, next, title, heading);
      }
    }
    const std::uint32_t known_end = title_before_case_number(last);
    while (!ends(last + 1) && !line(last + 1).blank() && !structural(last + 1) && !tells_door(last + 1) &&
           (last < known_end || title_goes_on(i, last))) {
      ++last;
    }
    const std::uint32_t title_end = last;
    item_.title = heading.title;
    item_.number = heading.number;
    if (!heading.title.empty() && !heading.number.empty()) last = end_of_repeats(last, heading);
    Block& block =
        out_.add(BlockKind::item_heading, i, last,
                 heading.supported ? "item form, borne out by what follows" : "item form, fits the sequence");
    block.number = out_.span_of(heading.number);
    block.case_number = out_.span_of(heading.case_number);
    block.closed = heading.closed;
    const bool titled = !heading.title.empty() || last > i;
    block.value = titled ? Span{title_begin, line(title_end).span.end} : Span{};
    // "Ny daginstitution (82.06.00-P20-3-30)"
    if (titled && title_end == i && !block.case_number.empty() && block.case_number.begin > title_begin)
      block.value.end = out_.span_of(heading.title).end;
    return last + 1;
  }

  /// "Ad 1) Godkendt.", "Ad 2) Budget 2030: Udsat.": a number of the list above, where its title may stand, and what is
  /// said.
  std::uint32_t take_answer(std::uint32_t i, const ItemHeading& heading) {
    const std::uint32_t next_line = take_paragraph(i);
    Block& block = out_.blocks().back();
    block.why = "a number, and what is said of it";
    block.continues = false;
    block.number = out_.span_of(heading.number);
    const Span title = out_.span_of(heading.title);
    const bool said_again = title.begin > block.number.begin;
    (said_again ? block.label : block.listed_title) = title;
    const std::string_view before = said_again ? heading.title : heading.number;
    const std::uint32_t behind = out_.span_of(before).end;
    const std::string_view words(before.data() + before.size(), block.span.end - behind);
    const std::size_t begin = words.find_first_not_of(" \t.:)-");
    block.begins_item = begin != std::string_view::npos;
    block.kind = block.begins_item ? BlockKind::paragraph : BlockKind::item_heading;
    block.value = block.begins_item ? Span{behind + static_cast<std::uint32_t>(begin), block.span.end} : block.label;
    return next_line;
  }

  /// "Pkt. 214" / "Sagsnr. 30.04.02-P19-88-30" / "Navngivning af vej": the line of the title below a case number, where
  /// a section follows right behind it. 0 where there is none.
  std::uint32_t title_below_case_number(std::uint32_t number) {
    if (ends(number) || lexicon::case_number_line(line(number).text).empty()) return 0;
    const std::uint32_t title = out_.next_text(number + 1);
    if (ends(title) || title > number + 2 || !looks_like_subheading(line(title).text)) return 0;
    if (structural(title)) return 0;
    const std::uint32_t below = out_.next_text(title + 1);
    return !ends(below) && sections_.at(below) ? title : 0;
  }

  std::uint32_t take_titled_below(std::uint32_t i, std::uint32_t number, std::uint32_t title,
                                  const ItemHeading& heading) {
    Block& block = out_.add(BlockKind::item_heading, i, title, "a number, its case number and the title below it");
    block.number = out_.span_of(heading.number);
    block.case_number = out_.span_of(lexicon::case_number_line(line(number).text));
    block.value = line(title).span;
    block.closed = heading.closed;
    item_.case_seen = true;
    item_.title = line(title).text;
    return title + 1;
  }

  /// A title whose number stands on a line below it.
  std::uint32_t take_numbered_below(std::uint32_t i, const ItemHeading& heading) {
    Block& block = out_.add(BlockKind::item_heading, i, heading.last_line,
                            "a title, and what tells it on the line above or below");
    block.number = out_.span_of(heading.number);
    block.case_number = out_.span_of(heading.case_number);
    block.value = out_.span_of(heading.title);
    block.closed = heading.closed;
    return heading.last_line + 1;
  }

  /// Sites say a number and a title twice, the first time as a link.
  std::uint32_t end_of_repeats(std::uint32_t last, const ItemHeading& heading) {
    std::uint32_t i = last + 1;
    for (int looked_at = 0; looked_at < 2 && !ends(i); ++looked_at) {
      while (!ends(i) && line(i).blank()) ++i;
      if (ends(i) || line(i).furniture) break;
      const std::string_view text = line(i).text;
      const bool number = text.size() <= heading.number.size() + 8 && text.ends_with(heading.number) && looked_at == 0;
      if (!number && !says_again(text, heading.number, heading.title)) break;
      if (!number) return i;  // the number alone is no repeat yet
      ++i;
    }
    return last;
  }

  /// "Lukket punkt, jf. styrelseslovens § 10": of the item, and no more of its title; "(lukket)" is a part of it.
  bool tells_door(std::uint32_t i) const {
    return text::starts_upper(line(i).text) && lexicon::says_item_is_closed(line(i).text);
  }

  /// Whether the title that began on line `i` goes on behind line `last`.
  bool title_goes_on(std::uint32_t i, std::uint32_t last) const {
    if (wrapping_.whole_paragraphs()) return false;
    if (prominence_.stands_out(line(i))) return same_style(line(i), line(last + 1));
    return wrapping_.is_full(line(last), line(last + 1)) || goes_on_small(last) || is_unfinished(line(last).text);
  }

  /// A case number a line or two further on says that the lines before it are the title.
  std::uint32_t title_before_case_number(std::uint32_t heading) {
    for (std::uint32_t i = heading + 1; i < heading + 4 && !ends(i) && !line(i).blank(); ++i) {
      if (lexicon::group_heading(line(i).text) != lexicon::GroupHeading::none ||
          lexicon::door(line(i).text) != lexicon::GroupHeading::none || is_labelled(line(i).text))
        break;
      if (!lexicon::case_number_line(line(i).text).empty()) return i - 1;
      if (structural(i)) break;
    }
    return heading;
  }

  std::uint32_t take_section(std::uint32_t i) {
    below_empty_heading_ = false;
    const HeadingMatch match = *sections_.at(i);
    item_.begin_section(match.kind, i > 0 && line(i - 1).blank());
    std::uint32_t last = i;
    if (!match.value.empty()) {
      while (goes_on(last) || (match.kind == SectionKind::absent && breaks_name(last))) ++last;
    }
    Block& block = out_.add(BlockKind::section_heading, i, last, match.why);
    block.section = match.kind;
    block.label = out_.span_of(match.heading);
    block.names_meeting = match.names_meeting;
    block.value = match.value.empty() ? Span{} : Span{out_.span_of(match.value).begin, block.span.end};
    return last + 1;
  }

  std::uint32_t take_paragraph(std::uint32_t i) {
    // Above the case number in Roskilde; "Sagsbehandler: LDA".
    item_.after_heading = item_.after_heading && (lexicon::is_file_list(line(i).text) || is_labelled(line(i).text));
    std::uint32_t last = i;
    while (goes_on(last)) ++last;
    const bool list = begins_list_entry(line(i).text) || (line(i).style != nullptr && line(i).style->list_entry);
    const bool continues = !list && !below_empty_heading_ && continues_last_block(i);
    Block& block = out_.add(list ? BlockKind::list_entry : BlockKind::paragraph, i, last,
                            continues ? std::string_view("goes on from the paragraph above") : std::string_view());
    block.continues = continues;
    block.begins_section = below_empty_heading_;
    below_empty_heading_ = false;
    return last + 1;
  }

  /// Whether the block before broke off in the middle of a sentence, at a page's end or a blank line.
  bool continues_last_block(std::uint32_t i) const {
    const auto& blocks = out_.blocks();
    if (blocks.empty()) return false;
    const Block& before = blocks.back();
    if (wrapping_.whole_paragraphs()) return false;
    if (before.kind != BlockKind::paragraph && before.kind != BlockKind::list_entry) return false;
    const Line& end = line(before.last_line);
    if (ends_sentence(end.text)) return false;
    return is_unfinished(end.text) || text::starts_lower(line(i).text);
  }

  /// A line break inside a sentence, whatever the margin.
  bool goes_on_small(std::uint32_t i) const {
    const Line& next = line(i + 1);
    return line(i).length > 40 && !ends_sentence(line(i).text) && text::starts_lower(next.text) &&
           !begins_list_entry(next.text);
  }

  /// "Afbud Bodil Kram (V), Ole" / "Holm (A)": whether a list of people is broken inside a name behind line `i`.
  bool breaks_name(std::uint32_t i) {
    if (ends(i + 1) || line(i + 1).blank() || line(i + 1).page != line(i).page || structural(i + 1)) return false;
    const std::string_view name = text::last_word(line(i).text);
    const std::string_view before = text::trim_right(line(i).text.substr(0, line(i).text.size() - name.size()));
    const bool begun = text::starts_upper(name) && text::is_word_byte(name.back()) && text::length(name) > 1;
    const std::string_view next = line(i + 1).text;
    return begun && (before.ends_with(',') || before.ends_with(" og")) && next.find('(') != std::string_view::npos &&
           text::starts_upper(next) && lexicon::looks_like_people(next);
  }

  /// Whether line `i` goes on in the next one.
  bool goes_on(std::uint32_t i) {
    if (wrapping_.whole_paragraphs()) return false;
    if (ends(i + 1) || line(i + 1).blank() || line(i + 1).page != line(i).page || structural(i + 1)) return false;
    const std::string_view next = line(i + 1).text;
    if (begins_point(next)) return false;
    const bool columns = line(i).text.find('\t') != std::string_view::npos;  // a row of a table ends where it ends
    if (columns || !wrapping_.is_full(line(i), line(i + 1))) {
      return goes_on_small(i) || (is_unfinished(line(i).text) && !begins_list_entry(next));
    }
    if (text::word_prefix(next, "at")) return true;
    if (begins_list_entry(next)) return is_unfinished(line(i).text);
    // After a full stop at the very margin, a short line that ends its paragraph without one is a heading.
    const bool ends_here = ends(i + 2) || line(i + 2).blank() || !wrapping_.is_full(line(i + 1), line(i + 2));
    return !(ends_sentence(line(i).text) && ends_here && looks_like_subheading(next));
  }

  BlockList& out_;
  const Wrapping& wrapping_;
  const Prominence& prominence_;
  const bool below_column_heads_;  ///< "Punkt Titel" stands above an item
  ItemHeadings headings_;
  ItemState item_;
  bool below_empty_heading_ = false;
  ItemSections sections_;
};

}  // namespace

void tokenize_items(BlockList& out, std::uint32_t begin, std::span<const ItemHeading> headings,
                    const Wrapping& wrapping, const Prominence& prominence) {
  ItemTokenizer(out, headings, wrapping, prominence).run(begin);
}

}  // namespace referat::tokenize
