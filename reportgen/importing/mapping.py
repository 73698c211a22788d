"""Which question each heading of an export belongs to, and what its answers mean -> the words of import.toml."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from reportgen.model.questions import Question
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

    `option` is set where the column stands for one option. Of a proposal, `likeness` in 0 ... 1 tells how it was found,
    and `unasked_amounts` that the answers are numbers which no question seems to ask for. `line` is where an entry that
    was read starts in the file, from 1.
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
    line: int = 0
    unasked_amounts: bool = False

    @property
    def name(self) -> tuple[str, int]:
        """What tells the heading from all others."""
        return key(self.heading), self.number


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
        why = "   # lukuja, joita mikään kysymys ei näytä kysyvän" if entry.unasked_amounts else ""
        lines.append(f'use = "{entry.use}"{why}')
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


def _quoted(text: str) -> str:
    """A text as TOML has it: its basic strings are written like JSON's, but for one control character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
