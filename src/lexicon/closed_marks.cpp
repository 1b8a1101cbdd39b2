#include "lexicon/closed_marks.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "lexicon/word_table.hpp"
#include "support/byte_set.hpp"
#include "support/text.hpp"
#include "support/word_lists.hpp"

namespace referat::lexicon {

namespace {

struct DoorWord {
  std::string_view word;
  std::string_view seen;
  bool in_brackets = false;  ///< behind a dash it may belong to the title: "Høring - offentlig"
};

// Alone, or beside a title: "Lukket sag: Køb af areal", "Køb af areal (Lukket)".
constexpr DoorWord closed_words[] = {
    {"Lukket punkt", "Gribskov, Varde, Holbæk"},
    {"Lukket sag", "Egebjerg, Brønderslev, Tårnby, Kolding"},
    {"Lukket dagsorden", "usage; not seen yet"},
    {"Lukket møde", "usage; not seen yet"},
    {"Lukket dagsordenspunkt", "usage; not seen yet"},
    {"Lukket pkt.", "usage; not seen yet"},
    {"Lukket del", "usage; not seen yet"},
    {"Lukket behandling", "usage; not seen yet"},
    {"Punktet er lukket", "usage; not seen yet"},
    {"Sagen er lukket", "usage; not seen yet"},
    {"Behandles for lukkede døre", "usage; not seen yet"},
    {"For lukkede døre", "usage; not seen yet"},
    {"Bag lukkede døre", "usage; not seen yet"},
    {"Lukkede døre", "usage; not seen yet"},
    {"Lukket dør", "usage; not seen yet"},
    {"Fortrolig sag", "usage; not seen yet"},
    {"Fortroligt punkt", "usage; not seen yet"},
    {"Lukket", "FirstAgenda, Silkeborg, Lejre, Odense 2011"},
    {"Ikke offentligt", "usage; not seen yet"},
    {"Ikke offentlig", "usage; not seen yet"},
    {"Ikke-offentligt", "usage; not seen yet"},
    {"Ikke-offentlig", "usage; not seen yet"},
    {"Ej offentligt", "usage; not seen yet"},
    {"Ej offentlig", "usage; not seen yet"},
    {"Fortroligt", "usage; not seen yet"},
    {"Fortrolig", "usage; not seen yet"},
};

/// Sentences that say it of the item they stand in, from their subject on.
constexpr std::string_view closed_subjects[] = {"Punktet", "Sagen", "Dette punkt", "Denne sag"};
constexpr std::string_view closed_predicates[] = {
    "er lukket",
    "er lukket for offentligheden",
    "behandles for lukkede døre",
    "behandles bag lukkede døre",
    "behandles i lukket møde",
    "behandles på lukket møde",
    "blev behandlet for lukkede døre",
    "er behandlet for lukkede døre",
    "er fortrolig",
    "er fortroligt",
    "er ikke offentlig",
    "er ikke offentligt",
};

constexpr DoorWord open_words[] = {
    {"Åbent punkt", "usage; not seen yet"},
    {"Åben sag", "usage; not seen yet"},
    {"Åben dagsorden", "usage; not seen yet"},
    {"Åben", "usage; not seen yet"},
    {"Åbent", "usage; not seen yet"},
    {"Offentlig", "usage; not seen yet", true},
    {"Offentligt", "usage; not seen yet", true},
};

/// What stands around a mark: "(Lukket) Salg", "Lukket: Salg".
struct Around {
  std::string_view before;
  std::string_view behind;
};

constexpr Around before_title[] = {{"(", ")"}, {"[", "]"}, {"", ":"}, {"", " -"}, {"", " –"}, {"", ". "}, {"", ","}};
constexpr Around behind_title[] = {{"(", ")"}, {"[", "]"}, {"*", "*"}, {"- ", ""},
                                   {"– ", ""}, {"— ", ""}, {"| ", ""}, {", ", ""}};

struct Group {
  std::string_view word;
  GroupHeading kind;
  std::string_view seen;
};

constexpr Group groups[] = {
    {"Lukkede sager", GroupHeading::closed, "Ballerup, Tårnby"},
    {"Lukket møde", GroupHeading::closed, "survey"},
    {"Lukkede punkter", GroupHeading::closed, "survey"},
    {"Lukkede dagsordenspunkter", GroupHeading::closed, "survey"},
    {"Lukket dagsorden", GroupHeading::closed, "survey"},
    {"Til behandling - for lukkede døre", GroupHeading::closed, "survey"},
    {"For lukkede døre", GroupHeading::closed, "survey"},
    {"Lukket referat", GroupHeading::closed, "survey"},
    {"Lukkede referater", GroupHeading::closed, "usage; not seen yet"},
    {"Sager til behandling for lukkede døre", GroupHeading::closed, "København 2007"},
    {"Sager for lukkede døre", GroupHeading::closed, "usage; not seen yet"},
    {"Disse sager behandles for lukkede døre", GroupHeading::closed, "København 2004"},
    {"Følgende sager behandles for lukkede døre", GroupHeading::closed, "usage; not seen yet"},
    {"Punkter for lukkede døre", GroupHeading::closed, "usage; not seen yet"},
    {"Lukket del", GroupHeading::closed, "usage; not seen yet"},
    {"Ikke offentlige punkter", GroupHeading::closed, "usage; not seen yet"},
    {"Ikke-offentlige punkter", GroupHeading::closed, "usage; not seen yet"},
    {"Ikke offentlige sager", GroupHeading::closed, "usage; not seen yet"},
    {"Ikke-offentlige sager", GroupHeading::closed, "usage; not seen yet"},
    {"Offentlige punkter", GroupHeading::open, "usage; not seen yet"},
    {"Offentlige sager", GroupHeading::open, "usage; not seen yet"},
    {"Åbne sager", GroupHeading::open, "Middelfart"},
    {"Åbent møde", GroupHeading::open, "usage; not seen yet"},
    {"Åbent referat", GroupHeading::open, "survey"},
    {"Sager til behandling for åbne døre", GroupHeading::open, "usage; not seen yet"},
    {"Åbne punkter", GroupHeading::open, "survey"},
    {"Åbne dagsordenspunkter", GroupHeading::open, "survey"},
    {"Åben dagsorden", GroupHeading::open, "survey"},
    {"For åbne døre", GroupHeading::open, "survey"},
    {"Beslutningspunkter", GroupHeading::open, "boards of schools"},
    {"Drøftelsespunkter", GroupHeading::open, "usage; not seen yet"},
    {"Diskussionspunkter", GroupHeading::open, "usage; not seen yet"},
    {"Orienteringspunkter", GroupHeading::open, "boards of schools"},
    {"Punkter til beslutning", GroupHeading::open, "usage; not seen yet"},
    {"Punkter til drøftelse", GroupHeading::open, "usage; not seen yet"},
    {"Punkter til orientering", GroupHeading::open, "usage; not seen yet"},
    {"Sager til beslutning", GroupHeading::open, "usage; not seen yet"},
    {"Sager til drøftelse", GroupHeading::open, "usage; not seen yet"},
    {"Sager til orientering", GroupHeading::open, "usage; not seen yet"},
    {"Til behandling - for åbne døre", GroupHeading::open, "survey"},
};

}  // namespace

namespace {

/// The size of the mark that a title begins with; 0 where it begins with none.
std::size_t mark_before(std::string_view title, const DoorWord& row) {
  for (const Around& around : before_title) {
    if (!title.starts_with(around.before)) continue;
    const auto word = text::key_prefix(title.substr(around.before.size()), row.word);
    if (around.behind == "," && text::count_words(row.word) < 2) continue;  // "Lukket, grøn gård" may be a title
    if (word && title.substr(around.before.size() + *word).starts_with(around.behind))
      return around.before.size() + *word + around.behind.size();
  }
  return 0;
}

/// "Lukket    Salg af ejendom": the mark in a column of its own (Gentofte).
bool stands_in_column(std::string_view behind) { return behind.starts_with("  ") || behind.starts_with('\t'); }

/// "LUKKET PUNKT Orientering om ansættelser": no sign stands behind the mark, but two words, capitals, or the space
/// behind it tell.
std::size_t unsigned_mark(std::string_view title, const DoorWord& row) {
  const auto word = text::word_prefix(title, row.word);
  if (!word || !text::starts_upper(text::trim_left(title.substr(*word)))) return 0;
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  const std::string_view mark = title.substr(0, *word);
  const std::string_view rest = title.substr(*word);
  const bool capitals =
      std::none_of(mark.begin(), mark.end(), is_small) && std::any_of(rest.begin(), rest.end(), is_small);
  return text::count_words(row.word) > 1 || capitals || stands_in_column(rest) ? *word : 0;
}

/// The size of the mark that a title ends with; 0 where it ends with none.
std::size_t mark_behind(std::string_view title, const DoorWord& row) {
  for (const Around& around : behind_title) {
    if (row.in_brackets && around.behind.empty()) continue;
    const std::size_t size = around.before.size() + row.word.size() + around.behind.size();
    if (title.size() < size || !title.ends_with(around.behind)) continue;
    const std::string_view end = title.substr(title.size() - size);
    if (!end.starts_with(around.before)) continue;
    if (around.before == ", " && text::count_words(row.word) < 2) continue;  // "Søndergade, lukket" is a street's
    if (text::same_key(end.substr(around.before.size(), row.word.size()), row.word)) return size;
  }
  return 0;
}

/// Whether the first letter is that of any of the words: few pass.
template <class Words>
bool begins_like_one_of(std::string_view s, const Words& words) {
  return std::any_of(words.begin(), words.end(),
                     [c = s.front() | 0x20](std::string_view word) { return (word.front() | 0x20) == c; });
}

/// At which ends of a title a mark may stand: nearly all titles have none.
struct MarkEnds {
  bool before = false;
  bool behind = false;
};

/// \param first  words that marks before a title begin with
/// \param last   words that marks behind one end with
template <class First, class Last>
MarkEnds mark_ends(std::string_view title, const First& first, const Last& last) {
  if (title.empty()) return {};
  const std::string_view end = text::last_word(title);
  // Those of behind_title; "En sag" ends like a mark, and has none of them.
  static constexpr ByteSet before_mark("([*-|,\xE2");
  const bool opens = title.front() == '(' || title.front() == '[';
  const bool closes = title.back() == ')' || title.back() == ']' || title.back() == '*';
  return {opens || (begins_like_one_of(title, first) && text::begins_with_one_of(title, first)),
          closes || (begins_like_one_of(end, last) && before_mark.any_in(title) && text::is_one_of(end, last))};
}

}  // namespace

bool is_closed_mark(std::string_view s) {
  static constexpr std::array<std::string_view, 7> signs = {"-", "–", "—", ":", ",", "(", "["};
  s = text::trim(s);
  for (const std::string_view sign : signs) {
    if (s.starts_with(sign)) s = text::trim_left(s.substr(sign.size()));
  }
  while (s.ends_with(')') || s.ends_with(']') || s.ends_with('.')) s = text::trim_right(s.substr(0, s.size() - 1));
  constexpr std::size_t longest = 30;
  return s.size() <= longest && std::any_of(std::begin(closed_words), std::end(closed_words),
                                            [&](const DoorWord& row) { return text::same_key(s, row.word); });
}

namespace {

/// "Salg - Lukket punkt (B)": the title without the mark, and where a kind of one letter stands behind it, without
/// that.
std::string_view without_kind(std::string_view title) {
  constexpr std::size_t size = 4;  // " (B)"
  if (title.size() <= size || title.back() != ')' || title[title.size() - 3] != '(') return title;
  return text::trim_right(title.substr(0, title.size() - size));
}

}  // namespace

ClosedMark split_closed_mark(std::string_view title) {
  static constexpr std::array<std::string_view, 7> first = {"lukket", "ikke",      "fortrolig", "fortroligt",
                                                            "for",    "behandles", "ej"};
  static constexpr std::array<std::string_view, 14> last = {
      "lukket",     "punkt",     "sag",  "dagsorden", "møde",       "offentligt", "offentlig",
      "fortroligt", "fortrolig", "døre", "del",       "behandling", "pkt.",       "dagsordenspunkt"};
  title = text::trim(title);
  const MarkEnds ends = mark_ends(title, first, last);
  constexpr std::size_t longest = 30;  // of a mark alone
  if (!ends.before && !ends.behind && title.size() > longest) return {title, {}};
  if (const std::string_view bare = without_kind(title); bare.size() < title.size()) {
    for (const DoorWord& row : closed_words) {
      const std::size_t size = mark_behind(bare, row);
      if (size > 0 && size < bare.size())
        return {text::trim(bare.substr(0, bare.size() - size)), bare.substr(bare.size() - size)};
    }
  }
  const std::string_view whole = text::without_stop(title);
  for (const DoorWord& row : closed_words) {
    if (text::same_key(whole, row.word)) return {{}, title};
    if (const std::size_t size = ends.before ? mark_before(title, row) : 0; size > 0)
      return {text::trim(title.substr(size)), title.substr(0, size)};
    if (const std::size_t size = ends.behind ? mark_behind(title, row) : 0; size > 0)
      return {text::trim(title.substr(0, title.size() - size)), title.substr(title.size() - size)};
    if (const std::size_t size = ends.before ? unsigned_mark(title, row) : 0; size > 0)
      return {text::trim(title.substr(size)), title.substr(0, size)};
  }
  return {title, {}};
}

std::string_view without_open_mark(std::string_view title) {
  static constexpr std::array<std::string_view, 2> first = {"åben", "åbent"};
  static constexpr std::array<std::string_view, 5> last = {"åben", "åbent", "punkt", "sag", "dagsorden"};
  title = text::trim(title);
  const MarkEnds ends = mark_ends(title, first, last);
  if (!ends.before && !ends.behind) return title;
  for (const DoorWord& row : open_words) {
    const auto word = text::word_prefix(title, row.word);
    if (word && stands_in_column(title.substr(*word))) return text::trim_left(title.substr(*word));
    // Not behind a dash: "Åben - for alle" may be the title's own.
    if (const std::size_t size = mark_before(title, row);
        size > 0 && size < title.size() && std::string_view(")]:").find(title[size - 1]) != std::string_view::npos)
      return text::trim_left(title.substr(size));
    if (const std::size_t size = mark_behind(title, row); size > 0 && size < title.size())
      return text::trim_right(title.substr(0, title.size() - size));
  }
  return title;
}

GroupHeading door(std::string_view line) {
  static constexpr Group doors[] = {
      {"Åben", GroupHeading::open, "Aalborg"},
      {"Åbent", GroupHeading::open, "survey"},
      {"Åbent punkt", GroupHeading::open, "survey"},
      {"Åben sag", GroupHeading::open, "survey"},
      {"Lukket", GroupHeading::closed, "Aalborg"},
      {"Lukket punkt", GroupHeading::closed, "survey"},
      {"Lukket sag", GroupHeading::closed, "survey"},
      {"Ikke offentlig", GroupHeading::closed, "usage; not seen yet"},
      {"Ikke-offentlig", GroupHeading::closed, "usage; not seen yet"},
      {"Offentlig", GroupHeading::open, "usage; not seen yet"},
  };
  if (line.size() > 16) return GroupHeading::none;
  static const WordTable<Group> table(doors);
  const std::size_t gap = line.find("  ");
  const std::string folded = gap != std::string_view::npos ? text::folded(line) : std::string();  // "Lukket  punkt"
  const Group* group = table.find(folded.empty() ? line : std::string_view(folded));
  return group != nullptr ? group->kind : GroupHeading::none;
}

bool says_item_is_closed(std::string_view line) {
  constexpr std::size_t longest = 80;
  line = text::without_stop(text::trim(line));
  if (line.empty() || line.size() > longest) return false;
  // What all that say so have in common; nearly no line has it.
  static constexpr std::array<std::string_view, 6> parts = {"ukke",     "UKKE",     "ortrolig",
                                                            "ORTROLIG", "ffentlig", "FFENTLIG"};
  if (std::none_of(parts.begin(), parts.end(), [&](std::string_view part) { return line.find(part) != line.npos; }))
    return false;
  for (const std::string_view reason :
       {", jf.", " jf.", ", i henhold til", " i henhold til"}) {  // "styrelseslovens § 10"
    const std::size_t at = line.find(reason);
    if (at == std::string_view::npos) continue;
    // "jf. aftalen med Per Juul" tells more than that it is closed.
    const std::string_view law = line.substr(at);
    if (law.find("§") == std::string_view::npos && law.find("lov") == std::string_view::npos) return false;
    line = text::trim_right(line.substr(0, at));
  }
  if (text::same_key(line, "Lukket for offentligheden") || is_closed_mark(line)) return true;
  for (const std::string_view subject : closed_subjects) {
    const auto size = text::word_prefix(line, subject);
    if (size) return text::is_one_of(text::trim_left(line.substr(*size)), closed_predicates);
  }
  return false;
}

namespace {

/// What stands behind "A." or "C:", which letters a group (Odense). Empty where the line has no letter.
std::string_view behind_letter(std::string_view line) {
  const bool lettered =
      line.size() >= 5 && line[0] >= 'A' && line[0] <= 'H' && (line[1] == '.' || line[1] == ':') && line[2] == ' ';
  return lettered ? text::trim_left(line.substr(2)) : std::string_view();
}

}  // namespace

GroupHeading group_heading(std::string_view line) {
  if (line.ends_with(':')) line = text::trim(line.substr(0, line.size() - 1));
  const std::string_view lettered = behind_letter(line);
  // "A. Sager til afgørelse i byrådet", "C: Orientering"
  if (text::word_prefix(lettered, "Sager til") || text::same_key(lettered, "Orientering")) return GroupHeading::open;
  if (line.size() > 60) return GroupHeading::none;
  static const WordTable<Group> table(groups);
  const Group* group = table.find(lettered.empty() ? line : lettered);
  return group != nullptr ? group->kind : GroupHeading::none;
}

}  // namespace referat::lexicon
