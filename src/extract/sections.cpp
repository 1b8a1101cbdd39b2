#include "extract/sections.hpp"

#include <algorithm>

#include "extract/absence.hpp"
#include "extract/people.hpp"
#include "lexicon/absence_words.hpp"
#include "lexicon/file_names.hpp"
#include "lexicon/header_labels.hpp"
#include "lexicon/roles.hpp"
#include "lexicon/section_headings.hpp"
#include "lexicon/signals.hpp"
#include "support/text.hpp"
#include "tokenize/wrapping.hpp"

namespace referat::extract {

namespace {

bool is_text(const Block& block) { return block.kind == BlockKind::paragraph || block.kind == BlockKind::list_entry; }

/// Builds a section's text: list entries that stand together keep a line each, what a break tore apart is put together
/// again, and everything else is a paragraph of its own.
class TextBuilder {
 public:
  /// \param parts  all that will be added
  TextBuilder(const Context& context, const std::vector<Part>& parts) : context_(context) {
    constexpr std::size_t break_between = 2;
    std::size_t most = 0;
    for (const Part& part : parts) most += part.span.end - part.span.begin + break_between;
    text_.value.reserve(most);
  }

  void add(const Part& part) {
    const std::string_view words = context_.view(part.span);
    const std::uint32_t indent = context_.tokens.lines[part.block->first_line].indent;
    const bool together = before_ != nullptr && part.block->kind == BlockKind::list_entry &&
                          before_->kind == BlockKind::list_entry && !part.block->after_blank;
    if (!together) list_indent_ = indent;
    if (before_ == nullptr) {
      // nothing to set it apart from
    } else if (part.block->continues) {
      if (!text::hyphen_joins(text_.value, words)) text_.value.push_back(' ');
    } else if (together) {
      text_.value.append(indent > list_indent_ ? "\n " : "\n");  // an inner list keeps one blank
    } else {
      text_.value.append("\n\n");
    }
    text::append_folded(text_.value, words);
    text_.where = cover(text_.where, part.span);
    before_ = part.block;
  }

  Text take() { return std::move(text_); }

