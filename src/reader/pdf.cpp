// PDF through Poppler's `pdftohtml -xml`, a program of its own behind walls (support/process.hpp): a bad PDF then takes
// down no more than that. It gives fonts, sizes and places at the cost of pdftotext.
#include "reader/pdf.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <csignal>
#include <utility>

#include "reader/pdf_xml.hpp"
#include "support/process.hpp"
#include "support/text.hpp"

namespace referat::reader {

namespace {

constexpr std::string_view program_name = "pdftohtml";

process::Command command(std::string program, std::string_view bytes, const ReadOptions& options) {
  process::Command command;
  command.program = std::move(program);
  // Without pictures; public minutes may be read whatever their author forbids to copy; one page more than allowed, so
  // that it shows.
  // Not "-q": then it would not tell that it lacks a password.
  command.arguments = {"-xml",
                       "-i",
                       "-nodrm",
                       "-enc",
                       "UTF-8",
                       "-l",
                       std::to_string(std::uint64_t{options.max_pages} + 1),
                       "-stdout",
                       std::string(process::input_file)};
  command.input = bytes;
  command.max_memory = options.max_memory;
  // Places and fonts weigh more than the words.
  command.max_output = std::min(options.max_text, std::uint64_t{1} << 60U) * 4 + (1U << 20U);
  command.timeout = options.timeout;
  return command;
}

bool says(const process::Finished& finished, std::string_view words) {
  return finished.errors.find(words) != std::string::npos;
}

/// Of encryption that it does not know, it may go on and write what cannot be read.
bool lacked_key(const process::Finished& finished) {
  return says(finished, "Incorrect password") || says(finished, "security handler") || says(finished, "ncryption");
}

/// Little memory shows in many ways: before the program begins, in its own words, and as the system's last resort.
bool lacked_memory(const process::Finished& finished) {
  return finished.signal == SIGKILL || says(finished, "loading shared libraries") || says(finished, "ut of memory") ||
         says(finished, "bad_alloc");
}

/// Why the program gave no text; nothing where it gave some.
std::optional<Error> failure(const process::Finished& finished, const ReadOptions& options) {
  if (finished.timed_out) return Error{ErrorKind::timeout, "its PDF took longer to read than the time limit"};
  if (finished.too_much_output)
    return Error{ErrorKind::policy, fmt::format("it has more text than the limit of {} bytes", options.max_text)};
  if (lacked_key(finished)) return Error{ErrorKind::encrypted, "it is a PDF with a password"};
  if (finished.signal == 0 && finished.exit_code == 0) return std::nullopt;  // whatever it had to remark
  if (lacked_memory(finished)) return Error{ErrorKind::policy, "its PDF takes more memory than the limit"};
  return Error{ErrorKind::corrupt, "it is a damaged PDF"};
}

Error no_pdf() { return {ErrorKind::unreadable, "it is no PDF"}; }

}  // namespace

bool is_pdf(std::string_view head) { return head.substr(0, 1024).find("%PDF-") != std::string_view::npos; }

std::optional<std::string> pdf_program() { return process::find_program(program_name); }

Result<Source> read_pdf(std::string bytes, const ReadOptions& options) {
  auto program = pdf_program();
  if (!program) {
    if (!is_pdf(bytes)) return no_pdf();
    return Error{
        ErrorKind::unreadable,
        fmt::format("it is a PDF, and the program {} is not installed; it is in Debian's poppler-utils", program_name)};
  }
  const auto finished = process::run(command(*std::move(program), bytes, options));
  if (!finished) return finished.error();
  if (auto error = failure(*finished, options)) {
    // Poppler reads some without the mark, so only its failure tells.
    if (error->kind == ErrorKind::corrupt && !is_pdf(bytes)) return no_pdf();
    return *std::move(error);
  }
  const auto pages = parse_pdf_xml(finished->output);
  if (!pages) return pages.error();
  if (pages->size() > options.max_pages)
    return Error{ErrorKind::policy, fmt::format("it has more pages than the limit of {}", options.max_pages)};
  if (pages->empty()) return Error{ErrorKind::corrupt, "it is a damaged PDF: it has no pages"};
  if (std::all_of(pages->begin(), pages->end(), [](const Page& page) { return page.empty(); }))
    return Error{ErrorKind::unreadable,
                 "it is a PDF without text, such as a scanner makes; text recognition could help"};
  return to_source(std::move(bytes), InputFormat::pdf, lay_out(*pages), options);
}

}  // namespace referat::reader
