// referat index: minutes into one SQLite file. Options here; the work is index_batch.cpp's.
#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>

#include <fmt/format.h>

#include <referat/index.hpp>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/index_batch.hpp"
#include "cli/input_flags.hpp"
#include "cli/render.hpp"
#include "cli/run_flags.hpp"
#include "support/text.hpp"

namespace referat::cli {

namespace {

/// As the command line says it.
struct Flags {
  std::string index;
  InputFlags in;
  RunFlags run;
  std::string municipality;
  bool rebuild = false;
  bool datasette_metadata = false;
};

/// What is wrong with the name of the index; the first path is easily left out.
std::string misuse_of_index(const Flags& flags) {
  if (flags.index.empty()) return "no index: name its file first, then what goes into it";
  std::error_code error;
  const auto there = std::filesystem::status(flags.index, error);
  if (std::filesystem::is_directory(there))
    return fmt::format("'{}' is a folder: name the index's file first, then what goes into it", flags.index);
  if (flags.index == "-" || (std::filesystem::exists(there) && !std::filesystem::is_regular_file(there)))
    return fmt::format("'{}' is no regular file: an index has to be one", flags.index);
  return {};
}

Result<IndexOptions> settle(const Flags& flags, const InputList& inputs) {
  IndexOptions options;
  options.index = flags.index;
  options.roots = flags.in.choice.paths;
  options.read = read_options(flags.in.read);
  options.parse.max_items = flags.run.max_items;
  auto layout = read_layout(flags.in.read);
  if (!layout) return layout.error();
  options.parse.layout = *std::move(layout);
  if (!flags.in.stdin_filename.empty()) options.standard_input = flags.in.stdin_filename;
  if (!flags.municipality.empty()) {
    auto municipality = municipality_named(flags.municipality);
    if (!municipality) return municipality.error();
    options.municipality = *std::move(municipality);
  }
  options.rebuild = flags.rebuild;
  options.jobs = settled_jobs(flags.run.jobs, inputs.size());
  constexpr std::size_t many = 1000;
  options.line_jobs = settled_jobs(flags.run.jobs, many);
  options.fail_fast = flags.run.fail_fast;
  options.quiet = flags.run.quiet;
  options.progress = !flags.run.no_progress;
  return options;
}

int run(Flags& flags, const Command& command) {
  if (const auto code = settle(command, flags.run)) return *code;
  if (flags.datasette_metadata) {
    const std::string name = std::filesystem::path(flags.index.empty() ? "index.db" : flags.index).stem().string();
    const auto printed = print(datasette_metadata(text::valid_utf8(name)));
    return printed ? static_cast<int>(fine) : refuse(printed.error().message);
  }
  if (const std::string wrong = misuse_of_index(flags); !wrong.empty()) return refuse(wrong);
  if (const std::string wrong = misuse_of(flags.in); !wrong.empty()) return refuse(wrong);
  const auto inputs = collect(flags.in);
  if (!inputs) return refuse(inputs.error().message);
  if (const std::string wrong = overwritten_input(*inputs, flags.index); !wrong.empty()) return refuse(wrong);
  const auto options = settle(flags, *inputs);
  if (!options) return refuse(options.error().message);
  return run_index(*inputs, *options);
}

}  // namespace

void add_index(Command& program, Outcome& outcome) {
  auto flags = std::make_shared<Flags>();
  Command& command = program.add_command("index", "Make minutes searchable: one SQLite file, kept current");
  command.example("referat index minutes.db archive", "a folder; run it again for what is new, changed or gone");
  command.example("referat convert -t ndjson archive | referat index minutes.db -", "what was converted elsewhere");
  command.example("referat index minutes.db archive/greve --municipality Greve",
                  "a municipality whose minutes do not name it");
  command.example("referat index --datasette-metadata minutes.db", "titles and facets for Datasette");
  command.begin_group("Inputs");
  command.take("DB", flags->index, file(), "The index: a file, made where it is missing");
  take_inputs(command, flags->in, "");
  command.begin_group("Index");
  command.take("--municipality", flags->municipality, any_text("NAME"),
               "Whose minutes these are, where they do not say");
  command.flag("--rebuild", flags->rebuild, "Begin with an empty index, whatever the file holds");
  command.flag("--datasette-metadata", flags->datasette_metadata, "Print titles and facets for Datasette, and end");
  take_work(command, flags->run, "parsed");
  take_all_limits(command, flags->in.read, flags->run);
  take_messages(command, flags->run, "Say nothing but what failed");
  take_settings(command, flags->run);
  command.callback([flags, &command, &outcome] { outcome.exit_code = run(*flags, command); });
}

}  // namespace referat::cli
