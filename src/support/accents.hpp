// Letters and the accents that stand on them: how high they are piled, and how they are put together (NFC). By ICU,
// which is asked only where there may be accents.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace referat::accents {

/// Whether `s` begins with a sign of minutes that is no letter and no accent, and that no accent is put together with:
/// dashes, quotes, bullets, the euro, boxes to tick, Word's private bullets, U+FFFD.
bool is_plain_sign(std::string_view s);

/// Accents piled on one letter: after thirty, U+034F is put in, as Unicode's Stream-Safe Text Format does (UAX 15), so
/// that ordering them takes linear time. Counted are the accents of the decomposed text: one character may be two
/// (U+0344), and a letter may bring some (é), so that the text before and after composing has the same count.
class Pile {
 public:
  /// `c` is what goes into the text: what is dropped stands between no two accents.
  bool too_high(std::string_view c);
  /// Accents that come next stand on the last character of `plain`, which is none.
  void stand_on(std::string_view plain);
  void reset() { *this = Pile(); }

 private:
  char32_t base_ = 0;  ///< what the accents stand on, until the first of them is counted
  int height_ = 0;
};

/// A stretch of a text that is another in NFC.
struct Change {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string composed;
};

/// All of them, in the order of the text, which is valid UTF-8. Empty where it is in NFC.
std::vector<Change> changes_to_compose(std::string_view text);

}  // namespace referat::accents
