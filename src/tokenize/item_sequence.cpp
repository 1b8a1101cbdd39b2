#include "tokenize/item_sequence.hpp"

#include <unordered_map>
#include <utility>

namespace referat::tokenize {

namespace {

constexpr std::uint32_t past_lists = 20;  ///< numbers that entries of lists hardly have

class Sequence {
 public:
  Sequence(const lexicon::ItemForm& form, std::span<const Line> lines, const Candidates& candidates)
      : form_(form), lines_(lines), candidates_(candidates) {
    for (std::size_t i = 0; i < candidates.headings.size(); ++i) {
      if (candidates.evidence[i] == 0) continue;
      ++borne_out_;
      strongly_ += candidates.evidence[i] >= strong ? 1 : 0;
      last_borne_out_[number(i)] = i;
    }
  }

  ItemForms accept(FormTrial& trial) {
    trial.candidates = static_cast<std::uint32_t>(candidates_.headings.size());
    result_.form = &form_;
    for (std::size_t i = 0; i < candidates_.headings.size(); ++i) {
      const bool alike = looks_alike(i);
      if (!is_item(i, alike)) {
        if (form_.distinctive) result_.refused.push_back(candidates_.headings[i]);
        continue;
      }
      const int evidence = candidates_.evidence[i];
      trial.accepted += 1;
      trial.supported += evidence > 0 || alike ? 1 : 0;
      trial.strongly += evidence >= strong ? 1 : 0;
      trial.score += evidence + (form_.distinctive ? 1.0 : 0.0) + (number(i) == last_ + 1 ? 1.0 : 0.0);
      result_.headings.push_back(candidates_.headings[i]);
      last_taken_ = i;
      last_ = number(i);
    }
    return std::move(result_);
  }

 private:
  std::uint32_t number(std::size_t i) const { return value_of(candidates_.headings[i].number); }
  const Line& line(std::size_t i) const { return lines_[candidates_.headings[i].line]; }
  bool none_yet() const { return result_.headings.empty(); }

  bool is_item(std::size_t i, bool alike) const {
    const int evidence = candidates_.evidence[i];
    if (evidence >= strong) return true;
    if (is_quoted(i)) return false;
    if (evidence > 0 && goes_on(i)) return true;
    if (evidence > 0 && tells_enough() && (follows(i) || (form_.distinctive && number(i) > last_))) return true;
    const bool well_supported = borne_out_ * 2 >= candidates_.headings.size();
    if (form_.distinctive && (follows(i) || (!well_supported && number(i) > last_))) return true;
    if (alike && (none_yet() ? is_before_next(i) : number(i) == last_ + 1)) return true;
    return borne_out_ >= 2 && ((none_yet() && leads_to_first(i)) || (evidence == 0 && fills_gap(i)));
  }

  /// In a list of points, the last one stands right above the next section; case numbers tell better.
  bool tells_enough() const { return form_.distinctive || strongly_ * 2 < borne_out_ || strongly_ < 2; }

  /// Numbers that run over the year may miss one; lists do not get so far.
  bool follows(std::size_t i) const {
    const bool next_but_few = last_ >= past_lists && number(i) > last_ && number(i) <= last_ + 5;
    return number(i) == last_ + 1 || (none_yet() && number(i) > 0) || next_but_few;
  }

  /// Whether a later candidate of the same number is borne out, and this one is not, or stands elsewhere in the line
  /// than the items: the last point of a list stands right above the next section, as an item does; but lists are
  /// indented.
  bool is_quoted(std::size_t i) const {
    const auto better = last_borne_out_.find(number(i));
    if (better == last_borne_out_.end() || better->second <= i) return false;
    if (candidates_.evidence[i] == 0) return true;
    if (form_.distinctive || none_yet() || line(i).style != nullptr) return false;
    const std::uint32_t indent = lines_[result_.headings.front().line].indent;
    return line(i).indent != indent && line(better->second).indent == indent;
  }

  bool looks_alike(std::size_t i) const {
    const ItemHeading& candidate = candidates_.headings[i];
    return (candidates_.example != nullptr && same_style(*candidates_.example, line(i))) ||
           (candidates_.bulleted && candidate.bulleted) || candidate.closed;
  }

  /// Whether it is the next number behind an item, apart from what is above, the last that has this number, and no
  /// point of a list: there, the number before it stands between the item and it.
  bool goes_on(std::size_t i) const {
    const std::uint32_t at = candidates_.headings[i].line;
    if (none_yet() || number(i) != last_ + 1 || at == 0 || !lines_[at - 1].blank()) return false;
    if (const auto last = last_borne_out_.find(number(i)); last == last_borne_out_.end() || last->second != i)
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
    const std::uint32_t at = candidates_.headings[i].line;
    return number(i) == last_ + 1 && last_taken_ + 1 == i && borne_out_ * 3 >= candidates_.headings.size() &&
           (is_before_next(i) || (at > 0 && lines_[at - 1].blank()));
  }

  /// Whether the candidates behind it count on to the first that is borne out, each apart from what is above: in
  /// minutes whose numbers run over the year, nothing more may be said of the first items.
  bool leads_to_first(std::size_t i) const {
    constexpr std::size_t most = 5;
    for (std::size_t k = i; k < i + most && k + 1 < candidates_.headings.size(); ++k) {
      const std::uint32_t at = candidates_.headings[k].line;
      if (at == 0 || !lines_[at - 1].blank() || number(k + 1) != number(k) + 1) return false;
      if (candidates_.evidence[k + 1] > 0) return true;
    }
    return false;
  }

  /// Whether the number after its own is borne out further down.
  bool is_before_next(std::size_t i) const {
    const auto next = last_borne_out_.find(number(i) + 1);
    return next != last_borne_out_.end() && next->second > i;
  }

  const lexicon::ItemForm& form_;
  std::span<const Line> lines_;
  const Candidates& candidates_;
  std::size_t borne_out_ = 0;
  std::size_t strongly_ = 0;
  std::unordered_map<std::uint32_t, std::size_t> last_borne_out_;  ///< by number: index of the last candidate
  ItemForms result_;
  std::uint32_t last_ = 0;      ///< number of the last item
  std::size_t last_taken_ = 0;  ///< its index among the candidates
};

}  // namespace

ItemForms accept_items(const lexicon::ItemForm& form, std::span<const Line> lines, const Candidates& candidates,
                       FormTrial& trial) {
  return Sequence(form, lines, candidates).accept(trial);
}

}  // namespace referat::tokenize
