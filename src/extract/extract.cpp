// The order in which a document is read. A field is one line here and one file beside this one.
#include "extract/extract.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <unordered_map>

#include "extract/context.hpp"
#include "extract/header.hpp"
#include "extract/item.hpp"
#include "extract/meeting_times.hpp"
#include "extract/outcome.hpp"
#include "extract/sections.hpp"
#include "extract/sentences.hpp"
#include "lexicon/absence_words.hpp"
#include "lexicon/case_numbers.hpp"
#include "lexicon/closed_marks.hpp"
#include "lexicon/column_headings.hpp"
#include "lexicon/danish_dates.hpp"
#include "lexicon/meeting_references.hpp"
#include "lexicon/outcomes.hpp"
#include "support/word_lists.hpp"

namespace referat::extract {

namespace {

bool begins_item(const Block& block) { return block.kind == BlockKind::item_heading || block.begins_item; }

/// SBSYS prints the number of a case on the line before its heading; the tokenizer makes no other such blocks there.
bool stands_above_heading(const Block& block) { return block.kind == BlockKind::case_number && block.above_heading; }

SourceInfo describe(const Source& source, const Tokens& tokens) {
  SourceInfo info;
  if (source.path) info.path = text::valid_utf8(*source.path);
  info.format = source.format;
  info.encoding = source.encoding;
  info.bytes = source.bytes.size();
  info.lines = static_cast<std::uint32_t>(source.line_starts.size());
  if (source.paged) info.pages = static_cast<std::uint32_t>(source.page_breaks.size() + 1);
  info.digest = source.digest;
  info.layout = tokens.form != nullptr ? std::string(tokens.form->name) : "none";
  return info;
}

/// "LUKKEDE SAGER", "Punkt Titel": what stands at the end of an item and is of those below it.
bool heads_next_items(const Context& context, const Block& block) {
  return block.kind == BlockKind::group_heading ||
         (block.kind == BlockKind::container && lexicon::heads_columns(context.view(block.span)));
}

/// Index of the first block of the first item, or the number of blocks.
std::size_t first_item(std::span<const Block> blocks) {
  const auto it = std::find_if(blocks.begin(), blocks.end(),
                               [](const Block& block) { return begins_item(block) || stands_above_heading(block); });
  return static_cast<std::size_t>(it - blocks.begin());
}

/// Index of the first block behind the last item, or the number of blocks.
std::size_t end_of_items(std::span<const Block> blocks) {
  std::size_t end = blocks.size();
  for (std::size_t i = blocks.size(); i > 0 && !begins_item(blocks[i - 1]); --i) {
    if (blocks[i - 1].ends_items) end = i - 1;
  }
  return end;
}

std::vector<AgendaItem> extract_items(const Context& context, const Meeting& meeting, std::span<const Block> blocks,
                                      bool closed_group) {
  std::vector<AgendaItem> items;
  const auto headings = std::count_if(blocks.begin(), blocks.end(), begins_item);
  items.reserve(static_cast<std::size_t>(headings));
  for (std::size_t begin = 0; begin < blocks.size();) {
    std::size_t end = begin + 1;
    if (blocks[begin].kind == BlockKind::case_number && end < blocks.size() && begins_item(blocks[end])) ++end;
    while (end < blocks.size() && !begins_item(blocks[end])) ++end;
    if (end < blocks.size() && end > begin + 1 && stands_above_heading(blocks[end - 1])) --end;
    // A group heading at the end of an item heads the next ones.
    std::size_t own = end;
    while (own > begin + 1 && heads_next_items(context, blocks[own - 1])) --own;
    items.push_back(extract_item(context, meeting, blocks.subspan(begin, own - begin), closed_group));
    for (; own < end; ++own) {
      const std::string_view words = context.view(blocks[own].span);
      const lexicon::GroupHeading group = lexicon::group_heading(words);
      const lexicon::GroupHeading doors = group == lexicon::GroupHeading::none ? lexicon::door(words) : group;
      if (doors != lexicon::GroupHeading::none) closed_group = doors == lexicon::GroupHeading::closed;
    }
    begin = end;
  }
  return items;
}

/// A page may name its body and date only where it says what was decided: "Borgerrepræsentationens beslutning i mødet
/// den 4. november 2021". Of several items, all that name a meeting have to name the same.
void settle_body(const Context& context, Meeting& meeting, const std::vector<AgendaItem>& items) {
  if (meeting.body) return;
  OptionalText body;
  OptionalText day;
  for (const AgendaItem& item : items) {
    for (const Section& section : item.sections) {
      if (section.kind != SectionKind::decision || !section.heading) continue;
      const auto reference = lexicon::meeting_reference(context.view(section.heading->where));
      if (!reference || reference->body.empty()) continue;
      const auto date = lexicon::find_date(reference->date);
      if (!date || !calendar::exists(date->value)) continue;
      Text named{calendar::iso(date->value), context.span_of(reference->date)};
      if (meeting.date && named.value != meeting.date->value) continue;
      Text owner = context.text(reference->body);
      if (body && (body->value != owner.value || day->value != named.value)) return;
      if (!body) body = std::move(owner);
      if (!day) day = std::move(named);
    }
  }
  if (body) {
    meeting.body = std::move(body);
    if (!meeting.date) meeting.date = std::move(day);
    return;
  }
  // "Kommunalbestyrelsen den 31. maj 2022" under "Høring og sagsgang" (Thisted)
  for (const Block& block : context.tokens.blocks) {
    if (!meeting.date || block.kind != BlockKind::paragraph || block.span.size() > 100) continue;
    const auto reference = lexicon::meeting_reference(context.view(block.span));
    const auto date = reference ? lexicon::find_date(reference->date) : std::nullopt;
    if (!date || reference->body.empty() || reference->body.data() > reference->date.data() ||
        calendar::iso(date->value) != meeting.date->value)
      continue;
    meeting.body = context.text(reference->body);
    return;
  }
}

/// "Lukkede sager" may stand above the entries of the contents only: their items are closed as well.
void settle_doors(const std::vector<ContentsEntry>& contents, std::vector<AgendaItem>& items) {
  const auto with_number = [](const Text& title, std::string_view number) {
    return text::key(title.value).append("\n").append(number);
  };
  std::unordered_map<std::string, Span> closed;
  for (const ContentsEntry& entry : contents) {
    if (!entry.closed.value || !entry.title) continue;
    closed.try_emplace(with_number(*entry.title, entry.number ? entry.number->value : ""), entry.closed.where);
    if (entry.number) closed.try_emplace(with_number(*entry.title, "any"), entry.closed.where);
  }
  for (AgendaItem& item : items) {
    if (closed.empty() || !item.title || item.closed.value) continue;
    auto found = closed.find(with_number(*item.title, item.number ? item.number->value : "any"));
    if (found == closed.end()) found = closed.find(with_number(*item.title, ""));
    if (found != closed.end()) item.closed = {true, found->second};
  }
}

/// "Til stede: Anna Lund og Bo Ravn": known only behind a meeting.
bool tells_who_was_there(const Context& context, std::span<const Block> header) {
  return std::any_of(header.begin(), header.end(), [&](const Block& block) {
    return block.kind == BlockKind::label && block.field == lexicon::HeaderField::participants &&
           !block.value.empty() && text::begins_with_one_of(context.view(block.label), lexicon::presence_words);
  });
}

/// "1. Godkendelse af dagsorden" / "Godkendt med disse tilføjelser:", or two items of any title: whether their text
/// begins with what came of them, which no agenda can know.
bool tells_what_was_decided(const Context& context, std::span<const Block> items) {
  constexpr std::size_t enough = 2;
  std::size_t decided = 0;
  const Block* heading = nullptr;
  for (const Block& block : items) {
    if (block.kind == BlockKind::item_heading) {
      heading = &block;
    } else if (block.kind == BlockKind::paragraph && heading != nullptr) {
      const std::string_view words = context.view(block.span);
      const bool past =
          lexicon::begins_with_outcome(words) && text::without_stop(text::first_word(words)).ends_with('t');
      const bool approval = text::word_prefix(context.view(heading->value), "Godkendelse").has_value();
      if (past && read_outcome(context, split_sentences(words).front())) decided += approval ? enough : 1;
      if (decided >= enough) return true;
      heading = nullptr;
    } else if (block.kind != BlockKind::case_number && block.kind != BlockKind::furniture) {
      heading = nullptr;
    }
  }
  return false;
}

/// "Referat" alone on a line of the header, below "Dagsorden".
Span names_minutes(const Context& context, std::span<const Block> header) {
  for (const Block& block : header) {
    const auto* word = lexicon::document_words().find(context.view(block.span));
    if (word != nullptr && word->document == DocumentKind::minutes) return block.span;
  }
  return {};
}

/// Before its items are read, by what only minutes tell, where a document names its kind nowhere, or both of them.
void guess_document_kind(const Context& context, std::span<const Block> header, std::span<const Block> items,
                         Meeting& meeting) {
  const bool named = !meeting.document.where.empty();
  if (named && meeting.document.value == DocumentKind::minutes) return;
  const Span minutes = names_minutes(context, header);
  if (named && minutes.empty()) return;
  const bool held = (!named && tells_who_was_there(context, header)) || tells_what_was_decided(context, items);
  if (held) {
    meeting.document = {DocumentKind::minutes, minutes};
  } else if (!named) {
    meeting.document = {DocumentKind::agenda, {}};
  }
}

/// A document that names its kind nowhere is minutes when it records a decision; one that names both, when most of its
/// items are decided.
void settle_document_kind(const Context& context, std::span<const Block> header, Meeting& meeting,
                          const std::vector<AgendaItem>& items) {
  if (!meeting.document.where.empty()) {
    const auto outcomes = std::count_if(items.begin(), items.end(),
                                        [](const AgendaItem& item) { return item.decision && item.decision->outcome; });
    const bool agenda = meeting.document.value == DocumentKind::agenda;
    const Span minutes = agenda ? names_minutes(context, header) : Span{};
    if (!minutes.empty() && static_cast<std::size_t>(outcomes) * 2 > items.size())
      meeting.document = {DocumentKind::minutes, minutes};
    return;
  }
  const bool decided =
      std::any_of(items.begin(), items.end(), [](const AgendaItem& i) { return i.decision.has_value(); });
  if (decided) meeting.document.value = DocumentKind::minutes;
}

/// Text below no heading, and what a diagnostic says is left out, has no place.
Coverage coverage_of(const Tokens& tokens, const Document& document) {
  std::vector<bool> unplaced(tokens.lines.size() + 1);  // by the number of the line
  const auto mark = [&](const Section& section) {
    if (section.kind != SectionKind::text) return;
    for (std::uint32_t line = section.lines.first; line <= section.lines.last; ++line) unplaced[line] = true;
  };
  for (const Section& section : document.meeting.sections) mark(section);
  for (const AgendaItem& item : document.items) {
    for (const Section& section : item.sections) mark(section);
  }
  for (const PlacedDiagnostic& placed : document.diagnostics) {
    if (placed.diagnostic.rule == &rules::unplaced_text && placed.line) unplaced[*placed.line] = true;
  }
  Coverage coverage;
  for (const Line& line : tokens.lines) {
    if (line.blank() && !line.furniture) continue;
    ++coverage.lines;
    coverage.placed += line.furniture || !unplaced[line.number] ? 1 : 0;
  }
  return coverage;
}

void place_diagnostics(const Source& source, std::vector<Diagnostic> diagnostics, Document& document) {
  std::stable_sort(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return a.where.begin != b.where.begin ? a.where.begin < b.where.begin : a.rule->code < b.rule->code;
  });
  for (Diagnostic& diagnostic : diagnostics) {
    PlacedDiagnostic placed;
    if (!diagnostic.where.empty()) {
      placed.line = source.line(diagnostic.where.begin);
      placed.page = source.page(diagnostic.where.begin);
    }
    placed.diagnostic = std::move(diagnostic);
    document.diagnostics.push_back(std::move(placed));
  }
}

}  // namespace

