// What stands behind somebody in the header: a party, a role, an absence and the items that it is limited to.
#pragma once

#include <string_view>
#include <vector>

#include "extract/context.hpp"
#include "extract/item_ranges.hpp"

namespace referat::extract {

/// "(A)", "(Afbud)", "(formand)", "(A - formand)", "(stedfortræder for X)", "(fraværende pkt. 3-5)", "(afbud fra kl.
/// 18)". Reports what has no place.
void read_bracket(Context& context, std::string_view bracket, Participant& person);

/// "Afbud", "fraværende pkt. 3-5", "afbud fra kl. 18". Whether it is that.
bool read_absence(Context& context, std::string_view words, Participant& person);

/// Notes who is absent at these items only.
void limit_absence(Context& context, const Participant& person, const std::vector<ItemRange>& ranges);

/// "deltog i pkt. 3", "deltager under punkt 4"
bool tells_presence(std::string_view words);

/// "punkt 1-3", "fra pkt. 2": items, and nothing before them.
bool names_items(std::string_view words);

}  // namespace referat::extract
