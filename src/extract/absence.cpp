// Wording: "Afbud A (A), B (B)", "Fraværende: A", "Ikke til stede: A", "A (A) og B (B) var fraværende", "A (A) var
// forhindret i at deltage". Who came late, left early, or is a substitute is not absent; nor is who was absent in an
// earlier committee.
#include "extract/absence.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "extract/item_ranges.hpp"
#include "extract/outcome.hpp"
#include "extract/people.hpp"
#include "extract/sentences.hpp"
#include "lexicon/absence_words.hpp"
#include "lexicon/closed_marks.hpp"
#include "lexicon/outcomes.hpp"
#include "lexicon/parties.hpp"
#include "lexicon/people_list.hpp"
#include "lexicon/section_headings.hpp"
#include "lexicon/signals.hpp"
#include "support/byte_set.hpp"
#include "support/word_lists.hpp"

namespace referat::extract {

namespace {

/// The absent of one item, each once.
class AbsentList {
 public:
  explicit AbsentList(AgendaItem& item) : item_(item) {}

  void add(Person person) {
    if (names_.insert(person.name.value).second) item_.absent.push_back(std::move(person));
  }

  /// "Anna Lund, A": of the one added last.
  void set_party(Text party) {
    if (!item_.absent.empty() && !item_.absent.back().party) item_.absent.back().party = std::move(party);
  }

