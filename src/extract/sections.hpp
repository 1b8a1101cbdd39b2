// The sections of an item, or of the header.
#pragma once

#include <span>
#include <vector>

#include "extract/context.hpp"
#include "lexicon/signals.hpp"

namespace referat::extract {

/// One paragraph or list entry of a section. A value on the heading's own line is one, too.
struct Part {
  const Block* block = nullptr;
  Span span;                                        ///< of its text
  bool absentees = false;                           ///< people who were absent, listed in a decision
  lexicon::Signals signals = lexicon::all_signals;  ///< what its words may tell of
};

/// A section with the parts of its text, so that the fields can be read from them.
struct SectionParts {
  SectionParts() {}  // NOLINT: see Block

  Section section;
  const Block* heading = nullptr;  ///< null where it has none
  bool names_meeting = false;      ///< its heading names a body and a date
  std::vector<Part> parts;
};

/// Cuts the blocks of one item (or of a header without items) into sections. Blocks that are no text are passed over.
std::vector<SectionParts> extract_sections(const Context& context, std::span<const Block> blocks);

/// Makes a section one of another kind.
void change_kind(const Context& context, SectionParts& section, SectionKind kind);

/// Takes the parts from `index` on out of a section, as one of `kind` without a heading.
SectionParts split_section(const Context& context, SectionParts& section, std::size_t index, SectionKind kind);

/// What the header holds beside its fields: remarks under their label, text under none. Where no items were found, the
/// sections of the whole document.
std::vector<Section> extract_header_sections(const Context& context, std::span<const Block> blocks);

}  // namespace referat::extract
