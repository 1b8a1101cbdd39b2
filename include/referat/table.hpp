// Rows under names of columns, and how they are written.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace referat {

struct Table {
  struct Cell {
    std::optional<std::string> text;  ///< nothing where there is none
    bool number = false;              ///< `text` is a number in decimal
  };

  std::string name;   ///< for programs: "meetings"
  std::string title;  ///< for people
  std::vector<std::string> columns;
  std::vector<std::vector<Cell>> rows;  ///< each as long as `columns`
};

enum class TableFormat {
  text,    ///< columns below each other
  json,    ///< a list of objects; of several tables an object with one list for each
  ndjson,  ///< an object a line; of several tables each begins with "table"
  csv,     ///< of several tables one below the other, which no program reads: write them one by one
};

/// Appends tables to `out`.
void write_tables(std::span<const Table> tables, TableFormat format, std::string& out);

}  // namespace referat
