// Source to Document.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <referat/document.hpp>
#include <referat/layout.hpp>
#include <referat/result.hpp>
#include <referat/source.hpp>

namespace referat {

struct ParseOptions {
  std::uint32_t max_items = 10'000;  ///< more agenda items than this are refused with `policy`
  std::optional<Layout> layout;      ///< words and forms beside those built in
};

/// Reads the minutes or the agenda in a source. However odd they are, the result is a Document with diagnostics. Fails
/// with `not_minutes` for a text with neither a header nor items of minutes.
Result<Document> parse(const Source& source, const ParseOptions& options = {});

/// One of the 98 municipalities, by its name without "Kommune"; case and aa for å do not matter. Fails with
/// `unreadable`; the message names the nearest.
Result<Municipality> municipality_named(std::string_view name);

struct DumpOptions {
  std::optional<Layout> layout;
  bool trials = true;  ///< of blocks: which forms of item headings were tried, and how well each explains the document
};

/// What each phase made of a source, one line per thing, for people: `referat dump`.
/// Text from the source is printed as it is; a terminal wants it escaped.
enum class Phase { lines, blocks, document };
std::string dump(const Source& source, Phase phase, const DumpOptions& options = {});

}  // namespace referat
