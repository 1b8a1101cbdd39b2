#include "lexicon/user_words.hpp"

#include <algorithm>

#include "support/text.hpp"

namespace referat::lexicon {

namespace {

thread_local const UserWords* current = nullptr;

/// Whether a row was seen in that place and nowhere else: "København 2007" and "Jammerbugt, a title on the next line",
/// but not "Varde, Holbæk".
bool seen_only_in(std::string_view seen, std::string_view place) {
  if (place.empty() || !seen.starts_with(place)) return false;
  for (std::size_t comma = seen.find(','); comma != std::string_view::npos; comma = seen.find(',', comma + 1)) {
    if (text::starts_upper(text::trim_left(seen.substr(comma + 1)))) return false;
  }
  return true;
}

template <class Row>
void add_built_in(std::span<const Row> rows, std::string_view unseen, std::vector<Row>& all) {
  std::copy_if(rows.begin(), rows.end(), std::back_inserter(all),
               [&](const Row& row) { return !seen_only_in(row.seen, unseen); });
}

}  // namespace

void UserWords::settle(std::string_view unseen) {
  add_built_in(built_in_section_headings(), unseen, sections);
  add_built_in(built_in_header_labels(), unseen, labels);
  add_built_in(built_in_item_forms(), unseen, forms);
  section_table_ = std::make_unique<WordTable<SectionHeading>>(sections);
  label_table_ = std::make_unique<WordTable<HeaderLabel>>(labels);
}

const UserWords* user_words() { return current; }

WordsScope::WordsScope(const UserWords* words) : before_(current) {
  if (words != nullptr) current = words;
}
WordsScope::~WordsScope() { current = before_; }

bool is_users_furniture(std::string_view line) {
  return current != nullptr && !current->furniture.empty() && current->furniture.contains(text::folded_key(line));
}

}  // namespace referat::lexicon
