#include "index/query.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "support/suggest.hpp"
#include "support/text.hpp"
#include "support/words.hpp"

namespace referat::index {

namespace {

struct ColumnRow {
  std::string_view name;
  std::string_view danish;
  Column column;
};

constexpr std::array<ColumnRow, columns> column_rows = {{
    {"title", "titel", Column::title},
    {"case", "sag", Column::case_number},
    {"recommendation", "indstilling", Column::recommendation},
    {"decision", "beslutning", Column::decision},
    {"text", "tekst", Column::text},
}};

/// As items_fts calls them.
constexpr std::array<std::string_view, columns> fts_names = {"title", "case_number", "recommendation", "decision",
                                                             "text"};

std::uint32_t weight_of(Kin kin) {
  switch (kin) {
    case Kin::itself:
      return whole_word;
    case Kin::inflected:
      return whole_word * 9 / 10;
    case Kin::part:
      return whole_word * 3 / 10;
  }
  return whole_word;
}

enum class Sign { end, open, close, word, phrase, field, conjunction, disjunction, exclusion };

struct Token {
  Sign sign = Sign::end;
  std::string_view text;  ///< of a word, of what stands between quotes, of a field's name
  bool begins = false;    ///< "*" behind it
};

struct Senseless {
  std::string why;
};

/// Cuts a query into its signs.
class Signs {
 public:
  explicit Signs(std::string_view query) : rest_(query) { advance(); }

  const Token& now() const { return now_; }
  Token take() { return std::exchange(now_, next()); }
  /// The last that was passed over, since it has no letter and no digit: the dash of a title.
  std::string_view passed_over() const { return passed_over_; }

 private:
  void advance() { now_ = next(); }

  Token next() {
    for (;;) {
      rest_ = text::trim_left(rest_);
      if (rest_.empty()) return {};
      switch (rest_.front()) {
        case '(':
          return cut(Sign::open, 1);
        case ')':
          return cut(Sign::close, 1);
        case '"':
          return phrase();
        default:
          break;
      }
      if (rest_.size() > 1 && rest_.front() == '-' && !text::is_space(rest_[1]) && rest_[1] != '-')
        return cut(Sign::exclusion, 1);  // "-word", as other search engines have it
      const Token token = word();
      if (token.sign != Sign::word || token.begins || !text::words(token.text).empty()) return token;
      passed_over_ = token.text;
    }
  }

  Token cut(Sign sign, std::size_t bytes) {
    const Token token{sign, rest_.substr(0, bytes), false};
    rest_.remove_prefix(bytes);
    return token;
  }

  Token phrase() {
    const std::size_t end = rest_.find('"', 1);
    if (end == std::string_view::npos) throw Senseless{"a quote is opened and not closed"};
    Token token{Sign::phrase, rest_.substr(1, end - 1), false};
    rest_.remove_prefix(end + 1);
    return token;
  }

  Token word() {
    std::size_t end = 0;
    while (end < rest_.size() && !text::is_space(rest_[end]) &&
           std::string_view("()\"").find(rest_[end]) == std::string_view::npos)
      ++end;
    const std::string_view word = rest_.substr(0, end);
    if (const std::size_t colon = word.find(':'); colon != std::string_view::npos && is_name(word.substr(0, colon))) {
      Token token{Sign::field, word.substr(0, colon), false};
      rest_.remove_prefix(colon + 1);
      return token;
    }
    if (word == "AND") return cut(Sign::conjunction, end);
    if (word == "OR") return cut(Sign::disjunction, end);
    if (word == "NOT") return cut(Sign::exclusion, end);
    Token token = cut(Sign::word, end);
    if (token.text.ends_with('*')) {
      token.begins = true;
      token.text.remove_suffix(1);
    }
    if (token.text.empty()) throw Senseless{"a '*' stands behind the beginning of a word"};
    if (token.text.find('*') != std::string_view::npos)
      throw Senseless{fmt::format("'{}': a '*' stands only at the end of a word", word)};
    return token;
  }

  /// Letters only: "kl:" may be a field, "10:30" may not.
  static bool is_name(std::string_view s) {
    return !s.empty() &&
           std::all_of(s.begin(), s.end(), [](char c) { return text::is_word_byte(c) && !text::is_digit(c); });
  }

