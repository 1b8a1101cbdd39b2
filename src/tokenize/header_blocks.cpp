#include "tokenize/header_blocks.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <set>
#include <vector>

#include "lexicon/absence_words.hpp"
#include "lexicon/bodies.hpp"
#include "lexicon/case_numbers.hpp"
#include "lexicon/closed_marks.hpp"
#include "lexicon/column_headings.hpp"
#include "lexicon/danish_dates.hpp"
#include "lexicon/dated_lines.hpp"
#include "lexicon/header_labels.hpp"
#include "lexicon/header_lines.hpp"
#include "lexicon/item_forms.hpp"
#include "lexicon/parties.hpp"
#include "lexicon/people_list.hpp"
#include "lexicon/roles.hpp"
#include "support/text.hpp"
#include "support/word_lists.hpp"
#include "tokenize/contents.hpp"
#include "tokenize/contents_blocks.hpp"
#include "tokenize/headings.hpp"

namespace referat::tokenize {

namespace {

using lexicon::HeaderField;
using lexicon::LabelMatch;

/// A label, also as the entry of a list, which has a colon then: "- Mødested: Lokale 12".
std::optional<LabelMatch> match_listed_label(std::string_view s) {
  const std::size_t mark = text::list_mark(s);
  const auto match = lexicon::match_label(text::trim_left(s.substr(mark)));
  if (mark == 0 || !match) return match;
  if (match->label.empty()) return std::nullopt;
  const auto end = static_cast<std::size_t>(match->label.data() + match->label.size() - s.data());
  return text::trim_left(s.substr(end)).starts_with(':') ? match : std::nullopt;
}

class HeaderTokenizer {
 public:
  HeaderTokenizer(BlockList& out, std::uint32_t end, const Wrapping& wrapping, const KnownContents& known)
      : out_(out), end_(end), wrapping_(wrapping), contents_(out, end, wrapping, known) {}

  void run() {
    for (std::uint32_t i = out_.next_text(0); i < end_; i = out_.next_text(i)) {
      if (const std::uint32_t behind = contents_.take_paged(i); behind > i) {
        i = behind;
        continue;
      }
      if (contents_.take_listed(i)) {
        ++i;
        continue;
      }
      in_contents_ = in_contents_ && !lists_people_behind_contents(i);
      if (!in_contents_ && !match_contents_entry(out_.line(i).text) &&
          begins_bare_contents(out_.lines().first(end_), i)) {
        i = contents_.take_bare_entries(i);
        continue;
      }
      i = in_contents_ || match_contents_entry(out_.line(i).text) ? contents_.take_entry(i) : take_field(i);
    }
  }

 private:
  const Line& line(std::uint32_t i) const { return out_.line(i); }

  /// The label on line `i`. Labels without values look ahead at those that follow, each of them; so the last are kept.
  std::optional<LabelMatch> label_at(std::uint32_t i) const {
    LabelAt& kept = labels_[i % labels_.size()];
    if (kept.line == i) return kept.match;
    kept = {i, match_listed_label(line(i).text)};
    if (kept.match && names_body_above_date(i, *kept.match)) kept.match.reset();
    if (!kept.match && heads_person(i))
      kept.match = LabelMatch{lexicon::header_labels().find(line(i).text), line(i).text, {}};
    if (!kept.match) kept.match = bulleted_absence(i);
    if (!kept.match) kept.match = absence_lead(i);
    return kept.match;
  }

  /// "Bestyrelsen" / "fredag den 27. januar 2017 kl. 9.00": who met, and no label of those who did.
  bool names_body_above_date(std::uint32_t i, const LabelMatch& match) const {
    if (match.row->field != HeaderField::participants || !match.value.empty() || line(i).text.ends_with(':'))
      return false;
    const std::uint32_t below = out_.next_text(i + 1);
    return lexicon::is_body_name(match.label) && below < end_ &&
           lexicon::unlabelled_field(line(below).text) == HeaderField::date;
  }

