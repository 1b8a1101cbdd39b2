#include "support/site_words.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <string>

#include "support/text.hpp"

namespace referat::site {

namespace {

constexpr SiteWord words[] = {
    {"Abonnér", "FirstAgenda"},
    {"Del", "sites of municipalities"},
    {"Del denne side", "sites of municipalities"},
    {"Del siden", "sites of municipalities"},
    {"Fold alle ind", "accordions"},
    {"Fold alle punkter", "Frederikssund"},
    {"Fold alle punkter [ud] [ind]", "Frederikssund"},
    {"[ud]", "Frederikssund"},
    {"[ind]", "Frederikssund"},
    {"Fold alle sammen", "accordions"},
    {"Fold alle ud", "accordions"},
    {"Fold sammen", "accordions"},
    {"Fold ud", "accordions"},
    {"Forrige punkt", "sites of municipalities"},
    {"Gå til hovedindhold", "skip links"},
    {"Gå til indhold", "skip links"},
    {"Hent dagsorden", "FirstAgenda"},
    {"Hent hele dagsordenen", "FirstAgenda"},
    {"Hent hele referatet", "FirstAgenda"},
    {"Hent punkt som PDF", "FirstAgenda"},
    {"Hent referat", "FirstAgenda"},
    {"Hent som PDF", "FirstAgenda"},
    {"Kopier link", "FirstAgenda"},
    {"Kopier link til punktet", "FirstAgenda"},
    {"Kopiér link", "FirstAgenda"},
    {"Luk", "FirstAgenda"},
    {"Luk alle", "accordions"},
    {"Læs op", "sites of municipalities"},
    {"Læs højt", "sites of municipalities"},
    {"Menu", "sites of municipalities"},
    {"Næste punkt", "sites of municipalities"},
    {"Print", "sites of municipalities"},
    {"Print siden", "sites of municipalities"},
    {"Skift til næste side", "FirstAgenda"},
    {"Spring til indhold", "skip links"},
    {"Søg", "sites of municipalities"},
    {"Til toppen", "sites of municipalities"},
    {"Tilbage", "sites of municipalities"},
    {"Tilbage til forsiden", "FirstAgenda"},
    {"Tilbage til oversigten", "sites of municipalities"},
    {"Tilbage til toppen", "sites of municipalities"},
    {"Tip en ven", "FirstAgenda"},
    {"Til indholdsfortegnelse", "Bornholm"},
    {"Til top", "København"},
    {"Udskriv hele dagsordnen", "Aabenraa"},
    {"Udskriv hele dagsordenen", "Aabenraa"},
    {"Hent PDF-version", "Jammerbugt"},
    {"Kopier link til punktet - Print", "survey"},
    {"Udskriv", "sites of municipalities"},
    {"Udskriv siden", "sites of municipalities"},
    {"Vis alle", "accordions"},
    {"Vis mere", "accordions"},
    {"Vis mindre", "accordions"},
    {"Åben som PDF", "FirstAgenda"},
    {"Åbn alle", "accordions"},
    {"Åbn som PDF", "FirstAgenda"},
    {"fold dette punkt ind", "Region Syddanmark"},
    {"fold dette punkt ud", "Region Syddanmark"},
};

constexpr std::size_t slots = 1024;

/// Words that begin with the same three letters share one.
std::size_t slot(std::string_view word) { return text::key_code(word, 3) * 2654435761U >> 22U; }

}  // namespace

std::span<const SiteWord> site_words() { return words; }

bool is_site_word(std::string_view line) {
  constexpr std::size_t longest = 40;
  line = text::trim(line);
  if (line.empty() || line.size() > longest) return false;
  static const auto begins = [] {
    std::array<bool, slots> all{};
    for (const SiteWord& row : words) all[slot(row.word)] = true;
    return all;
  }();
  if (!begins[slot(line)]) return false;  // nearly every line
  const std::string folded = text::folded(line);
  return std::any_of(std::begin(words), std::end(words),
                     [&](const SiteWord& row) { return text::same_key(folded, row.word); });
}

bool is_telling_site_word(std::string_view line) {
  constexpr std::size_t longest = 44;  // most lines are prose, and longer
  if (line.empty() || line.size() > longest) return false;
  line = text::trim(line);
  static constexpr std::array<std::string_view, 2> bullets = {"• ", "- "};
  for (const std::string_view bullet : bullets) {
    if (line.starts_with(bullet)) line = text::trim_left(line.substr(bullet.size()));
  }
  // No minutes have a line of just "Udskriv".
  return line.find(' ') == std::string_view::npos ? text::same_key(line, "Udskriv") : is_site_word(line);
}

std::size_t button_before(std::string_view line) {
  static constexpr std::array<std::string_view, 2> buttons = {"fold dette punkt ind ", "fold dette punkt ud "};
  const std::string_view words = text::trim_left(line);
  for (const std::string_view button : buttons) {
    if (words.starts_with(button)) return line.size() - text::trim_left(words.substr(button.size())).size();
  }
  return 0;
}

bool is_file_kind(std::string_view word) {
  constexpr std::string_view kinds[] = {"PDF", "DOC", "DOCX", "XLS", "XLSX", "PPT", "PPTX", "MSG", "ZIP"};
  return std::any_of(std::begin(kinds), std::end(kinds), [&](std::string_view kind) { return word == kind; });
}

}  // namespace referat::site
