#include "emit/names.hpp"

namespace referat::emit {

std::string_view name_of(SectionKind kind) {
  switch (kind) {
    case SectionKind::text:
      return "text";
    case SectionKind::summary:
      return "summary";
    case SectionKind::background:
      return "background";
    case SectionKind::case_presentation:
      return "case_presentation";
    case SectionKind::process:
      return "process";
    case SectionKind::participation:
      return "participation";
    case SectionKind::assessment:
      return "assessment";
    case SectionKind::finance:
      return "finance";
    case SectionKind::personnel:
      return "personnel";
    case SectionKind::legal:
      return "legal";
    case SectionKind::hearing:
      return "hearing";
    case SectionKind::communication:
      return "communication";
    case SectionKind::climate:
      return "climate";
    case SectionKind::attachments:
      return "attachments";
    case SectionKind::decision_maker:
      return "decision_maker";
    case SectionKind::recommendation:
      return "recommendation";
    case SectionKind::decision:
      return "decision";
    case SectionKind::history:
      return "history";
    case SectionKind::absent:
      return "absent";
    case SectionKind::other:
      return "other";
  }
  return "other";
}

std::string_view name_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::approved:
      return "approved";
    case Outcome::noted:
      return "noted";
    case Outcome::discussed:
      return "discussed";
    case Outcome::recommended:
      return "recommended";
    case Outcome::forwarded:
      return "forwarded";
    case Outcome::postponed:
      return "postponed";
    case Outcome::rejected:
      return "rejected";
    case Outcome::withdrawn:
      return "withdrawn";
  }
  return "approved";
}

std::string_view name_of(VotePosition position) {
  switch (position) {
    case VotePosition::in_favour:
      return "for";
    case VotePosition::against:
      return "against";
    case VotePosition::abstained:
      return "abstained";
    case VotePosition::reserved:
      return "reserved";
    case VotePosition::did_not_participate:
      return "did_not_participate";
  }
  return "for";
}

std::string_view name_of(DocumentKind kind) { return kind == DocumentKind::minutes ? "minutes" : "agenda"; }

std::string_view name_of(MeetingKind kind) {
  switch (kind) {
    case MeetingKind::extraordinary:
      return "extraordinary";
    case MeetingKind::constituent:
      return "constituent";
    case MeetingKind::supplementary:
      return "supplementary";
  }
  return "extraordinary";
}

std::string_view name_of(InputFormat format) {
  switch (format) {
    case InputFormat::text:
      return "text";
    case InputFormat::pdf:
      return "pdf";
    case InputFormat::html:
      return "html";
    case InputFormat::docx:
      return "docx";
    case InputFormat::json:
      return "json";
  }
  return "text";
}

}  // namespace referat::emit
