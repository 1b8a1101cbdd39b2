#include "extract/item.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <string>
#include <unordered_map>

#include "extract/absence.hpp"
#include "extract/attachments.hpp"
#include "extract/decision.hpp"
#include "extract/history.hpp"
#include "extract/item_ranges.hpp"
#include "extract/outcome.hpp"
#include "extract/recommendation.hpp"
#include "extract/sections.hpp"
#include "extract/vote_counts.hpp"
#include "extract/votes.hpp"
#include "lexicon/bodies.hpp"
#include "lexicon/case_numbers.hpp"
#include "lexicon/closed_marks.hpp"
#include "lexicon/danish_dates.hpp"
#include "lexicon/outcomes.hpp"
#include "lexicon/section_headings.hpp"
#include "lexicon/signals.hpp"
#include "lexicon/title_labels.hpp"
#include "support/word_lists.hpp"

namespace referat::extract {

namespace {

/// The title without a marker of closed doors, and without an empty "( )" at its end.
void read_title(const Context& context, Span where, AgendaItem& item) {
  if (where.empty()) return;
  const lexicon::ClosedMark mark =
      lexicon::split_closed_mark(lexicon::without_link(lexicon::without_title_label(context.view(where))));
  if (!mark.mark.empty()) item.closed = {true, context.span_of(mark.mark)};
  std::string_view title = lexicon::without_open_mark(mark.title);
  if (title.ends_with(')')) {
    const std::string_view inside = text::trim_right(title.substr(0, title.size() - 1));
    if (inside.ends_with('(')) title = text::trim_right(inside.substr(0, inside.size() - 1));
  }
  item.title = optional_text(context.text(title));
}

/// "Sagsnr.: 330-2030-9001        Lukket": the last column of a line. Empty where it has no columns.
std::string_view last_column(std::string_view line) {
  for (std::size_t i = line.size(); i > 0; --i) {
    if (line[i - 1] == '\t' || line.substr(0, i).ends_with("   ")) return text::trim(line.substr(i));
  }
  return {};
}

/// "Lukket - 82.07.00-P20-1-20": what stands before the number of a case.
std::string_view before_number(const Context& context, const Block& block) {
  std::string_view words = context.view({block.span.begin, std::max(block.span.begin, block.value.begin)});
  while (words.ends_with('-') || words.ends_with(' ')) words.remove_suffix(1);
  return words;
}

/// "Type: Lukket": what a label of the doors says. Empty where there is none.
std::string_view behind_label(std::string_view line) {
  static constexpr std::array<std::string_view, 8> labels = {
      "Type", "Sagstype", "Punkttype", "Status", "Offentlighed", "Åben/lukket", "Åbent/lukket", "Dagsorden"};
  const std::size_t colon = line.find(':');
  const bool doors = colon != std::string_view::npos && text::is_one_of(text::trim(line.substr(0, colon)), labels);
  return doors ? text::trim(line.substr(colon + 1)) : std::string_view{};
}

/// "Lukket sag" on a line of its own, between the title and the first section or text, behind the number of the case,
/// or behind a label. Empty where none stands there.
Span closed_door(const Context& context, std::span<const Block> blocks) {
  for (const Block& block : blocks) {
    const std::string_view words = context.view(block.span);
    if (lexicon::says_item_is_closed(words)) return block.span;
    if (block.kind == BlockKind::case_number) {
      const std::string_view before = before_number(context, block);
      if (lexicon::door(before) == lexicon::GroupHeading::closed) return context.span_of(before);
    }
    const std::string_view behind = block.kind == BlockKind::case_number ? last_column(words) : behind_label(words);
    if (lexicon::door(behind) == lexicon::GroupHeading::closed) return context.span_of(behind);
    const bool labelled = block.kind == BlockKind::case_number || words.find(':') != std::string_view::npos;
    if (block.kind == BlockKind::section_heading || !labelled) break;  // "Lukket" in a text is anything
  }
  return {};
}

/// "Sag 12/2030 - Budget": what stands behind the number of a case that begins an item, unless it is a further label
/// ("Sagsid.: 17/69, Sagsinitialer: abc").
std::string_view title_behind_identifier(const Context& context, const Block& block) {
  if (block.kind != BlockKind::case_number || block.value.empty()) return {};
  std::string_view rest = text::trim(context.view({block.value.end, block.span.end}));
  for (const std::string_view sign : {"-", "–", "—", ":", ","}) {
    if (rest.starts_with(sign)) rest = text::trim_left(rest.substr(sign.size()));
  }
  return text::starts_upper(rest) && rest.find(':') == std::string_view::npos ? rest : std::string_view{};
}

/// \param blocks  of the item; Acadre has "Sagen afgøres i: Byrådet" on the line of the case number as well
OptionalText read_decision_maker(const Context& context, std::span<const Block> blocks,
                                 std::span<const SectionParts> sections) {
  for (const SectionParts& section : sections) {
    if (section.section.kind != SectionKind::decision_maker) continue;
    const std::string_view maker = text::without_stop(context.view(section.section.text.where));
    // "Sagen afgøres af Byrådet.": the stop is the sentence's.
    return optional_text(lexicon::is_body_name(maker) ? context.text(maker) : section.section.text);
  }
  constexpr std::string_view label = "Sagen afgøres i:";
  for (const Block& block : blocks) {
    if (block.kind != BlockKind::case_number) continue;
    const std::string_view words = context.view(block.span);
    const std::size_t at = words.find(label);
    if (at != std::string_view::npos) return optional_text(context.text(text::trim(words.substr(at + label.size()))));
  }
  return std::nullopt;
}

/// "Forvaltningen indstiller, at planen vedtages": what somebody else than the members recommends is not decided.
bool is_recommended(std::string_view words) {
  const std::string_view sender = recommendation_sender(words);
  if (sender.find(',') != std::string_view::npos) return false;  // "Godkendt, som forvaltningen indstiller"
  const bool members = lexicon::is_body_noun(text::last_word(sender)) || text::word_prefix(sender, "Udvalget") ||
                       text::word_prefix(sender, "Magistraten") ||
                       text::find_word(sender, "flertal") != std::string_view::npos;
  return text::starts_upper(sender) && text::count_words(sender) <= 8 && !members;
}

/// "Rådet besluttede at skrive til Region Nord.", "Det blev besluttet, at prisen gives til ...": a decision that has
/// none of the known outcomes. One with a number before what was decided tells of another day: "besluttede den 3. maj
/// at".
bool says_decided(std::string_view words) {
  constexpr std::size_t most_words = 40;
  const std::string_view before = words.substr(0, text::find_word(words, "at"));
  if (text::count_words(words) > most_words || std::any_of(before.begin(), before.end(), text::is_digit)) return false;
  if (text::word_prefix(words, "Det blev besluttet") || text::word_prefix(words, "Det besluttedes")) return true;
  const std::string_view first = text::first_word(words);
  return lexicon::is_body_noun(first) && text::word_prefix(text::trim_left(words.substr(first.size())), "besluttede");
}

/// "Regnskabet blev godkendt.", "Udvalget tiltrådte indstillingen.": a short sentence of its own that says what this
/// meeting did. One with a date or another number tells of what others did, or when.
bool states_decision(const Context& context, const Part& part) {
  constexpr std::size_t most_words = 14;
  constexpr std::size_t few_words = 4;  // "Indstillingen vedtoges."
  const std::string_view words = context.view(part.span);
  const auto count = find_vote_count(words);  // "Indstillingen blev tiltrådt med 45 stemmer imod 6."
  const std::string_view told = words.substr(0, count ? count->begin : words.size());
  return part.block->kind == BlockKind::paragraph && text::count_words(words) <= most_words &&
         std::none_of(told.begin(), told.end(), text::is_digit) &&
         (text::find_word(words, "blev") != std::string_view::npos || text::count_words(told) <= few_words ||
          lexicon::is_body_noun(text::first_word(words))) &&
         read_outcome(context, words).has_value();
}

/// "Lene Ry stemte imod.": what may stand behind the sentence that decides.
bool tells_how_some_stood(const Context& context, const Part& part) {
  const std::string_view words = context.view(part.span);
  return (lexicon::tells(lexicon::tells_of_vote, words) || lexicon::tells(lexicon::tells_of_absence, words)) &&
         !read_outcome(context, words);
}

/// "Enhedslisten ønskede følgende bemærkning tilført protokollen:" / ""Enhedslisten ønsker ..."": likewise.
bool remarks(std::string_view words) {
  static constexpr std::array<std::string_view, 3> remark = {"følgende bemærkning", "følgende protokolbemærkning",
                                                             "følgende mindretalsudtalelse"};
  return words.starts_with('"') || words.starts_with("”") || words.starts_with("»") || text::has_one_of(words, remark);
}

/// "Venstre stillede følgende ændringsforslag:"
bool moves(std::string_view words) {
  static constexpr std::array<std::string_view, 4> moving = {
      "stillede følgende ændringsforslag", "stillede følgende forslag", "fremsatte følgende ændringsforslag",
      "stillede ændringsforslag"};
  return text::has_one_of(words, moving);
}

/// "Et lignende forslag blev i 2019 forkastet med 7 stemmer mod 2.": of another meeting.
bool tells_of_before(std::string_view words) {
  static constexpr std::array<std::string_view, 3> earlier = {"tidligere", "sidste år", "dengang"};
  if (text::has_one_of(words, earlier)) return true;
  for (std::size_t at = words.find(" i "); at != std::string_view::npos; at = words.find(" i ", at + 1)) {
    const std::string_view year = words.substr(at + 3, 4);
    if (year.size() == 4 && (year.starts_with("19") || year.starts_with("20")) &&
        std::all_of(year.begin(), year.end(), text::is_digit))
      return true;
  }
  return false;
}

/// Where members begin to move and to vote: "Venstre stillede følgende ændringsforslag:", "Medlemsforslaget blev
/// henvist til Socialudvalget med 30 stemmer imod 15." The number of parts where they do not. What is recommended
/// stands before.
std::size_t begin_of_proceedings(const Context& context, std::span<const Part> parts) {
  std::size_t first = parts.size();
  bool voted = false;
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const std::string_view words = context.view(parts[i].span);
    const bool vote =
        text::find_word(words, "blev") != std::string_view::npos && find_vote_count(words) && !tells_of_before(words);
    voted = voted || vote;
    if (first == parts.size() && (vote || moves(words))) first = i;
  }
  return voted ? first : parts.size();
}

/// "Kulturudvalget har vedtaget at bede om 3 mio. kr.": what another body has done before.
bool tells_of_other_body(const Meeting& meeting, std::string_view words) {
  const std::string_view first = text::first_word(words);
  return meeting.body && lexicon::is_body_noun(first) && !lexicon::same_body(first, meeting.body->value) &&
         text::word_prefix(text::trim_left(words.substr(first.size())), "har").has_value();
}

/// "Koret får 5.000 kr. Bo Dam (V) stemte imod.": a decision whose words nobody knows, since some voted on it.
bool tells_who_voted(const Context& context, std::span<const Part> parts) {
  const auto of_before = [&](const Part& part) {
    const std::string_view words = context.view(part.span);
    return is_recommended(words) || tells_of_before(words) || lexicon::find_date(words);
  };
  if (std::any_of(parts.begin(), parts.end(), of_before)) return false;
  const std::vector<Vote> votes = extract_votes(context, parts);
  return std::any_of(votes.begin(), votes.end(), [](const Vote& vote) {
    return vote.position.value == VotePosition::in_favour || vote.position.value == VotePosition::against ||
           vote.position.value == VotePosition::abstained;
  });
}

/// An item of minutes without headings often has a sentence that says what was decided: alone, before all else, or at
/// its end. That is its decision.
void settle_unheaded_decision(const Context& context, const Meeting& meeting, std::vector<SectionParts>& sections) {
  if (meeting.document.value != DocumentKind::minutes) return;
  const auto is_other = [](const SectionParts& section) {
    return section.section.kind != SectionKind::text && section.section.kind != SectionKind::attachments &&
           section.section.kind != SectionKind::absent;
  };
  if (sections.empty() || sections.front().section.kind != SectionKind::text ||
      std::any_of(sections.begin(), sections.end(), is_other)) {
    return;
  }
  const std::vector<Part>& parts = sections.front().parts;
  const auto split = [&](std::size_t begin) {
    SectionParts decision = split_section(context, sections.front(), begin, SectionKind::decision);
    sections.insert(sections.begin() + 1, std::move(decision));
  };
  // Several proposals, each with its own result, have none together.
  const auto decides = [&](const Part& part) {
    const std::string_view words = context.view(part.span);
    if (tells_of_other_body(meeting, words)) return false;
    return (read_outcome(context, words).has_value() && !is_recommended(words)) || says_decided(words);
  };
  if (decides(parts.front())) {
    sections.front().section.kind = SectionKind::decision;
    return;
  }
  std::size_t last = parts.size() - 1;
  while (last > 0 && (tells_how_some_stood(context, parts[last]) || remarks(context.view(parts[last].span)))) --last;
  const auto end = parts.begin() + static_cast<std::ptrdiff_t>(last);
  if (last == 0) {  // what it says is no decision: "Forvaltningen indstiller, at ..."
    if (tells_who_voted(context, parts)) sections.front().section.kind = SectionKind::decision;
    return;
  }
  const bool stated = states_decision(context, parts[last]) || says_decided(context.view(parts[last].span));
  if (!stated || std::any_of(parts.begin(), end, decides)) {
    const std::size_t begin = begin_of_proceedings(context, parts);
    if (begin < parts.size() && moves(context.view(parts[begin].span))) split(begin);
    return;
  }
  // The ballots before it are a part of it.
  while (last > 0 && !extract_votes(context, std::span(parts).subspan(last - 1, 1)).empty()) --last;
  if (last == 0) {
    sections.front().section.kind = SectionKind::decision;
    return;
  }
  split(last);
}

/// "Indstilling om at Borgerrepræsentationen godkender planen." / "(Økonomiudvalget)": a recommendation without a
/// heading, and behind its sender what was decided (København 2000).
void settle_signed_recommendation(const Context& context, const Meeting& meeting, std::vector<SectionParts>& sections) {
  if (sections.empty() || sections.front().section.kind != SectionKind::text || sections.front().heading != nullptr)
    return;
  SectionParts& first = sections.front();
  if (first.parts.empty() || !text::word_prefix(context.view(first.parts.front().span), "Indstilling om")) return;
  const auto sender = std::find_if(first.parts.begin() + 1, first.parts.end(), [&](const Part& part) {
    return !bracketed_sender(context.view(part.span)).empty();
  });
  if (sender == first.parts.end()) return;
  const auto behind = static_cast<std::size_t>(sender - first.parts.begin()) + 1;
  if (behind < first.parts.size()) {
    const bool minutes = meeting.document.value == DocumentKind::minutes;
    SectionParts rest = split_section(context, first, behind, minutes ? SectionKind::decision : SectionKind::text);
    sections.insert(sections.begin() + 1, std::move(rest));
  }
  change_kind(context, sections.front(), SectionKind::recommendation);
}

/// "Fraværende: Ida Vang (V)" / "Godkendt.": behind the absentees, without a heading, what was decided.
void split_off_decision_behind_absence(const Context& context, const Meeting& meeting,
                                       std::vector<SectionParts>& sections) {
  if (meeting.document.value != DocumentKind::minutes) return;
  const auto decides = [](const SectionParts& section) { return section.section.kind == SectionKind::decision; };
  if (std::any_of(sections.begin(), sections.end(), decides)) return;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    if (sections[i].section.kind != SectionKind::absent) continue;
    const std::vector<Part>& parts = sections[i].parts;
    const auto tells = [&](const Part& part) {
      const std::string_view words = context.view(part.span);
      return lexicon::begins_with_outcome(words) && read_outcome(context, words);
    };
    const auto decision = parts.empty() ? parts.end() : std::find_if(parts.begin() + 1, parts.end(), tells);
    if (decision == parts.end()) continue;
    SectionParts rest =
        split_section(context, sections[i], static_cast<std::size_t>(decision - parts.begin()), SectionKind::decision);
    sections.insert(sections.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(rest));
    return;
  }
}

