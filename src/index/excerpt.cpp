#include "index/excerpt.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "support/text.hpp"
#include "support/words.hpp"

namespace referat::index {

namespace {

constexpr std::size_t window = 160;  ///< bytes from the first hit shown to the last
constexpr std::size_t around = 60;   ///< bytes before and behind

/// Where the phrase ends that begins with the word at `place`, or 0 where it does not stand there.
/// \param word  in lower case
std::size_t end_of(const Phrase& phrase, std::string_view text, text::WordSpan place, const std::string& word) {
  const std::size_t last = phrase.words.size() - 1;
  for (std::size_t i = 0;; ++i) {
    const std::string& wanted = phrase.words[i];
    const std::string here = i == 0 ? word : text::lower(text.substr(place.begin, place.end - place.begin));
    if (i == last && phrase.begins ? !here.starts_with(wanted) : here != wanted) return 0;
    if (i == last) return place.end;
    place = text::next_word(text, place.end);
  }
}

constexpr std::size_t longest_word = 80;  ///< bytes; longer ones are cut

bool goes_on_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; }

/// The begin of the word that stands at `i` or goes over it.
std::size_t word_begin(std::string_view text, std::size_t i) {
  const std::size_t least = i - std::min(i, longest_word);
  while (i > least && i < text.size() && !text::is_space(text[i - 1])) --i;
  while (i > 0 && i < text.size() && goes_on_character(text[i])) --i;
  return i;
}

std::size_t word_end(std::string_view text, std::size_t i) {
  const std::size_t most = std::min(text.size(), i + longest_word);
  while (i < most && !text::is_space(text[i])) ++i;
  while (i < text.size() && goes_on_character(text[i])) ++i;
  return i;
}

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

constexpr std::size_t telling_bytes = 3;

/// Where a word's first bytes stand in a set of beginnings: the same for small letters and large ones. Nothing of a
/// word that is too short, or whose first letters are beyond those of Latin-1, where this does not hold.
std::optional<std::size_t> slot(std::string_view word) {
  if (word.size() < telling_bytes) return std::nullopt;
  std::size_t place = 0;
  for (std::size_t i = 0; i < telling_bytes; ++i) {
    const auto byte = static_cast<unsigned char>(word[i]);
    const bool latin =
        is_ascii(word[i]) || word[i] == '\xC3' || (i > 0 && word[i - 1] == '\xC3');  // æ, ø, å and their kin
    if (!latin) return std::nullopt;
    place = place << 5U | (byte & 31U);
  }
  return place;
}

}  // namespace

/// Says so of each word that could, and of most that could not: what is written in lower case and looked up is few.
bool Finder::may_begin(std::string_view word) const {
  if (const auto place = slot(word)) return beginnings_[*place];
  return short_ || std::any_of(word.begin(), word.end(), [](char c) { return !is_ascii(c); });
}

Finder::Finder(const Plan& plan) : terms_(plan.terms) {
  std::vector<std::uint32_t> most(terms_);
  for (const Phrase& phrase : plan.phrases) {
    if (!phrase.wanted) continue;
    most[phrase.term] = std::max(most[phrase.term], phrase.weight);
    const std::string& word = phrase.words.front();
    if (const auto place = slot(word)) {
      beginnings_.set(*place);
    } else if (word.size() < telling_bytes) {
      short_ = true;
      if (phrase.begins) beginnings_.set();  // one letter may be the beginning of any word
    }
    if (phrase.begins && phrase.words.size() == 1) {
      by_beginning_.push_back(&phrase);
    } else {
      by_word_[word].push_back(&phrase);
    }
  }
  most_worth_ = std::accumulate(most.begin(), most.end(), 0U);
}

