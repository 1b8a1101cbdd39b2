// The 98 Danish municipalities and their official codes.
#pragma once

#include <span>
#include <string_view>

#include "lexicon/word_table.hpp"

namespace referat::lexicon {

struct MunicipalityName {
  std::string_view word;  ///< without "Kommune"
  std::string_view code;  ///< three digits
};

std::span<const MunicipalityName> municipalities();

/// By its whole name, also in the genitive ("Københavns") and with å for aa. Null where there is none.
const MunicipalityName* find_municipality(std::string_view name);

}  // namespace referat::lexicon
