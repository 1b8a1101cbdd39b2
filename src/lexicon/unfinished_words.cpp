#include "lexicon/unfinished_words.hpp"

#include <algorithm>

#include "lexicon/prefix_index.hpp"

namespace referat::lexicon {

namespace {

// "om", "til", "på", "med" and "af" do end sentences at times ("det arbejder vi med"), but hardly without a full stop.
constexpr Word words[] = {
    {"af"},  {"at"},    {"den"},  {"denne"}, {"der"},  {"deres"}, {"det"},  {"dette"}, {"disse"},  {"eller"}, {"en"},
    {"et"},  {"fra"},   {"for"},  {"hos"},   {"hvor"}, {"i"},     {"kan"},  {"med"},   {"mellem"}, {"men"},   {"mod"},
    {"og"},  {"om"},    {"over"}, {"pr."},   {"på"},   {"samt"},  {"skal"}, {"som"},   {"til"},    {"under"}, {"ved"},
    {"vil"}, {"blive"}, {"de"},   {"har"},   {"hvis"}, {"når"},   {"ikke"}, {"inden"}, {"efter"},  {"ca."},   {"end"},
};

}  // namespace

bool is_unfinished_word(std::string_view word) {
  static const PrefixIndex<Word> index(words);
  const auto like = index.like(word);
  return std::any_of(like.begin(), like.end(), [&](const Word& row) { return row.word == word; });
}

}  // namespace referat::lexicon
