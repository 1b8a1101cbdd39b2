// Which lines head a section: words of the lexicon alone on a line, or with their value, and references to a meeting.
#include "tokenize/headings.hpp"

#include <algorithm>
#include <array>

#include "lexicon/bodies.hpp"
#include "lexicon/danish_dates.hpp"
#include "lexicon/meeting_references.hpp"
#include "lexicon/outcomes.hpp"
#include "lexicon/people_list.hpp"
#include "lexicon/section_headings.hpp"
#include "support/text.hpp"
#include "support/word_lists.hpp"
#include "tokenize/wrapping.hpp"

namespace referat::tokenize {

namespace {

using lexicon::InlineValue;

/// A heading word that a line begins with.
using HeadingWord = lexicon::WordTable<lexicon::SectionHeading>::Prefix;

struct Outlined {
  bool parts = false;     ///< the number has two or more: "1.2"
  std::string_view rest;  ///< behind the number; empty where there is none
};

/// "1.2 Beslutning", as Word numbers headings, and "2. Baggrund".
Outlined behind_outline_number(std::string_view line) {
  constexpr std::size_t longest = 12;
  constexpr std::size_t longest_heading = 60;
  if (line.empty() || !text::is_digit(line.front()) || line.size() > longest + longest_heading) return {};
  const std::size_t end = line.substr(0, longest).find_first_not_of("0123456789.");
  if (end == std::string_view::npos || !text::is_space(line[end])) return {};
  const std::size_t dot = line.substr(0, end).find('.');
  if (dot == std::string_view::npos) return {};
  const std::string_view rest = text::trim_left(line.substr(end));
  if (!text::starts_upper(rest)) return {};
  return {dot + 1 < end && text::is_digit(line[dot + 1]), rest};
}

/// "Beslutning\tGodkendt.": a table of two columns, labels and values. Whether it is a row of that.
bool is_row_of_two(std::string_view behind_label) {
  if (!behind_label.starts_with('\t')) return false;
  const std::string_view value = text::trim_left(behind_label);
  return !value.empty() && value.find('\t') == std::string_view::npos && !text::is_digit(value.front()) &&
         (ends_sentence(value) || text::count_words(value) > 3);
}

/// "Indstillingen blev godkendt.", "Sagen udsættes.", "Ikke godkendt.": a short sentence that ends with an outcome.
bool says_outcome(std::string_view sentence) {
  constexpr std::size_t most_words = 6;
  return sentence.ends_with('.') && text::count_words(sentence) <= most_words &&
         lexicon::is_outcome_word(text::without_stop(text::last_word(sentence)));
}

std::optional<HeadingMatch> with_value(const HeadingWord& prefix, std::string_view line) {
  HeadingMatch match{prefix.row->kind, line.substr(0, prefix.size), {}, false, "heading word with its value"};
  std::string_view rest = text::trim_left(line.substr(prefix.size));
  const bool colon = rest.starts_with(':');
  if (colon) rest = text::trim_left(rest.substr(1));
  match.value = rest;
  if (is_row_of_two(line.substr(prefix.size + (line.substr(prefix.size).starts_with(':') ? 1 : 0)))) return match;
  switch (prefix.row->inline_value) {
    case InlineValue::never:
      return std::nullopt;
    case InlineValue::after_colon: {
      // "Beslutning Godkendt.": a site has left out the break between the two
      const bool decided = match.kind == SectionKind::decision && text::starts_upper(rest) &&
                           (lexicon::begins_with_outcome(rest) || says_outcome(rest));
      // "Sagen afgøres af Miljøudvalget."
      const bool decides = match.kind == SectionKind::decision_maker && lexicon::is_body_name(text::without_stop(rest));
      return colon || decided || decides ? std::optional(match) : std::nullopt;
    }
    case InlineValue::people:
      return lexicon::looks_like_people(rest) ? std::optional(match) : std::nullopt;
    case InlineValue::meeting:
      if (lexicon::date_at_start(rest)) return match;
      if (!colon) return std::nullopt;
      match.kind = SectionKind::process;  // "Sagsforløb: ØU/BY" is a route, not a history
      return match;
  }
  return std::nullopt;
}

/// "BeslutningGodkendt.", "BilagIngen bilag.", "Fraværende- Bo Ravn": what some sites run together.
std::optional<HeadingMatch> glued_to_value(std::string_view line) {
  const std::size_t end = text::end_of_glued_word(line);
  if (end < 5 || end + 2 >= line.size()) return std::nullopt;
  const std::string_view rest = line.substr(end);
  const bool joined = text::starts_upper(rest) && text::starts_lower(rest.substr(text::first_code_point(rest).bytes));
  if (!joined && !rest.starts_with("- ")) return std::nullopt;
  const auto* row = lexicon::section_headings().find(line.substr(0, end));
  // "KlimaRådet" is a name; of these, no word begins so.
  const bool runs_together =
      row != nullptr && (row->kind == SectionKind::decision || row->kind == SectionKind::absent ||
                         row->kind == SectionKind::recommendation || row->kind == SectionKind::attachments ||
                         row->kind == SectionKind::case_presentation);
  if (!runs_together) return std::nullopt;
  // A dash is one before a name; "Klima- og Miljøudvalget" is one word of two.
  if (!joined && (row->kind != SectionKind::absent || !text::starts_upper(rest.substr(2)))) return std::nullopt;
  return HeadingMatch{row->kind, line.substr(0, end), text::trim_left(rest.substr(joined ? 0 : 1)), false,
                      "heading word run together with its text"};
}

/// "Fraværende i Kommunalbestyrelsen, 31. maj 2022:", "Fraværende i Kommunalbestyrelsen - 25. august 2020:" (Thisted)
std::optional<HeadingMatch> absence_of_meeting(const HeadingWord& prefix, std::string_view line) {
  if (!line.ends_with(':') || prefix.row->kind != SectionKind::absent) return std::nullopt;
  const std::string_view rest = text::trim_left(line.substr(prefix.size));
  const auto in = text::word_prefix(rest, "i");
  if (!in) return std::nullopt;
  const std::string_view meeting = text::trim(rest.substr(*in, rest.size() - *in - 1));
  const std::size_t dash = meeting.rfind(" - ");
  const bool dashed = dash != std::string_view::npos && lexicon::is_body_name(meeting.substr(0, dash)) &&
                      lexicon::date_at_start(meeting.substr(dash + 3));
  if (!dashed && !lexicon::meeting_reference(meeting)) return std::nullopt;
  return HeadingMatch{SectionKind::absent, line.substr(0, line.size() - 1), {}, false, "absence from a meeting"};
}

/// "BESLUTNING: Økonomiudvalget den 05-01-2022": behind the colon stands no decision, but whose it is (Dragør).
std::optional<HeadingMatch> decision_of_meeting(const HeadingWord& prefix, std::string_view line) {
  if (prefix.row->kind != SectionKind::decision || !line.substr(prefix.size).starts_with(':')) return std::nullopt;
  const auto reference = lexicon::meeting_reference(line);
  if (!reference || reference->body.empty()) return std::nullopt;
  // "Beslutning: Oversendes til Byrådet den 25. november", "Beslutning: Fremsendes Byrådet den" are decisions.
  static constexpr std::array<std::string_view, 5> in_sentences = {"til", "i", "af", "med", "over"};
  if (text::has_one_of(reference->body, in_sentences) || lexicon::is_outcome_word(text::first_word(reference->body)))
    return std::nullopt;
  return HeadingMatch{SectionKind::decision, line, {}, true, "heading word and a meeting"};
}

/// "Indstilling fra Børneudvalget:", "Indstilling til Byrådet"
std::optional<HeadingMatch> recommendation_of_body(const HeadingWord& prefix, std::string_view bare) {
  if (prefix.row->kind != SectionKind::recommendation) return std::nullopt;
  const std::string_view rest = text::trim_left(bare.substr(prefix.size));
  for (const std::string_view word : {"fra", "til"}) {
    const auto size = text::word_prefix(rest, word);
    if (size && lexicon::is_body_name(text::trim_left(rest.substr(*size))))
      return HeadingMatch{SectionKind::recommendation, bare, {}, false, "heading word and a body"};
  }
  return std::nullopt;
}

/// "Beslutning for Punkt 2: Finansiel strategi", "Bilag til punkt nr. 4": the item is said again.
std::optional<HeadingMatch> heading_for_item(const HeadingWord& prefix, std::string_view bare) {
  const SectionKind kind = prefix.row->kind;
  if (kind != SectionKind::decision && kind != SectionKind::attachments) return std::nullopt;
  const std::string_view rest = text::trim_left(bare.substr(prefix.size));
  for (const std::string_view words : {"for punkt", "for pkt.", "til punkt nr.", "til punkt", "til pkt."}) {
    const auto size = text::word_prefix(rest, words);
    const std::string_view number = size ? text::trim_left(rest.substr(*size)) : std::string_view();
    if (number.empty() || !text::is_digit(number.front())) continue;
    const std::string_view behind = text::trim_left(number.substr(text::first_word(number).size()));
    if (text::starts_lower(behind) || ends_sentence(bare)) return std::nullopt;  // "Bilag til pkt. 13 er eftersendt."
    return HeadingMatch{kind, bare, {}, false, "heading word and the item"};
  }
  return std::nullopt;
}

/// "Økonomiudvalget, 18. september 2019: Anbefales.": a meeting, and what it decided behind the colon.
std::optional<HeadingMatch> meeting_with_value(std::string_view line) {
  const std::size_t colon = line.substr(0, 200).find(": ");
  // A date has digits; most labels have none.
  if (colon == std::string_view::npos ||
      std::none_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(colon), text::is_digit))
    return std::nullopt;
  const auto reference = lexicon::meeting_reference(line.substr(0, colon + 1));
  if (!reference || reference->body.empty() || reference->body.data() > reference->date.data()) return std::nullopt;
  const std::string_view value = text::trim_left(line.substr(colon + 1));
  if (!text::starts_upper(value)) return std::nullopt;
  return HeadingMatch{SectionKind::decision, line.substr(0, colon), value, true, "names a meeting, with its decision"};
}

/// "Byrådet: Godkendt. Ø stemte imod.": a body, and what it decided.
std::optional<HeadingMatch> body_with_value(std::string_view line) {
  constexpr std::size_t longest_name = 80;
  const std::size_t colon = line.substr(0, longest_name).find(": ");
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string_view owner = line.substr(0, colon);  // "Økonomiudvalgets beslutning: Anbefales."
  if (!lexicon::is_body_name(owner) && lexicon::deciding_body(owner).empty()) return std::nullopt;
  const std::string_view value = text::trim_left(line.substr(colon + 1));
  if (!text::starts_upper(value) || !lexicon::begins_with_outcome(value)) return std::nullopt;
  return HeadingMatch{SectionKind::decision, line.substr(0, colon), value, true, "names a body, with its decision"};
}

/// "Bilag (2)"
std::string_view without_count(std::string_view heading) {
  if (!heading.ends_with(')')) return heading;
  const std::size_t open = heading.rfind('(');
  if (open == std::string_view::npos) return heading;
  const std::string_view inside = heading.substr(open + 1, heading.size() - open - 2);
  const bool counts = !inside.empty() && std::all_of(inside.begin(), inside.end(), text::is_digit);
  return counts ? text::trim_right(heading.substr(0, open)) : heading;
}

thread_local std::optional<SectionKind> headed_by_minutes;  ///< what "Referat" heads; most documents are called so
thread_local bool headed_by_subject = false;                ///< "Indhold" heads what each item is about

/// "Referat", "Referat: Godkendt."; likewise "Indhold".
std::optional<HeadingMatch> repeated_heading(std::string_view word, std::string_view line, SectionKind kind,
                                             std::string_view why) {
  if (!line.starts_with(word)) return std::nullopt;
  const std::string_view rest = line.substr(word.size());
  if (!rest.empty() && rest.front() != ':') return std::nullopt;
  const std::string_view value = rest.empty() ? rest : text::trim_left(rest.substr(1));
  return HeadingMatch{kind, line.substr(0, word.size()), value, false, why};
}

std::optional<HeadingMatch> minutes_heading(std::string_view line, SectionKind kind) {
  return repeated_heading("Referat", line, kind, "heads what was said of each item");
}

/// "1. Meddelelser"
bool is_numbered_title(std::string_view line) {
  constexpr std::size_t most_digits = 3;
  if (line.empty() || !text::is_digit(line.front())) return false;
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  return digits > 0 && digits <= most_digits && line.substr(digits).starts_with(". ") &&
         text::starts_upper(line.substr(digits + 2));
}

std::optional<HeadingMatch> subject_heading(std::string_view line) {
  return repeated_heading("Indhold", line, SectionKind::case_presentation, "heads what each item is about");
}

}  // namespace

