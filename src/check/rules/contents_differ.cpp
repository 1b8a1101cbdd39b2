#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "check/rule_context.hpp"
#include "support/text.hpp"

namespace referat::check_rules {

namespace {

/// Letters and digits alone: contents break lines, and end what is too long in dots.
std::string plain(std::string_view title) {
  std::string letters;
  text::for_each_word(title, [&](std::size_t begin, std::size_t end) {
    text::append_key(letters, title.substr(begin, end - begin));
    return true;
  });
  return letters;
}

constexpr std::size_t look_ahead = 20;  // for a title that the contents cut short

/// Whether one is the other's beginning, and long enough to tell.
bool is_beginning(std::string_view a, std::string_view b) {
  constexpr std::size_t telling = 24;
  return std::min(a.size(), b.size()) >= telling && (a.starts_with(b) || b.starts_with(a));
}

void run(RuleContext& context) {
  const auto& contents = context.document.contents;
  if (contents.empty() || context.items().empty()) return;
  std::vector<std::string> titles;
  for (const AgendaItem& item : context.items()) titles.push_back(item.title ? plain(item.title->value) : "");
  std::unordered_map<std::string_view, std::vector<std::size_t>> by_title;
  for (std::size_t i = titles.size(); i > 0; --i) by_title[titles[i - 1]].push_back(i - 1);  // the first stands last
  std::size_t next = 0;  // behind the last item that was listed in its place
  std::vector<bool> listed(titles.size());
  for (const ContentsEntry& entry : contents) {
    if (!entry.title || entry.closed.value) continue;
    const std::string title = plain(entry.title->value);
    std::size_t at = titles.size();
    if (const auto it = by_title.find(title); it != by_title.end() && !it->second.empty()) {
      at = it->second.back();
      it->second.pop_back();
    } else {
      for (std::size_t i = next; i < std::min(next + look_ahead, titles.size()) && at == titles.size(); ++i) {
        if (!listed[i] && is_beginning(titles[i], title)) at = i;
      }
    }
    if (at == titles.size()) {
      context.report(entry.title->where,
                     fmt::format("the contents list '{}', which is no item's title", quoted(entry.title->value)));
      continue;
    }
    if (at < next) {
      context.report(entry.title->where,
                     fmt::format("the contents list '{}' in another place than the items", quoted(entry.title->value)));
    } else {
      next = at + 1;
    }
    listed[at] = true;
    const AgendaItem& item = context.items()[at];
    if (entry.number && item.number && entry.number->value != item.number->value)
      context.report(entry.number->where,
                     fmt::format("the contents give number {} to '{}', which is item {}", entry.number->value,
                                 quoted(entry.title->value), item.number->value));
  }
  for (std::size_t i = 0; i < titles.size(); ++i) {
    const AgendaItem& item = context.items()[i];
    if (listed[i] || titles[i].empty() || item.closed.value || !item.number) continue;
    context.report(item.title->where, fmt::format("{} is not in the contents", RuleContext::name_of(item)));
  }
}

}  // namespace

extern const CheckRule contents_differ;
const CheckRule contents_differ{
    {"REF214", "contents-differ", Severity::warning, "0.1.0", "A table of contents that does not match the items.",
     R"(The contents were not made anew after an item was changed, moved, added or left out.

    Indholdsfortegnelse
    1. Ny bro
    2. Ny vej
    Punkt 1: Ny vej

Make the contents again from the items.)"},
    run};

}  // namespace referat::check_rules
