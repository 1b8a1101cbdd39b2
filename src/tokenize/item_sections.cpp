#include "tokenize/item_sections.hpp"

#include <array>

#include "lexicon/bodies.hpp"
#include "lexicon/meeting_references.hpp"
#include "lexicon/outcomes.hpp"
#include "lexicon/people_list.hpp"
#include "lexicon/section_headings.hpp"
#include "lexicon/signals.hpp"
#include "support/text.hpp"
#include "support/word_lists.hpp"

namespace referat::tokenize {

void ItemState::begin_section(SectionKind kind, bool apart) {
  after_heading = false;
  recommends = recommends || kind == SectionKind::recommendation;
  in_prose = lexicon::has_prose(kind);
  current = kind;
  lists_attachments = kind == SectionKind::attachments;
  lists_meetings = kind == SectionKind::history || lists_attachments;
  list_is_apart = lists_attachments && apart;
  if (kind == SectionKind::decision && decided == Decided::no)
    decided = first_section ? Decided::before_others : Decided::behind_others;
  first_section = false;
}

const std::optional<HeadingMatch>& ItemSections::at(std::uint32_t i) {
  if (section_line_ == i) return section_;
  section_line_ = i;
  section_.reset();
  const bool inside_sentence =
      i > 0 && !line(i - 1).blank() && wrapping_.is_full(line(i - 1), line(i)) && is_unfinished(line(i - 1).text);
  if (inside_sentence) return section_;
  if (const auto match = words_.heading(line(i), item_.after_heading)) {
    section_ = *match;  // an empty optional is not worth its copy
    if (heads_nothing(i)) section_.reset();
  }
  if (!section_) find_by_surroundings(i);
  return section_;
}

/// Whether what stands around the words on line `i` tells that they head no section.
bool ItemSections::heads_nothing(std::uint32_t i) const {
  if (section_->kind == SectionKind::absent && section_->value.empty()) {
    if (nobody_follows(i)) return true;
    // "Fravær" / "Det samlede fravær er faldet": of pupils, in a report.
    if (text::same_key(section_->heading, "Fravær") && !people_follow(i)) return true;
  }
  if (is_lead_in(i) || names_attachment(i) || is_voted_on(i)) return true;
  // "Teknikudvalget, 5. marts 2019: Høring besluttet" may stand in a case's chronicle.
  return section_->names_meeting && !section_->value.empty() && item_.in_prose &&
         !lexicon::begins_with_outcome(section_->value);
}

/// A line whose words alone would not tell.
void ItemSections::find_by_surroundings(std::uint32_t i) {
  const auto take = [&](SectionKind kind, bool names_meeting, std::string_view why) {
    section_ = HeadingMatch{kind, text::without_colon(line(i).text), {}, names_meeting, why};
  };
  if (text::same_key(text::without_colon(line(i).text), "Politisk behandling")) {
    if (is_decided_below(i)) {
      take(SectionKind::decision, false, "heads what was decided below");
    } else {
      take(SectionKind::process, false, "heads the route of the case");
    }
  } else if (heads_meetings_decision(i)) {
    take(SectionKind::decision, true, "names a meeting, above what it decided");
  } else if (heads_proposal(i)) {
    take(SectionKind::recommendation, false, "heads what is proposed below");
  } else if (heads_recommendation(i)) {
    take(SectionKind::recommendation, false, "leads in a recommendation that has no other heading");
  }
}

/// "POLITISK BEHANDLING" / "Anbefalet." (Region Hovedstaden); elsewhere a route of the case stands below these words.
bool ItemSections::is_decided_below(std::uint32_t i) const {
  const std::uint32_t below = out_.next_text(i + 1);
  if (ends(below) || !lexicon::begins_with_outcome(line(below).text)) return false;
  const std::string_view sentence = line(below).text;  // "Godkendt i Økonomiudvalget den 3. februar." is such a route
  const std::size_t in = text::find_word(sentence, "i");
  return in == std::string_view::npos || !lexicon::is_body_name(text::first_word(sentence.substr(in + 1)));
}

/// "Bilag" / "Lokalplan 12" / "Tidsplan": a word that heads sections, in a list of attachments. An entry of it is
/// what does not stand apart, as the heading of the list does; what stands behind the decision; and what has nothing
/// below it. Not what heads text: rather a heading too much than a decision in a list.
bool ItemSections::names_attachment(std::uint32_t i) const {
  const SectionKind kind = section_->kind;
  if (!item_.lists_attachments || !section_->value.empty() || section_->names_meeting || line(i - 1).blank())
    return false;
  if (kind == SectionKind::absent || kind == SectionKind::attachments || kind == SectionKind::history) return false;
  if (prominence_.sections_stand_out() || part_of(line(i)) != LinePart::untold) return false;
  const std::uint32_t next = out_.next_text(i + 1);
  const bool last = ends(next) || headings_.stand_on(next);
  constexpr std::size_t longest_entry = 100;
  if (!last && (ends_sentence(line(next).text) || line(next).text.size() > longest_entry)) return false;
  if (item_.decided == ItemState::Decided::behind_others) return true;
  if (!last && text::word_prefix(line(next).text, "Bilag")) return true;  // "Indstilling" / "Bilag 1: Kort"
  if (kind == SectionKind::decision || kind == SectionKind::recommendation) return false;
  return item_.list_is_apart || last || match_section_heading(line(next).text).has_value();
}

/// "Direktionens indstilling:" / "Indstillingen tiltrådt.": in a decision, what came of the recommendation.
bool ItemSections::is_voted_on(std::uint32_t i) const {
  if (section_->kind != SectionKind::recommendation || item_.current != SectionKind::decision) return false;
  const std::uint32_t next = out_.next_text(i + 1);
  // "Indstillingen:" / "For stemte A, V og C.", "Indstillingen: For stemte A, V og C."
  static constexpr std::array<std::string_view, 4> sides = {"for stemte", "for stemmer", "imod stemte", "imod stemmer"};
  if (text::begins_with_one_of(section_->value.empty() && !ends(next) ? line(next).text : section_->value, sides))
    return true;
  if (!section_->value.empty() || ends(next) || text::find_word(line(next).text, "at") != std::string_view::npos)
    return false;
  const std::string_view last = text::without_stop(text::last_word(line(next).text));
  return last.ends_with('t') && lexicon::is_outcome_word(last);
}

/// "Økonomiudvalget den 3. februar 2025", with space above and text below: lists of meetings have neither. Where
/// headings are set apart by their look, that tells.
bool ItemSections::heads_meetings_decision(std::uint32_t i) const {
  if (item_.lists_meetings || prominence_.sections_stand_out() || part_of(line(i)) != LinePart::untold) return false;
  if (i == 0 || !line(i - 1).blank() || !text::starts_upper(line(i).text)) return false;
  const char end = line(i).text.back();
  if (!text::is_digit(end) && end != ':' && end != ',') return false;  // a year's; most lines end here
  const auto reference = lexicon::meeting_reference(line(i).text);
  if (!reference || reference->body.empty() || reference->date.empty()) return false;
  if (reference->body.data() > reference->date.data()) return false;
  const std::uint32_t below = out_.next_text(i + 1);
  return !ends(below) && !headings_.stand_on(below) && text::starts_upper(line(below).text) &&
         !lexicon::meeting_reference(line(below).text) && !match_section_heading(line(below).text);
}

/// A line that leads in a recommendation, with the points right below it, in an item that has no heading for one.
bool ItemSections::heads_recommendation(std::uint32_t i) {
  if (item_.recommends || part_of(line(i)) != LinePart::untold || !leads_in_recommendation(line(i).text)) return false;
  if (item_.current == SectionKind::decision) return false;  // "Byrådet indstiller, / 1. at ...": what was decided
  const std::uint32_t next = out_.next_text(i + 1);
  return !ends(next) && begins_list_entry(line(next).text) && !recommendation_ahead(next);
}

/// "Forslag" / "Økonomiforvaltningen foreslår,": the word alone may head anything.
bool ItemSections::heads_proposal(std::uint32_t i) const {
  if (item_.recommends || item_.current == SectionKind::decision) return false;  // a motion that a decision quotes
  if (line(i).text.size() > 9 || !text::same_key(text::without_colon(line(i).text), "Forslag")) return false;
  const std::uint32_t next = out_.next_text(i + 1);
  return !ends(next) && leads_in_recommendation(line(next).text);
}

/// Whether a heading of a recommendation stands further down in the item: then what leads in one here is told. Looked
/// for once in each item.
bool ItemSections::recommendation_ahead(std::uint32_t i) {
  if (looked_ahead_at_ != headings_.next()) {
    looked_ahead_at_ = headings_.next();
    last_recommendation_ = 0;
    const std::uint32_t end = headings_.next_line(out_.line_count());
    for (std::uint32_t at = i; at < end; ++at) {
      const auto match = line(at).blank() ? std::nullopt : match_section_heading(line(at).text);
      if (match && match->kind == SectionKind::recommendation) last_recommendation_ = at;
    }
  }
  return last_recommendation_ >= i;
}

/// "Indstilling" / "Indstilling om,": the second line leads in what the first one heads.
bool ItemSections::is_lead_in(std::uint32_t i) const {
  const auto& blocks = out_.blocks();
  return line(i).text.ends_with(',') && !blocks.empty() && blocks.back().kind == BlockKind::section_heading &&
         blocks.back().value.empty() && blocks.back().section == section_->kind && blocks.back().last_line < i;
}

/// "Fraværende:" / "Godkendt.": nobody was absent, and the decision goes on.
bool ItemSections::nobody_follows(std::uint32_t i) const {
  const std::uint32_t next = out_.next_text(i + 1);
  if (ends(next) || next > i + 2) return false;
  const std::string_view text = line(next).text;
  if (!text.ends_with('.') || match_section_heading(text) || lexicon::looks_like_people(text)) return false;
  if (text::count_words(text) == 1) return true;
  // "Fraværende:" / "Havnen blev drøftet.": in a decision, a sentence about something else than a person
  const std::string_view sentence = text.substr(0, text.find(". "));
  if (item_.current != SectionKind::decision || lexicon::tells(lexicon::tells_of_absence, sentence)) return false;
  std::string_view behind = text::trim_left(text.substr(text::first_word(text).size()));
  if (text::starts_lower(behind)) return true;
  // "Anna Kragh orienterede om planen.": somebody did something else than to stay away
  while (text::starts_upper(behind)) behind = text::trim_left(behind.substr(text::first_word(behind).size()));
  const std::string_view verb = text::first_word(behind);
  return verb.ends_with("ede") || verb.ends_with("te");
}

bool ItemSections::people_follow(std::uint32_t i) const {
  const std::uint32_t next = out_.next_text(i + 1);
  return !ends(next) && (lexicon::looks_like_people(line(next).text) || text::word_prefix(line(next).text, "ingen"));
}

}  // namespace referat::tokenize
