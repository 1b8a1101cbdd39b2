// Danish stems (Snowball, http://snowball.tartarus.org/algorithms/danish/stemmer.html). Like SQLite, the library is
// loaded when it is first needed.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct sb_stemmer;

namespace referat::index {

class Stemmer {
 public:
  Stemmer();                                      ///< throws a Failure where the library is not there
  std::string stem(std::string_view word) const;  ///< of a word in lower case

 private:
  struct Delete {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::unique_ptr<sb_stemmer, Delete> stemmer_;
};

}  // namespace referat::index
