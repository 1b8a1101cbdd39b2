// Identifiers of cases: journal numbers by KLE and those of other systems.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace referat::lexicon {

/// KL's Emnesystematik: subject, facet (a letter, which may be Ø, and two digits), serial, year.
struct KleNumber {
  std::string_view subject;  ///< "00.01.10"
  std::string_view facet;    ///< "P35"
  std::uint32_t serial = 0;
  std::uint32_t year = 0;  ///< four digits; two are read as 20YY
};

/// The whole of `s` as NN.NN.NN-FNN-N-YY.
std::optional<KleNumber> kle_number(std::string_view s);

/// "2012-28504": a year and a serial number; "2021-2025" is a span of years.
bool is_year_and_serial(std::string_view s);

/// The identifier in a line that holds nothing else, but for a label ("Sagsnr.: 16/12345"). A line that is only a
/// number needs the label. Empty where there is none.
std::string_view case_number_line(std::string_view line);

/// The length of the identifier that a heading has before its title: "BR 357/07. Udtalelse" has 9. 0 where there is
/// none.
std::size_t leading_identifier(std::string_view heading);

/// "Sagsid.:": a label whose number is missing, or stands on the next line.
bool is_case_label(std::string_view line);

/// "Regionsrådet 2026-29 Brevid: 4251204": whether a line names the letter that a case was sent with (regions).
bool names_letter(std::string_view line);

/// The line where a number may stand below such a label; else empty.
std::string_view case_number_below_label(std::string_view line);

/// "2. Cykelsti til skolen          J.nr. 05.04.01 P20": the last column of a heading, where it is the number of its
/// case; with its label. Empty where it is not.
std::string_view case_number_at_end(std::string_view heading);

}  // namespace referat::lexicon
