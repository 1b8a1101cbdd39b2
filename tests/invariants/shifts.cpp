#include <fmt/format.h>

#include "tests/invariants/invariants.hpp"

namespace referat::tests {

namespace {

/// Letters and digits that no other character becomes: a ligature may give f, i, l, s or t, and the Kelvin sign K.
bool stands_for_itself(char c) {
  return (c >= '0' && c <= '9') || (((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) &&
                                    std::string_view("filstK").find(c) == std::string::npos);
}

/// How many bytes such a letter takes, and which of them is the letter; {0, 0} for character sets that are not so
/// plain.
struct Width {
  std::size_t bytes = 0;
  std::size_t letter = 0;
};

Width width_of(std::string_view encoding) {
  if (encoding == "UTF-8" || encoding == "windows-1252" || encoding == "ISO-8859-1") return {1, 0};
  if (encoding == "UTF-16LE") return {2, 0};
  if (encoding == "UTF-16BE") return {2, 1};
  return {};
}

}  // namespace

Wrong wrong_with_shifts(const Source& source) {
  const std::string_view text = source.text();
  if (!source.decoded && !source.shifts.empty()) return "shifts without a text of their own";
  if (source.decoded && (source.shifts.empty() || source.shifts.front().text != 0)) return "no shift at the beginning";
  for (std::size_t i = 0; i < source.shifts.size(); ++i) {
    const OffsetShift& shift = source.shifts[i];
    if (shift.text > text.size() || shift.original > source.bytes.size())
      return fmt::format("shift {} leads from {} to {}", i, shift.text, shift.original);
    if (i > 0 && (shift.text <= source.shifts[i - 1].text || shift.original < source.shifts[i - 1].original))
      return fmt::format("shift {} at {} is not after the one before", i, shift.text);
  }
  const Width width = width_of(source.encoding.value_or(""));
  std::uint32_t before = 0;
  for (std::uint32_t at = 0; at <= text.size(); ++at) {
    const std::uint32_t original = source.original(at);
    if (original > source.bytes.size()) return fmt::format("offset {} is read from {}, past the bytes", at, original);
    if (original < before)
      return fmt::format("offset {} is read from {}, the one before from {}", at, original, before);
    before = original;
    if (at == text.size() || width.bytes == 0 || !stands_for_itself(text[at])) continue;
    if (original + width.bytes > source.bytes.size() || source.bytes[original + width.letter] != text[at])
      return fmt::format("'{}' at {} is not what stands at byte {}", text[at], at, original);
  }
  return std::nullopt;
}

}  // namespace referat::tests
