#include "tokenize/item_sequence.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "tokenize/contents.hpp"
#include "tokenize/headings.hpp"

namespace referat::tokenize {

namespace {

constexpr std::uint32_t past_lists = 20;  ///< numbers that entries of lists hardly have

/// "2", "2.1", "2a": an item, or a part of one that is an item of its own.
struct Number {
  std::uint32_t whole = 0;
  std::uint32_t part = 0;  ///< 0 where it has none

  std::uint64_t key() const { return std::uint64_t{whole} << 32 | part; }
};

Number read_number(std::string_view s) {
  const std::string_view part = s.substr(std::min(s.find_first_not_of("0123456789"), s.size()));
  Number number{value_of(s), 0};
  if (part.size() == 1 && part.front() >= 'a') number.part = static_cast<std::uint32_t>(part.front() - 'a' + 1);
  if (part.starts_with('.')) number.part = value_of(part.substr(1));
  return number;
}

/// "3" behind "2" and "2.4"; "2.1" behind "2", "2b" behind "2a", "3.1" and "3a" behind all of these.
bool comes_right_behind(Number number, Number before) {
  if (number.whole == before.whole) return number.part == before.part + 1;
  return number.whole == before.whole + 1 && number.part <= 1;
}

class Sequence {
 public:
  Sequence(const lexicon::ItemForm& form, std::span<const Line> lines, const Candidates& candidates)
      : form_(form), lines_(lines), candidates_(candidates) {
    for (std::size_t i = 0; i < candidates.headings.size(); ++i) {
      all_are_one_ = all_are_one_ && number(i) == 1 && place(i).part == 0 && !is_below_section(lines, at(i));
      if (candidates.evidence[i] == 0) {
        if (place(i).part > 0) listed_parts_.insert(number(i));
        continue;
      }
      ++borne_out_;
      strongly_ += candidates.evidence[i] >= strong ? 1 : 0;
      last_borne_out_[place(i).key()] = i;
    }
    row_at_end_ = candidates.headings.size();
    while (row_at_end_ > 0 && candidates.evidence[row_at_end_ - 1] > 0 && place(row_at_end_ - 1).part == 0 &&
           (row_at_end_ == candidates.headings.size() || number(row_at_end_ - 1) + 1 == number(row_at_end_)))
      --row_at_end_;
  }

  ItemForms accept(FormTrial& trial) {
    trial.candidates = static_cast<std::uint32_t>(candidates_.headings.size());
    result_.form = &form_;
    for (std::size_t i = 0; i < candidates_.headings.size(); ++i) {
      if (begins_anew(i)) last_ = {};
      const bool alike = looks_alike(i);
      if (!is_item(i, alike)) {
        if (form_.distinctive) result_.refused.push_back(candidates_.headings[i]);
        continue;
      }
      if (is_printed_again(i)) continue;
      const int evidence = candidates_.evidence[i];
      trial.accepted += 1;
      trial.supported += evidence > 0 || alike || is_told_before(i) ? 1 : 0;
      trial.strongly += evidence >= strong ? 1 : 0;
      trial.score += evidence + (form_.distinctive ? 1.0 : 0.0) + (comes_next(i) ? 1.0 : 0.0);
      result_.headings.push_back(candidates_.headings[i]);
      last_taken_ = i;
      last_ = place(i);
    }
    return std::move(result_);
  }

 private:
  Number place(std::size_t i) const { return read_number(candidates_.headings[i].number); }
  std::uint32_t number(std::size_t i) const { return value_of(candidates_.headings[i].number); }
  bool comes_next(std::size_t i) const { return comes_right_behind(place(i), last_); }
  const Line& line(std::size_t i) const { return lines_[at(i)]; }
  bool none_yet() const { return result_.headings.empty(); }
  std::uint32_t at(std::size_t i) const { return candidates_.headings[i].line; }
  bool is_apart(std::size_t i) const { return at(i) > 0 && lines_[at(i) - 1].blank(); }
  std::uint32_t next_text(std::uint32_t line) const {
    while (line < lines_.size() && lines_[line].blank()) ++line;
    return line;
  }

