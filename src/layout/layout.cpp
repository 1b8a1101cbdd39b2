// A user's layout: TOML to rows of the lexicon.
#include <referat/layout.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <vector>

#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include "emit/names.hpp"
#include "lexicon/user_words.hpp"
#include "support/digest.hpp"
#include "support/files.hpp"
#include "support/site_words.hpp"
#include "support/suggest.hpp"
#include "support/text.hpp"

namespace referat {

namespace {

using lexicon::HeaderField;
using lexicon::UserWords;

constexpr std::uint64_t longest_file = 1U << 20;

struct FieldName {
  const char* name;
  HeaderField field;
};
constexpr FieldName fields[] = {
    {"date", HeaderField::date},         {"start", HeaderField::start},     {"end", HeaderField::end},
    {"location", HeaderField::location}, {"body", HeaderField::body},       {"participants", HeaderField::participants},
    {"absent", HeaderField::absent},     {"remarks", HeaderField::remarks}, {"contents", HeaderField::contents},
};

std::optional<HeaderField> field_named(std::string_view name) {
  const auto* row =
      std::find_if(std::begin(fields), std::end(fields), [&](const FieldName& f) { return f.name == name; });
  return row == std::end(fields) ? std::nullopt : std::optional(row->field);
}

std::string_view field_name(HeaderField field) {
  const auto* row =
      std::find_if(std::begin(fields), std::end(fields), [&](const FieldName& f) { return f.field == field; });
  return row == std::end(fields) ? std::string_view() : row->name;
}

std::optional<SectionKind> kind_named(std::string_view name) {
  for (int i = 0; i <= static_cast<int>(SectionKind::other); ++i) {
    const auto kind = static_cast<SectionKind>(i);
    if (kind != SectionKind::text && emit::name_of(kind) == name) return kind;
  }
  return std::nullopt;
}

std::vector<std::string> field_names() {
  std::vector<std::string> names;
  for (const FieldName& row : fields) names.emplace_back(row.name);
  return names;
}

std::vector<std::string> kind_names() {
  std::vector<std::string> names;
  for (int i = 0; i <= static_cast<int>(SectionKind::other); ++i) {
    if (static_cast<SectionKind>(i) != SectionKind::text)
      names.emplace_back(emit::name_of(static_cast<SectionKind>(i)));
  }
  return names;
}

/// Reads one file. What is wrong first is the error.
class LayoutReader {
 public:
  LayoutReader(const std::string& name, UserWords& words) : name_(name), words_(words) {}

  std::optional<Error> read(std::string_view toml) {
    const toml::parse_result parsed = toml::parse(toml, name_);
    if (!parsed) return wrong(parsed.error().source(), parsed.error().description());
    for (const auto& [key, node] : parsed.table()) {
      std::optional<Error> error;
      if (key.str() == "sections") {
        error = read_words(key, node, kind_names(), [this](std::string_view to, std::string_view word) {
          const SectionKind kind = *kind_named(to);
          const auto value =
              kind == SectionKind::absent ? lexicon::InlineValue::people : lexicon::InlineValue::after_colon;
          words_.sections.push_back({word, kind, value, "a user's layout"});
        });
      } else if (key.str() == "labels") {
        error = read_words(key, node, field_names(), [this](std::string_view to, std::string_view word) {
          words_.labels.push_back({word, *field_named(to), true, "a user's layout"});
        });
      } else if (key.str() == "furniture") {
        error = read_words(key, node, {"lines"}, [this](std::string_view, std::string_view word) {
          words_.furniture.insert(text::key(text::folded(word)));
        });
      } else if (key.str() == "items") {
        error = read_items(key, node);
      } else {
        error = unknown(key, "table", {"sections", "labels", "items", "furniture"});
      }
      if (error) return error;
    }
    return std::nullopt;
  }

 private:
  Error wrong(const toml::source_region& where, std::string_view what) const {
    return {ErrorKind::unreadable, fmt::format("{}:{}:{}: {}", name_, where.begin.line, where.begin.column, what)};
  }

  Error unknown(const toml::key& key, std::string_view what, const std::vector<std::string>& known) const {
    const std::string guess = text::did_you_mean(key.str(), known);
    const std::string hint = guess.empty() ? fmt::format("; there are {}", fmt::join(known, ", ")) : guess;
    return wrong(key.source(), fmt::format("there is no {} '{}'{}", what, key.str(), hint));
  }

