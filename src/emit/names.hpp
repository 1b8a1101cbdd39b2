// The words that the JSON uses for enumerators.
#pragma once

#include <string_view>

#include <referat/document.hpp>

namespace referat::emit {

std::string_view name_of(SectionKind kind);
std::string_view name_of(Outcome outcome);
std::string_view name_of(VotePosition position);
std::string_view name_of(DocumentKind kind);
std::string_view name_of(MeetingKind kind);
std::string_view name_of(InputFormat format);

}  // namespace referat::emit
