// Reads sentences by the phrases of lexicon/vote_words.cpp: each phrase gives a position, and the words before or after
// it, up to the next phrase, give the voters. "Godkendt med 18 stemmer mod 9" gives two positions at once.
#include "extract/votes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include "extract/people.hpp"
#include "extract/point_mark.hpp"
#include "extract/sentences.hpp"
#include "extract/vote_anchors.hpp"
#include "extract/vote_clauses.hpp"
#include "extract/vote_counts.hpp"
#include "extract/voters.hpp"
#include "lexicon/outcomes.hpp"
#include "lexicon/parties.hpp"
#include "lexicon/signals.hpp"
#include "lexicon/vote_words.hpp"
#include "support/word_lists.hpp"

namespace referat::extract {

namespace {

using lexicon::VoteNeeds;
using lexicon::VotePhrase;
using lexicon::VoterPlace;

/// "For indstillingen: A og B", "Ja: A og B", "Ændringsforslag 1 (Ø): For 3 (Ø)": may this be a line of those on one
/// side?
bool begins_with_side(std::string_view s) {
  constexpr std::size_t longest = 30;
  if (s.substr(0, 2 * longest).find(": For ") != std::string_view::npos) return true;
  if (s.substr(0, longest).find(':') == std::string_view::npos) return false;
  constexpr std::array<std::string_view, 4> sides = {"for", "imod", "ja", "nej"};
  return text::begins_with_one_of(s, sides);
}

/// "For stemte:", "Undlod at stemme:", "Imod at punkt 2 udsættes stemmer:", "... For stemte 3:": nobody behind it.
bool leads_in_voters(const Part& part, std::string_view words) {
  constexpr std::size_t longest = 80;
  if (words.size() > longest || !words.ends_with(':')) return false;
  if ((part.signals & lexicon::tells_of_vote) == 0 && !begins_with_side(words)) return false;
  constexpr std::array<std::string_view, 3> sides = {"for", "imod", "mod"};
  const std::string_view verb = text::last_word(words.substr(0, words.size() - 1));
  if (text::begins_with_one_of(words, sides) && (verb == "stemte" || verb == "stemmer")) return true;
  const std::vector<VoteAnchor> anchors = find_vote_anchors(words, false);
  if (anchors.empty() || anchors.back().phrase->place != VoterPlace::after) return false;
  const std::string_view behind = text::trim(text::without_colon(words.substr(anchors.back().end)));
  return behind.empty() || lexicon::count_word(behind);
}

/// "Godkendt mod Ø.", "Godkendt af A og F.": a few words that none of vote is among.
bool is_decided_by_some(const Part& part, std::string_view words) {
  constexpr std::size_t longest = 100;
  if (words.size() > longest || (part.signals & lexicon::tells_of_outcome) == 0) return false;
  if (text::find_word(words, "mod") != std::string_view::npos) return true;
  const std::size_t by = text::find_word(words, "af");
  if (by == std::string_view::npos) return false;
  const std::string_view behind = text::trim(words.substr(by + 2));
  const std::string_view first = text::first_word(behind);
  if (first.ends_with('.') && first.size() < behind.size()) return false;  // "godkendt af A. Jensen, arkitekt"
  const std::string_view party = text::without_stop(first);
  return lexicon::is_party_letter(party.substr(0, party.find(','))) || !lexicon::party_letter(party).empty();
}

struct Sentence {
  std::string_view words;
  std::string_view masked;  ///< the same, with blanks for what is quoted

  /// The words of a piece of the masked copy.
  std::string_view part(std::string_view piece) const {
    if (piece.empty()) return {};
    return words.substr(static_cast<std::size_t>(piece.data() - masked.data()), piece.size());
  }

  /// Where a piece of the words ends in them.
  std::size_t end_of(std::string_view piece) const {
    return static_cast<std::size_t>(piece.data() - words.data()) + piece.size();
  }

  std::string_view between(std::size_t begin, std::size_t end) const { return words.substr(begin, end - begin); }

  /// The sentence, or, where somebody wrote one without an end, the part that tells of this vote.
  std::string_view told_in(std::size_t begin, std::size_t end) const {
    constexpr std::size_t longest_sentence = 2000;
    return words.size() <= longest_sentence ? words : between(begin, end);
  }
};

class VoteReader {
 public:
  explicit VoteReader(const Context& context) : context_(context) {}

