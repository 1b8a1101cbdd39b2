#include "extract/recommendation.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "lexicon/bodies.hpp"
#include "support/byte_set.hpp"
#include "support/text.hpp"
#include "support/word_lists.hpp"
#include "tokenize/wrapping.hpp"

namespace referat::extract {

namespace {

struct Verb {
  std::string_view word;
  bool passive = false;
};

constexpr std::array<Verb, 6> verbs = {
    {{"indstiller"}, {"foreslår"}, {"anbefaler"}, {"indstillede"}, {"indstilles", true}, {"foreslås", true}}};

struct Lead {
  std::string_view by;
  std::string_view clause;  ///< what follows the verb and its "at" on the same line
  bool passive = false;     ///< "Dagsordenen indstilles til godkendelse": no sender stands before the verb
};

/// "Konst. Beredskabschef": the sender behind what is short for a word before it.
std::string_view behind_abbreviation(std::string_view by) {
  static constexpr std::array<std::string_view, 5> abbreviations = {"Konst.", "Kst.", "Adm.", "Tekn.", "Vicekomm."};
  const std::string_view first = text::first_word(by);
  return text::is_one_of(first, abbreviations) ? text::trim_left(by.substr(first.size())) : by;
}

/// "På den baggrund indstiller forvaltningen, at": where no sender stands before the verb, the one behind it; empty
/// where none does.
std::string_view sender_behind(std::string_view before, std::string_view behind) {
  static constexpr std::array<std::string_view, 14> leads = {
      "i henhold",    "på baggrund", "på den baggrund", "på denne baggrund", "med henvisning",
      "med baggrund", "derfor",      "herefter",        "endvidere",         "samtidig",
      "ud fra",       "efter",       "som følge",       "herudover"};
  constexpr std::size_t most_words = 8;
  if (!text::begins_with_one_of(before, leads)) return {};
  std::size_t end = std::min(behind.find(','), text::find_word(behind, "at"));
  for (const std::string_view word : {"til", "over for"}) end = std::min(end, text::find_word(behind, word));
  const std::string_view sender = text::trim(behind.substr(0, end));
  const bool told = end != std::string_view::npos && !sender.empty() && text::count_words(sender) <= most_words &&
                    !text::same_key(sender, "det");
  return told ? sender : std::string_view{};
}

/// "Center for By og Miljø, indstiller, at": a name, a verb, and nothing before the name. Of several verbs, the first:
/// "Det indstilles, at udvalget anbefaler".
std::optional<Lead> read_lead(std::string_view s) {
  if (const auto noun = text::word_prefix(s, "Indstilling om")) {  // "Indstilling om, at broen bygges" (København 2000)
    const std::string_view behind = text::trim_left(text::without_first(s.substr(*noun), ","));
    if (const auto that = text::word_prefix(behind, "at")) return Lead{{}, text::trim(behind.substr(*that)), false};
  }
  std::size_t at = std::string_view::npos;
  const Verb* first = nullptr;
  for (const Verb& verb : verbs) {
    const std::size_t place = text::find_word(s.substr(0, at), verb.word);
    if (place == std::string_view::npos) continue;
    at = place;
    first = &verb;
  }
  if (first == nullptr) return std::nullopt;
  Lead lead;
  lead.passive = first->passive;
  lead.by = text::trim(s.substr(0, at));
  if (const std::string_view behind = sender_behind(lead.by, s.substr(at + first->word.size())); !behind.empty())
    lead.by = behind;
  while (lead.by.ends_with(',')) lead.by = text::trim(lead.by.substr(0, lead.by.size() - 1));
  static constexpr ByteSet ends_clause(".:;");
  if (ends_clause.any_in(behind_abbreviation(lead.by)) || text::count_words(lead.by) > 16) return std::nullopt;
  if (!lead.by.empty() && lead.by.data() < s.data() + at && !text::starts_upper(lead.by)) return std::nullopt;
  const std::size_t clause = text::find_word(s, "at", at + first->word.size());
  if (clause != std::string_view::npos) lead.clause = text::trim(s.substr(clause + 2));
  while (lead.clause.starts_with(':')) lead.clause = text::trim(lead.clause.substr(1));
  return lead;
}

/// The first that a lead names; "Det indstilles" names nobody.
void take_sender(const Context& context, const Lead& lead, Recommendation& recommendation) {
  if (!recommendation.by && !lead.by.empty() && !lead.passive && !text::same_key(lead.by, "Det"))
    recommendation.by = context.text(lead.by);
}

/// "Indstilling om," / "at broen bygges." / "(Teknik- og Miljøudvalget)": the sender in brackets below (København).
std::string_view sender_below(const Context& context, const SectionParts& section) {
  if (section.parts.size() < 2) return {};
  return bracketed_sender(context.view(section.parts.back().span));
}

/// "Børneforvaltningen" / "indstiller, at planen godkendes": what stands above the verb, which begins its line
/// (Odense).
std::string_view sender_above(const Context& context, std::span<const Part> parts, std::size_t i) {
  constexpr std::size_t most_words = 8;
  if (i == 0 || !parts[i].block->continues || !text::starts_lower(context.view(parts[i].span))) return {};
  const std::string_view above = context.view(parts[i - 1].span);
  static constexpr ByteSet in_sentences(".:;");
  return text::starts_upper(above) && text::count_words(above) <= most_words && !in_sentences.any_in(above)
             ? above
             : std::string_view{};
}

bool ends_with_at(std::string_view s) {
  while (s.ends_with(':') || s.ends_with(',')) s = text::trim_right(s.substr(0, s.size() - 1));
  return text::same_key(text::last_word(s), "at");
}

/// The marker that a point begins with: "1. ", "a) ", "at 1) ", "At 2: ", "- ", "at ".
struct Marker {
  std::string_view number;  ///< empty for a bullet or a bare "at"
  std::size_t size = 0;     ///< 0 where there is none
};

Marker marker_of(std::string_view s) {
  Marker marker;
  std::size_t i = text::list_mark(s);
  const auto blanks = [&] {
    while (i < s.size() && text::is_space(s[i])) ++i;
  };
  blanks();
  if (const auto size = text::word_prefix(s.substr(i), "at")) {
    i += *size;
    if (i < s.size() && s[i] == ')') ++i;  // "At) byrådet godkender ...", whose number was forgotten
  }
  blanks();
  std::size_t n = i;
  while (n < s.size() && n - i < 3 && text::is_digit(s[n])) ++n;
  if (n > i && n + 1 < s.size() && s[n] >= 'a' && s[n] <= 'z' && s[n + 1] == ':') ++n;  // "2a: at ..." (Næstved)
  if (n == i && n < s.size() && ((s[n] >= 'a' && s[n] <= 'z') || (s[n] >= 'A' && s[n] <= 'Z'))) ++n;
  const bool closed = n > i && n < s.size() && (s[n] == '.' || s[n] == ')' || s[n] == ':') && n + 1 < s.size() &&
                      (text::is_space(s[n + 1]) || (text::is_digit(s[i]) && text::word_prefix(s.substr(n + 1), "at")));
  if (closed) {
    marker.number = s.substr(i, n - i);
    i = n + 1;
    blanks();
    if (const auto size = text::word_prefix(s.substr(i), "at")) i += *size;  // "1. at taksterne godkendes"
    blanks();
  }
  marker.size = i;
  return marker;
}

/// Of "1.", the number; empty where there is more.
std::string_view number_alone(std::string_view s) {
  const std::string_view number = text::without_stop(s);
  return number.size() < s.size() && number.size() <= 2 && text::number(number) ? number : std::string_view();
}

struct PointBelow {
  std::string_view text;  ///< empty where there is none
  std::size_t last = 0;   ///< its last part
};

/// Behind a number on a line of its own: "at planen godkendes", also with "at" on a line of its own.
PointBelow point_below(const Context& context, const std::vector<Part>& parts, std::size_t i) {
  if (i >= parts.size()) return {};
  const std::string_view words = context.view(parts[i].span);
  const auto at = text::word_prefix(words, "at");
  if (!at) return {};
  if (const std::string_view behind = text::trim(words.substr(*at)); !behind.empty()) return {behind, i};
  if (i + 1 >= parts.size()) return {};
  const std::string_view next = context.view(parts[i + 1].span);
  return number_alone(next).empty() ? PointBelow{next, i + 1} : PointBelow();
}

/// "at udvalget over for Byrådet anbefaler:" / "1. at ...", "at Kulturudvalget" / "1. godkender ...", "at planen" / "-
/// vedtages": whether a clause only leads in the list behind it.
/// \param first  entry of that list
bool leads_in_list(std::string_view clause, std::string_view first) {
  static constexpr std::array<std::string_view, 9> last_words = {"anbefaler", "indstiller", "godkender",
                                                                 "beslutter", "anbefale",   "indstille",
                                                                 "godkende",  "beslutte",   "tiltræder"};
  if (clause.ends_with('.')) return false;
  if (ends_with_at(clause) || lexicon::is_body_name(clause)) return true;
  const bool colon = clause.ends_with(':');
  while (clause.ends_with(':') || clause.ends_with(',')) clause = text::trim_right(clause.substr(0, clause.size() - 1));
  const std::string_view last = text::last_word(clause);
  if (text::is_one_of(last, last_words)) return true;
  static constexpr std::array<std::string_view, 3> passive = {"anbefales", "indstilles", "foreslås"};
  if (colon && text::is_one_of(last, passive)) return true;  // "at det over for Byrådet anbefales:"
  if (lexicon::is_body_name(last)) {                         // "at Økonomiudvalget anbefaler Byrådet"
    const std::string_view verb = text::last_word(clause.substr(0, clause.size() - last.size()));
    if (text::is_one_of(verb, last_words)) return true;
  }
  // "at anbefale over for kommunalbestyrelsen" / "1. at godkende planen"
  if (lexicon::is_body_noun(last) && text::is_one_of(text::first_word(clause), last_words)) return true;
  // The list goes on with the clause, and does not begin one of its own.
  const Marker marker = marker_of(first);
  const std::string_view lead = first.substr(0, marker.size);
  const bool begins = marker.number.empty() || marker.number == "1" || text::same_key(marker.number, "a");
  return marker.size > 0 && begins && text::find_word(lead, "at") == std::string_view::npos &&
         text::starts_lower(first.substr(marker.size)) && text::count_words(clause) <= 4;
}

/// "2. opfølgning tages til efterretning, samt" / "• at ...": the first point, without the word that joins the others.
std::string_view without_joining_word(std::string_view clause) {
  constexpr std::size_t fewest_words = 4;
  const std::string_view last = text::last_word(clause);
  if ((last != "samt" && last != "og") || text::count_words(clause) < fewest_words) return clause;
  clause = text::trim_right(clause.substr(0, clause.size() - last.size()));
  return clause.ends_with(',') ? text::trim_right(clause.substr(0, clause.size() - 1)) : clause;
}

bool is_list_entry(const std::vector<Part>& parts, std::size_t i) {
  return i < parts.size() && parts[i].block->kind == BlockKind::list_entry;
}

/// "Indstilling" / "Beslutning Byrådet den 20-03-2030" / "Indstilling" / "Beslutning Byrådet den 03-04-2030": from the
/// first section on that this meeting was recommended. Those before an earlier meeting's decision were recommended to
/// that (Bornholm).
std::span<const SectionParts> of_this_meeting(std::span<const SectionParts> sections) {
  const auto recommends = [](const SectionParts& section) {
    return section.section.kind == SectionKind::recommendation;
  };
  std::size_t last = sections.size();
  while (last > 0 && !recommends(sections[last - 1])) --last;
  std::size_t begin = 0;
  bool recommended = false;
  for (std::size_t i = 0; i < last; ++i) {
    const SectionParts& section = sections[i];
    if (recommended && section.section.kind == SectionKind::history && section.names_meeting) begin = i;
    recommended = recommended || recommends(section);
  }
  return sections.subspan(begin);
}

/// "planen godkendes", or several of one line: "1. Planen godkendes. 2. Vejen lukkes.".
void add_points(const Context& context, std::string_view clause, Recommendation& recommendation) {
  std::vector<RecommendationPoint> points;
  std::string_view rest = clause;
  for (std::uint32_t number = 1;; ++number) {
    const Marker marker = marker_of(rest);
    if (text::number(marker.number) != number) break;
    std::size_t next = std::string_view::npos;
    for (std::size_t stop = rest.find(". ", marker.size); next == std::string_view::npos && stop < rest.size();
         stop = rest.find(". ", stop + 1)) {
      if (text::number(marker_of(rest.substr(stop + 2)).number) == number + 1) next = stop + 2;
    }
    points.push_back({context.text(marker.number), context.text(text::trim(rest.substr(0, next).substr(marker.size)))});
    if (next == std::string_view::npos) break;
    rest = rest.substr(next);
  }
  if (points.size() < 2) points = {{std::nullopt, context.text(clause)}};
  std::move(points.begin(), points.end(), std::back_inserter(recommendation.points));
}

}  // namespace

std::string_view bracketed_sender(std::string_view words) {
  if (!words.starts_with('(') || !words.ends_with(')')) return {};
  const std::string_view inside = text::trim(words.substr(1, words.size() - 2));
  const std::string_view last = text::last_word(inside);  // "Økonomiforvaltningen og Teknik- og Miljøforvaltningen"
  return lexicon::is_body_name(inside) || text::key(last).ends_with("forvaltningen") ? inside : std::string_view{};
}

std::string_view recommendation_sender(std::string_view words) {
  const auto lead = read_lead(words);
  return lead ? lead->by : std::string_view{};
}

std::optional<Recommendation> extract_recommendation(const Context& context, std::span<const SectionParts> sections) {
  std::optional<Recommendation> result;
  for (const SectionParts& section : of_this_meeting(sections)) {
    if (section.section.kind != SectionKind::recommendation) continue;
    if (!result) result.emplace();
    if (section.section.heading && !result->by &&
        text::count_words(section.section.heading->value) > 1) {  // "Forvaltningen indstiller"
      const auto lead = read_lead(context.view(section.section.heading->where));
      if (lead) take_sender(context, *lead, *result);
    }
    if (const std::string_view sender = sender_below(context, section); !result->by && !sender.empty())
      result->by = context.text(sender);
    bool listed = false;
    bool open = false;  // "Det indstilles, at" on a line of its own: what follows is the point
    for (std::size_t i = 0; i < section.parts.size(); ++i) {
      const Part& part = section.parts[i];
      const std::string_view words = context.view(part.span);
      // "Indstilling: At rådet afgiver høringssvar."
      const bool entry = part.block->kind == BlockKind::list_entry ||
                         (part.block->kind == BlockKind::section_heading && text::word_prefix(words, "at"));
      const Marker marker = entry ? marker_of(words) : Marker{};
      if (entry && text::same_key(text::without_colon(words), "at")) continue;  // "at:" / "1. planen godkendes"
      if (marker.size > 0 && marker.size < words.size()) {
        RecommendationPoint point;
        if (!marker.number.empty()) point.number = context.text(marker.number);
        point.text = context.text(text::without_bars(words.substr(marker.size)));
        result->points.push_back(std::move(point));
        open = false;
        continue;
      }
      if (part.block->continues && !result->points.empty()) {  // a point that a page broke
        Text& point = result->points.back().text;
        point.value.append(" ");
        text::append_folded(point.value, words);
        point.where = cover(point.where, part.span);
        continue;
      }
      // "1." / "at" / "orienteringen tages til efterretning": the number stands on a line of its own (Dragør)
      if (const std::string_view number = number_alone(words); !number.empty()) {
        const PointBelow below = point_below(context, section.parts, i + 1);
        if (!below.text.empty()) {
          result->points.push_back({context.text(number), context.text(below.text)});
          open = false;
          i = below.last;
          continue;
        }
      }
      auto lead = read_lead(words);
      if (lead && is_list_entry(section.parts, i + 1)) lead->clause = without_joining_word(lead->clause);
      if (!lead) {
        listed = (open || listed) && part.block->kind == BlockKind::list_entry;  // without a bullet, as in a web page
        if (open || listed) result->points.push_back({std::nullopt, context.text(words)});
        open = false;
        continue;
      }
      if (lead->by.empty()) lead->by = sender_above(context, section.parts, i);
      take_sender(context, *lead, *result);
      // "Forvaltningen indstiller, at orienteringen tages til efterretning." is a point by itself; "..., at udvalget"
      // goes on in a list.
      if (!lead->clause.empty() && !lexicon::is_body_noun(lead->clause) && !tokenize::is_unfinished(lead->clause) &&
          !(is_list_entry(section.parts, i + 1) &&
            leads_in_list(lead->clause, context.view(section.parts[i + 1].span))))
        add_points(context, lead->clause, *result);
      open = lead->clause.empty() && ends_with_at(words);
    }
  }
  return result;
}

}  // namespace referat::extract
