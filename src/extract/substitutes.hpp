// Who came instead of whom, by the words of a list of people.
#pragma once

#include <optional>
#include <string_view>

#include "extract/people.hpp"

namespace referat::extract {

/// Who came, and for whom.
struct Exchange {
  Mention substitute;
  Mention member;
};

/// "I stedet for Per Juul deltog Eva Krog (C)", "Eva Krog deltog som stedfortræder for Per Juul", "Per Juul blev
/// erstattet af Eva Krog"
std::optional<Exchange> exchange_in(std::string_view sentence);

/// "- stedfortræder Mia Rask (O)", "I stedet mødte Mia Rask (O)" behind somebody who is absent.
std::optional<Mention> substitute_in(std::string_view words);

/// "Eva Krog mødte i stedet." likewise: who came. Of "Eva Krog deltog." nobody knows for whom.
std::optional<Mention> coming_in(std::string_view sentence);

/// The one who is named, perhaps with a full stop behind, which is none of an initial; none where more is said.
std::optional<Mention> only_person(std::string_view words);

}  // namespace referat::extract
