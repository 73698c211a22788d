"""Texts as people paste them -> a small round that holds them in every place where a person can type."""

import datetime as dt
from dataclasses import dataclass, fields
from decimal import Decimal

from reportgen.model.areas import Area, Areas
from reportgen.model.places import Place
from reportgen.model.questions import Column, ColumnKind, Option, Question
from reportgen.model.rounds import AnswerTable, Cell, Round, Row
from reportgen.model.values import Unit, Value

_CODES = ("01", "04", "07", "12", "20")
_NAMES = ("Etelä-Savo", "Kainuu", "Keski-Suomi", "Lappi", "Päijät-Häme")


@dataclass(frozen=True)
class Pasted:
    """What stands in each place; the defaults are plain."""

    title: str = "Otsikko"
    subtitle: str = "Alaotsikko"
    text: str = "Leipätekstiä."
    heading: str = "Ryhmä"
    item: str = "Kohta"
    number: str = "Numeroitu kohta"
    box: str = "Nosto"
    column: str = "Palstan kohta"
    cell: str = "Solu"
    cells: tuple[str, ...] = ()
    table_heading: str = "Nimi"
    total: str = "Yhteensä"
    label: str = "Rakenne on"
    short: str = "On"
    caption: str = "Kaavion otsikko"
    map_heading: str = "Kartan otsikko"
    area: str = "Kainuu"
    footnote: str = "Alaviite"
    source: str = "Lähde"
    wording: str = "Onko rakennetta?"
    report: str = "Raportti"
    publisher: str = "Julkaisija"

    @classmethod
    def everywhere(cls, text: str, *, but: tuple[str, ...] = ()) -> "Pasted":
        """The same text in every place, after a plain word, so that Markdown sees running text; `but` stay plain."""
        places = [field.name for field in fields(cls) if field.name not in {"cells", *but}]
        return cls(**{name: f"{plain_word(name)} {text}" for name in places})


IN_DATA = ("cell", "label", "short", "area", "wording", "report", "publisher")
"""The places that are read from tables and settings; the others stand in the script."""


def plain_word(name: str) -> str:
    """What stands in a place by default."""
    return str(Pasted.__dataclass_fields__[name].default)


SCRIPT = """# {title}
::: subtitle
{subtitle}
:::
{text}

## {heading}

- {item}
  - {item}
- {item}

1. {number}

::: box
{box}
:::
::: footnote
{footnote}
:::
::: source
{source}
:::

# Palstat
::: columns
- {column}
- {column}
:::

# Taulukko
::: table nimet
columns: area, nimi
headings: Alue, {table_heading}
:::

# Summat
::: table rahat
columns: area, summa
total: {total}
:::
{text}

# Kartta
::: map rakenne
heading: {map_heading}
:::
::: table nimet
columns: area, nimi
:::

# Pylväät
::: bars rahat
caption: {caption}
:::

# Osuudet
::: shares rakenne
caption: {caption}
:::
{text}
"""


def small_round(pasted: Pasted, script: str = SCRIPT) -> Round:
    """The round; its script has the pasted texts in the places that it names."""
    areas = _areas(pasted.area)
    options = (
        Option("on", pasted.label, pasted.short, "answer-1"),
        Option("ei", "Rakennetta ei ole", "Ei", "answer-4"),
    )
    answers = [options[number % 2] for number in range(len(areas))]
    names = [*pasted.cells, *[pasted.cell] * len(areas)][: len(areas)]
    texts = {field.name: getattr(pasted, field.name) for field in fields(Pasted) if field.name != "cells"}
    return Round(
        "koe",
        "1/2030",
        dt.date(2030, 1, 31),
        pasted.report,
        pasted.publisher,
        "fi",
        False,
        areas,
        (
            _table(
                "rakenne", pasted.wording, (Column("vastaus", ColumnKind.CHOICE, "Vastaus"),), options, areas, answers
            ),
            _table("nimet", "Nimet", (Column("nimi", ColumnKind.TEXT, "Nimi", optional=True),), (), areas, names),
            _table(
                "rahat",
                "Avustukset",
                (Column("summa", ColumnKind.AMOUNT, "Summa", Unit.EURO),),
                (),
                areas,
                [Value(Decimal(100 * number), Unit.EURO, (_place(number),)) for number in range(1, 1 + len(areas))],
            ),
        ),
        script.format_map(texts),
        Place("data/koe/deck.md"),
    )


def _areas(name: str) -> Areas:
    named = [*_NAMES]
    named[1] = name
    return Areas(
        tuple(
            Area(code, own, f"{own} (alue)", f"{own}n", f"{own}ssa", *[own] * 3, 1000, _place(number), _place(number))
            for number, (code, own) in enumerate(zip(_CODES, named, strict=True), 2)
        ),
        "Väestö 31.12.2029",
    )


def _place(row: int) -> Place:
    return Place("data/koe/tables/rahat.csv", cell=f"B{row}")


def _table(
    name: str, wording: str, columns: tuple[Column, ...], options: tuple[Option, ...], areas: Areas, contents: list
) -> AnswerTable:
    question = Question(name, wording, True, options, columns)
    rows = tuple(
        Row(area, (Cell(content, _place(number)),))
        for number, (area, content) in enumerate(zip(areas, contents, strict=True), 2)
    )
    return AnswerTable(question, tuple(column.id for column in columns), rows, Place(f"data/koe/tables/{name}.csv"))
