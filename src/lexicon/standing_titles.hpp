// Titles that nearly every agenda has, by themselves and with nothing below them.
#pragma once

#include <string_view>

namespace referat::lexicon {

/// "Eventuelt", "Godkendelse af dagsorden": an item, and no point of a recommendation.
bool is_standing_title(std::string_view title);

}  // namespace referat::lexicon
