// referat stats: numbers over all that an index holds.
#include <algorithm>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include <referat/index.hpp>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/render.hpp"
#include "cli/run_flags.hpp"
#include "cli/table_flags.hpp"

namespace referat::cli {

namespace {

struct Flags {
  std::string index;
  std::string question = "all";
  std::string format = "text";
};

int run(const Flags& flags) {
  const TableFormat format = table_format(flags.format);
  if (flags.question == "all" && format == TableFormat::csv)
    return refuse("CSV holds one table: say which, such as 'meetings'");
  auto index = Index::open(flags.index);
  if (!index) return refuse(index.error().message);
  auto tables = index->statistics();
  if (!tables) return refuse(tables.error().message);
  if (flags.question != "all") {
    tables->erase(std::remove_if(tables->begin(), tables->end(),
                                 [&](const Table& table) { return table.name != flags.question; }),
                  tables->end());
  }
  std::string out;
  write_tables(*tables, format, out);
  const auto printed = print_answer(out, format);
  return printed ? static_cast<int>(fine) : refuse(printed.error().message);
}

}  // namespace

void add_stats(Command& program, Outcome& outcome) {
  auto flags = std::make_shared<Flags>();
  Command& command =
      program.add_command("stats", "Numbers over an index: meetings, outcomes, absence, postponed cases");
  command.example("referat stats minutes.db", "all tables");
  command.example("referat stats minutes.db absence -t csv", "one of them, for a spreadsheet");
  command.begin_group("Question");
  command.take("DB", flags->index, file(), "The index, which 'referat index' made")->required();
  command.take("TABLE", flags->question,
               one_of("TABLE", "table",
                      {{"all", "all of them"},
                       {"meetings", "meetings, items and closed items, by body and year"},
                       {"outcomes", "what items came to, by body and year"},
                       {"absence", "how often each person was absent"},
                       {"postponed", "cases postponed and never back"}}),
               "Which", "all");
  command.begin_group("Output");
  take_table_format(command, flags->format);
  command.callback([flags, &outcome] { outcome.exit_code = run(*flags); });
}

}  // namespace referat::cli
