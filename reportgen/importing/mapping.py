"""import.toml <-> which question each heading of an export belongs to, and which option each of its answers means."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from reportgen.importing.exports import Heading
from reportgen.model.places import Place
from reportgen.model.problems import ReportError, error
from reportgen.model.questions import Kind, Question
from reportgen.model.values import Missing
from reportgen.reading.files import name_in_project, read_text
from reportgen.reading.nearness import nearest
from reportgen.reading.sections import Section
from reportgen.reading.toml import read_toml
from reportgen.reading.words import key

FILE = "import.toml"


class Use(StrEnum):
    """What becomes of a column of an export."""

    AREA = "area"
    KIND = "kind"
    TABLE = "table"
    OPEN = "open"
    OPTIONS = "options"
    PERSONAL = "personal"
    IGNORED = "ignored"


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading with its use. `answers` maps the export's words to option ids, or to a kind of no value.

    `option` is set where the column stands for one option. `likeness` in 0 ... 1 tells how a proposal was found.
    """

    heading: str
    number: int
    use: Use
    confirmed: bool = False
    question: str = ""
    column: str = ""
    option: str = ""
    answers: tuple[tuple[str, str], ...] = ()
    likeness: float = 0.0

    @property
    def name(self) -> tuple[str, int]:
        """What tells the heading from all others."""
        return key(self.heading), self.number


_HEADING = re.compile(r"\s*\[\[\s*heading\s*\]\]")

_ABOUT = """\
# Mihin kyselyn sarakkeet kuuluvat. Ohjelma ehdotti tätä sarakkeiden otsikoista: tarkista jokainen kohta, korjaa
# tarvittaessa, ja muuta confirmed = true: joko kohta kerrallaan, tai kun kaikki on tarkistettu, alla yhdellä kertaa.
# Anna sitten sama import-komento uudelleen.
#
#   text       sarakkeen otsikko kyselyn tiedostossa (number: monesko samanniminen)
#   use        area: vastaajan alue; kind: mitä tahoa vastaaja edustaa; table: vastaus menee taulukkoon;
#              open: avovastaus ja options: vaihtoehtojen määrät menevät tiedostoon avovastaukset.md;
#              personal: henkilötieto, jätetään pois; ignored: jätetään pois
#   question, column   kysymys ja sarake tiedostossa data/questions.toml
#   option     vaihtoehto, jota sarake tarkoittaa, kun jokaisella vaihtoehdolla on oma sarakkeensa
#   answers    kyselyn vastaus = vaihtoehto tiedostossa data/questions.toml; "no-answer": alueen vastaus puuttuu,
#              "not-in-data": ei tietoa lähdeaineistossa; tyhjä on vielä valittava. Jos use = "options",
#              rivit luettelevat vaihtoehdot: "Tilat, kalusteet" = "" kertoo, että pilkku kuuluu vaihtoehtoon
"""


def mapping_text(entries: Sequence[Entry], unasked: Sequence[Question] = ()) -> str:
    """The words of import.toml; `unasked` are the questions that no heading of the export asks."""
    lines = [_ABOUT.rstrip("\n"), *_unasked(unasked), "", "confirmed = false   # true vahvistaa kaikki kohdat"]
    for entry in entries:
        lines += ["", "[[heading]]", f"text = {_quoted(entry.heading)}"]
        lines += [f"number = {entry.number}"] * (entry.number > 1)
        lines.append(f'use = "{entry.use}"')
        for name in ("question", "column", "option"):
            value = getattr(entry, name)
            lines += [f"{name} = {_quoted(value)}"] * bool(value)
        guessed = f"   # otsikon samankaltaisuus {round(100 * entry.likeness)} %" if entry.likeness else ""
        lines.append(f"confirmed = {str(entry.confirmed).lower()}{guessed}")
        if entry.answers:
            lines.append("[heading.answers]")
            lines += [f"{_quoted(text)} = {_quoted(option)}" for text, option in entry.answers]
    return "\n".join(lines) + "\n"


def _unasked(questions: Sequence[Question]) -> list[str]:
    if not questions:
        return []
    names = [f"#   {question.id}: {' '.join(question.wording.split())}" for question in questions]
    return ["#", "# Näihin kysymyksiin ei löytynyt otsikkoa; niiden taulukot täytetään muuten:", *names]


