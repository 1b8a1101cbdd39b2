#include "support/digest.hpp"

#include <fmt/core.h>
#include <xxhash.h>

namespace referat {

std::string digest(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return fmt::format("xxh128:{:016x}{:016x}", hash.high64, hash.low64);
}

}  // namespace referat
