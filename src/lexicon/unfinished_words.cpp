#include "lexicon/unfinished_words.hpp"

#include <algorithm>
#include <array>

namespace referat::lexicon {

namespace {

// "om", "til", "på", "med" and "af" do end sentences at times ("det arbejder vi med"), but hardly without a full stop.
constexpr std::array<std::string_view, 44> words = {
    "af",  "at",    "den",  "denne", "der",  "deres", "det",  "dette", "disse",  "eller", "en",
    "et",  "fra",   "for",  "hos",   "hvor", "i",     "kan",  "med",   "mellem", "men",   "mod",
    "og",  "om",    "over", "pr.",   "på",   "samt",  "skal", "som",   "til",    "under", "ved",
    "vil", "blive", "de",   "har",   "hvis", "når",   "ikke", "inden", "efter",  "ca.",   "end",
};

}  // namespace

bool is_unfinished_word(std::string_view word) { return std::find(words.begin(), words.end(), word) != words.end(); }

}  // namespace referat::lexicon
