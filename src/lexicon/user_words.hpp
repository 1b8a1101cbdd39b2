// The rows that a user adds to the tables of the lexicon. While a WordsScope stands, the tables of its thread are those
// built in and those of the user, the user's first.
#pragma once

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "lexicon/header_labels.hpp"
#include "lexicon/item_forms.hpp"
#include "lexicon/section_headings.hpp"

namespace referat::lexicon {

/// Not to be moved: the tables view the rows, and these the strings.
struct UserWords {
  UserWords() = default;
  UserWords(const UserWords&) = delete;
  UserWords& operator=(const UserWords&) = delete;

  std::string digest;  ///< of the file
  std::deque<std::string> strings;
  std::vector<SectionHeading> sections;
  std::vector<HeaderLabel> labels;
  std::vector<ItemForm> forms;
  std::unordered_set<std::string> furniture;  ///< keys of lines (text::key)

  /// Puts the rows that are built in behind the user's, and makes tables of both. To be called once, last.
  /// \param unseen  leaves out the rows that were seen in this place alone, to measure what is lost where nobody has
  ///                looked yet
  void settle(std::string_view unseen = {});

  const WordTable<SectionHeading>& section_table() const { return *section_table_; }
  const WordTable<HeaderLabel>& label_table() const { return *label_table_; }

 private:
  std::unique_ptr<WordTable<SectionHeading>> section_table_;
  std::unique_ptr<WordTable<HeaderLabel>> label_table_;
};

/// Those of the thread's scope; null where there is none.
const UserWords* user_words();

class WordsScope {
 public:
  /// \param words  null changes nothing; has to outlive the scope
  explicit WordsScope(const UserWords* words);
  ~WordsScope();
  WordsScope(const WordsScope&) = delete;
  WordsScope& operator=(const WordsScope&) = delete;

 private:
  const UserWords* before_;
};

/// Whether the user says that such a line is furniture.
bool is_users_furniture(std::string_view line);

}  // namespace referat::lexicon
