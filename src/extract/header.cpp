// Title, date, times, place and body. Labels: lexicon/header_labels.cpp.
#include "extract/header.hpp"

#include <fmt/core.h>

#include "lexicon/bodies.hpp"
#include "lexicon/danish_dates.hpp"

namespace referat::extract {

namespace {

using lexicon::HeaderField;

/// A date of the calendar as a field; a diagnostic for one that does not exist.
OptionalText date_field(const Context& context, std::string_view where) {
  const auto found = lexicon::find_date(where);
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
    context.report(rules::impossible_time, context.span_of(part), fmt::format("time '{}' does not exist; left out", part));
    return std::nullopt;
  }
  return Text{calendar::iso(found->value), context.span_of(part)};
}

/// "REFERAT Byrådet d. 24-04-2024": the kind of document, the body, the date.
void read_title(const Context& context, const Block& block, Meeting& meeting) {
  const std::string_view title = context.view(block.span);
  const auto word = lexicon::document_words().find_prefix(title);
  if (!word) return;
  meeting.document = {word.row->document, context.span_of(title.substr(0, word.size))};
  for (const lexicon::MeetingWord& kind : lexicon::meeting_words().rows()) {
    const std::size_t at = text::find_word(title, kind.word);
    if (at == std::string_view::npos || meeting.kind) continue;
    meeting.kind = Field<MeetingKind>{kind.kind, context.span_of(title.substr(at, kind.word.size()))};
  }
  const std::string_view rest = text::trim(title.substr(word.size));
  const auto date = lexicon::find_date(rest);
  if (date && !meeting.date) meeting.date = date_field(context, rest);
  std::string_view body = text::trim(rest.substr(0, date ? date->begin : rest.size()));
  for (const std::string_view small : {"d.", "den", "-", "–", ","}) {
    if (body.size() > small.size() && body.ends_with(small)) body = text::trim(body.substr(0, body.size() - small.size()));
  }
  if (meeting.body || body.empty() || !(date || lexicon::is_body_name(body))) return;
  meeting.body = optional_text(context.text(lexicon::without_period(body)));
}

void read_label(const Context& context, const Block& block, Meeting& meeting) {
  const std::string_view value = context.view(block.value);
  if (value.empty()) return;
  switch (block.field) {
    case HeaderField::date: {
      const auto date = lexicon::find_date(value);
      if (!meeting.date && date) meeting.date = date_field(context, value);
      // The time stands behind the date, so that a date's own digits are not read as one.
      if (!meeting.start) meeting.start = time_field(context, date ? value.substr(date->end) : value, false);
      return;
    }
    case HeaderField::start:
      if (!meeting.start) meeting.start = time_field(context, value, true);
      return;
    case HeaderField::end:
      if (!meeting.end) meeting.end = time_field(context, value, true);
      return;
    case HeaderField::location:
      if (!meeting.location) meeting.location = optional_text(context.text(value));
      return;
    case HeaderField::body:
      if (!meeting.body) meeting.body = optional_text(context.text(lexicon::without_period(value)));
      return;
    default:
      return;
  }
}

}  // namespace

void extract_header(const Context& context, std::span<const Block> blocks, Meeting& meeting) {
  for (const Block& block : blocks) {
    if (block.kind == BlockKind::title) read_title(context, block, meeting);
    if (block.kind == BlockKind::label) read_label(context, block, meeting);
  }
}

}  // namespace referat::extract
