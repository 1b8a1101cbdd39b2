// Forms: "11/03/2025 Klima- og Miljøudvalget" and its text below (FirstAgenda); "Udvalg: / Dato: / Punktnummer:"
// (Aarhus); "Økonomiudvalget, 17. marts 2025, pkt. 40:" (Rødovre, Stevns); "Byrådet den 29. januar 2025 Punkt 5"
// (Ballerup 2012); "18. september 2024: ..." (Region Hovedstaden); a sentence that names a meeting and quotes its
// decision (Gribskov).
#include "extract/history.hpp"

#include "extract/outcome.hpp"
#include "extract/votes.hpp"
#include "lexicon/bodies.hpp"
#include "lexicon/danish_dates.hpp"
#include "lexicon/meeting_references.hpp"

namespace referat::extract {

namespace {

OptionalText date_of(const Context& context, std::string_view part) {
  const auto found = lexicon::find_date(part);
  if (!found || !calendar::exists(found->value)) return std::nullopt;
  return Text{calendar::iso(found->value), context.span_of(part.substr(found->begin, found->end - found->begin))};
}

struct Open {
  HistoryEntry entry;
  std::vector<Part> parts;
};

class HistoryReader {
 public:
  explicit HistoryReader(const Context& context) : context_(context) {}

  void read(const SectionParts& section) {
    if (section.names_meeting) {
      const std::string_view heading = context_.view(section.section.heading->where);
      if (const auto reference = lexicon::meeting_reference(heading)) {
        open(*reference);
      } else if (const auto body = lexicon::deciding_body(heading); !body.empty() && !section.parts.empty()) {
        open({body, {}, {}, true});
      }
    }
    for (const Part& part : section.parts) read_part(part);
    close();
  }

  std::vector<HistoryEntry> take() { return std::move(entries_); }

 private:
  void read_part(const Part& part) {
    const std::string_view words = context_.view(part.span);
    if (read_label(words)) return;
    if (const auto reference = lexicon::meeting_reference(words)) {
      open(*reference);
    } else if (!read_row(part, words) && !read_dated_sentence(part, words) && !read_quoting_sentence(part, words) &&
               open_) {
      open_->parts.push_back(part);
    }
  }

  void open(const lexicon::MeetingReference& reference) {
    close();
    open_.emplace();
    open_->entry.date = date_of(context_, reference.date);
    if (!reference.body.empty()) open_->entry.body = context_.text(reference.body);
    if (!reference.item_number.empty()) open_->entry.item_number = context_.text(reference.item_number);
  }

  /// "Udvalg: Byrådet" begins an entry, "Dato: 29-01-2025" and "Punktnummer: 21" belong to it.
  bool read_label(std::string_view words) {
    const std::size_t colon = words.find(':');
    if (colon == std::string_view::npos || colon > 20) return false;
    const std::string_view label = words.substr(0, colon);
    const std::string_view value = text::trim(words.substr(colon + 1));
    if (text::same_key(label, "Udvalg")) {
      close();
      open_.emplace();
      open_->entry.body = optional_text(context_.text(lexicon::without_period(value)));
    } else if (open_ && (text::same_key(label, "Dato") || text::same_key(label, "Mødedato"))) {
      open_->entry.date = date_of(context_, value);
    } else if (open_ && text::same_key(label, "Punktnummer")) {
      open_->entry.item_number = optional_text(context_.text(value));
    } else {
      return false;
    }
    return true;
  }

  /// "02-09-2024\tTeknikudvalget\tAnbefales": a row of a table of meetings. Whether it is one.
  bool read_row(const Part& part, std::string_view words) {
    const std::size_t tab = words.find('\t');
    if (tab == std::string_view::npos) return false;
    const std::size_t second = words.find('\t', tab + 1);
    auto reference = lexicon::meeting_reference(words.substr(0, tab));
    if (!reference) {
      if (second == std::string_view::npos) return false;
      reference = lexicon::meeting_reference(words.substr(0, second));
    }
    if (!reference) return false;
    const bool whole = reference->body.data() + reference->body.size() <= words.data() + tab;
    const std::size_t end = whole && !reference->body.empty() ? tab : second;
    if (end == std::string_view::npos) return false;
    open(*reference);
    const std::string_view told = text::trim(words.substr(end));
    if (!told.empty())
      open_->parts.push_back({.block = part.block, .span = context_.span_of(told), .signals = part.signals});
    return true;
  }