  /// "• Afbud": a label among the bullets of people (Region Syddanmark)
  std::optional<LabelMatch> bulleted_absence(std::uint32_t i) const {
    const std::string_view words = lexicon::without_bullet(line(i).text);
    if (words.size() == line(i).text.size()) return std::nullopt;
    const lexicon::HeaderLabel* label = lexicon::header_labels().find(text::without_colon(words));
    if (label == nullptr || label->field != HeaderField::absent) return std::nullopt;
    return LabelMatch{label, words, {}};
  }

  /// "Der var afbud fra:": the beginning of a sentence as the label of a list
  std::optional<LabelMatch> absence_lead(std::uint32_t i) const {
    const std::string_view words = line(i).text;
    if (!words.ends_with(':') || lexicon::behind_absence_lead(words) != words.size()) return std::nullopt;
    return LabelMatch{lexicon::header_labels().find("Afbud"), text::without_colon(words), {}};
  }

  /// "Referent", "Ordstyrer": what somebody does at the meeting, and is no member's role.
  static bool names_function(std::string_view s) {
    const lexicon::HeaderLabel* label = lexicon::header_labels().find(s);
    return label != nullptr && label->needs_colon && label->field == HeaderField::participants &&
           !lexicon::is_members_role(s);
  }

  /// "Referent" / "Maria Krogh": a label that has lost its colon, alone above a name.
  bool heads_person(std::uint32_t i) const {
    if (!names_function(line(i).text)) return false;
    if (i + 1 >= end_ || line(i + 1).blank()) return false;
    const std::string_view name = line(i + 1).text;
    return lexicon::looks_like_people(name) && text::count_words(name) <= 4;
  }

  /// Whether the contents are over, and the label of a list of people stands on line `i`.
  bool lists_people_behind_contents(std::uint32_t i) {
    if (i <= last_entry()) return false;
    const auto label = label_at(i);
    return label && (label->row->field == HeaderField::participants || label->row->field == HeaderField::absent);
  }

  /// The last line with a page number; 0 where there is none. Looked for once.
  std::uint32_t last_entry() {
    if (last_entry_) return *last_entry_;
    std::uint32_t last = end_;
    while (last > 0 && (line(last - 1).blank() || !match_contents_entry(line(last - 1).text))) --last;
    last_entry_ = last > 0 ? last - 1 : 0;
    return *last_entry_;
  }

  bool ends_value(std::uint32_t i) const {
    const std::string_view s = line(i).text;
    return label_at(i) || match_contents_entry(s) || lexicon::heads_columns(s) ||
           (!title_seen_ && lexicon::is_title(s)) ||
           lexicon::document_words().find(s) != nullptr ||  // "Referat" again: the list of items follows
           heads_other_than_people(i) || is_numbered_title(i) || counts_items(s) ||
           lexicon::door(s) != lexicon::GroupHeading::none;
  }

  /// "Sager 162 - 177", below an empty label (Rødovre).
  static bool counts_items(std::string_view s) {
    const auto word = text::word_prefix(s, "Sager");
    const std::string_view behind = word ? text::trim_left(s.substr(*word)) : std::string_view();
    return !behind.empty() && text::is_digit(behind.front());
  }

  /// "1. Godkendelse af dagsorden", which an empty label may stand above; lists of people have numbers, too.
  bool is_numbered_title(std::uint32_t i) const {
    const std::string_view s = line(i).text;
    if (!s.starts_with("1. ")) return false;
    const std::string_view title = text::trim_left(s.substr(3));
    return text::starts_upper(title) && text::count_words(title) > 1 && !lexicon::looks_like_people(title) &&
           title.find_first_of(",:0123456789") == std::string_view::npos;
  }

  /// "Meddelelser:", "Godkendelse af referat:" alone on its line, above anything but people.
  bool heads_other_than_people(std::uint32_t i) const {
    constexpr std::size_t most_words = 5;
    const std::string_view s = line(i).text;
    if (!s.ends_with(':') || !text::starts_upper(s) || text::count_words(s) > most_words) return false;
    const std::uint32_t below = out_.next_text(i + 1);
    return below >= end_ || !(lexicon::looks_like_people(line(below).text) || lexicon::begins_group(line(below).text));
  }