 private:
  AgendaItem& item_;
  std::unordered_set<std::string> names_;
};

/// "Stedfortræder Ida Holm" was to come for somebody else.
bool is_substitute(std::string_view name) {
  return text::word_prefix(name, "stedfortræder") || text::word_prefix(name, "suppleant");
}

/// Where one of the words stands last; 0 where none does.
std::size_t last_of_words(std::string_view s, std::span<const std::string_view> words) {
  std::size_t last = 0;
  for (const std::string_view word : words) {
    for (std::size_t at = text::find_word(s, word); at != std::string_view::npos;
         at = text::find_word(s, word, at + word.size()))
      last = std::max(last, at);
  }
  return last;
}

/// The list up to the end of its sentence, or to a dash, behind which stands who came instead.
std::string_view first_clause(std::string_view list) {
  static constexpr ByteSet parting("(). ");
  int depth = 0;
  std::optional<std::size_t> coming;  // where somebody comes instead
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (!parting.has(list[i])) continue;
    depth += list[i] == '(' ? 1 : list[i] == ')' ? -1 : 0;
    if (depth > 0) continue;
    if (list[i] == '.' && i > 0 && list[i - 1] == ')') return list.substr(0, i);
    // "Anna Lund. Som stedfortræder deltog Bo Ravn", "Anna Lund. Stedfortræder: Bo Ravn", but "A. Holm"
    if (list[i] == '.' && i + 1 < list.size() && text::is_space(list[i + 1])) {
      const std::string_view next = text::trim_left(list.substr(i + 1));
      if (is_substitute(next)) return list.substr(0, i);
      if (text::length(text::last_word(list.substr(0, i))) == 1) continue;  // "Jens B. Krog"
      if (!coming) coming = last_of_words(list, lexicon::substitute_verbs);
      if (*coming > i) return list.substr(0, i);
    }
    const std::string_view rest = list.substr(i);
    if (rest.starts_with(" - ") || rest.starts_with(" – ")) return list.substr(0, i);
  }
  return list;
}

/// The people of its first clause.
std::vector<Mention> people_of(const Context& context, std::string_view list) {
  return split_people(first_clause(list), context.tokens.margin == 0 && lines_are_entries(list));
}

void add_names(const Context& context, std::string_view list, AbsentList& absent) {
  for (const Mention& mention : people_of(context, list)) {
    if (text::word_prefix(mention.name, "ingen")) continue;
    if (const std::string_view party = party_alone(mention); !party.empty()) {
      absent.set_party(context.text(party));
    } else if (auto person = to_person(context, mention)) {
      absent.add(std::move(*person));
    }
  }
}

/// Whether more is said than who: most lists hold names and no words with a small letter but "og".
bool says_more_than_names(std::string_view list) {
  return text::any_word(list, [&](std::size_t at) {
    const std::string_view word = list.substr(at);
    return text::starts_lower(word) && !word.starts_with("og ") && !word.starts_with("samt ");
  });
}

/// "Morten Vad (G)": people with their parties, and nothing else.
bool names_members(std::string_view sentence) {
  const auto people = split_people(text::without_stop(sentence), false);
  return !people.empty() && std::all_of(people.begin(), people.end(), [](const Mention& one) {
    return is_whole_name(one.name) && !affiliation_of(one).empty() && one.after.empty();
  });
}

void add_list(const Context& context, std::string_view list, AbsentList& absent) {
  // "Michael Dam (Ø). Morten Vad (G)"
  if (list.find("). ") != std::string_view::npos) {
    const std::vector<std::string_view> sentences = split_sentences(list);
    if (sentences.size() > 1 && std::all_of(sentences.begin(), sentences.end(), names_members)) {
      for (const std::string_view sentence : sentences) add_names(context, sentence, absent);
      return;
    }
  }
  // "Anna Lund og Bo Ravn. Uden afbud Hans Kær"
  constexpr std::string_view others = "Uden afbud";
  if (const std::size_t at = list.find(others); at != std::string_view::npos && at > 0) {
    std::string_view rest = text::trim_left(list.substr(at + others.size()));
    if (rest.starts_with(':')) rest = text::trim_left(rest.substr(1));
    add_list(context, text::trim_right(list.substr(0, at)), absent);
    list = rest;
  }
  list = absentees_of(context, list);
  if (!says_more_than_names(list)) {
    add_names(context, list, absent);
    return;
  }
  if (text::has_one_of(list, lexicon::part_time_words)) return;
  for (const std::string_view lead : lexicon::substitution_leads) {
    const std::size_t at = text::find_word(list, lead);
    if (at != std::string_view::npos) list = text::trim_left(list.substr(at + lead.size()));
  }
  for (Mention mention : people_of(context, list)) {
    if (text::word_prefix(mention.name, "ingen")) continue;
    if (text::has_one_of(mention.name, lexicon::substitute_verbs)) continue;
    if (const std::string_view party = party_alone(mention); !party.empty()) {
      absent.set_party(context.text(party));
      continue;
    }
    mention.name = without_reason(mention.name);
    if (auto person = to_person(context, mention)) absent.add(std::move(*person));
  }
}

/// "Per Holm, Ida krog og Ole Lund": among names, two words of which one has lost its capital.
bool is_misspelt_name(const Mention& mention, std::span<const Mention> others) {
  const auto is_whole = [](const Mention& other) { return is_whole_name(other.name); };
  return text::count_words(mention.name) == 2 && text::starts_upper(mention.name) &&
         text::starts_lower(text::last_word(mention.name)) && mention.after.empty() &&
         std::count_if(others.begin(), others.end(), is_whole) + 1 == static_cast<std::ptrdiff_t>(others.size()) &&
         others.size() >= 3;
}

/// "Godkendt. (Fraværende: Anna Lund (A))", "(Anna Lund var ikke til stede)": the bracket that a sentence ends with,
/// and whether it tells of absence.
std::string_view bracket_at_end(std::string_view sentence) {
  const std::string_view s = text::without_stop(sentence);
  if (!s.ends_with(')')) return {};
  int depth = 0;
  for (std::size_t i = s.size(); i-- > 0;) {
    depth += s[i] == ')' ? 1 : s[i] == '(' ? -1 : 0;
    if (depth == 0) return s.substr(i + 1, s.size() - i - 2);
  }
  return {};
}

bool tells_absence(std::string_view words) {
  return !words.empty() && (lexicon::behind_absence_lead(words) > 0 || lexicon::find_absence_verb(words).has_value());
}

/// "Anna Lund (A) og Bo Ravn (V) var fraværende under punktet": the subject has to be people with a party, or two names
/// at least; "flere borgmestre var fraværende" is about somebody else.
void add_sentence(const Context& context, std::string_view sentence, std::uint32_t item, AbsentList& absent) {
  if (const std::string_view bracket = bracket_at_end(sentence); tells_absence(bracket)) sentence = bracket;
  if (const std::size_t size = lexicon::behind_absence_lead(sentence); size > 0) {
    add_list(context, sentence.substr(size), absent);
    return;
  }
  const auto verb = lexicon::find_absence_verb(sentence);
  if (!verb) return;
  std::string_view subject = text::trim(sentence.substr(0, verb->begin));
  std::string_view when = sentence.substr(verb->end);
  if (const std::size_t inside = text::find_word(subject, "var"); inside != std::string_view::npos && inside > 0) {
    when = subject.substr(0, inside);  // "Under punktet var Ida Vang (V) fraværende"
    subject = text::trim(subject.substr(inside + std::string_view("var").size()));
  }
  const auto items = item_ranges(when);
  if (!items.empty() && !covers(items, item)) return;  // "var fraværende under punkt 2-3", said at another item
  std::vector<Person> people;
  const std::vector<Mention> mentions = split_people(without_run_in_outcome(subject), false);
  for (const Mention& mention : mentions) {
    auto person = to_person(context, mention);
    if (!person && is_misspelt_name(mention, mentions)) {
      person.emplace();
      person->name = context.text(mention.name);
    }
    if (!person || !mention.after.empty() || is_substitute(person->name.value)) return;
    people.push_back(std::move(*person));
  }
  for (Person& person : people) {
    if (person.party || text::count_words(person.name.value) >= 2) absent.add(std::move(person));
  }
}

/// "Fraværende: Anna Lund (A)" that stays in a section's text: the words behind the label.
std::string_view list_behind_label(std::string_view words) {
  const auto label = lexicon::section_headings().find_prefix(words);
  if (!label || label.row->kind != SectionKind::absent) return {};
  std::string_view rest = text::trim_left(words.substr(label.size));
  if (rest.starts_with(':')) rest = text::trim_left(rest.substr(1));
  return text::starts_upper(rest) ? rest : std::string_view{};
}

/// "Taget til efterretning. Fraværende: Ida Vang.": a label inside a paragraph. Whether there is one.
bool add_labelled_sentence(const Context& context, std::string_view words, AbsentList& absent) {
  for (const std::string_view sentence : split_sentences(words)) {
    std::string_view list = list_behind_label(sentence);
    if (!list.empty() && sentence.data() == words.data()) continue;  // of the whole paragraph
    if (list.empty()) list = list_behind_label(bracket_at_end(sentence));
    if (list.empty()) continue;
    if (list.ends_with('.')) list.remove_suffix(1);
    add_list(context, list, absent);
    return true;
  }
  return false;
}

bool is_absence_told(SectionKind kind) {
  return kind == SectionKind::absent || kind == SectionKind::decision || kind == SectionKind::text;
}

/// Whether section `i`, right behind an earlier meeting's decision, tells who was absent there.
bool is_of_earlier_meeting(std::span<const SectionParts> sections, std::size_t i) {
  return i > 0 && sections[i].section.kind == SectionKind::absent && sections[i - 1].names_meeting &&
         sections[i - 1].section.kind == SectionKind::history;
}

/// "Fremmøde: Ida Ravn kom kl. 19.05.", "Eftersendt materiale:": what follows a list of absentees is something else.
/// Not "Venstre: Bo Ravn", nor who was absent otherwise.
bool begins_other_label(std::string_view words) {
  constexpr std::size_t longest = 30;
  const std::size_t colon = words.substr(0, longest).find(':');
  if (colon == std::string_view::npos || !text::starts_upper(words)) return false;
  const std::string_view label = words.substr(0, colon);
  const std::string_view behind = text::trim_left(words.substr(colon + 1));
  if (lexicon::tells(lexicon::tells_of_absence, label) || lexicon::is_affiliation(label)) return false;
  return behind.empty() || !lexicon::looks_like_people(behind);
}

/// "1. Robert Holm, Ø": an entry of a list, without its number.
std::string_view without_list_number(std::string_view words) {
  const std::size_t end = words.find_first_not_of("0123456789");
  const bool numbered =
      end != std::string_view::npos && end > 0 && end <= 2 && (words[end] == '.' || words[end] == ')');
  const std::string_view rest = numbered ? text::trim_left(words.substr(end + 1)) : words;
  // "1. Godkendelse af dagsorden (KFU 463/2007)" is none.
  return lexicon::looks_like_people(text::trim(rest.substr(0, rest.find_first_of("(,")))) ? rest : words;
}

/// "1. Fraværende", "Afbud": an item that only says who was absent.
bool is_about_absence(const AgendaItem& item) {
  static constexpr std::array<std::string_view, 4> titles = {"Fraværende", "Fravær", "Afbud", "Afbud og fravær"};
  return item.title && text::is_one_of(text::without_stop(item.title->value), titles);
}

/// "Ida Vang, Bo Ravn (V) og Per Juul.": people, and nothing said of them.
bool names_people(std::string_view words) {
  const auto people = split_people(text::without_stop(words), false);
  return !people.empty() && std::all_of(people.begin(), people.end(), [](const Mention& one) {
    return is_whole_name(one.name) && one.after.empty();
  });
}

/// How many sections there are up to this meeting's decision, which comes last of all decisions; all where there is
/// none.
std::size_t up_to_decision(std::span<const SectionParts> sections) {
  std::size_t count = sections.size();
  while (count > 0 && sections[count - 1].section.kind != SectionKind::decision) --count;
  return count > 0 ? count : sections.size();
}

}  // namespace

