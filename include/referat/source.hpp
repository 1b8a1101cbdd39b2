// One input after reading: its bytes, the text read from them, and the way back from the text to the bytes.
//
//   bytes  "M\xF8dedato\r\n"      (Windows-1252, CRLF)
//   text   "Mødedato\n"          (UTF-8, NFC, LF)
//   original(2) == 1... : every offset into the text has one into the bytes
//
// Of PDF, HTML, Word and JSON the text is put together from what the bytes describe. It has no way back: offsets are
// those of the text, which `dump lines` shows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <referat/diagnostic.hpp>
#include <referat/span.hpp>

namespace referat {

enum class InputFormat { text, pdf, html, docx, json };

/// What a line is, where the format says so and nothing has to be told from its words or its look.
enum class LinePart : std::uint8_t {
  untold,
  item,         ///< heads an item
  case_number,  ///< of the item above
  section,      ///< heads a section
  text,         ///< in a section
};

/// What a line looks like, where the format tells. A line without style has all as it is here.
struct LineStyle {
  float left = 0;           ///< points from the page's left edge to the first letter
  float right = 0;          ///< and to the end of the last; 0 where the format has no positions
  float top = 0;            ///< points from the page's upper edge to the line's
  float size = 0;           ///< of the letters, in points; 0 where unknown
  bool bold = false;        ///< all of it
  bool bold_start = false;  ///< its first word: a label before its value
  bool italic = false;
  bool list_entry = false;  ///< marked as an entry of a list, or a row of a table; its text may have no bullet
  bool furniture = false;   ///< marked as what a page or a site has around the document: headers, menus
  LinePart part = LinePart::untold;
  std::uint8_t heading = 0;  ///< 1 to 6: marked as a heading of this level, as <h2> or the style "Overskrift 2" do

  bool operator==(const LineStyle&) const = default;
};

/// From `text` on, text and bytes run in step until the next shift begins.
struct OffsetShift {
  std::uint32_t text = 0;
  std::uint32_t original = 0;

  bool operator==(const OffsetShift&) const = default;
};

/// Owns the bytes. Lines and blocks view it, so it has to outlive them; a Document does not need it.
struct Source {
  std::optional<std::string> path;  ///< as given by the caller; none for standard input
  InputFormat format = InputFormat::text;
  std::optional<std::string> encoding;     ///< IANA name; none where the format has no encoding
  std::string bytes;                       ///< the input, untouched
  std::optional<std::string> decoded;      ///< the text, where it differs from the bytes
  std::vector<OffsetShift> shifts;         ///< sorted; empty where the text is the bytes
  std::vector<std::uint32_t> line_starts;  ///< offset of each line; one per physical line
  std::vector<std::uint32_t> page_breaks;  ///< offset of each form feed that text follows
  bool paged = false;                      ///< whether the input knows pages at all
  std::vector<LineStyle> styles;           ///< one for each line; empty where the format has no style
  std::string digest;                      ///< "xxh128:<hex>" of the bytes
  std::vector<Diagnostic> diagnostics;     ///< what decoding had to replace

  /// UTF-8 in NFC, lines ended by "\n" alone, one kind of space, without soft hyphens inside words.
  std::string_view text() const { return decoded ? std::string_view(*decoded) : std::string_view(bytes); }
  std::string_view text(Span span) const { return text().substr(span.begin, span.size()); }

  /// The offset into `bytes` that an offset into the text was read from.
  std::uint32_t original(std::uint32_t offset) const;
  /// Line and column of an offset into the text. Costs a search; meant for messages.
  Position position(std::uint32_t offset) const;
  /// Physical line of an offset into the text, from 1.
  std::uint32_t line(std::uint32_t offset) const;
  /// Physical page of an offset into the text, from 1; none where the input has no pages.
  std::optional<std::uint32_t> page(std::uint32_t offset) const;
};

}  // namespace referat