/// "Administrationen indstiller til Byrådet, at budgettet godkendes.": all that an item says before its decision,
/// without a heading.
void settle_unheaded_recommendation(const Context& context, std::vector<SectionParts>& sections) {
  const auto recommends = [](const SectionParts& section) {
    return section.section.kind == SectionKind::recommendation;
  };
  if (std::any_of(sections.begin(), sections.end(), recommends)) return;
  for (SectionParts& section : sections) {
    if (section.section.kind != SectionKind::text || section.heading != nullptr || section.parts.size() != 1) continue;
    if (!lexicon::recommends_in_sentence(context.view(section.parts.front().span))) continue;
    change_kind(context, section, SectionKind::recommendation);
    return;
  }
}

/// "Konklusion:" / "Indstillingen følges.": what minutes without another decision came to.
void settle_conclusion(const Context& context, const Meeting& meeting, std::vector<SectionParts>& sections) {
  if (meeting.document.value != DocumentKind::minutes || meeting.document.where.empty() || sections.empty()) return;
  const auto decides = [](const SectionParts& section) { return section.section.kind == SectionKind::decision; };
  if (std::any_of(sections.begin(), sections.end(), decides)) return;
  const auto concludes = [](const SectionParts& section) {
    return section.section.heading && text::same_key(section.section.heading->value, "Konklusion");
  };
  const auto last = std::find_if(sections.rbegin(), sections.rend(), concludes);
  if (last != sections.rend()) change_kind(context, *last, SectionKind::decision);
}

