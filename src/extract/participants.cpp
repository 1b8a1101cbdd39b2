// Everyone whom the header lists: members, officials, and those listed only as absent.
#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "extract/header.hpp"
#include "extract/people.hpp"
#include "extract/people_affiliations.hpp"
#include "extract/people_list.hpp"
#include "extract/people_sentences.hpp"
#include "extract/people_table.hpp"
#include "extract/sentences.hpp"
#include "extract/substitutes.hpp"
#include "lexicon/absence_words.hpp"
#include "lexicon/header_labels.hpp"
#include "lexicon/roles.hpp"
#include "support/word_lists.hpp"
#include "tokenize/wrapping.hpp"

namespace referat::extract {

namespace {

using lexicon::HeaderField;

/// The cells that tabs set apart, trimmed; empty ones are left out.
std::vector<std::string_view> cells_between_tabs(std::string_view row) {
  std::vector<std::string_view> cells;
  while (!row.empty()) {
    const std::size_t tab = std::min(row.find('\t'), row.size());
    if (!text::trim(row.substr(0, tab)).empty()) cells.push_back(text::trim(row.substr(0, tab)));
    row.remove_prefix(std::min(tab + 1, row.size()));
  }
  return cells;
}

/// Reads the blocks of a header that list people, by how they are set.
class ParticipantReader {
 public:
  ParticipantReader(Context& context, std::vector<Participant>& people) : context_(context), people_(context, people) {}

  void read(const Block& block) {
    if (read_two_columns(block) || read_beside(block) || read_table(block)) return;
    const bool listed_absent = block.field == HeaderField::absent;
    // "Formand: Erik Skov": the label is what the first of them is.
    const std::string_view label = context_.view(block.label);
    people_.begin_list(lexicon::is_role(label) ? context_.text(label) : OptionalText());
    // "Medlemmer     Parti     Afbud": heads of columns behind the label
    if (block.label.end < block.value.begin) {
      for (const Mention& head : split_people(context_.view({block.label.end, block.value.begin}), true))
        people_.read_head(head.whole);
    }
    const Field<bool> absent{listed_absent, listed_absent ? block.label : Span{}};
    const auto affiliated =
        reaches_margin(block) ? std::vector<AffiliatedPerson>() : affiliated_people(context_.view(block.value));
    for (const AffiliatedPerson& one : affiliated) people_.read_affiliated(one, absent);
    if (affiliated.empty()) people_.read_list(context_.view(block.value), one_a_line(block), absent);
  }

  /// "Bemærkninger: Der er afbud fra Per Holm.", "Bemærkninger: Afbud: Ida Vang" (Aabenraa).
  void read_remarks(const Block& block) {
    const std::string_view remark = context_.view(block.value);
    // "Alle medlemmer var til stede undtagen Per Juul": a sentence may leave out anything, "alle dokumenter" too.
    people_.begin_list({});
    if (behind_all_but(remark) > 0 && tells_who_came(remark)) return people_.read_list(remark, false, {});
    for (std::string_view sentence : split_sentences(remark)) {
      if (read_remark(sentence) || sentence.find('\n') == std::string_view::npos) continue;
      while (!sentence.empty()) {  // lines that end without a full stop
        const std::string_view line = sentence.substr(0, sentence.find('\n'));
        read_remark(text::trim(line));
        sentence.remove_prefix(std::min(line.size() + 1, sentence.size()));
      }
    }
    const std::size_t at = text::find_word(remark, "afbud");
    if (at == std::string_view::npos) return;
    std::string_view list = text::trim_left(remark.substr(at + std::string_view("afbud").size()));
    const auto from = text::word_prefix(list, "fra");
    if (!from && !list.starts_with(':')) return;
    list = text::trim_left(list.substr(from.value_or(1)));
    if (list.starts_with(':')) list = text::trim_left(list.substr(1));
    list = list.substr(0, list.find('\n'));
    // "Ida Krog. Eva Dahl var indkaldt som stedfortræder."
    if (const std::string_view first = first_sentence(list); !lists_people(list) && lists_people(first)) list = first;
    while (list.ends_with('.') || list.ends_with('|')) list = text::trim_right(list.substr(0, list.size() - 1));
    if (!lists_people(list)) return;
    people_.read_list(list, false, {true, context_.span_of(remark.substr(at, 5))});
    if (split_people(list, false).size() > 1) return;  // nobody knows for whom of them somebody came
    for (const std::string_view sentence : split_sentences(remark.substr(at))) {
      if (people_.read_coming(sentence)) return;
    }
  }

