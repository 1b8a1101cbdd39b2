// Lines of a table of contents.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "tokenize/paged_column.hpp"
#include "tokenize/token.hpp"

namespace referat::tokenize {

struct ContentsMatch {
  std::string_view number;       ///< empty where the line has none
  std::string_view title;        ///< may be the last part of a title that began on the line above
  std::string_view page_number;  ///< never empty
};

/// A line that ends in dot leaders, a tab or a wide gap and a page number.
std::optional<ContentsMatch> match_contents_entry(std::string_view line);

/// "1 Evaluering af ordningen", "åbent 12. Meddelelser": an entry of a list of items without page numbers.
struct BareEntry {
  std::string_view number;
  std::string_view title;
};

std::optional<BareEntry> match_bare_entry(std::string_view line);

/// An entry whose number something tells: a sign behind it, a word before it ("Punkt 3"), a column of its own.
/// \param listed  whether a page behind it tells, too
std::optional<BareEntry> numbered_entry(std::string_view line, bool listed);

/// Whether a line says an item's title again, alone or behind its number: "Budget", "Pkt. 42  Budget".
bool says_again(std::string_view line, std::string_view number, std::string_view title);

/// The number and the title of a line that may be an entry of a list of items, or the heading of one: "Pkt. 3 Budget",
/// "• Pkt. 3 Budget".
std::optional<BareEntry> listed_entry(std::string_view line);
/// Also "3 nedlæggelse af stier", which is one where the list says so, or the heading does.
std::optional<BareEntry> listed_entry_of_any_case(std::string_view line);

/// "Beslutningspunkter:" above "3. Godkendelse af regnskab": a word that heads sections, and groups items here. Points
/// of a recommendation begin with 1.
bool groups_numbered(std::span<const Line> lines, std::size_t i);

/// Whether a line below an entry may be a part of it: "a. fra formanden", "- Budget".
bool is_part_of_entry(std::string_view line);

/// The number of one to three digits that a title ends with, which may be a page. Empty where there is none.
std::string_view page_behind(std::string_view title);

/// Whether items are listed from line `i` on, without page numbers: three of them, whose numbers grow, with headings of
/// groups between them at most.
bool begins_bare_contents(std::span<const Line> lines, std::size_t i);

/// The tables of contents of a document, whatever their form.
struct Contents {
  std::unordered_set<std::string> titles;          ///< keys (text::key)
  std::unordered_set<std::uint32_t> bare_entries;  ///< indexes of lines without a page number
  /// Indexes of the lines of a list whose entries stand again below, as headings of items; growing.
  std::vector<std::uint32_t> said_again;
  std::vector<PagedEntry> paged;  ///< below the head of a column of pages, in their order
};

/// Takes time linear in the lines.
Contents find_contents(std::span<const Line> lines);

}  // namespace referat::tokenize