  void read(const Sentence& sentence) {
    note_ballot(sentence);
    const auto count = find_vote_count(sentence.masked);
    std::vector<VoteAnchor> anchors = find_vote_anchors(sentence.masked, count.has_value());
    said_ = count || !anchors.empty() ? sentence.part(voted_on(sentence.masked)) : std::string_view();
    std::size_t from = 0;
    if (count) {
      read_count(sentence, *count);
      from = count->end;
    } else if (const auto lone = find_lone_count(sentence.masked); lone && read_lone_count(sentence, *lone, anchors)) {
      from = lone->end;
    } else if (!note_those_against(sentence, anchors) && anchors.empty()) {
      read_votes_of(sentence);
    }
    for (std::size_t i = 0; i < anchors.size(); ++i) {
      VoteAnchor& anchor = anchors[i];
      anchor.where = context_.span_of(sentence.between(anchor.begin, anchor.end));
      if (anchor.phrase->place == VoterPlace::after) {
        from = read_behind(sentence, anchors, i, from);
      } else if (anchor.begin >= from) {
        from = read_before(sentence, anchors, i, from);
      } else {
        from = std::max(from, anchor.end);
      }
    }
    end_amendment(sentence.masked);
  }

  /// "Ad. 2. Godkendt. Ø stemte imod.": what follows is about that point alone. A remark further down, behind a blank
  /// line, is about none: "Per Juul (V) var inhabil."
  void begin_part(const Part& part, std::string_view words) {
    constexpr std::uint32_t longest_result = 100;  // "A) Godkendt."
    amended_before_ = amended_before_ || amended_;
    amended_ = words.find("ændringsforslag") != std::string_view::npos;
    if (!names_counted(words) && std::exchange(amended_out_, false) && in_ballot_ != InBallot{}) next_ballot();
    PointMark mark = point_mark(words);
    if (mark.size == 0) mark = letter_mark(words);
    if (mark.lettered && !tells_outcome(text::first_code_points(words, longest_result))) mark = {};
    if (const std::string_view label = mark.size == 0 ? proposal_label(words) : std::string_view(); !label.empty()) {
      if (!votes_.empty()) next_ballot();
      point_.reset();
      on_.reset();
      amendment_ = label;
    }
    apart_ = decided_ && mark.size == 0 && part.block->after_blank && part.block->kind == BlockKind::paragraph;
    if (mark.size == 0 || mark.about_items) return;
    amendment_ = {};
    decided_ = tells_outcome(words.substr(mark.size));
    if (!votes_.empty()) next_ballot();
    point_ = on_ = context_.text(text::without_colon(text::trim(words.substr(0, mark.size))));
  }

  /// "Forslaget blev forkastet med 7 stemmer mod 2." / "For stemte: Ø.": whether a line says who was counted before it.
  bool names_counted(std::string_view words) const {
    static constexpr std::array<std::string_view, 6> sides = {"for", "imod", "mod", "undlod", "hverken", "følgende"};
    return text::begins_with_one_of(words, sides) &&
           std::any_of(in_ballot_.begin(), in_ballot_.end(), [&](const std::optional<std::size_t>& vote) {
             return vote && votes_[*vote].count && votes_[*vote].parties.empty() && votes_[*vote].people.empty();
           });
  }

  /// "Herefter godkendtes indstillingen.": words without votes, behind which the votes are another ballot's.
  void pass(std::string_view words) {
    if (in_ballot_ != InBallot{} && text::has_one_of(words, lexicon::later_words) && tells_outcome(words))
      next_ballot();
    end_amendment(words);
  }

  /// Of one ballot alone, the decision itself tells what it was about, but for an amendment; of several, each that says
  /// so.
  std::vector<Vote> take() {
    for (Vote& vote : votes_) {
      if (vote.position.value == VotePosition::did_not_participate) continue;  // of the whole item
      if (const auto label = amendment_of_.find(vote.ballot); !vote.on && label != amendment_of_.end())
        vote.on = context_.text(label->second);
      const auto said = said_of_.find(vote.ballot);
      if (vote.on || said == said_of_.end()) continue;
      if (ballot_ > 1 || names_amendment(said->second)) vote.on = context_.text(said->second);
    }
    return std::move(votes_);
  }

