// What every extractor reads from, and where it reports what it could not use.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <referat/document.hpp>
#include <referat/source.hpp>

#include "support/text.hpp"
#include "tokenize/token.hpp"

namespace referat::extract {

/// Somebody whom the header gives as absent for some items only ("sag 129-138").
struct AbsenceRange {
  Person person;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// Councils have some thirty members; a header that limits the absence of more people is not meant well.
constexpr std::size_t most_absence_ranges = 200;

struct Context {
  const Source& source;
  const Tokens& tokens;
  std::vector<Diagnostic>& diagnostics;
  std::vector<AbsenceRange> absences;  ///< filled by the participants, read by the items

  std::string_view view(Span span) const { return source.text(span); }

  /// Where a part of the text stands. The part views the text.
  Span span_of(std::string_view part) const {
    const auto begin = static_cast<std::uint32_t>(part.data() - source.text().data());
    return {begin, begin + static_cast<std::uint32_t>(part.size())};
  }

  /// The part as a value: white space folded, with its place.
  Text text(std::string_view part) const {
    part = text::trim(part);
    return {text::folded(part), part.empty() ? Span{} : span_of(part)};
  }
  Text text(Span span) const { return text(view(span)); }

  /// Number of the physical line of one of the tokens' lines.
  std::uint32_t line_number(std::uint32_t index) const { return tokens.lines[index].number; }
  std::uint32_t page_number(std::uint32_t index) const { return tokens.lines[index].page; }

  void report(const Rule& rule, Span where, std::string message) const {
    diagnostics.push_back({&rule, where, std::move(message)});
  }
};

/// Nothing where a text is empty.
inline OptionalText optional_text(Text text) {
  if (text.value.empty()) return std::nullopt;
  return text;
}

}  // namespace referat::extract
