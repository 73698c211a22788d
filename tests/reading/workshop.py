"""A small project of its own, with one round in which nothing is wrong, for tests to change."""

import csv
import shutil
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import openpyxl

from reportgen.model.problems import Problem, ReportError
from reportgen.model.rounds import Round
from reportgen.reading import read_project, read_round

PROJECT = Path(__file__).parents[2]

QUESTIONS = """
[raha]
wording = "Avustukset"
published = true
columns.eur_2024 = { kind = "amount", unit = "eur", heading = "2024" }
columns.eur_2025 = { kind = "amount", unit = "eur", heading = "2025" }
columns.ero.kind = "amount"
columns.ero.unit = "eur"
columns.ero.heading = "ero €"
columns.ero.computed.operation = "subtract"
columns.ero.computed.first = "eur_2024"
columns.ero.computed.second = "eur_2025"
columns.ero.computed.tolerance = 1
columns.osuus.kind = "amount"
columns.osuus.unit = "percent"
columns.osuus.heading = "% edellisestä"
columns.osuus.computed.operation = "percent"
columns.osuus.computed.first = "eur_2025"
columns.osuus.computed.second = "eur_2024"
columns.osuus.computed.tolerance = 0.5

[rakenne]
wording = "Yhteistyörakenne"
published = true
no_answer = "Tiedot alueelta puuttuvat"
options = [
    { id = "on", label = "Alueella on rakenne", label_sv = "Ja", short = "Rakenne", style = "answer-1" },
    { id = "ei", label = "Alueella ei ole rakennetta", label_en = "No", short = "Ei rakennetta", style = "answer-4" },
    { id = "ei_tietoa", label = "Ei tietoa", style = "unknown" },
]
columns.vastaus = { kind = "choice", heading = "Vastaus" }
columns.nimi = { kind = "text", heading = "Rakenteen nimi", optional = true }

[maara]
wording = "Tapaamisia"
published = false
columns.kertaa = { kind = "amount", unit = "count", heading = "Kertaa" }
"""

ROUND = """
label = "8/2025"
date = 2025-08-31
title = "Yhteistyö"
publisher = "Neuvottelukunta"
language = "fi"
sample = false
deviations = ["Rivit on yhdistetty."]
"""

Rows = list[list[str]]


@dataclass
class Workshop:
    """A project's folder that tests change, with `tables` in memory: `save()` writes them as CSV files."""

    root: Path
    tables: dict[str, Rows]

    @property
    def round(self) -> Path:
        return self.root / "data" / "2025-08"

    def save(self) -> None:
        for name, rows in self.tables.items():
            self.save_csv(name, rows)

    def save_csv(
        self, name: str, rows: Rows, delimiter: str = ",", encoding: str = "utf-8", newline: str = "\n"
    ) -> None:
        text = StringIO()
        csv.writer(text, delimiter=delimiter, lineterminator=newline).writerows(rows)
        (self.round / "tables" / f"{name}.csv").write_bytes(text.getvalue().encode(encoding))

    def save_workbook(self, name: str, sheets: dict[str, list[list[object]]]) -> None:
        workbook = openpyxl.Workbook()
        workbook.remove(workbook.active)
        for title, rows in sheets.items():
            sheet = workbook.create_sheet(title)
            for row in rows:
                sheet.append(row)
        workbook.save(self.round / "tables" / name)

    def replace(self, file: str, old: str, new: str) -> None:
        path = self.root / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def read(self) -> tuple[Round, tuple[Problem, ...]]:
        return read_round(read_project(self.root), "2025-08")

    def project_problems(self) -> list[str]:
        """What is said of the files that all rounds share."""
        try:
            read_project(self.root)
        except ReportError as wrong:
            return [said(problem) for problem in wrong.problems]
        return []

    def problems(self) -> list[str]:
        """What is said of the saved files, errors and warnings, each as "file [sheet] cell: message"."""
        try:
            _, problems = self.read()
        except ReportError as wrong:
            problems = wrong.problems
        return [said(problem) for problem in problems]


def said(problem: Problem) -> str:
    place = problem.place
    words = [] if place is None else [place.file, place.sheet, place.cell, f"line {place.line}" if place.line else ""]
    return " ".join(filter(None, words)) + ": " + problem.message.format_map(dict(problem.fields))


def make_workshop(folder: Path) -> Workshop:
    """A project in an empty folder."""
    shutil.copytree(PROJECT / "assets", folder / "assets")
    (folder / "data" / "2025-08" / "tables").mkdir(parents=True)
    shutil.copyfile(PROJECT / "data" / "areas.csv", folder / "data" / "areas.csv")
    (folder / "data" / "questions.toml").write_text(QUESTIONS, encoding="utf-8")
    (folder / "data" / "2025-08" / "round.toml").write_text(ROUND, encoding="utf-8")
    (folder / "data" / "2025-08" / "deck.md").write_text("# Otsikko\n", encoding="utf-8")
    with (PROJECT / "data" / "areas.csv").open(encoding="utf-8") as file:
        areas = [(row["code"], row["name_fi"]) for row in csv.DictReader(file)]
    made = Workshop(
        folder,
        {
            "raha": [
                ["koodi", "alue", "eur_2024", "eur_2025", "ero", "osuus"],
                *([code, name, "200000", "50000", "150000", "25"] for code, name in areas),
                ["", "Kaikki yhteensä", "4400000", "1100000", "3300000", "25"],
            ],
            "rakenne": [
                ["koodi", "alue", "vastaus", "nimi"],
                *([code, name, "on", "Verkosto"] for code, name in areas),
            ],
            "maara": [["alue", "kertaa"], *([name, "3"] for _, name in areas)],
        },
    )
    made.save()
    return made
