// Moments as machines write them, to the words of minutes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace referat::reader {

struct DanishMoment {
  std::string date;  ///< "27. august 2025"
  std::string time;  ///< "16:00"; empty where none is told
};

/// Of "2025-08-27", "2025-08-27T16:00:00", and these with "Z" or an offset. The time is that of the place, as written;
/// only with "Z" it is that of Greenwich, and becomes Danish. Nothing for any other text.
std::optional<DanishMoment> danish_moment(std::string_view iso);

}  // namespace referat::reader
