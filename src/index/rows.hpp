// A document as rows of the index's tables, and what documents share: bodies, meetings, cases, people.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <referat/document.hpp>

#include "index/database.hpp"
#include "index/facets.hpp"

namespace referat::index {

class Rows {
 public:
  explicit Rows(Database& database);
  ~Rows();

  /// Gives the row of the document.
  std::int64_t add(const Document& document, std::string_view path, std::optional<std::string_view> origin,
                   std::string_view seal);
  /// Its meeting and the meeting's body go with it, unless another document has them; what else it shared stays.
  void remove(std::int64_t document);
  /// When all documents are in.
  void finish() { facets_.write(); }

 private:
  using string_view = std::string_view;
  using Ids = std::unordered_map<std::string, std::int64_t>;

  /// What rows of one document say of its meeting.
  struct MeetingRow {
    std::int64_t id;
    std::int64_t body_id;
    std::optional<string_view> municipality;
    std::optional<string_view> body;
    std::optional<string_view> date;
    std::optional<std::uint32_t> year;
  };
  struct Statements;
  struct Texts;

  std::int64_t body_id(const Meeting& meeting);
  std::int64_t meeting_id(const Document& document, std::int64_t body);
  bool shares_items(const Document& document, std::int64_t meeting);
  std::int64_t case_id(const Meeting& meeting, const CaseNumber& number);
  std::int64_t person_id(const Meeting& meeting, string_view name);
  /// Of a name that stands at an item; none where it is one word that fits no participant.
  std::optional<std::int64_t> person_at_item(const Meeting& meeting, string_view name);
  static OptionalText party_at_item(const Meeting& meeting, const Person& person);

  void add_participants(const Document& document, std::int64_t id, const MeetingRow& meeting);
  void add_loose_text(const Document& document, std::int64_t id, const MeetingRow& meeting);
  void add_item(const Document& document, std::int64_t id, const MeetingRow& meeting, std::size_t i);
  void note_facets(const Document& document, const MeetingRow& meeting, std::int64_t item,
                   std::optional<Outcome> outcome, bool closed);
  void add_sections(std::int64_t item, const std::vector<Section>& sections, const Texts& texts);
  void add_votes(std::int64_t item, std::optional<std::int64_t> history, const Meeting& meeting,
                 const std::vector<Vote>& votes, std::optional<std::uint32_t> year);
  void search_for(std::int64_t item, std::optional<string_view> title, std::optional<string_view> case_number,
                  const Texts& texts);

  Database& database_;
  std::unique_ptr<Statements> do_;
  FacetWriter facets_;
  Ids bodies_;
  Ids people_;
  Ids cases_;
};

}  // namespace referat::index