 private:
  void read_count(const Sentence& sentence, VoteCount count) {
    // Those who turned it down were more: "forkastet med 23 stemmer mod 7", but "forkastet med 20 stemmer mod 35".
    const bool rejected = !count.says_for && says_rejected(sentence.masked.substr(0, count.begin)) &&
                          lexicon::count_word(count.in_favour) > lexicon::count_word(count.against);
    if (rejected) std::swap(count.in_favour, count.against);
    if (rejected) std::swap(count.voters_in_favour, count.voters_against);
    // Both sides were counted already: "... Vedtaget med 20 stemmer for og 4 imod." is another ballot.
    const Vote* before = find(VotePosition::in_favour);
    const Vote* others = find(VotePosition::against);
    const bool counted_before = before != nullptr && others != nullptr && before->count && others->count;
    // "V kunne ikke tiltræde indstillingen." / "Et ændringsforslag blev forkastet med 9 stemmer mod 20."
    const bool of_amendment =
        before == nullptr && others != nullptr && names_amendment(said_) && !amendment_of_.contains(ballot_);
    if (counted_before || of_amendment || (before != nullptr && is_of_another_ballot(sentence))) next_ballot();
    Voters in_favour = counted(sentence.part(count.in_favour), sentence.part(count.voters_in_favour));
    next_ballot_if(VotePosition::in_favour, in_favour);
    put_counted(VotePosition::in_favour, std::move(in_favour), sentence);
    put_counted(VotePosition::against, counted(sentence.part(count.against), sentence.part(count.voters_against)),
                sentence);
  }

  /// "For ændringsforslaget stemte O. Imod stemte A." / "Indstillingen blev derefter godkendt med 6 stemmer mod 3.": a
  /// count that does not complete the names before it, since it is of something else, or comes after it.
  bool is_of_another_ballot(const Sentence& sentence) const {
    const auto said = said_of_.find(ballot_);
    if (!said_.empty() && said != said_of_.end()) return !text::same_key(said_, said->second);
    if (text::has_one_of(sentence.masked, lexicon::later_words)) return true;
    if (text::find_word(said_, "indstillingen") == std::string_view::npos) return false;
    // "Afstemning om punkt 2:" / "For stemte: A." / "Indstillingen blev vedtaget med 12 stemmer for og 3 imod."
    return amended_before_ || (on_ && on_->value.find("ndstilling") == std::string::npos);
  }

  /// Whether the count is no part of a phrase.
  bool read_lone_count(const Sentence& sentence, const VoteCount& count, const std::vector<VoteAnchor>& anchors) {
    if (!anchors.empty() && anchors.front().begin < count.end) return false;
    const bool rejected = says_rejected(sentence.masked.substr(0, count.begin));
    const auto position = rejected ? VotePosition::against : VotePosition::in_favour;
    Voters voters = counted(sentence.part(count.in_favour), sentence.part(count.voters_in_favour));
    next_ballot_if(position, voters);
    put_counted(position, std::move(voters), sentence);
    return true;
  }

  /// Where the next phrase begins, or a bracket ends that this one stands in.
  static std::size_t end_of_clause(const Sentence& sentence, const std::vector<VoteAnchor>& anchors, std::size_t i) {
    const std::size_t begin = anchors[i].end;
    const std::size_t following = i + 1 < anchors.size() ? anchors[i + 1].begin : sentence.masked.size();
    if (!is_in_bracket(sentence.masked.substr(0, begin))) return following;  // "For: Lis Kam (C)), Per Juul (V)"
    return begin + end_of_open_bracket(sentence.masked.substr(begin, following - begin));
  }

  /// "For stemte A, O og V med 14 stemmer.": how many they were; empty where it is not said.
  static std::string_view votes_behind(std::string_view s) {
    s = text::trim_left(s);
    const auto with = text::word_prefix(s, "med");
    if (!with) return {};
    s = text::trim_left(s.substr(*with));
    const std::string_view number = text::first_word(s);
    const std::string_view noun = text::first_word(text::trim_left(s.substr(number.size())));
    const bool votes =
        text::same_key(text::without_stop(noun), "stemmer") || text::same_key(text::without_stop(noun), "stemme");
    return votes && lexicon::count_word(number) ? number : std::string_view();
  }

  /// "16" of "For (16):".
  static std::string_view number_in(std::string_view phrase) {
    const std::size_t open = phrase.find('(');
    return open == std::string_view::npos ? std::string_view() : bracket_at(phrase.substr(open));
  }

