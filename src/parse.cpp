// The pipe: lines, blocks, document. The one place of the library where the phases meet.
#include <referat/parse.hpp>

#include <fmt/format.h>

#include <algorithm>

#include "emit/names.hpp"
#include "emit/places.hpp"
#include "extract/extract.hpp"
#include "lexicon/municipalities.hpp"
#include "lexicon/user_words.hpp"
#include "support/suggest.hpp"
#include "support/text.hpp"
#include "tokenize/lines.hpp"
#include "tokenize/tokenize.hpp"

namespace referat {

namespace {

/// "h2 b": a heading of level 2, bold. b: bold; b-: only at its start; i: italic; l: entry of a list; f: furniture.
std::string marks_of(const LineStyle& style) {
  std::string marks;
  if (style.heading > 0) marks += fmt::format("h{}", style.heading);
  if (style.bold || style.bold_start) marks += style.bold ? "b" : "b-";
  if (style.italic) marks += "i";
  if (style.list_entry) marks += "l";
  if (style.furniture) marks += "f";
  if (style.part != LinePart::untold) marks += "icst"[static_cast<std::size_t>(style.part) - 1];
  return marks.empty() ? "-" : marks;
}

std::string dump_lines(const Source& source) {
  const bool styled = !source.styles.empty();
  std::string out = styled ? "# line page  left right   top size style  text\n" : "# line page indent length text\n";
  for (const Line& line : tokenize::split_lines(source)) {
    if (styled) {
      fmt::format_to(std::back_inserter(out), "{:>6} {:>4} {:>5.0f} {:>5.0f} {:>5.0f} {:>4.1f} {:<6} {}\n", line.number,
                     line.page, line.style->left, line.style->right, line.style->top, line.style->size,
                     marks_of(*line.style), line.text);
    } else {
      fmt::format_to(std::back_inserter(out), "{:>6} {:>4} {:>6} {:>6} {}\n", line.number, line.page, line.indent,
                     line.length, line.text);
    }
  }
  return out;
}

std::string describe(const Source& source, const Block& block) {
  const auto quoted = [&](std::string_view name, Span where, std::uint32_t most = 60) {
    return where.empty() ? std::string() : fmt::format(" {} '{}'", name, text::shortened(source.text(where), most));
  };
  switch (block.kind) {
    case BlockKind::title:
    case BlockKind::contents_heading:
    case BlockKind::group_heading:
    case BlockKind::container:
    case BlockKind::furniture:
      return quoted("text", block.span);
    case BlockKind::label:
      return quoted("label", block.label) + quoted("value", block.value);
    case BlockKind::contents_entry:
      return quoted("number", block.number) + quoted("title", block.value) + quoted("page", block.page_number);
    case BlockKind::item_heading:
      return quoted("number", block.number) + quoted("identifier", block.case_number) +
             quoted("title", block.value, 80);
    case BlockKind::case_number:
      return quoted("identifier", block.value);
    case BlockKind::section_heading:
      return fmt::format(" kind '{}'", emit::name_of(block.section)) + quoted("heading", block.label) +
             quoted("value", block.value);
    case BlockKind::list_entry:
    case BlockKind::paragraph:
      return quoted("text", block.span, 72);
  }
  return {};
}

std::string dump_blocks(const Source& source, bool trials) {
  const Tokens tokens = tokenize::tokenize(source);
  std::string out = fmt::format("# item form: {}\n", tokens.form != nullptr ? tokens.form->name : "none");
  for (const FormTrial& trial : tokens.trials) {
    if (!trials) break;
    fmt::format_to(std::back_inserter(out),
                   "# tried '{}': {} lines like it, {} taken as items, {} of these borne out, score {}\n",
                   trial.form->pattern, trial.candidates, trial.accepted, trial.supported, trial.score);
  }
  out += tokens.margin > 0 ? fmt::format("# lines are wrapped; full from {} characters on\n", tokens.margin)
                           : std::string("# lines are not wrapped\n");
  std::vector<Block> blocks;
  std::merge(tokens.blocks.begin(), tokens.blocks.end(), tokens.furniture.begin(), tokens.furniture.end(),
             std::back_inserter(blocks), [](const Block& a, const Block& b) { return a.first_line < b.first_line; });
  for (const Block& block : blocks) {
    const std::string lines =
        fmt::format("{}-{}", tokens.lines[block.first_line].number, tokens.lines[block.last_line].number);
    fmt::format_to(std::back_inserter(out), "{:>11} {:<16}{}{}\n", lines, name_of(block.kind), describe(source, block),
                   block.why.empty() ? std::string()
                                     : fmt::format(" ({}{})", block.why, block.begins_item ? "; begins an item" : ""));
  }
  return out;
}

std::string dump_document(const Source& source) {
  const Document document = extract::extract(source, tokenize::tokenize(source));
  std::string out = "# line value\n";
  for (const emit::Place& place : emit::places(document)) {
    const std::string line = place.where.empty() ? std::string("-") : std::to_string(source.line(place.where.begin));
    fmt::format_to(std::back_inserter(out), "{:>6} {} = {}\n", line, place.pointer, text::shortened(place.value, 80));
  }
  return out;
}

}  // namespace

Result<Document> parse(const Source& source, const ParseOptions& options) {
  const lexicon::WordsScope scope(options.layout ? options.layout->words() : nullptr);
  const Tokens tokens = tokenize::tokenize(source);
  const auto items = std::count_if(tokens.blocks.begin(), tokens.blocks.end(), [](const Block& block) {
    return block.kind == BlockKind::item_heading || block.begins_item;
  });
  if (items > static_cast<std::ptrdiff_t>(options.max_items)) {
    return Error{ErrorKind::policy,
                 fmt::format("{} agenda items are more than the limit of {}", items, options.max_items)};
  }
  Document document = extract::extract(source, tokens);
  if (!extract::looks_like_minutes(document, tokens)) {
    const bool empty = text::trim(source.text()).empty();
    return Error{
        ErrorKind::not_minutes,
        empty ? "no minutes: the file is empty"
              : "no minutes: too little of a header (Referat or Dagsorden, body, date, place), of case numbers, items "
                "and sections was found"};
  }
  return document;
}

Result<Municipality> municipality_named(std::string_view name) {
  if (const auto* found = lexicon::find_municipality(name)) {
    Municipality municipality;
    municipality.name.value = found->word;
    municipality.code = found->code;
    return municipality;
  }
  std::vector<std::string> names;
  for (const lexicon::MunicipalityName& known : lexicon::municipalities()) names.emplace_back(known.word);
  return Error{ErrorKind::unreadable,
               fmt::format("there is no municipality '{}'{}", name, text::did_you_mean(name, names))};
}

std::string dump(const Source& source, Phase phase, const DumpOptions& options) {
  const lexicon::WordsScope scope(options.layout ? options.layout->words() : nullptr);
  switch (phase) {
    case Phase::lines:
      return dump_lines(source);
    case Phase::blocks:
      return dump_blocks(source, options.trials);
    case Phase::document:
      return dump_document(source);
  }
  return {};
}

}  // namespace referat
