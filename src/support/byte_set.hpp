// Some bytes out of all, to be looked for in short texts: std::string_view::find_first_of calls memchr for each byte.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace referat {

class ByteSet {
 public:
  constexpr explicit ByteSet(std::string_view bytes) {
    for (const char c : bytes) has_[static_cast<unsigned char>(c)] = true;
  }

  constexpr bool has(char c) const { return has_[static_cast<unsigned char>(c)]; }
  bool any_in(std::string_view s) const {
    return std::any_of(s.begin(), s.end(), [this](char c) { return has(c); });
  }

 private:
  std::array<bool, 256> has_{};
};

}  // namespace referat
