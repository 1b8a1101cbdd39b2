#include "cli/man_page.hpp"

#include <fmt/format.h>

#include <iterator>
#include <utility>

#include "cli/help.hpp"
#include "support/text.hpp"

namespace referat::cli {

namespace {

/// Text as roff prints it letter for letter: a plain '-' would be a hyphen that nobody can paste into a shell, and a
/// line that begins with '.' or ''' a request.
std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto c = text::first_code_point(text.substr(i));
    switch (c.value) {
      case U'\\':
        out += "\\e";
        break;
      case U'-':
        out += "\\-";
        break;
      case U'\'':
        out += "\\(aq";
        break;
      case U'"':
        out += "\\(dq";
        break;
      case U'`':
        out += "\\(ga";
        break;
      case U'^':
        out += "\\(ha";
        break;
      case U'~':
        out += "\\(ti";
        break;
      case U'.':
        out += i == 0 ? "\\&." : ".";
        break;
      default:
        if (c.value > 0x7E) {
          fmt::format_to(std::back_inserter(out), "\\[u{:04X}]", static_cast<std::uint32_t>(c.value));
        } else {
          out += static_cast<char>(c.value);
        }
    }
    i += c.bytes;
  }
  return out;
}

std::string upper(std::string text) {
  for (char& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
  return text;
}

class ManPage {
 public:
  explicit ManPage(const CommandText& program) : program_(program) {}

  std::string write(std::string_view version) {
    line(fmt::format(".TH {} 1 \"\" \"{} {}\" \"User Commands\"", upper(program_.name), program_.name, version));
    line(".nh");  // "windows-1252" parted at a line's end cannot be searched for
    section("NAME");
    line(escaped(program_.name) + " \\- " + escaped(program_.description));
    section("SYNOPSIS");
    for (const CommandText& command : program_.commands) {
      synopsis(command);
      if (&command != &program_.commands.back()) line(".br");
    }
    description();
    for (const CommandText& command : program_.commands) write_command(command);
    exit_status();
    environment();
    files();
    examples();
    section("SEE ALSO");
    line(".BR jq (1),\n.BR pdftotext (1)");
    return std::move(out_);
  }

 private:
  void line(std::string_view text) { (out_ += text) += '\n'; }
  void section(std::string_view name) { line(fmt::format(".SH {}", name)); }
  void prose(std::string_view text) { line(escaped(text)); }
  void term(std::string_view marked_up, std::string_view text) {
    line(".TP");
    line(marked_up);
    prose(text);
  }

  /// "referat convert [OPTIONS] [PATH]...", what is to be typed as it stands in bold.
  void synopsis(const CommandText& command) {
    const std::string name = program_.name + " " + command.name;
    line("\\fB" + escaped(name) + "\\fR" + escaped(command.usage.substr(name.size())));
  }

  void description() {
    section("DESCRIPTION");
    prose(
        "Reads the minutes and agendas of Danish municipalities (referat, dagsorden) and writes what is in them: the "
        "meeting and who took part, each agenda item with its case number, sections, recommendation, decision, votes, "
        "history, attachments and absence, and, when asked, the line and byte where each was read.");
    line(".PP");
    prose("Data goes to standard output or into files, messages go to standard error.");
    line(".PP");
    prose("The commands are:");
    for (const CommandText& command : program_.commands)
      term("\\fB" + escaped(command.name) + "\\fR", command.description);
  }

  void write_option(const OptionText& option) {
    const std::string more = remarks(option);
    std::string names;
    for (const std::string& name : option.names) {
      names += (names.empty() ? "\\fB" : ", \\fB") + escaped(name) + "\\fR";
    }
    if (!option.value.empty()) names += " \\fI" + escaped(option.value) + "\\fR";
    term(names + (option.repeats ? " ..." : ""), option.description + (more.empty() ? "" : " " + more));
    if (!lists_choices(option)) return;
    line(".RS");
    for (const auto& [name, meaning] : option.choices) term("\\fB" + escaped(name) + "\\fR", meaning);
    line(".RE");
  }

  void write_command(const CommandText& command) {
    section(upper(program_.name + " " + command.name));
    prose(command.description + ".");
    line(".PP");
    synopsis(command);
    std::string group;
    for (const auto* options : {&command.arguments, &command.options}) {
      for (const OptionText& option : *options) {
        if (option.group != group) line(".SS " + option.group);
        group = option.group;
        write_option(option);
      }
    }
  }

  void exit_status() {
    section("EXIT STATUS");
    term("0", "All went well. Minutes that are odd come with diagnostics.");
    term("2",
         "Wrong usage, a failure of the machine, or at least one document that could not be read. The others are "
         "still written.");
    term("130", "Interrupted.");
  }

  void environment() {
    section("ENVIRONMENT");
    for (const CommandText& command : program_.commands) {
      if (command.variables.empty()) continue;
      std::string names;
      for (const std::string& name : command.variables) {
        names += (names.empty() ? "\\fB" : ", \\fB") + escaped(name) + "\\fR";
      }
      term(names,
           fmt::format(
               "Set the option of that name of '{} {}', unless the command line gives it. Flags are true or false.",
               program_.name, command.name));
    }
    term("\\fBNO_COLOR\\fR", "When set and not empty, messages are not coloured.");
    term("\\fBFORCE_COLOR\\fR",
         "When set and not empty, messages are coloured also where they do not go to a terminal.");
    term("\\fBTERM\\fR", "When it is 'dumb', messages are not coloured.");
    term("\\fBXDG_CONFIG_HOME\\fR", "Where the settings of a user lie; otherwise '~/.config'.");
  }

  void files() {
    section("FILES");
    term("\\fIreferat.toml\\fR",
         "Settings, in a table that is named after the command, under the long names of options. The nearest one "
         "counts, "
         "from the current folder upwards to the root of a repository. The command line and the environment go before "
         "it.");
    line(".IP\n.EX\n[convert]\nto = \\(dqcsv\\(dq\njobs = 2\n.EE");
    term("\\fI" + escaped("$XDG_CONFIG_HOME/referat/config.toml") + "\\fR",
         "The same for all folders. What stands in a nearer file goes before it.");
  }

  void examples() {
    section("EXAMPLES");
    bool first = true;
    for (const CommandText& command : program_.commands) {
      for (const auto& [example, meaning] : command.examples) {
        if (!std::exchange(first, false)) line(".PP");
        if (!meaning.empty()) {
          prose(upper(meaning.substr(0, 1)) + meaning.substr(1) + ":");
          line(".PP");
        }
        line(".RS 4\n.EX\n" + escaped(example) + "\n.EE\n.RE");
      }
    }
  }

  const CommandText& program_;
  std::string out_;
};

}  // namespace

std::string man_page(const CommandText& program, std::string_view version) { return ManPage(program).write(version); }

}  // namespace referat::cli
