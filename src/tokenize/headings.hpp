// Which lines head a section.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "tokenize/token.hpp"

namespace referat::tokenize {

struct HeadingMatch {
  SectionKind kind = SectionKind::other;
  std::string_view heading;  ///< as printed, without a final colon or comma
  std::string_view value;    ///< text on the heading's own line
  bool names_meeting = false;
  std::string_view why;
};

/// "Referat:" below each item, as committees of employees write what was said and decided. Elsewhere the word names the
/// document. While this stands, the word heads a section on this thread, if these lines have it again and again: the
/// decision, where nothing else heads that. Beside it, "Indhold:" may head what each item is about (Holbæk).
class MinutesHeading {
 public:
  explicit MinutesHeading(std::span<const Line> lines);
  ~MinutesHeading();
  MinutesHeading(const MinutesHeading&) = delete;
  MinutesHeading& operator=(const MinutesHeading&) = delete;

 private:
  std::optional<SectionKind> before_;
  bool subject_before_;
};

/// "Indstilling: At planen godkendes": a heading word, a colon and its text, where the look of the line says that the
/// words before the colon are a label.
std::optional<HeadingMatch> match_run_in_heading(std::string_view line);

/// "Administrationen indstiller til Økonomiudvalget at anbefale Byrådet": a line that leads in a recommendation, and
/// heads it where no heading stands above (Gribskov).
bool leads_in_recommendation(std::string_view line);

/// "Resumé", "Baggrund", "Beslutning": the words are the heading of a section and hardly the title of an item, so that
/// "2. Baggrund" is a section in a document that numbers them (Aarhus). "2. Økonomi" may be an item.
bool heads_section_alone(std::string_view words);

/// "Sagsbehandler: LDA", "Sagsgang: SSU/ØK", "Sagsbehandler:": a word and what it labels, if anything.
bool is_labelled(std::string_view s);

/// Whether the words, and nothing behind them, head the decision, the recommendation, the summary or the presentation
/// of a case: "• Beslutning" is a heading that a site has made an entry of a list (Syddjurs), "• Bilag" may be an
/// entry.
bool heads_main_section(std::string_view words);

/// The heading that a whole line is, by its words alone.
std::optional<HeadingMatch> match_section_heading(std::string_view line);

/// Whether the line with text above line `i` heads a section: then this one begins a list, if it has a number.
bool is_below_section(std::span<const Line> lines, std::size_t i);

/// "Administrative, miljømæssige og sundhedsmæssige konsekvenser": nothing but what kinds they are of.
bool names_consequences(std::string_view line);

}  // namespace referat::tokenize
