#include "reader/formats.hpp"

#include <algorithm>
#include <array>

#include "reader/docx.hpp"
#include "reader/firstagenda.hpp"
#include "reader/html.hpp"
#include "reader/pdf.hpp"
#include "reader/text.hpp"
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
    {InputFormat::pdf, pdf_endings, is_pdf, read_pdf},
    {InputFormat::docx, docx_endings, is_zip, read_docx},
    {InputFormat::html, html_endings, is_html, read_html},
    {InputFormat::json, json_endings, is_json, read_firstagenda},
    {InputFormat::text, text_endings, [](std::string_view) { return false; }, read_text},
}};

bool has_ending(std::string_view name, std::string_view ending) {
  return name.size() > ending.size() && text::same_key(name.substr(name.size() - ending.size()), ending);
}

}  // namespace

std::span<const FormatInfo> formats() { return table; }

const FormatInfo& format_of(std::string_view bytes, std::string_view name) {
  constexpr std::size_t head = 4096;
  for (const FormatInfo& info : table) {
    if (info.sniff(bytes.substr(0, head))) return info;
  }
  // A page without its <html> shows nothing; a text named .pdf is no PDF.
  const FormatInfo& html = format_info(InputFormat::html);
  if (text::trim_left(bytes.substr(0, head)).starts_with('<') &&
      std::any_of(html.endings.begin(), html.endings.end(), [&](Endings e) { return has_ending(name, e); })) {
    return html;
  }
  return table.back();
}

const FormatInfo& format_info(InputFormat format) {
  return *std::find_if(table.begin(), table.end(), [&](const FormatInfo& info) { return info.format == format; });
}

}  // namespace referat::reader