std::string_view absentees_of(const Context& context, std::string_view list) {
  if (const std::size_t stop = list.find('.'); stop == std::string_view::npos || stop + 1 == list.size()) return list;
  const std::vector<std::string_view> sentences = split_sentences(list);
  for (std::size_t i = 1; i < sentences.size(); ++i) {
    if (read_outcome(context, sentences[i]))
      return text::trim_right(list.substr(0, static_cast<std::size_t>(sentences[i].data() - list.data())));
  }
  return list;
}

void extract_absence(const Context& context, std::span<const SectionParts> sections, AgendaItem& item) {
  AbsentList absent(item);
  const std::uint32_t number = item.number ? text::number(item.number->value).value_or(0) : 0;
  for (const AbsenceRange& range : context.absences) {
    if (number >= range.first && number <= range.last) absent.add(range.person);
  }
  const bool about_absence = is_about_absence(item);
  const std::size_t decided_at = up_to_decision(sections);
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const SectionParts& section = sections[i];
    if (!is_absence_told(section.section.kind) || (i < decided_at && is_of_earlier_meeting(sections, i))) continue;
    for (const Part& part : section.parts) {
      const std::string_view words = context.view(part.span);
      const bool first = &part == &section.parts.front();
      const bool groups = lexicon::group_heading(words) != lexicon::GroupHeading::none;  // "ÅBNE SAGER"
      if (section.section.kind == SectionKind::absent && groups) break;
      if (section.section.kind == SectionKind::absent && !first &&
          (begins_other_label(words) || lexicon::begins_with_outcome(words)))
        break;
      const bool named = about_absence && section.section.kind == SectionKind::decision && names_people(words);
      const bool listed = section.section.kind == SectionKind::absent || part.absentees || named;
      const bool told = listed && lexicon::find_absence_verb(words);
      if (const auto list = list_behind_label(words);
          !list.empty()) {  // also in a list: "Fravær uden afbud: Hans Krog"
        add_list(context, list, absent);
      } else if (listed && !told) {
        add_list(context, without_list_number(words), absent);
      } else if ((words.find(": ") != std::string_view::npos || (part.signals & lexicon::tells_of_absence) != 0) &&
                 add_labelled_sentence(context, words, absent)) {
        continue;
      } else if ((part.signals & lexicon::tells_of_absence) != 0) {
        for (const std::string_view sentence : split_sentences(words)) add_sentence(context, sentence, number, absent);
      }
    }
  }
}

}  // namespace referat::extract