  std::string_view rest_;
  std::string_view passed_over_;
  Token now_;
};

/// "a AND b AND c"
Demand joined(Demand::Kind kind, std::vector<Demand> parts) {
  if (parts.size() == 1) return std::move(parts.front());
  Demand all;
  all.kind = kind;
  all.parts = std::move(parts);
  return all;
}

/// `{title decision} : "folkeskole"`. Words hold letters and digits only: nothing in them ends the quotes.
std::string written(const Phrase& phrase) {
  std::string out;
  if (phrase.columns != every_column) {
    for (std::size_t i = 0; i < columns; ++i) {
      if ((phrase.columns >> i & 1U) != 0) out.append(out.empty() ? "{" : " ").append(fts_names[i]);
    }
    out += "} : ";
  }
  return out + fmt::format("\"{}\"{}", fmt::join(phrase.words, " "), phrase.begins ? " *" : "");
}

/// query := both { OR both };  both := one { [AND] one | [AND] NOT one | -one };
/// one := [field:] ( "(" query ")" | word | "phrase" )
class Parser {
 public:
  Parser(std::string_view query, const Vocabulary& vocabulary) : signs_(query), vocabulary_(vocabulary) {}

  Plan parse() {
    if (signs_.now().sign == Sign::end) {
      if (!signs_.passed_over().empty())
        throw Senseless{fmt::format("'{}' has no letter and no digit", signs_.passed_over())};
      return {};
    }
    plan_.demand = either(every_column);
    if (signs_.now().sign == Sign::close) throw Senseless{"a bracket is closed that was not opened"};
    return std::move(plan_);
  }

 private:
  Demand either(Columns within) {
    std::vector<Demand> parts = {both(within)};
    while (signs_.now().sign == Sign::disjunction) {
      signs_.take();
      parts.push_back(both(within));
    }
    return joined(Demand::Kind::any, std::move(parts));
  }

  Demand both(Columns within) {
    std::vector<Demand> wanted = {one(within)};
    std::vector<Demand> unwanted;
    for (;;) {
      const Sign sign = signs_.now().sign;
      if (sign == Sign::end || sign == Sign::close || sign == Sign::disjunction) break;
      if (sign == Sign::conjunction) signs_.take();
      if (signs_.now().sign == Sign::exclusion) {
        signs_.take();
        ++unwanted_;
        unwanted.push_back(one(within));
        --unwanted_;
      } else {
        wanted.push_back(one(within));
      }
    }
    Demand all = joined(Demand::Kind::all, std::move(wanted));
    if (unwanted.empty()) return all;
    std::vector<Demand> parts;
    parts.push_back(std::move(all));
    parts.push_back(joined(Demand::Kind::any, std::move(unwanted)));
    return joined(Demand::Kind::without, std::move(parts));
  }

  Demand one(Columns within) {
    const Token token = signs_.take();
    switch (token.sign) {
      case Sign::field:
        return one(within & column(token.text));
      case Sign::open:
        return bracket(within);
      case Sign::word:
        return word(token, within);
      case Sign::phrase:
        return phrase(text::words(token.text), false, within, token.text);
      case Sign::exclusion:
        throw Senseless{"NOT stands between two words: what is wanted, and what is not"};
      default:
        throw Senseless{token.sign == Sign::end     ? std::string("a word is missing at the end")
                        : token.sign == Sign::close ? std::string("a bracket is closed where a word is missing")
                                                    : fmt::format("a word is missing before '{}'", token.text)};
    }
  }

  Demand bracket(Columns within) {
    constexpr int deepest = 10;
    if (++depth_ > deepest) throw Senseless{fmt::format("brackets are nested more than {} deep", deepest)};
    Demand demand = either(within);
    if (signs_.take().sign != Sign::close) throw Senseless{"a bracket is opened and not closed"};
    --depth_;
    return demand;
  }

  static Columns column(std::string_view name) {
    std::vector<std::string> names;
    for (const ColumnRow& row : column_rows) {
      if (text::same_key(name, row.name) || text::same_key(name, row.danish)) return bit(row.column);
      names.emplace_back(row.name);
    }
    throw Senseless{fmt::format("there is no field '{}'{}", name, text::did_you_mean(name, names))};
  }