Document extract(const Source& source, const Tokens& tokens) {
  Document document;
  std::vector<Diagnostic> diagnostics = source.diagnostics;
  diagnostics.insert(diagnostics.end(), tokens.diagnostics.begin(), tokens.diagnostics.end());
  Context context{source, tokens, diagnostics, {}};
  const std::span<const Block> blocks(tokens.blocks);
  const std::size_t items_begin = first_item(blocks);
  std::vector<Block> header(blocks.begin(), blocks.begin() + static_cast<std::ptrdiff_t>(items_begin));
  set_letter_apart(context, header);

  document.source = describe(source, tokens);
  Meeting& meeting = document.meeting;
  extract_header(context, header, meeting);
  const std::size_t items_end = std::max(items_begin, end_of_items(blocks));
  const auto item_blocks = blocks.subspan(items_begin, items_end - items_begin);
  guess_document_kind(context, header, item_blocks, meeting);
  extract_participants(context, header, meeting);
  extract_municipality(context, header, meeting);
  document.contents = extract_contents(context, header);
  meeting.sections = extract_header_sections(context, header);
  for (Section& section : extract_header_sections(context, blocks.subspan(items_end)))
    meeting.sections.push_back(std::move(section));

  const bool closed = !header.empty() && header.back().kind == BlockKind::group_heading &&
                      lexicon::group_heading(context.view(header.back().span)) == lexicon::GroupHeading::closed;
  document.items = extract_items(context, meeting, item_blocks, closed);
  place_on_pages(context, document.contents, document.items);
  settle_doors(document.contents, document.items);
  settle_document_kind(context, header, meeting, document.items);
  settle_body(context, meeting, document.items);
  settle_times(context, blocks, meeting);
  if (document.items.empty()) {
    context.report(rules::no_items, {}, "no agenda items found; their text is in the meeting's sections");
  }
  place_diagnostics(source, std::move(diagnostics), document);
  document.coverage = coverage_of(tokens, document);
  return document;
}

