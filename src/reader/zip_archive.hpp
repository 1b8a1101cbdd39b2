// A ZIP archive in memory, read with distrust: what its directory says of sizes is not believed.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <referat/read.hpp>
#include <referat/result.hpp>

struct zip;

namespace referat::reader {

class ZipArchive {
 public:
  /// \param bytes  have to outlive the archive
  static Result<ZipArchive> open(std::string_view bytes, const ReadOptions& options);

  /// The unpacked bytes of one file; none where the archive has no file of that name. Names are only ever compared with
  /// those of the archive: nothing outside of it is opened.
  Result<std::optional<std::string>> read(const std::string& name);

 private:
  struct Discard {
    void operator()(zip* archive) const;
  };

  ZipArchive(zip* archive, std::uint64_t packed, std::uint64_t max_entry)
      : archive_(archive), packed_(packed), max_entry_(max_entry) {}
  Result<std::string> unpack(std::uint64_t index, std::uint64_t packed);
  Result<void> check(std::uint64_t unpacked, std::uint64_t packed) const;

  std::unique_ptr<zip, Discard> archive_;
  std::uint64_t packed_ = 0;    ///< bytes of the whole archive
  std::uint64_t unpacked_ = 0;  ///< of all files read so far
  std::uint64_t max_entry_ = 0;
};

}  // namespace referat::reader
