// What a search found, for reading.
#pragma once

#include <string>

#include <referat/index.hpp>

namespace referat::cli {

/// A hit with its place and the words around it, one below the other, and how many there are.
std::string hit_list(const IndexHits& hits);

}  // namespace referat::cli