  /// Those who may stand behind a phrase.
  static std::string_view list_behind(const Sentence& sentence, const std::vector<VoteAnchor>& anchors, std::size_t i) {
    std::string_view list = sentence.between(anchors[i].end, end_of_clause(sentence, anchors, i));
    if (next_subject_after(anchors, i)) list = list.substr(0, list_length(list));
    return list.substr(0, without_reasons(list));
  }

  /// Reads the voters behind a phrase. `from`: how far the sentence is read; returns how far it is then.
  std::size_t read_behind(const Sentence& sentence, std::vector<VoteAnchor>& anchors, std::size_t i, std::size_t from) {
    VoteAnchor& anchor = anchors[i];
    // "2 hverken for eller imod (B)"
    const std::string_view number = text::last_word(sentence.masked.substr(0, anchor.begin));
    if (anchor.position() == VotePosition::abstained && lexicon::count_word(number) &&
        static_cast<std::size_t>(number.data() - sentence.masked.data()) >= from)
      return read_counted(sentence, anchor, sentence.part(number), from);
    const std::string_view list = list_behind(sentence, anchors, i);
    const std::size_t end = sentence.end_of(list);
    if (anchor.phrase->needs == VoteNeeds::outcome) {
      const std::string_view before = sentence.masked.substr(from, anchor.begin - std::min(from, anchor.begin));
      if (!tells_outcome(before)) return std::max(from, anchor.end);
      anchor.turned = says_rejected(before);
    }
    std::string_view count = votes_behind(sentence.words.substr(end));
    if (count.empty()) count = number_in(sentence.between(anchor.begin, anchor.end));
    add(anchor, list, count, sentence.told_in(from, end), {}, anchor.begin >= from);
    return std::max(from, end);
  }

  /// "Ændringsforslaget faldt.", "Faldet.": what comes next is about the recommendation. The amendment's own words may
  /// tell of any outcome.
  void end_amendment(std::string_view words) {
    constexpr std::size_t longest_result = 3;
    if (amendment_.empty() || words.ends_with(':') || !tells_outcome(words)) return;
    if (text::count_words(words) > longest_result && !names_amendment(words)) return;
    amendment_ = {};
    amended_out_ = true;
  }

  /// "Ø stemte imod punkt 3, og O undlod at stemme om punkt 4": each is about its point alone.
  void note_point(VotePosition position, std::string_view point) {
    if (position == VotePosition::reserved || position == VotePosition::did_not_participate) return;
    if (point.empty() || (on_ && on_->value == point)) return;
    if (in_ballot_ != InBallot{}) next_ballot();
    on_ = context_.text(point);
  }

  /// Reads the number before a phrase, and the voters in a bracket behind it.
  std::size_t read_counted(const Sentence& sentence, const VoteAnchor& anchor, std::string_view number,
                           std::size_t from) {
    const std::string_view bracket = bracket_at(sentence.words.substr(anchor.end));
    const std::size_t end = bracket.empty() ? anchor.end : sentence.end_of(bracket) + 1;
    add(anchor, number, bracket, sentence.told_in(from, end));
    return end;
  }

