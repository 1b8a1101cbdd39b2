#include "support/interrupt.hpp"

#include <atomic>
#include <csignal>

namespace referat::interrupt {

namespace {

std::atomic<int> noted{0};
static_assert(std::atomic<int>::is_always_lock_free);

void note(int number) {
  int none = 0;
  noted.compare_exchange_strong(none, number);
}

}  // namespace

void watch() {
  for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGPIPE}) {
    struct sigaction before {};
    // What our parent chose to ignore (nohup) stays ignored; a closed pipe is always worth knowing.
    if (sigaction(number, nullptr, &before) == 0 && before.sa_handler == SIG_IGN && number != SIGPIPE) continue;
    struct sigaction action {};
    action.sa_handler = note;
    // Without SA_RESTART, so that what waits is woken. The second Ctrl-C is not for us.
    action.sa_flags = number == SIGINT ? static_cast<int>(SA_RESETHAND) : 0;
    sigaction(number, &action, nullptr);
  }
}

int signal() { return noted.load(std::memory_order_relaxed); }

}  // namespace referat::interrupt
