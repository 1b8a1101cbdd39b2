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
  std::string_view since;    ///< version of the program that first had it
  std::string_view summary;  ///< one sentence
  std::string_view details;  ///< Markdown: why, an example, and what to write instead
};

/// "note", "warning", "error"
std::string_view name_of(Severity severity);

/// What reading itself is not sure of. Over the finished document, `check` has rules of its own (check.hpp).
namespace rules {
extern const Rule impossible_date;
extern const Rule impossible_time;
extern const Rule no_items;
extern const Rule unplaced_text;
extern const Rule item_out_of_order;
extern const Rule guessed_items;
extern const Rule second_decision;
extern const Rule unknown_heading;
extern const Rule misspelt_heading;
extern const Rule weak_item_form;
extern const Rule repeated_person;
extern const Rule decoding;
extern const Rule control_character;
extern const Rule hidden_text;
}  // namespace rules

/// One finding about the input. `message` is lower case without a full stop and says what was done about it.
struct Diagnostic {
  const Rule* rule = nullptr;  ///< never null; points at a constant
  Span where;                  ///< in the text of the Source; empty where the whole document is meant
  std::string message;

  bool operator==(const Diagnostic&) const = default;
};

}  // namespace referat
