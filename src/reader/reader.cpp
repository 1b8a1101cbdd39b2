// Bytes to Source, whatever the format. Hands on to tokenize.
#include <fmt/core.h>

#include <algorithm>

#include <referat/read.hpp>

#include "reader/formats.hpp"
#include "support/files.hpp"
#include "support/shared_library.hpp"

namespace referat {

namespace {

/// Offsets are 32 bits wide, and decoding may make text up to three times as long as its bytes.
constexpr std::uint64_t hard_limit = 1ULL << 30;

ReadOptions within_hard_limit(ReadOptions options) {
  options.max_bytes = std::min(options.max_bytes, hard_limit);
  options.max_text = std::min(options.max_text, hard_limit);
  return options;
}

Result<Source> from_bytes(Result<std::string> bytes, const ReadOptions& options, std::string_view name) {
  if (!bytes) return bytes.error();
  if (bytes->size() > options.max_bytes) return files::too_large(name, options.max_bytes);
  const auto refuse = [&](ErrorKind kind, std::string_view why) {
    return Error{kind, fmt::format("cannot read '{}': {}", name, why)};
  };
  try {
    const reader::FormatInfo& format =
        options.format ? reader::format_info(*options.format) : reader::format_of(*bytes, name);
    auto source = format.read(*std::move(bytes), options);
    if (!source) return refuse(source.error().kind, source.error().message);
    return source;
  } catch (const MissingLibrary& missing) {
    return refuse(ErrorKind::unreadable, missing.what());
  }
}

}  // namespace

Result<Source> read(const std::string& path, const ReadOptions& given) {
  const ReadOptions options = within_hard_limit(given);
  auto source = from_bytes(files::read(path, options.max_bytes), options, path);
  if (source) source->path = path;
  return source;
}

Result<Source> read_standard_input(const ReadOptions& given) {
  const ReadOptions options = within_hard_limit(given);
  return from_bytes(files::read_standard_input(options.max_bytes, options.timeout), options, "standard input");
}

Result<Source> read_bytes(std::string bytes, const ReadOptions& given) {
  return from_bytes(std::move(bytes), within_hard_limit(given), "input");
}

}  // namespace referat