  /// Reads the voters before a phrase, and those in a bracket behind it; likewise.
  std::size_t read_before(const Sentence& sentence, const std::vector<VoteAnchor>& anchors, std::size_t i,
                          std::size_t from) {
    const VoteAnchor& anchor = anchors[i];
    const std::size_t begin =
        subject_begin(sentence.masked, from, anchor.begin, anchor.phrase->needs == VoteNeeds::clause_end);
    std::string_view subject = sentence.between(begin, anchor.begin);
    if (text::key_prefix(anchor.phrase->word, "inhabil"))  // "Byrådet erklærede Ida Vang (A) for inhabil"
      subject = text::without_last(subject, "for");
    if (const auto meant = meant_by(sentence.masked, subject, from, begin); !meant.empty())
      subject = sentence.part(meant);
    if (text::same_key(text::last_word(text::trim(subject)), "ikke")) return anchor.end;  // "... ikke var inhabil"
    // "A (V) erklærede sig inhabil og deltog ikke i sagens behandling": the same people, said twice.
    if (const std::string_view words = text::trim(subject); text::last_word(words) == "og" && !votes_.empty()) {
      if (words == "og" && votes_.back().position.value == anchor.position()) return anchor.end;
      // "A kan ikke tiltræde indstillingen og forbeholder sig sin stilling"
      if (from > 0 && text::starts_lower(words) && anchor.position() == VotePosition::reserved &&
          votes_.back().position.value == VotePosition::against) {
        reserve_last(anchor);
        return anchor.end;
      }
    }
    // "Undlod at stemme 5 (Dansk Folkeparti)": nobody before it, so they stand behind it (Rebild).
    const std::size_t next = end_of_clause(sentence, anchors, i);
    const bool nobody = text::trim(subject).empty() || text::trim(subject) == ",";
    if (nobody && anchor.end < next) {
      add(anchor, sentence.between(anchor.end, next), {}, sentence.told_in(from, next));
      return next;
    }
    // "12 ja, 7 nej-stemmer og 2 blanke"
    const bool counts = anchor.phrase->needs == VoteNeeds::number;
    if (counts || (i > 0 && anchors[i - 1].phrase->needs == VoteNeeds::number)) {
      const std::string_view number = text::last_word(text::trim_right(subject));
      if (lexicon::count_word(number)) {
        subject = number;
      } else if (counts) {
        return from;
      }
    }
    std::string_view bracket = bracket_at(sentence.words.substr(anchor.end));
    if (text::same_key(text::trim(subject), "følgende")) subject = {};  // "Følgende stemte nej: Per Juul."
    // "Et flertal stemte imod indstillingen (V, C og O)"
    if (bracket.empty() && names_a_part(subject)) {
      const std::string_view behind = text::trim_left(sentence.words.substr(anchor.end));
      const std::string_view object = text::first_word(behind);
      if (lexicon::is_proposal_word(object)) bracket = bracket_at(behind.substr(object.size()));
    }
    // "9 stemte for: A og V."
    if (anchor.end < next && sentence.words[anchor.end] == ':') {
      bracket = sentence.between(anchor.end + 1, next);
      bracket = bracket.substr(0, without_reasons(bracket));
    }
    if (anchor.phrase->needs == VoteNeeds::a_part && names_minority(subject)) {
      if (!votes_.empty()) next_ballot();
      on_ = context_.text(text::trim(text::without_stop(text::trim(sentence.between(anchor.end, next)))));
    }
    std::size_t end = anchor.end;
    if (!bracket.empty()) end = sentence.end_of(bracket) + 1;
    add(anchor, subject, bracket, sentence.told_in(from, end), point_behind(sentence.words.substr(anchor.end)));
    return end;
  }

  /// "Godkendt mod Venstres stemmer", "mod stemmerne fra A og F"
  void read_votes_of(const Sentence& sentence) {
    static constexpr VotePhrase against{"mod ... stemmer", VotePosition::against, VoterPlace::before, "survey"};
    for (const std::string_view word : {"mod", "imod"}) {
      const std::size_t at = text::find_word(sentence.masked, word);
      if (at == std::string_view::npos) continue;
      const std::size_t begin = at + word.size();
      std::string_view list = sentence.masked.substr(begin);
      std::string_view bracket;
      auto from = text::word_prefix(text::trim_left(list), "stemmerne fra");
      if (!from) from = text::word_prefix(text::trim_left(list), "stemmer fra");
      if (from) {
        list = text::trim_left(list).substr(*from);
        list = list.substr(0, without_reasons(list));
      } else {
        std::size_t end = text::find_word(list, "stemmer");
        if (end == std::string_view::npos) end = text::find_word(list, "stemme");
        if (end == std::string_view::npos) continue;
        const std::string_view behind = list.substr(end + text::first_word(list.substr(end)).size());
        bracket = bracket_at(behind);                                                // "mod 2 stemmer (V)"
        if (const auto names = text::word_prefix(text::trim_left(behind), "fra")) {  // "mod en stemme fra O"
          bracket = text::trim_left(behind).substr(*names);
          bracket = bracket.substr(0, without_reasons(bracket));
        }
        list = list.substr(0, end);
      }
      VoteAnchor anchor{&against, at, begin, context_.span_of(sentence.words.substr(at, word.size()))};
      add(anchor, sentence.part(list), sentence.part(bracket), sentence.words);
      return;
    }
  }

