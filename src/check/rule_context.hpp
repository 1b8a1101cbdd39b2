// What a rule looks at, and where it reports.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <referat/check.hpp>
#include <referat/document.hpp>
#include <referat/source.hpp>

#include "check/check_rule.hpp"
#include "check/cpr.hpp"

namespace referat::check_rules {

class RuleContext {
 public:
  RuleContext(const Document& doc, const Source& src, std::vector<Finding>& findings);

  const Document& document;
  const Source& source;

  const Meeting& meeting() const { return document.meeting; }
  const std::vector<AgendaItem>& items() const { return document.items; }
  bool minutes() const { return meeting().document.value == DocumentKind::minutes; }
  /// Of the municipality or region, whose decisions must be published and whose votes must show who voted how
  /// (kommunestyrelsesloven § 8 and § 13). Committees have no such duty.
  bool council() const;
  Severity duty_of_councils() const { return council() ? Severity::warning : Severity::note; }

  /// All of the text, in order.
  const std::vector<CprNumber>& cpr_numbers() const { return cpr_numbers_; }

  std::string_view view(Span span) const { return source.text(span); }
  /// Where a part of the source's text stands.
  Span span_of(std::string_view part) const {
    const auto begin = static_cast<std::uint32_t>(part.data() - source.text().data());
    return {begin, begin + static_cast<std::uint32_t>(part.size())};
  }
  /// A physical line, from 1, without white space at its ends.
  Span line(std::uint32_t number) const;
  /// The heading of an item, or its first line where it has none.
  Span heading_of(const AgendaItem& item) const;
  /// "item 3", or "item 'Ny bro'", for messages.
  static std::string name_of(const AgendaItem& item);
  /// None where the number is none, such as "2a".
  static std::optional<std::uint32_t> number_of(const AgendaItem& item);
  /// The words that tell the outcome, or the decision.
  static Span place_of(const Decision& decision);

  /// A participant of that name, case and initials aside; null where there is none.
  const Participant* participant(std::string_view name) const;

  /// "Kaj Munk (K) deltog som stedfortræder for Bo Ravn (V)", wherever the minutes say so: whether these words
  /// stand near a word that tells of substitutes, a name or "(K)".
  bool tells_of_substitute(std::string_view words) const;
  std::size_t mentions_of_substitutes() const { return near_substitutes_.size(); }

  /// One whose name is nearly this one. Councils have some thirty members: among very many, none is looked for.
  const Participant* nearly_participant(std::string_view name) const;

  /// What is reported from here on is of this rule.
  void begin(const Rule& rule);
  void report(Span where, std::string message) { report(where, std::move(message), rule_->severity); }
  void report(Span where, std::string message, Severity severity);
  /// Says how many findings of the rule were not listed, if any.
  void end();

 private:
  void find_substitutes();

  std::vector<Finding>& findings_;
  std::vector<CprNumber> cpr_numbers_;
  std::vector<std::string_view> near_substitutes_;
  const Rule* rule_ = nullptr;
  std::size_t reported_ = 0;  ///< of the rule
  Severity worst_left_out_ = Severity::note;
  std::unordered_map<std::string, const Participant*> by_name_;
};

/// Of the bytes of a text file in UTF-8, those that reading puts right before any rule sees the text: how often, and
/// the line of the first. Nothing in other files.
struct OddBytes {
  std::size_t count = 0;
  std::uint32_t first_line = 0;
};
OddBytes find_in_bytes(const Source& source, char first_byte, bool (*is_odd)(std::string_view bytes, std::size_t at));

/// At most 60 letters of a text, on one line, for messages. Civil registration numbers are blanked out before it is
/// cut.
std::string quoted(std::string_view text);

}  // namespace referat::check_rules
