// An index that is open for questions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <referat/index.hpp>

#include "index/database.hpp"
#include "index/places.hpp"
#include "index/vocabulary.hpp"

namespace referat {

class Index::State {
 public:
  explicit State(const std::string& path);

  IndexHits search(const IndexQuery& query);  // search.cpp
  Table person(std::string_view name);        // questions.cpp
  std::vector<Table> statistics();            // questions.cpp

 private:
  index::Database database_;
  index::Vocabulary vocabulary_;
  std::optional<index::PlaceFinder> places_;  ///< there as soon as the file is known to be an index
};

}  // namespace referat
