// Where the words of a sentence tell a position: "stemte imod", "undlod at stemme", "tog forbehold".
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "lexicon/vote_words.hpp"
#include "referat/document.hpp"

namespace referat::extract {

/// One phrase of lexicon/vote_words.cpp where it stands; positions count the bytes of the sentence.
struct VoteAnchor {
  const lexicon::VotePhrase* phrase = nullptr;
  std::size_t begin = 0;
  std::size_t end = 0;
  Span where;           ///< in the source; set by who reads its voters
  bool turned = false;  ///< of those who decided: they turned the proposal down

  VotePosition position() const { return turned ? VotePosition::against : phrase->position; }
};

/// All of a sentence, in their order; of several phrases at one place, the longest.
/// \param counted  whether the two sides were read as one count
std::vector<VoteAnchor> find_vote_anchors(std::string_view sentence, bool counted);

/// The end of a phrase that begins at `i`, blanks between its words being any; npos where it does not stand there.
std::size_t phrase_end(std::string_view s, std::size_t i, std::string_view phrase);

}  // namespace referat::extract
