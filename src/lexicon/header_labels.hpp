// The words of a meeting's header: labels of its fields, and what kind of document it is.
#pragma once

#include <span>
#include <string_view>

#include <referat/document.hpp>

#include "lexicon/word_table.hpp"

namespace referat::lexicon {

enum class HeaderField {
  none,
  date,  ///< may hold a time as well
  start,
  end,
  location,
  participants,
  absent,
  body,
  remarks,   ///< becomes a section of the meeting
  contents,  ///< heads the table of contents
  columns,   ///< several values, each in its column: header_columns, in header_lines.hpp
};

struct HeaderLabel {
  std::string_view word;
  HeaderField field;
  bool meeting_only;  ///< a word that letters and lists do not use: it tells that a text is minutes
  std::string_view seen;
  bool names_room = false;   ///< without a colon, the word belongs to the place
  bool needs_colon = false;  ///< or a column: "Formand Erik Skov" is an entry of a list
};

/// Those built in and, in a scope (lexicon/user_words.hpp), those of the user.
const WordTable<HeaderLabel>& header_labels();

std::span<const HeaderLabel> built_in_header_labels();

/// "Referat", "Dagsorden": the word that the title begins with.
struct DocumentWord {
  std::string_view word;
  DocumentKind document;
  std::string_view seen;
};

const WordTable<DocumentWord>& document_words();

/// Words anywhere in a title that tell the kind of meeting.
struct MeetingWord {
  std::string_view word;
  MeetingKind kind;
  std::string_view seen;
};

const WordTable<MeetingWord>& meeting_words();

}  // namespace referat::lexicon