MinutesHeading::MinutesHeading(std::span<const Line> lines)
    : before_(headed_by_minutes), subject_before_(headed_by_subject) {
  constexpr int fewest = 2;
  int found = 0;
  int subjects = 0;
  bool decides = false;
  int numbered = 0;             // lines that may head an item, so far
  bool below_numbered = false;  // the line above is one
  bool below_first_item =
      false;               // a page of one item has the word once: "1. Meddelelser" / "Referat" (Region Nordjylland)
  std::uint32_t page = 0;  // of the line above; a running head may have the word, and the title of the document
  for (const Line& line : lines) {
    if (line.blank()) continue;
    if (line.page == page && line.text.front() == 'R' && minutes_heading(line.text, SectionKind::decision)) {
      ++found;
      below_first_item = below_first_item || (below_numbered && numbered == 1);
    }
    below_numbered = is_numbered_title(line.text);
    numbered += below_numbered ? 1 : 0;
    if (line.text.front() == 'I' && subject_heading(line.text)) ++subjects;
    decides = decides || (line.text.front() == 'B' && text::same_key(text::without_colon(line.text), "Beslutning"));
    page = line.page;
  }
  if (found >= fewest || below_first_item) headed_by_minutes = decides ? SectionKind::other : SectionKind::decision;
  headed_by_subject = found >= fewest && subjects >= fewest;
}