 private:
  /// "Ole Bro blev erstattet af Lis Kam (O)", "Ole Bro var fraværende under punkt 2", "Ole Bro havde meldt afbud.", and
  /// behind the last "Lis Kam (O) var indkaldt som stedfortræder.". Whether it is one of these.
  bool read_remark(std::string_view sentence) {
    if (const auto exchange = exchange_in(sentence)) {
      people_.add_substitute(exchange->substitute, context_.text(exchange->member.name));
      return true;
    }
    return people_.read_item_absence(sentence) || people_.read_absent_people(sentence) || people_.read_coming(sentence);
  }

  /// "Mødedeltagere          Fraværende": two lists beside each other. Whether the block is that.
  bool read_two_columns(const Block& block) {
    std::string_view lines = context_.view(block.value);
    const std::string_view head = text::trim(lines.substr(0, lines.find('\n')));
    const auto* label = lexicon::header_labels().find(head);
    if (block.field != HeaderField::participants || label == nullptr || label->field != HeaderField::absent)
      return false;
    people_.begin_list({});
    const std::string_view all = context_.source.text();
    const std::size_t line_begin = all.rfind('\n', block.value.begin) + 1;  // npos + 1 is the first
    const std::uint32_t column = text::length(all.substr(line_begin, block.value.begin - line_begin));
    const Field<bool> absent{true, context_.span_of(head)};
    while (lines.find('\n') != std::string_view::npos) {
      lines.remove_prefix(lines.find('\n') + 1);
      const std::string_view line = lines.substr(0, lines.find('\n'));
      std::uint32_t before = 0;  // characters of the line up to `measured`
      std::size_t measured = 0;
      for (const Mention& mention : split_people(line, false)) {
        const auto begin = static_cast<std::size_t>(mention.whole.data() - line.data());
        before += text::length(line.substr(measured, begin - measured));
        measured = begin;
        constexpr std::uint32_t tolerance = 2;
        people_.read_entry(mention, before + tolerance >= column ? absent : Field<bool>{});
      }
    }
    return true;
  }

  /// "Til stede:  Ida Bro (F)  Fraværende:  Lars Kjær (V)" in cells, and their rows below: the first cell of a row is
  /// of the one list, the second of the other. Whether the block is that.
  bool read_beside(const Block& block) {
    if (block.field != HeaderField::participants || context_.view(block.value).find('\t') == std::string_view::npos)
      return false;
    std::vector<std::string_view> cells = cells_between_tabs(context_.view({block.value.begin, first_end(block)}));
    const auto label = std::find_if(cells.begin(), cells.end(), [](std::string_view cell) {
      const auto* row = lexicon::header_labels().find(text::without_colon(cell));
      return row != nullptr && row->field == HeaderField::absent;
    });
    if (label == cells.end() || label == cells.begin()) return false;
    people_.begin_list({});
    const Field<bool> absent{true, context_.span_of(text::without_colon(*label))};
    const auto take = [&](std::string_view cell, const Field<bool>& state) {
      for (const Mention& mention : split_people(cell, false)) people_.read_entry(mention, state);
    };
    for (auto cell = cells.begin(); cell != label; ++cell) take(*cell, {});
    for (auto cell = label + 1; cell != cells.end(); ++cell) take(*cell, absent);
    float left = 0;  // of the rows of two
    for (std::uint32_t i = block.first_line + 1; i <= block.last_line; ++i) {
      const Line& line = context_.tokens.lines[i];
      cells = cells_between_tabs(line.text);
      const float begin = line.style != nullptr ? line.style->left : 0;
      constexpr float tolerance = 20;  // points
      const bool second_alone = cells.size() == 1 && left > 0 && begin > left + tolerance;
      if (cells.size() > 1) left = begin;
      for (std::size_t k = 0; k < cells.size(); ++k) take(cells[k], k > 0 || second_alone ? absent : Field<bool>{});
    }
    return true;
  }

