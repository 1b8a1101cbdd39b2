// What sites write around minutes: the words of their buttons and links.
#pragma once

#include <string_view>

namespace referat::reader {

/// Whether a whole line is such a word, in whatever case.
bool is_site_word(std::string_view line);

/// "PDF", "DOCX": the kind of a file, as a link to one says it.
bool is_file_kind(std::string_view word);

}  // namespace referat::reader
