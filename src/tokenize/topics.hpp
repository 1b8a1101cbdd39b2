// Numbered topics, as councils and boards write them: items without any sections.
#pragma once

#include <span>
#include <vector>

#include "tokenize/item_form.hpp"
#include "tokenize/paged_column.hpp"

namespace referat::tokenize {

/// "1. Godkendelse af dagsorden", numbered from 1 on, each with its text below, or most with it in their own line:
/// "1. Godkendelse af dagsorden: Godkendt". Of several lists the one of which most is told. Empty where there is none.
/// \param contents  the entries of a column of pages, behind which the topics stand
std::vector<ItemHeading> numbered_topics(std::span<const Line> lines, std::span<const PagedEntry> contents);

}  // namespace referat::tokenize