  /// "Godkendt mod Ø og SF.", "Anbefales af A og V mod O, idet C undlod at stemme.", "For stemte 1 (Ib Sand), imod 4.":
  /// behind what was decided, parties alone; behind those in favour, a count, too. Whether they stand there; then they
  /// have an anchor of their own.
  bool note_those_against(const Sentence& sentence, std::vector<VoteAnchor>& anchors) const {
    static constexpr VotePhrase against{"mod ...", VotePosition::against, VoterPlace::after, "survey"};
    static constexpr VotePhrase in_favour{"forkastet ... mod", VotePosition::in_favour, VoterPlace::after, "usage"};
    const auto is_against = [](const VoteAnchor& anchor) { return anchor.position() == VotePosition::against; };
    if (std::any_of(anchors.begin(), anchors.end(), is_against)) return false;
    for (const std::string_view word : {"mod", "imod"}) {
      const std::size_t at = text::find_word(sentence.masked, word);
      if (at == std::string_view::npos) continue;
      const auto behind = std::find_if(anchors.begin(), anchors.end(), [&](const auto& a) { return a.begin > at; });
      if (behind != anchors.begin() && std::prev(behind)->end > at) continue;  // "Hverken for eller imod: B"
      const bool listed = behind != anchors.begin() && lexicon::leads_in_list(*std::prev(behind)->phrase);
      if (!listed && !tells_outcome(sentence.masked.substr(0, at))) continue;
      const auto i = behind - anchors.begin();
      // "Forkastet med stemmerne fra A og V mod O.": these were for it
      const bool turned = !listed && says_rejected(sentence.masked.substr(0, at));
      anchors.insert(behind, {turned ? &in_favour : &against, at, at + word.size(), {}});
      const auto voters = read_voters(context_, list_behind(sentence, anchors, static_cast<std::size_t>(i)));
      const bool parties = voters && !voters->parties.empty() && voters->people.empty() && !voters->count;
      if (parties || (voters && listed && voters->count)) return true;
      anchors.erase(anchors.begin() + i);
    }
    return false;
  }

  static bool next_subject_after(const std::vector<VoteAnchor>& anchors, std::size_t i) {
    return i + 1 < anchors.size() && anchors[i + 1].phrase->place == VoterPlace::before;
  }

  /// Where two phrases share a sentence and the second has its voters before it, the first list ends at the last comma
  /// or "og" that both could claim: at the last "," in practice.
  static std::size_t list_length(std::string_view between) {
    // "Imod stemte: 13 (V 7, C 6) Kirsten Dam (V) undlod at stemme.": the bracket of a count ends it.
    const std::size_t open = between.find('(');
    const std::size_t colon = text::trim_left(between).starts_with(':') ? between.find(':') + 1 : 0;
    if (open != std::string_view::npos && lexicon::count_word(text::trim(between.substr(colon, open - colon)))) {
      const std::string_view bracket = bracket_at(between.substr(open));
      if (!bracket.empty()) return open + bracket.size() + 2;
    }
    std::size_t comma = std::string_view::npos;
    for (std::size_t at = find_outside_brackets(between, ','); at != std::string_view::npos;
         at = find_outside_brackets(between, ',', at + 1))
      comma = at;
    return comma == std::string_view::npos ? between.size() : comma;
  }

  /// "Der blev stemt om ændringsforslaget fra Ø": what follows is a ballot of its own.
  void note_ballot(const Sentence& sentence) {
    static constexpr std::array<std::string_view, 3> in_any = {"afstemning", "stemt", "stemte"};  // of the phrases
    if (!text::has_one_of(sentence.masked, in_any)) return;
    for (const std::string_view phrase :
         {"stemt om", "stemte om", "afstemning om", "sat under afstemning", "under afstemning", "til afstemning"}) {
      const std::size_t at = text::find_word(sentence.masked, text::first_word(phrase));
      if (at == std::string_view::npos) continue;
      const std::size_t end = phrase_end(sentence.masked, at, phrase);
      if (end == std::string_view::npos) continue;
      if (!votes_.empty()) next_ballot();
      const std::string_view object = without_article(text::trim(sentence.masked.substr(end)));
      if (phrase.ends_with(" om") && !object.empty()) {
        constexpr std::size_t longest = 300;  // it is told at each vote
        std::size_t length = object.substr(0, longest + 1).find_first_of(".:");
        if (length == std::string_view::npos) length = object.size();
        // "Ved afstemning om forslag A stemte 15 for"
        for (const std::string_view verb : {"stemte", "stemmer"})
          length = std::min(length, text::find_word(object.substr(0, length), verb));
        if (length > longest || length == 0) return;
        on_ = context_.text(sentence.part(text::trim_right(object.substr(0, length))));
      } else if (const std::string_view subject = voted_on(sentence.masked.substr(0, at)); !subject.empty()) {
        on_ = context_.text(sentence.part(subject));
      }
      return;
    }
  }