  /// "19. Revision" / "20. Regnskab" / "1. Orientering" / "2. Budget": the agenda was taken in another order. The rest
  /// counts from 1 to its end, all of it borne out, and nothing before it had these numbers.
  bool begins_anew(std::size_t i) const {
    const std::size_t rest = candidates_.headings.size() - i;
    return i == row_at_end_ && !none_yet() && number(i) == 1 && rest >= 2 && is_apart(i) &&
           number(i) + rest <= value_of(result_.headings.front().number);
  }

  bool is_item(std::size_t i, bool alike) const {
    const int evidence = candidates_.evidence[i];
    if (evidence >= strong) return true;
    if (starts_over()) return is_apart(i);
    if (is_quoted(i) || ends_list(i) || (place(i).part > 0 && listed_parts_.contains(number(i)))) return false;
    if (evidence > 0 && goes_on(i)) return true;
    if (evidence > 0 && tells_enough() && (follows(i) || (form_.distinctive && number(i) > last_.whole))) return true;
    const bool well_supported = borne_out_ * 2 >= candidates_.headings.size();
    if (form_.distinctive && (follows(i) || (!well_supported && number(i) > last_.whole))) return true;
    if (alike && (none_yet() ? is_before_next(i) : comes_next(i))) return true;
    if (is_first_of_two(i) || is_told_before(i)) return true;
    return borne_out_ >= 2 && ((none_yet() && leads_to_first(i)) || (evidence == 0 && fills_gap(i)));
  }

  /// In a list of points, the last one stands right above the next section; case numbers tell better.
  bool tells_enough() const { return form_.distinctive || strongly_ * 2 < borne_out_ || strongly_ < 2; }

  /// Numbers that run over the year may miss one; lists do not get so far.
  bool follows(std::size_t i) const {
    const bool next_but_few = last_.whole >= past_lists && number(i) > last_.whole && number(i) <= last_.whole + 5;
    return comes_next(i) || (none_yet() && number(i) > 0) || next_but_few;
  }

  /// Whether a later candidate of the same number is borne out, and this one is not, or stands elsewhere in the line
  /// than the items: the last point of a list stands right above the next section, as an item does; but lists are
  /// indented.
  bool is_quoted(std::size_t i) const {
    const auto better = last_borne_out_.find(place(i).key());
    if (better == last_borne_out_.end() || better->second <= i) return false;
    if (candidates_.evidence[i] == 0) return true;
    if (form_.distinctive || none_yet() || line(i).style != nullptr) return false;
    const std::uint32_t indent = lines_[result_.headings.front().line].indent;
    return line(i).indent != indent && line(better->second).indent == indent;
  }

  /// Whether a page has begun its list anew at each item, so that all have the number 1.
  bool starts_over() const { return all_are_one_ && borne_out_ >= 2 && borne_out_ * 2 > candidates_.headings.size(); }

  /// "1. Havnen uddybes." / "2. Havnen lukkes." / "Beslutning": the last point of a list, whose first is no item.
  bool ends_list(std::size_t i) const {
    if (form_.distinctive || i == 0 || (!none_yet() && last_taken_ + 1 == i)) return false;
    return number(i - 1) + 1 == number(i) && at(i - 1) + 1 == at(i);
  }

  /// "2. Siden sidst" / "2.     Siden sidst": the item that was taken last, printed again right below (Slagelse).
  bool is_printed_again(std::size_t i) const {
    if (none_yet() || last_taken_ + 1 != i) return false;
    const ItemHeading& taken = result_.headings.back();
    return next_text(taken.line + 1) == at(i) && says_again(line(i).text, taken.number, taken.title);
  }

  bool looks_alike(std::size_t i) const {
    const ItemHeading& candidate = candidates_.headings[i];
    return (candidates_.example != nullptr && same_style(*candidates_.example, line(i))) ||
           (candidates_.bulleted && candidate.bulleted) || candidate.closed;
  }

  /// "1. Dagsorden", "3. Budget": closed items are left out of what is published.
  bool skips_few(std::size_t i) const {
    constexpr std::uint32_t most = 20;
    return place(i).part == 0 && number(i) > last_.whole && number(i) <= last_.whole + most &&
           borne_out_ * 2 > candidates_.headings.size() && candidates_.evidence[last_taken_] > 0;
  }

