// What Datasette is told of the tables (https://docs.datasette.io/en/stable/metadata.html).
#include <nlohmann/json.hpp>

#include <referat/index.hpp>

namespace referat {

std::string datasette_metadata(std::string_view database) {
  using Json = nlohmann::ordered_json;
  Json tables = Json::object();
  tables["items"] = {{"title", "Agenda items"},
                     {"label_column", "title"},
                     {"sort_desc", "date"},
                     {"facets", {"municipality", "body", "outcome", "year", "kle_group", "closed"}},
                     {"description", "One row for each item of a document; the text of position 0 stands in no item."}};
  tables["meetings"] = {{"title", "Meetings"},
                        {"label_column", "date"},
                        {"sort_desc", "date"},
                        {"facets", {"municipality", "body", "year", "kind"}}};
  tables["documents"] = {{"title", "Documents"}, {"label_column", "path"}, {"facets", {"kind", "format", "layout"}}};
  tables["bodies"] = {{"title", "Councils and committees"}, {"label_column", "name"}, {"facets", {"municipality"}}};
  tables["cases"] = {{"title", "Cases"}, {"label_column", "number"}, {"facets", {"municipality", "kle_group", "year"}}};
  tables["people"] = {{"title", "People"}, {"label_column", "name"}, {"facets", {"municipality"}}};
  tables["participants"] = {{"title", "Participants, as documents list them"}, {"facets", {"party", "role", "absent"}}};
  tables["attendance"] = {{"title", "Attendance at meetings, absence from items"},
                          {"facets", {"party", "year", "absent"}}};
  tables["votes"] = {{"title", "Votes"}, {"facets", {"position", "party", "year"}}};
  tables["sections"] = {{"title", "Sections of items"}, {"label_column", "heading"}, {"facets", {"kind"}}};
  tables["history"] = {{"title", "Decisions of earlier meetings"}, {"facets", {"outcome", "body"}}};
  tables["attachments"] = {{"title", "Attachments"}, {"label_column", "title"}};
  for (const char* own : {"facets", "vocabulary", "loads"}) tables[own] = {{"hidden", true}};
  Json databases = Json::object();
  databases[std::string(database)] = {{"tables", tables}};
  const Json metadata = {{"title", "Municipal minutes"}, {"databases", databases}};
  return metadata.dump(2) + "\n";
}

}  // namespace referat