  /// The last line of a value that begins on line `i`. Lists of people and remarks go on to a blank line or the next
  /// thing of its own; a date or a place takes a line, and more only where a margin broke it.
  /// `spaced`: a blank line stands between the label and its value, and may stand between people.
  std::uint32_t end_of_value(std::uint32_t i, const lexicon::HeaderLabel& label, bool spaced) const {
    const std::uint32_t first = i;
    const HeaderField field = label.field;
    const bool list =
        field == HeaderField::participants || field == HeaderField::absent || field == HeaderField::remarks;
    while (i + 1 < end_ && !line(i + 1).blank() && !ends_value(i + 1) &&
           ((list && goes_on_with(label, i + 1)) || wrapping_.is_full(line(i), line(i + 1)) ||
            stands_in_value_column(first, i + 1))) {
      ++i;
    }
    return field == HeaderField::participants || field == HeaderField::absent ? end_of_people(first, i, spaced) : i;
  }

  /// The last line of a list of people whose first lines are `first` to `i`: it may go on behind blank lines.
  std::uint32_t end_of_people(std::uint32_t first, std::uint32_t i, bool spaced) const {
    i = end_of_description(i);
    for (std::uint32_t next = out_.next_text(i + 1); next < end_ && next <= i + 2; next = out_.next_text(i + 1)) {
      if (ends_value(next)) break;
      const bool block = i > first && names_person(i - 1) && names_person(i) && names_person(next) && next + 1 < end_ &&
                         names_person(next + 1);
      const std::uint32_t described = end_of_description(next);
      if (described == next && !block && !(spaced && goes_on_alike(first, i, next))) break;
      i = described;
      while (block && i + 1 < end_ && names_person(i + 1) && !ends_value(i + 1)) ++i;
    }
    return i;
  }

  /// Whether line `next`, behind a blank one, has people as line `i` has: with their parties, in groups, or a name,
  /// where a third follows or the list ends.
  bool goes_on_alike(std::uint32_t first, std::uint32_t i, std::uint32_t next) const {
    const std::string_view person = line(next).text;
    if (person.find('(') != std::string_view::npos && lexicon::looks_like_people(person)) return true;
    if (lexicon::begins_group(person) && lexicon::begins_group(line(i).text)) return true;
    const std::uint32_t third = out_.next_text(next + 1);
    const auto alike = [&](std::uint32_t at) { return names_person(at) || describes_named(at); };
    const bool ends_list = third >= end_ || label_at(third);  // two names are all
    return alike(i) && alike(next) && (i > first || ends_list || (third <= next + 2 && alike(third)));
  }

  /// "Karen Lund, Dansk Skovforening", "Jens Bigsted, formand": a name, and a few words about it.
  bool describes_named(std::uint32_t i) const {
    constexpr std::size_t most_words = 10;
    const std::string_view s = line(i).text;
    std::size_t end = s.find_first_of(",(");
    for (const std::string_view dash : {" - ", " – "}) end = std::min(end, s.find(dash));  // "Lars Vig – SIND"
    const std::string_view name = text::trim(s.substr(0, end));
    return name.size() < s.size() && text::count_words(s) <= most_words && !ends_sentence(s) &&
           lexicon::looks_like_people(name) && text::count_words(name) <= 4 && !lexicon::is_body_name(name);
  }

  /// "Kirsten Toft": a name and nothing else.
  bool names_person(std::uint32_t i) const {
    const std::string_view s = lexicon::without_absence(line(i).text);
    return lexicon::looks_like_people(s) && text::count_words(s) <= 4 &&
           s.find_first_of(":,(") == std::string_view::npos && !lexicon::is_body_name(s);
  }

  static bool describes_person(std::string_view s) {
    if (s.starts_with('(') && s.ends_with(')')) s = s.substr(1, s.size() - 2);  // "(A)"
    return (lexicon::is_role(s) && !names_function(s)) || lexicon::is_affiliation(s);
  }

  /// "Lars Gård" / "Medlem" / "Socialdemokratiet", also with blank lines between: the last line that says who is named
  /// on line `i`; that line itself where none does.
  std::uint32_t end_of_description(std::uint32_t i) const {
    if (!lexicon::looks_like_people(line(i).text)) return i;
    for (std::uint32_t next = out_.next_text(i + 1); next < end_ && next <= i + 2 && describes_person(line(next).text);
         next = out_.next_text(i + 1))
      i = next;
    return i;
  }

