// Title, date, times, place and body. Labels: lexicon/header_labels.cpp.
#include "extract/header.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "extract/sentences.hpp"
#include "lexicon/bodies.hpp"
#include "lexicon/danish_dates.hpp"
#include "lexicon/dated_lines.hpp"
#include "lexicon/header_lines.hpp"
#include "lexicon/meeting_times.hpp"
#include "support/word_lists.hpp"

namespace referat::extract {

namespace {

using lexicon::HeaderField;

/// A date of the calendar as a field; a diagnostic for one that does not exist.
/// \param told  a label says that it is one
OptionalText date_field(const Context& context, std::string_view where, bool told = false) {
  const auto found = lexicon::find_date(where, told);
  if (!found) return std::nullopt;
  const std::string_view part = where.substr(found->begin, found->end - found->begin);
  if (!calendar::exists(found->value)) {
    context.report(rules::impossible_date, context.span_of(part),
                   fmt::format("date '{}' does not exist; left out", text::folded(part)));
    return std::nullopt;
  }
  return Text{calendar::iso(found->value), context.span_of(part)};
}

OptionalText time_field(const Context& context, std::string_view where, bool bare) {
  const auto found = lexicon::find_time(where, bare);
  if (!found) return std::nullopt;
  const std::string_view part = where.substr(found->begin, found->end - found->begin);
  if (!calendar::exists(found->value)) {
    context.report(rules::impossible_time, context.span_of(part),
                   fmt::format("time '{}' does not exist; left out", text::folded(part)));
    return std::nullopt;
  }
  return Text{calendar::iso(found->value), context.span_of(part)};
}

std::optional<Field<MeetingKind>> meeting_kind(const Context& context, std::string_view line) {
  for (const lexicon::MeetingWord& row : lexicon::meeting_words().rows()) {
    const std::size_t at = text::find_word(line, row.word);
    if (at != std::string_view::npos)
      return Field<MeetingKind>{row.kind, context.span_of(line.substr(at, row.word.size()))};
  }
  return std::nullopt;
}

/// "Ekstraordinært møde i Byrådet" and "Byrådet - Ekstraordinært møde" are the Byrådet.
std::string_view without_meeting_kind(std::string_view body) {
  for (const lexicon::MeetingWord& row : lexicon::meeting_words().rows()) {
    const std::size_t at = text::find_word(body, row.word);
    if (at == std::string_view::npos) continue;
    std::string_view before = text::trim(body.substr(0, at));
    std::string_view after = text::trim(body.substr(at + row.word.size()));
    if (const auto size = text::word_prefix(after, "møde")) after = text::trim(after.substr(*size));
    if (const auto size = text::word_prefix(after, "i")) after = text::trim(after.substr(*size));
    while (before.ends_with('-') || before.ends_with(',') || before.ends_with('('))
      before = text::trim(before.substr(0, before.size() - 1));
    while (after.starts_with('-') || after.starts_with(',')) after = text::trim(after.substr(1));
    return before.empty() ? after : before;
  }
  return body;
}

/// The value without the meeting's kind, which is kept.
std::string_view take_meeting_kind(const Context& context, std::string_view value, Meeting& meeting) {
  if (!meeting.kind) meeting.kind = meeting_kind(context, value);
  return without_meeting_kind(value);
}

/// "kl. 17:30 - 20:15": the end of the meeting, behind its start.
OptionalText end_of_range(const Context& context, std::string_view value) {
  const auto start = lexicon::find_time(value, true);
  if (!start) return std::nullopt;
  std::string_view rest = text::trim_left(value.substr(start->end));
  const std::string_view untrimmed = rest;
  for (const std::string_view sign : {"-", "–", "til"}) {
    if (rest.size() == untrimmed.size() && rest.starts_with(sign)) rest = text::trim_left(rest.substr(sign.size()));
  }
  if (rest.size() == untrimmed.size()) return std::nullopt;
  if (const auto about = text::word_prefix(rest, "ca"))  // "14.45 – ca. 16.30"
    rest = rest.substr(std::min(rest.find_first_not_of(". ", *about), rest.size()));
  const auto end = lexicon::find_time(rest, true);
  if (end && end->begin <= 4) return time_field(context, rest, true);
  // "kl. 14-17", "kl. 1400-1700"
  const std::string_view hour = rest.substr(0, std::min(rest.find_first_not_of("0123456789"), rest.size()));
  const auto number = text::number(hour);
  if (!number || (hour.size() > 2 && hour.size() != 4)) return std::nullopt;
  const calendar::TimeOfDay time =
      hour.size() == 4 ? calendar::TimeOfDay{*number / 100, *number % 100} : calendar::TimeOfDay{*number, 0};
  if (!calendar::exists(time)) return std::nullopt;
  return Text{calendar::iso(time), context.span_of(hour)};
}

/// "... kl. 17:30 i Arden Rådhus"
void read_place_behind(const Context& context, std::string_view behind, Meeting& meeting) {
  const auto place = lexicon::place_behind_date(behind);
  if (place && !meeting.location) meeting.location = optional_text(context.text(*place));
}

/// Before a date a name stands that no ending tells, "Foreningsforum"; and "fra ordinært møde", which is none.
bool may_be_body(std::string_view words) {
  const std::string last = text::key(text::last_word(words));
  const bool of_phrase = text::word_prefix(words, "fra") || text::word_prefix(words, "til") ||
                         text::word_prefix(words, "af") || text::word_prefix(words, "for");
  return text::starts_upper(words) && !of_phrase && !last.ends_with("møde") && !last.ends_with("mødet");
}

/// "Socialudvalget - ", "25.08.31 - "
void read_name_before_kind(const Context& context, std::string_view lead, Meeting& meeting) {
  if (const auto date = lexicon::find_date(lead); date && !meeting.date) meeting.date = date_field(context, lead);
  if (!meeting.body) meeting.body = optional_text(context.text(lexicon::without_period(lexicon::body_in_phrase(lead))));
}

/// "REFERAT Byrådet d. 25-06-2024": the kind of document, the body, the date.
void read_title(const Context& context, const Block& block, Meeting& meeting) {
  const std::string_view line = context.view(block.span);
  const std::size_t behind_name = lexicon::title_behind_name(line);
  const std::string_view title = line.substr(behind_name);
  const auto word = lexicon::document_words().find_prefix(title);
  if (!word) return;
  // "Dagsorden" alone, below "Byrådet - Referat", heads the list of items.
  const bool heads_list = text::without_colon(text::trim(title)).size() == word.size &&
                          word.row->document == DocumentKind::agenda &&
                          meeting.document.value == DocumentKind::minutes && !meeting.document.where.empty();
  if (heads_list) return;
  meeting.document = {word.row->document, context.span_of(title.substr(0, word.size))};
  if (!meeting.kind) meeting.kind = meeting_kind(context, line);
  if (behind_name > 0) read_name_before_kind(context, line.substr(0, behind_name), meeting);
  const std::string_view rest = text::trim(title.substr(word.size));
  const auto date = lexicon::find_date(rest);
  if (date && !meeting.date) meeting.date = date_field(context, rest);
  const std::string_view behind = date ? rest.substr(date->end) : std::string_view{};
  if (!meeting.start && date) meeting.start = time_field(context, behind, false);
  if (!meeting.end && meeting.start) meeting.end = end_of_range(context, behind);
  if (date) read_place_behind(context, behind, meeting);
  std::string_view body = text::trim(rest.substr(0, date ? date->begin : rest.size()));
  const std::string_view in_phrase = lexicon::body_in_phrase(body);
  if (!in_phrase.empty()) body = in_phrase;
  while (body.starts_with(':')) body = text::trim_left(body.substr(1));
  for (const std::string_view small : {"d.", "den", "-", "–", ","}) {
    if (body.size() > small.size() && text::same_key(body.substr(body.size() - small.size()), small))
      body = text::trim(body.substr(0, body.size() - small.size()));
  }
  if (const std::string_view last = text::last_word(body); last.size() < body.size() && lexicon::weekday(last))
    body = text::trim(body.substr(0, body.size() - last.size()));
  body = without_meeting_kind(body);
  const bool named = lexicon::is_body_name(body) || (!in_phrase.empty() && body == in_phrase);
  if (body.empty() || !named) {  // "Referat for møde den 4.3.2031 i Socialudvalget"
    if (const std::string_view later = lexicon::body_in_phrase(behind); !later.empty()) body = later;
  }
  if (meeting.body || body.empty() || !(named || lexicon::is_body_name(body) || (date && may_be_body(body)))) return;
  meeting.body = optional_text(context.text(lexicon::without_period(body)));
}

/// "Møde i Økonomiudvalget den 11. juni 2030 - Dagsorden"
void read_kind_at_end(const Context& context, std::string_view behind, Meeting& meeting) {
  const std::string_view word = text::last_word(text::trim(behind));
  const auto* row = lexicon::document_words().find(word);
  if (row != nullptr && meeting.document.where.empty()) meeting.document = {row->document, context.span_of(word)};
}

/// "Mødesalen, Ringe - Ekstraordinært" (Faaborg-Midtfyn), "Nordby Rådhus kl. 19.00"
void read_place(const Context& context, std::string_view value, Meeting& meeting) {
  value = take_meeting_kind(context, value, meeting);
  const std::string_view place = lexicon::place_before_time(value);
  const std::string_view times = value.substr(place.size());
  if (!meeting.start) meeting.start = time_field(context, times, false);
  if (!meeting.end && meeting.start) meeting.end = end_of_range(context, times);
  meeting.location = optional_text(context.text(place));
}

void read_label(const Context& context, const Block& block, Meeting& meeting) {
  const std::string_view value = context.view(block.value);
  if (value.empty()) return;
  switch (block.field) {
    case HeaderField::date: {
      const bool told = !block.label.empty();
      const auto date = lexicon::find_date(value, told);
      if (!meeting.date && date) meeting.date = date_field(context, value, told);
      if (!meeting.kind && date && block.label.empty())
        meeting.kind = meeting_kind(context, value.substr(0, date->begin));
      if (!meeting.body && date && block.label.empty()) {
        const std::string_view body = lexicon::body_in_phrase(value.substr(0, date->begin));
        if (!body.empty()) meeting.body = context.text(lexicon::without_period(body));
      }
      // The time stands behind the date, so that a date's own digits are not read as one.
      const std::string_view behind = date ? value.substr(date->end) : value;
      if (!meeting.start) meeting.start = time_field(context, behind, false);
      if (!meeting.end && meeting.start) meeting.end = end_of_range(context, behind);
      const std::string_view label = context.view(block.label);
      if (label.empty() || text::find_word(label, "sted") != std::string_view::npos)  // "Tid og sted"
        read_place_behind(context, behind, meeting);
      if (const std::string_view place = date ? lexicon::place_before_date(value.substr(0, date->begin)) : "";
          !meeting.location && !place.empty())
        meeting.location = context.text(place);
      if (label.empty()) read_kind_at_end(context, behind, meeting);
      return;
    }
    case HeaderField::start: {
      // "STARTTIDSPUNKT" / "23-05-2018 12:30:00"
      const auto date = lexicon::find_date(value);
      if (!meeting.date && date) meeting.date = date_field(context, value);
      const std::string_view behind = date ? value.substr(date->end) : value;
      if (!meeting.start) meeting.start = time_field(context, behind, true);
      if (!meeting.end && meeting.start) meeting.end = end_of_range(context, behind);
      if (block.label.empty()) read_place_behind(context, behind, meeting);
      return;
    }
    case HeaderField::end:
      if (!meeting.end) {
        const auto date = lexicon::find_date(value);
        // "Mødet suspenderet kl. 16.30 og genoptaget kl. 20.00. Mødet hævet kl. 22.25"
        const auto sentences = split_sentences(value);
        const auto closing = std::find_if(sentences.rbegin(), sentences.rend(), lexicon::closes_meeting);
        const std::string_view told = date ? value.substr(date->end) : closing != sentences.rend() ? *closing : value;
        meeting.end = time_field(context, told, true);
        // "Sluttidspunkt: 24-05-2018 01:30:00" of a meeting that began the evening before.
        auto end_date = date ? date_field(context, value) : std::nullopt;
        if (end_date && meeting.date && end_date->value != meeting.date->value) meeting.end_date = std::move(end_date);
      }
      return;
    case HeaderField::location:
      if (!meeting.location) read_place(context, value, meeting);
      return;
    case HeaderField::body:
      if (block.label.empty()) {
        read_kind_at_end(context, context.view(block.span), meeting);
        if (!meeting.kind) meeting.kind = meeting_kind(context, context.view(block.span));
      }
      if (!meeting.body)
        meeting.body = optional_text(context.text(lexicon::without_period(take_meeting_kind(context, value, meeting))));
      return;
    default:
      return;
  }
}

/// Whether a value only repeats what is known already: the date of the title under "Mødedato".
bool repeats(const Context& context, const Block& block, const Meeting& meeting) {
  const std::string_view value = context.view(block.value);
  if (block.field == HeaderField::date) {
    const auto date = lexicon::find_date(value, true);
    return date && meeting.date && calendar::iso(date->value) == meeting.date->value;
  }
  const std::string known = text::folded(lexicon::without_period(value));
  if (meeting.body && meeting.body->value == known) return true;
  return meeting.location && known.ends_with(meeting.location->value);  // "Byrådet - Rådssalen"
}

/// A label whose value gave nothing: said again with another value, or not understood.
void report_unread(const Context& context, const Block& block, const Meeting& meeting) {
  const bool own = block.field == HeaderField::participants || block.field == HeaderField::absent ||
                   block.field == HeaderField::remarks || block.field == HeaderField::contents;
  if (own || context.view(block.value).empty() || repeats(context, block, meeting)) return;
  const std::string_view label = context.view(block.label);
  const std::string where = label.empty() ? "in the header" : fmt::format("under '{}'", label);
  context.report(rules::unplaced_text, block.value,
                 fmt::format("'{}' {} could not be used; left out", text::folded(context.view(block.value)), where));
}

void read_block(const Context& context, const Block& block, Meeting& meeting) {
  if (block.kind == BlockKind::title) read_title(context, block, meeting);
  if (block.kind != BlockKind::label) return;
  const Meeting before = meeting;
  const std::size_t reported = context.diagnostics.size();
  read_label(context, block, meeting);
  if (meeting == before && context.diagnostics.size() == reported) report_unread(context, block, meeting);
}

/// Each column as if it had the line for itself.
void read_columns(const Context& context, const Block& line, Meeting& meeting) {
  for (const lexicon::HeaderColumn& column : lexicon::header_columns(context.view(line.span))) {
    if (!column.title && column.field == HeaderField::none) continue;
    Block block = line;
    block.kind = column.title ? BlockKind::title : BlockKind::label;
    block.field = column.field;
    block.span = context.span_of(column.whole);
    block.label = column.label.empty() ? Span{} : context.span_of(column.label);
    block.value = context.span_of(column.value);
    const bool people = column.field == HeaderField::participants || column.field == HeaderField::absent;
    if (people) {  // of one person, beside the place
      context.report(
          rules::unplaced_text, block.value,
          fmt::format("'{}' under '{}' could not be used; left out", text::folded(column.value), column.label));
      continue;
    }
    read_block(context, block, meeting);
  }
}

/// "Onsdag den 3. april 2030 kl. 16.00 afholdtes møde i byrådet.": a sentence in place of a title.
void read_sentence_of_meeting(const Context& context, const Block& block, Meeting& meeting) {
  constexpr std::uint32_t most_words = 30;
  static constexpr std::array<std::string_view, 4> held = {"afholdt", "afholdtes", "holdt", "holdtes"};
  const std::string_view words = context.view(block.span);
  if (text::count_words(words) > most_words || !text::has_one_of(words, held)) return;
  if (text::find_word(words, "møde") == std::string_view::npos) return;
  const auto date = lexicon::find_date(words);
  if (!date) return;
  meeting.date = date_field(context, words);
  if (!meeting.start) meeting.start = time_field(context, words.substr(date->end), false);
  if (!meeting.body) meeting.body = optional_text(context.text(lexicon::body_met(words)));
}

}  // namespace

void set_letter_apart(const Context& context, std::vector<Block>& header) {
  const auto title =
      std::find_if(header.begin(), header.end(), [](const Block& block) { return block.kind == BlockKind::title; });
  const bool dated_below = std::any_of(title, header.end(), [&](const Block& block) {
    const bool may_date = block.kind == BlockKind::title || block.field == HeaderField::date ||
                          block.field == HeaderField::start;  // "Tid: Fredag den 22. maj 2015 kl. 09:30"
    return may_date && lexicon::find_date(context.view(block.span)).has_value();
  });
  if (!dated_below) return;
  for (auto block = header.begin(); block != title; ++block) {
    if (block->kind != BlockKind::label || block->field != HeaderField::date || block->label.empty()) continue;
    if (block->meeting_only) continue;
    block->kind = BlockKind::paragraph;
    block->field = HeaderField::none;
    block->value = block->span;
  }
}

void extract_header(const Context& context, std::span<const Block> blocks, Meeting& meeting) {
  // "Byrådet - Rådssalen" above "Mødested: Rådssalen", "Find et udvalg" above "Udvalg: Byrådet": the label tells
  // better.
  const auto is_labelled = [&](HeaderField field) {
    return std::any_of(blocks.begin(), blocks.end(), [&](const Block& block) {
      return block.kind == BlockKind::label && block.field == field && !block.value.empty() && !block.label.empty();
    });
  };
  const bool labelled_place = is_labelled(HeaderField::location);
  const bool labelled_body = is_labelled(HeaderField::body);
  const auto comes_second = [&](const Block& block) {
    return block.kind == BlockKind::label && block.label.empty() &&
           ((block.field == HeaderField::location && labelled_place) ||
            (block.field == HeaderField::body && labelled_body));
  };
  for (const Block& block : blocks) {
    if (comes_second(block)) continue;
    if (block.kind == BlockKind::label && block.field == HeaderField::columns) {
      read_columns(context, block, meeting);
    } else {
      read_block(context, block, meeting);
    }
    // "Konstituerende møde" on a line of its own.
    if (block.kind == BlockKind::paragraph && !meeting.kind && text::count_words(context.view(block.span)) <= 4) {
      meeting.kind = meeting_kind(context, context.view(block.span));
    }
  }
  for (const Block& block : blocks) {
    if (comes_second(block)) read_block(context, block, meeting);
  }
  for (const Block& block : blocks) {
    const bool dated = block.kind == BlockKind::label && block.label.empty() && block.field == HeaderField::date;
    if (meeting.body || !(dated || block.kind == BlockKind::title)) continue;
    meeting.body = optional_text(context.text(lexicon::body_met(context.view(block.span))));
  }
  for (const Block& block : blocks) {
    if (block.kind == BlockKind::paragraph && !meeting.date) read_sentence_of_meeting(context, block, meeting);
  }
}

}  // namespace referat::extract
