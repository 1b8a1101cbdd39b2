// The text of --help.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "cli/description.hpp"

namespace referat::cli {

/// Examples first, then options by group, in lines of 80 columns.
std::string help(const CommandText& command);

/// The few lines for who says nothing at all.
std::string short_usage(const CommandText& program);

/// What is said of an option beside its description: "[default: 0]", "[auto, always or never; default: auto]"; choices
/// only where they have no meanings to be listed with. Empty where there is nothing to say.
std::string remarks(const OptionText& option);
bool lists_choices(const OptionText& option);

/// "-t, --to FORMAT", "PATH..."
std::string heading(const OptionText& option);

}  // namespace referat::cli
