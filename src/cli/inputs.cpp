#include "cli/inputs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <iterator>
#include <numeric>

#include <referat/formats.hpp>

#include "support/digest.hpp"
#include "support/files.hpp"
#include "support/text.hpp"

namespace referat::cli {

namespace fs = std::filesystem;

namespace {

/// Of files that a folder is searched for. A file that is named is read whatever its ending. Of a format that is not
/// searched for, such as JSON, which we write ourselves, only those who name it can have files in folders.
std::vector<std::string> endings_for(std::optional<InputFormat> wanted) {
  std::vector<std::string> endings;
  for (const InputFormatInfo& info : input_formats()) {
    if (info.format == wanted && !info.in_folders) return {info.endings.begin(), info.endings.end()};
    if (info.in_folders) endings.insert(endings.end(), info.endings.begin(), info.endings.end());
  }
  return endings;
}

constexpr std::uint64_t longest_list = 1ULL << 30;

std::string ending_of(const std::string& name) {
  std::string ending = fs::path(name).extension().string();
  for (char& c : ending) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  return ending;
}

std::string canonical(const std::string& path) {
  std::error_code error;
  const std::string result = fs::weakly_canonical(path, error).string();
  return error ? path : result;
}

struct Entry {
  std::string name;
  bool folder = false;
  bool link = false;
};

/// A folder's entries by name, in the order of bytes.
Result<std::vector<Entry>> entries_of(const std::string& folder) {
  std::error_code error;
  std::vector<Entry> entries;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    std::error_code gone;  // between the listing and the look at it: reading it will say so
    entries.push_back({it->path().filename().string(), it->is_directory(gone), it->is_symlink(gone)});
  }
  if (error) {
    const std::string name = folder.size() > 1 ? folder.substr(0, folder.size() - 1) : folder;
    return files::failure(ErrorKind::unreadable, "read", name, error.value());
  }
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.name < b.name; });
  return entries;
}

}  // namespace

void InputList::add(std::string_view folder, std::string_view place, std::string_view name) {
  if (runs_.empty() || runs_.back().folder != folder || runs_.back().place != place) {
    runs_.push_back({ends_.size(), std::string(folder), std::string(place)});
  }
  names_.append(name);
  ends_.push_back(static_cast<std::uint32_t>(names_.size()));
}

void InputList::walk(const std::string& folder, const std::string& place) {
  // Folders wait on a stack of their own, so that depth costs no recursion; each level is a sorted list.
  struct Level {
    std::string folder;
    std::string place;
    std::vector<Entry> entries;
    std::size_t next = 0;
  };
  std::vector<Level> levels;
  const auto enter = [&](const std::string& path, const std::string& where) {
    auto entries = entries_of(path);
    if (!entries) {
      unreadable_.emplace(size(), entries.error());
      add(path.substr(0, path.size() - 1), where, "");
      return;
    }
    levels.push_back({path, where, *std::move(entries)});
  };
  enter(folder, place);
  while (!levels.empty()) {
    Level& level = levels.back();
    if (level.next == level.entries.size()) {
      levels.pop_back();
      continue;
    }
    const auto [name, folder_entry, link] = level.entries[level.next++];
    if (name.starts_with('.')) {
      ++passed_over_["hidden"];
    } else if (folder_entry) {
      const std::string below = level.folder + name + "/";
      if (link) {
        ++passed_over_["link to a folder"];  // it may lead in a circle
      } else if (barred_.empty() || canonical(below) != barred_) {
        enter(below, level.place + name + "/");  // may move `level`
      }
    } else if (std::find(endings_.begin(), endings_.end(), ending_of(name)) == endings_.end()) {
      ++passed_over_[ending_of(name).empty() ? "without ending" : ending_of(name)];
    } else {
      add(level.folder, level.place, name);
    }
  }
}

void InputList::add_file(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : path.substr(0, slash + 1);
  const fs::path normal = fs::path(folder).lexically_normal();
  const bool straight = !normal.is_absolute() && (normal.empty() || *normal.begin() != "..");
  std::string place = straight ? normal.generic_string() : "";
  if (place == "." || place == "./") place.clear();
  if (!place.empty() && place.back() != '/') place += '/';
  add(folder, place, slash == std::string::npos ? path : path.substr(slash + 1));
}