  /// A position that this ballot has already belongs to the next ballot, unless the two complete each other: a count
  /// given apart, and the names. Reservations have no ballots.
  void next_ballot_if(VotePosition position, const Voters& voters) {
    const Vote* same = find(position);
    if (same == nullptr) return;
    const bool differs = voters.count && same->count && voters.count->value != same->count->value;
    const bool completes =
        (voters.count && !same->count) || (voters.named() && !differs && same->parties.empty() && same->people.empty());
    if (!completes && position != VotePosition::reserved && position != VotePosition::did_not_participate)
      next_ballot();
  }

  /// Those who were noted last reserve their position, and do not vote.
  void reserve_last(const VoteAnchor& anchor) {
    auto& against = in_ballot_[static_cast<std::size_t>(VotePosition::against)];
    if (against && *against + 1 == votes_.size()) against.reset();
    votes_.back().position = {anchor.position(), anchor.where};
  }

  void next_ballot() {
    if (find(VotePosition::in_favour) || find(VotePosition::against) || find(VotePosition::abstained)) ++ballot_;
    in_ballot_.fill(std::nullopt);
    on_ = point_;
  }

  Vote* find(VotePosition position) {
    const auto index = in_ballot_[static_cast<std::size_t>(position)];
    return index ? &votes_[*index] : nullptr;
  }

  /// A number, and the voters in the bracket behind it.
  Voters counted(std::string_view word, std::string_view bracket) const {
    Voters voters = read_voters(context_, bracket).value_or(Voters());
    voters.count = Field<std::uint32_t>{*lexicon::count_word(word), context_.span_of(word)};
    return voters;
  }

  void put_counted(VotePosition position, Voters voters, const Sentence& sentence) {
    const Span where = voters.count->where;
    put({position, where}, std::move(voters), sentence.words);
  }

  /// `bracket`: further voters, who stand behind the phrase, or how many they are. `point`: what they voted on, where
  /// the words behind tell. `listed`: whether a list of voters may be read in part.
  void add(const VoteAnchor& anchor, std::string_view list, std::string_view bracket, std::string_view sentence,
           std::string_view point = {}, bool listed = false) {
    auto voters = list.empty() ? std::optional<Voters>(Voters()) : read_voters(context_, list);
    if (!voters && listed && lexicon::leads_in_list(*anchor.phrase)) {
      voters = read_some_voters(context_, list);
      if (voters) report_left_out(*voters);
    }
    if (voters && !bracket.empty()) {
      if (auto more = read_voters(context_, bracket)) {
        voters->parties.insert(voters->parties.end(), more->parties.begin(), more->parties.end());
        voters->people.insert(voters->people.end(), more->people.begin(), more->people.end());
        if (!voters->count) voters->count = more->count;
      }
    }
    if (!voters || (!voters->count && !voters->named())) return;
    // "Udvalget anbefaler" is the decision; only a part of the members that recommends is a vote.
    const bool parties = !voters->parties.empty() && voters->people.empty();
    if (anchor.phrase->needs == VoteNeeds::a_part && !voters->count && !names_a_part(list) &&
        !(parties && lexicon::is_of_parties(*anchor.phrase)))
      return;
    if (anchor.phrase->needs == VoteNeeds::parties && !parties) return;
    if (are_counted_already(anchor.position(), *voters)) return;
    note_point(anchor.position(), point);
    next_ballot_if(anchor.position(), *voters);
    put({anchor.position(), anchor.where}, std::move(*voters), sentence);
  }

  void report_left_out(const Voters& voters) const {
    for (const std::string_view words : voters.left_out) {
      if (text::last_word(words) == "ingen") continue;  // "imod ingen"
      context_.report(
          rules::unplaced_text, context_.span_of(words),
          fmt::format("'{}' in a list of voters is neither a party nor a person; left out", text::folded(words)));
    }
  }

  /// "Imod: 2 (Ida Vang (B), Kaj Holm (Ø))" / "Liste B stemte imod, idet ...": a party whose members this ballot has
  /// counted on that side says why.
  bool are_counted_already(VotePosition position, const Voters& voters) {
    const Vote* same = find(position);
    if (same == nullptr || !same->count || voters.count || !voters.people.empty() || voters.parties.empty())
      return false;
    return std::all_of(voters.parties.begin(), voters.parties.end(), [&](const Text& party) {
      const auto is_it = [&](const Person& person) { return person.party && person.party->value == party.value; };
      return std::any_of(same->people.begin(), same->people.end(), is_it);
    });
  }

