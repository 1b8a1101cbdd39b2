// Source to blocks.
#pragma once

#include <referat/source.hpp>

#include "tokenize/token.hpp"

namespace referat::tokenize {

/// Never fails. The result views the source.
Tokens tokenize(const Source& source);

}  // namespace referat::tokenize
