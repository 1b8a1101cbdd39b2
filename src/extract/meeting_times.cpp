#include "extract/meeting_times.hpp"

#include "lexicon/danish_dates.hpp"
#include "lexicon/meeting_times.hpp"

namespace referat::extract {

namespace {

/// The time of day right behind a word of the sentence: "sluttede kl. 16.45".
/// \param closing  the whole line closes the meeting
OptionalText time_behind(const Context& context, std::string_view sentence, std::string_view word, bool closing) {
  constexpr std::size_t nearest = 10;  // "slut: kl. 12", "sluttede klokken 20.45"
  const std::size_t at = text::find_word(sentence, word);
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view rest = sentence.substr(at + word.size());
  const auto time = lexicon::find_time(rest, closing);
  if (!time || time->begin > nearest || !calendar::exists(time->value)) return std::nullopt;
  return Text{calendar::iso(time->value), context.span_of(rest.substr(time->begin, time->end - time->begin))};
}

}  // namespace

void settle_times(const Context& context, std::span<const Block> blocks, Meeting& meeting) {
  if (meeting.start && meeting.end) return;
  for (const Block& block : blocks) {
    const bool remark = block.kind == BlockKind::label && block.field == lexicon::HeaderField::remarks;
    if (block.kind != BlockKind::paragraph && !remark) continue;
    const std::string_view words =
        context.view(remark ? block.value : block.span);  // "Bemærkninger: Mødet sluttede kl. 17"
    const std::string_view told = lexicon::told_of_meeting(words);
    if (told.empty()) continue;
    const bool closing = lexicon::closes_meeting(words);
    for (const lexicon::MeetingTimeWord& row : lexicon::meeting_time_words) {
      OptionalText& field = row.begins ? meeting.start : meeting.end;
      if (!field) field = time_behind(context, told, row.word, closing);
    }
  }
}

}  // namespace referat::extract
