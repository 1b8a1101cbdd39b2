// Sixteen bytes at a time: the loops that see every byte of every document. Every question gives a mask with one bit a
// byte, the lowest for the first. SSE2 is in every x86-64 processor; elsewhere the compiler makes what it can of loops.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace referat::bytes16 {

constexpr std::size_t size = 16;

#if defined(__SSE2__)

using Chunk = __m128i;

inline Chunk load(const char* at) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at)); }
inline void store(char* at, Chunk chunk) { _mm_storeu_si128(reinterpret_cast<__m128i*>(at), chunk); }
inline std::uint32_t mask(Chunk flags) { return static_cast<std::uint32_t>(_mm_movemask_epi8(flags)); }

/// Bytes that are `value`.
inline Chunk is(Chunk chunk, char value) { return _mm_cmpeq_epi8(chunk, _mm_set1_epi8(value)); }
/// Bytes of at most `limit`, compared as unsigned.
inline Chunk at_most(Chunk chunk, unsigned char limit) {
  return _mm_cmpeq_epi8(_mm_min_epu8(chunk, _mm_set1_epi8(static_cast<char>(limit))), chunk);
}
/// Bytes of at least `limit`, compared as unsigned.
inline Chunk at_least(Chunk chunk, unsigned char limit) {
  return _mm_cmpeq_epi8(_mm_max_epu8(chunk, _mm_set1_epi8(static_cast<char>(limit))), chunk);
}
inline Chunk either(Chunk a, Chunk b) { return _mm_or_si128(a, b); }
inline Chunk both(Chunk a, Chunk b) { return _mm_and_si128(a, b); }
/// Each byte with 0x20 set: ASCII letters in lower case.
inline Chunk with_small_letters(Chunk chunk) { return _mm_or_si128(chunk, _mm_set1_epi8(0x20)); }

#else

struct Chunk {
  unsigned char bytes[size];
};

template <class Operation>
Chunk each(Operation operation) {
  Chunk result;
  for (std::size_t i = 0; i < size; ++i) result.bytes[i] = operation(i);
  return result;
}

inline Chunk load(const char* at) {
  Chunk chunk;
  std::memcpy(chunk.bytes, at, size);
  return chunk;
}
inline void store(char* at, const Chunk& chunk) { std::memcpy(at, chunk.bytes, size); }
inline std::uint32_t mask(const Chunk& flags) {
  std::uint32_t bits = 0;
  for (std::size_t i = 0; i < size; ++i) bits |= static_cast<std::uint32_t>(flags.bytes[i] >> 7) << i;
  return bits;
}
inline unsigned char flag(bool value) { return value ? 0xFF : 0; }
inline Chunk is(const Chunk& chunk, char value) {
  return each([&](std::size_t i) { return flag(chunk.bytes[i] == static_cast<unsigned char>(value)); });
}
inline Chunk at_most(const Chunk& chunk, unsigned char limit) {
  return each([&](std::size_t i) { return flag(chunk.bytes[i] <= limit); });
}
inline Chunk at_least(const Chunk& chunk, unsigned char limit) {
  return each([&](std::size_t i) { return flag(chunk.bytes[i] >= limit); });
}
inline Chunk either(const Chunk& a, const Chunk& b) {
  return each([&](std::size_t i) { return static_cast<unsigned char>(a.bytes[i] | b.bytes[i]); });
}
inline Chunk both(const Chunk& a, const Chunk& b) {
  return each([&](std::size_t i) { return static_cast<unsigned char>(a.bytes[i] & b.bytes[i]); });
}
inline Chunk with_small_letters(const Chunk& chunk) {
  return each([&](std::size_t i) { return static_cast<unsigned char>(chunk.bytes[i] | 0x20); });
}

#endif

/// Bytes from `low` to `high`, both included.
inline Chunk between(Chunk chunk, unsigned char low, unsigned char high) {
  return both(at_least(chunk, low), at_most(chunk, high));
}

/// The first place at or after `i` that `wanted` finds, or `n`.
/// \param wanted  Chunk to Chunk: flags of the bytes that are looked for
/// \param byte    the same for one byte, where fewer than sixteen are left
template <class Wanted, class Byte>
std::size_t find(const char* at, std::size_t i, std::size_t n, Wanted wanted, Byte byte) {
  for (; i + size <= n; i += size) {
    if (const std::uint32_t bits = mask(wanted(load(at + i))))
      return i + static_cast<std::size_t>(std::countr_zero(bits));
  }
  while (i < n && !byte(at[i])) ++i;
  return i;
}

/// Calls `take` with each place that `wanted` finds.
template <class Wanted, class Byte, class Take>
void for_each(const char* at, std::size_t n, Wanted wanted, Byte byte, Take take) {
  std::size_t i = 0;
  for (; i + size <= n; i += size) {
    for (std::uint32_t bits = mask(wanted(load(at + i))); bits != 0; bits &= bits - 1)
      take(i + static_cast<std::size_t>(std::countr_zero(bits)));
  }
  for (; i < n; ++i) {
    if (byte(at[i])) take(i);
  }
}

}  // namespace referat::bytes16
