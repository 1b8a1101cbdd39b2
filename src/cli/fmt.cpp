// fmt, compiled into the program instead of loaded at each start (docs/decisions/0010): what fmt's own src/format.cc
// holds, as Debian 12 has it. Debian has no static library of it.
#ifdef REFERAT_FEW_LIBRARIES

#include <fmt/format-inl.h>

static_assert(FMT_VERSION / 10000 == 9, "another fmt has other functions to compile");

FMT_BEGIN_NAMESPACE
namespace detail {

template FMT_API auto dragonbox::to_decimal(float x) noexcept -> dragonbox::decimal_fp<float>;
template FMT_API auto dragonbox::to_decimal(double x) noexcept -> dragonbox::decimal_fp<double>;
template FMT_API auto thousands_sep_impl(locale_ref) -> thousands_sep_result<char>;
template FMT_API auto decimal_point_impl(locale_ref) -> char;
template FMT_API void buffer<char>::append(const char*, const char*);
template FMT_API void vformat_to(buffer<char>&, string_view, basic_format_args<FMT_BUFFER_CONTEXT(char)>, locale_ref);

}  // namespace detail
FMT_END_NAMESPACE

#endif
