#include "tokenize/item_form.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "lexicon/case_numbers.hpp"
#include "lexicon/closed_marks.hpp"
#include "lexicon/header_lines.hpp"
#include "lexicon/section_headings.hpp"
#include "support/text.hpp"
#include "tokenize/contents.hpp"
#include "tokenize/headings.hpp"
#include "tokenize/item_boundaries.hpp"
#include "tokenize/learned_forms.hpp"
#include "tokenize/styled_items.hpp"

namespace referat::tokenize {

namespace {

constexpr int strong = 3;  ///< a case number below, the same title in the contents, closed doors
constexpr int weak = 1;    ///< a section heading below

constexpr std::uint32_t past_lists = 20;  ///< numbers that entries of lists hardly have

bool is_bulleted(const Line& line) { return lexicon::without_bullet(line.text).size() < line.text.size(); }

/// What stands below a heading. A title may take a few lines before it.
int evidence_below(const lexicon::ItemForm& form, std::span<const Line> lines, std::size_t heading,
                   const Wrapping& wrapping, const Prominence& prominence) {
  const bool bulleted = is_bulleted(lines[heading]);
  std::size_t previous = heading;
  int looked_at = 0;
  bool only_title = true;  // so far, what stands below may be the rest of the title
  bool title_below = form.pattern.find("{title}") == std::string_view::npos && !form.title_above;
  for (std::size_t i = heading + 1; i < lines.size() && looked_at < 4; ++i) {
    if (lines[i].blank()) {
      if (!only_title) return 0;
      continue;
    }
    ++looked_at;
    if (!lexicon::case_number_line(lines[i].text).empty()) return strong;
    if (lexicon::match(form, lines[i].text)) return 0;
    const std::string_view below = bulleted ? lexicon::without_bullet(lines[i].text) : lines[i].text;
    const bool section = match_section_heading(below).has_value() || leads_in_recommendation(below);
    if (title_below && looked_at == 1 && !section) {
      previous = i;
      continue;
    }
    title_below = false;
    if (!only_title) continue;
    if (lexicon::containers().find(lines[i].text) != nullptr) return strong;
    if (section) return weak;
    only_title = wrapping.is_full(lines[previous], lines[i]) || is_unfinished(lines[previous].text) ||
                 (prominence.stands_out(lines[heading]) && same_style(lines[heading], lines[i]));
    if (!only_title && (i != heading + 1 || !form.distinctive)) return 0;
    previous = i;
  }
  return 0;
}

/// "Pkt. 42 Meddelelser" / "Pkt. 42" / "Meddelelser": sites say a title twice, since one of them is a link.
/// \param most  lines with text to look at
bool is_repeated_below(std::span<const Line> lines, std::size_t heading, std::string_view title, int most) {
  if (title.size() < 4) return false;
  int looked_at = 0;
  for (std::size_t i = heading + 1; i < lines.size() && looked_at < most; ++i) {
    if (lines[i].blank()) continue;
    ++looked_at;
    if (text::same_key(lines[i].text, title)) return true;
  }
  return false;
}

/// The line above that has text; the number of lines where there is none.
std::size_t line_above(std::span<const Line> lines, std::size_t i) {
  while (i > 0 && lines[i - 1].blank()) --i;
  return i > 0 ? i - 1 : lines.size();
}

/// "Forvaltningen indstiller, at": what follows is a list, whatever stands below it.
bool opens_list(const Line& line) {
  std::string_view s = line.text;
  if (s.ends_with(':')) s = text::trim_right(s.substr(0, s.size() - 1));
  return text::last_word(s) == "at" && text::count_words(s) > 1;
}

/// Whether a line without number or look that tells stands below something that a site has around items: "Til toppen".
bool is_below_furniture(std::span<const Line> lines, std::size_t i) {
  if (lines[i].style != nullptr) return false;
  while (i > 0 && lines[i - 1].blank() && !lines[i - 1].furniture) --i;
  return i > 0 && lines[i - 1].furniture && lines[i - 1].page == lines[i].page;
}

struct TitleAndCase {
  std::string_view title;
  std::string_view case_number;  ///< empty where there is none
};

/// "Ny daginstitution (82.06.00-P20-3-30)", "Cykelstier (2030-0034567)", "Skolestruktur (Sagsnr. 30/2)"
TitleAndCase split_case_number(std::string_view title) {
  const std::size_t open = title.ends_with(')') ? title.rfind('(') : std::string_view::npos;
  if (open == std::string_view::npos || open == 0) return {title, {}};
  const std::string_view inside = text::trim(title.substr(open + 1, title.size() - open - 2));
  const std::string_view before = text::trim_right(title.substr(0, open));
  if (lexicon::kle_number(inside) || lexicon::is_year_and_serial(inside)) return {before, inside};
  const std::string_view labelled = lexicon::case_number_line(inside);
  const bool bare = labelled.empty() || labelled.data() == inside.data();  // "(32/2030)" may count the items of a year
  return bare ? TitleAndCase{title, {}} : TitleAndCase{before, labelled};
}

struct Candidates {
  std::vector<ItemHeading> headings;
  std::vector<int> evidence;
  const Line* example = nullptr;  ///< one that is borne out and stands out; null where style tells nothing
  bool bulleted = false;          ///< one that is borne out has a bullet
};

/// A line that has the lead of a form, by index.
struct LeadLine {
  std::uint32_t line = 0;
  lexicon::NumberedLine numbered;
};

/// \param possible  indexes of the lines to look at
std::vector<LeadLine> find_lead(std::string_view lead, std::span<const Line> lines,
                                std::span<const std::uint32_t> possible) {
  std::vector<LeadLine> found;
  for (const std::uint32_t i : possible) {
    if (!lexicon::may_begin_with(lead, lines[i].text)) continue;
    if (auto numbered = lexicon::match_lead(lead, lines[i].text)) found.push_back({i, *numbered});
  }
  return found;
}

/// \param numbered  the lines that have the form's lead
Candidates find_candidates(const lexicon::ItemForm& form, std::span<const Line> lines,
                           std::span<const LeadLine> numbered, const Wrapping& wrapping, const Prominence& prominence,
                           const Contents& contents) {
  Candidates found;
  std::uint32_t last_listed = UINT32_MAX;  ///< the last entry of a list below "at"
  for (const LeadLine& candidate : numbered) {
    const std::uint32_t i = candidate.line;
    const auto match = lexicon::match_rest(form, candidate.numbered);
    if (!match) continue;
    // "13:30" and "1. maj 2025" are no items; a title that begins with a capital makes neither.
    if (!text::starts_upper(match->title) && lexicon::is_header_value(lines[i].text)) continue;
    const std::size_t above = line_above(lines, i);
    if (!form.distinctive && above < lines.size() && (above == last_listed || opens_list(lines[above]))) {
      last_listed = i;
      continue;
    }
    int evidence = evidence_below(form, lines, i, wrapping, prominence);
    // "Punkt 2: Budget    2026" ends like an entry of the contents, but what stands below tells.
    if (match_contents_entry(lines[i].text) && !(form.distinctive && evidence >= strong)) continue;
    const bool listed = contents.bare_entries.contains(i);
    if (!contents.titles.empty() && !listed && evidence < strong &&
        contents.titles.contains(text::folded_key(match->title)))
      evidence = strong;
    const bool alone = above == lines.size();  // a page of one item begins with its heading
    if (evidence == 0 && (alone || is_below_furniture(lines, i))) evidence = weak;
    // "1. at havnen bygges" is a point, whatever stands below it.
    if (!form.distinctive && evidence < strong && text::starts_lower(match->title)) continue;
    const bool closed = match->closed || !lexicon::split_closed_mark(match->title).mark.empty();
    if (form.distinctive && closed) evidence = strong;
    if (is_repeated_below(lines, i, match->title, form.distinctive ? 4 : 1)) evidence = strong;
    const auto [title, behind] = split_case_number(match->title);
    if (!behind.empty()) evidence = strong;
    ItemHeading heading{i,
                        match->number,
                        title,
                        evidence > 0,
                        i,
                        false,
                        is_bulleted(lines[i]),
                        behind.empty() ? match->case_number : behind,
                        closed};
    if (form.title_above) {
      // Apart from what is above, and with what is below: the title stands there.
      const bool apart = above + 1 < i && i + 1 < lines.size() && !lines[i + 1].blank();
      if (above == lines.size() || apart || match_section_heading(lines[above].text) ||
          lexicon::is_header_line(lines[above].text))
        continue;
      heading.line = static_cast<std::uint32_t>(above);
      heading.title = lines[above].text;
    }
    found.headings.push_back(heading);
    found.evidence.push_back(evidence);
    found.bulleted = found.bulleted || (evidence > 0 && heading.bulleted);
  }
  return found;
}

/// Of candidates in a document with style, those that stand out, where the best of them do. What looks like the best is
/// as good as they are, if more than its weight tells: in lists, numbers are bold as well.
void keep_outstanding(std::span<const Line> lines, const Prominence& prominence, Candidates& candidates) {
  if (!prominence.known()) return;
  for (std::size_t i = 0; i < candidates.headings.size() && candidates.example == nullptr; ++i) {
    const Line& line = lines[candidates.headings[i].line];
    if (candidates.evidence[i] > 0 && prominence.stands_out(line)) candidates.example = &line;
  }
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

/// In a document with style, numbers from 1 on that all stand out alike are items, whatever is said below them: "1.
/// Meddelelser" in bold, with a sentence. Not where they start over or miss one, as lists in several items do.
void support_outstanding_row(std::span<const Line> lines, const Prominence& prominence, Candidates& candidates) {
  if (!prominence.known()) return;
  constexpr std::uint32_t fewest = 3;
  std::vector<std::size_t> row;
  const Line* first = nullptr;
  for (std::size_t i = 0; i < candidates.headings.size(); ++i) {
    const Line& line = lines[candidates.headings[i].line];
    if (!prominence.stands_out(line)) continue;
    if (value_of(candidates.headings[i].number) != row.size() + 1) return;
    if (first != nullptr && !same_style(*first, line)) return;
    if (first == nullptr) first = &line;
    row.push_back(i);
  }
  if (row.size() < fewest) return;
  for (const std::size_t i : row) {
    candidates.evidence[i] = std::max(candidates.evidence[i], weak);
    candidates.headings[i].supported = true;
  }
}

/// Which candidates are items, by how their numbers follow each other and what bears them out. In a distinctive form
/// all are that fit the sequence; but where nearly every heading of the document is borne out, one that is not and that
/// breaks the sequence is a quotation.
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

/// The form that explains the document best, by the words of its headings.
class BestForm {
 public:
  BestForm(std::span<const Line> lines, const Wrapping& wrapping, const Prominence& prominence)
      : lines_(lines), wrapping_(wrapping), prominence_(prominence), contents_(find_contents(lines)) {}

  ItemForms find() {
    std::vector<std::uint32_t> possible;
    for (std::uint32_t i = 0; i < lines_.size(); ++i) {
      if (lexicon::may_begin_item(lines_[i].text)) possible.push_back(i);
    }
    std::vector<std::pair<std::string_view, std::vector<LeadLine>>> leads;
    for (const lexicon::ItemForm& form : lexicon::item_forms()) {
      const std::string_view lead = lexicon::lead_of(form);
      auto known = std::find_if(leads.begin(), leads.end(), [&](const auto& other) { return other.first == lead; });
      if (known == leads.end()) known = leads.insert(leads.end(), {lead, find_lead(lead, lines_, possible)});
      if (!known->second.empty()) consider(form, known->second, 1);
    }
    if (!explains_well()) consider_learned();
    std::stable_sort(trials_.begin(), trials_.end(),
                     [](const FormTrial& a, const FormTrial& b) { return a.score > b.score; });
    best_.trials = std::move(trials_);
    best_.rival = rival();
    return std::move(best_);
  }

 private:
  struct Credible {
    FormTrial trial;
    std::vector<std::uint32_t> lines;  ///< of its headings, growing
  };

  /// \param fewest  items below which the form explains nothing
  void consider(const lexicon::ItemForm& form, std::span<const LeadLine> numbered, std::uint32_t fewest) {
    Candidates candidates = find_candidates(form, lines_, numbered, wrapping_, prominence_, contents_);
    support_outstanding_row(lines_, prominence_, candidates);
    keep_outstanding(lines_, prominence_, candidates);
    if (candidates.headings.empty()) return;
    FormTrial trial;
    trial.form = &form;
    ItemForms result = Sequence(form, lines_, candidates).accept(trial);
    trials_.push_back(trial);
    // Without a distinctive form, something else has to say that these are items and not a list.
    const bool credible = trial.accepted >= fewest && (form.distinctive || trial.supported * 2 > trial.accepted);
    if (!credible) return;
    credible_.push_back({trial, {}});
    for (const ItemHeading& heading : result.headings) credible_.back().lines.push_back(heading.line);
    if (trial.score <= best_trial_.score) return;
    best_trial_ = trial;
    result.learned = std::move(best_.learned);
    best_ = std::move(result);
  }

  bool explains_well() const {
    return best_trial_.accepted >= 2 && best_trial_.supported * 3 >= best_trial_.accepted * 2;
  }

  /// Of the forms that were not chosen, one whose score is near the best, and most of whose lines are others.
  const lexicon::ItemForm* rival() const {
    if (best_.form == nullptr) return nullptr;
    const auto is_item = [&](std::uint32_t line) {
      const auto it = std::lower_bound(best_.headings.begin(), best_.headings.end(), line,
                                       [](const ItemHeading& heading, std::uint32_t l) { return heading.line < l; });
      return it != best_.headings.end() && it->line == line;
    };
    for (const Credible& other : credible_) {
      if (other.trial.form == best_.form || other.trial.score * 4 < best_trial_.score * 3) continue;
      const auto shared = std::count_if(other.lines.begin(), other.lines.end(), is_item);
      if (other.lines.size() >= 2 && static_cast<std::size_t>(shared) * 2 < other.lines.size()) return other.trial.form;
    }
    return nullptr;
  }

  void consider_learned() {
    best_.learned = learn_forms(lines_);
    if (best_.learned.forms.empty()) return;
    std::vector<const lexicon::ItemForm*> forms;
    for (const lexicon::ItemForm& form : best_.learned.forms) forms.push_back(&form);
    std::vector<std::uint32_t> all(lines_.size());
    std::iota(all.begin(), all.end(), 0U);
    // A form that is taken moves the list to the new best and back, and leaves the rows where they are.
    for (const lexicon::ItemForm* form : forms) consider(*form, find_lead(lexicon::lead_of(*form), lines_, all), 2);
  }

  std::span<const Line> lines_;
  const Wrapping& wrapping_;
  const Prominence& prominence_;
  const Contents contents_;
  ItemForms best_;
  FormTrial best_trial_;
  std::vector<FormTrial> trials_;
  std::vector<Credible> credible_;
};

/// Another way to tell the items than a form of their headings.
void take(const lexicon::ItemForm& form, std::vector<ItemHeading> headings, ItemForms& forms) {
  const auto count = static_cast<std::uint32_t>(headings.size());
  forms.form = &form;
  forms.headings = std::move(headings);
  forms.refused.clear();
  forms.trials.insert(forms.trials.begin(), {&form, count, count, count, 0});
}

/// Whether most headings of the form look like body text. Of a number alone on its line, the title below tells.
bool looks_plain(std::span<const Line> lines, const Prominence& prominence, const ItemForms& forms) {
  const auto outstanding = std::count_if(forms.headings.begin(), forms.headings.end(), [&](const ItemHeading& heading) {
    std::size_t i = heading.line;
    if (heading.title.empty()) ++i;
    while (i + 1 < lines.size() && lines[i].blank()) ++i;
    return i < lines.size() && prominence.stands_out(lines[i]);
  });
  return static_cast<std::size_t>(outstanding) * 2 < forms.headings.size();
}

}  // namespace

ItemForms choose_item_form(std::span<const Line> lines, const Wrapping& wrapping, const Prominence& prominence) {
  ItemForms forms;
  if (auto stated = stated_items(lines); !stated.empty()) {
    take(lexicon::boundary_form(lexicon::Boundary::stated), std::move(stated), forms);
    return forms;
  }
  forms = BestForm(lines, wrapping, prominence).find();
  if (forms.form != nullptr && !looks_plain(lines, prominence, forms)) {
    add_headings_alike(lines, prominence, wrapping, forms);
    return forms;
  }
  if (auto by_look = items_by_look(lines, prominence, wrapping); !by_look.empty()) {
    take(lexicon::boundary_form(lexicon::Boundary::look), std::move(by_look), forms);
  } else if (forms.form != nullptr) {
    return forms;
  } else if (auto by_case = case_boundaries(lines); !by_case.empty()) {
    take(lexicon::boundary_form(lexicon::Boundary::case_number), std::move(by_case), forms);
  } else if (auto by_door = door_boundaries(lines); !by_door.empty()) {
    take(lexicon::boundary_form(lexicon::Boundary::doors), std::move(by_door), forms);
  } else {
    auto by_sections = section_boundaries(lines);
    auto by_topic = numbered_topics(lines);
    // Of topics, some may have sections, and the first stands above them all; a list in an item's text does not.
    const bool some_have_sections =
        by_sections.size() == 1 && by_topic.size() >= 3 && by_topic.front().line < by_sections.front().line;
    if (!by_sections.empty() && !some_have_sections) {
      take(lexicon::boundary_form(lexicon::Boundary::sections), std::move(by_sections), forms);
    } else if (!by_topic.empty()) {
      take(lexicon::boundary_form(lexicon::Boundary::topics), std::move(by_topic), forms);
    }
  }
  return forms;
}

}  // namespace referat::tokenize
