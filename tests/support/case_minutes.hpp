// The minutes of a case file: docs/contributing.md, "Write down minutes that are read wrong".
#pragma once

#include <optional>
#include <string>

#include "tests/support/markdown.hpp"

namespace referat::tests {

/// A fence may hold a part of the minutes only; the rest is the same for all cases. None where it holds no minutes.
std::optional<std::string> whole_minutes(const Fence& fence);

}  // namespace referat::tests
