// What sites write around minutes: the words of their buttons and links.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace referat::site {

struct SiteWord {
  std::string_view word;
  std::string_view seen;
};

std::span<const SiteWord> site_words();

/// Whether a whole line is such a word, in whatever case.
bool is_site_word(std::string_view line);

/// The same for text that was copied from a site: words that stand alone in no minutes.
bool is_telling_site_word(std::string_view line);

/// How much of a line a site has before its words, with the blanks around it: the text of a button, "fold dette punkt
/// ind Resume" (Region Syddanmark). 0 for nearly every line.
std::size_t button_before(std::string_view line);
inline std::size_t lead_of_line(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t");
  return first < line.size() && line[first] == 'f' ? button_before(line) : 0;  // nearly no line begins so
}

/// "PDF", "DOCX": the kind of a file, as a link to one says it.
bool is_file_kind(std::string_view word);

}  // namespace referat::site
