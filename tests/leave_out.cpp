// Converts a file as if nobody had looked at one municipality: rows of the lexicon that were seen there alone are left
// out. For accuracy.py. Usage: leave_out SLUG FILE, where the slug is the name in small letters a to z ("koebenhavn").
#include <cstdio>
#include <string>

#include <referat/referat.hpp>

#include "lexicon/municipalities.hpp"
#include "lexicon/user_words.hpp"

namespace {

std::string slug_of(std::string_view name) {
  std::string slug;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const std::string_view two = name.substr(i, 2);
    if (two == "æ" || two == "Æ" || two == "ø" || two == "Ø" || two == "å" || two == "Å") {
      slug += two == "æ" || two == "Æ" ? "ae" : two == "ø" || two == "Ø" ? "oe" : "aa";
      ++i;
    } else if (name[i] != '-' && name[i] != ' ') {
      slug += name[i] >= 'A' && name[i] <= 'Z' ? static_cast<char>(name[i] + ('a' - 'A')) : name[i];
    }
  }
  return slug;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return std::fputs("usage: leave_out SLUG FILE\n", stderr), 2;
  std::string_view place;
  for (const auto& row : referat::lexicon::municipalities()) {
    if (slug_of(row.word) == argv[1]) place = row.word;
  }
  referat::lexicon::UserWords words;
  words.settle(place);
  const referat::lexicon::WordsScope scope(&words);
  const auto source = referat::read(argv[2]);
  if (!source) return std::fputs(source.error().message.c_str(), stderr), 2;
  const auto minutes = referat::parse(*source);
  if (!minutes) return std::fputs(minutes.error().message.c_str(), stderr), 2;
  const std::string json = referat::to_json(*minutes);
  return std::fwrite(json.data(), 1, json.size(), stdout) == json.size() ? 0 : 2;
}
