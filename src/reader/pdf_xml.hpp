// What `pdftohtml -xml` writes, to pages of fragments.
#pragma once

#include <string_view>
#include <vector>

#include <referat/result.hpp>

#include "reader/page_layout.hpp"

namespace referat::reader {

/// Fails with `corrupt` where the end is missing: then so is text.
Result<std::vector<Page>> parse_pdf_xml(std::string_view xml);

}  // namespace referat::reader
