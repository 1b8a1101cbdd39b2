// "Did you mean": the known word that a misspelt one is nearest to.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace referat::text {

/// The fewest changes of a letter (put in, left out, exchanged, or two swapped) that make one word the other, in bytes.
/// Letters of ASCII count the same in either case. Takes time in the product of the lengths.
std::size_t changes_between(std::string_view a, std::string_view b);

/// The candidate that takes the fewest changes of a letter (put in, left out, exchanged, or two swapped), where these
/// are few for its length; the first of several. Letters count the same in either case. Else one that begins with the
/// word. Empty where none is near.
std::string_view nearest(std::string_view word, std::span<const std::string> candidates);

/// "; did you mean 'x'?", or nothing where no candidate is near.
std::string did_you_mean(std::string_view word, std::span<const std::string> candidates);

}  // namespace referat::text