/// "Godkendes.", "Tages til efterretning.": what is recommended, and no more. "Godkendt.": what came of it.
bool is_bare(std::string_view words, std::string_view ending) {
  constexpr std::size_t most_words = 4;
  return text::count_words(words) <= most_words && text::without_stop(text::first_word(words)).ends_with(ending);
}

/// Where in a recommendation begins what was decided; the number of parts where nothing is.
std::size_t decision_within(const Context& context, std::span<const Part> parts) {
  const auto words = [&](std::size_t i) { return context.view(parts[i].span); };
  const std::size_t last = parts.size() - 1;
  if (const std::size_t begin = begin_of_proceedings(context, parts); begin < parts.size()) return begin;
  // "Godkendes." / "Godkendt." (boards)
  if (last > 0 && is_bare(words(last - 1), "es") && is_bare(words(last), "t") && read_outcome(context, words(last)))
    return last;
  // "Det foreslås, 1. at ... Medlemsforslaget blev forkastet med 39 stemmer imod 5.": behind its points (København
  // 2007)
  const auto last_point = std::find_if(parts.rbegin(), parts.rend(),
                                       [](const Part& part) { return part.block->kind == BlockKind::list_entry; });
  if (last_point == parts.rend()) return parts.size();
  const auto decision = std::find_if(last_point.base(), parts.end(), [&](const Part& part) {
    const std::string_view sentence = context.view(part.span);
    return text::find_word(sentence, "blev") != std::string_view::npos && read_outcome(context, sentence);
  });
  return static_cast<std::size_t>(decision - parts.begin());
}

