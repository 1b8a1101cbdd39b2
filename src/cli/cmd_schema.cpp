// referat schema: the JSON Schema of what convert writes.
#include <referat/emit.hpp>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/render.hpp"

namespace referat::cli {

void add_schema(Command& program, Outcome& outcome) {
  Command& command = program.add_command("schema", "Print the JSON Schema of the output");
  command.example("referat schema > minutes.schema.json");
  command.callback([&outcome] {
    const auto printed = print(json_schema());
    if (!printed) complain(printed.error().message);
    outcome.exit_code = printed ? fine : failed;
  });
}

}  // namespace referat::cli
