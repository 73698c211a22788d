"""One made-up survey, exported as four tools export: after the documented form of each, none of it a real export.

Nothing here is about any real area or person.
"""

import csv
import datetime as dt
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import openpyxl

STRUCTURE = "Onko alueellanne hyvinvointialueen perustama yhteistyörakenne?"
NAME = "Mikä on rakenteen nimi?"
NGO_STRUCTURE = "Onko alueellanne järjestölähtöinen yhteistyörakenne?"
TOPICS = "Mitä seuraavista asioista on kuvattu järjestöyhteistyön asiakirjassa?"
STRENGTHS = "Mitkä ovat suurimmat vahvuudet hyvinvointialueenne järjestöyhteistyössä?"
AREA, KIND = "Hyvinvointialue", "Mitä tahoa edustatte?"
TOPIC_OPTIONS = ("Avustukset", "Tilat", "Viestintä")
STRUCTURE_OPTIONS = ("Yhteistyörakenne", "Epävirallinen rakenne", "Ei rakennetta")


@dataclass(frozen=True)
class Answer:
    area: str
    kind: str
    structure: str
    name: str
    ngo_structure: str
    ngo_name: str
    topics: tuple[str, ...]
    strengths: str

    @property
    def simple(self):
        return (self.area, self.kind, self.structure, self.name, self.ngo_structure, self.ngo_name)


NGO, COUNTY = "Järjestön edustaja", "Hyvinvointialueen edustaja"
ANSWERS = (
    Answer("Kainuu", NGO, "Yhteistyörakenne", "Pöytä", "Kyllä", "Neuvosto", ("Avustukset", "Tilat"),
           "Avoin yhteistyö.\nSoita 040 123 4567"),
    Answer("Kainuun hyvinvointialue", COUNTY, "Ei rakennetta", "", "Kyllä", "Neuvosto.", ("Avustukset",),
           "maija@example.fi kertoo lisää"),
    Answer("Lappi", NGO, "Epävirallinen rakenne", "", "Ei", "", ("Tilat", "Viestintä"),
           "Matti Meikäläinen auttaa osoitteessa 192.168.1.10"),
    Answer("Satakunta", NGO, "Ei rakennetta", "", "Ei", "", ("Tilat",), ""),
    Answer("Helsinki", COUNTY, "Yhteistyörakenne", "Kaupungin ryhmä", "Kyllä", "Verkosto", ("Avustukset", "Viestintä"),
           "Pitkä perinne, 2024-2025"),
    Answer("Päijät-Häme", NGO, "", "", "Kyllä", "Ryhmä", (), "Avoin yhteistyö."),
)  # fmt: skip
PERSONS = ("Matti Meikäläinen", "Maija Esimerkki", "Nimi Nimeläinen", "Ville Vastaaja", "Hilla Helsinkiläinen", "Pia P")


def email(number):
    return f"vastaaja{number}@example.fi"


def workbook(path: Path, rows) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    book.save(path)
    return path


def csv_file(path: Path, rows, quoting=csv.QUOTE_MINIMAL, delimiter=",") -> Path:
    text = StringIO()
    csv.writer(text, quoting=quoting, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    path.write_bytes(text.getvalue().encode("utf-8"))
    return path


def microsoft_forms(folder: Path) -> Path:
    """.xlsx; metadata first; choices in one cell, each ended by ";"; an equal heading gets a number; line breaks."""
    # The last heading is none that the program knows.
    head = ["ID", "Start time", "Completion time", "Email", "Name", AREA, KIND]
    head += [
        STRUCTURE.replace("perustama ", "perustama\n"),
        NAME,
        NGO_STRUCTURE,
        f"{NAME}2",
        TOPICS,
        STRENGTHS,
        "Muokattu viimeksi klo",
    ]
    day = dt.datetime(2026, 2, 3, 12, 30)  # noqa: DTZ001 - a spreadsheet's times have no zone
    return workbook(
        folder / "forms.xlsx",
        [head]
        + [
            [number, day, day, email(number), person, *answer.simple, topics, answer.strengths, day]
            for number, (answer, person) in enumerate(zip(ANSWERS, PERSONS, strict=True), 1)
            for topics in ["".join(f"{topic};" for topic in answer.topics)]
        ],
    )


def google_forms(folder: Path) -> Path:
    """.csv; timestamp and address first; choices in one cell, parted by ", "; equal headings stay equal."""
    head = ["Aikaleima", "Sähköpostiosoite", AREA, KIND, STRUCTURE, NAME, NGO_STRUCTURE, NAME, TOPICS, STRENGTHS]
    return csv_file(
        folder / "google.csv",
        [head]
        + [
            ["2026/02/03 12.30.00 ip. EET", email(number), *answer.simple, ", ".join(answer.topics), answer.strengths]
            for number, answer in enumerate(ANSWERS, 1)
        ],
    )


def limesurvey(folder: Path) -> Path:
    """.csv, everything quoted; headings as code and question; a column an option, "Question [option]", yes or no."""
    head = ["Vastaustunniste", "Lähetyspäivämäärä", "Viimeinen sivu", "Aloituskieli", "Seed", "IP-osoite"]
    head += [f"G01Q0{number}. {text}" for number, text in enumerate((AREA, KIND, STRUCTURE, NAME, NGO_STRUCTURE), 1)]
    head += [f"G01Q06. {NAME}", *(f"G02Q01. {TOPICS} [{topic}]" for topic in TOPIC_OPTIONS), f"G03Q01. {STRENGTHS}"]
    return csv_file(
        folder / "limesurvey.csv",
        [head]
        + [
            [str(number), "2026-02-03 12:30:00", "3", "fi", "1234567", f"10.20.30.{number}", *answer.simple]
            + ["Kyllä" if topic in answer.topics else "Ei" for topic in TOPIC_OPTIONS]
            + [answer.strengths]
            for number, answer in enumerate(ANSWERS, 1)
        ],
        quoting=csv.QUOTE_ALL,
    )


def webropol(folder: Path) -> Path:
    """.xlsx; a row of numbered questions and one of options under it; a column an option, 1 where it was chosen."""
    first = ["Vastaajan ID", "Vastausaika", f"1. {AREA}", f"2. {KIND}", f"3. {STRUCTURE}", "", "", f"4. {NAME}"]
    first += [f"5. {NGO_STRUCTURE}", f"6. {NAME}", f"7. {TOPICS}", "", "", f"8. {STRENGTHS}"]
    second = ["", "", "", "", *STRUCTURE_OPTIONS, "", "", "", *TOPIC_OPTIONS, ""]
    rows = [first, second]
    for number, answer in enumerate(ANSWERS, 1):
        structure = [int(option == answer.structure) for option in STRUCTURE_OPTIONS]
        topics = [int(topic in answer.topics) for topic in TOPIC_OPTIONS]
        who = (number, "3.2.2026 12:30", answer.area, answer.kind)
        rows.append([*who, *structure, answer.name, answer.ngo_structure, answer.ngo_name, *topics, answer.strengths])
    return workbook(folder / "webropol.xlsx", rows)


def titled(folder: Path) -> Path:
    """.xlsx as from Webropol, with the survey's title, how many answered and an empty row above the headings."""
    book = openpyxl.load_workbook(webropol(folder))
    book.active.insert_rows(1, 3)
    book.active["A1"] = "Tilannekuva 2/2026"
    book.active["A2"], book.active["B2"] = "Vastaajien kokonaismäärä", 6
    book.save(folder / "webropol-otsikko.xlsx")
    return folder / "webropol-otsikko.xlsx"


TOOLS = (microsoft_forms, google_forms, limesurvey, webropol, titled)
