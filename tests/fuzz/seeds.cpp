// Writes what fuzzing begins with: the minutes of samples, test documents and case files, as they are and in other
// bytes. SEEDS FOLDER makes FOLDER/decode, FOLDER/lines, FOLDER/parse and FOLDER/formats; lines and parse are the same.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <vector>

#include "tests/fuzz/encodings.hpp"
#include "tests/support/case_minutes.hpp"
#include "tests/support/files.hpp"
#include "tests/support/text_forms.hpp"

namespace referat::tests {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

std::vector<std::string> all_texts() {
  std::vector<std::string> texts;
  for (const auto& path : files_below(root / "samples", ".txt")) texts.push_back(read_file(path));
  for (const auto& path : files_below(root / "tests/documents", "input.txt")) texts.push_back(read_file(path));
  for (const auto& path : files_below(root / "tests/cases", ".md")) {
    for (const Fence& fence : read_fences(path)) {
      if (const auto minutes = whole_minutes(fence)) texts.push_back(*minutes);
    }
  }
  return texts;
}

/// One of the other forms of a text; all five in turn, lest the folder grow five times as large for nothing.
std::string other_form(const std::string& text, std::size_t turn) {
  switch (turn % 5) {
    case 0:
      return replaced(text, "\n", "\r\n");
    case 1:
      return "\xFF\xFE" + in_encoding(text, "UTF-16LE");
    case 2:
      return as_windows_1252(text).value_or(replaced(text, "\n", "\r"));
    case 3:
      return normalized(text, false);
    default:
      return replaced(text, " ", "\xC2\xA0");
  }
}

/// What pdftohtml would write of a text, and the twins of samples.
void write_format_seeds(const std::filesystem::path& folder) {
  std::size_t n = 0;
  const auto write = [&](char format, const std::string& bytes) {
    write_file(folder / fmt::format("{:04}", n++), format + bytes);
  };
  for (const auto& path : files_below(root / "samples", ".html")) write('h', read_file(path));
  for (const auto& path : files_below(root / "samples", ".docx")) write('d', read_file(path));
  write('j', R"({"Udvalg": "Byrådet", "Dato": "2025-06-25T17:30:00", "Items": [{"Number": 1, "Navn": "Godkendelse",
 "SagsNummer": "00.01.00-A26-8-25", "IsOpen": true, "Felter": [{"Navn": "Beslutning", "Html": "<p>Godkendt.</p>"}],
 "Bilag": [{"Navn": "Kort"}]}]})");
  for (const auto& path : files_below(root / "samples", ".txt")) {
    std::string xml =
        "<pdf2xml>\n<page number=\"1\">\n<fontspec id=\"0\" size=\"16\"/><fontspec id=\"1\" size=\"24\"/>\n";
    std::size_t top = 50;
    for (const std::string& line : lines_of(read_file(path))) {
      const bool bold = line.starts_with("Punkt ");
      const std::string text = replaced(replaced(line, "&", "&amp;"), "<", "&lt;");
      xml += fmt::format("<text top=\"{}\" left=\"60\" width=\"{}\" height=\"18\" font=\"{}\">{}</text>\n", top,
                         line.size() * 7, bold ? 1 : 0, bold ? "<b>" + text + "</b>" : text);
      top += 20;
      if (top > 1200) xml += "</page>\n<page number=\"2\">\n";
      top = top > 1200 ? 50 : top;
    }
    write('p', xml.substr(0, 7500) + "</page>\n</pdf2xml>\n");
  }
}

void write_seeds(const std::filesystem::path& folder) {
  for (const char* target : {"decode", "lines", "parse", "formats"}) {
    std::filesystem::remove_all(folder / target);
    std::filesystem::create_directories(folder / target);
  }
  write_format_seeds(folder / "formats");
  const std::vector<std::string> texts = all_texts();
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string& text = texts[i];
    const std::string other = other_form(text, i);
    for (const char* target : {"lines", "parse"}) {
      write_file(folder / target / fmt::format("{:04}", i), text);
      write_file(folder / target / fmt::format("{:04}-other", i), other);
    }
    const std::size_t chosen = i % fuzz_encodings.size();
    const std::string name = fuzz_encodings[chosen];
    write_file(folder / "decode" / fmt::format("{:04}", i), '\0' + other);
    write_file(folder / "decode" / fmt::format("{:04}-named", i),
               static_cast<char>(chosen) + (name.empty() ? text : in_encoding(text, name.c_str())));
  }
}

}  // namespace
}  // namespace referat::tests

int main(int argc, char** argv) try {
  if (argc != 2) return std::fputs("usage: SEEDS FOLDER\n", stderr), 2;
  referat::tests::write_seeds(argv[1]);
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "%s\n", error.what());
  return 2;
}
