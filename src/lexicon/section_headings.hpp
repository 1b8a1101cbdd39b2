// The words that head a section of an agenda item, and what the section is.
#pragma once

#include <span>
#include <string_view>

#include <referat/document.hpp>

#include "lexicon/word_table.hpp"

namespace referat::lexicon {

/// How a heading may carry a value on its own line.
enum class InlineValue {
  after_colon,  ///< "Beslutning: Godkendt"
  people,       ///< "Afbud Anna Lund (A)": a colon or a space, and names after it
  meeting,      ///< "Sagens forløb 25-03-2019 Magistraten": a colon, or a date after a space
  never,
};

struct SectionHeading {
  std::string_view word;
  SectionKind kind;
  InlineValue inline_value;
  std::string_view seen;  ///< a system, an owner or a document where the word heads a section
};

/// Those built in and, in a scope (lexicon/user_words.hpp), those of the user.
const WordTable<SectionHeading>& section_headings();

std::span<const SectionHeading> built_in_section_headings();

/// "Offentlig beslutning der skal udfyldes, hvis punktet er lukket": what heads all that is published of an item
/// (Ishøj).
bool heads_closed_item(std::string_view heading);

/// Which sections have prose that sub-headings may head. Titles of attachments, names and results are not prose.
bool has_prose(SectionKind kind);

/// The heading that a line is but for a letter or two in one place: "Indstiling", "Sagfremstilling". Empty
/// where none is near, or the line is one; its first three letters have to be right. Words of five letters and fewer
/// are too like others to tell.
std::string_view nearest_section_heading(std::string_view line);

/// A heading that only contains: "Indhold" before the sections of an item.
struct Container {
  std::string_view word;
  std::string_view seen;
};

const WordTable<Container>& containers();

/// "Administrationen indstiller til Byrådet, at budgettet godkendes.": a sentence that recommends, from its beginning.
bool recommends_in_sentence(std::string_view s);

}  // namespace referat::lexicon
