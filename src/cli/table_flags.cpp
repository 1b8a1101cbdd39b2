#include "cli/table_flags.hpp"

#include "cli/render.hpp"

namespace referat::cli {

void take_table_format(Command& command, std::string& format) {
  command.take("-t,--output-format", format,
               one_of("FORMAT", "format",
                      {{"text", "for reading"}, {"json", "one value"}, {"ndjson", "a row a line"}, {"csv", ""}}),
               "How the answer is written", "text");
}

TableFormat table_format(std::string_view name) {
  return name == "json"     ? TableFormat::json
         : name == "ndjson" ? TableFormat::ndjson
         : name == "csv"    ? TableFormat::csv
                            : TableFormat::text;
}

Result<void> print_answer(std::string_view answer, TableFormat format) {
  return format == TableFormat::text ? print(for_terminal(answer, true)) : print(answer);
}

}  // namespace referat::cli
