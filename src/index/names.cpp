#include "index/names.hpp"

#include <algorithm>

#include "support/text.hpp"
#include "support/words.hpp"

namespace referat::index {

namespace {

std::string without_double_a(std::string word) {
  for (std::size_t i = word.find("aa"); i != std::string::npos; i = word.find("aa", i)) word.replace(i, 2, "å");
  return word;
}

std::vector<std::string> parts(std::string_view name) {
  std::vector<std::string> words = text::words(text::key(name));
  std::transform(words.begin(), words.end(), words.begin(), without_double_a);
  return words;
}

bool is_initial(std::string_view word) { return text::length(word) == 1; }

/// "a" and "anna" are the same where the one is an initial.
bool same_part(const std::string& a, const std::string& b) {
  if (is_initial(a) || is_initial(b))
    return a.substr(0, text::first_code_point(a).bytes) == b.substr(0, text::first_code_point(b).bytes);
  return a == b;
}

/// Whether `named` may mean the person called `full`: its words are some of theirs in their order, first and last among
/// them; or it is one word, the first or the last.
bool may_mean(const std::vector<std::string>& named, const std::vector<std::string>& full) {
  if (named.empty() || full.empty()) return false;
  if (named.size() == 1) return !is_initial(named[0]) && (named[0] == full.front() || named[0] == full.back());
  if (!same_part(named.front(), full.front()) || named.back() != full.back()) return false;
  const auto& fewer = named.size() < full.size() ? named : full;
  const auto& more = named.size() < full.size() ? full : named;
  std::size_t at = 0;
  for (const std::string& word : fewer) {
    while (at < more.size() && !same_part(word, more[at])) ++at;
    if (at++ == more.size()) return false;
  }
  return true;
}

}  // namespace

std::string name_key(std::string_view name) {
  std::string key;
  for (const std::string& word : parts(name)) {
    if (!key.empty()) key += ' ';
    key += word;
  }
  return key;
}

std::string body_key(std::string_view name) {
  std::string key = name_key(name);
  // The article that stands at a noun's end: Byråd-et, Udvalg-et, Kommunalbestyrelse-n.
  if (key.ends_with("et")) {
    key.resize(key.size() - 2);
  } else if (key.ends_with("en")) {
    key.resize(key.size() - 1);
  }
  return key;
}

bool may_mean(std::string_view named, std::string_view full) { return may_mean(parts(named), parts(full)); }

std::optional<std::size_t> participant_meant(std::string_view name, const std::vector<Participant>& participants) {
  const std::string key = name_key(name);
  for (std::size_t i = 0; i < participants.size(); ++i) {
    if (name_key(participants[i].name.value) == key) return i;
  }
  const std::vector<std::string> named = parts(name);
  std::optional<std::size_t> meant;
  for (std::size_t i = 0; i < participants.size(); ++i) {
    if (!may_mean(named, parts(participants[i].name.value))) continue;
    if (meant) return std::nullopt;
    meant = i;
  }
  return meant;
}

}  // namespace referat::index