MinutesHeading::~MinutesHeading() {
  headed_by_minutes = before_;
  headed_by_subject = subject_before_;
}

bool leads_in_recommendation(std::string_view line) {
  constexpr std::size_t most_words = 16;
  if (!text::starts_upper(line) || ends_sentence(line.substr(0, line.size() - (line.ends_with(':') ? 1 : 0))))
    return false;
  constexpr std::string_view active = "indstiller";
  constexpr std::string_view passive = "indstilles";  // "Det indstilles, at"
  constexpr std::string_view proposing = "foreslår";
  std::string_view verb = active;
  std::size_t at_verb = text::find_word(line, verb);
  for (const std::string_view other : {passive, proposing}) {
    if (at_verb != std::string_view::npos ||
        (other == passive && !text::word_prefix(line, "Det") && !text::word_prefix(line, "Der")))
      continue;
    verb = other;
    at_verb = text::find_word(line, verb);
  }
  if (at_verb == std::string_view::npos || text::count_words(line) > most_words) return false;
  if (text::count_words(line.substr(0, at_verb)) > 8) return false;
  std::string_view behind = text::trim_left(line.substr(at_verb + verb.size()));
  if (text::word_prefix(behind, "til")) return verb != proposing;
  // "Forvaltningen indstiller," / "Forvaltningen indstiller, at"
  while (behind.starts_with(',') || behind.starts_with(':')) behind = text::trim_left(behind.substr(1));
  behind = text::without_colon(behind);
  if (behind.empty() || text::same_key(behind, "at")) return true;
  // "..., at udvalget" / "- godkender planen"
  const auto at = text::word_prefix(behind, "at");
  const std::string_view body = at ? text::trim_left(behind.substr(*at)) : std::string_view();
  const bool abbreviated = body.size() >= 2 && body.size() <= 5 &&
                           std::all_of(body.begin(), body.end(), [](char c) { return c >= 'A' && c <= 'Z'; });  // "HMU"
  return at && (abbreviated || lexicon::is_body_noun(body));
}

