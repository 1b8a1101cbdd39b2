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
/// Bytes from `low` to `high`, both included, compared as unsigned; not from 0 to 255.
inline Chunk between(Chunk chunk, unsigned char low, unsigned char high) {
  // Moved so that `high` becomes the greatest signed value, which leaves one thing to compare.
  const Chunk moved = _mm_add_epi8(chunk, _mm_set1_epi8(static_cast<char>(0x7F - high)));
  return _mm_cmpgt_epi8(moved, _mm_set1_epi8(static_cast<char>(0x7E - (high - low))));
}
inline Chunk neither(Chunk a, Chunk b) { return _mm_cmpeq_epi8(_mm_or_si128(a, b), _mm_setzero_si128()); }
inline Chunk either(Chunk a, Chunk b) { return _mm_or_si128(a, b); }
inline Chunk both(Chunk a, Chunk b) { return _mm_and_si128(a, b); }
/// Each byte with 0x20 set: ASCII letters in lower case.
inline Chunk with_small_letters(Chunk chunk) { return _mm_or_si128(chunk, _mm_set1_epi8(0x20)); }

/// Bytes of the form 10xxxxxx, which go on a character of UTF-8.
inline Chunk continuations(Chunk chunk) { return _mm_cmplt_epi8(chunk, _mm_set1_epi8(-0x40)); }

/// Counts the flags of at most 255 chunks: as much as a byte holds.
class Counter {
 public:
  void add(Chunk flags) { counts_ = _mm_sub_epi8(counts_, flags); }
  std::uint32_t sum() const {
    const Chunk sums = _mm_sad_epu8(counts_, _mm_setzero_si128());
    return static_cast<std::uint32_t>(_mm_cvtsi128_si32(sums) + _mm_cvtsi128_si32(_mm_unpackhi_epi64(sums, sums)));
  }

 private:
  Chunk counts_ = _mm_setzero_si128();  ///< of each place in the chunk
};

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
inline Chunk between(const Chunk& chunk, unsigned char low, unsigned char high) {
  return each([&](std::size_t i) { return flag(low <= chunk.bytes[i] && chunk.bytes[i] <= high); });
}
inline Chunk neither(const Chunk& a, const Chunk& b) {
  return each([&](std::size_t i) { return flag((a.bytes[i] | b.bytes[i]) == 0); });
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
inline Chunk continuations(const Chunk& chunk) {
  return each([&](std::size_t i) { return flag((chunk.bytes[i] & 0xC0) == 0x80); });
}

class Counter {
 public:
  void add(const Chunk& flags) {
    for (const unsigned char byte : flags.bytes) sum_ += byte >> 7;
  }
  std::uint32_t sum() const { return sum_; }

 private:
  std::uint32_t sum_ = 0;
};

#endif

inline Chunk at_most(Chunk chunk, unsigned char limit) { return between(chunk, 0, limit); }
inline Chunk at_least(Chunk chunk, unsigned char limit) { return between(chunk, limit, 0xFF); }
/// The mask of the bytes beyond ASCII.
inline std::uint32_t beyond_ascii(Chunk chunk) { return mask(chunk); }

/// The chunk with ASCII letters in lower case, and all else as it is.
inline Chunk lower(Chunk chunk) { return either(chunk, both(between(chunk, 'A', 'Z'), with_small_letters(chunk))); }

/// Flags of the bytes from `i` to the end of the `n` at `at`, of which there are less than sixteen: the last chunk,
/// without what was seen already. Gives the mask, and in `i` the place of its first bit. Needs sixteen bytes in all.
template <class Wanted>
std::uint32_t mask_of_rest(const char* at, std::size_t& i, std::size_t n, Wanted wanted) {
  const std::size_t seen = i - (n - size);
  i = n - size;
  return mask(wanted(load(at + i))) >> seen << seen;
}

/// The first place at or after `i` that `wanted` finds, or `n`.
/// \param wanted  Chunk to Chunk: flags of the bytes that are looked for
/// \param byte    the same for one byte, for texts of less than sixteen
template <class Wanted, class Byte>
std::size_t find(const char* at, std::size_t i, std::size_t n, Wanted wanted, Byte byte) {
  for (; i + 4 * size <= n; i += 4 * size) {  // mostly there is none
    const Chunk first = either(wanted(load(at + i)), wanted(load(at + i + size)));
    const Chunk second = either(wanted(load(at + i + 2 * size)), wanted(load(at + i + 3 * size)));
    if (mask(either(first, second)) != 0) break;
  }
  for (; i + size <= n; i += size) {
    if (const std::uint32_t bits = mask(wanted(load(at + i))))
      return i + static_cast<std::size_t>(std::countr_zero(bits));
  }
  if (n >= size && i < n) {
    const std::uint32_t bits = mask_of_rest(at, i, n, wanted);
    return bits != 0 ? i + static_cast<std::size_t>(std::countr_zero(bits)) : n;
  }
  while (i < n && !byte(at[i])) ++i;
  return i;
}

/// Calls `take` with each place that `wanted` finds.
template <class Wanted, class Byte, class Take>
void for_each(const char* at, std::size_t n, Wanted wanted, Byte byte, Take take) {
  std::size_t i = 0;
  const auto take_all = [&](std::uint32_t bits) {
    for (; bits != 0; bits &= bits - 1) take(i + static_cast<std::size_t>(std::countr_zero(bits)));
  };
  for (; i + size <= n; i += size) take_all(mask(wanted(load(at + i))));
  if (n >= size && i < n) {
    take_all(mask_of_rest(at, i, n, wanted));
    return;
  }
  for (; i < n; ++i) {
    if (byte(at[i])) take(i);
  }
}

}  // namespace referat::bytes16
