#include "lexicon/header_labels.hpp"

#include "lexicon/user_words.hpp"

namespace referat::lexicon {

namespace {

using enum HeaderField;

// "survey": seen in a survey of 160 documents of 62 owners, which counted words without keeping every place.
constexpr HeaderLabel labels[] = {
    // word, field, only in minutes, where seen
    {"Mødedato", date, true, "FirstAgenda, Acadre"},
    {"Dato", date, false, "survey"},
    {"Dato og tid", date, false, "usage; not seen yet"},
    {"Dato/tid", date, false, "usage; not seen yet"},
    {"Dato og tidspunkt", date, false, "usage; not seen yet"},
    {"Mødedato og tid", date, true, "usage; not seen yet"},
    {"Mødedato og tidspunkt", date, true, "usage; not seen yet"},
    {"Tid og sted", date, true, "usage; not seen yet"},
    {"Mødet afholdt", date, true, "usage; not seen yet"},
    {"Afholdt", date, false, "usage; not seen yet", false, true},
    {"Møde afholdt", date, true, "usage; not seen yet"},
    {"Mødet afholdt den", date, true, "usage; not seen yet"},
    {"Møde afholdt den", date, true, "usage; not seen yet"},
    {"Mødetidspunkt", start, true, "Acadre"},
    {"Start kl.", start, true, "usage; not seen yet"},
    {"Slut kl.", end, true, "usage; not seen yet"},
    {"Starttidspunkt", start, false, "survey"},
    {"Starttidspunkt for møde", start, true, "survey"},
    {"Mødetid", start, true, "pages of the web"},
    {"Mødestart", start, true, "pages of the web"},
    {"Møde start", start, true, "pages of the web"},
    {"Start", start, false, "pages of the web"},
    {"Tid", start, false, "survey"},
    {"Tidspunkt", start, false, "survey"},
    {"Klokkeslæt", start, false, "usage; not seen yet"},
    {"Mødet påbegyndt", start, true, "survey"},
    {"Mødet startede", start, true, "usage; not seen yet", false, true},
    {"Mødet startede kl.", start, true, "usage; not seen yet", false, true},
    {"Mødet begyndte", start, true, "usage; not seen yet", false, true},
    {"Mødet begyndte kl.", start, true, "usage; not seen yet", false, true},
    {"Mødet startet kl.", start, true, "usage; not seen yet", false, true},
    {"Mødet slut kl.", end, true, "usage; not seen yet", false, true},
    {"Sluttidspunkt", end, false, "survey"},
    {"Slut", end, false, "pages of the web"},
    {"Mødeslut", end, true, "pages of the web"},
    {"Møde slut", end, true, "Acadre"},
    {"Mødet hævet", end, true, "survey"},
    {"Mødet hævet kl.", end, true, "survey"},
    {"Mødet sluttede", end, true, "survey"},
    {"Mødet sluttede kl.", end, true, "survey"},
    {"Mødet afsluttet", end, true, "survey"},
    {"Mødested", location, true, "FirstAgenda"},
    {"Mødelokale", location, true, "Acadre", true},
    {"Møde lokation", location, true, "Randers"},
    {"Lokation", location, false, "usage; not seen yet"},
    {"Mødeafholdelse", location, true, "usage; not seen yet"},
    {"Sted", location, false, "survey"},
    {"Lokale", location, false, "survey", true},
    {"Mødedeltagere", participants, true, "FirstAgenda"},
    {"Medlemmer", participants, false, "Acadre"},
    {"Deltagere", participants, false, "survey"},
    {"Tilstede", participants, true, "eDoc"},
    {"Til stede", participants, true, "survey"},
    {"Fremmødte medlemmer", participants, true, "usage; not seen yet"},
    {"Udvalgets medlemmer", participants, false, "usage; not seen yet"},
    {"Byrådets medlemmer", participants, false, "usage; not seen yet"},
    {"Kommunalbestyrelsens medlemmer", participants, false, "usage; not seen yet"},
    {"Øvrige", participants, true, "usage; not seen yet"},
    {"Øvrige til stede", participants, true, "usage; not seen yet"},
    {"Mødt", participants, true, "usage; not seen yet"},
    {"Mødte", participants, true, "usage; not seen yet"},
    {"Fremmødte", participants, true, "usage; not seen yet"},
    {"Til stede var", participants, true, "usage; not seen yet"},
    {"Tilstede var", participants, true, "København"},
    {"Fra administrationen", participants, true, "usage; not seen yet"},
    {"Fra administrationen deltog", participants, true, "usage; not seen yet"},
    {"Fra forvaltningen deltog", participants, true, "usage; not seen yet"},
    {"Fra forvaltningen deltager", participants, true, "usage; not seen yet"},
    {"Fra administrationen deltager", participants, true, "usage; not seen yet"},
    {"Medlemmer af udvalget", participants, false, "usage; not seen yet"},
    {"Medlemmer af byrådet", participants, false, "usage; not seen yet"},
    {"Medlemmer af kommunalbestyrelsen", participants, false, "usage; not seen yet"},
    {"Medlemmer af rådet", participants, false, "usage; not seen yet"},
    {"Medlemmer af bestyrelsen", participants, false, "usage; not seen yet"},
    {"Administration", participants, true, "usage; not seen yet"},
    {"Administrationen", participants, true, "usage; not seen yet"},
    {"Forvaltning", participants, true, "usage; not seen yet"},
    {"Forvaltningen", participants, true, "usage; not seen yet"},
    {"Fra forvaltningen", participants, true, "survey"},
    {"Indkaldt", participants, false, "usage; not seen yet"},
    {"Indkaldte", participants, false, "usage; not seen yet"},
    {"Indkaldelse", participants, false, "Lyngby-Taarbæk"},
    {"Derudover deltog", participants, true, "survey"},
    {"Endvidere deltog", participants, true, "survey"},
    {"Desuden deltog", participants, true, "usage; not seen yet"},
    {"Øvrige deltagere", participants, true, "usage; not seen yet"},
    {"Fra direktionen", participants, true, "usage; not seen yet"},
    {"Embedsmænd", participants, true, "usage; not seen yet"},
    {"Fra kommunen", participants, true, "usage; not seen yet"},
    {"Suppleanter", participants, true, "usage; not seen yet"},
    {"Stedfortrædere", participants, true, "usage; not seen yet"},
    {"Medlemmer til stede", participants, true, "usage; not seen yet"},
    {"Tilstedeværende", participants, true, "usage; not seen yet"},
    {"Tilstedeværende medlemmer", participants, true, "usage; not seen yet"},
    {"Deltog delvist", participants, true, "usage; not seen yet"},
    {"Formand", participants, false, "usage; not seen yet", false, true},
    {"Næstformand", participants, false, "usage; not seen yet", false, true},
    {"Borgmester", participants, false, "usage; not seen yet", false, true},
    {"Viceborgmester", participants, false, "usage; not seen yet", false, true},
    {"Mødeleder", participants, false, "usage; not seen yet", false, true},
    {"Ordstyrer", participants, false, "usage; not seen yet", false, true},
    {"Dirigent", participants, false, "usage; not seen yet", false, true},
    {"Sekretær", participants, false, "usage; not seen yet", false, true},
    {"Referent", participants, false, "usage; not seen yet", false, true},
    {"Stedfortræder", participants, false, "usage; not seen yet", false, true},
    {"Suppleant", participants, false, "usage; not seen yet", false, true},
    {"Gæst", participants, true, "usage; not seen yet"},
    {"Gæster", participants, true, "usage; not seen yet"},
    {"Afbud", absent, true, "survey"},
    {"Afbud fra", absent, true, "survey"},
    {"Fraværende", absent, true, "survey"},
    {"Fraværende med afbud", absent, true, "survey"},
    {"Fraværende uden afbud", absent, true, "København"},
    {"Fraværende med lovligt forfald", absent, true, "usage; not seen yet"},
    {"Fraværende var", absent, true, "usage; not seen yet"},
    {"Medlemmerne var til stede, undtagen", absent, true, "usage; not seen yet"},
    {"Alle medlemmer var til stede, undtagen", absent, true, "usage; not seen yet"},
    {"Medlemmer fraværende", absent, true, "usage; not seen yet"},
    {"Fraværende medlemmer", absent, true, "usage; not seen yet"},
    {"Deltog ikke", absent, true, "usage; not seen yet"},
    {"Ej til stede", absent, true, "usage; not seen yet"},
    {"Ikke til stede", absent, true, "usage; not seen yet"},
    {"Ikke fremmødte", absent, true, "usage; not seen yet"},
    {"Ikke fremmødt", absent, true, "usage; not seen yet"},
    {"Ikke mødt", absent, true, "usage; not seen yet"},
    {"Ikke deltagende", absent, true, "usage; not seen yet"},
    {"Meldt afbud", absent, true, "usage; not seen yet"},
    {"Orlov", absent, true, "usage; not seen yet"},
    {"Forfald", absent, true, "usage; not seen yet"},
    {"Afbud/Fraværende", absent, true, "eDoc"},
    {"Udvalg", body, false, "Acadre"},
    {"Forum", body, false, "survey"},
    {"Bemærkninger", remarks, false, "Acadre"},
    {"Bemærkning", remarks, false, "usage; not seen yet"},
    {"Information", remarks, false, "FirstAgenda"},
    {"Indholdsfortegnelse", contents, false, "FirstAgenda"},
    {"Indhold", contents, false, "Svendborg"},
    {"Oversigtsdagsorden", contents, false, "Odense"},
};

constexpr DocumentWord documents[] = {
    {"Referat", DocumentKind::minutes, "FirstAgenda"},
    {"Åbent referat", DocumentKind::minutes, "eDoc"},
    {"Åben referat", DocumentKind::minutes, "Odense"},
    {"Lukket referat", DocumentKind::minutes, "survey"},
    {"Beslutningsprotokol", DocumentKind::minutes, "Aabenraa"},
    {"Beslutningsreferat", DocumentKind::minutes, "survey"},
    {"Mødereferat", DocumentKind::minutes, "usage; not seen yet"},
    {"Protokol", DocumentKind::minutes, "survey"},
    {"Tillægsreferat", DocumentKind::minutes, "survey"},
    {"Dagsorden og referat", DocumentKind::minutes, "survey"},
    {"Dagsorden med vedtagelser", DocumentKind::minutes, "survey"},
    {"Dagsorden med beslutninger", DocumentKind::minutes, "usage; not seen yet"},
    {"Dagsorden med beslutning", DocumentKind::minutes, "usage; not seen yet"},
    {"Dagsorden med referat", DocumentKind::minutes, "usage; not seen yet"},
    {"Referat og dagsorden", DocumentKind::minutes, "usage; not seen yet"},
    {"Beslutninger fra mødet", DocumentKind::minutes, "survey"},
    {"Dagsorden", DocumentKind::agenda, "FirstAgenda"},
    {"Åben dagsorden", DocumentKind::agenda, "survey"},
    {"Lukket dagsorden", DocumentKind::agenda, "survey"},
    {"Tillægsdagsorden", DocumentKind::agenda, "survey"},
};

constexpr MeetingWord meetings[] = {
    {"ekstraordinært", MeetingKind::extraordinary, "Holbæk"},
    {"ekstraordinær", MeetingKind::extraordinary, "survey"},
    {"konstituerende", MeetingKind::constituent, "survey"},
    {"tillægsreferat", MeetingKind::supplementary, "survey"},
    {"tillægsdagsorden", MeetingKind::supplementary, "survey"},
};

}  // namespace

const WordTable<HeaderLabel>& header_labels() {
  if (const UserWords* words = user_words(); words != nullptr) return words->label_table();
  static const WordTable<HeaderLabel> table(labels);
  return table;
}

std::span<const HeaderLabel> built_in_header_labels() { return labels; }

const WordTable<DocumentWord>& document_words() {
  static const WordTable<DocumentWord> table(documents);
  return table;
}

const WordTable<MeetingWord>& meeting_words() {
  static const WordTable<MeetingWord> table(meetings);
  return table;
}

}  // namespace referat::lexicon
