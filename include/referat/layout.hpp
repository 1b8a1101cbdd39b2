// What a user adds to the words and forms that are built in, from a TOML file: docs/layouts.md.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <referat/result.hpp>

namespace referat {

namespace lexicon {
struct UserWords;
}

/// Words, labels, forms of item headings and furniture. Copies share what they hold, and may be used by several
/// threads.
class Layout {
 public:
  /// Reads a file. Fails with `unreadable`; what is wrong in the file is told with its line and key.
  static Result<Layout> read(const std::string& path);

  /// Reads TOML. \param name  stands before the line in messages
  static Result<Layout> parse(std::string_view toml, const std::string& name = "layout");

  /// "xxh128:<hex>" of the TOML: what was read with it is not the same without.
  std::string_view digest() const;

  /// For the phases.
  const lexicon::UserWords* words() const { return words_.get(); }

 private:
  explicit Layout(std::shared_ptr<const lexicon::UserWords> words) : words_(std::move(words)) {}

  std::shared_ptr<const lexicon::UserWords> words_;
};

/// A row of what is built in. All are constants.
struct LayoutRow {
  std::string_view table;  ///< "items", "sections", "labels", "furniture": as in a user's file
  std::string_view name;   ///< of the form, the kind of section or the field; empty for furniture
  std::string_view word;   ///< the pattern, the word, or the line
  std::string_view seen;   ///< a municipality, a system, or a survey that counted without keeping places
};

/// What is built in, in the order in which it is looked up.
std::vector<LayoutRow> built_in_layout();

}  // namespace referat