  /// Where the first line of a block's value ends.
  std::uint32_t first_end(const Block& block) const {
    const std::string_view value = context_.view(block.value);
    return block.value.begin + static_cast<std::uint32_t>(std::min(value.find('\n'), value.size()));
  }

  /// "Navn      Forening      Tilstede   Afbud" above its rows, or rows like those of the table before. Whether it is
  /// that.
  bool read_table(const Block& block) {
    const std::string_view all = context_.source.text();
    const std::size_t begin =
        block.value.empty() ? 0 : all.rfind('\n', block.value.begin) + 1;  // npos + 1 is the first
    if (block.value.empty() || (!block.label.empty() && block.label.end > begin)) return false;
    std::string_view lines = all.substr(begin, block.value.end - begin);
    const std::size_t head = std::min(lines.find('\n'), lines.size());
    if (auto columns = people_columns(lines.substr(0, head)); !columns.empty()) {
      columns_ = std::move(columns);
      lines.remove_prefix(std::min(head + 1, lines.size()));
    } else if (columns_.empty() || !fits_columns(lines, columns_)) {
      return false;
    }
    people_.begin_list({});
    const bool listed_absent = block.field == HeaderField::absent;
    for (Participant& person :
         read_people_table(context_, lines, columns_, {listed_absent, listed_absent ? block.label : Span{}}))
      people_.keep(std::move(person), false);
    return true;
  }

  /// Whether a line of the block ends at the margin, and not because an entry does.
  bool reaches_margin(const Block& block) const {
    const auto& lines = context_.tokens.lines;
    for (std::uint32_t i = block.first_line; i < block.last_line; ++i) {
      if (tokenize::is_full(lines[i], lines[i + 1], context_.tokens.margin)) return true;
    }
    return false;
  }

  /// Whether lines end because an entry does, and not at the margin or inside one.
  bool one_a_line(const Block& block) const {
    if (reaches_margin(block)) return false;
    const auto& lines = context_.tokens.lines;
    for (std::uint32_t i = block.first_line; i < block.last_line; ++i) {
      const std::string_view next = lines[i + 1].text;
      if (next.starts_with('(') || breaks_name(lines[i].text, next)) return false;
    }
    return true;
  }

