// Numbers of numbered lists, as browsers write them.
#pragma once

#include <cstdint>
#include <string>

namespace referat::reader {

/// \param type  as of <ol type>: '1', 'a', 'A', 'i' or 'I'; others are '1'
std::string list_number(std::uint32_t number, char type);

}  // namespace referat::reader
