// What reading itself reports: the rules that need no check.
#include <referat/diagnostic.hpp>

namespace referat {

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "";
}

namespace rules {

const Rule impossible_date{"REF102",
                           "impossible-date",
                           Severity::warning,
                           "0.1.0",
                           "A date that the calendar does not have; the field is left out.",
                           R"(Mostly a slip of the pen. What is written is kept in the text; the field stays empty.

    Mødedato: 31. februar 2030

Write the day on which the meeting was held: `Mødedato: 28. februar 2030`.)"};

const Rule impossible_time{"REF103",
                           "impossible-time",
                           Severity::warning,
                           "0.1.0",
                           "A time that the clock does not have; the field is left out.",
                           R"(    Mødetidspunkt: kl. 25:00

Write the time as `kl. 17:00`.)"};

const Rule no_items{"REF201",
                    "no-items",
                    Severity::warning,
                    "0.1.0",
                    "Minutes in which no agenda items were found; their text is in `meeting.sections`.",
                    R"(Items are told by their headings. In a form that is not known, they can be added with `--layout`.

Write each item's heading in one form: `Punkt 1: Ny bro`.)"};

const Rule unplaced_text{"REF202",
                         "unplaced-text",
                         Severity::warning,
                         "0.1.0",
                         "Text that belongs to no field, section or item, such as an entry in a list of people that is "
                         "no name.",
                         R"(What is left out of the JSON is named here, so that nothing is lost in silence.

    Medlemmer: Anna Lund (A), 17 tilhørere

Put remarks under a heading of their own.)"};

const Rule item_out_of_order{"REF203",
                             "item-out-of-order",
                             Severity::warning,
                             "0.1.0",
                             "A line shaped like an item heading that does not fit the sequence; read as text.",
                             R"(Numbers of items follow each other. A line with another number may quote an earlier
meeting, or be an item whose number was mistyped.

    Punkt 7: Ny bro
    Punkt 9: Ny vej
    Punkt 2: Ny sti

Correct the number, or quote the heading inside a sentence.)"};

const Rule guessed_items{"REF204",
                         "guessed-items",
                         Severity::warning,
                         "0.1.0",
                         "Items without headings of a known form; the message says what was taken for them.",
                         R"(Look whether the items are right. A form can be named with `--layout`.

Write each item's heading in one form: `Punkt 1: Ny bro`.)"};

const Rule second_decision{"REF205",
                           "second-decision",
                           Severity::warning,
                           "0.1.0",
                           "An item with a second decision that names no meeting; the last is taken, and an item's "
                           "heading between them may not have been seen.",
                           R"(    Beslutning
    Godkendt.
    Beslutning
    Udsat.

Write one decision for each item, or say which meeting took each: `Beslutning i Økonomiudvalget den 4. marts 2030`.)"};

const Rule unknown_heading{
    "REF206",
    "unknown-heading",
    Severity::note,
    "0.1.0",
    "A heading that is not known: set as the other headings are, and read as a section of the "
    "kind `other`; or a line that stands above text in three items or more, and is read as text.",
    R"(Such a section is kept, but nobody can search for it by its kind.

    Betydning for unge

Use a heading that `referat layouts sections` lists, or add yours with `--layout`.)"};

const Rule misspelt_heading{"REF207",
                            "misspelt-heading",
                            Severity::warning,
                            "0.1.0",
                            "A line that is a known heading but for a letter or two; it is not read as that heading.",
                            R"(    Indstiling

Write `Indstilling`. Until then, what stands below belongs to the section above.)"};

const Rule weak_item_form{
    "REF208",
    "weak-item-form",
    Severity::warning,
    "0.1.0",
    "Item headings that nothing around them bears out, or which another form explains nearly as well.",
    R"(    1. Ny bro
    2. Ny vej
    3) Ny sti

Write all headings in one form, each with a section or a case number below it.)"};

const Rule repeated_person{"REF404",
                           "repeated-person",
                           Severity::warning,
                           "0.1.0",
                           "Somebody who stands twice in one list of people; read once.",
                           R"(    Medlemmer: Anna Lund (A), Bo Ravn (V), Anna Lund (A)

Write each once. Two people of one name are told apart by their parties.)"};

const Rule decoding{"REF901",
                    "undecodable-bytes",
                    Severity::warning,
                    "0.1.0",
                    "Bytes that are no text in the document's encoding, replaced by U+FFFD.",
                    R"(The file is damaged, or mixes encodings.

Save it as UTF-8, or say what it is with `--encoding`.)"};

const Rule control_character{"REF902",
                             "control-character",
                             Severity::warning,
                             "0.1.0",
                             "Control characters, replaced by U+FFFD.",
                             R"(They come with copies from other programs, and may act on a terminal.

Remove them.)"};

const Rule hidden_text{"REF903",
                       "hidden-text",
                       Severity::note,
                       "0.1.0",
                       "Text that a page hides until something is clicked, or for good; read as text.",
                       R"(What a reader does not see may not be meant to be published.

    <p style="display:none">Intern note</p>

Remove it before publishing, or show it.)"};

}  // namespace rules

}  // namespace referat