  std::string_view keep(std::string_view word) { return words_.strings.emplace_back(text::folded(word)); }

  /// A table whose keys are `known` and whose values are lists of words.
  template <class Add>
  std::optional<Error> read_words(const toml::key& name, const toml::node& node, const std::vector<std::string>& known,
                                  Add add) {
    const auto* table = node.as_table();
    if (table == nullptr) return wrong(name.source(), fmt::format("'{}' has to be a table", name.str()));
    for (const auto& [key, value] : *table) {
      if (std::find(known.begin(), known.end(), key.str()) == known.end()) return unknown(key, "key", known);
      const auto* list = value.as_array();
      if (list == nullptr) return wrong(value.source(), fmt::format("'{}' takes a list of words", key.str()));
      for (const toml::node& entry : *list) {
        const auto* word = entry.as_string();
        if (word == nullptr || text::trim(word->get()).empty())
          return wrong(entry.source(), fmt::format("'{}' takes words in quotation marks", key.str()));
        add(key.str(), keep(word->get()));
      }
    }
    return std::nullopt;
  }

  std::optional<Error> read_items(const toml::key& name, const toml::node& node) {
    const auto* list = node.as_array();
    if (list == nullptr) return wrong(name.source(), "forms of items are written as [[items]]");
    for (const toml::node& entry : *list) {
      const auto* table = entry.as_table();
      if (table == nullptr) return wrong(entry.source(), "forms of items are written as [[items]]");
      if (auto error = read_form(entry, *table)) return error;
    }
    return std::nullopt;
  }

  std::optional<Error> read_form(const toml::node& node, const toml::table& table) {
    lexicon::ItemForm form{{}, {}, true, "a user's layout"};
    for (const auto& [key, value] : table) {
      if (key.str() == "name" && value.is_string()) {
        form.name = keep(value.as_string()->get());
      } else if (key.str() == "pattern" && value.is_string()) {
        form.pattern = keep(value.as_string()->get());
        if (const std::string_view mistake = lexicon::mistake_in(form.pattern); !mistake.empty())
          return wrong(value.source(), fmt::format("pattern '{}': {}", form.pattern, mistake));
      } else if (key.str() == "distinctive" && value.is_boolean()) {
        form.distinctive = value.as_boolean()->get();
      } else if (key.str() == "title_above" && value.is_boolean()) {
        form.title_above = value.as_boolean()->get();
      } else if (key.str() == "name" || key.str() == "pattern") {
        return wrong(value.source(), fmt::format("'{}' takes text", key.str()));
      } else if (key.str() == "distinctive" || key.str() == "title_above") {
        return wrong(value.source(), fmt::format("'{}' takes true or false", key.str()));
      } else {
        return unknown(key, "key", {"name", "pattern", "distinctive", "title_above"});
      }
    }
    if (form.name.empty()) return wrong(node.source(), "a form of items needs a 'name'");
    if (form.pattern.empty()) return wrong(node.source(), "a form of items needs a 'pattern'");
    words_.forms.push_back(form);
    return std::nullopt;
  }

  const std::string& name_;
  UserWords& words_;
};

}  // namespace

std::vector<LayoutRow> built_in_layout() {
  std::vector<LayoutRow> rows;
  for (const auto& form : lexicon::built_in_item_forms()) rows.push_back({"items", form.name, form.pattern, form.seen});
  for (const auto& row : lexicon::built_in_section_headings())
    rows.push_back({"sections", emit::name_of(row.kind), row.word, row.seen});
  for (const auto& row : lexicon::built_in_header_labels())
    rows.push_back({"labels", field_name(row.field), row.word, row.seen});
  for (const auto& row : site::site_words()) rows.push_back({"furniture", {}, row.word, row.seen});
  return rows;
}

Result<Layout> Layout::parse(std::string_view toml, const std::string& name) {
  auto words = std::make_shared<UserWords>();
  if (auto error = LayoutReader(name, *words).read(toml)) return std::move(*error);
  words->digest = referat::digest(toml);
  words->settle();
  return Layout(std::move(words));
}

std::string_view Layout::digest() const { return words_->digest; }

Result<Layout> Layout::read(const std::string& path) {
  const auto toml = files::read(path, longest_file);
  if (!toml) return toml.error();
  return parse(*toml, path);
}

}  // namespace referat