void InputList::add_path(const std::string& path) {
  ++roots_;
  std::error_code error;
  if (path != "-" && fs::is_directory(path, error)) {
    several_ = true;
    walk(path.ends_with('/') ? path : path + "/", "");
  } else {
    add_file(path);
  }
}

Result<void> InputList::add_list(const std::string& path, bool null_separated) {
  const auto list = path == "-" ? files::read_standard_input(longest_list) : files::read_stream(path, longest_list);
  if (!list) return list.error();
  const char separator = null_separated ? '\0' : '\n';
  for (std::size_t at = 0; at < list->size();) {
    const std::size_t end = std::min(list->find(separator, at), list->size());
    std::string line = list->substr(at, end - at);
    if (!null_separated && line.ends_with('\r')) line.pop_back();
    if (!line.empty()) add_path(line == "-" ? "./-" : line);  // in a list, a file of that name
    at = end + 1;
  }
  return {};
}

Result<InputList> InputList::collect(const InputChoice& choice) {
  InputList list;
  list.several_ = choice.paths.size() > 1 || choice.files_from.has_value();
  list.endings_ = endings_for(choice.format);
  if (!choice.passes_over.empty()) list.barred_ = canonical(choice.passes_over);
  for (const std::string& path : choice.paths) list.add_path(path);
  if (choice.files_from) {
    if (auto added = list.add_list(*choice.files_from, choice.null_separated); !added) return added.error();
  }
  if (list.size() == 0) return list.nothing_to_read();
  return list;
}

Error InputList::nothing_to_read() const {
  std::string message = fmt::format("there is nothing to read: folders are searched for {}", fmt::join(endings_, " "));
  if (passed_over() > 0) message += "; passed over: " + passed_over_in_words();
  for (const InputFormatInfo& info : input_formats()) {
    for (const std::string_view ending : info.endings) {
      if (info.in_folders || !passed_over_.contains(std::string(ending))) continue;
      fmt::format_to(std::back_inserter(message), "; to read {} files, name them or say '-f {}'", ending, info.name);
    }
  }
  return {ErrorKind::unreadable, std::move(message)};
}

std::uint64_t InputList::passed_over() const {
  return std::accumulate(passed_over_.begin(), passed_over_.end(), std::uint64_t{0},
                         [](std::uint64_t sum, const auto& row) { return sum + row.second; });
}

std::string InputList::passed_over_in_words() const {
  std::string words;
  for (const auto& [kind, count] : passed_over_) {
    fmt::format_to(std::back_inserter(words), "{}{} {}", words.empty() ? "" : ", ", count, kind);
  }
  return words;
}

const InputList::Run& InputList::run_of(std::size_t i) const {
  const auto after =
      std::upper_bound(runs_.begin(), runs_.end(), i, [](std::size_t n, const Run& run) { return n < run.first; });
  return *std::prev(after);
}

std::string_view InputList::name(std::size_t i) const {
  const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
  return std::string_view(names_).substr(begin, ends_[i] - begin);
}

const Error* InputList::unreadable(std::size_t i) const {
  const auto found = unreadable_.find(i);
  return found == unreadable_.end() ? nullptr : &found->second;
}

std::string InputList::path(std::size_t i) const { return run_of(i).folder + std::string(name(i)); }

std::string InputList::place(std::size_t i) const { return run_of(i).place + std::string(name(i)); }

std::optional<std::pair<std::size_t, std::size_t>> InputList::collision() const {
  if (roots_ < 2) return std::nullopt;  // within one folder names differ
  std::vector<std::pair<std::uint64_t, std::uint32_t>> places;
  places.reserve(size());
  for (std::size_t i = 0; i < size(); ++i) {
    places.emplace_back(digest_of(place(i)).low, static_cast<std::uint32_t>(i));
  }
  std::sort(places.begin(), places.end());
  for (std::size_t i = 1; i < places.size(); ++i) {
    if (places[i - 1].first == places[i].first)
      return std::pair<std::size_t, std::size_t>(places[i - 1].second, places[i].second);
  }
  return std::nullopt;
}

}  // namespace referat::cli
