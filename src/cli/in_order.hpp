// Work on many things by several threads, handed on one at a time in the order of the things.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace referat::cli {

/// Calls `make(product, worker, i)` for every i below `count` on `jobs` threads, and `take(product, i)` for each i in
/// order, never two at once. Workers run ahead of `take` by a few products only, so that memory does not grow with
/// `count`; products are used again and keep their buffers. `make` and `take` do not throw.
/// \param go_on  asked before each i is begun; after the first `false` what is begun is finished and taken
/// \param take   returns whether to go on; after `false` nothing more is taken
/// \return       how many were taken
template <class Product, class GoOn, class Make, class Take>
std::size_t in_order(std::size_t count, unsigned jobs, GoOn go_on, Make make, Take take) {
  struct Slot {
    Product product;
    bool ready = false;
  };
  std::vector<Slot> slots(jobs * 4);
  std::mutex mutex;
  std::condition_variable moved;
  std::size_t begun = 0;
  std::size_t taken = 0;
  bool taking = false;
  bool stopped = false;

  const auto work = [&](unsigned worker) {
    std::unique_lock lock(mutex);
    for (;;) {
      moved.wait(lock, [&] { return stopped || begun == count || begun - taken < slots.size(); });
      if (stopped || begun == count) return;
      if (!go_on()) {
        count = begun;
        moved.notify_all();
        return;
      }
      const std::size_t i = begun++;
      Slot& own = slots[i % slots.size()];
      lock.unlock();
      make(own.product, worker, i);
      lock.lock();
      own.ready = true;
      if (taking) continue;  // who is taking will come by
      taking = true;
      while (!stopped && taken < begun && slots[taken % slots.size()].ready) {
        Slot& slot = slots[taken % slots.size()];
        lock.unlock();
        const bool on = take(slot.product, taken);
        lock.lock();
        slot.ready = false;
        ++taken;
        stopped = stopped || !on;
        moved.notify_all();
      }
      taking = false;
    }
  };

  std::vector<std::thread> others;
  try {
    for (unsigned worker = 1; worker < std::min<std::size_t>(jobs, count); ++worker) others.emplace_back(work, worker);
  } catch (const std::system_error&) {  // no more threads to be had: those there are do it
  }
  work(0);
  for (std::thread& other : others) other.join();
  return taken;
}

}  // namespace referat::cli
