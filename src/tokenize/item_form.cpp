#include "tokenize/item_form.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "lexicon/case_numbers.hpp"
#include "lexicon/closed_marks.hpp"
#include "lexicon/section_headings.hpp"
#include "support/text.hpp"
#include "tokenize/contents.hpp"
#include "tokenize/headings.hpp"

namespace referat::tokenize {

namespace {

constexpr int strong = 3;  ///< a case number below, the same title in the contents, closed doors
constexpr int weak = 1;    ///< a section heading below

/// What stands below a heading. A title may take a few lines before it.
int evidence_below(const lexicon::ItemForm& form, std::span<const Line> lines, std::size_t heading,
                   const Wrapping& wrapping) {
  std::size_t previous = heading;
  int looked_at = 0;
  bool only_title = true;  // so far, what stands below may be the rest of the title
  for (std::size_t i = heading + 1; i < lines.size() && looked_at < 4; ++i) {
    if (lines[i].blank()) {
      if (!only_title) return 0;
      continue;
    }
    ++looked_at;
    if (!lexicon::case_number_line(lines[i].text).empty()) return strong;
    if (lexicon::match(form, lines[i].text)) return 0;
    if (!only_title) continue;
    if (lexicon::containers().find(lines[i].text) != nullptr) return strong;
    if (match_section_heading(lines[i].text)) return weak;
    only_title = wrapping.is_full(lines[previous], lines[i]);
    if (!only_title && (i != heading + 1 || !form.distinctive)) return 0;
    previous = i;
  }
  return 0;
}

/// Titles of lines that look like entries of a table of contents.
std::unordered_set<std::string> contents_titles(std::span<const Line> lines) {
  std::unordered_set<std::string> titles;
  for (const Line& line : lines) {
    if (line.blank() || !text::is_digit(line.text.back())) continue;
    if (const auto entry = match_contents_entry(line.text)) titles.insert(text::key(text::folded(entry->title)));
  }
  return titles;
}

struct Candidates {
  std::vector<ItemHeading> headings;
  std::vector<int> evidence;
};

/// \param possible  indexes of the lines that may begin an item
Candidates find_candidates(const lexicon::ItemForm& form, std::span<const Line> lines,
                           std::span<const std::uint32_t> possible, const Wrapping& wrapping,
                           const std::unordered_set<std::string>& titles) {
  Candidates found;
  for (const std::uint32_t i : possible) {
    const auto match = lexicon::match(form, lines[i].text);
    if (!match) continue;
    int evidence = evidence_below(form, lines, i, wrapping);
    // "Punkt 2: Budget    2026" ends like an entry of the contents, but what stands below tells.
    if (match_contents_entry(lines[i].text) && !(form.distinctive && evidence >= strong)) continue;
    if (!titles.empty() && evidence < strong && titles.contains(text::key(text::folded(match->title))))
      evidence = strong;
    if (form.distinctive && !lexicon::split_closed_mark(match->title).mark.empty()) evidence = strong;
    found.headings.push_back({i, match->number, match->title, evidence > 0});
    found.evidence.push_back(evidence);
  }
  return found;
}

/// Of candidates in a document with style, those that stand out, where the best of them do. What looks like the best is
/// as good as they are, if more than its weight tells: in lists, numbers are bold as well.
void keep_outstanding(std::span<const Line> lines, const Prominence& prominence, Candidates& candidates) {
  if (!prominence.known()) return;
  std::size_t best = 0;
  std::size_t outstanding = 0;
  for (std::size_t i = 0; i < candidates.headings.size(); ++i) {
    if (candidates.evidence[i] < strong) continue;
    ++best;
    outstanding += prominence.stands_out(lines[candidates.headings[i].line]) ? 1 : 0;
  }
  if (outstanding == 0 || outstanding * 2 < best) return;
  std::size_t kept = 0;
  const Line* example = nullptr;
  for (std::size_t i = 0; i < candidates.headings.size() && example == nullptr; ++i) {
    const Line& line = lines[candidates.headings[i].line];
    if (candidates.evidence[i] >= strong && prominence.is_marked(line)) example = &line;
  }
  for (std::size_t i = 0; i < candidates.headings.size(); ++i) {
    const Line& line = lines[candidates.headings[i].line];
    if (example != nullptr && same_style(*example, line)) {
      candidates.evidence[i] = strong;
      candidates.headings[i].supported = true;
    }
    if (!prominence.stands_out(lines[candidates.headings[i].line])) continue;
    candidates.headings[kept] = candidates.headings[i];
    candidates.evidence[kept++] = candidates.evidence[i];
  }
  candidates.headings.resize(kept);
  candidates.evidence.resize(kept);
}

std::uint32_t value_of(std::string_view number) {
  return text::number(number.substr(0, number.find_first_not_of("0123456789"))).value_or(0);
}

/// Which candidates are items. In a distinctive form all are that fit the sequence; but where nearly every heading of
/// the document is borne out, one that is not and that breaks the sequence is a quotation.
ItemForms accept(const lexicon::ItemForm& form, const Candidates& candidates, FormTrial& trial) {
  ItemForms result;
  result.form = &form;
  trial.candidates = static_cast<std::uint32_t>(candidates.headings.size());
  const auto borne_out = static_cast<std::size_t>(
      std::count_if(candidates.evidence.begin(), candidates.evidence.end(), [](int e) { return e > 0; }));
  const bool well_supported = borne_out * 2 >= candidates.headings.size();
  const auto strongly = static_cast<std::size_t>(
      std::count_if(candidates.evidence.begin(), candidates.evidence.end(), [](int e) { return e >= strong; }));
  // Where each number is borne out for the last time: a heading without evidence before that is quoted.
  std::unordered_map<std::uint32_t, std::size_t> last_borne_out;
  for (std::size_t i = 0; i < candidates.headings.size(); ++i) {
    if (candidates.evidence[i] > 0) last_borne_out[value_of(candidates.headings[i].number)] = i;
  }
  std::uint32_t last = 0;
  for (std::size_t i = 0; i < candidates.headings.size(); ++i) {
    const ItemHeading& candidate = candidates.headings[i];
    const int evidence = candidates.evidence[i];
    const std::uint32_t number = value_of(candidate.number);
    const bool follows = number == last + 1 || (result.headings.empty() && number > 0);
    const auto better = last_borne_out.find(number);
    const bool quoted = evidence == 0 && better != last_borne_out.end() && better->second > i;
    // In a list of points, the last one stands right above the next section; case numbers tell better.
    const bool enough = form.distinctive || strongly * 2 < borne_out || strongly < 2;
    bool item = evidence >= strong || (evidence > 0 && enough && (follows || (form.distinctive && number > last)));
    if (form.distinctive && !item && !quoted) item = follows || (!well_supported && number > last);
    if (!item) {
      if (form.distinctive) result.refused.push_back(candidate);
      continue;
    }
    result.headings.push_back(candidate);
    trial.accepted += 1;
    trial.supported += evidence > 0 ? 1 : 0;
    trial.score += evidence + (form.distinctive ? 1.0 : 0.0) + (number == last + 1 ? 1.0 : 0.0);
    last = number;
  }
  return result;
}

}  // namespace

ItemForms choose_item_form(std::span<const Line> lines, const Wrapping& wrapping, const Prominence& prominence) {
  const std::unordered_set<std::string> titles = contents_titles(lines);
  std::vector<std::uint32_t> possible;
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    if (lexicon::may_begin_item(lines[i].text)) possible.push_back(i);
  }
  ItemForms best;
  std::vector<FormTrial> trials;
  double best_score = 0;
  for (const lexicon::ItemForm& form : lexicon::item_forms()) {
    Candidates candidates = find_candidates(form, lines, possible, wrapping, titles);
    keep_outstanding(lines, prominence, candidates);
    if (candidates.headings.empty()) continue;
    FormTrial trial;
    trial.form = &form;
    ItemForms result = accept(form, candidates, trial);
    trials.push_back(trial);
    // Without a distinctive form, something else has to say that these are items and not a list.
    const bool credible = trial.accepted > 0 && (form.distinctive || trial.supported * 2 > trial.accepted);
    if (credible && trial.score > best_score) {
      best_score = trial.score;
      best = std::move(result);
    }
  }
  std::stable_sort(trials.begin(), trials.end(),
                   [](const FormTrial& a, const FormTrial& b) { return a.score > b.score; });
  best.trials = std::move(trials);
  return best;
}

}  // namespace referat::tokenize