  /// "18. september 2024: Social- og Seniorudvalget drøftede udkastet."
  bool read_dated_sentence(const Part& part, std::string_view words) {
    const auto date = lexicon::date_at_start(words);
    if (!date || date->end >= words.size() || words[date->end] != ':') return false;
    close();
    open_.emplace();
    open_->entry.date = date_of(context_, words.substr(0, date->end));
    const std::string_view rest = text::trim_left(words.substr(date->end + 1));
    if (const auto body = leading_body(rest); !body.empty()) open_->entry.body = context_.text(body);
    open_->parts.push_back({.block = part.block, .span = context_.span_of(rest)});
    return true;
  }

  /// "... drøftet på Byrådets møde den 5. marts 2024 punkt 12, hvor beslutningen blev: "Godkendt.""
  bool read_quoting_sentence(const Part& part, std::string_view words) {
    const std::size_t meeting = text::find_word(words, "møde");
    const std::size_t decided = text::find_word(words, "beslutningen");
    if (meeting == std::string_view::npos || decided == std::string_view::npos || decided < meeting) return false;
    const auto date = lexicon::find_date(words.substr(meeting));
    std::string_view owner = text::last_word(words.substr(0, meeting));
    if (!date || !owner.ends_with('s') || !lexicon::is_body_name(owner.substr(0, owner.size() - 1))) return false;
    const std::size_t quote = words.find_first_of("\"", decided);
    const std::size_t end = quote == std::string_view::npos ? quote : words.find('"', quote + 1);
    if (end == std::string_view::npos) return false;
    close();
    open_.emplace();
    open_->entry.body = context_.text(owner.substr(0, owner.size() - 1));
    open_->entry.date = date_of(context_, words.substr(meeting));
    const std::string_view after = words.substr(meeting + date->end, decided - meeting - date->end);
    if (const std::size_t point = text::find_word(after, "punkt"); point != std::string_view::npos) {
      std::string_view number = text::first_word(after.substr(point + 5));
      while (!number.empty() && !text::is_digit(number.back())) number.remove_suffix(1);
      open_->entry.item_number = optional_text(context_.text(number));
    }
    open_->parts.push_back({.block = part.block, .span = context_.span_of(words.substr(quote + 1, end - quote - 1))});
    close();
    return true;
  }

  /// The body that a sentence begins with: "Social- og Seniorudvalget drøftede ...".
  static std::string_view leading_body(std::string_view sentence) {
    std::size_t end = 0;
    for (int words = 0; words < 8 && end < sentence.size(); ++words) {
      while (end < sentence.size() && text::is_space(sentence[end])) ++end;
      while (end < sentence.size() && !text::is_space(sentence[end])) ++end;
      if (lexicon::is_body_name(sentence.substr(0, end))) return sentence.substr(0, end);
    }
    return {};
  }

  void close() {
    if (!open_) return;
    HistoryEntry& entry = open_->entry;
    for (const Part& part : open_->parts) {
      const std::string_view words = context_.view(part.span);
      if (!entry.text.value.empty()) entry.text.value.append(part.block->continues ? " " : "\n\n");
      text::append_folded(entry.text.value, words);
      entry.text.where = cover(entry.text.where, part.span);
      if ((part.signals & lexicon::tells_of_outcome) != 0)
        entry.outcome = weightier(entry.outcome, read_outcome(context_, words));
    }
    entry.votes = extract_votes(context_, open_->parts);
    entries_.push_back(std::move(entry));
    open_.reset();
  }

  const Context& context_;
  std::optional<Open> open_;
  std::vector<HistoryEntry> entries_;
};

}  // namespace

std::vector<HistoryEntry> extract_history(const Context& context, std::span<const SectionParts> sections) {
  HistoryReader reader(context);
  for (const SectionParts& section : sections) {
    if (section.section.kind == SectionKind::history) reader.read(section);
  }
  return reader.take();
}

}  // namespace referat::extract
