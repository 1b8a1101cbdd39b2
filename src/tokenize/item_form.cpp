#include "tokenize/item_form.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "lexicon/closed_marks.hpp"
#include "lexicon/closing_headings.hpp"
#include "tokenize/answered_list.hpp"
#include "tokenize/contents.hpp"
#include "tokenize/headings.hpp"
#include "tokenize/item_boundaries.hpp"
#include "tokenize/item_candidates.hpp"
#include "tokenize/item_sequence.hpp"
#include "tokenize/learned_forms.hpp"
#include "tokenize/styled_items.hpp"
#include "tokenize/topics.hpp"

namespace referat::tokenize {

namespace {

/// Where a list that closes the minutes begins: in the "Bilagsoversigt" of Acadre, items are said again above their
/// attachments. The number of lines where there is none behind the last decision.
std::size_t closing_list(std::span<const Line> lines) {
  constexpr std::size_t longest = 40;
  std::size_t begin = lines.size();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view line = lines[i].text;
    if (!line.empty() && line.size() <= longest && lexicon::is_closing_heading(line)) begin = i;
  }
  for (std::size_t i = begin; i < lines.size(); ++i) {
    const auto section = lines[i].blank() ? std::nullopt : match_section_heading(lines[i].text);
    if (section && section->kind == SectionKind::decision) return lines.size();
  }
  return begin;
}

/// The form that explains the document best, by the words of its headings.
class BestForm {
 public:
  BestForm(std::span<const Line> lines, const Wrapping& wrapping, const Prominence& prominence)
      : lines_(lines), wrapping_(wrapping), prominence_(prominence), contents_(find_contents(lines)) {}