 private:
  const Context& context_;
  Text text_;
  const Block* before_ = nullptr;
  std::uint32_t list_indent_ = 0;
};

/// A short line that heads what follows: no full stop, no colon, after a finished paragraph and before another.
bool is_subheading(const Context& context, const std::vector<Part>& parts, std::size_t i) {
  const Block& block = *parts[i].block;
  if (block.kind != BlockKind::paragraph || block.continues || block.first_line != block.last_line) return false;
  if (i + 1 >= parts.size() || parts[i + 1].block->continues) return false;
  const std::string_view line = context.view(block.span);
  if (line.find('\t') != std::string_view::npos) return false;  // a row of a table
  if (text::length(line) > 90 || text::count_words(line) > 12 || line.starts_with('<')) return false;
  if (!text::starts_upper(line) && !text::is_digit(line.front())) return false;
  if (tokenize::ends_sentence(line) || tokenize::is_unfinished(line)) return false;
  if (i > 0) {
    const Block& before = *parts[i - 1].block;
    const std::string_view last = context.tokens.lines[before.last_line].text;
    if (before.kind == BlockKind::paragraph && !tokenize::ends_sentence(last) && text::length(last) > 40) return false;
  }
  const std::string_view next = context.view(parts[i + 1].span);
  return parts[i + 1].block->kind == BlockKind::list_entry || tokenize::ends_sentence(next) || text::length(next) > 90;
}

/// Which sections tell of outcomes, votes and absence.
bool has_signals(SectionKind kind) {
  return kind == SectionKind::decision || kind == SectionKind::history || kind == SectionKind::text;
}

void finish(const Context& context, SectionParts& parts) {
  Section& section = parts.section;
  if (has_signals(section.kind)) {
    for (Part& part : parts.parts) part.signals = lexicon::signals_in(context.view(part.span));
  }
  TextBuilder text(context, parts.parts);
  for (const Part& part : parts.parts) text.add(part);
  section.text = text.take();
  if (!lexicon::has_prose(section.kind)) return;
  for (std::size_t i = 0; i < parts.parts.size(); ++i) {
    if (is_subheading(context, parts.parts, i)) section.subheadings.push_back(context.text(parts.parts[i].span));
  }
}

/// Where a section stands, by its heading and its parts.
void place(const Context& context, SectionParts& parts, const Block& first, const Block& last) {
  Section& section = parts.section;
  section.lines = {context.line_number(first.first_line), context.line_number(last.last_line)};
  if (context.source.paged)
    section.pages = Range{context.page_number(first.first_line), context.page_number(last.last_line)};
}

/// "Anna Lund (A) og Bo Ravn - begge med afbud", "Ingen", "Anna Lund havde lovligt forfald.": people, and nothing else
/// that they did: "Bo Ravn (V) foreslog ..."
bool lists_absentees(std::string_view line) {
  if (lexicon::tells(lexicon::tells_of_absence, line)) return true;
  if (lexicon::tells(lexicon::tells_of_vote, line) || lexicon::tells(lexicon::tells_of_outcome, line)) return false;
  if (!lists_people(line)) return false;
  const auto people = split_people(line, false);
  return std::all_of(people.begin(), people.end(), [](const Mention& one) {
    return !text::starts_lower(one.after) || lexicon::find_absence_verb(one.after) || lexicon::means_absent(one.after);
  });
}

/// Of the first sections, the number up to the decision that has nothing behind it but lists of absentees with
/// headings; 0 where there is none.
std::size_t behind_decision(const std::vector<SectionParts>& sections, std::size_t number) {
  const auto lists_absent = [](const SectionParts& section) {
    return section.section.kind == SectionKind::absent && section.heading != nullptr && section.heading->value.empty();
  };
  constexpr int most = 3;  // "med afbud", "uden afbud"
  const std::size_t end = number;
  for (int lists = 0; lists < most && number > 0 && lists_absent(sections[number - 1]); ++lists) --number;
  if (number == 0 || sections[number - 1].section.kind != SectionKind::decision) return 0;
  return number == end || sections[number - 1].parts.empty() ? number : 0;  // of several, only what has no words yet
}

/// The list, with its heading, at the end of the decision.
void join(SectionParts& decision, const SectionParts& list) {
  decision.parts.push_back({.block = list.heading, .span = list.heading->span});
  decision.parts.insert(decision.parts.end(), list.parts.begin(), list.parts.end());
  decision.section.lines.last = list.section.lines.last;
  if (decision.section.pages) decision.section.pages->last = list.section.pages->last;
}

/// "Beslutning" / "Fraværende med afbud:" / "Anna Lund (A)" / "Dagsordenen blev godkendt.": a list of absentees that
/// the decision goes on behind is a part of the decision (København); so is all of it where nobody is listed and the
/// decision has nothing else (Slagelse).
void rejoin_absentees(const Context& context, std::vector<SectionParts>& sections) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    SectionParts& list = sections[i];
    const std::size_t behind = list.section.kind == SectionKind::absent ? behind_decision(sections, kept) : 0;
    const bool labelled = behind > 0 && list.heading != nullptr && list.heading->value.empty();
    const auto rest = labelled
                          ? std::find_if(list.parts.begin(), list.parts.end(),
                                         [&](const Part& part) { return !lists_absentees(context.view(part.span)); })
                          : list.parts.end();
    const bool decides =
        rest != list.parts.end() && sections[behind - 1].parts.empty() && text::starts_upper(context.view(rest->span));
    if ((rest == list.parts.begin() && !decides) || rest == list.parts.end()) {
      if (kept != i) sections[kept] = std::move(list);
      ++kept;
      continue;
    }
    for (auto part = list.parts.begin(); part != rest; ++part) part->absentees = true;
    for (std::size_t k = behind; k < kept; ++k) {  // "Fraværende med afbud:" above "Fraværende uden afbud:"
      for (Part& part : sections[k].parts) part.absentees = true;
      join(sections[behind - 1], sections[k]);
    }
    join(sections[behind - 1], list);
    kept = behind;
  }
  sections.resize(kept);
}

