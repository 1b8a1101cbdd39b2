// Digests, to tell whether something has changed. Not against forgery.
#pragma once

#include <compare>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include <referat/result.hpp>

namespace referat {

struct Digest {
  std::uint64_t high = 0;
  std::uint64_t low = 0;

  auto operator<=>(const Digest&) const = default;
  std::string hex() const;  ///< 32 hexadecimal digits
};

/// Of bytes (XXH3, 128 bits).
Digest digest_of(std::string_view bytes);
/// Of several texts in their order, so that ("ab", "c") differs from ("a", "bc").
Digest digest_of(std::initializer_list<std::string_view> texts);

/// "xxh128:" and 32 hexadecimal digits.
std::string digest(std::string_view bytes);
/// The same of a file, which may be larger than the memory.
Result<std::string> digest_of_file(const std::string& path);

}  // namespace referat
