#include "lexicon/header_lines.hpp"

#include <algorithm>

#include "lexicon/bodies.hpp"
#include "lexicon/danish_dates.hpp"
#include "lexicon/dated_lines.hpp"
#include "support/text.hpp"

namespace referat::lexicon {

namespace {

/// "Mødelokale A, Rådhuset", "Lokale 4": the word is part of the name. In "Mødelokale Byrådssalen" it is a label.
bool names_room(std::string_view line, std::string_view rest) {
  if (line.find('\t') != std::string_view::npos) return false;  // columns
  return rest.find(',') != std::string_view::npos || text::is_digit(rest.front()) || text::first_word(rest).size() <= 2;
}

/// "MødestedRådssalen", "UdvalgÆldreråd": what some sites run together (Stevns).
std::optional<LabelMatch> match_glued_label(std::string_view line) {
  constexpr std::size_t longest_label = 32;
  const std::size_t digit = line.substr(0, longest_label).find_first_of("0123456789");  // "Mødedato23. november 2020"
  const bool before_digit = digit != std::string_view::npos && digit > 0 && text::is_word_byte(line[digit - 1]);
  const std::size_t end = before_digit ? digit : text::end_of_glued_word(line);
  if (end < 4 || end >= line.size() || !(before_digit || text::starts_upper(line.substr(end)))) return std::nullopt;
  const auto* row = header_labels().find(line.substr(0, end));
  if (row == nullptr || row->field == HeaderField::contents) return std::nullopt;
  const bool of_time =
      row->field == HeaderField::date || row->field == HeaderField::start || row->field == HeaderField::end;
  if (before_digit && !of_time) return std::nullopt;
  return LabelMatch{row, line.substr(0, end), line.substr(end)};
}

/// Between two columns of a line that a layout set.
constexpr std::string_view column_gap = "   ";

/// "Sekretær            Freja Gade": whether the value stands in a column of its own.
bool is_apart(std::string_view behind_label) {
  return !behind_label.empty() && (behind_label.front() == '\t' || behind_label.starts_with(column_gap));
}

/// Whether a column may hold the field: a list of people goes on below its line.
bool fits_column(HeaderField field) {
  return field == HeaderField::date || field == HeaderField::start || field == HeaderField::end ||
         field == HeaderField::location || field == HeaderField::body;
}

constexpr std::string_view narrow_gap = "  ";
constexpr std::string_view tab = "\t";
constexpr std::string_view bar = " | ";

std::vector<std::string_view> split_at_gaps(std::string_view line, std::string_view gap) {
  std::vector<std::string_view> parts;
  for (std::size_t end = line.find(gap); end != std::string_view::npos; end = line.find(gap)) {
    parts.push_back(text::trim(line.substr(0, end)));
    line = text::trim_left(line.substr(end));
  }
  parts.push_back(text::trim(line));
  return parts;
}

/// The parts between bars, all of which have to be something for the line to be columns.
std::vector<std::string_view> split_at_bars(std::string_view line) {
  std::vector<std::string_view> parts;
  line = text::without_bars(line);
  for (std::size_t end = line.find(bar); end != std::string_view::npos; end = line.find(bar)) {
    parts.push_back(text::trim(line.substr(0, end)));
    line.remove_prefix(end + bar.size());
  }
  parts.push_back(text::trim(line));
  return parts;
}

/// Whether a column begins with a label: "Lokale 3" is the name of a room.
bool begins_with_label(std::string_view part) {
  const auto match = match_label(part);
  return match && !match->label.empty();
}

bool is_labelled(std::string_view part) {
  const auto match = match_label(part);
  return match && !match->label.empty() && !match->value.empty() && part.substr(match->label.size()).starts_with(':');
}

/// What stands for a picture beside a label: "Udvalg Ikon" (Region Hovedstaden).
constexpr std::string_view name_of_icon = "Ikon";

/// "Udvalg Dato Type Hent": labels alone, above the rows of a table (Syddjurs).
bool heads_table(const LabelMatch& match) {
  constexpr std::size_t fewest = 2;
  if (match.row->field != HeaderField::body || text::count_words(match.value) < fewest) return false;
  const auto* next = header_labels().find(text::first_word(match.value));
  return next != nullptr && next->field == HeaderField::date && text::starts_upper(match.value) &&
         std::all_of(match.value.begin(), match.value.end(),
                     [](char c) { return c != ':' && c != ',' && !text::is_digit(c); });
}

}  // namespace

std::optional<LabelMatch> match_label(std::string_view line) {
  const auto prefix = header_labels().find_prefix(line);
  if (!prefix) return match_glued_label(line);
  LabelMatch match{prefix.row, line.substr(0, prefix.size), text::trim_left(line.substr(prefix.size))};
  if (match.value == name_of_icon) match.value = {};
  if (heads_table(match)) return std::nullopt;
  const bool mistyped =
      match.row->field == HeaderField::absent && match.value.starts_with("; ");  // "Udeblevet; Bo Ravn"
  if (match.value.starts_with(':') || mistyped) {
    match.value = text::without_bars(text::trim_left(match.value.substr(1)));
  } else if (match.row->needs_colon && !is_apart(line.substr(prefix.size))) {
    return std::nullopt;
  } else if (!match.value.empty() && match.row->names_room && names_room(line, match.value)) {
    match.value = line;
    match.label = {};
  } else if (!match.value.empty() && !text::starts_upper(match.value) && !text::is_digit(match.value.front()) &&
             !(match.row->meeting_only && match.value.find('(') != std::string_view::npos)) {  // "Afbud von Bülow (C)"
    return std::nullopt;
  }
  const bool heading_only = match.row->field == HeaderField::contents;
  // "Oversigtsdagsorden: Åben referat" (Odense)
  if (heading_only && !match.value.empty() && document_words().find(match.value) == nullptr) return std::nullopt;
  return match;
}

HeaderField unlabelled_field(std::string_view line) {
  if (is_dated_line(line)) return HeaderField::date;
  if (is_time_line(line)) return HeaderField::start;
  return body_in_phrase(line).empty() ? HeaderField::none : HeaderField::body;
}

bool is_title(std::string_view line) {
  const auto prefix = document_words().find_prefix(line);
  if (!prefix) return false;
  std::string_view rest = text::trim(line.substr(prefix.size));
  for (const std::string_view sign : {"– ", "- ", ", "}) {
    if (rest.starts_with(sign)) rest = text::trim_left(rest.substr(sign.size()));
  }
  if (rest.empty() || rest == ":" || find_date(rest)) return true;
  if (!text::starts_upper(rest) && !body_in_phrase(rest).empty()) return true;  // "Referat af møde i Ældrerådet"
  return text::starts_upper(rest) && !line.ends_with('.') && text::count_words(rest) <= 12;
}

namespace {

/// The same as is_title, and in front of all else "Referat fra brugerrådsmøde på Solgården".
bool begins_with_kind(std::string_view line) {
  if (is_title(line)) return true;
  const auto prefix = document_words().find_prefix(line);
  if (!prefix || line.ends_with('.') || text::count_words(line) > 12) return false;
  const std::string_view rest = text::trim(line.substr(prefix.size));
  return text::word_prefix(rest, "fra") || text::word_prefix(rest, "af") || text::word_prefix(rest, "for") ||
         text::first_word(rest).ends_with("møde");
}

}  // namespace

std::size_t title_behind_name(std::string_view line) {
  constexpr std::size_t longest_lead = 100;
  for (const std::string_view dash : {" - ", " – "}) {
    const std::string_view leads = line.substr(0, longest_lead);
    for (std::size_t at = leads.find(dash); at != std::string_view::npos; at = leads.find(dash, at + 1)) {
      if (at == 0) continue;
      const std::string_view lead = line.substr(0, at);
      const std::size_t begin = at + dash.size();
      if (!begins_with_kind(line.substr(begin))) continue;
      // "Nyt regionsråd - Konstituerende møde - referat 07-12-2009"
      const bool meeting = text::count_words(lead) <= 6 && text::key(text::last_word(lead)).ends_with("møde");
      const bool day = text::is_digit(lead.front()) && find_date(lead);
      // "Miljø - referat 06-08-2008" (Region Syddanmark)
      const bool dated = text::count_words(lead) <= 6 && text::starts_upper(lead) && find_date(line.substr(begin));
      if (meeting || day || dated || is_body_name(lead)) return begin;
    }
  }
  return 0;
}

bool is_first_title(std::string_view line) { return begins_with_kind(line) || title_behind_name(line) > 0; }

namespace {

/// "Udvalg          Mødetidspunkt" above "Teknikudvalget  Kl. 15.00": as many values as labels.
std::vector<HeaderColumn> labels_above_values(std::string_view first, std::string_view second) {
  const auto columns_of = [](std::string_view line) {
    return split_at_gaps(line, line.find('\t') != std::string_view::npos ? tab : column_gap);
  };
  const auto labels = columns_of(first);
  const auto values = columns_of(second);
  std::vector<HeaderColumn> columns;
  if (labels.size() < 2 || labels.size() != values.size()) return columns;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const std::string_view label = text::without_colon(labels[i]);
    const auto* row = header_labels().find(label);
    if (row == nullptr || row->field == HeaderField::contents || values[i].empty() || begins_with_label(values[i]))
      return {};
    columns.push_back({false, row->field, label, values[i], values[i]});
  }
  const bool fits =
      std::any_of(columns.begin(), columns.end(), [](const HeaderColumn& column) { return fits_column(column.field); });
  return fits ? columns : std::vector<HeaderColumn>();
}

}  // namespace

