#include "reader/formats.hpp"

#include <referat/formats.hpp>

#include <algorithm>
#include <array>

#include "reader/docx.hpp"
#include "reader/firstagenda.hpp"
#include "reader/html.hpp"
#include "reader/pdf.hpp"
#include "reader/text.hpp"
#include "reader/xml_library.hpp"
#include "reader/zip_library.hpp"
#include "support/decode.hpp"
#include "support/icu_library.hpp"
#include "support/text.hpp"

namespace referat::reader {

namespace {

using Endings = std::string_view;

constexpr std::array<Endings, 1> pdf_endings = {".pdf"};
constexpr std::array<Endings, 3> html_endings = {".html", ".htm", ".xhtml"};
constexpr std::array<Endings, 2> docx_endings = {".docx", ".docm"};
constexpr std::array<Endings, 1> json_endings = {".json"};
constexpr std::array<Endings, 2> text_endings = {".txt", ".text"};

constexpr std::array<FormatInfo, 5> table = {{
    {InputFormat::pdf, "pdf", pdf_endings, is_pdf, read_pdf, {}},
    {InputFormat::docx, "docx", docx_endings, is_zip, read_docx, "libzip and libxml2"},
    {InputFormat::html, "html", html_endings, is_html, read_html, "libxml2"},
    {InputFormat::json, "json", json_endings, is_json, read_firstagenda, "nlohmann_json and libxml2"},
    {InputFormat::text, "text", text_endings, [](std::string_view) { return false; }, read_text, "ICU"},
}};

/// The head as the formats' sniffers know text. UTF-16 has a NUL in every other byte of what documents begin with.
std::string plain_head(std::string_view head) {
  if (head.substr(0, 4).find('\0') == std::string_view::npos) return std::string(head);
  return decode::decode(head).text.value_or(std::string(head));
}

bool has_ending(std::string_view name, std::string_view ending) {
  return name.size() > ending.size() && text::same_key(name.substr(name.size() - ending.size()), ending);
}

}  // namespace

std::span<const FormatInfo> formats() { return table; }

const FormatInfo& format_of(std::string_view bytes, std::string_view name) {
  constexpr std::size_t head = 4096;
  const std::string begin = plain_head(bytes.substr(0, head));
  for (const std::string_view seen : {bytes.substr(0, head), std::string_view(begin)}) {
    for (const FormatInfo& info : table) {
      if (info.sniff(seen)) return info;
    }
  }
  // A page without its <html> shows nothing; a text named .pdf is no PDF.
  const FormatInfo& html = format_info(InputFormat::html);
  if (text::trim_left(begin).starts_with('<') &&
      std::any_of(html.endings.begin(), html.endings.end(), [&](Endings e) { return has_ending(name, e); })) {
    return html;
  }
  return table.back();
}

const FormatInfo& format_info(InputFormat format) {
  return *std::find_if(table.begin(), table.end(), [&](const FormatInfo& info) { return info.format == format; });
}

}  // namespace referat::reader

namespace referat {

std::vector<InputFormatInfo> input_formats() {
  std::vector<InputFormatInfo> infos;
  for (const reader::FormatInfo& row : reader::formats()) {
    InputFormatInfo info;
    info.format = row.format;
    info.name = row.name;
    info.endings.assign(row.endings.begin(), row.endings.end());
    info.in_folders = row.format != InputFormat::json;
    infos.push_back(std::move(info));
  }
  return infos;
}

FormatState state_of(InputFormat format) {
  FormatState state;
  state.by_means_of = reader::format_info(format).library;
  const bool needs_xml = format == InputFormat::html || format == InputFormat::docx || format == InputFormat::json;
  if (needs_xml && reader::xml_library() == nullptr) state.missing = reader::xml_library_package;
  if (format == InputFormat::docx && reader::zip_library() == nullptr)
    state.missing = "libzip, of Debian's package libzip4";
  if (format == InputFormat::text && find_icu_library() == nullptr) state.missing = icu_package;
  if (format == InputFormat::pdf) {
    const auto program = reader::pdf_program();
    if (!program) state.missing = "pdftohtml, of Debian's package poppler-utils";
    state.by_means_of = program.value_or("");
  }
  return state;
}

std::optional<InputFormat> input_format(std::string_view name) {
  for (const reader::FormatInfo& row : reader::formats()) {
    if (row.name == name) return row.format;
  }
  return std::nullopt;
}

}  // namespace referat
