// Everyone whom the header lists: members, officials, and those listed only as absent.
#include <fmt/core.h>

#include <algorithm>

#include "extract/header.hpp"
#include "extract/people.hpp"
#include "lexicon/parties.hpp"
#include "lexicon/roles.hpp"

namespace referat::extract {

namespace {

using lexicon::HeaderField;

/// "sag 129-138", "pkt. 12": the items that an absence is limited to.
struct ItemRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

std::optional<ItemRange> item_range(std::string_view s) {
  for (const std::string_view word : {"sag", "sager", "sagerne", "punkt", "punkter", "punkterne", "pkt.", "pkt"}) {
    const std::size_t at = text::find_word(s, word);
    if (at == std::string_view::npos) continue;
    std::string_view rest = text::trim_left(s.substr(at + word.size()));
    std::size_t n = 0;
    while (n < rest.size() && text::is_digit(rest[n])) ++n;
    const auto first = text::number(rest.substr(0, n));
    if (!first) continue;
    rest = text::trim_left(rest.substr(n));
    auto last = first;
    if (rest.starts_with('-') || rest.starts_with("–")) {
      rest = text::trim_left(rest.substr(rest.starts_with('-') ? 1 : 3));
      n = 0;
      while (n < rest.size() && text::is_digit(rest[n])) ++n;
      last = text::number(rest.substr(0, n));
    }
    if (last && *last >= *first) return ItemRange{*first, *last};
  }
  return std::nullopt;
}

Participant to_participant(const Context& context, const Mention& mention, bool absent) {
  Participant participant;
  participant.name = context.text(mention.name);
  participant.absent = absent;
  if (!mention.role.empty()) participant.role = context.text(mention.role);
  for (const std::string_view bracket : mention.brackets) {
    if (bracket.empty()) continue;
    if (lexicon::means_absent(bracket)) {
      participant.absent = true;
    } else if (!participant.party && lexicon::is_affiliation(bracket)) {
      participant.party = context.text(bracket);
    } else {
      if (!participant.role) participant.role = context.text(bracket);
      if (const auto member = lexicon::substituted_member(bracket); !member.empty()) {
        participant.substitute_for = context.text(member.substr(0, member.find('(')));
      }
    }
  }
  return participant;
}

/// The entries of one label. What is no name ("sag 4-6") limits the person before it.
void read_list(Context& context, const Block& block, Meeting& meeting) {
  const bool absent = block.field == HeaderField::absent;
  const bool one_a_line = context.tokens.margin == 0;
  std::size_t last = meeting.participants.size();  // index of the person just read, or the size for none
  for (const Mention& mention : split_people(context.view(block.value), one_a_line)) {
    if (!is_name(mention.name) || text::word_prefix(mention.name, "ingen")) {
      const auto range = item_range(mention.whole);
      if (absent && range && last < meeting.participants.size()) {
        const Participant& person = meeting.participants[last];
        context.absences.push_back({{person.name, person.party}, range->first, range->last});
      } else if (!text::word_prefix(mention.name, "ingen")) {
        context.report(rules::unplaced_text, context.span_of(mention.whole),
                       fmt::format("'{}' in a list of people is no name; left out", text::folded(mention.whole)));
      }
      continue;
    }
    const Participant participant = to_participant(context, mention, absent);
    const auto known = std::find_if(meeting.participants.begin(), meeting.participants.end(),
                                    [&](const Participant& p) { return p.name.value == participant.name.value; });
    last = static_cast<std::size_t>(known - meeting.participants.begin());
    if (known != meeting.participants.end()) {
      known->absent = known->absent || participant.absent;
    } else {
      meeting.participants.push_back(participant);
    }
    if (const auto range = item_range(mention.after); absent && range) {
      context.absences.push_back({{participant.name, participant.party}, range->first, range->last});
    } else if (mention.after.find_first_not_of(" .-") != std::string_view::npos) {
      context.report(rules::unplaced_text, context.span_of(mention.after),
                     fmt::format("'{}' behind '{}' in a list of people could not be placed; left out",
                                 text::folded(mention.after), participant.name.value));
    }
  }
}

}  // namespace

void extract_participants(Context& context, std::span<const Block> blocks, Meeting& meeting) {
  for (const Block& block : blocks) {
    const bool people = block.field == HeaderField::participants || block.field == HeaderField::absent;
    if (block.kind == BlockKind::label && people) read_list(context, block, meeting);
  }
}

}  // namespace referat::extract
