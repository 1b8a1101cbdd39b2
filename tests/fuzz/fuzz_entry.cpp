// Where libFuzzer calls a target. A failed invariant aborts, so that libFuzzer keeps the input.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "tests/fuzz/line_mutator.hpp"
#include "tests/fuzz/target.hpp"

extern "C" {

std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto wrong = referat::tests::wrong_with_input({reinterpret_cast<const char*>(data), size});
  if (!wrong) return 0;
  std::fprintf(stderr, "invariant: %s\n", wrong->c_str());
  std::abort();
}

std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size, unsigned seed) {
  if (referat::tests::input_is_lines && seed % 2 == 0) {
    const std::string mutated =
        referat::tests::with_lines_moved({reinterpret_cast<const char*>(data), size}, max_size, seed / 2);
    if (!mutated.empty()) {
      mutated.copy(reinterpret_cast<char*>(data), mutated.size());
      return mutated.size();
    }
  }
  return LLVMFuzzerMutate(data, size, max_size);
}
}
