#include "cli/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include "cli/render.hpp"

namespace referat::cli {

namespace {

/// "12 s", "3:05 min", "1:02 h"
std::string duration(double seconds) {
  const auto whole = static_cast<long>(seconds + 0.5);
  if (whole < 60) return fmt::format("{} s", whole);
  if (whole < 3600) return fmt::format("{}:{:02} min", whole / 60, whole % 60);
  return fmt::format("{}:{:02} h", whole / 3600, whole % 3600 / 60);
}

}  // namespace

Progress::Progress(bool wanted, std::size_t all)
    : shown_to_somebody_(wanted && is_terminal(STDERR_FILENO)), all_(all) {}

void Progress::step() {
  ++done_;
  if (!shown_to_somebody_) return;
  const auto now = Clock::now();
  if (now - begin_ < std::chrono::seconds(1) || now - last_ < std::chrono::milliseconds(100)) return;
  last_ = now;
  show(now);
}

void Progress::show(Clock::time_point now) {
  const double seconds = std::chrono::duration<double>(now - begin_).count();
  const double rate = static_cast<double>(done_) / seconds;
  const std::string line = fmt::format("\r\033[K{} of {} ({} %), {:.0f} a second, {} left", done_, all_,
                                       done_ * 100 / all_, rate, duration(static_cast<double>(all_ - done_) / rate));
  write_raw(STDERR_FILENO, line);
  visible_ = true;
}

void Progress::clear() {
  if (visible_) write_raw(STDERR_FILENO, "\r\033[K");
  visible_ = false;
}

}  // namespace referat::cli
