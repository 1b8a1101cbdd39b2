#include "index/query.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
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

double weight_of(Kin kin) {
  switch (kin) {
    case Kin::itself:
      return 1;
    case Kin::inflected:
      return 0.9;
    case Kin::part:
      return 0.3;
  }
  return 1;
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

/// A piece of the expression, and its phrases in the order in which they stand in it: FTS5 numbers them so.
struct Part {
  std::string text;
  std::vector<Phrase> phrases;
};

/// "a AND b AND c". In one row, since brackets in brackets take room that FTS5's parser has little of.
Part joined(std::vector<Part> parts, std::string_view sign) {
  if (parts.size() == 1) return std::move(parts.front());
  Part all;
  for (Part& part : parts) {
    all.text.append(all.text.empty() ? "(" : sign).append(part.text);
    std::move(part.phrases.begin(), part.phrases.end(), std::back_inserter(all.phrases));
  }
  all.text += ')';
  return all;
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
    Part whole = either(every_column);
    if (signs_.now().sign == Sign::close) throw Senseless{"a bracket is closed that was not opened"};
    constexpr std::size_t many = 4;
    std::vector<Alternative> alternatives;
    if (terms_ == 1 && whole.phrases.size() > many) alternatives = each_compound(whole.phrases);
    return {std::move(whole.text), std::move(whole.phrases), terms_, std::move(alternatives), std::move(notes_)};
  }

 private:
  /// The phrases of one word: first all that are no compounds, then one by one those that are.
  static std::vector<Alternative> each_compound(const std::vector<Phrase>& phrases) {
    std::vector<Part> words;
    std::vector<Alternative> all;
    for (std::size_t i = 0; i < phrases.size(); ++i) {
      if (phrases[i].compound) {
        all.push_back({scoped(quoted(phrases[i]), phrases[i].columns).text, i});
      } else {
        words.push_back(quoted(phrases[i]));
      }
    }
    if (!words.empty()) all.insert(all.begin(), {scoped(joined(std::move(words), " OR "), phrases[0].columns).text, 0});
    return all;
  }

  Part either(Columns within) {
    std::vector<Part> parts = {both(within)};
    while (signs_.now().sign == Sign::disjunction) {
      signs_.take();
      parts.push_back(both(within));
    }
    return joined(std::move(parts), " OR ");
  }

  Part both(Columns within) {
    std::vector<Part> wanted = {one(within)};
    std::vector<Part> unwanted;
    for (;;) {
      const Sign sign = signs_.now().sign;
      if (sign == Sign::end || sign == Sign::close || sign == Sign::disjunction) break;
      if (sign == Sign::conjunction) signs_.take();
      if (signs_.now().sign == Sign::exclusion) {
        signs_.take();
        unwanted.push_back(one(within));
      } else {
        wanted.push_back(one(within));
      }
    }
    Part all = joined(std::move(wanted), " AND ");
    if (unwanted.empty()) return all;
    Part none = joined(std::move(unwanted), " OR ");
    for (Phrase& phrase : none.phrases) phrase.wanted = false;
    std::vector<Part> parts;
    parts.push_back(std::move(all));
    parts.push_back(std::move(none));
    return joined(std::move(parts), " NOT ");
  }

  Part one(Columns within) {
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

  Part bracket(Columns within) {
    constexpr int deepest = 10;  // FTS5's parser holds a hundred signs, and a bracket takes up to seven
    if (++depth_ > deepest) throw Senseless{fmt::format("brackets are nested more than {} deep", deepest)};
    Part part = either(within);
    if (signs_.take().sign != Sign::close) throw Senseless{"a bracket is opened and not closed"};
    --depth_;
    return part;
  }

  static Columns column(std::string_view name) {
    std::vector<std::string> names;
    for (const ColumnRow& row : column_rows) {
      if (text::same_key(name, row.name) || text::same_key(name, row.danish)) return bit(row.column);
      names.emplace_back(row.name);
    }
    throw Senseless{fmt::format("there is no field '{}'{}", name, text::did_you_mean(name, names))};
  }

  Part word(const Token& token, Columns within) {
    std::vector<std::string> words = text::words(token.text);
    if (words.size() != 1 || token.begins) return phrase(std::move(words), token.begins, within, token.text);
    std::vector<Part> parts;
    std::vector<Relative> all = relatives(words.front());
    std::stable_partition(all.begin(), all.end(), [](const Relative& one) { return one.kin != Kin::part; });
    for (const Relative& relative : all) {
      Phrase phrase{{relative.word}, false, terms_, weight_of(relative.kin), within};
      phrase.compound = relative.kin == Kin::part;
      parts.push_back(quoted(std::move(phrase)));
    }
    if (parts.empty()) return phrase(std::move(words), false, within, token.text);
    ++terms_;
    return scoped(joined(std::move(parts), " OR "), within);
  }

  /// FTS5 takes its time for each of them at each item.
  std::vector<Relative> relatives(const std::string& word) {
    constexpr std::size_t most = 1000;
    std::vector<Relative> all = vocabulary_.relatives(word);
    if (all.size() <= most) return all;
    notes_.push_back(fmt::format("'{}' is a part of {} words; the {} shortest are looked for", word, all.size(), most));
    std::stable_sort(all.begin(), all.end(), [](const Relative& a, const Relative& b) {
      return std::pair(a.kin, a.word.size()) < std::pair(b.kin, b.word.size());
    });
    all.resize(most);
    return all;
  }

  Part phrase(std::vector<std::string> words, bool begins, Columns within, std::string_view shown) {
    if (words.empty()) throw Senseless{fmt::format("'{}' has no letter and no digit", shown)};
    return scoped(quoted({std::move(words), begins, terms_++, 1, within}), within);
  }

  /// Words hold letters and digits only: nothing in them ends the quotes.
  static Part quoted(Phrase phrase) {
    Part part;
    part.text = fmt::format("\"{}\"{}", fmt::join(phrase.words, " "), phrase.begins ? " *" : "");
    part.phrases.push_back(std::move(phrase));
    return part;
  }

  static Part scoped(Part part, Columns within) {
    if (within == every_column) return part;
    std::string names;
    for (std::size_t i = 0; i < columns; ++i) {
      if ((within >> i & 1U) != 0) names.append(names.empty() ? "" : " ").append(fts_names[i]);
    }
    if (names.empty()) throw Senseless{"a word cannot stand in two fields at once"};
    part.text = fmt::format("({{{}}} : {})", names, part.text);
    return part;
  }

  Signs signs_;
  const Vocabulary& vocabulary_;
  std::uint32_t terms_ = 0;
  std::vector<std::string> notes_;
  int depth_ = 0;
};

}  // namespace

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
