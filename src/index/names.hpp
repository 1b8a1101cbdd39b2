// Names of people and bodies: when two spellings mean one.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <referat/document.hpp>

namespace referat::index {

/// What spellings of one name share: case, "aa" and "å", full stops behind initials, hyphens, white space.
std::string name_key(std::string_view name);

/// What spellings of one body's name share: also "Byråd" and "Byrådet".
std::string body_key(std::string_view name);

/// Whether `named` may be short for `full`: "A. Holm" or "Holm" for "Anna Lund Holm".
bool may_mean(std::string_view named, std::string_view full);

/// The participant whom an item names, in full or in short ("A. Holm", "Holm", "Anna"); none where it may be two.
std::optional<std::size_t> participant_meant(std::string_view name, const std::vector<Participant>& participants);

}  // namespace referat::index
