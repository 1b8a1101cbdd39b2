// Eight bytes at a time, without instructions of one processor: the loops that see every byte of every document.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

namespace referat::words8 {

constexpr std::uint64_t ones = 0x0101010101010101ULL;
constexpr std::uint64_t highs = 0x8080808080808080ULL;

inline std::uint64_t load(const char* at) {
  std::uint64_t word = 0;
  std::memcpy(&word, at, sizeof word);
  return word;
}

/// Not zero when any byte is below `limit`, which is at most 128. Which byte it is, the result does not say.
constexpr std::uint64_t any_below(std::uint64_t word, std::uint8_t limit) {
  return (word - ones * limit) & ~word & highs;
}

/// Not zero when any byte is `value`.
constexpr std::uint64_t any_is(std::uint64_t word, std::uint8_t value) { return any_below(word ^ (ones * value), 1); }

/// Not zero when any byte is no ASCII.
constexpr std::uint64_t any_high(std::uint64_t word) { return word & highs; }

/// How many bytes are the second, third or fourth of a UTF-8 character.
inline std::uint32_t count_continuations(std::uint64_t word) {
  return static_cast<std::uint32_t>(std::popcount((word >> 7) & ~(word >> 6) & ones));
}

}  // namespace referat::words8