std::vector<HeaderColumn> header_columns(std::string_view line) {
  if (const std::size_t end = line.find('\n'); end != std::string_view::npos)
    return labels_above_values(line.substr(0, end), text::trim(line.substr(end)));
  const bool tabs = line.find('\t') != std::string_view::npos;
  const bool bars = !tabs && line.find(bar) != std::string_view::npos;  // "Egevad Kommune | Byrådet | Referat"
  if (!tabs && !bars && line.find(narrow_gap) == std::string_view::npos) return {};  // nearly all
  // "Mødedato: 11. september 2031  Starttidspunkt: 17:00": where a label begins each, two blanks tell as well.
  auto parts = bars ? split_at_bars(line) : split_at_gaps(line, tabs ? tab : narrow_gap);
  if (!tabs && !bars && !std::all_of(parts.begin(), parts.end(), is_labelled)) parts = split_at_gaps(line, column_gap);
  std::vector<HeaderColumn> columns;
  for (std::size_t i = 0; parts.size() > 1 && i < parts.size(); ++i) {
    const std::string_view part = parts[i];
    if (const auto match = match_label(part)) {
      HeaderColumn column{false, match->row->field, match->label, match->value, part};
      if (column.value.empty() && i + 1 < parts.size() && !begins_with_label(parts[i + 1])) {  // "Sted:      Rådssalen"
        column.value = parts[++i];
        column.whole = {part.data(), static_cast<std::size_t>(column.value.data() + column.value.size() - part.data())};
      }
      if (column.value.empty() || !fits_column(column.field)) return {};
      columns.push_back(column);
    } else if (is_title(part)) {
      columns.push_back({true, HeaderField::none, {}, part, part});
    } else if (const HeaderField field = unlabelled_field(part); field != HeaderField::none) {
      const std::string_view value = field == HeaderField::body ? body_in_phrase(part) : part;
      columns.push_back({false, field, {}, value, part});
    } else if (part.ends_with(" Kommune")) {  // extract_municipality reads it wherever it stands
      columns.push_back({false, HeaderField::none, {}, part, part});
    } else {
      return {};
    }
  }
  return columns.size() > 1 ? columns : std::vector<HeaderColumn>();
}

}  // namespace referat::lexicon
