#include "lexicon/closed_marks.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "lexicon/word_table.hpp"
#include "support/text.hpp"

namespace referat::lexicon {

namespace {

struct Mark {
  std::string_view word;
  std::string_view seen;
};

// Before a title, with the sign that ends the mark.
constexpr Mark before[] = {
    {"Lukket punkt:", "Nordfyns"},
    {"Lukket sag:", "Egebjerg, Brønderslev"},
    {"Lukket:", "FirstAgenda"},
    {"Lukket punkt -", "survey"},
    {"Lukket sag -", "survey"},
    {"Lukket -", "Silkeborg, Lejre"},
    {"Lukket –", "Rebild"},
    {"(Lukket)", "usage; not seen yet"},
    {"(Lukket punkt)", "usage; not seen yet"},
    {"(Lukket sag)", "usage; not seen yet"},
    {"[Lukket]", "usage; not seen yet"},
    {"[Lukket punkt]", "usage; not seen yet"},
    {"Lukket dagsorden:", "usage; not seen yet"},
    {"Lukket dagsorden -", "usage; not seen yet"},
};

// After a title, from the sign that begins the mark.
constexpr Mark after[] = {
    {"- Lukket punkt", "Varde, Holbæk"},
    {"- Lukket sag", "Tårnby, Kolding"},
    {"- Lukket", "survey"},
    {"– Lukket punkt", "Varde"},
    {"– Lukket sag", "Vordingborg"},
    {"– Lukket", "survey"},
    {"(Lukket punkt)", "survey"},
    {"(Lukket sag)", "survey"},
    {"(Lukket)", "Odense 2011"},
    {"[Lukket]", "usage; not seen yet"},
    {"[Lukket punkt]", "usage; not seen yet"},
    {"(ikke offentlig)", "usage; not seen yet"},
    {"(ikke offentligt)", "usage; not seen yet"},
    {"(ikke-offentlig)", "usage; not seen yet"},
    {"(ikke-offentligt)", "usage; not seen yet"},
    {"(fortrolig)", "usage; not seen yet"},
    {"(fortroligt)", "usage; not seen yet"},
    {"- Lukket dagsorden", "usage; not seen yet"},
    {"- Lukket møde", "usage; not seen yet"},
};

// The whole title.
constexpr Mark whole[] = {
    {"Lukket punkt", "Gribskov"},
    {"Lukket sag", "survey"},
    {"Lukket", "survey"},
};

// After a title of an item that is open, which most do not say.
constexpr Mark open_after[] = {
    {"(Åben)", "usage; not seen yet"},        {"(Åbent)", "usage; not seen yet"},
    {"(Åbent punkt)", "usage; not seen yet"}, {"(Åben sag)", "usage; not seen yet"},
    {"- Åbent punkt", "usage; not seen yet"}, {"- Åben sag", "usage; not seen yet"},
    {"- Åben", "usage; not seen yet"},        {"– Åbent punkt", "usage; not seen yet"},
    {"– Åben sag", "usage; not seen yet"},    {"– Åben", "usage; not seen yet"},
    {"(offentlig)", "usage; not seen yet"},   {"(offentligt)", "usage; not seen yet"},
};

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
    {"Ikke offentlige punkter", GroupHeading::closed, "usage; not seen yet"},
    {"Ikke-offentlige punkter", GroupHeading::closed, "usage; not seen yet"},
    {"Ikke offentlige sager", GroupHeading::closed, "usage; not seen yet"},
    {"Ikke-offentlige sager", GroupHeading::closed, "usage; not seen yet"},
    {"Offentlige punkter", GroupHeading::open, "usage; not seen yet"},
    {"Offentlige sager", GroupHeading::open, "usage; not seen yet"},
    {"Åbne sager", GroupHeading::open, "Middelfart"},
    {"Åbne punkter", GroupHeading::open, "survey"},
    {"Åbne dagsordenspunkter", GroupHeading::open, "survey"},
    {"Åben dagsorden", GroupHeading::open, "survey"},
    {"For åbne døre", GroupHeading::open, "survey"},
    {"Til behandling - for åbne døre", GroupHeading::open, "survey"},
};

}  // namespace

bool is_closed_mark(std::string_view s) {
  static constexpr std::array<std::string_view, 7> signs = {"-", "–", "—", ":", ",", "(", "["};
  s = text::trim(s);
  for (const std::string_view sign : signs) {
    if (s.starts_with(sign)) s = text::trim_left(s.substr(sign.size()));
  }
  while (s.ends_with(')') || s.ends_with(']')) s = text::trim_right(s.substr(0, s.size() - 1));
  return std::any_of(std::begin(whole), std::end(whole),
                     [&](const Mark& mark) { return text::same_key(s, mark.word); });
}

ClosedMark split_closed_mark(std::string_view title) {
  title = text::trim(title);
  // In every mark, or a bracket.
  if (!title.ends_with(')') && text::find_word(title, "lukket") == std::string_view::npos) return {title, {}};
  for (const Mark& mark : whole) {
    if (text::same_key(title, mark.word)) return {{}, title};
  }
  for (const Mark& mark : before) {
    if (const auto size = text::key_prefix(title, mark.word)) {
      return {text::trim(title.substr(*size)), title.substr(0, *size)};
    }
  }
  for (const Mark& mark : after) {
    if (title.size() < mark.word.size()) continue;
    const std::string_view end = title.substr(title.size() - mark.word.size());
    if (text::same_key(end, mark.word)) return {text::trim(title.substr(0, title.size() - end.size())), end};
  }
  return {title, {}};
}

std::string_view without_open_mark(std::string_view title) {
  title = text::trim(title);
  if (!title.ends_with(')') && text::find_word(title, "åben") == std::string_view::npos &&
      text::find_word(title, "åbent") == std::string_view::npos)
    return title;
  for (const std::string_view before : {"(åben)", "(åbent)", "[åben]", "[åbent]"}) {
    const auto size = text::key_prefix(title, before);
    if (size && *size < title.size()) return text::trim_left(title.substr(*size));
  }
  for (const Mark& mark : open_after) {
    if (title.size() <= mark.word.size()) continue;
    const std::string_view rest = title.substr(0, title.size() - mark.word.size());
    if (text::same_key(title.substr(rest.size()), mark.word)) return text::trim_right(rest);
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
  if (line.size() > 14) return GroupHeading::none;
  static const WordTable<Group> table(doors);
  const Group* group = table.find(line);
  return group != nullptr ? group->kind : GroupHeading::none;
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