def read_mapping(root: Path, path: Path, questions: tuple[Question, ...]) -> tuple[Entry, ...]:
    """The entries of import.toml; ReportError with everything in it that is wrong or not confirmed."""
    place = Place(name_in_project(root, path))
    section = Section(read_toml(root, path), "", place, [], printed=False)
    all_confirmed = section.flag("confirmed", default=False)
    entries = tuple(_entry(entry, questions, all_confirmed) for entry in section.sections("heading"))
    section.close()
    if section.problems:
        raise ReportError(*section.problems)
    unconfirmed = [number for number, entry in enumerate(entries) if not entry.confirmed]
    if unconfirmed:
        starts = [number for number, line in enumerate(read_text(root, path).split("\n"), 1) if _HEADING.match(line)]
        lines = [starts[number] for number in unconfirmed if number < len(starts)]
        raise ReportError(
            error(
                "Not confirmed yet: {count} headings, from the lines {lines}. Check what is written of each. When all "
                "are right, write confirmed = true before the first of them, at the top of the file, or of each.",
                Place(place.file, line=lines[0] if lines else 0),
                count=len(unconfirmed),
                lines=", ".join(map(str, lines)),
            )
        )
    return entries


def _entry(section: Section, questions: tuple[Question, ...], all_confirmed: bool) -> Entry:  # noqa: FBT001 (passed on)
    before = len(section.problems)
    heading = section.text("text")
    number = section.peek("number") if section.has("number") else 1
    if not isinstance(number, int) or isinstance(number, bool) or number < 1:
        section.refuse("number", number, "1, 2, 3 ...")
        number = 1
    use = section.choice("use", tuple(Use))
    question, column, option = (section.text(name, default="") for name in ("question", "column", "option"))
    confirmed = section.flag("confirmed", default=False) or all_confirmed
    answers: tuple[tuple[str, str], ...] = ()
    if section.has("answers"):
        inner = section.section("answers")
        answers = tuple((text, inner.text(text, default="")) for text in inner.keys())  # noqa: SIM118 (not a dict)
    section.close()
    entry = Entry(heading, number, Use(use or Use.IGNORED), confirmed, question, column, option, answers)
    if entry.use is Use.TABLE and len(section.problems) == before:
        _check_table(entry, section, questions)
    return entry


def _check_table(entry: Entry, section: Section, questions: tuple[Question, ...]) -> None:
    by_id = {question.id: question for question in questions}
    question = by_id.get(entry.question)
    if question is None:
        _refuse(entry, section, entry.question, list(by_id))
        return
    columns = {column.id: column for column in question.columns if column.computed is None}
    column = columns.get(entry.column)
    if column is None:
        _refuse(entry, section, entry.column, list(columns))
        return
    known = [option.id for option in question.options]
    meanings = [*known, *(kind.value for kind in Missing)]
    if entry.option and entry.option not in known:
        _refuse(entry, section, entry.option, known)
    if column.kind is not Kind.CHOICE:
        return
    # A column of one option has no answers to map: it is the option that means something, or nothing yet.
    own = Heading(entry.heading, entry.number, 0).option
    for text, option in entry.answers or ((own, entry.option),) * bool(own):
        if not option and entry.confirmed:
            section.problems.append(
                error(
                    'The answer "{answer}" under the heading "{heading}" has no meaning yet. Choose one of: {known}.',
                    section.place,
                    answer=text,
                    heading=entry.heading,
                    known=", ".join(meanings),
                )
            )
        elif option and option not in meanings:
            _refuse(entry, section, option, meanings)


def _refuse(entry: Entry, section: Section, found: str, known: Sequence[str]) -> None:
    section.problems.append(
        error(
            'Of the heading "{heading}": "{found}" is unknown. The nearest is "{nearest}"; known are: {known}.',
            section.place,
            heading=entry.heading,
            found=found,
            nearest=nearest(found, known) or "-",
            known=", ".join(known),
        )
    )


def _quoted(text: str) -> str:
    """A text as TOML has it: its basic strings are written like JSON's, but for one control character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
