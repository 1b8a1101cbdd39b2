#include "extract/people.hpp"

#include <algorithm>

#include "lexicon/absence_words.hpp"
#include "lexicon/item_forms.hpp"
#include "lexicon/outcomes.hpp"
#include "lexicon/parties.hpp"
#include "lexicon/people_list.hpp"
#include "lexicon/roles.hpp"
#include "support/byte_set.hpp"
#include "support/word_lists.hpp"

namespace referat::extract {

namespace {

/// "Ida Vang" / "Løsgænger" / "Ole Dam" / "(A)" / "Bo Ravn" / "V": whether the line end at `i`, the first of several,
/// parts a name from a party that has a line of its own, or such a party from the next name.
bool parts_from_party(std::string_view s, std::size_t i) {
  constexpr std::size_t longest = 40;
  const auto is_party = [](std::string_view line) { return line.size() <= longest && lexicon::is_affiliation(line); };
  const std::string_view above = text::trim_right(s.substr(0, i));
  const std::string_view line = text::trim_left(above.substr(above.rfind('\n') + 1));  // npos + 1 is the beginning
  const std::string_view rest = text::trim_left(s.substr(i));
  const std::string_view below = text::trim_right(rest.substr(0, rest.find('\n')));
  const bool in_brackets = line.starts_with('(') && line.ends_with(')') && is_party(line.substr(1, line.size() - 2));
  return is_party(line) || is_party(below) || (in_brackets && is_whole_name(below));
}

/// Length of the separator at `i`, outside of brackets; 0 where there is none.
std::size_t separator(std::string_view s, std::size_t i, bool lines) {
  if (s[i] == ',' || s[i] == ';') return 1;
  if (s[i] == '\t' || (s[i] == '\n' && lines)) return 1;  // a tab sets columns apart
  if (!text::is_space(s[i])) return 0;
  if (s[i] == '\n' && (i == 0 || s[i - 1] != '\n') && parts_from_party(s, i)) return 1;
  // "Anna Lund (A)          Bo Ravn (V)": so do blanks in a text file, but what is in brackets belongs to the name.
  constexpr std::string_view gap = "   ";
  const std::size_t before = s.find_last_not_of(' ', i);
  const bool indented = before != std::string_view::npos && s[before] == '\n';  // a line that goes on
  if (s.substr(i).starts_with(gap) && !indented) {
    const std::size_t end = std::min(s.find_first_not_of(' ', i), s.size());
    return end < s.size() && s[end] != '(' && s[end] != '\n' ? end - i : 0;
  }
  const std::string_view rest = s.substr(i + 1);
  for (const std::string_view word : {"og", "samt"}) {
    if (!rest.starts_with(word) || rest.size() <= word.size() || !text::is_space(rest[word.size()])) continue;
    const std::string_view next = text::first_word(rest.substr(word.size()));
    const bool label = next.ends_with(':') && text::starts_lower(next);  // "Medarbejdere og ledelse: Anna Lund"
    return label ? 0 : word.size() + 2;
  }
  return 0;
}

/// Whether the first line has a bracket of its own, and closes no other: "Pia Lund (A)", not "Ida Vang (A))".
bool opens_bracket(std::string_view lines) {
  const std::string_view line = lines.substr(0, lines.find('\n'));
  const std::size_t open = line.find('(');
  if (std::count(line.begin(), line.end(), ')') > std::count(line.begin(), line.end(), '(')) return false;
  return text::starts_upper(text::trim_left(line)) && open != std::string_view::npos && open < line.find(')');
}

/// Of "Jens Kam - afbud", the length of the name; 0 where no dash stands behind one, with a small letter behind it.
std::size_t name_before_dash(std::string_view s) {
  for (const std::string_view dash : {" - ", " – "}) {
    const std::size_t at = s.find(dash);
    if (at == std::string_view::npos) continue;
    if (text::starts_lower(text::trim_left(s.substr(at + dash.size()))) && is_whole_name(text::trim(s.substr(0, at))))
      return text::trim_right(s.substr(0, at)).size();
  }
  return 0;
}

/// Of "Jens Kam stedfortræder Ida Vang", the length of the first name; 0 where it is no such pair.
std::size_t name_before_substitute(std::string_view s) {
  for (const std::string_view word : {"stedfortræder", "suppleant"}) {
    const std::size_t at = text::find_word(s, word);
    if (at == std::string_view::npos) continue;
    const std::string_view before = text::trim_right(s.substr(0, at));
    if (is_whole_name(before) && is_whole_name(text::trim(s.substr(at + word.size())))) return before.size();
  }
  return 0;
}

}  // namespace

Mention cut_up(std::string_view entry) {
  Mention mention;
  mention.whole = entry;
  const std::size_t open = entry.find('(');
  mention.name = text::trim(entry.substr(0, open));
  std::size_t name = name_before_dash(mention.name);  // "Jens Kam - afbud"
  if (name == 0) name = name_before_substitute(mention.name);
  if (name > 0) {
    mention.after = entry.substr(name);
    mention.name = mention.name.substr(0, name);
  }
  std::size_t i = mention.after.empty() ? open : std::string_view::npos;
  while (i < entry.size() && entry[i] == '(') {
    int depth = 0;
    std::size_t close = i;
    for (; close < entry.size(); ++close) {
      depth += entry[close] == '(' ? 1 : entry[close] == ')' ? -1 : 0;
      if (depth == 0) break;
    }
    std::string_view inside = text::trim(entry.substr(i + 1, std::min(close, entry.size()) - i - 1));
    if (inside.starts_with('(') && inside.find(')') == inside.size() - 1)  // "((O))"
      inside = text::trim(inside.substr(1, inside.size() - 2));
    mention.brackets.push_back(inside);
    i = std::min(close + 1, entry.size());
    while (i < entry.size() && text::is_space(entry[i])) ++i;
  }
  if (i < entry.size()) mention.after = entry.substr(i);
  mention.role = lexicon::leading_role(mention.name);
  if (!mention.role.empty()) {
    mention.name = text::trim_left(mention.name.substr(mention.role.size()));
    if (mention.name.starts_with(':') || mention.name.starts_with("- "))  // "Borgmester - Erik Holm"
      mention.name = text::trim_left(mention.name.substr(1));
  }
  while (mention.name.ends_with('.') || mention.name.ends_with(':') || mention.name.ends_with(" -"))
    mention.name = text::trim_right(mention.name.substr(0, mention.name.size() - 1));
  return mention;
}

std::vector<Mention> split_people(std::string_view list, bool lines) {
  static constexpr ByteSet parting("(),;: \t\n\f\v\r");
  std::vector<Mention> mentions;
  mentions.reserve(4);
  std::size_t begin = 0;
  int depth = 0;
  const auto take = [&](std::size_t end) {
    std::string_view entry = text::trim(list.substr(begin, end - begin));
    for (const std::string_view bullet : {"•", "·", "-", "*"}) {
      const bool alone = entry == bullet;  // many blanks behind it, as behind a column
      if (alone || (entry.starts_with(bullet) && entry[bullet.size()] == ' '))
        entry = text::trim_left(entry.substr(bullet.size()));
    }
    if (!entry.empty()) mentions.push_back(cut_up(entry));
  };
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (!parting.has(list[i])) continue;
    if (list[i] == '(') ++depth;
    if (list[i] == ')' && depth > 0) --depth;
    // "Niels Birk ((V)" above "Pia Lund (A)": a bracket too much ends with its line.
    if (list[i] == '\n' && depth > 0 && lines && opens_bracket(list.substr(i + 1))) depth = 0;
    if (depth > 0) continue;
    if (list[i] == ':') {  // "Referent:          Lise Dam" is one entry
      while (i + 1 < list.size() && text::is_space(list[i + 1])) ++i;
      continue;
    }
    if (const std::size_t length = separator(list, i, lines); length > 0) {
      take(i);
      i += length - 1;
      begin = i + 1;
    }
  }
  take(list.size());
  return mentions;
}

