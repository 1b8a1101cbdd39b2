// What may stand behind an option or as an argument. The one place that the check, the help, the man page, the
// completions of shells and the messages take it from.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace referat::cli {

/// One of the words that a value may be.
struct Choice {
  std::string name;
  std::string meaning;  ///< for the help; empty where the word says it
};

/// What a shell offers for a value.
enum class Offer { nothing, choices, files, folders };

struct Value {
  std::string name;  ///< as the help shows it: "FORMAT"; empty for a flag
  Offer offer = Offer::nothing;
  std::vector<Choice> choices;
  /// Gives what is wrong with a text, or nothing; and puts the text into the form that the conversion to a number
  /// takes.
  std::function<std::string(std::string& text)> accept;
};

/// One of some words.
/// \param noun  what each of them is: "format", for "there is no format 'x'"
Value one_of(std::string name, std::string noun, std::vector<Choice> choices);
Value input_format_value();    ///< auto, or a format that can be read
Value whole_number();          ///< of 32 bits
Value size_in_bytes();         ///< "1000", "64MiB"; kB is KiB
Value seconds(unsigned most);  ///< also parts of one
Value file();                  ///< a file's name, which is not empty
Value folder();
Value path();                      ///< of a file or folder
Value any_text(std::string name);  ///< anything
Value truth();                     ///< of a flag: true or false

/// "a, b and c"
std::string in_words(std::span<const std::string> words, std::string_view last = "and");
std::vector<std::string> names_of(std::span<const Choice> choices);

}  // namespace referat::cli