std::optional<HeadingMatch> match_run_in_heading(std::string_view line) {
  const auto prefix = lexicon::section_headings().find_prefix(line);
  if (!prefix) return std::nullopt;
  const std::string_view rest = text::trim_left(line.substr(prefix.size));
  if (!rest.starts_with(':')) return std::nullopt;
  return HeadingMatch{prefix.row->kind, line.substr(0, prefix.size), text::trim_left(rest.substr(1)), false,
                      "heading word set apart from its text"};
}

bool heads_section_alone(std::string_view words) {
  const auto* row = lexicon::section_headings().find(text::without_colon(words));
  return row != nullptr && (row->kind == SectionKind::summary || row->kind == SectionKind::background ||
                            row->kind == SectionKind::case_presentation || row->kind == SectionKind::recommendation ||
                            row->kind == SectionKind::decision);
}

std::optional<HeadingMatch> match_section_heading(std::string_view line) {
  if (const auto [parts, rest] = behind_outline_number(line); !rest.empty()) {
    const auto* row = lexicon::section_headings().find(text::without_colon(rest));
    if (row == nullptr || (!parts && !heads_section_alone(rest))) return std::nullopt;
    return HeadingMatch{row->kind, text::without_colon(rest), {}, false, "numbered heading word"};
  }
  if (!text::starts_upper(line)) {  // a wrapped sentence may end in "høring"; histories begin with a date
    return std::nullopt;
  }
  if (headed_by_minutes) {
    if (auto match = minutes_heading(line, *headed_by_minutes)) return match;
    if (auto match = headed_by_subject ? subject_heading(line) : std::nullopt) return match;
  }
  std::string_view bare = line;
  while (bare.ends_with(':') || bare.ends_with(',')) bare = text::trim_right(bare.substr(0, bare.size() - 1));
  if (const auto& words = lexicon::section_headings(); words.may_begin(line)) {
    if (const HeadingWord prefix = words.find_prefix(line)) {
      if (prefix.size == bare.size() || prefix.size == without_count(bare).size())
        return HeadingMatch{prefix.row->kind, bare, {}, false, "heading word"};
      if (auto match = decision_of_meeting(prefix, line)) return match;
      if (auto match = with_value(prefix, line)) return match;
      if (auto match = absence_of_meeting(prefix, line)) return match;
      if (auto match = recommendation_of_body(prefix, bare)) return match;
      if (auto match = heading_for_item(prefix, bare)) return match;
    }
    if (auto match = glued_to_value(line)) return match;
  }
  if (names_consequences(bare)) return HeadingMatch{SectionKind::other, bare, {}, false, "names consequences"};
  const auto reference = lexicon::meeting_reference(line);
  if (!reference) {
    if (!lexicon::deciding_body(bare).empty())
      return HeadingMatch{SectionKind::decision, bare, {}, true, "names a body and its decision"};
    if (auto match = body_with_value(line)) return match;
    return meeting_with_value(line);
  }
  if (reference->body.empty() && !reference->names_decision) return std::nullopt;
  // "Økonomiudvalget, 18. september 2019, pkt. 153:" heads what that meeting decided; a bare "11/03/2025
  // Økonomiudvalget" is an entry of the history it stands in.
  const bool numbered = !reference->item_number.empty() &&
                        (line.ends_with(':') || line.find(',') != std::string_view::npos ||  // "X, 03-04-2019, pkt. 42"
                         line.find(" - ") != std::string_view::npos);
  // "Børne- og Skoleudvalget den 6. november 2018:" heads it, too.
  const bool led_in = line.ends_with(':') && reference->body.data() < reference->date.data();
  if (!reference->names_decision && !numbered && !led_in) return std::nullopt;
  return HeadingMatch{SectionKind::decision, bare, {}, true, "names a meeting"};
}

