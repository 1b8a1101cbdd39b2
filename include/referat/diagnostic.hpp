// What was odd about the *input*. Reading goes on after a diagnostic; nothing is lost in silence.
#pragma once

#include <string>
#include <string_view>

#include <referat/span.hpp>

namespace referat {

enum class Severity {
  note,     ///< style
  warning,  ///< we guessed, or a convention is broken
  error,    ///< content could not be placed
};

/// Constant description of one kind of diagnostic. Codes are never reused.
struct Rule {
  std::string_view code;  ///< "REF201"
  std::string_view name;  ///< "no-items"; reads as "allow no-items"
  Severity severity;
  std::string_view summary;  ///< one sentence for `docs/schema.md`
};

/// Rules that reading itself reports. Over the finished document, a checker may have its own.
namespace rules {
inline constexpr Rule impossible_date{"REF102", "impossible-date", Severity::warning,
                                      "A date that the calendar does not have; the field is left out."};
inline constexpr Rule impossible_time{"REF103", "impossible-time", Severity::warning,
                                      "A time of day that the clock does not have; the field is left out."};
inline constexpr Rule no_items{"REF201", "no-items", Severity::warning, "Minutes in which no agenda items were found."};
inline constexpr Rule unplaced_text{"REF202", "unplaced-text", Severity::error,
                                    "Text that belongs to no field, section or item."};
inline constexpr Rule item_out_of_order{
    "REF203", "item-out-of-order", Severity::warning,
    "A line shaped like an item heading that does not fit the sequence; read as text."};
inline constexpr Rule guessed_items{"REF204", "guessed-items", Severity::warning,
                                    "Items without headings of a known form; what was taken for them is a guess."};
inline constexpr Rule second_decision{
    "REF205", "second-decision", Severity::warning,
    "An item with a second decision that names no meeting; an item's heading between them may not have been seen."};
inline constexpr Rule unknown_heading{
    "REF206", "unknown-heading", Severity::note,
    "A heading that the lexicon does not know; its section is of the kind `other`, or the line is read as text."};
inline constexpr Rule misspelt_heading{
    "REF207", "misspelt-heading", Severity::warning,
    "A line that is a known heading but for a letter or two; it is not read as that heading."};
inline constexpr Rule weak_item_form{
    "REF208", "weak-item-form", Severity::warning,
    "Item headings that little else in the document bears out, or that another form explains nearly as well."};
inline constexpr Rule decoding{"REF901", "undecodable-bytes", Severity::warning,
                               "Bytes that are no text in the document's encoding, replaced by U+FFFD."};
inline constexpr Rule control_character{"REF902", "control-character", Severity::warning,
                                        "Control characters, replaced by U+FFFD."};
inline constexpr Rule hidden_text{"REF903", "hidden-text", Severity::note,
                                  "Text that a page hides until something is clicked, or for good; read as text."};
}  // namespace rules

/// One finding about the input. `message` is lower case without a full stop and says what was done about it.
struct Diagnostic {
  const Rule* rule = nullptr;  ///< never null; points at a constant
  Span where;                  ///< in the text of the Source; empty where the whole document is meant
  std::string message;

  bool operator==(const Diagnostic&) const = default;
};

}  // namespace referat
