// How the heading of an agenda item may be written. Which form a document uses is decided once for all its lines, in
// tokenize/item_form.cpp; a further form is a further line in the table.
//
// A pattern is what a line looks like from its beginning:
//   {n}      the item's number: digits, also "2a" and "1.1"
//   {case}   the identifier of its case
//   {line}   the rest, which is the labelled number of its case
//   {title}  the rest of the line, at least one character
//   (blank)  one or more blanks; a blank before {title} may be missing where the sign before it is no letter
//   -        a hyphen or a dash
//   else     the character itself, whatever its case
// It begins with {n} or a letter.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "support/text.hpp"

namespace referat::lexicon {

struct ItemForm {
  std::string_view name;  ///< becomes `source.layout`
  std::string_view pattern;
  /// Whether the pattern alone tells an item from a numbered list or a sentence. A form that does not has to be borne
  /// out by what stands around each heading.
  bool distinctive;
  std::string_view seen;
  bool headed = true;        ///< false where items have no headings
  bool title_above = false;  ///< the line has the number alone, and the title stands on the line above

  /// Whether the title stands on the line itself.
  bool has_title() const { return pattern.find("{title}") != std::string_view::npos; }
};

/// Where a document heads its items in no form at all: what begins one. `stated`: the format says so itself; `look`:
/// headings of no known form, told by how they are set; `answers`: what is said of each number of a list above.
enum class Boundary { stated, look, case_number, doors, sections, topics, answers };
const ItemForm& boundary_form(Boundary boundary);

/// Of a line that may have one.
std::string_view without_its_bullet(std::string_view line);

/// Whether a line that begins so may have something before its heading, which without_its_bullet knows.
inline bool may_have_bullet(char first) {
  return (static_cast<unsigned char>(first) & 0x80U) != 0 || first == 'U' || first == 'R' || first == 'I';
}

/// The line without what sites have before a heading: a bullet, a link, or "Indholdsfortegnelse" run into it.
inline std::string_view without_bullet(std::string_view line) {
  return !line.empty() && may_have_bullet(line.front()) ? without_its_bullet(line) : line;
}

/// Those built in and, in a scope (lexicon/user_words.hpp), those of the user.
std::span<const ItemForm> item_forms();

/// Of headings of minutes that have no sections, the likeliest first.
std::span<const ItemForm> topic_forms();

std::span<const ItemForm> built_in_item_forms();

/// What is wrong with a pattern; empty where nothing is.
std::string_view mistake_in(std::string_view pattern);

struct ItemFormMatch {
  std::string_view number;
  std::string_view case_number;  ///< empty where the form has none
  std::string_view title;        ///< empty where the line has none
  bool closed = false;           ///< "Pkt. 3 - LUKKET": a mark of closed doors behind a number that stands alone
};

/// Whether the line (trimmed) begins as some form does: for most lines the end of it.
bool may_begin_item(std::string_view line);

/// The pattern up to its number: many forms share one, and what they say of a line so far.
std::string_view lead_of(const ItemForm& form);

/// Whether a line (trimmed) may begin with the lead: for most lines the end of it.
inline bool may_begin_with(std::string_view lead, std::string_view line) {
  const char c = line.empty() ? ' ' : line.front();
  if (may_have_bullet(c)) return true;
  return lead.front() == '{' ? text::is_digit(c) : (lead.front() | 0x20) == (c | 0x20);
}

/// A line that has been read up to its number.
struct NumberedLine {
  ItemFormMatch match;    ///< without its title
  std::string_view rest;  ///< behind the number
  std::size_t lead = 0;   ///< length of the pattern so far
};

/// Reads a line (trimmed) that begins with the lead and a number.
std::optional<NumberedLine> match_lead(std::string_view lead, std::string_view line);

/// Whether the line has the form, whose lead it has.
std::optional<ItemFormMatch> match_rest(const ItemForm& form, const NumberedLine& line);

/// Whether the line (trimmed) has the form.
std::optional<ItemFormMatch> match(const ItemForm& form, std::string_view line);

}  // namespace referat::lexicon
