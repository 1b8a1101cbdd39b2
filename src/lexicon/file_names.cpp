#include "lexicon/file_names.hpp"

#include "support/text.hpp"

namespace referat::lexicon {

namespace {

constexpr std::string_view icon_kind = "application/";
constexpr std::string_view endings[] = {".pdf", ".docx", ".doc", ".xlsx", ".xls", ".pptx", ".msg"};

}  // namespace

std::size_t first_file_name(std::string_view line) {
  for (std::size_t dot = line.find('.'); dot != std::string_view::npos; dot = line.find('.', dot + 1)) {
    for (const std::string_view ending : endings) {
      const auto size = text::key_prefix(line.substr(dot), ending);
      if (!size || dot == 0) continue;
      const std::size_t end = dot + *size;
      // "kort.pdfapplication/pdf icon plan.pdf": links that have run together (Stevns)
      if (end == line.size() || text::is_space(line[end]) || line.substr(end).starts_with(icon_kind)) return end;
    }
  }
  return 0;
}

bool is_file_list(std::string_view line) {
  constexpr std::size_t most_words = 12;  // of a name with blanks
  if (line.size() < 5 || line.back() == '.' || line.find('.') == std::string_view::npos) return false;
  while (!line.empty()) {
    const std::size_t name = first_file_name(line);
    if (name == 0 || text::count_words(line.substr(0, name)) > most_words) return false;
    if (line.substr(0, name).find(". ") != std::string_view::npos) return false;
    line = text::trim_left(line.substr(name));
  }
  return true;
}

bool begins_with_icon(std::string_view line) { return line.starts_with(icon_kind); }

std::string_view without_icon(std::string_view name) {
  if (!begins_with_icon(name)) return name;
  const std::size_t icon = name.find(" icon ");
  return icon == std::string_view::npos ? name : text::trim_left(name.substr(icon + 6));
}

}  // namespace referat::lexicon
