// People with where they come from, one on a line: "Karen Friis, Dansk Handicap Forbund", "Per Lund: Byrådet".
#pragma once

#include <string_view>
#include <vector>

#include "extract/people.hpp"

namespace referat::extract {

struct AffiliatedPerson {
  Mention person;
  std::string_view affiliation;  ///< empty where the line gives none
};

struct OriginAndAttendance {
  std::string_view origin;
  std::string_view attendance;  ///< empty where nothing is said of it
};

/// "Dansk Handicap Forbund, afbud", "Byrådet - stedfortræder for Per Lund": cut where it goes on with whether they
/// came.
OriginAndAttendance split_attendance(std::string_view words);

/// The people of such a list; none where it is another. Seen in councils for the elderly, for people with a handicap
/// and for integration (Lyngby-Taarbæk, Holbæk) and in commissions for emergencies (Rudersdal).
std::vector<AffiliatedPerson> affiliated_people(std::string_view list);

}  // namespace referat::extract