/// In an item without a decision, a recommendation may go over into one.
void split_off_decision(const Context& context, std::vector<SectionParts>& sections) {
  const auto is_decision = [](const SectionParts& section) { return section.section.kind == SectionKind::decision; };
  if (std::any_of(sections.begin(), sections.end(), is_decision)) return;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const std::vector<Part>& parts = sections[i].parts;
    if (sections[i].section.kind != SectionKind::recommendation || parts.empty()) continue;
    const std::size_t decision = decision_within(context, parts);
    if (decision == parts.size()) continue;
    SectionParts rest = split_section(context, sections[i], decision, SectionKind::decision);
    sections.insert(sections.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(rest));
    return;
  }
}

/// "Tom Bæk (B) deltog ikke under behandlingen af punkt 2.": not of this item, nor of a point of its recommendation.
/// What is said so where the items have no numbers is about another, too: nobody writes which one this is.
void leave_out_other_items(AgendaItem& item) {
  const std::uint32_t number = item.number ? text::number(item.number->value).value_or(0) : 0;
  if (!item.decision) return;
  const std::size_t points = item.recommendation ? item.recommendation->points.size() : 0;
  std::erase_if(item.decision->votes, [&](const Vote& vote) {
    if (vote.position.value != VotePosition::did_not_participate) return false;
    const std::vector<ItemRange> ranges = item_ranges(vote.text.value);
    return !ranges.empty() && !covers(ranges, number) && ranges.front().first > points;
  });
}

}  // namespace

