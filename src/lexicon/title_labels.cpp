#include "lexicon/title_labels.hpp"

#include "support/text.hpp"

namespace referat::lexicon {

namespace {

constexpr std::string_view labels[] = {
    "Emne",      "Overskrift",   "Titel",       // survey, as heads of columns
    "Sagstitel", "Sagens titel", "Punkttitel",  // usage; not seen yet
};

}  // namespace

std::string_view without_title_label(std::string_view title) {
  for (const std::string_view label : labels) {
    const auto size = text::key_prefix(title, label);
    if (!size) continue;
    const std::string_view rest = text::trim_left(title.substr(*size));
    if (rest.starts_with(':') && rest.size() > 1) return text::trim_left(rest.substr(1));
  }
  return title;
}

std::string_view without_link(std::string_view title) {
  constexpr std::string_view link = "Klik her for at folde";  // Hedensted
  const std::size_t at = title.find(link);
  return at == std::string_view::npos || at == 0 ? title : text::trim_right(title.substr(0, at));
}

}  // namespace referat::lexicon