bool is_name(std::string_view name) {
  if (name.size() < 2 || name.size() > 80 || name.size() == text::first_code_point(name).bytes) return false;  // "Ø"
  if (!text::starts_upper(name) && !(lexicon::is_name_particle(text::first_word(name)) && text::count_words(name) > 1))
    return false;
  if (text::is_one_of(text::first_word(name), lexicon::words_before_sentences)) return false;
  static constexpr ByteSet in_no_name("0123456789:;?!<>@/");
  if (in_no_name.any_in(name)) return false;
  std::size_t words = 0;
  std::size_t small = 0;
  while (!name.empty()) {
    const std::string_view word = text::first_word(name);
    ++words;
    const bool nickname = word.size() > 2 && word.front() == '"';  // Ole "Bolle" Hansen
    const bool proper = text::starts_upper(word) || lexicon::is_name_particle(word) || nickname;
    if (!proper && text::is_one_of(word, lexicon::verbs_of_sentences)) return false;
    small += proper ? 0 : 1;
    name = text::trim_left(name.substr(word.size()));
  }
  return words <= 7 && small * 3 <= words;
}

bool is_whole_name(std::string_view name) {
  if (!is_name(name) || !text::starts_upper(name) || lexicon::is_party_letter(text::last_word(name))) return false;
  std::size_t words = 0;
  for (; !name.empty(); ++words) {
    const std::string_view word = text::first_word(name);
    if (!text::starts_upper(word) && !lexicon::is_name_particle(word) && !word.starts_with('"')) return false;
    name = text::trim_left(name.substr(word.size()));
  }
  return words >= 2;
}

