// What says before a title that it is one.
#pragma once

#include <string_view>

namespace referat::lexicon {

/// "Emne: Budget 2031" without its label; as it is where it has none.
std::string_view without_title_label(std::string_view title);

/// "BudgetKlik her for at folde ud og læse mere om Budget" without what a site's link says behind it.
std::string_view without_link(std::string_view title);

}  // namespace referat::lexicon
