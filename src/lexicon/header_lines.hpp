// What a line of the header is by itself, before anybody looks at those beside it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "lexicon/header_labels.hpp"

namespace referat::lexicon {

struct LabelMatch {
  const HeaderLabel* row = nullptr;
  std::string_view label;
  std::string_view value;
};

/// "Mødested: Rådhuset", "Mødested Rådhuset", or the label alone. Without a colon the value has to begin like a value
/// does: "Tid til spørgsmål" has no label.
std::optional<LabelMatch> match_label(std::string_view line);

/// The field that a line without a label is, by what it holds: fronts have the body, the date, the time and the place
/// below each other (survey, section 2: some thirty documents).
HeaderField unlabelled_field(std::string_view line);

/// The title begins with the document's kind. A sentence that does ("Referat af mødet sendes ud") is none: after the
/// word comes a name, a date, or nothing.
bool is_title(std::string_view line);

/// "Socialudvalget - Referat fra mødet den 29-05-2031", "25.08.31 - Referat af skolebestyrelsesmøde": where the
/// document's kind stands behind whose it is or its day. 0 where it does not.
std::size_t title_behind_name(std::string_view line);

/// Whether the first line of a document is its title: "Referat fra brugerrådsmøde på Solgården" too, which further down
/// may begin a sentence.
bool is_first_title(std::string_view line);

/// Whether a line is the title of a document ("REFERAT Byrådet d. 25-06-2024") or a label of the header with its value.
inline bool is_header_line(std::string_view line) { return is_title(line) || match_label(line).has_value(); }

/// Whether a line without a label is a value of the header by itself: a date, a time, the name of a body.
inline bool is_header_value(std::string_view line) { return unlabelled_field(line) != HeaderField::none; }

/// One of several values on a line: "Mødested: Rådssalen        Tid: kl. 17", "Solbjerg Byråd        Referat fra
/// mødet".
struct HeaderColumn {
  bool title = false;
  HeaderField field = HeaderField::none;  ///< of what is no title
  std::string_view label;                 ///< empty without one
  std::string_view value;
  std::string_view whole;
};

/// The columns of a line of the header, set apart by white space, where each of them is known by itself. Empty where
/// there are no two.
std::vector<HeaderColumn> header_columns(std::string_view line);

}  // namespace referat::lexicon
