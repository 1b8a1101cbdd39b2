// referat layouts: which words and forms are built in, and where each was seen.
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include <referat/layout.hpp>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/render.hpp"
#include "support/text.hpp"

namespace referat::cli {

namespace {

struct Flags {
  std::string table = "items";
  std::string to = "text";
};

std::string as_text(const std::vector<LayoutRow>& rows) {
  std::uint32_t name_width = 0;
  std::uint32_t word_width = 0;
  for (const LayoutRow& row : rows) {
    name_width = std::max(name_width, text::length(row.name));
    word_width = std::max(word_width, text::length(row.word));
  }
  std::string out;
  for (const LayoutRow& row : rows) {
    if (name_width > 0) fmt::format_to(std::back_inserter(out), "{:<{}}  ", row.name, name_width);
    fmt::format_to(std::back_inserter(out), "{:<{}}  {}\n", row.word, word_width, row.seen);
  }
  return out;
}

std::string as_json(const std::vector<LayoutRow>& rows) {
  std::string out;
  for (const LayoutRow& row : rows) {
    const nlohmann::ordered_json line = {
        {"table", row.table}, {"name", row.name}, {"word", row.word}, {"seen", row.seen}};
    out += line.dump() + "\n";
  }
  return out;
}

int run(const Flags& flags) {
  std::vector<LayoutRow> rows = built_in_layout();
  rows.erase(std::remove_if(rows.begin(), rows.end(), [&](const LayoutRow& row) { return row.table != flags.table; }),
             rows.end());
  const auto printed = flags.to == "ndjson" ? print(as_json(rows)) : print(for_terminal(as_text(rows), true));
  if (!printed) complain(printed.error().message);
  return printed ? fine : failed;
}

}  // namespace

void add_layouts(Command& program, Outcome& outcome) {
  auto flags = std::make_shared<Flags>();
  Command& command = program.add_command("layouts", "List the words and forms that are built in");
  command.example("referat layouts", "how headings of items may be written, and where each form was seen");
  command.example("referat layouts sections | grep decision", "which words head a decision");
  command.begin_group("What to list");
  command.take("TABLE", flags->table,
               one_of("TABLE", "table",
                      {{"items", "forms of the headings of items"},
                       {"sections", "words that head a section"},
                       {"labels", "labels of the header"},
                       {"furniture", "what sites write around minutes"}}),
               "What to list", "items");
  command.begin_group("Output");
  command.take("-t,--to", flags->to,
               one_of("FORMAT", "format", {{"text", "columns for reading"}, {"ndjson", "one row a line"}}),
               "How it is written", "text");
  command.callback([flags, &outcome] { outcome.exit_code = run(*flags); });
}

}  // namespace referat::cli