  /// Whether line `i` may go on with a list: behind "Formand: Carl Dam" only further people do.
  bool goes_on_with(const lexicon::HeaderLabel& label, std::uint32_t i) const {
    return !label.needs_colon || lexicon::looks_like_people(line(i).text);
  }

  /// Whether a line begins so far to the right of the label's that only the column of values is there.
  bool stands_in_value_column(std::uint32_t label, std::uint32_t i) const {
    constexpr float narrowest_label = 20;  // points
    const LineStyle* above = line(label).style;
    const LineStyle* below = line(i).style;
    return above != nullptr && below != nullptr && above->right > 0 &&
           line(label).text.find('\t') != std::string_view::npos && below->left > above->left + narrowest_label;
  }

  /// "Navn     Forening     Tilstede", above the first row.
  bool heads_people_table(std::uint32_t i) const {
    const std::string_view s = line(i).text;
    return lexicon::heads_people_table(s) && i + 1 < end_ && !line(i + 1).blank();
  }

  /// Whether nothing but a few lines without labels stand above: "Sandby Skole" / "Referat af møde i skolebestyrelsen".
  bool in_front() const {
    constexpr std::size_t most = 3;
    const auto& blocks = out_.blocks();
    return blocks.size() <= most &&
           std::all_of(blocks.begin(), blocks.end(), [](const Block& block) { return block.label.empty(); });
  }

  /// "Referat" / "til" / "mødet i Regionsrådet": whether line `i` is a small word alone, in the middle of a title.
  bool joins_next(std::uint32_t i) const {
    static constexpr std::array<std::string_view, 4> joining = {"til", "fra", "af", "for"};
    return i + 1 < end_ && text::is_one_of(line(i).text, joining) && !line(i + 1).blank();
  }

  std::uint32_t take_field(std::uint32_t i) {
    const std::string_view s = line(i).text;
    if (const auto columns = lexicon::header_columns(s); !columns.empty()) {
      for (const lexicon::HeaderColumn& column : columns) {
        title_seen_ = title_seen_ || column.title;
        if (column.label.empty()) fields_seen_.insert(column.field);
      }
      out_.add(BlockKind::label, i, i, "columns of the header, each known by itself").field = HeaderField::columns;
      return i + 1;
    }
    if (i + 1 < end_ && !line(i + 1).blank() && label_at(i)) {
      const std::string_view both(s.data(), line(i + 1).span.end - line(i).span.begin);
      if (!lexicon::header_columns(both).empty()) {
        out_.add(BlockKind::label, i, i + 1, "labels of the header above their values").field = HeaderField::columns;
        return i + 2;
      }
    }
    if (lexicon::heads_columns(s)) {
      out_.add(BlockKind::contents_heading, i, i, "heads a table of items");
      const std::uint32_t entry = out_.next_text(i + 1);
      const bool bare = entry < end_ && !contents_.is_paged(entry) && match_bare_entry(line(entry).text) &&
                        !match_contents_entry(line(entry).text);
      return bare ? contents_.take_bare_entries(entry) : i + 1;
    }
    if (heads_people_table(i)) {
      std::uint32_t last = i;
      while (last + 1 < end_ && !line(last + 1).blank() && !ends_value(last + 1)) ++last;
      Block& block = out_.add(BlockKind::label, i, last, "a table of people");
      block.field = HeaderField::participants;
      return last + 1;
    }
    if (const auto match = label_at(i)) {
      if (match->row->field == HeaderField::contents) {
        in_contents_ = true;
        out_.add(BlockKind::contents_heading, i, i, "heads the table of contents");
        const std::uint32_t entry = out_.next_text(i + 1);
        return entry < end_ && !match_contents_entry(line(entry).text) && contents_.have_pages(entry)
                   ? contents_.take_bare_entries(entry)
                   : i + 1;
      }
      LabelMatch label = *match;
      if (lexicon::heads_people_columns(label.value)) label.value = {};  // "Medlemmer     Parti     Bemærkninger"
      // "Mødelokale Vandværket" is a label among labels, and a name in a front that has none (Ishøj).
      const bool bare = label.row->names_room && label.label.size() + 1 + label.value.size() == s.size();
      if (bare && !stands_among_labels(i)) label = {label.row, {}, s};
      return take_label(i, label);
    }
    // "Mødereferat 19. april 2030" / "Referat af bestyrelsesmøde den 19. april 2030 kl. 17.00": the second says more.
    const bool says_time = title_seen_ && !fields_seen_.contains(HeaderField::start) && in_front() &&
                           lexicon::find_time(s, false) && lexicon::find_date(s);
    if ((!title_seen_ || says_time) && (in_front() ? lexicon::is_first_title(s) : lexicon::is_title(s))) {
      // Below "Byrådet - Referat", "Dagsorden" alone heads the list of items.
      title_seen_ = lexicon::title_behind_name(s) == 0;
      std::uint32_t last = i;
      while (last + 1 < end_ && wrapping_.is_full(line(last), line(last + 1)) && !label_at(last + 1)) ++last;
      if (joins_next(last + 1)) last += 2;
      out_.add(BlockKind::title, i, last, "begins with the kind of document");
      return last + 1;
    }
    if (const HeaderField field = lexicon::unlabelled_field(s); field != HeaderField::none) {
      // "19.00 - 19.45" / "19.45 - 20.30": times of a programme are not the meeting's
      if (field == HeaderField::start && !fields_seen_.contains(field) && is_slot(i)) {
        out_.add(BlockKind::paragraph, i, i, "a time of the programme");
        return i + 1;
      }
      // "Tirsdag den 21-06-2011 kl. 08:15" below a title that has the date already
      const bool gives_time = field == HeaderField::date && !fields_seen_.contains(HeaderField::start) &&
                              lexicon::find_time(s.substr(lexicon::find_date(s)->end), false);
      if (!fields_seen_.contains(field) || gives_time) return take_unlabelled(i, field);
    }
    if (follows_date(i)) return take_place(i);
    std::uint32_t last = i;
    while (last + 1 < end_ && wrapping_.is_full(line(last), line(last + 1)) && !ends_value(last + 1)) ++last;
    out_.add(BlockKind::paragraph, i, last, "text of the header");
    return last + 1;
  }

