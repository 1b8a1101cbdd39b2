// Names of files, as sites list the attachments of an item: "Arbejdsplan_2019.pdf Vision_og_strategi.pdf".
#pragma once

#include <cstddef>
#include <string_view>

namespace referat::lexicon {

/// Bytes of the first name in a line of names, up to its ending and a blank behind it; 0 where the line has no ending
/// of a document's file.
std::size_t first_file_name(std::string_view line);

/// Whether the line is nothing but names of files: it ends with one, and is no sentence.
bool is_file_list(std::string_view line);

/// Whether the name of an icon comes first: "application/pdf icon kort.pdf".
bool begins_with_icon(std::string_view line);

/// A name without the name of its icon: "application/pdf icon kort.pdf" is "kort.pdf" (Stevns).
std::string_view without_icon(std::string_view name);

}  // namespace referat::lexicon
