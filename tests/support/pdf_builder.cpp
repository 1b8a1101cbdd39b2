#include "tests/support/pdf_builder.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include "tests/support/text_forms.hpp"

namespace referat::tests {

namespace {

constexpr double page_height = 842;
constexpr double leading = 1.2;  ///< from line to line, in sizes

std::string literal(std::string_view text) {
  const auto bytes = as_windows_1252(std::string(text));
  if (!bytes) throw std::runtime_error("not in Windows-1252: " + std::string(text));
  std::string out = "(";
  for (const char c : *bytes) {
    if (c == '(' || c == ')' || c == '\\') out += '\\';
    out += c;
  }
  return out + ")";
}

std::string stream(const std::string& content) {
  return fmt::format("<< /Length {} >>\nstream\n{}\nendstream", content.size(), content);
}

std::string font(std::string_view name) {
  return fmt::format("<< /Type /Font /Subtype /Type1 /BaseFont /{} /Encoding /WinAnsiEncoding >>", name);
}

/// The whole file of its objects, numbered from 1.
std::string file_of(const std::vector<std::string>& objects, std::string_view protection) {
  std::string out = "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n";
  std::string table = "0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    table += fmt::format("{:010} 00000 n \n", out.size());
    out += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
  }
  const std::size_t at = out.size();
  std::string trailer = fmt::format("/Size {} /Root 1 0 R", objects.size() + 1);
  if (!protection.empty()) trailer += fmt::format(" /Encrypt {} /ID [<00> <00>]", protection);
  return out +
         fmt::format("xref\n0 {}\n{}trailer\n<< {} >>\nstartxref\n{}\n%%EOF\n", objects.size() + 1, table, trailer, at);
}

}  // namespace

Pdf& Pdf::page() {
  pages_.emplace_back();
  next_ = 60;
  return *this;
}

Pdf& Pdf::at(double x, double y, std::string_view text, Pen pen) {
  const char* name = pen.bold ? "B" : pen.italic ? "I" : "R";
  pages_.back() += fmt::format("BT /{} {:.2f} Tf {:.2f} {:.2f} Td {:.2f} Ts {} Tj ET\n", name, pen.size, x,
                               page_height - y - pen.size, pen.rise, literal(text));
  return *this;
}

Pdf& Pdf::lines(double x, double y, std::initializer_list<std::string_view> lines, Pen pen) {
  next_ = y;
  for (const std::string_view each : lines) line(each, pen, x);
  return *this;
}

Pdf& Pdf::line(std::string_view text, Pen pen, double x) {
  at(x, next_, text, pen);
  return skip(pen.size * leading);
}

Pdf& Pdf::skip(double points) {
  next_ += points;
  return *this;
}

std::string Pdf::bytes(std::string_view protection) const {
  std::vector<std::string> objects = {"<< /Type /Catalog /Pages 2 0 R >>", "", font("Helvetica"),
                                      font("Helvetica-Bold"), font("Helvetica-Oblique")};
  std::string kids;
  for (const std::string& content : pages_) {
    const auto number = static_cast<int>(objects.size()) + 1;
    kids += fmt::format("{} 0 R ", number);
    objects.push_back(
        fmt::format("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R /Resources "
                    "<< /Font << /R 3 0 R /B 4 0 R /I 5 0 R >> >> >>",
                    number + 1));
    objects.push_back(stream(content));
  }
  objects[1] = fmt::format("<< /Type /Pages /Count {} /Kids [{}] >>", pages_.size(), kids);
  return file_of(objects, protection);
}

}  // namespace referat::tests
