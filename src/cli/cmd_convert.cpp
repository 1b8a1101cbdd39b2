// referat convert: minutes to JSON.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <referat/referat.hpp>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/render.hpp"
#include "support/files.hpp"

namespace referat::cli {

namespace {

struct Flags {
  std::vector<std::string> inputs;
  std::string to;
  std::string output;
  bool positions = false;
};

/// One input to its JSON, appended to `out`.
Result<void> convert(const std::string& input, JsonStyle style, bool positions, std::string& out) {
  const auto source = input == "-" ? read_standard_input() : read(input);
  if (!source) return source.error();
  const auto document = parse(*source);
  if (!document) {
    const std::string name = input == "-" ? "standard input" : input;
    return Error{document.error().kind, fmt::format("'{}': {}", name, document.error().message)};
  }
  write_json(*document, out, {style, positions ? &*source : nullptr});
  return {};
}

/// What is wrong with the inputs and the output taken together; empty where nothing is.
std::string misuse(const Flags& flags, bool output_given) {
  if (output_given && flags.output.empty()) return "'--output' names no file";
  if (std::count(flags.inputs.begin(), flags.inputs.end(), "-") > 1) return "standard input can be read only once";
  for (const std::string& input : flags.inputs) {
    std::error_code error;
    if (input != "-" && !flags.output.empty() && std::filesystem::is_regular_file(input, error) &&
        std::filesystem::equivalent(input, flags.output, error)) {
      return fmt::format("'{}' is an input, and would be overwritten", flags.output);
    }
  }
  return {};
}

int run(const Flags& flags, bool output_given) {
  if (const std::string wrong = misuse(flags, output_given); !wrong.empty()) {
    complain(wrong);
    return failed;
  }
  const bool several = flags.inputs.size() > 1;
  if (several && flags.to == "json") {
    complain("several documents are written as NDJSON, one a line; leave out '--to json' or say '--to ndjson'");
    return failed;
  }
  const bool lines = several || flags.to == "ndjson";
  const bool to_file = !flags.output.empty() && flags.output != "-";
  int exit_code = fine;
  std::string out;
  for (const std::string& input : flags.inputs) {
    const auto converted = convert(input, lines ? JsonStyle::line : JsonStyle::pretty, flags.positions, out);
    if (!converted) {
      complain(converted.error().message);
      exit_code = failed;
    }
    if (to_file) continue;  // written whole or not at all
    if (const auto printed = print(out); !printed) {
      complain(printed.error().message);
      return failed;
    }
    out.clear();
  }
  if (!to_file || out.empty()) return exit_code;
  if (const auto written = files::write(flags.output, out); !written) {
    complain(written.error().message);
    return failed;
  }
  return exit_code;
}

}  // namespace

void add_convert(CLI::App& app, Outcome& outcome) {
  auto flags = std::make_shared<Flags>();
  CLI::App* command = app.add_subcommand("convert", "Convert minutes and agendas to JSON");
  command->add_option("FILE", flags->inputs, "Files to read, or - for standard input")->required();
  command
      ->add_option("-t,--to", flags->to,
                   "json (one document, pretty) or ndjson (one document a line; what several are written as)")
      ->check(CLI::IsMember({"json", "ndjson"}))
      ->type_name("FORMAT");
  CLI::Option* output =
      command->add_option("-o,--output", flags->output, "Write to this file instead of standard output")
          ->type_name("FILE");
  command->add_flag("--positions", flags->positions, "Say for every value at which line and byte it was read");
  command->footer(
      "Examples:\n"
      "  referat convert minutes.txt\n"
      "  referat convert 2025/*.txt > 2025.ndjson\n"
      "  pdftotext -layout minutes.pdf - | referat convert - | jq -r '.items[].title'\n");
  command->callback([flags, output, &outcome] { outcome.exit_code = run(*flags, output->count() > 0); });
}

}  // namespace referat::cli