  /// Whether it is the next number behind an item, or nearly so, apart from what is above, the last that has this
  /// number, and no point of a list: there, the number before it stands between the item and it.
  bool goes_on(std::size_t i) const {
    if (none_yet() || !(comes_next(i) || skips_few(i)) || !is_apart(i)) return false;
    if (const auto last = last_borne_out_.find(place(i).key()); last == last_borne_out_.end() || last->second != i)
      return false;
    constexpr std::size_t longest_list = 20;
    if (i - last_taken_ > longest_list) return false;
    for (std::size_t k = last_taken_ + 1; k < i; ++k) {
      if (number(k) + 1 == number(i)) return false;
    }
    return true;
  }

  /// Of some items nothing more is said: "120. Spørgetid". Between two that are borne out, before the second, and right
  /// behind the last, where no list has gone before.
  bool fills_gap(std::size_t i) const {
    if (none_yet()) return number(i) == 1 && is_before_next(i);
    return comes_next(i) && last_taken_ + 1 == i && borne_out_ * 3 >= candidates_.headings.size() &&
           (is_before_next(i) || is_apart(i));
  }

  /// "1. Velkomst" and "2. Grøn omstilling": whether it is the first of two that are all that the document has.
  bool is_first_of_pair(std::size_t i) const {
    return i == 0 && candidates_.headings.size() == 2 && number(0) == 1 && number(1) == 2 && is_apart(0);
  }

  /// With a sentence below, and the second has its case.
  bool is_first_of_two(std::size_t i) const {
    return is_first_of_pair(i) && strongly_ == 1 && candidates_.evidence[1] >= strong;
  }

  /// With a paragraph or a section of its own below, that is no list, and the second has its section, before which
  /// there is none.
  bool is_told_before(std::size_t i) const {
    if (!is_first_of_pair(i) || candidates_.evidence[1] == 0 || !is_apart(1)) return false;
    const auto heads_section = [](const Line& line) {
      const auto section = line.blank() ? std::nullopt : match_section_heading(line.text);
      return section && section->kind != SectionKind::absent;
    };
    if (std::any_of(lines_.begin(), lines_.begin() + at(0), heads_section)) return false;
    const std::uint32_t below = next_text(at(0) + 1);
    if (below >= at(1) || begins_list_entry(lines_[below].text)) return false;
    return ends_sentence(lines_[below].text) ||
           std::any_of(lines_.begin() + below, lines_.begin() + at(1), heads_section);  // "Kort over vejen" / "Resume"
  }

  /// Whether the candidates behind it count on to the first that is borne out, each apart from what is above: in
  /// minutes whose numbers run over the year, nothing more may be said of the first items.
  bool leads_to_first(std::size_t i) const {
    constexpr std::size_t most = 5;
    for (std::size_t k = i; k < i + most && k + 1 < candidates_.headings.size(); ++k) {
      if (!is_apart(k) || number(k + 1) != number(k) + 1) return false;
      if (candidates_.evidence[k + 1] > 0) return true;
    }
    return false;
  }

  /// Whether a number right after its own is borne out further down.
  bool is_before_next(std::size_t i) const {
    const Number here = place(i);
    for (const Number next :
         {Number{here.whole + 1, 0}, Number{here.whole + 1, 1}, Number{here.whole, here.part + 1}}) {
      const auto found = last_borne_out_.find(next.key());
      if (found != last_borne_out_.end() && found->second > i) return true;
    }
    return false;
  }

  const lexicon::ItemForm& form_;
  std::span<const Line> lines_;
  const Candidates& candidates_;
  std::size_t borne_out_ = 0;
  std::size_t strongly_ = 0;
  std::size_t row_at_end_ = 0;  ///< where the candidates begin that count on, all borne out, to the last
  bool all_are_one_ = true;     ///< all have the number 1: a list that a page begins anew at each
  std::unordered_map<std::uint64_t, std::size_t> last_borne_out_;  ///< by number: index of the last candidate
  std::unordered_set<std::uint32_t> listed_parts_;  ///< items of whose parts one is not borne out: they are a list
  ItemForms result_;
  Number last_;                 ///< of the last item
  std::size_t last_taken_ = 0;  ///< its index among the candidates
};

}  // namespace

ItemForms accept_items(const lexicon::ItemForm& form, std::span<const Line> lines, const Candidates& candidates,
                       FormTrial& trial) {
  return Sequence(form, lines, candidates).accept(trial);
}

}  // namespace referat::tokenize
