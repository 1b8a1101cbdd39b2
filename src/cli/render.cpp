#include "cli/render.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <iterator>

#include "support/files.hpp"
#include "support/text.hpp"

namespace referat::cli {

namespace {

bool is_unsafe(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x061C || c == 0x200E || c == 0x200F ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

}  // namespace

std::string for_terminal(std::string_view raw, bool lines) {
  const std::string text = text::valid_utf8(raw);
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto c = text::first_code_point(std::string_view(text).substr(i));
    const bool line_break = lines && c.value == '\n';
    if (is_unsafe(c.value) && !line_break) {
      fmt::format_to(std::back_inserter(out), "\\u{{{:x}}}", static_cast<std::uint32_t>(c.value));
    } else {
      out.append(text, i, c.bytes);
    }
    i += c.bytes;
  }
  return out;
}

void complain(std::string_view message) {
  const std::string line = "referat: " + for_terminal(message) + "\n";
  // Nobody is left to tell when standard error fails.
  (void)std::fwrite(line.data(), 1, line.size(), stderr);
}

Result<void> print(std::string_view data) { return files::write_all(STDOUT_FILENO, data, "standard output"); }

}  // namespace referat::cli
