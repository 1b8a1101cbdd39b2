// Bytes to lines and blocks.
#include "tests/fuzz/target.hpp"
#include "tokenize/tokenize.hpp"

namespace referat::tests {

const bool input_is_lines = true;

Wrong wrong_with_input(std::string_view input) noexcept {
  const auto source = read_as_text(input);
  if (!source) return std::nullopt;
  if (Wrong wrong = wrong_with_lines(*source)) return wrong;
  if (Wrong wrong = wrong_with_blocks(*source, tokenize::tokenize(*source))) return wrong;
  for (const Phase phase : {Phase::lines, Phase::blocks}) {
    const std::string dumped = dump(*source, phase);
    if (Wrong wrong = wrong_with_text(dumped)) return "dump: " + *wrong;
    if (dumped != dump(*source, phase)) return "dumped twice, it is not the same";
  }
  return std::nullopt;
}

}  // namespace referat::tests