bool is_below_section(std::span<const Line> lines, std::size_t i) {
  while (i > 0 && lines[i - 1].blank()) --i;
  if (i == 0) return false;
  const auto section = match_section_heading(lines[i - 1].text);
  return section ? section->value.empty() : leads_in_recommendation(lines[i - 1].text);
}

bool names_consequences(std::string_view line) {
  constexpr std::string_view word = "konsekvenser";
  constexpr std::size_t longest = 100;
  if (!line.ends_with(word) || line.size() > longest || line.size() == word.size()) return false;
  bool kinds = true;
  text::for_each_word(line.substr(0, line.size() - word.size()), [&](std::size_t begin, std::size_t end) {
    const std::string_view kind = line.substr(begin, end - begin);
    kinds = kind.ends_with('e') || kind == "og" || kind == "samt";
    return kinds;
  });
  return kinds;
}

bool heads_main_section(std::string_view words) {
  const auto match = match_section_heading(words);
  return match && match->value.empty() &&
         (match->kind == SectionKind::decision || match->kind == SectionKind::case_presentation ||
          match->kind == SectionKind::summary || match->kind == SectionKind::recommendation);
}

bool is_labelled(std::string_view s) {
  constexpr std::size_t longest = 60;
  const std::string_view word = text::first_word(s);
  return s.size() <= longest && word.size() > 2 && word.ends_with(':') && text::starts_upper(word) &&
         (word.size() == s.size() || !ends_sentence(s));
}

}  // namespace referat::tokenize
