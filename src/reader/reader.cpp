// Bytes to Source, whatever the format. Hands on to tokenize.
#include <fmt/core.h>

#include <referat/read.hpp>

#include "reader/text.hpp"
#include "support/files.hpp"

namespace referat {

namespace {

/// Offsets are 32 bits wide, and decoding may make text up to three times as long as its bytes.
constexpr std::uint64_t hard_limit = 1ULL << 30;

Result<Source> from_bytes(Result<std::string> bytes, const ReadOptions& options, std::string_view name) {
  if (!bytes) return bytes.error();
  if (bytes->size() > std::min(options.max_bytes, hard_limit)) {
    return Error{ErrorKind::unreadable, fmt::format("'{}' is larger than {} bytes", name, options.max_bytes)};
  }
  auto source = reader::read_text(*std::move(bytes));
  if (!source) return Error{source.error().kind, fmt::format("cannot read '{}': {}", name, source.error().message)};
  return source;
}

}  // namespace

Result<Source> read(const std::string& path, const ReadOptions& options) {
  auto source = from_bytes(files::read(path, std::min(options.max_bytes, hard_limit)), options, path);
  if (source) source->path = path;
  return source;
}

Result<Source> read_standard_input(const ReadOptions& options) {
  return from_bytes(files::read_standard_input(std::min(options.max_bytes, hard_limit)), options, "standard input");
}

Result<Source> read_bytes(std::string bytes, const ReadOptions& options) {
  return from_bytes(std::move(bytes), options, "input");
}

}  // namespace referat
