// What the tokenizer makes: lines, and blocks of lines. Both view the Source, which has to outlive them.
#pragma once

#include <cstdint>
#include <list>
#include <string>
#include <string_view>
#include <vector>

#include <referat/document.hpp>
#include <referat/source.hpp>

#include "lexicon/header_labels.hpp"
#include "lexicon/item_forms.hpp"

namespace referat {

/// One physical line.
struct Line {
  std::string_view text;     ///< without white space at its ends; empty for a blank line and for page furniture
  Span span;                 ///< of that text, and of furniture
  std::uint32_t number = 1;  ///< physical, from 1
  std::uint32_t indent = 0;  ///< bytes of white space before the text
  std::uint32_t length = 0;  ///< of the text, in code points
  std::uint32_t page = 1;    ///< physical, from 1
  bool furniture = false;    ///< what pages and sites repeat around the document: to all that follows a blank line
  const LineStyle* style = nullptr;  ///< null where the format has none; views the Source

  bool blank() const { return text.empty(); }
  /// An empty heading ends a section, as FirstAgenda writes it before text that has none.
  bool empty_heading() const { return text.empty() && !furniture && style != nullptr && style->heading > 0; }
};

enum class BlockKind {
  title,             ///< "REFERAT Byrådet d. 25-06-2024"
  label,             ///< "Mødested Byrådssalen": a field of the header with its value
  contents_heading,  ///< "Indholdsfortegnelse"
  contents_entry,
  group_heading,  ///< "LUKKEDE SAGER": groups items or entries
  item_heading,
  case_number,
  container,  ///< "Indhold" before the sections of an item
  section_heading,
  list_entry,
  paragraph,
  furniture,  ///< running heads, page numbers, menus; kept apart from the others
};

std::string_view name_of(BlockKind kind);

/// One logical unit of one or more whole lines. Every line that is not blank is in exactly one block, or furniture.
struct Block {
  Block() {}  // NOLINT: by default, a new row of a vector is set to zero first, and then to what is said here

  BlockKind kind = BlockKind::paragraph;
  Span span;                                ///< all its lines
  std::uint32_t first_line = 0;             ///< index into the lines
  std::uint32_t last_line = 0;              ///< index into the lines, included
  Span number;                              ///< of an item or an entry, as printed
  Span label;                               ///< heading or label, without its colon
  Span value;                               ///< title, identifier, text; what stands on the heading's own line
  Span case_number;                         ///< on the heading of an item
  Span listed_title;                        ///< of an item that a list above names: there
  Span page_number;                         ///< printed in a contents entry
  SectionKind section = SectionKind::text;  ///< of a section heading
  lexicon::HeaderField field = lexicon::HeaderField::none;  ///< of a label
  bool meeting_only = false;                                ///< a label that letters and lists do not use
  bool names_meeting = false;   ///< a section heading that names a body and a date: extract tells decision from history
  bool continues = false;       ///< a paragraph that a page or a line end broke off from the one before
  bool above_heading = false;   ///< a case number right above the heading of its item
  bool begins_item = false;     ///< a case number or section that begins an item without a heading
  bool ends_items = false;      ///< a heading behind the last item, such as "Underskriftsside"
  bool closed = false;          ///< the heading of an item says on a line of its own that the doors are closed
  bool begins_section = false;  ///< a paragraph below an empty heading: text under none
  bool after_blank = false;     ///< a blank line or a page break stands before it
  std::string_view why;         ///< what it was recognised by, for `referat dump blocks`
};

/// Forms of item headings that the lexicon does not have, told from the document itself. Owns what the forms view;
/// lists, since nearly every document has none.
struct LearnedForms {
  std::list<std::string> patterns;
  std::list<lexicon::ItemForm> forms;  ///< all named "learned"
};

/// How well one form of item heading explains the document.
struct FormTrial {
  const lexicon::ItemForm* form = nullptr;
  std::uint32_t candidates = 0;  ///< lines of that form
  std::uint32_t accepted = 0;    ///< of these, taken as items
  std::uint32_t supported = 0;   ///< of these, borne out by what stands around
  std::uint32_t strongly = 0;    ///< of these, by what hardly anything else has, such as a case number
  double score = 0;
};

struct Tokens {
  std::vector<Line> lines;
  std::vector<Block> blocks;
  std::vector<Block> furniture;             ///< one for each such line, in order; with the blocks, all lines
  LearnedForms learned;                     ///< where no form of the lexicon explains the document well
  const lexicon::ItemForm* form = nullptr;  ///< null where no items were found
  std::vector<FormTrial> trials;            ///< every form that had a candidate, best first
  std::vector<Diagnostic> diagnostics;
  std::uint32_t margin = 0;  ///< length from which a line is full, in code points; 0 where lines are not wrapped
};

}  // namespace referat
