// What case files cannot say of the rules: a table of numbers that are and are not civil registration numbers, and that
// every rule has a case that fires.
#include <fstream>
#include <set>
#include <sstream>

#include <fmt/format.h>

#include <referat/referat.hpp>

#include "check/cpr.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"

namespace referat::tests {

TEST_CASE("civil registration numbers", "[check]") {
  struct Row {
    const char* text;
    const char* found;  ///< empty where it is none
    bool certain;
  };
  // All invented; "checked" means that modulus 11 is right.
  const Row rows[] = {
      {"070761-4285", "070761-4285", true},                     // checked
      {"0707614285", "0707614285", false},                      // checked, without hyphen
      {"010203-1234", "010203-1234", false},                    // not checked
      {"0102031234", "", false},                                // not checked, without hyphen
      {"CPR 0102031234", "0102031234", true},                   // the word says it
      {"cpr-nr. 010203 1234", "010203 1234", true},             //
      {"CPR-nummer: 010203-1234", "010203-1234", true},         //
      {"personnummer 0102031234.", "0102031234", true},         //
      {"(070761-4285)", "070761-4285", true},                   //
      {"Anna Lund, 070761-4285, bor", "070761-4285", true},     //
      {"070761 - 4285", "070761 - 4285", true},                 //
      {"070761–4285", "070761–4285", true},                     // a dash
      {"født 070761-4285.", "070761-4285", true},               // ends a sentence
      {"\"070761-4285\"", "070761-4285", true},                 //
      {"290200-1234", "", false},                               // 1900 was no leap year
      {"290200-4234", "290200-4234", false},                    // 2000 was
      {"290204-1234", "290204-1234", false},                    // 1904 was
      {"310203-1234", "", false},                               // no such day
      {"311303-1234", "", false},                               // no such month
      {"000103-1234", "", false},                               // no such day
      {"320103-1234", "", false},                               //
      {"00.01.10-P35-6-24", "", false},                         // KLE
      {"27.69.40-P05-1-19", "", false},                         //
      {"2024-010203-1234", "", false},                          // a part of a longer number
      {"010203-1234-5", "", false},                             //
      {"010203-12345", "", false},                              //
      {"1010203-1234", "", false},                              //
      {"44 77 20 00", "", false},                               // phone
      {"+45 44772000", "", false},                              //
      {"tlf. 0707614285", "", false},                           //
      {"12345678", "", false},                                  // CVR
      {"CVR-nr. 12345678", "", false},                          //
      {"5798008390123", "", false},                             // EAN
      {"EAN 5798008390123", "", false},                         //
      {"1.012.031.234 kr.", "", false},                         // amounts
      {"1012031234,00 kr.", "", false},                         //
      {"P-nr. 0707614285", "", false},                          // production unit
      {"konto 0101 0707614285", "", false},                     // account
      {"Kontonr. 0101-0707614285", "", false},                  //
      {"faktura 0707614285", "", false},                        //
      {"010203", "", false},                                    // a date
      {"01-02-2003", "", false},                                //
      {"010203 1234", "", false},                               // date and number apart
      {"070761-428", "", false},                                // too short
      {"07076142850", "", false},                               // too long
      {"https://example.org/sag/0707614285/bilag", "", false},  // in an address
      {"bilag_0707614285.pdf", "0707614285", false},            // in a file's name
      {"bilag_0102031234.pdf", "", false},                      // not checked
      {"ansøgning_070761-4285.pdf", "070761-4285", true},       //
      {"Ansøgning-070761-4285.pdf", "070761-4285", true},       //
      {"070761 4285 bor", "070761 4285", false},                // date and number apart, checked
      {"070761\u00A04285", "070761\u00A04285", false},          //
      {"070761\t4285", "070761\t4285", false},                  //
      {"070761-\n4285", "070761-\n4285", true},                 // over the end of a line
      {"cpr-nr. 010203\n1234", "010203\n1234", true},           //
      {"070761—4285", "070761—4285", true},                     // other dashes
      {"070761- 4285", "070761- 4285", true},                   //
      {"070761--4285", "070761--4285", true},                   //
      {"»070761-4285«", "070761-4285", true},                   //
      {"Ida Holm,070761-4285,Havnegade 4", "070761-4285", true},
      {"cpr.070761-4285", "070761-4285", true},                   //
      {"CPR/010203-1234", "010203-1234", true},                   //
      {"Cprnr. 0102031234", "0102031234", true},                  //
      {"cprnummer 0102031234", "0102031234", true},               //
      {"CPR (ansøger) 0102031234", "0102031234", true},           //
      {"CPR-nr. er 610203-1234", "610203-1234", true},            // the day is 60 too high: it stands for a missing one
      {"610203-1234", "", false},                                 //
      {"07.07.61-4285", "07.07.61-4285", false},                  //
      {"01.02.03-1234", "", false},                               // not checked
      {"07071961-4285", "07071961-4285", false},                  //
      {"01.01.10-2012", "", false},                               // a period
      {"Lokalplan 010203-1234", "", false},                       //
      {"Perioden 010124-3112", "", false},                        //
      {"Dok.nr. 12 om borger 070761-4285", "070761-4285", true},  // the word has its own number
      {"Sagsnr. 00.01.10 vedr. 010203-1234", "010203-1234", false},  //
      {"Tlf. 20304050 070761-4285", "070761-4285", false},           //
      {"Dok.nr. 0707614285", "", false},                             //
      {"sagsnr 010203-1234", "", false},                             //
      {"sagsnr 070761-4285", "070761-4285", false},                  // checked
      {"matr.nr. 12a, 070761-4285", "070761-4285", true},            //
      {"Ansøgeren 070761-4285,2 børn", "070761-4285", true},         // joined to more, and yet one
      {"1.070761-4285", "070761-4285", true},                        //
      {"Lund070761-4285Elmby", "070761-4285", true},                 // cells run together
      {"20300312_070761-4285.pdf", "070761-4285", true},             //
      {"070761-4285/2", "070761-4285", true},                        //
      {"2024-070761-4285", "", false},                               // a link of a chain
      {"070761-4285-2", "", false},                                  //
      {"070761-42855", "", false},                                   //
      {"010203-1234,2", "", false},                                  // not checked
      {"CPR0102031234", "0102031234", true},                         // the word says it
      {"CPR 010203-1234.2", "010203-1234", true},                    //
      {"CPR-nr. 010203_1234", "010203_1234", true},                  //
      {"Pers.nr. 0102031234", "0102031234", true},                   //
      {"070761/4285", "070761/4285", false},                         //
      {"070761.4285", "070761.4285", false},                         //
      {"010203/1234", "", false},                                    // not checked
      {"07.07.1961/4285", "", false},                                //
      {"f. 07.07.61 4285", "07.07.61 4285", false},                  //
      {"født den 07.07.61 4285", "07.07.61 4285", false},            //
      {"født 01.02.03 2750 Egevad", "", false},                      // a postcode
      {"kr. 0707614285", "", false},                                 //
      {"0707614285 kr.", "", false},                                 //
      {"5000 kr. til 010203-1234", "010203-1234", false},            //
      {"https://example.org/sag/070761-4285", "070761-4285", true},  // in an address, with its hyphen
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const auto found = check_rules::find_cpr_numbers(row.text);
    REQUIRE(found.size() == (*row.found == '\0' ? 0U : 1U));
    if (found.empty()) continue;
    CHECK(found.front().text == row.found);
    CHECK(found.front().certain == row.certain);
    CHECK(without_cpr_numbers(row.text).find(std::string(row.found).substr(0, 6)) != std::string::npos);
    CHECK(without_cpr_numbers(row.text).find(row.found) == std::string::npos);
  }
}

TEST_CASE("every rule is told once, and has a case that fires", "[check]") {
  std::string cases;
  for (const char* folder : {"rules", "fields", "lines", "blocks"}) {
    for (const auto& path : files_below(root / "tests/cases" / folder, ".md")) {
      std::ifstream file(path);
      cases.append(std::istreambuf_iterator<char>(file), {});
    }
  }
  std::set<std::string_view> codes;
  std::set<std::string_view> names;
  for (const Rule* rule : all_rules()) {
    INFO(rule->code);
    CHECK(rule->code.size() == 6);
    CHECK(codes.insert(rule->code).second);
    CHECK(names.insert(rule->name).second);
    CHECK_FALSE(rule->summary.empty());
    CHECK_FALSE(rule->details.empty());
    const bool fires = cases.find(fmt::format("[{} ", rule->code)) != std::string::npos ||
                       cases.find(fmt::format("rule = {}", rule->code)) != std::string::npos;
    CHECK((fires || rule->code == "REF901" || rule->code == "REF902" ||
           rule->code == "REF903"));  // of reading bytes and pages
  }
}

TEST_CASE("selectors of rules", "[check]") {
  RuleSet rules;
  CHECK(rules.counts(rules::no_items));
  REQUIRE(rules.select(std::vector<std::string>{"REF2", "missing-date"}));
  REQUIRE(rules.ignore(std::vector<std::string>{"ref205"}));
  CHECK(rules.counts(rules::no_items));
  CHECK(rules.counts(*find_rule("REF101")));
  CHECK_FALSE(rules.counts(rules::second_decision));
  CHECK_FALSE(rules.counts(rules::impossible_date));
  REQUIRE(rules.set_severity("no-items", Severity::error));
  CHECK(rules.severity(rules::no_items, Severity::warning) == Severity::error);
  const auto wrong = rules.select(std::vector<std::string>{"misssing-date"});
  REQUIRE_FALSE(wrong);
  CHECK(wrong.error().message == "there is no rule 'misssing-date'; did you mean 'missing-date'?");
}

}  // namespace referat::tests
