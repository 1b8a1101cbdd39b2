#include "tokenize/doubts.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <unordered_map>

#include "lexicon/section_headings.hpp"
#include "support/text.hpp"
#include "tokenize/headings.hpp"
#include "tokenize/wrapping.hpp"

namespace referat::tokenize {

namespace {

/// What the items were told by, where that is a guess; empty where it is none.
std::string_view guess_of(const ItemForms& forms, const Prominence& prominence, const std::vector<Line>& lines,
                          const LearnedForms& learned) {
  if (forms.headings.empty()) return {};
  if (forms.form == &lexicon::boundary_form(lexicon::Boundary::sections))
    return "no item headings found; each item is taken to begin where its sections start over";
  if (forms.form == &lexicon::boundary_form(lexicon::Boundary::topics))
    return "no item headings borne out; numbered lines with text below are taken as such";
  if (forms.form == &lexicon::boundary_form(lexicon::Boundary::look) &&
      !prominence.is_marked(lines[forms.headings.front().line]))
    return "no item headings of a known form found; bold lines above sections are taken as such";
  if (!learned.forms.empty() && forms.form->name == learned.forms.front().name)
    return "no item headings of a known form found; a word and a growing number are taken as such";
  return {};
}

/// Why the form of the items is doubtful although it was no guess; empty where it is not.
std::string weakness_of(const ItemForms& forms, const Tokens& tokens) {
  if (forms.form == nullptr) return {};
  if (forms.rival != nullptr)
    return fmt::format("items are taken to be headed as '{}', but '{}' explains the document nearly as well",
                       forms.form->pattern, forms.rival->pattern);
  for (const FormTrial& trial : tokens.trials) {
    constexpr std::uint32_t enough = 3;
    if (trial.form != forms.form || trial.accepted < enough || trial.supported > 0) continue;
    return fmt::format(
        "items are taken to be headed as '{}', but none of {} such lines is borne out by what stands around it",
        forms.form->pattern, trial.accepted);
  }
  return {};
}

/// Headings that no table knows: those that stand out by their style, those that are misspelt, and lines that stand
/// above text in one item after another.
class Headings {
 public:
  explicit Headings(Tokens& tokens) : tokens_(tokens) {}

  void report() {
    std::uint32_t item = 0;
    for (std::size_t i = 0; i < tokens_.blocks.size(); ++i) {
      const Block& block = tokens_.blocks[i];
      item += block.kind == BlockKind::item_heading || block.begins_item ? 1 : 0;
      if (item == 0 || block.ends_items) continue;
      if (block.kind == BlockKind::section_heading || block.kind == BlockKind::item_heading)
        in_prose_ = lexicon::has_prose(block.section);
      if (block.kind == BlockKind::section_heading && block.section == SectionKind::other) {
        see_section(block);
      } else if (block.kind == BlockKind::paragraph) {
        see_line(i, item);
      }
    }
    report_repeated();
  }

 private:
  struct Repeated {
    const Block* first = nullptr;
    std::uint32_t last_item = 0;
    std::uint32_t items = 0;
  };

  std::string_view first_line(const Block& block) const { return tokens_.lines[block.first_line].text; }

  void say(const Rule& rule, const Block& block, std::string message) {
    tokens_.diagnostics.push_back({&rule, tokens_.lines[block.first_line].span, std::move(message)});
  }

  void see_section(const Block& block) {
    const std::string_view line = first_line(block);
    const std::string_view heading = text::without_colon(line);
    const auto& known = lexicon::section_headings();
    // also "Drøftelse: Rådet er enigt."
    if (known.find(heading) != nullptr || known.find(line.substr(0, line.find(':'))) != nullptr) return;
    if (names_consequences(heading)) return;
    const std::string_view near = lexicon::nearest_section_heading(heading);
    if (near.empty()) {
      say(rules::unknown_heading, block,
          fmt::format("heading '{}' is not known; read as a section of the kind other", text::folded(heading)));
    } else {
      say(rules::misspelt_heading, block,
          fmt::format("heading '{}' is not known; read as a section of the kind other; did you mean '{}'?",
                      text::folded(heading), near));
    }
  }

