#include "cli/hit_list.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "cli/render.hpp"
#include "support/text.hpp"

namespace referat::cli {

namespace {

void join(std::string& list, std::string_view entry, std::string_view separator) {
  if (entry.empty()) return;
  if (!list.empty()) list += separator;
  list += entry;
}

/// Hits in colour where there is one, else between stars.
std::string marked(const IndexHit& hit, bool coloured) {
  std::string out;
  std::size_t done = 0;
  const std::string_view text = hit.snippet;
  for (const auto& [begin, end] : hit.marks) {
    out += for_terminal(text.substr(done, begin - done));
    out += coloured ? "\033[1;33m" : "*";
    out += for_terminal(text.substr(begin, end - begin));
    out += coloured ? "\033[0m" : "*";
    done = end;
  }
  return out + for_terminal(text.substr(done));
}

std::string heading(const IndexHit& hit) {
  std::string place;
  join(place, hit.municipality.value_or(""), ", ");
  join(place, hit.body.value_or(""), ", ");
  join(place, hit.date.value_or(""), ", ");
  std::string item = hit.number ? fmt::format("{}. ", *hit.number) : std::string();
  item += hit.title.value_or("(no title)");
  if (hit.closed) item += " (closed)";
  if (hit.outcome) item += fmt::format(" [{}]", *hit.outcome);
  join(place, item, ": ");
  return place;
}

}  // namespace

std::string hit_list(const IndexHits& hits) {
  const bool coloured = is_coloured(STDOUT_FILENO);
  std::string out;
  for (const IndexHit& hit : hits.hits) {
    const std::string page = hit.page ? fmt::format(" (page {})", *hit.page) : std::string();
    const std::string section = hit.section.empty() ? std::string() : " " + hit.section;
    const std::string case_number = hit.case_number ? fmt::format(", case {}", *hit.case_number) : std::string();
    fmt::format_to(std::back_inserter(out), "{}{}{}\n  {}:{}{}{}{}\n", coloured ? "\033[1m" : "",
                   for_terminal(heading(hit)), coloured ? "\033[0m" : "", for_terminal(hit.document), hit.line, page,
                   section, for_terminal(case_number));
    if (!hit.snippet.empty()) fmt::format_to(std::back_inserter(out), "  {}\n", marked(hit, coloured));
    out += "\n";
  }
  if (hits.count > hits.hits.size()) {
    fmt::format_to(std::back_inserter(out), "{} of {} hits\n", hits.hits.size(), hits.count);
  } else {
    fmt::format_to(std::back_inserter(out), "{}\n", text::counted(hits.count, "hit"));
  }
  return out;
}

}  // namespace referat::cli