  Context& context_;
  PeopleList people_;
  std::vector<TableColumn> columns_;  ///< of the table before
};

/// Of "Lise Bæk Ole Rask", where the second begins; 0 where the name is none of four words and nothing else.
std::size_t second_of_two(const Participant& person) {
  const std::string_view name = person.name.value;
  if (person.party || person.role || person.substitute_for || text::count_words(name) != 4 || !is_whole_name(name))
    return 0;
  const std::string_view first = text::first_word(name);
  const std::string_view rest = text::trim_left(name.substr(first.size()));
  const std::string_view last = text::trim_left(rest.substr(text::first_word(rest).size()));
  return name.size() - last.size();
}

/// "Ida Holm Per Skov" / "Lise Bæk Ole Rask" / "Fraværende:" / "Lise Bæk": two columns have come out as one, since one
/// of them is named alone elsewhere (Gribskov).
void part_columns(const Context& context, std::vector<Participant>& people) {
  if (std::none_of(people.begin(), people.end(), [](const Participant& one) { return second_of_two(one) > 0; })) return;
  std::unordered_set<std::string> names;
  for (const Participant& person : people) names.insert(text::key(person.name.value));
  const auto known = [&](std::string_view name) { return names.contains(text::key(name)); };
  const auto is_two = [&](const Participant& person) {
    const std::size_t second = second_of_two(person);
    const std::string_view name = person.name.value;
    return second > 0 && (known(text::trim(name.substr(0, second))) || known(name.substr(second)));
  };
  if (std::none_of(people.begin(), people.end(), is_two)) return;
  std::vector<Participant> parted;
  for (Participant& person : people) {
    const std::size_t second = second_of_two(person);
    const std::string_view words = context.view(person.name.where);
    if (second == 0 || words != person.name.value) {  // also one that a line has broken
      parted.push_back(std::move(person));
      continue;
    }
    for (const std::string_view name : {text::trim(words.substr(0, second)), words.substr(second)}) {
      if (known(name)) continue;  // told where it stands alone
      Participant& one = parted.emplace_back();
      one.name = context.text(name);
      one.absent = person.absent;
    }
  }
  people = std::move(parted);
}

/// Whether a header lists all members, and not those who came: "Medlemmer: Ida Vang, Bo Ravn".
bool lists_members(const Context& context, std::span<const Block> blocks) {
  bool members = false;
  for (const Block& block : blocks) {
    if (block.kind != BlockKind::label || block.field != HeaderField::participants) continue;
    const std::string_view label = context.view(block.label);
    if (text::begins_with_one_of(label, lexicon::presence_words) || text::key_prefix(label, "deltagere") ||
        text::key_prefix(label, "mødedeltagere") || text::key_prefix(label, "fremmødte"))
      return false;
    members = members || text::key_prefix(label, "medlem").has_value();
  }
  return members;
}

/// "Medlemmer: Ida Vang, Bo Ravn" / "Afbud: Ida": an absentee by a first name that one of the members alone has.
void join_first_names(std::vector<Participant>& people) {
  const auto is_first_name = [](const Participant& one) {
    return one.absent.value && !one.party && !one.role && !one.substitute_for && text::count_words(one.name.value) == 1;
  };
  if (std::none_of(people.begin(), people.end(), is_first_name)) return;
  std::unordered_map<std::string, std::vector<std::size_t>> by_first_name;
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (text::count_words(people[i].name.value) > 1)
      by_first_name[text::key(text::first_word(people[i].name.value))].push_back(i);
  }
  std::vector<bool> joined(people.size(), false);
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (!is_first_name(people[i])) continue;
    const auto named = by_first_name.find(text::key(people[i].name.value));
    if (named == by_first_name.end() || named->second.size() != 1) continue;
    people[named->second.front()].absent = people[i].absent;
    joined[i] = true;
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (joined[i]) continue;
    if (kept != i) people[kept] = std::move(people[i]);
    ++kept;
  }
  people.resize(kept);
}

/// "Lone Birgit Holm Møller Bo Ravn": hardly anybody has so many names, and no sign tells where the second person
/// begins. Of several in one list five words are enough.
void report_long_names(Context& context, const std::vector<Participant>& people) {
  constexpr std::uint32_t most_of_one = 5;
  std::vector<const Participant*> longest;
  std::size_t beyond = 0;
  for (const Participant& person : people) {
    const std::uint32_t words = text::count_words(person.name.value);
    if (person.party || person.role || words < most_of_one) continue;
    longest.push_back(&person);
    beyond += words > most_of_one ? 1 : 0;
  }
  if (longest.size() < 2 && beyond == 0) return;
  for (const Participant* person : longest)
    context.report(rules::unplaced_text, person->name.where,
                   fmt::format("'{}' in a list of people may be several; taken as one", person->name.value));
}

}  // namespace

void extract_participants(Context& context, std::span<const Block> blocks, Meeting& meeting) {
  ParticipantReader people(context, meeting.participants);
  std::unordered_set<std::string> labels;  // keys of those above
  HeaderField above = HeaderField::none;
  for (const Block& block : blocks) {
    const bool list = block.field == HeaderField::participants || block.field == HeaderField::absent;
    // "Fraværende:" / "Elevrepræsentanter: Marie Dam", which stood among those present, too: the same group again
    const bool again = block.kind == BlockKind::label && !labels.insert(text::key(context.view(block.label))).second;
    if (again && above == HeaderField::absent && block.field == HeaderField::participants && !block.label.empty()) {
      Block absentees = block;
      absentees.field = HeaderField::absent;
      people.read(absentees);
      continue;
    }
    if (block.kind == BlockKind::label) above = block.field;
    if (block.kind == BlockKind::label && list) people.read(block);
    const bool remark = block.kind == BlockKind::label && block.field == HeaderField::remarks;
    if (remark || block.kind == BlockKind::paragraph) people.read_remarks(block);
  }
  part_columns(context, meeting.participants);
  if (lists_members(context, blocks)) join_first_names(meeting.participants);
  report_long_names(context, meeting.participants);
}

}  // namespace referat::extract
