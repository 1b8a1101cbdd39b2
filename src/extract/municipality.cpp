// The municipality, by its own name in the header: "X Kommune", "X Rådhus", "X Byråd".
#include <algorithm>
#include <array>

#include "extract/header.hpp"
#include "extract/people.hpp"
#include "lexicon/dated_lines.hpp"
#include "lexicon/municipalities.hpp"
#include "lexicon/people_list.hpp"
#include "support/word_lists.hpp"

namespace referat::extract {

namespace {

// "Bornholms Regionskommune" is the name of one of them.
constexpr std::array<std::string_view, 8> owned = {"Kommune",        "Kommunes",           "Rådhus",
                                                   "Byråd",          "Kommunalbestyrelse", "Borgerrepræsentation",
                                                   "Regionskommune", "Regionskommunes"};

/// The name before one of the words above: the last one to three words that are a municipality's.
std::optional<Municipality> find_in(const Context& context, std::string_view s) {
  for (const std::string_view word : owned) {
    for (std::size_t at = text::find_word(s, word); at != std::string_view::npos;
         at = text::find_word(s, word, at + 1)) {
      const std::string_view before = text::trim_right(s.substr(0, at));
      std::size_t begin = before.size();
      for (int words = 0; words < 3 && begin > 0; ++words) {
        const std::string_view last = text::last_word(before.substr(0, begin));
        begin = static_cast<std::size_t>(last.data() - before.data());
        const std::string_view name = before.substr(begin);
        if (const auto* found = lexicon::find_municipality(name)) {
          return Municipality{{std::string(found->word), context.span_of(name)}, std::string(found->code)};
        }
        begin = text::trim_right(before.substr(0, begin)).size();
      }
    }
  }
  return std::nullopt;
}

/// Of a list of absentees, the line that has nothing else, as a head of the page has it. "Bo Ravn, Engby Kommune" is a
/// guest of another. Empty where there is none.
std::string_view line_of_municipality(std::string_view list) {
  constexpr std::size_t most_words = 3;
  while (!list.empty()) {
    const std::string_view line = text::trim(list.substr(0, list.find('\n')));
    if (text::count_words(line) <= most_words && line.ends_with(" Kommune")) return line;
    list.remove_prefix(std::min(list.find('\n'), list.size() - 1) + 1);
  }
  return {};
}

/// "Formanden følger op på dette over for Odense Kommune.": prose may name any municipality.
bool is_prose(std::string_view words) {
  constexpr std::size_t fewest_words = 8;
  return words.ends_with('.') && text::count_words(words) >= fewest_words;
}

/// "Per Skov, Odense Kommune": where somebody comes from.
bool names_guest(std::string_view words) {
  const std::size_t comma = words.find(',');
  return comma != std::string_view::npos && is_whole_name(text::trim(words.substr(0, comma))) &&
         !lexicon::is_organisation(words.substr(0, comma)) && !lexicon::is_named_place(words.substr(0, comma));
}

/// "2 (Åben) Grusgrav i Odense Kommune": an entry of a list of items that is not known as one.
bool is_numbered(std::string_view words) {
  const std::string_view number = text::first_word(words);
  const std::string_view title = text::trim_left(words.substr(number.size()));
  return number.size() <= 4 && text::number(text::without_stop(number)) && title.starts_with('(');
}

}  // namespace

void extract_municipality(const Context& context, std::span<const Block> blocks, Meeting& meeting) {
  // A region is a guest of a municipality at most.
  constexpr std::array<std::string_view, 4> regional = {"Regionsrådet", "Region", "regional", "regionale"};
  if (meeting.body && text::has_one_of(meeting.body->value, regional)) return;
  for (const Block& block : blocks) {
    if (block.kind == BlockKind::contents_entry || block.field == lexicon::HeaderField::participants) continue;
    std::string_view words = context.view(block.span);
    if (block.field == lexicon::HeaderField::absent) words = line_of_municipality(words);
    if (block.kind == BlockKind::paragraph && (is_prose(words) || is_numbered(words))) continue;
    if (block.kind == BlockKind::paragraph && names_guest(words)) continue;
    if (auto found = find_in(context, words)) {
      meeting.municipality = std::move(found);
      return;
    }
  }
}

}  // namespace referat::extract