  ItemForms find() {
    std::vector<std::uint32_t> possible;
    const std::size_t end = closing_list(lines_);
    for (std::uint32_t i = 0; i < end; ++i) {
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
    best_.contents = {std::move(contents_.said_again), std::move(contents_.paged)};
    return std::move(best_);
  }

 private:
  struct Credible {
    FormTrial trial;
    std::vector<std::uint32_t> lines;  ///< of its headings, growing
  };

  /// \param fewest  items below which the form explains nothing
  void consider(const lexicon::ItemForm& form, std::span<const LeadLine> numbered, std::uint32_t fewest) {
    const Candidates candidates = find_candidates(form, lines_, numbered, wrapping_, prominence_, contents_);
    if (candidates.headings.empty()) return;
    FormTrial trial;
    trial.form = &form;
    ItemForms result = accept_items(form, lines_, candidates, trial);
    trials_.push_back(trial);
    // Without a distinctive form, something else has to say that these are items and not a list.
    const bool two = trial.accepted == 2 && value_of(result.headings.front().number) == 1;
    // Half of them, where all of its lines count on from 1, and those that are not borne out are no list.
    const bool all = trial.accepted >= 3 && trial.accepted == trial.candidates && counts_from_one(result.headings);
    const bool half = ((trial.strongly >= 2 || two) && trial.strongly * 2 == trial.accepted) ||
                      (all && trial.supported * 2 == trial.accepted);
    const bool credible =
        trial.accepted >= fewest && (form.distinctive || half || trial.supported * 2 > trial.accepted);
    if (!credible) return;
    credible_.push_back({trial, {}});
    for (const ItemHeading& heading : result.headings) credible_.back().lines.push_back(heading.line);
    if (trial.score <= best_trial_.score) return;
    best_trial_ = trial;
    result.learned = std::move(best_.learned);
    best_ = std::move(result);
  }

  static bool counts_from_one(std::span<const ItemHeading> headings) {
    std::uint32_t number = 0;
    return std::all_of(headings.begin(), headings.end(),
                       [&](const ItemHeading& heading) { return value_of(heading.number) == ++number; });
  }

  bool explains_well() const {
    return best_trial_.accepted >= 2 && best_trial_.supported * 3 >= best_trial_.accepted * 2;
  }

  /// Of the forms that were not chosen, one whose score is near the best, and most of whose lines are others.
  const lexicon::ItemForm* rival() const {
    if (best_.form == nullptr) return nullptr;
    const auto is_item = [&](std::uint32_t line) {
      constexpr std::uint32_t farthest = 3;  // "Pkt. 42 Budget" / "Pkt. 42" / "Budget": said again
      const auto it = std::upper_bound(best_.headings.begin(), best_.headings.end(), line,
                                       [](std::uint32_t l, const ItemHeading& heading) { return l < heading.line; });
      return it != best_.headings.begin() && line - std::prev(it)->line <= farthest;
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
  forms.trials.insert(forms.trials.begin(), {&form, count, count, count, 0, 0});
}

/// A single item in a form that tells nothing by itself may be one entry of a list.
bool is_one_by_chance(const ItemForms& forms) {
  return forms.form != nullptr && !forms.form->distinctive && forms.headings.size() == 1;
}

/// The numbered topics of which one alone is borne out, and so an item by itself: "3. Høring" has sections, and those
/// around it have a few sentences. Empty where there are none.
std::vector<ItemHeading> topics_around(std::span<const Line> lines, const ItemForms& forms) {
  constexpr std::size_t fewest = 3;
  if (!is_one_by_chance(forms)) return {};
  auto topics = numbered_topics(lines, forms.contents.paged);
  const bool among = std::any_of(topics.begin(), topics.end(),
                                 [&](const ItemHeading& topic) { return topic.line == forms.headings.front().line; });
  if (!among || topics.size() < fewest) topics.clear();
  return topics;
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
  if (auto topics = topics_around(lines, forms); !topics.empty()) {
    take(lexicon::boundary_form(lexicon::Boundary::topics), std::move(topics), forms);
    return forms;
  }
  // "3. Eventuelt" above "Afbud fra ..." is the last entry of a list whose items are told below.
  if (auto by_list = is_one_by_chance(forms) ? answered_list(lines) : std::vector<ItemHeading>(); !by_list.empty()) {
    take(lexicon::boundary_form(lexicon::Boundary::answers), std::move(by_list), forms);
    return forms;
  }
  if (forms.form != nullptr && !looks_plain(lines, prominence, forms)) {
    add_headings_alike(lines, prominence, wrapping, forms);
    return forms;
  }
  if (auto by_look = items_by_look(lines, prominence, wrapping); !by_look.empty()) {
    take(lexicon::boundary_form(lexicon::Boundary::look), std::move(by_look), forms);
  } else if (forms.form != nullptr) {
    // "Beslutning" / "1. Udvalget behandler budgettet.": a point of a decision, where sections begin again and again.
    const bool point = is_one_by_chance(forms) && forms.headings.front().number == "1" &&
                       is_below_section(lines, forms.headings.front().line);
    auto by_sections = point ? section_boundaries(lines) : std::vector<ItemHeading>();
    if (by_sections.size() >= 2)
      take(lexicon::boundary_form(lexicon::Boundary::sections), std::move(by_sections), forms);
    return forms;
  } else if (auto by_case = case_boundaries(lines); !by_case.empty()) {
    take(lexicon::boundary_form(lexicon::Boundary::case_number), std::move(by_case), forms);
  } else if (auto by_door = door_boundaries(lines); !by_door.empty()) {
    take(lexicon::boundary_form(lexicon::Boundary::doors), std::move(by_door), forms);
  } else if (auto by_list = answered_list(lines); !by_list.empty()) {
    take(lexicon::boundary_form(lexicon::Boundary::answers), std::move(by_list), forms);
  } else {
    auto by_sections = section_boundaries(lines);
    auto by_topic = numbered_topics(lines, forms.contents.paged);
    // Of topics, some may have sections, and the first stands above them all; a list in an item's text does not, but
    // for "Beslutningspunkter:", which groups them.
    const bool some_have_sections =
        by_sections.size() == 1 && by_topic.size() >= 3 &&
        (by_topic.front().line < by_sections.front().line ||
         lexicon::group_heading(lines[by_sections.front().line].text) != lexicon::GroupHeading::none);
    if (!by_sections.empty() && !some_have_sections) {
      take(lexicon::boundary_form(lexicon::Boundary::sections), std::move(by_sections), forms);
    } else if (!by_topic.empty()) {
      take(lexicon::boundary_form(lexicon::Boundary::topics), std::move(by_topic), forms);
    }
  }
  return forms;
}

}  // namespace referat::tokenize