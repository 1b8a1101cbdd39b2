// Tables for the words and forms of the lexicon.
#include <set>

#include "lexicon/bodies.hpp"
#include "lexicon/meeting_references.hpp"
#include "lexicon/case_numbers.hpp"
#include "lexicon/closed_marks.hpp"
#include "lexicon/danish_dates.hpp"
#include "lexicon/header_labels.hpp"
#include "lexicon/item_forms.hpp"
#include "lexicon/municipalities.hpp"
#include "lexicon/parties.hpp"
#include "lexicon/section_headings.hpp"
#include "tests/support/catch.hpp"

namespace referat::tests {

TEST_CASE("no word stands twice in a table", "[lexicon]") {
  std::set<std::string> keys;
  for (const auto& row : lexicon::section_headings().rows()) {
    INFO(row.word);
    CHECK(keys.insert(text::key(row.word)).second);
    CHECK_FALSE(row.seen.empty());
  }
  keys.clear();
  for (const auto& row : lexicon::header_labels().rows()) {
    INFO(row.word);
    CHECK(keys.insert(text::key(row.word)).second);
    CHECK_FALSE(row.seen.empty());
  }
  keys.clear();
  for (const auto& form : lexicon::item_forms()) {
    INFO(form.name);
    CHECK(keys.insert(std::string(form.name)).second);
    CHECK_FALSE(form.seen.empty());
  }
}

TEST_CASE("dates are read in their forms", "[lexicon]") {
  struct Row {
    const char* text;
    const char* iso;  ///< empty: none
  };
  const Row rows[] = {
      {"Tirsdag d. 13. maj 2025 kl. 08:00", "2025-05-13"},
      {"d. 13-05-2025", "2025-05-13"},
      {"den 26.03.2025 Punkt 7", "2025-03-26"},
      {"11/03/2025 Klima- og Miljøudvalget", "2025-03-11"},
      {"10. nov 2016", "2016-11-10"},
      {"7 februar 2024", "2024-02-07"},
      {"08. september 2020", "2020-09-08"},
      {"2025-05-13 kl. 16:00", "2025-05-13"},
      {"den 2025-05-13.", "2025-05-13"},
      {"2025-05-1304", ""},
      {"Sag 2025-05-13-7", ""},
      {"EMN-2025-05-13", ""},
      {"onsdag den 24. april", ""},
      {"EMN-2025-003383", ""},
      {"00.01.10-P35-6-24", ""},
      {"2021-2025", ""},
      {"1.500.000 kr.", ""},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const auto found = lexicon::find_date(row.text);
    CHECK((found ? calendar::iso(found->value) : std::string()) == row.iso);
  }
}

TEST_CASE("times are read in their forms", "[lexicon]") {
  struct Row {
    const char* text;
    bool bare;
    const char* iso;
  };
  const Row rows[] = {
      {"kl. 08:00", false, "08:00"}, {"kl.21.33", false, "21:33"}, {"Kl. 17.00", false, "17:00"},
      {"16.30", true, "16:30"},      {"16.30", false, ""},         {"19:00-21:00", false, "19:00"},
      {"13.05.2025", true, ""},      {"klokken", true, ""},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const auto found = lexicon::find_time(row.text, row.bare);
    CHECK((found ? calendar::iso(found->value) : std::string()) == row.iso);
  }
}

TEST_CASE("case numbers are told from dates and amounts", "[lexicon]") {
  struct Row {
    const char* line;
    const char* identifier;
  };
  const Row rows[] = {
      {"00.01.10-P35-6-24", "00.01.10-P35-6-24"},
      {"13.03.00-Ø60-7-25", "13.03.00-Ø60-7-25"},
      {"EMN-2025-003383", "EMN-2025-003383"},
      {"16/12345", "16/12345"},
      {"2012-28504", "2012-28504"},
      {"306-2009-600", "306-2009-600"},
      {"Sagsnr.: 16/12345", "16/12345"},
      {"Sagsid.: 20/33839, Sagsinitialer: AGVA", "20/33839"},
      {"Sagsnr.: 299835", "299835"},
      {"299835", ""},
      {"2021-2025", ""},
      {"13-05-2025", ""},
      {"1/3 af budgettet", ""},
      {"00.01.10-P35-6-24 er sagens nummer", ""},
  };
  for (const Row& row : rows) {
    INFO(row.line);
    CHECK(lexicon::case_number_line(row.line) == row.identifier);
  }
  const auto kle = lexicon::kle_number("13.03.00-Ø60-7-25");
  REQUIRE(kle);
  CHECK(kle->subject == "13.03.00");
  CHECK(kle->facet == "Ø60");
  CHECK_FALSE(lexicon::kle_number("13.03.00-Ý60-7-25"));  // no letter of the Danish alphabet
  CHECK(kle->serial == 7);
  CHECK(kle->year == 2025);
}

TEST_CASE("item forms match their lines", "[lexicon]") {
  struct Row {
    const char* form;
    const char* line;
    const char* number;  ///< empty: no match
    const char* title;
  };
  const Row rows[] = {
      {"punkt-colon", "Punkt 2: Cykelsti langs åen", "2", "Cykelsti langs åen"},
      {"punkt-colon", "PUNKT 2:Cykelsti", "2", "Cykelsti"},
      {"punkt-colon", "Punkt 359 udsættes", "", ""},
      {"punkt-colon", "Punkter: 3", "", ""},
      {"punkt-colon-only", "Punkt 2:", "2", ""},
      {"pkt", "Pkt. 294 Cykelsti", "294", "Cykelsti"},
      {"nr-dash", "Nr.178 - Cykelsti", "178", "Cykelsti"},
      {"number-colon", "1 : Spørgetid", "1", "Spørgetid"},
      {"number-dot", "5. 2. behandling af budget 2022", "5", "2. behandling af budget 2022"},
      {"number-dot", "1.Cykelsti", "1", "Cykelsti"},
      {"number-dot", "13.00-15.00", "", ""},
      {"number-dot", "00.01.10-P35-6-24", "", ""},
      {"number", "16 Cykelsti", "16", "Cykelsti"},
      {"number", "2a Cykelsti", "2a", "Cykelsti"},
  };
  for (const Row& row : rows) {
    INFO(row.form << ": " << row.line);
    for (const auto& form : lexicon::item_forms()) {
      if (form.name != row.form) continue;
      const auto match = lexicon::match(form, row.line);
      CHECK((match ? match->number : std::string_view()) == row.number);
      CHECK((match ? match->title : std::string_view()) == row.title);
    }
  }
}

TEST_CASE("closed doors are a mark and not a word", "[lexicon]") {
  struct Row {
    const char* title;
    const char* rest;
    bool closed;
  };
  const Row rows[] = {
      {"Lukket: Køb af areal", "Køb af areal", true},
      {"Udbud - Lukket punkt", "Udbud", true},
      {"Ansøgning (Lukket)", "Ansøgning", true},
      {"Erstatningssag - LUKKET SAG", "Erstatningssag", true},
      {"Lukket punkt", "", true},
      {"Lukket regnvandssystem", "Lukket regnvandssystem", false},
      {"Referat fra lukket møde", "Referat fra lukket møde", false},
  };
  for (const Row& row : rows) {
    INFO(row.title);
    const auto mark = lexicon::split_closed_mark(row.title);
    CHECK(mark.title == row.rest);
    CHECK(mark.mark.empty() == !row.closed);
  }
}

TEST_CASE("references to a meeting", "[lexicon]") {
  struct Row {
    const char* line;
    const char* body;  ///< empty: none
    const char* number;
    bool decision;
  };
  const Row rows[] = {
      {"Beslutning i Økonomiudvalget den 12-03-2019", "Økonomiudvalget", "", true},
      {"Beslutning Teknik- og Miljøudvalget den 11-08-2021", "Teknik- og Miljøudvalget", "", true},
      {"Beslutning fra Børneudvalget, 5. marts 2025, pkt. 12:", "Børneudvalget", "12", true},
      {"Byrådets beslutning den 26.03.2025 Punkt 7", "Byrådet", "7", true},
      {"Økonomiudvalget 2022-25, 17. marts 2025, pkt. 47:", "Økonomiudvalget", "47", false},
      {"11/03/2025 Klima- og Miljøudvalget", "Klima- og Miljøudvalget", "", false},
      {"Byrådet den 29. januar 2025 Punkt 5", "Byrådet", "5", false},
      {"Økonomiudvalget godkendte den 14. oktober 2024 kommissoriet.", "", "", false},
      {"På mødet den 11. november 2025 præsenteres udkastet.", "", "", false},
  };
  for (const Row& row : rows) {
    INFO(row.line);
    const auto reference = lexicon::meeting_reference(row.line);
    CHECK((reference ? reference->body : std::string_view()) == row.body);
    if (!reference) continue;
    CHECK(reference->item_number == row.number);
    CHECK(reference->names_decision == row.decision);
  }
}

TEST_CASE("municipalities by their names", "[lexicon]") {
  CHECK(lexicon::municipalities().size() == 98);
  REQUIRE(lexicon::find_municipality("Københavns") != nullptr);
  CHECK(lexicon::find_municipality("Københavns")->code == "101");
  REQUIRE(lexicon::find_municipality("Århus") != nullptr);
  CHECK(lexicon::find_municipality("Århus")->code == "751");
  CHECK(lexicon::find_municipality("Egevad") == nullptr);
}

TEST_CASE("parties by letter and by name", "[lexicon]") {
  CHECK(lexicon::party_letter("Socialdemokratiet") == "A");
  CHECK(lexicon::party_letter("Venstres") == "V");
  CHECK(lexicon::party_letter("SF's") == "F");
  CHECK(lexicon::party_letter("Borgerlisten").empty());
  CHECK(lexicon::is_affiliation("Løsgænger"));
  CHECK(lexicon::is_affiliation("Ø"));
  CHECK_FALSE(lexicon::is_affiliation("direktør"));
  CHECK_FALSE(lexicon::is_affiliation("2. viceborgmester"));
}

}  // namespace referat::tests