bool tells_case_type(const SectionParts& section) {
  const auto& heading = section.section.heading;
  return section.section.kind == SectionKind::process && heading &&
         text::word_prefix(heading->value, "Sagsgang og sagstype").has_value();
}

/// "Sagsgang og sagstype" / "Byrådet" / "Beslutning" / "Indstilling": what kind of case it is, and no decision
/// (Holbæk).
void rejoin_case_types(std::vector<SectionParts>& sections) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    SectionParts& section = sections[i];
    const bool bare = section.section.kind == SectionKind::decision && section.parts.empty() &&
                      section.heading != nullptr && !section.names_meeting;
    const bool absentees_follow = i + 1 < sections.size() && sections[i + 1].section.kind == SectionKind::absent;
    if (kept > 0 && bare && !absentees_follow && tells_case_type(sections[kept - 1])) {
      join(sections[kept - 1], section);
      continue;
    }
    if (kept != i) sections[kept] = std::move(section);
    ++kept;
  }
  sections.resize(kept);
}

class SectionList {
 public:
  /// \param most  how many sections there may be; more is no mistake
  explicit SectionList(const Context& context, std::size_t most = 0) : context_(context) { sections_.reserve(most); }

  void open(const Block& block) {
    // "Resume" / "Sagsforløb: HAR" / "Formanden ønsker ...": the route stands between a heading and its text
    // (Brønderslev).
    between_ = block.section == SectionKind::process && !block.value.empty() && !sections_.empty() && open_ &&
               sections_.back().heading != nullptr && sections_.back().parts.empty() &&
               sections_.back().section.kind == SectionKind::summary;
    SectionParts& section = start(block.section, block);
    section.heading = &block;
    section.section.heading = context_.text(block.label);
    section.names_meeting = block.names_meeting;
    if (!block.value.empty()) section.parts.push_back({.block = &block, .span = block.value});
    // What follows "Se alle bilag" is not its text: the heading is a link.
    open_ = !text::same_key(context_.view(block.label), "Se alle bilag");
    // "Sagen afgøres af Byrådet." says all of it.
    if (block.section == SectionKind::decision_maker && !block.value.empty()) open_ = false;
  }

  void add(const Block& block) {
    if (std::exchange(between_, false)) {
      std::swap(sections_[sections_.size() - 2], sections_.back());
      place(context_, sections_.back(), block, block);  // behind the route
    }
    // Names of files under no heading are attachments, as Stevns and Roskilde list them above the first section.
    const bool loose = !open_ || block.begins_section;
    const bool behind_files = open_ && sections_.back().heading == nullptr && kind() == SectionKind::attachments;
    if (loose || behind_files) {
      const bool files = lexicon::is_file_list(context_.view(block.span));
      if (loose || !files) start(files ? SectionKind::attachments : SectionKind::text, block);
    }
    open_ = true;
    SectionParts& section = sections_.back();
    if (section.parts.empty()) section.parts.reserve(4);
    Part& part = section.parts.emplace_back();
    part.block = &block;
    part.span = block.begins_item ? block.value : block.span;  // "Ad 1) Godkendt."
    section.section.lines.last = context_.line_number(block.last_line);
    if (section.section.pages) section.section.pages->last = context_.page_number(block.last_line);
  }

  void close() { open_ = false; }
  bool is_open() const { return open_; }
  SectionKind kind() const { return sections_.back().section.kind; }

  std::vector<SectionParts> take() {
    rejoin_absentees(context_, sections_);
    rejoin_case_types(sections_);
    for (SectionParts& section : sections_) finish(context_, section);
    return std::move(sections_);
  }

 private:
  SectionParts& start(SectionKind kind, const Block& block) {
    SectionParts& parts = sections_.emplace_back();
    parts.section.kind = kind;
    place(context_, parts, block, block);
    return parts;
  }

  const Context& context_;
  std::vector<SectionParts> sections_;
  bool open_ = false;
  bool between_ = false;  ///< the last section stands between a heading and its text
};

