#include "cli/value.hpp"

#include <referat/formats.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>

#include "support/suggest.hpp"

namespace referat::cli {

namespace {

/// A number that is the whole text.
template <class Number>
std::optional<Number> number(std::string_view text) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// By how many bits a unit shifts: "", "kb", "MiB" ...
std::optional<unsigned> shift_of(std::string unit) {
  for (char& c : unit) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  if (unit.empty() || unit == "b") return 0;
  constexpr std::string_view prefixes = "kmgt";
  const std::size_t prefix = prefixes.find(unit.front());
  const std::string rest = unit.substr(1);
  if (prefix == std::string_view::npos || (!rest.empty() && rest != "b" && rest != "ib")) return std::nullopt;
  return 10 * static_cast<unsigned>(prefix + 1);
}

std::optional<std::uint64_t> bytes_of(const std::string& text) {
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const auto count = number<std::uint64_t>(std::string_view(text).substr(0, digits));
  const auto shift = shift_of(text.substr(digits));
  if (!count || !shift || *count > std::numeric_limits<std::uint64_t>::max() >> *shift) return std::nullopt;
  return *count << *shift;
}

Value named(std::string name, Offer offer, std::string_view what) {
  return {std::move(name), offer, {}, [what](const std::string& text) {
            return text.empty() ? fmt::format("'' names no {}", what) : std::string();
          }};
}

}  // namespace

std::string in_words(std::span<const std::string> words, std::string_view last) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 == words.size() ? fmt::format(" {} ", last) : ", ";
    out += words[i];
  }
  return out;
}

std::vector<std::string> names_of(std::span<const Choice> choices) {
  std::vector<std::string> names;
  for (const Choice& choice : choices) names.push_back(choice.name);
  return names;
}

Value one_of(std::string name, std::string noun, std::vector<Choice> choices) {
  const std::vector<std::string> names = names_of(choices);
  return {std::move(name), Offer::choices, std::move(choices),
          [noun = std::move(noun), names](const std::string& text) {
            if (std::find(names.begin(), names.end(), text) != names.end()) return std::string();
            return fmt::format("there is no {} '{}', only {}{}", noun, text, in_words(names),
                               text::did_you_mean(text, names));
          }};
}

Value input_format_value() {
  std::vector<Choice> choices = {{"auto", ""}};
  for (const InputFormatInfo& info : input_formats()) choices.push_back({std::string(info.name), ""});
  return one_of("FORMAT", "format", std::move(choices));
}

Value whole_number() {
  return {"N", Offer::nothing, {}, [](std::string& text) {
            const auto value = number<std::uint32_t>(text);
            if (!value) return fmt::format("'{}' is no whole number from 0 to {}", text, UINT32_MAX);
            text = std::to_string(*value);  // "010" is ten, and not eight
            return std::string();
          }};
}

Value size_in_bytes() {
  return {"SIZE", Offer::nothing, {}, [](std::string& text) {
            const auto value = bytes_of(text);
            if (!value) return fmt::format("'{}' is no size such as 64MiB, 100kB or 5000", text);
            text = std::to_string(*value);
            return std::string();
          }};
}

Value seconds(unsigned most) {
  return {"SECONDS", Offer::nothing, {}, [most](std::string& text) {
            const auto value = number<double>(text);
            const bool fits = value && *value >= 0 && *value <= most;  // not so for what is no number
            return fits ? std::string() : fmt::format("'{}' is no number of seconds from 0 to {}", text, most);
          }};
}

Value file() { return named("FILE", Offer::files, "file"); }

Value folder() { return named("DIR", Offer::folders, "folder"); }

Value path() {
  Value value = any_text("PATH");
  value.offer = Offer::files;
  return value;
}

Value any_text(std::string name) {
  return {std::move(name), Offer::nothing, {}, [](std::string&) { return std::string(); }};
}

Value truth() {
  // The words that CLI11 takes.
  static constexpr std::array<std::string_view, 8> words = {"true", "false", "on", "off", "yes", "no", "1", "0"};
  return {"", Offer::nothing, {}, [](std::string& text) {
            if (std::find(words.begin(), words.end(), text) != words.end()) return std::string();
            return fmt::format("'{}' is neither true nor false", text);
          }};
}

}  // namespace referat::cli
