// What a command is to read: the files named, those of folders, those of lists. Kept small, since an archive may have
// hundreds of thousands.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <referat/result.hpp>
#include <referat/source.hpp>

namespace referat::cli {

/// What the user said.
struct InputChoice {
  std::vector<std::string> paths;         ///< files, folders, "-"
  std::optional<std::string> files_from;  ///< a file with one path a line, or "-"
  bool null_separated = false;            ///< that file has NUL between the paths
  std::optional<InputFormat> format;      ///< what the inputs are said to be
  std::string passes_over;                ///< a folder that no walk enters: the output folder; may be empty
};

/// All inputs in order: as given, folders walked by name. Folders give the files whose endings we know and tell of the
/// others how many there were.
class InputList {
 public:
  /// Fails when a list cannot be read, or when nothing at all is there to read.
  static Result<InputList> collect(const InputChoice& choice);

  std::size_t size() const { return ends_.size(); }
  /// The path to open and to report; "-" for standard input.
  std::string path(std::size_t i) const;
  /// Where the input stands in the tree that an output folder mirrors: "2025/minutes.txt". Below a folder that was
  /// given, the way from there; for a file that was given, its path where that is relative and goes straight down,
  /// else its name. Never absolute, never with "..".
  std::string place(std::size_t i) const;

  /// Why a folder could not be searched, where the input is such a folder; null for others.
  const Error* unreadable(std::size_t i) const;

  bool several() const { return several_; }  ///< more than one input, or a folder or list that may hold more
  /// How many files and folders the walks passed over.
  std::uint64_t passed_over() const;
  std::string passed_over_in_words() const;  ///< "12 .pdf, 1 hidden"

  /// Two inputs whose outputs would have one name; nothing where each has its own.
  std::optional<std::pair<std::size_t, std::size_t>> collision() const;

 private:
  /// Inputs of one folder stand together: they share what comes before their names.
  struct Run {
    std::size_t first;   ///< index of its first input
    std::string folder;  ///< "archive/2025/", or ""
    std::string place;   ///< "2025/"
  };

  void add(std::string_view folder, std::string_view place, std::string_view name);
  void add_file(const std::string& path);
  void add_path(const std::string& path);
  void walk(const std::string& folder, const std::string& place);
  Result<void> add_list(const std::string& path, bool null_separated);
  Error nothing_to_read() const;
  const Run& run_of(std::size_t i) const;
  std::string_view name(std::size_t i) const;

  std::string names_;
  std::vector<std::uint32_t> ends_;  ///< of each name in names_
  std::vector<Run> runs_;
  std::map<std::size_t, Error> unreadable_;
  std::map<std::string, std::uint64_t> passed_over_;  ///< how many by ending, or by what they are
  std::vector<std::string> endings_;                  ///< of files that folders are searched for
  std::string barred_;                                ///< canonical path of the folder that no walk enters
  bool several_ = false;
  std::size_t roots_ = 0;  ///< how many paths were given
};

}  // namespace referat::cli
