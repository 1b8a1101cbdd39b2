// How far a batch is: one line on the terminal, for work of more than a second.
#pragma once

#include <chrono>
#include <cstddef>

namespace referat::cli {

class Progress {
 public:
  /// Shows nothing where standard error is no terminal.
  Progress(bool wanted, std::size_t all);

  /// One more is done.
  void step();
  /// Takes the line away, before something else is written.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  void show(Clock::time_point now);

  bool shown_to_somebody_;
  std::size_t all_;
  std::size_t done_ = 0;
  bool visible_ = false;
  Clock::time_point begin_ = Clock::now();
  Clock::time_point last_ = begin_;
};

}  // namespace referat::cli
