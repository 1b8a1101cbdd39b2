// What is wrong with a command line, in plain words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"

namespace referat::cli {

struct Mistake {
  std::string message;
  const Command* command;  ///< whose help tells what can be said
};

/// The first mistake in the order of the words. CLI11 finds that there is one, and looks at values before it looks for
/// unknown options; so the words are read once more. Nothing where only CLI11 knows.
std::optional<Mistake> first_mistake(const Command& program, const std::vector<std::string>& words);

}  // namespace referat::cli