  /// Whether the times on a line below go on where those on line `i` end, or it stands behind such a line.
  bool is_slot(std::uint32_t i) {
    if (slots_) return true;
    constexpr std::uint32_t farthest = 40;  // lines
    const auto end = lexicon::end_of_times(line(i).text);
    for (std::uint32_t next = out_.next_text(i + 1); end && next < end_ && next < i + farthest && !slots_;
         next = out_.next_text(next + 1)) {
      if (!lexicon::end_of_times(line(next).text)) continue;
      const auto start = lexicon::find_time(line(next).text, true);
      slots_ = start && std::pair(start->value.hour, start->value.minute) >= std::pair(end->hour, end->minute);
    }
    return slots_;
  }

  /// Whether the place stands behind the date on its line.
  static bool tells_place(std::string_view dated) {
    const auto place = lexicon::place_behind_date(dated.substr(lexicon::find_date(dated)->end));
    return place && !place->empty();
  }

  bool stands_among_labels(std::uint32_t i) const {
    const auto& blocks = out_.blocks();
    if (!blocks.empty() && blocks.back().kind == BlockKind::label && !blocks.back().label.empty()) return true;
    const std::uint32_t next = out_.next_text(i + 1);
    const auto below = next < end_ ? label_at(next) : std::nullopt;
    return below && !below->label.empty();
  }

  std::uint32_t take_unlabelled(std::uint32_t i, HeaderField field) {
    fields_seen_.insert(field);
    if (field == HeaderField::date &&
        lexicon::find_time(line(i).text.substr(lexicon::find_date(line(i).text)->end), false))
      fields_seen_.insert(HeaderField::start);
    if (field == HeaderField::date && tells_place(line(i).text)) fields_seen_.insert(HeaderField::location);
    Block& block = out_.add(BlockKind::label, i, i, "value of the header without a label");
    block.field = field;
    if (field == HeaderField::body) block.value = out_.span_of(lexicon::body_in_phrase(line(i).text));
    return i + 1;
  }

