#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "check/rule_context.hpp"
#include "support/text.hpp"

namespace referat::check_rules {

namespace {

/// "r├Ñd": UTF-8 read as a code page of DOS, which has a line of a table for the first byte of each Danish letter.
/// Empty where nothing of the kind stands at `at`.
std::string_view dos_letter(std::string_view all, std::size_t at) {
  constexpr std::string_view line = "├";
  if (at == 0 || !all.substr(at).starts_with(line) || !text::is_word_byte(all[at - 1])) return {};
  const text::CodePoint next = text::first_code_point(all.substr(at + line.size()));
  return next.value > 0x7F ? all.substr(at, line.size() + next.bytes) : std::string_view{};
}

void run(RuleContext& context) {
  constexpr std::array<std::string_view, 9> signs = {"Ã¦", "Ã¸", "Ã¥", "Ã†", "Ã˜", "Ã…", "Ã©", "â€™", "â€“"};
  const std::string_view all = context.source.text();
  std::size_t count = 0;
  std::string_view first;
  // By the second byte of "Ã" and of "â": the first is that of every Danish letter.
  for (const char second : {'\x83', '\xA2'}) {
    for (std::size_t at = all.find(second); at != std::string_view::npos; at = all.find(second, at + 1)) {
      if (at == 0 || all[at - 1] != '\xC3') continue;
      const std::string_view here = all.substr(at - 1);
      const auto sign =
          std::find_if(signs.begin(), signs.end(), [&](std::string_view s) { return here.starts_with(s); });
      if (sign == signs.end()) continue;
      if (count++ == 0) first = here.substr(0, sign->size());
    }
  }
  constexpr char last_byte = '\x9C';  // of "├", and of few other letters
  for (std::size_t at = all.find(last_byte); at != std::string_view::npos; at = all.find(last_byte, at + 1)) {
    const std::string_view letter = at < 2 ? std::string_view() : dos_letter(all, at - 2);
    if (!letter.empty() && count++ == 0) first = letter;
  }
  if (count > 0)
    context.report(context.span_of(first), fmt::format("'{}' was read in the wrong encoding; {} like it", first,
                                                       text::counted(count, "letter")));
}

}  // namespace

extern const CheckRule mojibake;
const CheckRule mojibake{
    {"REF904", "mojibake", Severity::warning, "0.1.0", "Letters that were read in the wrong encoding.",
     R"(    MÃ¸dedato

Save the file anew from its source, as UTF-8: `Mødedato`.)"},
    run};

}  // namespace referat::check_rules
