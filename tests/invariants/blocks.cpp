#include <fmt/format.h>

#include "tests/invariants/invariants.hpp"

namespace referat::tests {

Wrong wrong_with_blocks(const Source& source, const Tokens& tokens) {
  const std::string_view text = source.text();
  std::vector<int> placed(tokens.lines.size());
  std::uint32_t next_line = 0;
  for (const Block& block : tokens.blocks) {
    if (block.first_line > block.last_line || block.last_line >= tokens.lines.size())
      return fmt::format("a block of lines {} to {}", block.first_line, block.last_line);
    const auto wrong = [&](std::string_view what) {
      return fmt::format("{} at line {}: {}", name_of(block.kind), tokens.lines[block.first_line].number, what);
    };
    for (std::uint32_t line = block.first_line; line <= block.last_line; ++line) ++placed[line];
    if (block.first_line < next_line) return wrong("before the end of the one before");
    next_line = block.last_line + 1;
    if (!lies_in(text, block.span)) return wrong("its span is outside the text or inside a character");
    if (block.span != cover(tokens.lines[block.first_line].span, tokens.lines[block.last_line].span))
      return wrong("its span is not that of its lines");
    for (const Span part : {block.number, block.label, block.value, block.page_number}) {
      if (part.empty()) continue;
      if (!lies_in(text, part)) return wrong("a part is outside the text or inside a character");
      if (part.begin < block.span.begin || part.end > block.span.end) return wrong("a part is outside the block");
    }
  }
  std::vector<int> furniture(tokens.lines.size());
  for (const Block& block : tokens.furniture) {
    if (block.kind != BlockKind::furniture || block.first_line != block.last_line ||
        block.last_line >= furniture.size())
      return fmt::format("furniture at lines {} to {}", block.first_line, block.last_line);
    if (!lies_in(text, block.span) || block.span.empty()) return "furniture outside the text or inside a character";
    ++furniture[block.first_line];
  }
  for (std::size_t i = 0; i < placed.size(); ++i) {
    const Line& line = tokens.lines[i];
    if (furniture[i] != (line.furniture ? 1 : 0)) return fmt::format("line {} is furniture, or not", line.number);
    if (placed[i] == 1 || (line.blank() && placed[i] == 0)) continue;
    return fmt::format("line {} is in {} blocks: {}", line.number, placed[i], line.text);
  }
  for (const Diagnostic& diagnostic : tokens.diagnostics) {
    if (!lies_in(text, diagnostic.where)) return fmt::format("{} is nowhere", diagnostic.rule->code);
  }
  return std::nullopt;
}

}  // namespace referat::tests