  /// A paragraph that may be a heading in a document without style, or may begin with one.
  void see_line(std::size_t i, std::uint32_t item) {
    constexpr std::size_t longest = 60;
    constexpr std::size_t most_words = 8;
    const Block& block = tokens_.blocks[i];
    const std::string_view line = first_line(block);
    const std::size_t colon = line.substr(0, longest + 2).find(':');
    std::string_view words = text::trim_right(line.substr(0, std::min(colon, longest + 2)));
    if (words.ends_with(',')) words.remove_suffix(1);
    if (words.empty() || words.size() > longest || block.continues || !text::starts_upper(words)) return;
    const bool alone = block.first_line == block.last_line && words.size() + 1 >= line.size();
    if (!alone && colon == std::string_view::npos) return;
    // "Kommunalbestyrelsen beslutter", "Økonomiudvalget indstiller.", below "Hvem beslutter"
    const std::string_view last = text::last_word(words);
    if (alone && (ends_sentence(line) || last == "beslutter" || last == "indstiller")) return;
    if (const std::string_view near = lexicon::nearest_section_heading(words); !near.empty()) {
      say(rules::misspelt_heading, block,
          fmt::format("'{}' is no known heading; read as text; did you mean '{}'?", text::folded(words), near));
      return;
    }
    const bool heads_text = i + 1 < tokens_.blocks.size() && (tokens_.blocks[i + 1].kind == BlockKind::paragraph ||
                                                              tokens_.blocks[i + 1].kind == BlockKind::list_entry);
    if (!alone || !heads_text || !in_prose_ || ends_sentence(words) || is_unfinished(words)) return;
    if (text::count_words(words) > most_words || lexicon::section_headings().find(words) != nullptr) return;
    Repeated& repeated = repeated_[text::folded_key(words)];
    if (repeated.first == nullptr) repeated.first = &block;
    if (repeated.last_item == item) return;
    repeated.last_item = item;
    ++repeated.items;
  }

  void report_repeated() {
    constexpr std::uint32_t fewest = 3;
    for (const auto& [key, repeated] : repeated_) {  // in any order: diagnostics are sorted by place
      if (repeated.items < fewest) continue;
      say(rules::unknown_heading, *repeated.first,
          fmt::format("'{}' stands above text in {} items, as a heading does; not known, and read as text",
                      text::folded(text::without_colon(first_line(*repeated.first))), repeated.items));
    }
  }

  Tokens& tokens_;
  bool in_prose_ = true;
  std::unordered_map<std::string, Repeated> repeated_;
};

}  // namespace

void report_doubts(const ItemForms& forms, const Prominence& prominence, std::uint32_t items_begin, Tokens& tokens) {
  const auto at_items = [&] { return tokens.lines[forms.headings.front().line].span; };
  if (const std::string_view guess = guess_of(forms, prominence, tokens.lines, tokens.learned); !guess.empty()) {
    tokens.diagnostics.push_back({&rules::guessed_items, at_items(), std::string(guess)});
  } else if (std::string weakness = weakness_of(forms, tokens); !weakness.empty()) {
    tokens.diagnostics.push_back({&rules::weak_item_form, at_items(), std::move(weakness)});
  }
  for (const ItemHeading& line : forms.refused) {
    const Line& refused = tokens.lines[line.line];
    if (line.line < items_begin) continue;  // the contents
    tokens.diagnostics.push_back(
        {&rules::item_out_of_order, refused.span,
         fmt::format("'{}' does not fit the sequence of items; read as text", text::folded(refused.text))});
  }
  Headings(tokens).report();
}

}  // namespace referat::tokenize
