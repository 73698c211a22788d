import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from reportgen.composing import compose
from reportgen.model.areas import Area, Areas
from reportgen.model.deck import Deck
from reportgen.model.places import Place
from reportgen.model.questions import Column, ColumnKind, Computed, Operation, Option, Question
from reportgen.model.rounds import AnswerTable, Cell, Round, Row
from reportgen.model.values import Missing, Unit, Value
from reportgen.reading import read_project, read_round

ROOT = Path(__file__).resolve().parents[2]

_OPTIONS = (
    Option("on", "Rakenne on", "On", "answer-1"),
    Option("osin", "Rakenne on osin", "Osin", "answer-3"),
    Option("ei", "Rakennetta ei ole", "Ei", "answer-4"),
)
_LACKS = Missing.NOT_IN_DATA
_SILENT = Missing.NO_ANSWER


def _areas() -> Areas:
    rows = [
        ("20", "Kainuu", "Kainuun", "Kainuussa", 700),
        ("21", "Lappi", "Lapin", "Lapissa", 1000),
        ("17", "Pohjanmaa", "Pohjanmaan", "Pohjanmaalla", 2000),
        ("04", "Vantaa-Kerava", "Vantaan ja Keravan", "Vantaalla ja Keravalla", 3000),
        ("90", "Helsinki", "Helsingin", "Helsingissä", 4000),
    ]
    rows.sort(key=lambda row: row[1])
    return Areas(
        tuple(
            Area(
                code,
                name,
                f"{genitive} hyvinvointialue",
                genitive,
                locative,
                name,
                name,
                name,
                population,
                Place("data/areas.csv", cell=f"I{number}"),
                Place("data/areas.csv", cell=f"A{number}"),
            )
            for number, (code, name, genitive, locative, population) in enumerate(rows, 2)
        ),
        "Väestö 31.12.2024",
    )


def _content(given: object, question: Question, column: Column, place: Place) -> object:
    if isinstance(given, int):
        return Value(Decimal(given), column.unit or Unit.COUNT, (place,))
    if column.kind is ColumnKind.CHOICE and not isinstance(given, Missing):
        return question.option(given)
    return given


def _table(question: Question, areas: Areas, cells: dict[str, tuple[object, ...]]) -> AnswerTable:
    file = f"data/koe/tables/{question.id}.csv"
    columns = tuple(column.id for column in question.columns)
    rows = []
    for number, area in enumerate(areas, 2):
        contents = []
        for letter, given, column in zip("CDEF", cells[area.name], question.columns, strict=False):
            place = Place(file, cell=f"{letter}{number}")
            contents.append(Cell(_content(given, question, column, place), place))
        rows.append(Row(area, tuple(contents)))
    return AnswerTable(question, columns, tuple(rows), Place(file))


@pytest.fixture(scope="session")
def small_round() -> Callable[[str], Round]:
    """A round of five areas and four questions around a script."""
    areas = _areas()
    rakenne = Question(
        "rakenne",
        "Onko rakennetta?",
        True,
        _OPTIONS,
        (Column("ennen", ColumnKind.CHOICE, "2024"), Column("nyt", ColumnKind.CHOICE, "2025")),
    )
    tyhja = Question("tyhja", "Mitä ei tiedetä?", True, _OPTIONS, (Column("vastaus", ColumnKind.CHOICE, "Vastaus"),))
    nimet = Question(
        "nimet",
        "Rakenteen nimi",
        True,
        _OPTIONS[:1],
        (Column("vastaus", ColumnKind.CHOICE, "Vastaus"), Column("nimi", ColumnKind.TEXT, "Nimi", optional=True)),
        no_answer="Tiedot puuttuvat",
    )
    rahat = Question(
        "rahat",
        "Avustukset",
        True,
        (),
        (
            Column("ennen", ColumnKind.AMOUNT, "2024", Unit.EURO),
            Column("nyt", ColumnKind.AMOUNT, "2025", Unit.EURO),
            Column(
                "osuus", ColumnKind.AMOUNT, "%", Unit.PERCENT, computed=Computed(Operation.PERCENT, "nyt", "ennen", 0.5)
            ),
        ),
    )
    tables = (
        _table(rakenne, areas, {
            "Helsinki": ("on", "on"), "Kainuu": ("ei", "on"), "Lappi": (_SILENT, "osin"),
            "Pohjanmaa": ("ei", "on"), "Vantaa-Kerava": ("on", _LACKS),
        }),
        _table(tyhja, areas, {area.name: (_LACKS,) for area in areas}),
        _table(nimet, areas, {
            "Helsinki": (_SILENT, None), "Kainuu": ("on", "**JANE** {{ count() }}"), "Lappi": ("on", "A → B"),
            "Pohjanmaa": ("on", None), "Vantaa-Kerava": (_LACKS, _LACKS),
        }),
        _table(rahat, areas, {
            "Helsinki": (4000, 1000, 25), "Kainuu": (100, 70, 70), "Lappi": (100, 50, 50),
            "Pohjanmaa": (_LACKS, _LACKS, _LACKS), "Vantaa-Kerava": (300, 50, 17),
        }),
    )  # fmt: skip

    def make(script: str) -> Round:
        return Round(
            "koe",
            "1/2030",
            dt.date(2030, 1, 31),
            "Koe",
            "Julkaisija",
            "fi",
            False,
            areas,
            tables,
            script,
            Place("data/koe/deck.md"),
        )

    return make


@pytest.fixture
def composed(small_round: Callable[[str], Round]) -> Callable[[str], Deck]:
    """The deck of a script of one slide's content, or of whole slides."""

    def make(script: str) -> Deck:
        return compose(small_round(script if script.startswith("#") else f"# Dia\n{script}"))[0]

    return make


@pytest.fixture(scope="session")
def august() -> tuple[Round, Deck]:
    survey, _ = read_round(read_project(ROOT), "2025-08")
    return survey, compose(survey)[0]


@pytest.fixture(scope="session")
def sample() -> Deck:
    survey, _ = read_round(read_project(ROOT), "esimerkki")
    return compose(survey)[0]
