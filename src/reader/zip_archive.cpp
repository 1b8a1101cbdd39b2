#include "reader/zip_archive.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <utility>

#include "reader/zip_library.hpp"

namespace referat::reader {

namespace {

constexpr zip_int64_t max_entries = 10'000;
/// Text packs to a tenth, long tables to a fiftieth. What packs better is made to fill the memory; small files may.
constexpr std::uint64_t max_ratio = 100;
constexpr std::uint64_t ratio_matters_from = 1ULL << 20;
/// One archive may name the same packed bytes thousands of times, so all that is unpacked is limited, too.
constexpr std::uint64_t entries_worth = 2;
/// libxml2 counts in int.
constexpr std::uint64_t hard_limit = 1ULL << 30;

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_library()->fclose(file); }
};
using File = std::unique_ptr<zip_file_t, CloseFile>;

Error damaged() { return {ErrorKind::corrupt, "it is a damaged ZIP archive"}; }
Error locked() { return {ErrorKind::encrypted, "it is protected with a password"}; }

/// Why the last call for this archive failed.
Error failure(zip_t* archive) {
  switch (zip_library()->error_code_zip(zip_library()->get_error(archive))) {
    case ZIP_ER_NOPASSWD:
    case ZIP_ER_WRONGPASSWD:
    case ZIP_ER_ENCRNOTSUPP:
      return locked();
    case ZIP_ER_COMPNOTSUPP:
      return {ErrorKind::unreadable, "it is a ZIP archive packed in a way that is not read"};
    default:
      return damaged();
  }
}

/// What libzip owns until it has an archive for it.
zip_t* open_archive(std::string_view bytes) {
  zip_error_t error;
  zip_library()->error_init(&error);
  zip_source_t* source = zip_library()->source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* archive = source != nullptr ? zip_library()->open_from_source(source, ZIP_RDONLY, &error) : nullptr;
  if (archive == nullptr && source != nullptr) zip_library()->source_free(source);
  zip_library()->error_fini(&error);
  return archive;
}

}  // namespace

void ZipArchive::Discard::operator()(zip* archive) const { zip_library()->discard(archive); }

Result<ZipArchive> ZipArchive::open(std::string_view bytes, const ReadOptions& options) {
  if (!bytes.starts_with("PK")) return Error{ErrorKind::unreadable, "it is no Word file, which is a ZIP archive"};
  if (zip_library() == nullptr)
    return Error{ErrorKind::unreadable, "it is a Word file, and libzip is not installed; it is in Debian's libzip4"};
  zip_t* archive = open_archive(bytes);
  if (archive == nullptr) return damaged();
  ZipArchive opened(archive, bytes.size(), std::min(options.max_entry, hard_limit));
  const zip_int64_t count = zip_library()->get_num_entries(archive, 0);
  if (count > max_entries) {
    return Error{ErrorKind::policy,
                 fmt::format("it is a ZIP archive of {} files, more than the limit of {}", count, max_entries)};
  }
  return opened;
}

Result<std::optional<std::string>> ZipArchive::read(const std::string& name) {
  zip_int64_t index = zip_library()->name_locate(archive_.get(), name.c_str(), 0);
  // Names of parts are the same in any case; hardly any program that writes Word files makes use of that.
  if (index < 0) index = zip_library()->name_locate(archive_.get(), name.c_str(), ZIP_FL_NOCASE);
  if (index < 0) return std::optional<std::string>();
  zip_stat_t stat;
  zip_library()->stat_init(&stat);
  if (zip_library()->stat_index(archive_.get(), static_cast<zip_uint64_t>(index), 0, &stat) != 0) return damaged();
  if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE) return locked();
  const std::uint64_t packed = (stat.valid & ZIP_STAT_COMP_SIZE) != 0 ? std::min(stat.comp_size, packed_) : packed_;
  Result<std::string> bytes = unpack(static_cast<std::uint64_t>(index), packed);
  if (!bytes) return bytes.error();
  return std::optional<std::string>(*std::move(bytes));
}

Result<std::string> ZipArchive::unpack(std::uint64_t index, std::uint64_t packed) {
  const File file(zip_library()->fopen_index(archive_.get(), index, 0));
  if (!file) return failure(archive_.get());
  std::string out;
  std::array<char, 1U << 15> part;
  for (;;) {
    const zip_int64_t count = zip_library()->fread(file.get(), part.data(), part.size());
    if (count < 0) return damaged();
    if (count == 0) return out;
    out.append(part.data(), static_cast<std::size_t>(count));
    unpacked_ += static_cast<std::uint64_t>(count);
    if (Result<void> fine = check(out.size(), packed); !fine) return fine.error();
  }
}

Result<void> ZipArchive::check(std::uint64_t unpacked, std::uint64_t packed) const {
  if (unpacked > max_entry_) {
    return Error{ErrorKind::policy,
                 fmt::format("a file inside it has more bytes than the limit of {} once unpacked", max_entry_)};
  }
  if (unpacked_ > entries_worth * max_entry_) {
    return Error{ErrorKind::policy,
                 fmt::format("the files inside it have more bytes than the limit of {} once unpacked",
                             entries_worth * max_entry_)};
  }
  if (unpacked > ratio_matters_from && unpacked / max_ratio > packed) {
    return Error{ErrorKind::policy,
                 fmt::format("a file inside it unpacks to more than the limit of {} times its size", max_ratio)};
  }
  return {};
}

}  // namespace referat::reader