  void put(Field<VotePosition> position, Voters voters, std::string_view sentence) {
    const bool joins = position.value != VotePosition::reserved && position.value != VotePosition::did_not_participate;
    if (!said_.empty() && joins) said_of_.try_emplace(ballot_, said_);
    if (said_.empty() && !amendment_.empty() && joins) amendment_of_.try_emplace(ballot_, amendment_);
    if (Vote* same = find(position.value); same != nullptr && joins) {
      if (voters.count && !same->count) same->count = voters.count;
      const bool named = !same->parties.empty() || !same->people.empty();
      if (voters.named() && !named) same->text = context_.text(sentence);  // rather the names than the count
      // "Ø og F kan ikke tiltræde det." / "Imod stemte 2 (Ø, F).": who is told twice voted once
      for (Text& party : voters.parties) {
        const auto is_it = [&](const Text& known) { return known.value == party.value; };
        if (std::none_of(same->parties.begin(), same->parties.end(), is_it)) same->parties.push_back(std::move(party));
      }
      for (Person& person : voters.people) {
        const auto is_it = [&](const Person& known) { return known.name.value == person.name.value; };
        if (std::none_of(same->people.begin(), same->people.end(), is_it)) same->people.push_back(std::move(person));
      }
      return;
    }
    Vote vote;
    vote.ballot = ballot_;
    if (joins || !apart_) vote.on = on_;
    vote.position = position;
    vote.count = voters.count;
    vote.parties = std::move(voters.parties);
    vote.people = std::move(voters.people);
    vote.text = context_.text(sentence);
    if (find(position.value) == nullptr) in_ballot_[static_cast<std::size_t>(position.value)] = votes_.size();
    votes_.push_back(std::move(vote));
  }

  const Context& context_;
  std::vector<Vote> votes_;
  std::uint32_t ballot_ = 1;
  using InBallot = std::array<std::optional<std::size_t>, 5>;
  InBallot in_ballot_;           ///< the first vote of each position in this ballot
  OptionalText on_;              ///< what the ballot is about
  bool amended_ = false;         ///< the paragraph that is being read names an amendment
  bool amended_before_ = false;  ///< one above it does
  bool decided_ = false;         ///< the paragraph of the point says what came of it
  bool apart_ = false;           ///< the paragraph stands apart from such a point
  OptionalText point_;           ///< the point of the recommendation that is being read
  std::string_view said_;        ///< what the sentence that is being read says it is about
  bool amended_out_ = false;     ///< such an amendment was decided; the next part is not about it
  std::string_view amendment_;   ///< what the paragraphs being read tell of, by a label above
  std::map<std::uint32_t, std::string_view> amendment_of_;
  std::map<std::uint32_t, std::string_view> said_of_;  ///< of each ballot, what its first such sentence says
};

}  // namespace

std::vector<Vote> extract_votes(const Context& context, std::span<const Part> parts) {
  VoteReader reader(context);
  std::string buffer;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Part& part = parts[i];
    std::string_view words = context.view(part.span);
    const auto stands_alone = [&](std::size_t at) { return leads_in_voters(parts[at], context.view(parts[at].span)); };
    if (i + 1 < parts.size() && stands_alone(i) && !stands_alone(i + 1)) {  // who they are stands below
      words = context.view({part.span.begin, parts[i + 1].span.end});
      ++i;
    }
    reader.begin_part(part, words);
    const bool wordless = begins_with_side(words) || is_decided_by_some(part, words);
    if ((part.signals & lexicon::tells_of_vote) == 0 && !wordless) {
      reader.pass(words);
      continue;
    }
    const std::string_view masked = without_quotations(words, buffer);
    for (const std::string_view sentence : split_sentences(masked)) {
      if (!wordless && !lexicon::may_tell(lexicon::tells_of_vote, sentence)) {
        reader.pass(sentence);
        continue;
      }
      const auto offset = static_cast<std::size_t>(sentence.data() - masked.data());
      reader.read({words.substr(offset, sentence.size()), sentence});
    }
  }
  return reader.take();
}

}  // namespace referat::extract
