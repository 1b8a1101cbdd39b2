#include "extract/vote_anchors.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

#include "extract/vote_clauses.hpp"
#include "extract/vote_counts.hpp"
#include "support/text.hpp"

namespace referat::extract {

using lexicon::VoteNeeds;
using lexicon::VotePhrase;
using lexicon::VoterPlace;

namespace {

/// Of " (16)" in "For (16): A, B, F", the size; 0 where something else stands there.
std::size_t count_before_colon(std::string_view s) {
  const std::string_view bracket = text::trim_left(s);
  if (!bracket.starts_with('(')) return 0;
  const std::size_t digit = std::min(bracket.find_first_not_of("0123456789", 1), bracket.size());
  const bool counts = digit > 1 && bracket.substr(digit).starts_with("):");
  return counts ? s.size() - bracket.size() + digit + 1 : 0;
}

}  // namespace

std::size_t phrase_end(std::string_view s, std::size_t i, std::string_view phrase) {
  while (!phrase.empty()) {
    std::string_view word = text::first_word(phrase);
    phrase = text::trim_left(phrase.substr(word.size()));
    const bool colon = word.ends_with(':');
    if (colon) word.remove_suffix(1);
    const auto size = text::word_prefix(s.substr(i), word);
    if (!size) return std::string_view::npos;
    i += *size;
    if (colon) {
      i += count_before_colon(s.substr(i));
      if (i >= s.size() || s[i] != ':') return std::string_view::npos;
      ++i;
    }
    if (phrase.empty()) return i;
    const std::size_t next = i;
    while (i < s.size() && text::is_space(s[i])) ++i;
    if (i == next) return std::string_view::npos;
  }
  return i;
}

namespace {

/// "For flertalsindstillingen fra ØK stemte 11 (Venstre og Bo Ravn)": what was voted on stands inside the phrase
/// (Rebild).
std::optional<VoteAnchor> split_phrase(std::string_view s) {
  static constexpr VotePhrase in_favour{"for stemte", VotePosition::in_favour, VoterPlace::after, "Rebild"};
  static constexpr VotePhrase against{"imod stemte", VotePosition::against, VoterPlace::after, "Rebild"};
  constexpr std::size_t longest = 120;
  const char first = s.empty() ? ' ' : static_cast<char>(s.front() | 0x20);
  if (first != 'f' && first != 'i' && first != 'm') return std::nullopt;
  std::size_t end = std::string_view::npos;
  for (const std::string_view verb : {"stemte", "stemmer"}) {
    const std::size_t at = text::find_word(s.substr(0, longest), verb);
    // "stemmer" alone are votes that are counted
    const bool told = at != std::string_view::npos && (verb == "stemte" || s.substr(at + verb.size()).starts_with(':'));
    if (told) end = std::min(end, at + verb.size());
  }
  if (end == std::string_view::npos) return std::nullopt;
  std::string_view behind = text::trim_left(s.substr(end));
  if (behind.starts_with(':')) behind = text::trim_left(behind.substr(1));
  if (behind.empty() || !(text::is_digit(behind.front()) || text::starts_upper(behind))) return std::nullopt;
  if (text::word_prefix(s, "for")) return VoteAnchor{&in_favour, 0, end, {}};
  if (text::word_prefix(s, "imod") || text::word_prefix(s, "mod")) return VoteAnchor{&against, 0, end, {}};
  return std::nullopt;
}

/// "På grund af inhabilitet deltog Ida Vang (A) ikke i sagens behandling.": who did not stands inside the phrase.
std::optional<VoteAnchor> inverted_absence(std::string_view s) {
  static constexpr VotePhrase took_no_part{"deltog ... ikke i", VotePosition::did_not_participate, VoterPlace::after,
                                           "København"};
  constexpr std::size_t longest = 200;
  const std::size_t reason = text::find_word(s.substr(0, longest), "inhabilitet");
  if (reason == std::string_view::npos) return std::nullopt;
  for (const std::string_view verb : {"deltog", "deltager"}) {
    const std::string_view behind = text::trim_left(s.substr(reason + std::string_view("inhabilitet").size()));
    if (!text::word_prefix(behind, verb)) continue;
    const std::size_t end = s.size() - behind.size() + verb.size();
    const std::size_t no = text::find_word(s.substr(0, std::min(s.size(), end + longest)), "ikke", end);
    if (no != std::string_view::npos && no > end + 1) return VoteAnchor{&took_no_part, 0, end, {}};
  }
  return std::nullopt;
}

/// Behind "Ved afstemningen stemte", "Herefter undlod": who did, up to "A og F for", "O at stemme".
struct InvertedVerb {
  std::string_view verb;
  std::array<VotePhrase, 2> ends;
};

constexpr VotePhrase inverted(std::string_view word, VotePosition position) {
  return {word, position, VoterPlace::before, "usage; not seen yet", VoteNeeds::clause_end};
}

constexpr VotePhrase ends_for = inverted("for", VotePosition::in_favour);
constexpr VotePhrase ends_against = inverted("imod", VotePosition::against);
constexpr VotePhrase ends_abstained = inverted("at stemme", VotePosition::abstained);
constexpr InvertedVerb inverted_verbs[] = {
    {"stemte", {ends_for, ends_against}},
    {"stemmer", {ends_for, ends_against}},
    {"undlod", {ends_abstained, ends_abstained}},
    {"undlader", {ends_abstained, ends_abstained}},
};

/// "Ved afstemningen stemte A og F for indstillingen, V imod": the end of the phrase whose verb stands at `begin`, and
/// who votes before it.
std::optional<VoteAnchor> inverted_vote(std::string_view s, std::size_t begin) {
  constexpr std::size_t longest_list = 300;
  const auto* verb = std::find_if(std::begin(inverted_verbs), std::end(inverted_verbs), [&](const InvertedVerb& row) {
    return text::word_prefix(s.substr(begin), row.verb).has_value();
  });
  if (verb == std::end(inverted_verbs)) return std::nullopt;
  const std::size_t list = begin + verb->verb.size();
  const std::string_view behind = text::trim_left(s.substr(list));
  if (behind.empty() || !(text::is_digit(behind.front()) || text::starts_upper(behind))) return std::nullopt;
  const std::string_view near = s.substr(0, list + longest_list);
  std::optional<VoteAnchor> first;
  for (const VotePhrase& end : verb->ends) {
    const std::size_t at = text::find_word(near, text::first_word(end.word), list);
    const std::size_t phrase = at == std::string_view::npos ? at : phrase_end(s, at, end.word);
    if (phrase == std::string_view::npos || (first && first->begin < at)) continue;
    const std::string_view object = text::without_stop(text::first_word(text::trim_left(s.substr(phrase))));
    if (lexicon::is_proposal_word(object)) {  // "for indstillingen og V imod"
      first = VoteAnchor{&end, at, static_cast<std::size_t>(object.data() - s.data()) + object.size(), {}};
    } else if (lexicon::ends_clause(s.substr(phrase)) || !point_behind(s.substr(phrase)).empty()) {
      first = VoteAnchor{&end, at, phrase, {}};
    }
  }
  return first;
}

/// "For 15 (A, B, F).", "Afstemningsresultat: For 15.": one side alone, whose number stands behind the word.
std::optional<VoteAnchor> side_alone(std::string_view s) {
  static constexpr VotePhrase in_favour{"for", VotePosition::in_favour, VoterPlace::after, "usage; not seen yet"};
  static constexpr VotePhrase against{"imod", VotePosition::against, VoterPlace::after, "usage; not seen yet"};
  std::size_t begin = 0;
  // "Afstemningsresultat: For 15.", "Ændringsforslag 1 (Ø): For 3 (Ø, Å)."
  constexpr std::size_t longest_label = 60;
  const std::size_t colon = s.substr(0, longest_label).find(": ");
  if (colon != std::string_view::npos && text::starts_upper(s.substr(colon + 2))) begin = colon + 1;
  begin = s.size() - text::trim_left(s.substr(begin)).size();
  const bool is_for = text::word_prefix(s.substr(begin), "for").has_value();
  if (!is_for && !text::word_prefix(s.substr(begin), "imod")) return std::nullopt;
  const std::size_t end = begin + (is_for ? in_favour : against).word.size();
  const std::string_view number = number_at(s.substr(end));
  if (number.empty()) return std::nullopt;
  const std::string_view behind =
      behind_votes(s.substr(static_cast<std::size_t>(number.data() - s.data()) + number.size()));
  if (!behind.empty() && behind.front() != '(' && behind.front() != '.') return std::nullopt;
  return VoteAnchor{is_for ? &in_favour : &against, begin, end, {}};
}

}  // namespace

std::vector<VoteAnchor> find_vote_anchors(std::string_view sentence, bool counted) {
  std::vector<VoteAnchor> anchors;
  if (const auto split = split_phrase(sentence)) anchors.push_back(*split);
  if (const auto inverted = anchors.empty() ? inverted_absence(sentence) : std::nullopt) anchors.push_back(*inverted);
  if (const auto side = counted || !anchors.empty() ? std::nullopt : side_alone(sentence)) anchors.push_back(*side);
  std::size_t behind = anchors.empty() ? 0 : anchors.front().end;
  text::for_each_word(sentence, [&](std::size_t begin, std::size_t end) {
    if (begin < behind) return true;
    const char first = static_cast<char>(sentence[begin] | 0x20);  // of most words no verb's
    if (const auto turned = first == 's' || first == 'u' ? inverted_vote(sentence, begin) : std::nullopt) {
      anchors.push_back(*turned);
      behind = turned->end;
      return true;
    }
    VoteAnchor best;
    for (const auto& start : lexicon::vote_phrases_at(sentence.substr(begin, end - begin))) {
      if (!start.may_go_on(sentence.substr(end))) continue;
      const std::size_t phrase = phrase_end(sentence, begin, start.row->word);
      if (phrase == std::string_view::npos || phrase <= best.end) continue;
      if (start.row->needs == VoteNeeds::beginning && begin > 0 && sentence[begin - 1] != '\n') continue;
      if (start.row->needs == VoteNeeds::clause_end && !lexicon::ends_clause(sentence.substr(phrase))) continue;
      if (start.row->needs == VoteNeeds::treatment && !lexicon::goes_on_with_treatment(sentence.substr(phrase)))
        continue;
      best = {start.row, begin, phrase, {}};
    }
    if (best.phrase == nullptr) return true;
    anchors.push_back(best);
    behind = best.end;
    return true;
  });
  return anchors;
}

}  // namespace referat::extract
