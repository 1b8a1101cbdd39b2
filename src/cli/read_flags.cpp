#include "cli/read_flags.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cmath>

#include <referat/formats.hpp>

#include "support/character_sets.hpp"
#include "support/suggest.hpp"

namespace referat::cli {

namespace {

/// Any name that ICU knows: too many for a list.
Value encoding() {
  Value value = any_text("NAME");
  value.accept = [](const std::string& name) {
    if (decode::canonical_encoding(name)) return std::string();
    return fmt::format("there is no encoding '{}'{}", name, text::did_you_mean(name, decode::encodings()));
  };
  return value;
}

}  // namespace

ReadOptions read_options(const ReadFlags& flags) {
  ReadOptions options;
  options.max_bytes = flags.max_input;
  options.max_text = flags.max_text;
  options.max_line = flags.max_line;
  options.max_entry = flags.max_entry;
  options.max_memory = flags.max_memory;
  options.max_pages = flags.max_pages;
  options.timeout = std::chrono::milliseconds(std::llround(flags.timeout * 1000));
  options.format = input_format(flags.from);
  if (!flags.encoding.empty()) options.encoding = decode::canonical_encoding(flags.encoding);
  return options;
}

Result<std::optional<Layout>> read_layout(const ReadFlags& flags) {
  if (flags.layout.empty()) return std::optional<Layout>();
  auto layout = Layout::read(flags.layout);
  if (!layout) return layout.error();
  return std::optional<Layout>(*std::move(layout));
}

std::vector<CLI::Option*> take_kind(Command& command, ReadFlags& flags, std::string_view what) {
  const bool one = what == "input";
  return {
      command.take("-f,--from", flags.from, input_format_value(),
                   one ? "What the input is, instead of what its bytes and name say"
                       : "What the inputs are, instead of what their bytes and names say; with json, folders are "
                         "searched for .json",
                   "auto"),
      command.take("--encoding", flags.encoding, encoding(),
                   fmt::format("Character set of text, HTML and JSON, instead of what the bytes of the {} say: UTF-8, "
                               "windows-1252, CP865 ...",
                               what)),
      command.take("--layout", flags.layout, file(),
                   "Words and forms of headings beside those built in, from a TOML file; see 'referat layouts'"),
  };
}

std::vector<CLI::Option*> take_limits(Command& command, ReadFlags& flags) {
  std::vector<CLI::Option*> options;
  const auto size = [&](const char* name, std::uint64_t& value, const char* what, const char* standard) {
    options.push_back(command.take(name, value, size_in_bytes(), what, standard));
  };
  size("--max-input", flags.max_input, "Refuse larger inputs", "64MiB");
  size("--max-text", flags.max_text, "Refuse inputs with more text", "32MiB");
  size("--max-line", flags.max_line, "Refuse inputs with a longer line", "1MiB");
  size("--max-entry", flags.max_entry, "Of Word: refuse files with a larger part, unpacked", "64MiB");
  size("--max-memory", flags.max_memory, "Of PDF: how much memory the program that reads it may take", "1GiB");
  options.push_back(command.take("--max-pages", flags.max_pages, whole_number(),
                                 "Of PDF, and of text with form feeds: refuse inputs with more pages",
                                 std::to_string(flags.max_pages)));
  options.push_back(command.take("--timeout", flags.timeout, seconds(1'000'000),
                                 "Of PDF, and of standard input: how long one may keep us waiting; 0: for ever", "60"));
  return options;
}

}  // namespace referat::cli
