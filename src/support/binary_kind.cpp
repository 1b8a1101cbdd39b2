#include "support/binary_kind.hpp"

#include <array>

#include "support/bytes16.hpp"
#include "support/character_sets.hpp"

namespace referat::decode {

std::string_view binary_kind(std::string_view bytes) {
  struct Magic {
    std::string_view begins;
    std::string_view kind;
  };
  constexpr std::array<Magic, 10> magics = {{{"%PDF-", "a PDF"},
                                             {"PK\x03\x04", "a ZIP archive (Word, LibreOffice)"},
                                             {"\xD0\xCF\x11\xE0", "an old Word file"},
                                             {"{\\rtf", "an RTF file"},
                                             {"\x89PNG", "a PNG picture"},
                                             {"\xFF\xD8\xFF", "a JPEG picture"},
                                             {"GIF8", "a GIF picture"},
                                             {"\x1F\x8B", "a gzip archive"},
                                             {"\x7F"
                                              "ELF",
                                              "a program"},
                                             {"SQLite format 3", "a database"}}};
  for (const Magic& magic : magics) {
    if (bytes.starts_with(magic.begins)) return magic.kind;
  }
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") || !unmarked_utf16(bytes).empty()) return {};
  const std::string_view head = bytes.substr(0, 65536);
  const auto control = [](bytes16::Chunk chunk) {
    return bytes16::either(bytes16::at_most(chunk, '\t' - 1), bytes16::between(chunk, '\r' + 1, 0x1F));
  };
  const auto is_control = [](char c) {
    const auto b = static_cast<unsigned char>(c);
    return b < 0x20 && (b < '\t' || b > '\r');
  };
  std::size_t controls = 0;
  for (std::size_t i = 0;; ++i) {
    i = bytes16::find(head.data(), i, head.size(), control, is_control);
    if (i == head.size()) break;
    controls += head[i] != 0x1B ? 1 : 0;
  }
  return controls * 50 > head.size() ? unknown_binary : std::string_view{};  // more than two in a hundred
}

}  // namespace referat::decode
