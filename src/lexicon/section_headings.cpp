#include "lexicon/section_headings.hpp"

#include <algorithm>

#include "lexicon/user_words.hpp"
#include "support/text.hpp"

namespace referat::lexicon {

namespace {

using enum SectionKind;
using enum InlineValue;

// "survey": seen in a survey of 160 documents of 62 owners, which counted words without keeping every place.
constexpr SectionHeading headings[] = {
    // word, kind, value on the same line, where seen
    {"Sammendrag", summary, never, "FirstAgenda"},
    {"Resumé", summary, never, "Acadre"},
    {"Sagsresumé", summary, never, "Viborg"},
    {"Sagens kerne", summary, never, "Rødovre"},
    {"Sammenfatning", summary, never, "survey"},
    {"Baggrund", background, never, "FirstAgenda"},
    {"Indledning", background, never, "survey"},
    {"Sagens baggrund", background, never, "usage; not seen yet"},
    {"Baggrund for sagen", background, never, "usage; not seen yet"},
    {"Baggrund og vurdering", background, never, "Kolding"},
    {"Indledning/Baggrund", background, never, "Frederikshavn"},
    {"Anledning", background, never, "survey"},
    {"Sagens opståen", background, never, "Odsherred"},
    {"Beslutningstema", background, never, "Acadre, Hedensted"},
    {"Sagstema", background, never, "survey"},
    {"Sagens formål", background, never, "survey"},
    {"Formål med sagen", background, never, "Bornholm"},
    {"Formål", background, never, "Holbæk 2013"},
    {"Problemstilling", background, never, "København"},
    {"Sagsfremstilling", case_presentation, never, "FirstAgenda, Acadre"},
    {"Sagsfremstilling og økonomi", case_presentation, never, "survey"},
    {"Supplerende sagsfremstilling", case_presentation, never, "survey"},
    {"Sagsbeskrivelse", case_presentation, never, "Middelfart"},
    {"Sagsbeskrivelse af hovedindstilling", case_presentation, never, "Holbæk 2013"},
    {"Sagsbeskrivelse af alternativ indstilling", case_presentation, never, "Holbæk 2013"},
    {"Beskrivelse af sagen", case_presentation, never, "Faxe"},
    {"Beskrivelse", case_presentation, never, "pages of the web"},
    {"Redegørelse", case_presentation, never, "survey"},
    {"Sagens indhold", case_presentation, never, "survey"},
    {"Sagens baggrund og indhold", case_presentation, never, "usage; not seen yet"},
    {"Præsentation", case_presentation, never, "Middelfart"},
    {"Løsning", case_presentation, never, "København"},
    {"Oplæg", case_presentation, never, "survey"},
    {"Uddybende bemærkninger", case_presentation, never, "survey"},
    {"Høring og sagsgang", process, never, "Thisted"},
    {"Behandling", process, never, "Bornholm"},
    {"Den videre proces", process, never, "FirstAgenda"},
    {"Videre proces", process, never, "FirstAgenda"},
    {"Videre forløb", process, never, "survey"},
    {"Sagens videre forløb", process, never, "usage; not seen yet"},
    {"Det videre forløb", process, never, "usage; not seen yet"},
    {"Tidsplan", process, never, "survey"},
    {"Tidsperspektiv", process, never, "survey"},
    {"Udvalgenes anbefalinger/indstillinger", other, never, "Gribskov"},
    {"Udvalgenes anbefalinger", other, never, "usage; not seen yet"},
    {"Motivering", background, never, "København: proposals of members"},
    {"Sagsgang", process, never, "survey"},
    {"Sagsprocedure", process, never, "Holbæk 2013"},
    {"Beslutningsproces", process, never, "Ringkøbing-Skjern"},
    {"Sagsgang og sagstype", process, never, "survey"},
    {"Forventet sagsgang", process, never, "survey"},
    {"Sagens gang", process, never, "usage; not seen yet"},
    {"Videre sagsgang", process, never, "usage; not seen yet"},
    {"Den videre sagsgang", process, never, "usage; not seen yet"},
    {"Videre behandling", process, never, "usage; not seen yet"},
    {"Den videre behandling", process, never, "usage; not seen yet"},
    {"Procesplan", process, never, "usage; not seen yet"},
    {"Tidsplan og proces", process, never, "usage; not seen yet"},
    {"Proces og tidsplan", process, never, "usage; not seen yet"},
    {"Yderligere deltagelse på mødet", participation, never, "FirstAgenda"},
    {"Vurdering", assessment, never, "survey"},
    {"Administrationens vurdering", assessment, never, "survey"},
    {"Forvaltningens vurdering", assessment, never, "survey"},
    {"Effektvurdering", assessment, never, "Ringkøbing-Skjern"},
    {"Konklusion", assessment, after_colon, "usage; not seen yet"},
    {"Forvaltningens bemærkninger", assessment, never, "usage; not seen yet"},
    {"Administrationens bemærkninger", assessment, never, "usage; not seen yet"},
    {"Alternativer", assessment, never, "survey"},
    {"Handlemuligheder", assessment, never, "usage; not seen yet"},
    {"Borgmesterens Afdelings påtegning", assessment, never, "Aarhus"},
    {"Økonomi", finance, never, "survey"},
    {"Økonomiske konsekvenser", finance, never, "survey"},
    {"Økonomiske konsekvenser og finansiering", finance, never, "FirstAgenda"},
    {"Bevillingsmæssige konsekvenser", finance, never, "survey"},
    {"Økonomi og bevillingsmæssige konsekvenser", finance, never, "usage; not seen yet"},
    {"Økonomiske og bevillingsmæssige konsekvenser", finance, never, "usage; not seen yet"},
    {"Økonomi og afledt drift", finance, never, "survey"},
    {"Vurdering i forhold til økonomi", finance, never, "Holbæk 2013"},
    {"Økonomi og finansiering", finance, never, "usage; not seen yet"},
    {"Økonomi/personaleforhold", finance, never, "usage; not seen yet"},
    {"Økonomiske forhold og konsekvenser", finance, never, "survey"},
    {"Økonomiske og erhvervsmæssige konsekvenser", finance, never, "survey"},
    {"Økonomi og organisatoriske konsekvenser", finance, never, "survey"},
    {"Økonomiske og personalemæssige konsekvenser", finance, never, "usage; not seen yet"},
    {"Budgetmæssige konsekvenser", finance, never, "usage; not seen yet"},
    {"Økonomi og personale", finance, never, "usage; not seen yet"},
    {"Økonomi/finansiering", finance, never, "usage; not seen yet"},
    {"Personale", personnel, never, "survey"},
    {"Personalemæssige konsekvenser", personnel, never, "FirstAgenda"},
    {"Personaleforhold", personnel, never, "usage; not seen yet"},
    {"Personale og organisation", personnel, never, "usage; not seen yet"},
    {"Organisatoriske og personalemæssige konsekvenser", personnel, never, "usage; not seen yet"},
    {"Lovgrundlag", legal, never, "survey"},
    {"Lovgrundlag – link", legal, never, "survey"},
    {"Retsgrundlag", legal, never, "FirstAgenda"},
    {"Juridiske forhold", legal, never, "survey"},
    {"Retligt grundlag", legal, never, "usage; not seen yet"},
    {"Lovgrundlag/planlægning", legal, never, "usage; not seen yet"},
    {"Juridiske og planmæssige forhold", legal, never, "survey"},
    {"Lov- og plangrundlag", legal, never, "survey"},
    {"Retsregler og andre forskrifter", legal, never, "survey"},
    {"Lovgivning", legal, never, "usage; not seen yet"},
    {"Juridisk grundlag", legal, never, "usage; not seen yet"},
    {"Juridiske konsekvenser", legal, never, "usage; not seen yet"},
    {"Retlige konsekvenser", legal, never, "usage; not seen yet"},
    {"Planmæssige og retlige konsekvenser", legal, never, "usage; not seen yet"},
    {"Lovgrundlag og juridisk vurdering", legal, never, "Ringkøbing-Skjern"},
    {"Lovgrundlag og planforhold", legal, never, "usage; not seen yet"},
    {"Høring", hearing, never, "survey"},
    {"Inddragelse", hearing, never, "survey"},
    {"Inddragelse og høring", hearing, never, "Faxe"},
    {"Udtalelser og høring", hearing, never, "Odsherred"},
    {"Dialog/høring", hearing, never, "usage; not seen yet"},
    {"Dialog og høring", hearing, never, "usage; not seen yet"},
    {"Udtalelser", hearing, never, "usage; not seen yet"},
    {"Udtalelse", hearing, never, "usage; not seen yet"},
    {"Høring/udtalelse", hearing, never, "usage; not seen yet"},
    {"Høring/udtalelser", hearing, never, "usage; not seen yet"},
    {"Høring og udtalelser", hearing, never, "usage; not seen yet"},
    {"Høring og inddragelse", hearing, never, "usage; not seen yet"},
    {"Høring/inddragelse", hearing, never, "usage; not seen yet"},
    {"Inddragelse/høring", hearing, never, "usage; not seen yet"},
    {"Partshøring", hearing, never, "usage; not seen yet"},
    {"Borgerinddragelse og kommunikation", hearing, never, "usage; not seen yet"},
    {"Borgerinddragelse", hearing, never, "FirstAgenda"},
    {"Kommunikation", communication, never, "FirstAgenda"},
    {"Kommunikation og borgerinddragelse", communication, never, "usage; not seen yet"},
    {"Kommunikation og inddragelse", communication, never, "usage; not seen yet"},
    {"Klima", climate, never, "survey"},
    {"CO2-konsekvensvurdering", climate, never, "survey"},
    {"Bæredygtighed", climate, never, "survey"},
    {"Miljømæssige konsekvenser", climate, never, "FirstAgenda"},
    {"Klimamæssige konsekvenser", climate, never, "usage; not seen yet"},
    {"Klima- og miljømæssige konsekvenser", climate, never, "usage; not seen yet"},
    {"Klima og bæredygtighed", climate, never, "usage; not seen yet"},
    {"Klima og miljø", climate, never, "usage; not seen yet"},
    {"Miljø og klima", climate, never, "usage; not seen yet"},
    {"Vurdering i forhold til miljø", climate, never, "Holbæk 2013"},
    {"Miljømæssige forhold", climate, never, "usage; not seen yet"},
    {"Drøftelse", other, after_colon, "school boards of Guldborgsund"},
    {"Andre konsekvenser", other, never, "Thisted"},
    {"Konsekvenser for andre udvalg", other, never, "Slagelse, Odsherred"},
    {"Øvrige konsekvenser", other, never, "survey"},
    {"Vurdering i forhold til andre afledte konsekvenser", other, never, "Holbæk 2013"},
    {"Vurdering i forhold til administrative forhold", other, never, "Holbæk 2013"},
    {"Vurdering i forhold til sundhed", other, never, "Holbæk 2013"},
    {"Tværgående konsekvenser", other, never, "usage; not seen yet"},
    {"Afledte konsekvenser", other, never, "usage; not seen yet"},
    {"Sundhedsmæssige konsekvenser", other, never, "usage; not seen yet"},
    {"Organisatoriske konsekvenser", other, never, "usage; not seen yet"},
    {"Erhvervsmæssige konsekvenser", other, never, "usage; not seen yet"},
    {"Planmæssige konsekvenser", other, never, "usage; not seen yet"},
    {"Politiske konsekvenser", other, never, "usage; not seen yet"},
    {"Konsekvenser for borgerne", other, never, "usage; not seen yet"},
    {"Konsekvenser for erhvervslivet", other, never, "usage; not seen yet"},
    {"Handicapaspektet", other, never, "usage; not seen yet"},
    {"Ældreaspektet", other, never, "usage; not seen yet"},
    {"Handicappolitik", other, never, "usage; not seen yet"},
    {"Bemærkninger til dagsordenen", other, never, "Bornholm"},
    {"Bilag", attachments, after_colon, "FirstAgenda, Aarhus"},
    {"Bilagsnr", attachments, after_colon, "Nyborg"},
    {"Bilagsnr.", attachments, after_colon, "usage; not seen yet"},
    {"Bilagsliste", attachments, after_colon, "survey"},
    {"Vedlagte bilag", attachments, after_colon, "usage; not seen yet"},
    {"Vedhæftede bilag", attachments, after_colon, "usage; not seen yet"},
    {"Vedhæftede filer", attachments, after_colon, "usage; not seen yet"},
    {"Bilag til sagen", attachments, after_colon, "usage; not seen yet"},
    {"Bilag til punktet", attachments, after_colon, "usage; not seen yet"},
    {"Se alle bilag", attachments, after_colon, "København"},
    {"Beslutningen træffes af", decision_maker, after_colon, "FirstAgenda"},
    {"Sagen afgøres af", decision_maker, after_colon, "survey"},
    {"Sagen afgøres i", decision_maker, after_colon, "Acadre"},
    {"Beslutningskompetence", decision_maker, after_colon, "Rødovre"},
    {"Hvem beslutter", decision_maker, after_colon, "Bornholm"},
    {"Kompetenceudvalg", decision_maker, after_colon, "survey"},
    {"Sagen behandles i", decision_maker, after_colon, "survey"},
    {"Kompetence", decision_maker, after_colon, "survey"},
    {"Indstilling", recommendation, after_colon, "FirstAgenda, Acadre"},
    {"Hovedindstilling", recommendation, after_colon, "Holbæk 2013"},
    {"Indstilling om", recommendation, after_colon, "København 2007"},
    {"Indstilling og beslutning", recommendation, after_colon, "Bornholm"},
    {"Indstillinger", recommendation, after_colon, "survey"},
    {"Forslag til beslutning", recommendation, after_colon, "usage; not seen yet"},
    {"Direktionens indstilling", recommendation, after_colon, "usage; not seen yet"},
    {"Direktørens indstilling", recommendation, after_colon, "usage; not seen yet"},
    {"Administrationens forslag", recommendation, after_colon, "usage; not seen yet"},
    {"Forvaltningens forslag", recommendation, after_colon, "usage; not seen yet"},
    {"Indstilling fra forvaltningen", recommendation, after_colon, "usage; not seen yet"},
    {"Indstilling fra administrationen", recommendation, after_colon, "usage; not seen yet"},
    {"Indstilling fra direktionen", recommendation, after_colon, "usage; not seen yet"},
    {"Anbefaling", recommendation, after_colon, "usage; not seen yet"},
    {"Indstillingen", recommendation, after_colon, "usage; not seen yet"},
    {"Beslutningspunkter", recommendation, after_colon, "Aarhus"},
    {"Administrationens indstilling", recommendation, after_colon, "survey"},
    {"Administrationens anbefaling", recommendation, after_colon, "usage; not seen yet"},
    {"Forvaltningens anbefaling", recommendation, after_colon, "usage; not seen yet"},
    {"Administrativ indstilling", recommendation, after_colon, "survey"},
    {"Forvaltningens indstilling", recommendation, after_colon, "survey"},
    {"Alternativ indstilling", recommendation, after_colon, "survey"},
    {"Beskrivelse af alternativ indstilling", assessment, never, "Holbæk"},
    {"Det foreslås", recommendation, after_colon, "København"},
    {"Det foreslås, at", recommendation, after_colon, "survey"},
    {"Forvaltningen foreslår", recommendation, after_colon, "Middelfart"},
    {"Beslutning", decision, after_colon, "FirstAgenda, Acadre"},
    {"Beslutninger", decision, after_colon, "Aarhus"},
    {"Åben beslutning", decision, after_colon, "Frederikssund, of closed items"},
    {"Offentlig beslutning der skal udfyldes, hvis punktet er lukket", decision, never, "Ishøj, of closed items"},
    {"Afgørelse", decision, after_colon, "usage; not seen yet"},
    {"Udvalget besluttede", decision, never, "usage; not seen yet"},
    {"Byrådet besluttede", decision, never, "usage; not seen yet"},
    {"Kommunalbestyrelsen besluttede", decision, never, "usage; not seen yet"},
    {"Udvalgets beslutning", decision, after_colon, "usage; not seen yet"},
    {"Rådets beslutning", decision, after_colon, "usage; not seen yet"},
    {"Nævnets beslutning", decision, after_colon, "usage; not seen yet"},
    {"Bestyrelsens beslutning", decision, after_colon, "usage; not seen yet"},
    {"Vedtagelse", decision, after_colon, "Fredensborg: Dagsorden med vedtagelser"},
    {"Sagens forløb", history, meeting, "FirstAgenda, Aarhus 2019"},
    {"Sagsforløb", history, meeting, "Aarhus; a route in Brønderslev"},
    {"Tidligere behandling", history, meeting, "survey"},
    {"Tidligere beslutninger", history, meeting, "usage; not seen yet"},
    {"Tidligere beslutning", history, meeting, "usage; not seen yet"},
    {"Punktet behandlet tidligere", history, meeting, "survey"},
    {"Udvalgsbehandling", history, meeting, "usage; not seen yet"},
    {"Forudgående behandling", history, meeting, "usage; not seen yet"},
    {"Historik", history, meeting, "Gribskov"},
    {"Sagshistorik", history, meeting, "survey"},
    {"Sagshistorik, henvisninger og bilag", history, meeting, "usage; not seen yet"},
    {"Sagshistorik, henvisninger", history, meeting, "Holbæk"},
    {"Afbud", absent, people, "FirstAgenda"},
    {"Afbud fra", absent, people, "survey section 2"},
    {"Fraværende", absent, people, "Acadre"},
    {"Fraværende var", absent, people, "usage; not seen yet"},
    {"Ikke mødt", absent, people, "usage; not seen yet"},
    {"Fraværende med afbud", absent, people, "survey section 2"},
    {"Fraværende og stedfortræder", absent, after_colon, "Thisted"},
    {"Fraværende og stedfortrædere", absent, after_colon, "usage; not seen yet"},
    {"Fraværende uden afbud", absent, people, "survey"},
    {"Fraværende i mødet", absent, people, "København"},
    {"Fravær", absent, people, "survey"},
    {"Følgende havde meldt afbud", absent, people, "København"},
    {"Følgende var fraværende", absent, people, "usage; not seen yet"},
    {"Fravær med afbud", absent, people, "pages of the web"},
    {"Fravær uden afbud", absent, people, "pages of the web"},
    {"Afbud/Fraværende", absent, people, "eDoc"},
    {"Ikke til stede", absent, people, "Stevns"},
    {"Ikke til stede var", absent, people, "usage; not seen yet"},
    {"Deltog ikke", absent, people, "Stevns"},
    {"Med afbud", absent, people, "usage; not seen yet"},
    {"Ikke deltagende", absent, people, "usage; not seen yet"},
    {"Fraværende under punktet", absent, people, "usage; not seen yet"},
    {"Fraværende ved punktet", absent, people, "usage; not seen yet"},
    {"Fraværende i dette punkt", absent, people, "usage; not seen yet"},
    {"Fraværende under dette punkt", absent, people, "usage; not seen yet"},
    {"Fraværende ved dette punkt", absent, people, "usage; not seen yet"},
    {"Fraværende under behandlingen", absent, people, "usage; not seen yet"},
    {"Ikke til stede under dette punkt", absent, people, "usage; not seen yet"},
    {"Fraværende under sagens behandling", absent, people, "usage; not seen yet"},
    {"Fraværende ved sagens behandling", absent, people, "usage; not seen yet"},
    {"Ikke til stede ved punktet", absent, people, "usage; not seen yet"},
    {"Ikke til stede under punktet", absent, people, "usage; not seen yet"},
    {"Ej til stede", absent, people, "usage; not seen yet"},
    {"Ej til stede ved punktet", absent, people, "usage; not seen yet"},
    {"Fremmøde og inhabilitet", absent, never, "survey"},
};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

/// Whether two words are the same but for one place of at most `most` bytes in either.
bool differ_in_one_place(std::string_view a, std::string_view b, std::size_t most) {
  const std::size_t shorter = std::min(a.size(), b.size());
  std::size_t begin = 0;
  while (begin < shorter && lower(a[begin]) == lower(b[begin])) ++begin;
  std::size_t end = 0;
  while (end < shorter - begin && lower(a[a.size() - 1 - end]) == lower(b[b.size() - 1 - end])) ++end;
  return std::max(a.size(), b.size()) - begin - end <= most;
}

constexpr Container container_words[] = {
    {"Indhold", "FirstAgenda, between the case number and the first section"},
};

}  // namespace

const WordTable<SectionHeading>& section_headings() {
  if (const UserWords* words = user_words(); words != nullptr) return words->section_table();
  static const WordTable<SectionHeading> table(headings);
  return table;
}

std::span<const SectionHeading> built_in_section_headings() { return headings; }

bool heads_closed_item(std::string_view heading) {
  return text::find_word(heading, "hvis punktet er lukket") != std::string_view::npos;
}

bool has_prose(SectionKind kind) {
  switch (kind) {
    case attachments:
    case decision_maker:
    case recommendation:
    case decision:
    case history:
    case absent:
      return false;
    default:
      return true;
  }
}

std::string_view nearest_section_heading(std::string_view line) {
  constexpr std::size_t shortest = 6;
  constexpr std::size_t long_word = 10;  // in which two letters may be wrong, or swapped
  if (line.size() < shortest || section_headings().find(line) != nullptr) return {};
  for (const SectionHeading& row : section_headings().rows_like(line)) {
    const std::size_t most = row.word.size() < long_word ? 1 : 2;
    if (row.word.size() + most < line.size() || row.word.size() > line.size() + most) continue;
    if (row.word.size() >= shortest && differ_in_one_place(line, row.word, most)) return row.word;
  }
  return {};
}

const WordTable<Container>& containers() {
  static const WordTable<Container> table(container_words);
  return table;
}

bool recommends_in_sentence(std::string_view s) {
  constexpr std::size_t most_before = 8;   // words: the sender
  constexpr std::size_t most_between = 6;  // "indstiller til Økonomiudvalget og Byrådet, at"
  constexpr std::size_t farthest = 300;    // bytes
  constexpr std::string_view verb = "indstiller";
  s = s.substr(0, farthest);
  const std::size_t at_verb = text::find_word(s, verb);
  if (at_verb == std::string_view::npos || at_verb == 0 || !text::starts_upper(s)) return false;
  const std::string_view sender = s.substr(0, at_verb);
  const std::string_view behind = s.substr(at_verb + verb.size());
  // "Busselskabet indstiller kørslen": it stops.
  const std::string_view next = text::trim_left(behind);
  const bool recommends = text::word_prefix(next, "at") || text::word_prefix(next, "til") ||
                          text::word_prefix(next, "over") || next.starts_with(',') || next.starts_with(':');
  const std::size_t at = text::find_word(behind, "at");
  return recommends && at != std::string_view::npos && text::count_words(sender) <= most_before &&
         sender.find_first_of(".:;") == std::string_view::npos &&
         text::count_words(behind.substr(0, at)) <= most_between;
}

}  // namespace referat::lexicon
