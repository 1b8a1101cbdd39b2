// Which files of an output tree were made from what, so that a batch can go on where it stopped. One line a file:
// a digest of its name, and a seal over everything that it was made from and came out as. A line is written as soon as
// the file is in its place; a process that is killed loses at most the line it was writing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <referat/result.hpp>

#include "support/digest.hpp"
#include "support/output_tree.hpp"

namespace referat::files {

class Ledger {
 public:
  static constexpr std::string_view file_name = ".referat-ledger";

  /// Opens the tree's ledger, and makes it where it is missing. What was recorded before is read when `read` says so.
  static Result<Ledger> open(const OutputTree& tree, bool read);

  /// Whether the file with that name has been recorded with that seal. Needs `read`.
  bool holds(std::string_view name, const Digest& seal) const;
  /// Safe to call from several threads.
  Result<void> record(std::string_view name, const Digest& seal) const;
  /// Keeps the last line of each file, in an order that does not depend on the order of work.
  Result<void> tidy() const;

 private:
  struct Row {
    std::uint64_t name = 0;
    Digest seal;

    auto operator<=>(const Row&) const = default;
  };

  explicit Ledger(const OutputTree& tree) : tree_(&tree) {}
  Result<std::vector<Row>> rows() const;
  std::string shown() const;

  const OutputTree* tree_;
  Descriptor file_;
  std::vector<Row> known_;  ///< sorted
};

}  // namespace referat::files
