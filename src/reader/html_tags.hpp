// A page before it is parsed: what only confuses or delays libxml2 is taken out.
#pragma once

#include <string>
#include <string_view>

#include <referat/result.hpp>

namespace referat::reader {

/// The page without comments, also those of Word (<![if !supportLists]>), which libxml2 takes for text, without what is
/// inside scripts and styles, and without attributes that do not count (links, labels for screen readers), which it
/// would spend a fourth of its time on. Fails with `policy` where a tag has very many attributes: libxml2 compares each
/// with all before it.
Result<std::string> without_ballast(std::string_view html);

}  // namespace referat::reader
