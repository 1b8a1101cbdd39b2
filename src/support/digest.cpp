#include "support/digest.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#define XXH_INLINE_ALL  // compiled here: one library less to load at each start
#include <xxhash.h>

#include <cerrno>
#include <iterator>
#include <memory>
#include <vector>

#include "support/files.hpp"
#include "support/interrupt.hpp"

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

Result<std::string> digest_of_file(const std::string& path) {
  const files::Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open()) return files::failure(ErrorKind::unreadable, "open", path, errno);
  const std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> state(XXH3_createState(), XXH3_freeState);
  XXH3_128bits_reset(state.get());
  std::vector<char> bytes(1U << 20);
  for (;;) {
    const ssize_t got = ::read(file.value(), bytes.data(), bytes.size());
    if (got < 0 && errno == EINTR && interrupt::signal() == 0) continue;
    if (got < 0) return files::failure(ErrorKind::unreadable, "read", path, errno);
    if (got == 0) break;
    XXH3_128bits_update(state.get(), bytes.data(), static_cast<std::size_t>(got));
  }
  const XXH128_hash_t hash = XXH3_128bits_digest(state.get());
  return "xxh128:" + Digest{hash.high64, hash.low64}.hex();
}

}  // namespace referat
