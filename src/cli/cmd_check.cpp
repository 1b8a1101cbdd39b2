// referat check: minutes against rules. Options here; the work is check_batch.cpp's.
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/check_batch.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/input_flags.hpp"
#include "cli/render.hpp"
#include "cli/run_flags.hpp"
#include "support/text.hpp"

namespace referat::cli {

namespace {

/// As the command line says it.
struct Flags {
  InputFlags in;
  RunFlags run;
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  std::vector<std::string> per_file_ignores;
  std::vector<std::string> severity;
  std::string baseline;
  std::string write_baseline;

  std::string format = "text";
  std::string output;
  bool statistics = false;

  std::string fail_on = "warning";
  std::uint32_t max_warnings = 0;
  bool exit_zero = false;
};

std::optional<Severity> severity_named(std::string_view name) {
  for (const Severity severity : {Severity::note, Severity::warning, Severity::error}) {
    if (name_of(severity) == name) return severity;
  }
  return std::nullopt;
}

Result<RuleSet> settled_rules(const Flags& flags) {
  RuleSet rules;
  if (auto done = rules.select(flags.select); !done) return done.error();
  if (auto done = rules.ignore(flags.ignore); !done) return done.error();
  for (const std::string& row : flags.severity) {
    const std::size_t sign = row.find('=');
    const auto severity = severity_named(sign == std::string::npos ? "" : row.substr(sign + 1));
    if (!severity)
      return Error{ErrorKind::unreadable, fmt::format("'{}' is no RULE=SEVERITY such as REF501=note", row)};
    if (auto done = rules.set_severity(row.substr(0, sign), *severity); !done) return done.error();
  }
  return rules;
}

Result<std::vector<FileIgnore>> settled_file_ignores(const Flags& flags) {
  std::vector<FileIgnore> ignores;
  for (const std::string& row : flags.per_file_ignores) {
    const std::size_t sign = row.rfind('=');
    FileIgnore ignore;
    const auto rules = sign == std::string::npos ? std::vector<std::string>()
                                                 : text::split(std::string_view(row).substr(sign + 1), ",");
    if (rules.empty())
      return Error{ErrorKind::unreadable,
                   fmt::format("'{}' is no PATTERN=RULES such as 'archive/*=REF501,REF217'", row)};
    ignore.pattern = row.substr(0, sign);
    if (auto done = ignore.rules.select(rules); !done) return done.error();
    ignores.push_back(std::move(ignore));
  }
  return ignores;
}

FailOn fail_on_named(std::string_view name) {
  return name == "note"    ? FailOn::note
         : name == "error" ? FailOn::error
         : name == "never" ? FailOn::never
                           : FailOn::warning;
}

Result<CheckOptions> settle(const Flags& flags, const InputList& inputs) {
  CheckOptions options;
  options.read = read_options(flags.in.read);
  options.parse.max_items = flags.run.max_items;
  auto layout = read_layout(flags.in.read);
  if (!layout) return layout.error();
  options.parse.layout = *std::move(layout);
  auto rules = settled_rules(flags);
  if (!rules) return rules.error();
  options.rules = *std::move(rules);
  auto file_ignores = settled_file_ignores(flags);
  if (!file_ignores) return file_ignores.error();
  options.file_ignores = *std::move(file_ignores);
  if (!flags.baseline.empty()) {
    auto baseline = Baseline::read(flags.baseline);
    if (!baseline) return baseline.error();
    options.baseline = *std::move(baseline);
  }
  if (!flags.write_baseline.empty()) options.write_baseline = flags.write_baseline;
  const auto formats = findings_formats();
  options.format = &*std::find_if(formats.begin(), formats.end(),
                                  [&](const FindingsFormat& format) { return format.name == flags.format; });
  if (!flags.output.empty() && flags.output != "-") options.output = flags.output;
  if (!flags.in.stdin_filename.empty()) options.standard_input = flags.in.stdin_filename;
  options.statistics = flags.statistics;
  options.fail_on = fail_on_named(flags.fail_on);
  options.max_warnings = flags.max_warnings;
  options.exit_zero = flags.exit_zero;
  options.fail_fast = flags.run.fail_fast;
  options.jobs = settled_jobs(flags.run.jobs, inputs.size());
  options.quiet = flags.run.quiet;
  options.progress = !flags.run.no_progress;
  return options;
}

int run(Flags& flags, const Command& command) {
  if (const auto code = settle(command, flags.run)) return *code;
  if (const std::string wrong = misuse_of(flags.in); !wrong.empty()) return refuse(wrong);
  if (flags.statistics && flags.format != "text") return refuse("'--statistics' is text; leave out '--output-format'");
  const auto inputs = collect(flags.in);
  if (!inputs) return refuse(inputs.error().message);
  for (const std::string& file : {flags.output, flags.write_baseline}) {
    if (const std::string wrong = overwritten_input(*inputs, file); !wrong.empty()) return refuse(wrong);
  }
  const auto options = settle(flags, *inputs);
  if (!options) return refuse(options.error().message);
  return run_check(*inputs, *options);
}

// --- options -------------------------------------------------------------------------------------------------------

/// An option that may be said several times, each time with one value.
CLI::Option* repeated(CLI::Option* option) { return option->allow_extra_args(false); }

void add_rules(Command& command, Flags& flags) {
  command.begin_group("Rules");
  const auto list = [&](const char* name, std::vector<std::string>& target, const char* meaning) {
    command.may_be_set(repeated(command.take(name, target, any_text("RULES"), meaning))->delimiter(','));
  };
  list("--select", flags.select, "Look only for these: codes, beginnings of codes or names, with commas between");
  list("--ignore", flags.ignore, "Do not look for these");
  command.may_be_set(repeated(command.take("--per-file-ignores", flags.per_file_ignores, any_text("PATTERN=RULES"),
                                           "Do not look for these in files that fit a pattern: 'archive/*=REF501'")));
  command.may_be_set(repeated(command.take("--severity", flags.severity, any_text("RULE=SEVERITY"),
                                           "Call what a rule finds a note, a warning or an error: REF501=note"))
                         ->delimiter(','));
  command.take("--baseline", flags.baseline, file(),
               "Leave out the findings of this file, which --write-baseline wrote");
  command.take("--write-baseline", flags.write_baseline, file(), "Write the findings of today to this file");
}

void add_output(Command& command, Flags& flags) {
  command.begin_group("Output");
  std::vector<Choice> choices;
  for (const FindingsFormat& format : findings_formats())
    choices.push_back({std::string(format.name), std::string(format.meaning)});
  command.may_be_set(command.take("-t,--output-format", flags.format, one_of("FORMAT", "format", std::move(choices)),
                                  "How findings are written", "text"));
  command.take("-o,--output-file", flags.output, file(), "Write to this file instead of standard output");
  command.flag("--statistics", flags.statistics, "Say how often each rule is broken, instead of where");
}

void add_exit(Command& command, Flags& flags) {
  command.begin_group("Exit code");
  command.may_be_set(
      command.take("--fail-on", flags.fail_on,
                   one_of("SEVERITY", "severity", {{"error", ""}, {"warning", ""}, {"note", ""}, {"never", ""}}),
                   "End with 1 from which severity on", "warning"));
  command.may_be_set(
      command.take("--max-warnings", flags.max_warnings, whole_number(), "How many warnings are let pass", "0"));
  command.flag("--exit-zero", flags.exit_zero, "End with 0 whatever was found; with 2 only what cannot be read");
}

}  // namespace

void add_check(Command& program, Outcome& outcome) {
  auto flags = std::make_shared<Flags>();
  Command& command = program.add_command("check", "Check minutes for what should be mended before they are published");
  command.example("referat check minutes.pdf", "one document");
  command.example("referat check --select REF8 archive", "a folder: only what concerns privacy");
  command.example("referat check --write-baseline baseline.json archive", "what is known, for later");
  command.example("referat check --baseline baseline.json -t sarif -o findings.sarif archive",
                  "only what is new, for code scanning");
  take_inputs(command, flags->in, "");
  add_rules(command, *flags);
  add_output(command, *flags);
  add_exit(command, *flags);
  take_work(command, flags->run, "checked");
  take_all_limits(command, flags->in.read, flags->run);
  take_messages(command, flags->run, "Say nothing but the findings and what failed");
  take_settings(command, flags->run);
  command.callback([flags, &command, &outcome] { outcome.exit_code = run(*flags, command); });
}

}  // namespace referat::cli