std::size_t find_outside_brackets(std::string_view s, char sign, std::size_t from) {
  int depth = 0;
  for (std::size_t i = from; i < s.size(); ++i) {
    depth += s[i] == '(' ? 1 : s[i] == ')' ? -1 : 0;
    if (s[i] == sign && depth <= 0) return i;
  }
  return std::string_view::npos;
}

std::string_view party_alone(const Mention& mention) {
  if (lexicon::is_party_letter(mention.name)) return mention.name;
  return mention.name.empty() ? affiliation_of(mention) : std::string_view{};
}

bool breaks_name(std::string_view line, std::string_view next) {
  const std::size_t comma = line.rfind(", ");
  const std::size_t joined = line.rfind(" og ");
  if (comma == std::string_view::npos || line.ends_with(',') || line.ends_with(')')) return false;
  const std::size_t last = joined != std::string_view::npos && joined > comma ? joined + 4 : comma + 2;
  if (text::first_word(next).ends_with(':')) return false;  // "Tovholder: Anne"
  const std::string_view end = text::trim(line.substr(last));
  const std::string_view begin = text::trim(next.substr(0, next.find_first_of(",(")));
  const auto is_word = [](std::string_view s) {
    return text::starts_upper(s) && s.find(' ') == std::string_view::npos;
  };
  if (lexicon::is_role(end) || lexicon::is_affiliation(end)) return false;  // "Knud Holm (V), Formand", "Lis Vang, Ø"
  return is_name(end) && (is_word(end) || (is_word(begin) && begin.size() < next.size()));
}

bool lines_are_entries(std::string_view list) {
  for (std::size_t end = list.find('\n'); end != std::string_view::npos; end = list.find('\n')) {
    const std::string_view line = text::trim(list.substr(0, end));
    list = text::trim_left(list.substr(end));
    if (breaks_name(line, list.substr(0, list.find('\n')))) return false;
  }
  return true;
}

bool lists_people(std::string_view line) {
  if (line.ends_with(':')) return false;
  line = lexicon::without_bullet(line);
  if (lexicon::looks_like_people(line)) return true;
  const std::vector<Mention> mentions = split_people(line, false);
  return !mentions.empty() && is_name(without_reason(mentions.front().name)) &&
         (!mentions.front().role.empty() || mentions.size() > 1 ||
          text::count_words(without_reason(mentions.front().name)) < text::count_words(mentions.front().name));
}

std::string_view without_run_in_outcome(std::string_view people) {
  const std::string_view first = text::first_word(people);
  if (!lexicon::is_outcome_word(first)) return people;
  const std::string_view behind = text::trim_left(people.substr(first.size()));
  return text::starts_upper(behind) ? behind : people;
}

std::string_view behind_dash(std::string_view words) {
  words = text::trim_left(words);
  while (words.starts_with('-') || words.starts_with('.') || words.starts_with("–"))
    words = text::trim_left(words.substr(words.starts_with("–") ? 3 : 1));
  return words;
}

std::string_view without_reason(std::string_view name) {
  for (const std::string_view word : lexicon::reason_words) {
    const std::size_t at = text::find_word(name, word);
    if (at != std::string_view::npos) name = text::trim_right(name.substr(0, at));
  }
  return name;
}

std::string_view affiliation_of(const Mention& mention) {
  for (const std::string_view bracket : mention.brackets) {
    if (lexicon::is_affiliation(bracket)) return bracket;
  }
  return {};
}

std::optional<Person> to_person(const Context& context, const Mention& mention) {
  if (!is_name(mention.name)) return std::nullopt;
  Person person;
  person.name = context.text(mention.name);
  if (const auto party = affiliation_of(mention); !party.empty()) person.party = context.text(party);
  return person;
}

}  // namespace referat::extract
