#include "index/excerpt.hpp"

#include <algorithm>

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

/// Where two letters stand in a set of beginnings: the same for a small letter and its large one, in ASCII.
std::size_t slot(char first, char second) {
  return (static_cast<unsigned char>(first) & 31U) << 5U | (static_cast<unsigned char>(second) & 31U);
}

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

}  // namespace

/// Says so of each word that could, and of most that could not: what is written in lower case and looked up is few.
bool Finder::may_begin(std::string_view word) const {
  if (word.size() < 2 || !is_ascii(word[0]) || !is_ascii(word[1])) return true;
  return beginnings_[slot(word[0], word[1])];
}

Finder::Finder(const Plan& plan) : terms_(plan.terms) {
  for (const Phrase& phrase : plan.phrases) {
    if (!phrase.wanted) continue;
    const std::string& word = phrase.words.front();
    if (word.size() >= 2) {
      beginnings_.set(slot(word[0], word[1]));
    } else {
      beginnings_.set();  // one letter may be the beginning of any word
    }
    if (phrase.begins && phrase.words.size() == 1) {
      by_beginning_.push_back(&phrase);
    } else {
      by_word_[word].push_back(&phrase);
    }
  }
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

Excerpt Finder::excerpt(std::string_view text, Column column) const {
  const std::vector<Match> found = matches(text, column);
  Excerpt best;
  std::size_t first = 0;
  std::size_t last = 0;  // behind the last match shown
  std::vector<double> seen(terms_);
  for (std::size_t i = 0; i < found.size(); ++i) {
    std::fill(seen.begin(), seen.end(), 0);
    double worth = 0;
    std::size_t end = i;
    for (; end < found.size() && found[end].end <= found[i].begin + window; ++end) {
      double& so_far = seen[found[end].phrase->term];
      if (found[end].phrase->weight <= so_far) continue;
      worth += found[end].phrase->weight - so_far;
      so_far = found[end].phrase->weight;
    }
    if (end == i) end = i + 1;  // one phrase longer than the window
    worth = std::max(worth, found[i].phrase->weight);
    if (worth <= best.worth) continue;
    best.worth = worth;
    first = i;
    last = end;
  }

  std::size_t begin = 0;
  std::size_t end = 0;
  if (last > first) {
    begin = word_begin(text, found[first].begin - std::min(found[first].begin, around));
    end = found[last - 1].end;
  }
  end = word_end(text, std::min(text.size(), std::max(end + around, begin + window + around)));
  best.text = begin > 0 ? "… " : "";
  std::vector<std::uint32_t> places;  // of each byte in the excerpt, where white space is folded
  for (std::size_t i = begin; i < end; ++i) {
    places.push_back(static_cast<std::uint32_t>(best.text.size()));
    const bool space = text::is_space(text[i]);
    if (!space) best.text.push_back(text[i]);
    if (space && !best.text.ends_with(' ')) best.text.push_back(' ');
  }
  places.push_back(static_cast<std::uint32_t>(best.text.size()));
  if (end < text.size()) best.text += " …";
  for (const Match& match : found) {
    if (match.begin < begin || match.end > end) continue;
    const std::uint32_t from = places[match.begin - begin];
    const std::uint32_t to = places[match.end - begin];
    if (!best.marks.empty() && from < best.marks.back().second) {
      best.marks.back().second = std::max(best.marks.back().second, to);
    } else {
      best.marks.emplace_back(from, to);
    }
  }
  return best;
}

}  // namespace referat::index
