// A folder that a batch writes its files into: whole files only, nothing outside of it, one batch at a time.
//
// Whole for whoever reads it and after a kill; after a power cut a file may be empty, since nothing here calls
// fsync(2), like most converters: it costs more than the rest together. `--resume` looks at the content, and makes such
// a file again. The same goes for a PendingFile.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <referat/result.hpp>

#include "support/files.hpp"

namespace referat::files {

enum class Written {
  fresh,      ///< made, or put in the place of another
  unchanged,  ///< there already with the same bytes, and left alone
};

/// The folder itself. Names of files in it are relative, with "/" between folders, without "." and ".." (the caller's
/// duty). Its own files begin with ".referat-".
class OutputTree {
 public:
  /// Makes the folder where it is missing, locks it against another batch, and removes what a killed one left half
  /// written.
  static Result<OutputTree> open(const std::string& path);

  const std::string& path() const { return path_; }
  int descriptor() const { return folder_.value(); }

 private:
  std::string path_;
  Descriptor folder_;
};

/// Writes into a tree. One for each thread; cheap where files of one folder come one after the other.
class TreeWriter {
 public:
  TreeWriter(const OutputTree& tree, unsigned number);

  /// The bytes of a file in the tree, viewed until the next call; nothing where there is none. Refused with `policy`:
  /// a name that leads through a symbolic link or to something that is no regular file.
  Result<std::optional<std::string_view>> existing(std::string_view name, std::uint64_t max_bytes);

  /// Puts the file in place as a whole, or leaves the old one.
  /// \param always  also where the file is there with the same bytes
  Result<Written> write(std::string_view name, std::string_view bytes, bool always);

 private:
  Result<void> enter(std::string_view folder);
  /// Opens the file with that name in the folder we are in; none where there is none.
  Result<Descriptor> open_existing(const std::string& name, std::string_view full);
  Result<bool> is_equal(int file, std::string_view bytes, std::string_view full);
  Result<void> replace(const std::string& name, std::string_view bytes, std::string_view full, int old);
  std::string shown(std::string_view name) const;

  const OutputTree& tree_;
  std::string beside_;     ///< where a file is written before it takes its place
  std::string folder_;     ///< the folder we are in; "" is the tree's own
  Descriptor descriptor_;  ///< of that folder
  std::string old_;        ///< what `existing` read
};

}  // namespace referat::files