  /// Whether the line stands right below an unlabelled date or time, where the place does.
  bool follows_date(std::uint32_t i) const {
    const auto& blocks = out_.blocks();
    if (blocks.empty() || !blocks.back().label.empty()) return false;
    const HeaderField field = blocks.back().field;
    const std::string_view above = line(blocks.back().first_line).text;
    const bool dated_title = blocks.back().kind == BlockKind::title && lexicon::find_date(above) && !tells_place(above);
    if (!dated_title && field != HeaderField::date && field != HeaderField::start) return false;
    if (fields_seen_.contains(HeaderField::location)) return false;
    const std::string_view place = line(i).text;
    const bool address =
        std::count(place.begin(), place.end(), ',') >= 2 && place.find_first_of("0123456789") != std::string_view::npos;
    const bool plausible =
        (text::starts_upper(place) || lexicon::place_lead(place) > 0 ||
         (place.find(',') != std::string_view::npos && lexicon::is_named_place(text::first_word(place)))) &&
        text::count_words(place) <= (address ? 14 : 8);  // "byrådssalen, Landevej 26"
    if (lexicon::group_heading(place) != lexicon::GroupHeading::none) return false;
    if (!lexicon::case_number_line(place).empty() || text::word_prefix(place, "J.nr.")) return false;
    if (place.ends_with(':')) return false;  // "Referat publiceret:"
    if (lexicon::document_words().find(place) != nullptr) return false;
    // "Sagsbehandler: CEN", "Fraværende indtil kl. 18: Ida Holm", but "Brohuset: Salen ved vandet"
    const std::size_t colon = place.find(": ");
    if (colon != std::string_view::npos && !lexicon::is_named_place(place.substr(0, colon))) return false;
    if (is_labelled(place) && colon == std::string_view::npos) return false;
    if (text::find_word(place, "har") != std::string_view::npos) return false;  // "Elevrådet har ordet"
    if (blocks.back().last_line + 1 == i) return plausible && !place.ends_with('.');
    // Below a blank line it has to look like an address: "Slottet, Salen, indgang C, 1. sal.", "i Mødelokale Vest", or
    // be a room or a house alone
    const bool led_in = lexicon::place_lead(place) > 0 && lexicon::is_named_place(place);
    const std::string_view name = lexicon::place_before_time(place);  // "Byrådssalen kl. 19.00"
    const bool room = text::count_words(name) <= 3 && lexicon::is_named_place(text::last_word(name));  // "Rådhuset"
    return plausible && out_.next_text(blocks.back().last_line + 1) == i && (address || led_in || room);
  }

  /// The place, down to a blank line: a house, a street, a town.
  std::uint32_t take_place(std::uint32_t i) {
    std::uint32_t last = i;
    while (last + 1 < end_ && !line(last + 1).blank() && last < i + 4 && !ends_value(last + 1) &&
           !line(last + 1).text.ends_with(':') && lexicon::unlabelled_field(line(last + 1).text) == HeaderField::none &&
           !text::same_key(line(last + 1).text, "Dagsordenspunkter") &&  // heads the list of items (Bornholm)
           text::count_words(line(last + 1).text) <= 6) {
      ++last;
    }
    take_unlabelled(i, HeaderField::location);
    Block& block = out_.blocks().back();
    block.last_line = last;
    block.span.end = block.value.end = line(last).span.end;
    if (const std::size_t in = lexicon::place_lead(line(i).text); in > 0) {  // "i Mødesalen i Faaborg"
      const std::string_view place = text::trim_left(line(i).text.substr(in));
      if (!place.empty() || last > i)
        block.value.begin = place.empty() ? line(i + 1).span.begin : out_.span_of(place).begin;
    }
    return last + 1;
  }

  /// "Mødelokale 1": a label among labels, and a value among values.
  bool is_room(std::uint32_t i) const {
    const auto match = label_at(i);
    return match && match->row->names_room && match->label.empty();
  }