bool looks_like_minutes(const Document& document, const Tokens& tokens) {
  // Signs add up: a letter may have a date and a case number, an article a heading "Baggrund", but hardly what makes
  // three of these.
  int signs = (document.meeting.date ? 1 : 0) + (document.meeting.body ? 1 : 0);
  int labels = 0;
  bool titled = false;
  bool numbered = false;
  bool decides = false;
  bool recommends = false;
  bool presents = false;
  bool tells_absence = false;
  for (const Block& block : tokens.blocks) {
    titled = titled || block.kind == BlockKind::title;
    labels += block.kind == BlockKind::label && block.meeting_only ? 1 : 0;
    numbered = numbered || !lexicon::case_number_line(tokens.lines[block.first_line].text).empty();
    if (block.kind != BlockKind::section_heading) continue;
    decides = decides || block.section == SectionKind::decision || block.section == SectionKind::decision_maker;
    recommends = recommends || block.section == SectionKind::recommendation;
    presents = presents || block.section == SectionKind::case_presentation;
    tells_absence = tells_absence || block.section == SectionKind::absent;
  }
  signs += std::min(labels, 3) + (titled ? 2 : 0) + (numbered ? 1 : 0) + (decides ? 2 : 0) + (recommends ? 2 : 0) +
           (presents ? 2 : 0) + (tells_absence ? 1 : 0);
  for (const FormTrial& trial : tokens.trials) {
    if (trial.form == tokens.form && trial.form->headed) signs += trial.supported > 0 ? 2 : 1;
  }
  return signs >= 3;
}

}  // namespace referat::extract
