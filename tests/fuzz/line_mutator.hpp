// Minutes are lines: moving whole ones about gets further than changing bytes.
#pragma once

#include <string>
#include <string_view>

namespace referat::tests {

/// The input with a line or some taken out, doubled, moved, joined with the next, or broken. At most `max_size` bytes;
/// empty where nothing came of it.
std::string with_lines_moved(std::string_view input, std::size_t max_size, unsigned seed);

}  // namespace referat::tests