Text number_field(const Context& context, Span where) {
  std::string_view number = context.view(where);
  while (number.size() > 1 && number.front() == '0' && text::is_digit(number[1])) number.remove_prefix(1);
  return context.text(number);
}

CaseNumber extract_case_number(const Context& context, Span identifier) {
  CaseNumber number;
  number.text = context.text(identifier);
  if (const auto kle = lexicon::kle_number(number.text.value)) {
    number.kle = true;
    number.subject = kle->subject;
    number.facet = kle->facet;
    number.serial = kle->serial;
    number.year = kle->year;
  }
  return number;
}

AgendaItem extract_item(const Context& context, const Meeting& meeting, std::span<const Block> blocks,
                        bool closed_group) {
  AgendaItem item;
  const std::size_t at = blocks.front().above_heading && blocks.size() > 1 ? 1 : 0;
  const Block& heading = blocks[at];
  if (!heading.number.empty()) item.number = number_field(context, heading.number);
  item.closed = {closed_group || heading.closed, {}};
  if (!heading.begins_item) {
    read_title(context, heading.value.empty() ? heading.listed_title : heading.value, item);
  } else if (heading.kind == BlockKind::paragraph) {
    read_title(context, heading.label.empty() ? heading.listed_title : heading.label, item);
  } else {
    item.title = optional_text(context.text(title_behind_identifier(context, heading)));
  }
  if (!heading.case_number.empty()) item.case_number = extract_case_number(context, heading.case_number);
  for (const Block& block : blocks) {
    if (block.kind == BlockKind::case_number && !item.case_number && !block.value.empty())
      item.case_number = extract_case_number(context, block.value);
  }
  if (const Span door = closed_door(context, blocks.subspan(at + 1)); !item.closed.value && !door.empty())
    item.closed = {true, door};
  item.lines = {context.line_number(blocks.front().first_line), context.line_number(blocks.back().last_line)};

  std::vector<SectionParts> sections = extract_sections(context, blocks.subspan(heading.begins_item ? at : at + 1));
  settle_signed_recommendation(context, meeting, sections);
  settle_unheaded_decision(context, meeting, sections);
  settle_unheaded_recommendation(context, sections);
  settle_conclusion(context, meeting, sections);
  split_off_decision_behind_absence(context, meeting, sections);
  split_off_decision(context, sections);
  const SectionParts* decision = settle_decisions(context, meeting, item.number, sections);
  item.recommendation = extract_recommendation(context, sections);
  if (decision != nullptr) {
    item.decision = extract_decision(context, *decision, item.recommendation);
    leave_out_other_items(item);
  }
  item.decision_maker = read_decision_maker(context, blocks, sections);
  item.history = extract_history(context, sections);
  extract_attachments(context, sections, item);
  extract_absence(context, sections, item);
  item.sections.reserve(sections.size());
  for (SectionParts& section : sections) item.sections.push_back(std::move(section.section));
  return item;
}