std::vector<Finder::Match> Finder::matches(std::string_view text, Column column) const {
  std::vector<Match> found;
  for (text::WordSpan place = text::next_word(text, 0); place.begin < place.end;
       place = text::next_word(text, place.end)) {
    const std::string_view here = text.substr(place.begin, place.end - place.begin);
    if (!may_begin(here)) continue;
    const std::string word = text::lower(here);
    const auto consider = [&](const Phrase& phrase) {
      if ((phrase.columns & bit(column)) == 0) return;
      const std::size_t end = end_of(phrase, text, place, word);
      if (end > 0) found.push_back({place.begin, end, &phrase});
    };
    if (const auto known = by_word_.find(word); known != by_word_.end()) {
      for (const Phrase* phrase : known->second) consider(*phrase);
    }
    for (const Phrase* phrase : by_beginning_) consider(*phrase);
  }
  return found;
}

Finder::Best Finder::best_of(const std::vector<Match>& found) const {
  Best best;
  std::vector<std::uint32_t> seen(terms_);
  for (std::size_t i = 0; i < found.size() && best.worth < most_worth_; ++i) {
    std::fill(seen.begin(), seen.end(), 0);
    std::uint32_t worth = 0;
    std::size_t end = i;
    for (; end < found.size() && found[end].end <= found[i].begin + window; ++end) {
      std::uint32_t& so_far = seen[found[end].phrase->term];
      if (found[end].phrase->weight <= so_far) continue;
      worth += found[end].phrase->weight - so_far;
      so_far = found[end].phrase->weight;
    }
    if (end == i) end = i + 1;  // one phrase longer than the window
    worth = std::max(worth, found[i].phrase->weight);
    if (worth > best.worth) best = {i, end, worth};
  }
  return best;
}

namespace {

/// The text from `begin` to `end`, with white space folded.
class Piece {
 public:
  Piece(std::string_view text, std::size_t begin, std::size_t end) : begin_(begin), end_(end) {
    excerpt_.text = begin > 0 ? "… " : "";
    places_.reserve(end - begin + 1);
    for (std::size_t i = begin; i < end; ++i) {
      places_.push_back(static_cast<std::uint32_t>(excerpt_.text.size()));
      const bool space = text::is_space(text[i]);
      if (!space) excerpt_.text.push_back(text[i]);
      if (space && !excerpt_.text.ends_with(' ')) excerpt_.text.push_back(' ');
    }
    places_.push_back(static_cast<std::uint32_t>(excerpt_.text.size()));
    if (end < text.size()) excerpt_.text += " …";
  }

  /// \param begin  and `end` in the text; in their order
  void mark(std::size_t begin, std::size_t end) {
    if (begin < begin_ || end > end_) return;
    const std::uint32_t from = places_[begin - begin_];
    const std::uint32_t to = places_[end - begin_];
    auto& marks = excerpt_.marks;
    if (!marks.empty() && from < marks.back().second) {
      marks.back().second = std::max(marks.back().second, to);
    } else {
      marks.emplace_back(from, to);
    }
  }

  Excerpt take() { return std::move(excerpt_); }

 private:
  std::size_t begin_;
  std::size_t end_;
  Excerpt excerpt_;
  std::vector<std::uint32_t> places_;  ///< of each byte in the excerpt
};

}  // namespace

std::optional<Excerpt> Finder::better_excerpt(std::string_view text, Column column, std::uint32_t above) const {
  const std::vector<Match> found = matches(text, column);
  const Best best = best_of(found);
  if (best.worth <= above) return std::nullopt;
  const std::size_t from = found[best.first].begin;
  const std::size_t begin = word_begin(text, from - std::min(from, around));
  const std::size_t end =
      word_end(text, std::min(text.size(), std::max(found[best.last - 1].end + around, begin + window + around)));
  Piece piece(text, begin, end);
  for (const Match& match : found) piece.mark(match.begin, match.end);
  Excerpt excerpt = piece.take();
  excerpt.worth = best.worth;
  return excerpt;
}

Excerpt Finder::excerpt(std::string_view text, Column column) const {
  if (auto excerpt = better_excerpt(text, column, 0)) return *std::move(excerpt);
  return Piece(text, 0, word_end(text, std::min(text.size(), window + around))).take();
}

}  // namespace referat::index
