#include "support/digest.hpp"

#include <fmt/core.h>
#include <xxhash.h>

#include <iterator>

namespace referat {

std::string Digest::hex() const { return fmt::format("{:016x}{:016x}", high, low); }

Digest digest_of(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return {hash.high64, hash.low64};
}

Digest digest_of(std::initializer_list<std::string_view> texts) {
  std::string all;
  for (const std::string_view text : texts) {
    fmt::format_to(std::back_inserter(all), "{}:", text.size());
    all.append(text);
  }
  return digest_of(all);
}

std::string digest(std::string_view bytes) { return "xxh128:" + digest_of(bytes).hex(); }

}  // namespace referat
