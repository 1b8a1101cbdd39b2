#include "cli/render.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <iterator>
#include <utility>

#include "support/files.hpp"
#include "support/interrupt.hpp"
#include "support/text.hpp"

namespace referat::cli {

namespace {

bool is_unsafe(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x061C || c == 0x200E || c == 0x200F ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

Colour chosen = Colour::automatic;
bool has_printed = false;

bool is_set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

void say(std::string_view message, std::string_view colour) {
  if (interrupt::signal() == SIGPIPE) return;  // who closes a pipe has heard enough
  const bool coloured = is_coloured(STDERR_FILENO);
  write_raw(STDERR_FILENO,
            fmt::format("{}referat:{} {}\n", coloured ? colour : "", coloured ? "\033[0m" : "", for_terminal(message)));
}

}  // namespace

void set_colour(Colour colour) { chosen = colour; }

bool is_coloured(int descriptor) {
  if (chosen != Colour::automatic) return chosen == Colour::always;
  if (is_set("NO_COLOR")) return false;
  if (is_set("FORCE_COLOR")) return true;
  const char* terminal = std::getenv("TERM");
  return is_terminal(descriptor) && !(terminal != nullptr && std::string_view(terminal) == "dumb");
}

bool is_terminal(int descriptor) { return ::isatty(descriptor) == 1; }

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

void complain(std::string_view message) { say(message, "\033[1;31m"); }

void remark(std::string_view message) { say(message, "\033[1m"); }

void write_raw(int descriptor, std::string_view bytes) {
  // Nobody is left to tell when standard error fails.
  (void)files::write_all(descriptor, bytes, "standard error");
}

Result<void> print(std::string_view data) {
  has_printed = true;
  return files::write_all(STDOUT_FILENO, data, "standard output");
}

Result<void> close_standard_output() {
  if (!std::exchange(has_printed, false) || ::close(STDOUT_FILENO) == 0) return {};
  return files::failure(ErrorKind::output, "write", "standard output", errno);
}

}  // namespace referat::cli
