// FirstAgenda's JSON to Source.
#pragma once

#include <string>
#include <string_view>

#include <referat/read.hpp>
#include <referat/result.hpp>
#include <referat/source.hpp>

namespace referat::reader {

/// Whether the bytes begin as a JSON object does: a brace and a quoted key.
bool is_json(std::string_view head);

Result<Source> read_firstagenda(std::string bytes, const ReadOptions& options);

}  // namespace referat::reader