  Demand word(const Token& token, Columns within) {
    std::vector<std::string> words = text::words(token.text);
    if (words.size() != 1 || token.begins) return phrase(std::move(words), token.begins, within, token.text);
    if (const auto known = known_term(words, Sign::word, within)) return term(*known);
    const std::vector<Relative> all = relatives(words.front());
    if (all.empty()) look_for({words, false, plan_.terms, whole_word, within});
    for (const Relative& relative : all)
      look_for({{relative.word}, false, plan_.terms, weight_of(relative.kin), within});
    return new_term(words, Sign::word, within);
  }

  /// Each is looked for by itself, and a thousand take half a second.
  std::vector<Relative> relatives(const std::string& word) {
    constexpr std::size_t most = 1000;
    std::vector<Relative> all = vocabulary_.relatives(word);
    if (all.size() <= most) return all;
    plan_.notes.push_back(
        fmt::format("'{}' is a part of {} words; the {} shortest are looked for", word, all.size(), most));
    std::stable_sort(all.begin(), all.end(), [](const Relative& a, const Relative& b) {
      return std::pair(a.kin, a.word.size()) < std::pair(b.kin, b.word.size());
    });
    all.resize(most);
    return all;
  }

  Demand phrase(std::vector<std::string> words, bool begins, Columns within, std::string_view shown) {
    if (words.empty()) throw Senseless{fmt::format("'{}' has no letter and no digit", shown)};
    const Sign sign = begins ? Sign::end : Sign::phrase;
    if (const auto known = known_term(words, sign, within)) return term(*known);
    look_for({words, begins, plan_.terms, whole_word, within});
    return new_term(words, sign, within);
  }

  void look_for(Phrase phrase) {
    if (phrase.columns == 0) throw Senseless{"a word cannot stand in two fields at once"};
    phrase.wanted = unwanted_ == 0;
    plan_.phrases.push_back(std::move(phrase));
  }

  /// What a term is told from others by: its words, how they are meant, where they stand, and whether they are wanted.
  using TermKey = std::tuple<std::vector<std::string>, Sign, Columns, bool>;

  /// A word that was asked for already is looked for once.
  std::optional<std::uint32_t> known_term(const std::vector<std::string>& words, Sign sign, Columns within) const {
    const auto known = terms_.find(TermKey(words, sign, within, unwanted_ == 0));
    if (known == terms_.end()) return std::nullopt;
    return known->second;
  }

  /// The one whose phrases were noted last.
  Demand new_term(std::vector<std::string> words, Sign sign, Columns within) {
    constexpr std::size_t most = 100;  // each takes milliseconds
    if (plan_.terms == most) throw Senseless{fmt::format("it has more than {} different words and phrases", most)};
    terms_.emplace(TermKey(std::move(words), sign, within, unwanted_ == 0), plan_.terms);
    return term(plan_.terms++);
  }

  static Demand term(std::uint32_t number) {
    Demand demand;
    demand.term = number;
    return demand;
  }

  Signs signs_;
  const Vocabulary& vocabulary_;
  Plan plan_;
  std::map<TermKey, std::uint32_t> terms_;
  int depth_ = 0;
  int unwanted_ = 0;  ///< how many NOT stand around
};

}  // namespace

std::string any_of(std::span<const Phrase> phrases) {
  std::string match;
  for (const Phrase& phrase : phrases) match.append(match.empty() ? "" : " OR ").append(written(phrase));
  return match;
}

Result<Plan> plan(std::string_view query, const Vocabulary& vocabulary) {
  constexpr std::size_t longest = 10000;
  if (query.size() > longest)
    return Error{ErrorKind::unreadable, fmt::format("the query is longer than {} bytes", longest)};
  try {
    const std::string nfc = text::composed(query);  // as the text of the index is
    return Parser(nfc, vocabulary).parse();
  } catch (const Senseless& senseless) {
    return Error{ErrorKind::unreadable, fmt::format("the query makes no sense: {}", senseless.why)};
  }
}

}  // namespace referat::index
