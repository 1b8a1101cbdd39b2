// How a heading says that an item is treated behind closed doors, and headings that only group items.
#pragma once

#include <string_view>

namespace referat::lexicon {

struct ClosedMark {
  std::string_view title;  ///< without the mark; empty where nothing else is left
  std::string_view mark;   ///< empty where the item is open
};

/// "Lukket: Køb af areal", "Salg (Lukket)", "Lukket punkt". "Lukket regnvandssystem" has no mark.
ClosedMark split_closed_mark(std::string_view title);

/// Whether `s` is such a mark and nothing else, also behind a dash, a colon or in brackets: "- LUKKET", "(Lukket sag)".
bool is_closed_mark(std::string_view s);

/// The title without a mark at its end that the item is open: "(åben)", "- Åbent punkt".
std::string_view without_open_mark(std::string_view title);

enum class GroupHeading { none, open, closed };

/// "LUKKEDE SAGER", "Åbne dagsordenspunkter": the whole line.
/// What a whole line says of one item: "Åben", "Åbent punkt", "Lukket sag".
GroupHeading door(std::string_view line);

/// "Lukket punkt, jf. styrelseslovens § 10", "(Lukket)", "Sagen behandles for lukkede døre.": what a line right below
/// the title of an item says of it.
bool says_item_is_closed(std::string_view line);

GroupHeading group_heading(std::string_view line);

}  // namespace referat::lexicon
