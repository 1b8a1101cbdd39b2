// Items as an answer shows them.
#pragma once

#include <cstdint>

#include <referat/index.hpp>

#include "index/database.hpp"
#include "index/excerpt.hpp"
#include "index/query.hpp"

namespace referat::index {

class Hits {
 public:
  /// \param plan  has to stay
  Hits(Database& db, const Plan& plan);

  /// \param id  of an item
  IndexHit read(std::int64_t id);

 private:
  void show(std::int64_t id, IndexHit& hit);
  void show_elsewhere(std::int64_t id, IndexHit& hit);

  Database& database_;
  Statement item_;
  Statement sections_;
  Finder finder_;
  bool words_;
};

}  // namespace referat::index