void place_on_pages(const Context& context, const std::vector<ContentsEntry>& contents,
                    std::vector<AgendaItem>& items) {
  std::unordered_map<std::string, const ContentsEntry*> by_number;
  std::unordered_map<std::string, std::deque<const ContentsEntry*>> by_title;  // several items may have one title
  for (const ContentsEntry& entry : contents) {
    if (entry.number) by_number.emplace(entry.number->value, &entry);
    if (entry.title) by_title[text::key(entry.title->value)].push_back(&entry);
  }
  for (std::size_t i = 0; i < items.size(); ++i) {
    AgendaItem& item = items[i];
    const ContentsEntry* entry = nullptr;
    if (item.number) {
      if (const auto it = by_number.find(item.number->value); it != by_number.end()) entry = it->second;
    }
    if (entry == nullptr && item.title) {
      if (const auto it = by_title.find(text::key(item.title->value)); it != by_title.end() && !it->second.empty()) {
        entry = it->second.front();
        it->second.pop_front();
      }
    }
    // A title that the contents cut short still stands in its place.
    if (entry == nullptr && contents.size() == items.size() && !contents[i].number) entry = &contents[i];
    if (entry != nullptr && entry->page) {
      item.page = entry->page;
    } else if (const auto page = item.number ? context.source.page(item.number->where.begin) : std::nullopt) {
      item.page = Field<std::uint32_t>{*page, {}};
    }
  }
}

}  // namespace referat::extract
