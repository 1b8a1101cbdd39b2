#include "reader/list_numbers.hpp"

#include <algorithm>
#include <string_view>

namespace referat::reader {

namespace {

std::string letters(std::uint32_t number, char first) {
  std::string out;
  for (; number > 0; number = (number - 1) / 26) out.push_back(static_cast<char>(first + (number - 1) % 26));
  std::reverse(out.begin(), out.end());
  return out;
}

std::string roman(std::uint32_t number) {
  struct Sign {
    std::uint32_t value;
    std::string_view sign;
  };
  constexpr Sign signs[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
                            {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
  std::string out;
  for (const Sign& sign : signs) {
    for (; number >= sign.value; number -= sign.value) out += sign.sign;
  }
  return out;
}

std::string in_capitals(std::string s) {
  for (char& c : s) c = static_cast<char>(c - 'a' + 'A');
  return s;
}

}  // namespace

std::string list_number(std::uint32_t number, char type) {
  constexpr std::uint32_t most_roman = 3999;
  if (number > 0 && (type == 'a' || type == 'A')) return letters(number, type);
  if (number > 0 && number <= most_roman && type == 'i') return roman(number);
  if (number > 0 && number <= most_roman && type == 'I') return in_capitals(roman(number));
  return std::to_string(number);
}

}  // namespace referat::reader
