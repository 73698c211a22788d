"""A language -> the words of a report in that language. Another language is another `Words` in `_LANGUAGES`."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.composing.phrasing.words import alternatives, comparing, notes, rules, standing
from reportgen.composing.phrasing.words.alternatives import AlternativeWords
from reportgen.composing.phrasing.words.comparing import ComparingWords
from reportgen.composing.phrasing.words.notes import NoteWords
from reportgen.composing.phrasing.words.rules import RuleWords
from reportgen.composing.phrasing.words.standing import StandingWords
from reportgen.model.problems import ReportError, error
from reportgen.model.questions import Option
from reportgen.model.values import Missing


@dataclass(frozen=True, slots=True)
class Words:
    """What composing says in a report that no author typed; first the words that several subjects share.

    `{fields}` are filled where a phrase is used.
    """

    locale: str
    report: str
    extract: str
    extract_title: str
    sample: str
    area: str
    official: str
    last_joiner: str
    last_joiner_of_compounds: str
    no_answer: str
    not_in_data: str
    all_areas: str
    also: str
    one_area: str
    areas: str
    row: str
    rows: str
    empty_cell: str
    unknown_count: str
    shares_unknown: str
    eur_per_resident: str
    undividable: str
    unknown_total: str
    never_added: str
    withheld: str
    legend_highlight: str
    map_credit: str
    quoted: str
    then: str
    out_of: str
    note_mark: str
    note_mark_numbered: str
    see_note: str
    see_note_numbered: str
    alternatives: AlternativeWords
    comparing: ComparingWords
    notes: NoteWords
    rules: RuleWords
    standing: StandingWords

    def missing(self, kind: Missing) -> str:
        """The words for a value that is not there, as a label."""
        return self.no_answer if kind is Missing.NO_ANSWER else self.not_in_data

    def answer(self, answer: Option | Missing) -> str:
        """An option by its short name; a kind of no value in the words that stand for it in a table."""
        return self.missing(answer) if isinstance(answer, Missing) else answer.short

    def column(self, heading: str) -> str:
        """A column as rules name it: a person knows its heading, not its id."""
        return self.quoted.format(text=heading)

    def counted(self, number: int, one: str, several: str) -> str:
        """A number with its noun: "1 alue", "22 aluetta"."""
        return f"{number} {one if number == 1 else several}"

    def of_number(self, phrases: tuple[str, str, str], number: int) -> str:
        """The phrase for one, for two, or for more."""
        return phrases[min(number, len(phrases)) - 1]

    def listing(self, texts: Sequence[str]) -> str:
        """A list in running text: "A, B ja C"; "A ja B sekä C" where a member itself holds the joining word."""
        if len(texts) <= 1:
            return "".join(texts)
        joined = any(self.last_joiner in text for text in texts)
        return ", ".join(texts[:-1]) + (self.last_joiner_of_compounds if joined else self.last_joiner) + texts[-1]


_FINNISH = Words(
    locale="fi_FI",
    report="Tilannekuva {label}",
    extract="{report} · {area}",
    extract_title="{title}: {area}",
    sample="Esimerkkiaineisto – keksittyjä tietoja",
    area="Alue",
    official="Hyvinvointialue",
    last_joiner=" ja ",
    last_joiner_of_compounds=" sekä ",
    no_answer="Alueen vastaus puuttuu",
    not_in_data="Ei tietoa lähdeaineistossa",
    all_areas="kaikki {count} aluetta",
    also=", myös {names}",
    one_area="alue",
    areas="aluetta",
    row="rivi",
    rows="riviä",
    empty_cell="–",
    unknown_count="ei tietoa",
    shares_unknown="Alueiden vastauksia ei ole lähdeaineistossa ({areas}).",
    eur_per_resident="euroa asukasta kohti",
    undividable="Ei voi laskea ({column}: {zero})",
    unknown_total="Ei tietoa",
    never_added="Ei lasketa yhteen",
    withheld="Ei kerrota",
    legend_highlight="{area} (korostettu reunaviiva)",
    map_credit="Kartta: Natural Earth, GeoNames (CC BY 4.0), yleistetty",
    quoted="”{text}”",
    then=", sitten ",
    out_of=", kun verrattavia on ",
    note_mark="Huomautus: ",
    note_mark_numbered="Huomautus {number}: ",
    see_note=" (katso huomautus)",
    see_note_numbered=" (katso huomautus {number})",
    alternatives=alternatives.FINNISH,
    comparing=comparing.FINNISH,
    notes=notes.FINNISH,
    rules=rules.FINNISH,
    standing=standing.FINNISH,
)

_LANGUAGES = {"fi": _FINNISH}


def words_of(language: str) -> Words:
    """The words of a language ("fi"); ReportError for one that has none yet."""
    if language not in _LANGUAGES:
        raise ReportError(
            error(
                'The report has no words in the language "{language}". Languages: {known}.',
                language=language,
                known=", ".join(_LANGUAGES),
            )
        )
    return _LANGUAGES[language]