/// "Fraværende: Anna Lund (A)" in the middle of a section stays in its text; with nothing but sections behind it, it is
/// one of its own. In a history it is about an earlier meeting, unless the item ends with it. Where the same line goes
/// on with what was decided, it is the decision.
bool stays_in_text(const Context& context, std::span<const Block> blocks, std::size_t i, const SectionList& sections) {
  const Block& block = blocks[i];
  if (block.section != SectionKind::absent || block.value.empty() || !sections.is_open()) return false;
  const std::string_view list = context.view(block.value);
  if (sections.kind() == SectionKind::decision && absentees_of(context, list).size() < list.size()) return true;
  std::size_t next = i + 1;
  const auto lists_others = [](const Block& other) {  // "Fraværende: A" / "Deltog ikke: B"
    return other.kind == BlockKind::section_heading && other.section == SectionKind::absent && !other.value.empty();
  };
  constexpr std::size_t most_lists = 4;
  std::size_t lists = 0;
  while (next < blocks.size() &&
         (blocks[next].kind == BlockKind::group_heading || (lists_others(blocks[next]) && ++lists <= most_lists)))
    ++next;
  if (next == blocks.size()) return false;
  if (is_text(blocks[next])) return true;
  const bool attachments = blocks[next].section == SectionKind::attachments;
  return sections.kind() == SectionKind::history && blocks[next].section != SectionKind::absent && !attachments;
}

}  // namespace

std::vector<SectionParts> extract_sections(const Context& context, std::span<const Block> blocks) {
  const auto headings = std::count_if(blocks.begin(), blocks.end(),
                                      [](const Block& block) { return block.kind == BlockKind::section_heading; });
  SectionList sections(context, static_cast<std::size_t>(headings) + 1);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    if (is_text(block)) {
      sections.add(block);
    } else if (block.kind == BlockKind::section_heading) {
      if (stays_in_text(context, blocks, i, sections)) {
        sections.add(block);
      } else {
        sections.open(block);
      }
    }
  }
  return sections.take();
}

void change_kind(const Context& context, SectionParts& section, SectionKind kind) {
  section.section.kind = kind;
  section.section.subheadings.clear();
  finish(context, section);
}

SectionParts split_section(const Context& context, SectionParts& section, std::size_t index, SectionKind kind) {
  SectionParts rest;
  rest.section.kind = kind;
  rest.parts.assign(section.parts.begin() + static_cast<std::ptrdiff_t>(index), section.parts.end());
  section.parts.resize(index);
  place(context, rest, *rest.parts.front().block, *rest.parts.back().block);
  const Block& first = section.heading != nullptr ? *section.heading : *section.parts.front().block;
  place(context, section, first, section.parts.empty() ? first : *section.parts.back().block);
  section.section.subheadings.clear();
  finish(context, section);
  finish(context, rest);
  return rest;
}

std::vector<Section> extract_header_sections(const Context& context, std::span<const Block> blocks) {
  std::vector<Section> result;
  SectionList loose(context);
  for (const Block& block : blocks) {
    if (block.kind == BlockKind::label && block.field == lexicon::HeaderField::remarks) {
      loose.close();
      Section section;
      section.kind = SectionKind::other;
      // Where all labels stand before all values, a remark has none beside it.
      if (!block.label.empty()) section.heading = context.text(block.label);
      section.text = context.text(block.value);
      section.lines = {context.line_number(block.first_line), context.line_number(block.last_line)};
      if (context.source.paged) {
        section.pages = Range{context.page_number(block.first_line), context.page_number(block.last_line)};
      }
      result.push_back(std::move(section));
    } else if (block.kind == BlockKind::section_heading) {  // minutes whose items were not found
      loose.open(block);
    } else if (is_text(block)) {
      loose.add(block);
    } else {
      loose.close();
    }
  }
  for (SectionParts& section : loose.take()) result.push_back(std::move(section.section));
  std::stable_sort(result.begin(), result.end(),
                   [](const Section& a, const Section& b) { return a.lines.first < b.lines.first; });
  return result;
}

}  // namespace referat::extract
