// referat convert: minutes to JSON, NDJSON or CSV. Options here; the work is batch.cpp's.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/batch.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/input_flags.hpp"
#include "cli/read_flags.hpp"
#include "cli/render.hpp"
#include "cli/run_flags.hpp"

namespace referat::cli {

namespace {

namespace fs = std::filesystem;

/// As the command line says it.
struct Flags {
  InputFlags in;
  RunFlags run;
  std::string to;
  std::string output;
  std::string output_dir;
  std::string report;
  bool positions = false;

  bool resume = false;
  bool force = false;
  bool dry_run = false;

  bool verbose = false;
};

struct Format {
  OutputFormat format;
  const char* name;
  const char* meaning;
};
constexpr std::array<Format, 4> formats = {{{OutputFormat::json, "json", "one document, indented; or a file for each"},
                                            {OutputFormat::ndjson, "ndjson", "one document a line"},
                                            {OutputFormat::csv, "csv", "one agenda item a row"},
                                            {OutputFormat::excel, "excel", "csv as a Danish Excel opens it"}}};

OutputFormat format_named(std::string_view name) {
  return std::find_if(formats.begin(), formats.end(), [&](const Format& row) { return row.name == name; })->format;
}

// --- what makes no sense -------------------------------------------------------------------------------------------

std::string misuse(const Flags& flags) {
  if (std::string wrong = misuse_of(flags.in); !wrong.empty()) return wrong;
  if (flags.output_dir.empty() && flags.resume) return "'--resume' needs '--output-dir': it goes by the files there";
  if (flags.output_dir.empty() && flags.force) return "'--force' needs '--output-dir'";
  if (!flags.output.empty() && !flags.output_dir.empty()) return "'--output' and '--output-dir' exclude each other";
  if (flags.resume && flags.force) return "'--resume' and '--force' exclude each other";
  if (flags.report == "-") return "'--report' needs a file: standard output is for the documents";
  if (!flags.output_dir.empty() && reads_standard_input(flags.in) && flags.in.stdin_filename.empty()) {
    return "standard input has no name for a file in '--output-dir'; give it one with '--stdin-filename'";
  }
  return {};
}

/// Where a path leads, whether something is there or not.
fs::path canonical(const std::string& path) {
  std::error_code error;
  return fs::weakly_canonical(fs::absolute(path, error), error);
}

/// An output that is one of the inputs, or in the way of one or of another.
std::string clash(const InputList& inputs, const BatchOptions& options) {
  std::error_code error;
  const fs::path report = options.report ? canonical(*options.report) : fs::path();
  const bool device = fs::exists(report, error) && !fs::is_regular_file(report, error);
  if (options.output && !device && report == canonical(*options.output)) {
    return fmt::format("'{}' cannot be both the output and the report", *options.report);
  }
  for (const auto& file : {options.output, options.report}) {
    if (std::string wrong = file ? overwritten_input(inputs, *file) : std::string(); !wrong.empty()) return wrong;
  }
  if (!options.folder) return {};
  const fs::path in_folder = report.lexically_relative(canonical(*options.folder));
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const std::string output = *options.folder + "/" + output_name(inputs, i, options);
    // An input that lies where an output goes has the output's ending; others need no look.
    const std::string path = inputs.path(i);
    if (options.report && in_folder.native() == output_name(inputs, i, options)) {
      return fmt::format("'{}' cannot be both the report and the output of '{}'", *options.report, path);
    }
    if (path.ends_with(fs::path(output).extension().string()) && fs::exists(path, error)) {
      const fs::path folder = fs::weakly_canonical(*options.folder, error);
      const fs::path relative = fs::weakly_canonical(path, error).lexically_relative(folder);
      if (!relative.empty() && *relative.begin() != "..") {
        return fmt::format("'{}' is an input in the output folder, and may be overwritten", path);
      }
    }
  }
  if (const auto pair = inputs.collision()) {
    return fmt::format(
        "'{}' and '{}' would both be written to '{}/{}'; give the folder above both, or convert them apart",
        inputs.path(pair->first), inputs.path(pair->second), *options.folder,
        output_name(inputs, pair->first, options));
  }
  return {};
}

// --- from flags to options -----------------------------------------------------------------------------------------

BatchOptions settle(const Flags& flags, const InputList& inputs) {
  BatchOptions options;
  const bool lines = inputs.several() && flags.output_dir.empty();
  options.format = flags.to.empty() ? (lines ? OutputFormat::ndjson : OutputFormat::json) : format_named(flags.to);
  options.positions = flags.positions;
  options.read = read_options(flags.in.read);
  options.parse.max_items = flags.run.max_items;
  if (!flags.output.empty() && flags.output != "-") options.output = flags.output;
  if (!flags.output_dir.empty()) options.folder = flags.output_dir;
  if (!flags.report.empty()) options.report = flags.report;
  if (!flags.in.stdin_filename.empty()) options.standard_input = flags.in.stdin_filename;
  options.jobs = settled_jobs(flags.run.jobs, inputs.size());
  options.fail_fast = flags.run.fail_fast;
  options.resume = flags.resume;
  options.force = flags.force;
  options.dry_run = flags.dry_run;
  options.quiet = flags.run.quiet;
  options.verbose = flags.verbose && !flags.run.quiet;
  options.progress = !flags.run.no_progress;
  return options;
}

int run(Flags& flags, const Command& command) {
  if (const auto code = settle(command, flags.run)) return *code;
  if (const std::string wrong = misuse(flags); !wrong.empty()) return refuse(wrong);
  flags.in.choice.passes_over = flags.output_dir;
  const auto inputs = collect(flags.in);
  if (!inputs) return refuse(inputs.error().message);
  if (flags.to == "json" && inputs->several() && flags.output_dir.empty()) {
    return refuse("several documents are written as NDJSON, one a line; leave out '--to json' or say '--to ndjson'");
  }
  const auto layout = read_layout(flags.in.read);
  if (!layout) return refuse(layout.error().message);
  BatchOptions options = settle(flags, *inputs);
  options.parse.layout = *layout;
  if (const std::string wrong = clash(*inputs, options); !wrong.empty()) return refuse(wrong);
  return run_batch(*inputs, options);
}

// --- options -------------------------------------------------------------------------------------------------------

Value output_format() {
  std::vector<Choice> choices;
  for (const Format& row : formats) choices.push_back({row.name, row.meaning});
  return one_of("FORMAT", "format", std::move(choices));
}

void add_output(Command& command, Flags& flags) {
  command.begin_group("Output");
  command.may_be_set(command.take("-t,--to", flags.to, output_format(),
                                  "What to write; when not said, json for one document and ndjson for several"));
  command.take("-o,--output", flags.output, file(), "Write to this file instead of standard output");
  command.take("-d,--output-dir", flags.output_dir, folder(),
               "Write a file for each input into this folder, in a tree like that of the inputs");
  command.may_be_set(
      command.flag("--positions", flags.positions, "Say for every value at which line and byte it was read"));
  command.take("--report", flags.report, file(), "Write what became of each input to this file, as JSON");
}

void add_work(Command& command, Flags& flags) {
  take_work(command, flags.run, "converted");
  command.flag("--resume", flags.resume,
               "Pass over inputs whose output is in --output-dir already, made from the same content by this version "
               "with the same options");
  command.flag("--force", flags.force, "Write every file of --output-dir, also where it would not change");
  command.flag("-n,--dry-run", flags.dry_run, "Only print what would be read, and where it would be written");
}

void add_messages(Command& command, Flags& flags) {
  take_messages(command, flags.run, "Say nothing but what failed");
  command.may_be_set(command.flag("-v,--verbose", flags.verbose, "Say what became of each input"));
}

void add_examples(Command& command) {
  command.example("referat convert minutes.txt", "one document, as indented JSON");
  command.example("referat convert archive > archive.ndjson", "a folder, one document a line");
  command.example("referat convert -d json --resume --report report.json archive",
                  "a folder, as a tree of files; a later run goes on where this one stopped");
  command.example(
      "find . -name '*.txt' -mtime -1 -print0 |\n"
      "    referat convert -0 --files-from - -t csv -o items.csv",
      "what came in since yesterday, as a table");
  command.example("referat convert minutes.pdf | jq -r '.items[].title'", "a PDF file");
}

}  // namespace

void add_convert(Command& program, Outcome& outcome) {
  auto flags = std::make_shared<Flags>();
  Command& command = program.add_command("convert", "Convert minutes and agendas to JSON or CSV");
  add_examples(command);
  take_inputs(command, flags->in, "--output-dir");
  add_output(command, *flags);
  add_work(command, *flags);
  take_all_limits(command, flags->in.read, flags->run);
  add_messages(command, *flags);
  take_settings(command, flags->run);
  command.callback([flags, &command, &outcome] { outcome.exit_code = run(*flags, command); });
}

}  // namespace referat::cli
