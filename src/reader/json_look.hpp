// Looking things up in JSON whose keys are spelt in several ways. What has another type than expected counts as
// missing.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <referat/result.hpp>

namespace referat::reader {

using Names = std::span<const std::string_view>;

/// Parses after a look that nothing is damaged (`corrupt`, with line and column; `unreadable` where nothing is like
/// JSON) or nested too deeply (`policy`).
Result<nlohmann::json> parse_json(std::string_view text);

/// Each looks for the first of `names`, in whatever case, that has a value of its type.

/// Text that is not blank; empty where there is none.
std::string look_text(const nlohmann::json& object, Names names);
/// The same, or a whole number as text.
std::string look_number(const nlohmann::json& object, Names names);
const nlohmann::json* look_array(const nlohmann::json& object, Names names);
const nlohmann::json* look_object(const nlohmann::json& object, Names names);
std::optional<bool> look_truth(const nlohmann::json& object, Names names);

}  // namespace referat::reader
