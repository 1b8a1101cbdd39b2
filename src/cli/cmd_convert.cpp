// referat convert: minutes to JSON, NDJSON or CSV. Options here; the work is batch.cpp's.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "cli/batch.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/render.hpp"
#include "cli/settings.hpp"
#include "cli/suggest.hpp"
#include "support/decode.hpp"

namespace referat::cli {

namespace {

namespace fs = std::filesystem;

/// As the command line says it.
struct Flags {
  InputChoice inputs;
  std::string files_from;
  std::string stdin_filename;
  std::string from = "auto";
  std::string encoding;
  std::string to;
  std::string output;
  std::string output_dir;
  std::string report;
  bool positions = false;

  unsigned jobs = 0;
  bool fail_fast = false;
  bool resume = false;
  bool force = false;
  bool dry_run = false;

  std::uint64_t max_input = ReadOptions().max_bytes;
  std::uint64_t max_text = ReadOptions().max_text;
  std::uint64_t max_line = ReadOptions().max_line;
  std::uint32_t max_pages = ReadOptions().max_pages;
  std::uint32_t max_items = ParseOptions().max_items;
  double timeout = 60;

  bool quiet = false;
  bool verbose = false;
  bool no_progress = false;
  std::string color = "auto";

  bool isolated = false;
  bool show_settings = false;
};

/// The options that were given, to tell an empty value from none.
struct Given {
  CLI::Option* files_from;
  CLI::Option* encoding;
  CLI::Option* output;
  CLI::Option* output_dir;
  CLI::Option* report;
  std::unique_ptr<Settings> settings;
};

const std::map<std::string, OutputFormat> formats = {{"json", OutputFormat::json},
                                                     {"ndjson", OutputFormat::ndjson},
                                                     {"csv", OutputFormat::csv},
                                                     {"excel", OutputFormat::excel}};

// --- what makes no sense -------------------------------------------------------------------------------------------

std::string empty_value(const Given& given) {
  for (const CLI::Option* option : {given.files_from, given.output, given.output_dir, given.report}) {
    if (option->count() > 0 && option->results().front().empty()) {
      return fmt::format("'{}' names no file", option->get_name());
    }
  }
  return {};
}

std::string misuse(const Flags& flags, const Given& given) {
  if (std::string wrong = empty_value(given); !wrong.empty()) return wrong;
  const auto& paths = flags.inputs.paths;
  const auto dashes = std::count(paths.begin(), paths.end(), "-") + (flags.files_from == "-" ? 1 : 0);
  if (dashes > 1) return "standard input can be read only once";
  if (paths.empty() && flags.files_from.empty() && is_terminal(STDIN_FILENO)) {
    return "no input: name files or folders, or '-' for standard input";
  }
  if (flags.output_dir.empty() && flags.resume) return "'--resume' needs '--output-dir': it goes by the files there";
  if (flags.output_dir.empty() && flags.force) return "'--force' needs '--output-dir'";
  if (!flags.output.empty() && !flags.output_dir.empty()) return "'--output' and '--output-dir' exclude each other";
  if (flags.resume && flags.force) return "'--resume' and '--force' exclude each other";
  if (flags.report == "-") return "'--report' needs a file: standard output is for the documents";
  const bool from_input = paths.empty() || std::count(paths.begin(), paths.end(), "-") > 0;
  if (!flags.output_dir.empty() && from_input && flags.files_from.empty() && flags.stdin_filename.empty()) {
    return "standard input has no name for a file in '--output-dir'; give it one with '--stdin-filename'";
  }
  if (given.encoding->count() > 0 && !decode::canonical_encoding(flags.encoding)) {
    return fmt::format("there is no encoding '{}'{}", flags.encoding,
                       did_you_mean(flags.encoding, decode::encodings()));
  }
  return {};
}

/// An output that is one of the inputs, or in the way of one.
std::string clash(const InputList& inputs, const BatchOptions& options) {
  std::error_code error;
  for (const auto& file : {options.output, options.report}) {
    if (!file || !fs::is_regular_file(*file, error)) continue;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
      if (inputs.path(i) != "-" && fs::equivalent(inputs.path(i), *file, error)) {
        return fmt::format("'{}' is an input, and would be overwritten", *file);
      }
    }
  }
  if (!options.folder) return {};
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const std::string output = *options.folder + "/" + output_name(inputs, i, options);
    // An input that lies where an output goes has the output's ending; others need no look.
    const std::string path = inputs.path(i);
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

unsigned settled_jobs(unsigned wanted, std::size_t inputs) {
  const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
  constexpr std::size_t worth_a_thread = 5;  // a second thread pays above some ten documents
  const auto useful = static_cast<unsigned>(std::min<std::size_t>(inputs / worth_a_thread + 1, 256));
  return wanted == 0 ? std::min(cores, useful)
                     : std::min(wanted, static_cast<unsigned>(std::min<std::size_t>(inputs, 256)));
}

BatchOptions settle(const Flags& flags, const InputList& inputs) {
  BatchOptions options;
  const bool lines = inputs.several() && flags.output_dir.empty();
  options.format = flags.to.empty() ? (lines ? OutputFormat::ndjson : OutputFormat::json) : formats.at(flags.to);
  options.positions = flags.positions;
  options.read.max_bytes = flags.max_input;
  options.read.max_text = flags.max_text;
  options.read.max_line = flags.max_line;
  options.read.max_pages = flags.max_pages;
  options.read.timeout = std::chrono::milliseconds(std::llround(flags.timeout * 1000));
  if (!flags.encoding.empty()) options.read.encoding = decode::canonical_encoding(flags.encoding);
  options.parse.max_items = flags.max_items;
  if (!flags.output.empty() && flags.output != "-") options.output = flags.output;
  if (!flags.output_dir.empty()) options.folder = flags.output_dir;
  if (!flags.report.empty()) options.report = flags.report;
  if (!flags.stdin_filename.empty()) options.standard_input = flags.stdin_filename;
  options.jobs = settled_jobs(flags.jobs, inputs.size());
  options.fail_fast = flags.fail_fast;
  options.resume = flags.resume;
  options.force = flags.force;
  options.dry_run = flags.dry_run;
  options.quiet = flags.quiet;
  options.verbose = flags.verbose && !flags.quiet;
  options.progress = !flags.no_progress;
  return options;
}

int run(Flags& flags, Given& given) {
  const auto refuse = [](const std::string& message) {
    complain(message);
    return static_cast<int>(failed);
  };
  if (auto settled = given.settings->apply(flags.isolated); !settled) return refuse(settled.error().message);
  set_colour(flags.color == "always" ? Colour::always : flags.color == "never" ? Colour::never : Colour::automatic);
  if (flags.show_settings) {
    const auto printed = print(given.settings->show());
    return printed ? static_cast<int>(fine) : refuse(printed.error().message);
  }
  if (const std::string wrong = misuse(flags, given); !wrong.empty()) return refuse(wrong);
  if (!flags.files_from.empty()) flags.inputs.files_from = flags.files_from;
  if (flags.inputs.paths.empty() && !flags.inputs.files_from) flags.inputs.paths = {"-"};
  flags.inputs.passes_over = flags.output_dir;
  const auto inputs = InputList::collect(flags.inputs);
  if (!inputs) return refuse(inputs.error().message);
  if (flags.to == "json" && inputs->several() && flags.output_dir.empty()) {
    return refuse("several documents are written as NDJSON, one a line; leave out '--to json' or say '--to ndjson'");
  }
  const BatchOptions options = settle(flags, *inputs);
  if (const std::string wrong = clash(*inputs, options); !wrong.empty()) return refuse(wrong);
  return run_batch(*inputs, options);
}

// --- options -------------------------------------------------------------------------------------------------------

void add_inputs(CLI::App& command, Flags& flags, Given& given) {
  command.add_option("PATH", flags.inputs.paths, "Files, folders, or - for standard input")->type_name("");
  given.files_from =
      command
          .add_option("--files-from", flags.files_from, "Read paths from this file, one a line; - is standard input")
          ->type_name("FILE");
  command.add_flag("-0,--null", flags.inputs.null_separated, "In --files-from, NUL stands between the paths");
  command
      .add_option("--stdin-filename", flags.stdin_filename,
                  "What to call standard input in messages and in --output-dir")
      ->type_name("NAME");
  CLI::Option* from = command.add_option("-f,--from", flags.from, "What the inputs are: auto or text")
                          ->check(CLI::IsMember({"auto", "text"}))
                          ->type_name("FORMAT")
                          ->default_str("auto");
  given.encoding =
      command
          .add_option("--encoding", flags.encoding,
                      "Character set of the inputs, instead of what their bytes say: UTF-8, windows-1252, CP865 ...")
          ->type_name("NAME");
  given.settings->may_set(from);
  given.settings->may_set(given.encoding);
}

void add_outputs(CLI::App& command, Flags& flags, Given& given) {
  std::vector<std::string> names;
  for (const auto& [name, format] : formats) names.push_back(name);
  CLI::Option* to = command
                        .add_option("-t,--to", flags.to,
                                    "json (one document, or files in --output-dir), ndjson (one document a line; what "
                                    "several are written as), csv (one agenda item a row) or excel (csv as a Danish "
                                    "Excel opens it)")
                        ->check(CLI::IsMember(names))
                        ->type_name("FORMAT");
  given.output = command.add_option("-o,--output", flags.output, "Write to this file instead of standard output")
                     ->type_name("FILE");
  given.output_dir = command
                         .add_option("-d,--output-dir", flags.output_dir,
                                     "Write a file for each input into this folder, in a tree like that of the inputs")
                         ->type_name("DIR");
  CLI::Option* positions =
      command.add_flag("--positions", flags.positions, "Say for every value at which line and byte it was read");
  given.report = command.add_option("--report", flags.report, "Write what became of each input to this file, as JSON")
                     ->type_name("FILE");
  given.settings->may_set(to);
  given.settings->may_set(positions);
}

void add_work(CLI::App& command, Flags& flags, Settings& settings) {
  CLI::Option* jobs = command
                          .add_option("-j,--jobs", flags.jobs,
                                      "How many documents are converted at once; 0: as many as there are cores")
                          ->type_name("N")
                          ->default_str("0");
  CLI::Option* fail_fast = command.add_flag("--fail-fast", flags.fail_fast, "End with the first document that fails");
  command.add_flag("--resume", flags.resume,
                   "Pass over inputs whose output is in --output-dir already, made from the same content by this "
                   "version with the same options");
  command.add_flag("--force", flags.force, "Write every file of --output-dir, also where it would not change");
  command.add_flag("-n,--dry-run", flags.dry_run, "Only print what would be read, and where it would be written");
  settings.may_set(jobs);
  settings.may_set(fail_fast);
}

void add_limits(CLI::App& command, Flags& flags, Settings& settings) {
  const auto size = [&](const std::string& name, std::uint64_t& value, const std::string& what,
                        const std::string& standard) {
    settings.may_set(command.add_option(name, value, what)
                         ->transform(CLI::AsSizeValue(false))
                         ->type_name("SIZE")
                         ->default_str(standard));
  };
  const auto number = [&](const std::string& name, std::uint32_t& value, const std::string& what) {
    settings.may_set(command.add_option(name, value, what)->type_name("N")->default_str(std::to_string(value)));
  };
  size("--max-input", flags.max_input, "Refuse larger inputs", "64MiB");
  size("--max-text", flags.max_text, "Refuse inputs with more text", "32MiB");
  size("--max-line", flags.max_line, "Refuse inputs with a longer line", "1MiB");
  number("--max-pages", flags.max_pages, "Refuse inputs with more pages");
  number("--max-items", flags.max_items, "Refuse inputs with more agenda items");
  settings.may_set(
      command.add_option("--timeout", flags.timeout, "Seconds that one input may keep us waiting; 0: for ever")
          ->check(CLI::Range(0.0, 1e6))
          ->type_name("SECONDS")
          ->default_str("60"));
}

void add_messages(CLI::App& command, Flags& flags, Settings& settings) {
  settings.may_set(command.add_flag("-q,--quiet", flags.quiet, "Say nothing but what failed"));
  settings.may_set(command.add_flag("-v,--verbose", flags.verbose, "Say what became of each input"));
  settings.may_set(command.add_option("--color", flags.color, "Colour messages: auto, always or never")
                       ->check(CLI::IsMember({"auto", "always", "never"}))
                       ->type_name("WHEN")
                       ->default_str("auto"));
  settings.may_set(command.add_flag("--no-progress", flags.no_progress, "Show no progress on the terminal"));
  command.add_flag("--isolated", flags.isolated, "Leave referat.toml and the environment alone");
  command.add_flag("--show-settings", flags.show_settings, "Print the settings, and where each comes from");
}

}  // namespace

void add_convert(CLI::App& app, Outcome& outcome) {
  auto flags = std::make_shared<Flags>();
  auto given = std::make_shared<Given>();
  CLI::App* command = app.add_subcommand("convert", "Convert minutes and agendas to JSON or CSV");
  given->settings = std::make_unique<Settings>(*command);
  add_inputs(*command, *flags, *given);
  add_outputs(*command, *flags, *given);
  add_work(*command, *flags, *given->settings);
  add_limits(*command, *flags, *given->settings);
  add_messages(*command, *flags, *given->settings);
  command->footer(
      "Examples:\n"
      "  referat convert minutes.txt\n"
      "  referat convert archive > archive.ndjson\n"
      "  referat convert -d json --resume --report report.json archive\n"
      "  find . -name '*.txt' -mtime -1 -print0 | referat convert -0 --files-from - -t csv -o items.csv\n"
      "  pdftotext -layout minutes.pdf - | referat convert - | jq -r '.items[].title'\n");
  command->callback([flags, given, &outcome] { outcome.exit_code = run(*flags, *given); });
}

}  // namespace referat::cli
