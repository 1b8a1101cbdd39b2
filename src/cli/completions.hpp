// Completions for shells: commands, options, the values of options that are one of some words, files and folders.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/description.hpp"

namespace referat::cli {

std::string bash_completions(const CommandText& program);
std::string zsh_completions(const CommandText& program);
std::string fish_completions(const CommandText& program);

/// "-t | --to"
std::string joined(const std::vector<std::string>& words, std::string_view separator);

}  // namespace referat::cli