  /// "Mødedato:" / "Mødetidspunkt:" / "14. november 2018" / "17:00": of a front in two columns, all labels may come
  /// first and then all values (Varde, Tårnby, Vordingborg). The fields of the labels that stand together from line `i`
  /// on, where as many values follow.
  std::vector<HeaderField> labels_before_values(std::uint32_t i) const {
    constexpr std::size_t most_labels = 12;
    std::vector<HeaderField> fields;
    for (; i < end_ && fields.size() < most_labels; i = out_.next_text(i + 1)) {
      const auto match = label_at(i);
      if (!match || !match->value.empty() || match->row->field == HeaderField::contents) break;
      fields.push_back(match->row->field);
    }
    for (std::size_t values = 0; values < fields.size(); ++values, i = out_.next_text(i + 1)) {
      if (i >= end_ || (ends_value(i) && !is_room(i))) {
        // "Bemærkninger:", the last label, may have none.
        const bool no_remark = values + 1 == fields.size() && fields.back() == HeaderField::remarks;
        if (!no_remark) return {};
        fields.back() = HeaderField::none;
        break;
      }
      // "Udvalg:" / "Dato:" / "17. december 2030": the first has no value
      const bool dated = lexicon::find_date(line(i).text).has_value();
      if (dated && fields[values] == HeaderField::body) return {};
    }
    return fields.size() > 1 ? fields : std::vector<HeaderField>();
  }

  std::uint32_t take_labels_before_values(std::uint32_t i, const std::vector<HeaderField>& fields) {
    for (std::size_t k = 0; k < fields.size(); ++k, i = out_.next_text(i + 1)) {
      Block& block = out_.add(BlockKind::label, i, i, "label of the header; its value stands below the other labels");
      block.label = out_.span_of(text::without_colon(line(i).text));
      block.value = {};
    }
    const bool no_remark = fields.back() == HeaderField::none;
    for (std::size_t k = 0; k < fields.size() - (no_remark ? 1 : 0); ++k) {
      Block& block = out_.add(BlockKind::label, i, i, "value of the header, in the order of the labels above");
      block.field = fields[k];
      fields_seen_.insert(fields[k]);
      if (k + 1 < fields.size() - (no_remark ? 1 : 0)) i = out_.next_text(i + 1);
    }
    return i + 1;
  }

  std::uint32_t take_label(std::uint32_t i, const LabelMatch& match) {
    if (match.value.empty()) {
      if (const auto fields = labels_before_values(i); !fields.empty()) return take_labels_before_values(i, fields);
    }
    std::uint32_t value_line = i;
    if (match.value.empty()) {  // the value stands on the next line, or below a blank one
      const std::uint32_t next = out_.next_text(i + 1);
      if (next < end_ && !ends_value(next)) value_line = next;
    }
    const bool without_value = match.value.empty() && value_line == i;
    const std::uint32_t last = without_value ? i : end_of_value(value_line, *match.row, value_line > i + 1);
    Block& block = out_.add(BlockKind::label, i, last, "label of the header");
    block.label = out_.span_of(match.label);
    block.field = match.row->field;
    block.meeting_only = match.row->meeting_only;
    const std::uint32_t begin = match.value.empty() ? (value_line == i ? block.span.end : line(value_line).span.begin)
                                                    : out_.span_of(match.value).begin;
    const bool one_line = last == i && !match.value.empty();
    block.value = {begin, one_line ? out_.span_of(match.value).end : block.span.end};
    // "Udvalg: |" / "Byrådet |": the end of a table's row
    if (value_line == last && last > i && line(last).text.ends_with('|')) {
      const std::string_view value = line(last).text;
      block.value.end = out_.span_of(text::trim_right(value.substr(0, value.size() - 1))).end;
    }
    return last + 1;
  }

  BlockList& out_;
  std::uint32_t end_;
  const Wrapping& wrapping_;
  ContentsBlocks contents_;
  bool title_seen_ = false;
  bool in_contents_ = false;
  bool slots_ = false;  ///< there are times of a programme
  std::optional<std::uint32_t> last_entry_;
  std::set<HeaderField> fields_seen_;  ///< without a label

  struct LabelAt {
    std::uint32_t line = UINT32_MAX;
    std::optional<LabelMatch> match;
  };
  mutable std::array<LabelAt, 16> labels_;  ///< by line: more than anything looks ahead
};

}  // namespace

void tokenize_header(BlockList& out, std::uint32_t end, const Wrapping& wrapping, const KnownContents& known) {
  HeaderTokenizer(out, end, wrapping, known).run();
}

}  // namespace referat::tokenize
