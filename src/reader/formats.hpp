// The formats that are read: a further one is a file beside this one and a row in formats.cpp.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include <referat/read.hpp>
#include <referat/result.hpp>
#include <referat/source.hpp>

namespace referat::reader {

struct FormatInfo {
  InputFormat format;
  std::string_view name;
  std::span<const std::string_view> endings;  ///< of file names, in small letters, with the dot
  /// Whether the bytes show it by themselves. \param head  the first of the bytes
  bool (*sniff)(std::string_view head);
  /// Fails with a message about "it", the input.
  Result<Source> (*read)(std::string bytes, const ReadOptions& options);
  std::string_view library;  ///< that reads it; empty where a program does, or nobody has to
};

/// Plain text last: it is what nothing else is.
std::span<const FormatInfo> formats();

/// By the bytes first and the name second.
const FormatInfo& format_of(std::string_view bytes, std::string_view name);
const FormatInfo& format_info(InputFormat format);

}  // namespace referat::reader
