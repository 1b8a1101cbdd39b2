// The formats that can be read, and what on this machine stands in the way.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <referat/source.hpp>

namespace referat {

struct InputFormatInfo {
  InputFormat format = InputFormat::text;
  std::string_view name;                  ///< "pdf"
  std::vector<std::string_view> endings;  ///< of file names, in small letters, with the dot
  bool in_folders = true;  ///< whether a folder is searched for it; what we write ourselves ends in .json
};

/// Plain text last: it is what nothing else is.
std::vector<InputFormatInfo> input_formats();

/// Whether a format can be read on this machine. Looks for programs and libraries.
struct FormatState {
  std::string by_means_of;             ///< the program or the libraries that read it
  std::optional<std::string> missing;  ///< what has to be installed; none where the format can be read
};
FormatState state_of(InputFormat format);

/// The format of that name; none where there is none.
std::optional<InputFormat> input_format(std::string_view name);

}  // namespace referat
