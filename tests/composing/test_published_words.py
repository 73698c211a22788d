"""The report 8/2025 says every word of the published deck, but for the departures listed here and in round.toml."""

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

from reportgen.model.blocks import AreaMap, BarChart, Prose, ShareChart, TableBlock
from reportgen.model.deck import Slide
from tests.composing.conftest import ROOT

PUBLISHED = (Path(__file__).parent / "published-2025-08.txt").read_text(encoding="utf-8").strip("\n")
SLIDES = re.split(r"\n{4,}", PUBLISHED)

# What the text file shows broken or glued together, as the published slide reads; and what the report says otherwise.
READ_AS = {
    4: [
        (",00 €", " €"),
        ("Helsinki 7", "Helsinki* 7"),
        ("Alue Avustukset yht. Alue Avustukset yht.", "Alue Avustukset yht."),
    ],
    5: [("https://www.stea.fi/\ntutustu-\navustuksiin/", "https://www.stea.fi/tutustu-avustuksiin/")],
    6: [
        ("Pohjanmaalla ja \nLapissa", "Lapissa ja Pohjanmaalla"),
        (
            "Kainuussa, Länsi-\nUudellamaalla, \nKeski-Uudellamaalla \nja Etelä-Karjalassa",
            "Etelä-Karjalassa, Kainuussa, Keski-Uudellamaalla ja Länsi-Uudellamaalla",
        ),
    ],
    8: [("(08/2025)(08/2024)", "(08/2024) (08/2025)")],
    9: [("Järjestöyhteistyön asiakirjat \n", "Järjestöyhteistyön asiakirjat: \n")],
    11: [("neuvotteluissaHYTEneuvottelut", "neuvotteluissa HYTE-neuvottelut")],
    14: [("mainita/ \n", "mainita/")],
    19: [("läsnäolo-\nja", "läsnäolo- ja")],
}
FIRST_LINE_OF_TABLE = {5: "%edellisen", 6: "Etelä-Savon laaja-alainen", 7: "Etelä-Karjalan maakunnan"}


def slide_words(slide: Slide) -> str:
    texts = [slide.title, "".join(run.text for run in slide.subtitle), "".join(run.text for run in slide.source)]
    texts += [paragraph.text for paragraph in slide.footnotes]
    for block in slide.blocks:
        match block:
            case Prose():
                texts += [f"{item.number}. {item.text}" if item.number else item.text for item in block.paragraphs]
            case TableBlock():
                texts += [column.heading for column in block.columns]
                texts += [cell.text for row in (*block.rows, block.total or ()) for cell in row]
            case BarChart():
                texts += [block.caption, *(f"{bar.name} {bar.text}" for bar in block.bars)]
            case ShareChart():
                texts += [block.caption, *(share.label for share in block.shares)]
            case AreaMap():
                texts += [block.heading, *(entry.label for entry in block.legend)]
    return "\n".join(texts)


def words(text: str) -> Counter[str]:
    # A slide's second note has a mark of its own, where both are published with the same.
    text = re.sub(r"\*+", "*", text)
    joined = re.sub(r"(?<=\S)[-–]\s*\n\s*", "", text.replace("\u00a0", " "))
    return Counter(filter(None, (re.sub("[-–•]", "", word) for word in joined.split())))


def squeezed(text: str) -> str:
    return re.sub(r"[\s–-]", "", text)


def test_the_published_text_has_all_slides(august):
    assert len(SLIDES) == len(august[1].slides) == 19


@pytest.mark.parametrize("number", range(1, 20))
def test_every_published_word_is_in_the_report(number, august):
    text = SLIDES[number - 1]
    for published, reads in READ_AS.get(number, []):
        assert published in text
        text = text.replace(published, reads)
    if number in FIRST_LINE_OF_TABLE:
        table_start = text.index(FIRST_LINE_OF_TABLE[number])
        text = text[:table_start] + text[text.index("Lähde:") :] if number == 5 else text[:table_start]
    missing = words(text) - words(slide_words(august[1].slides[number - 1]))
    assert not missing


@pytest.mark.parametrize("number", [6, 7])
def test_every_name_of_a_structure_is_in_the_report(number, august):
    """The text file has each row of the table backwards, the name before its area."""
    published = squeezed(SLIDES[number - 1])
    table = next(block for block in august[1].slides[number - 1].blocks if isinstance(block, TableBlock))
    rows = [squeezed(row[1].text + row[0].text) for row in table.rows]
    assert [row for row in rows if row not in published] == []
    start = published.index(squeezed(FIRST_LINE_OF_TABLE[number]))
    assert sum(map(len, rows)) == len(published[start:])


def test_every_stea_figure_is_in_the_report(august):
    """The text file has each row backwards and glued together; computed differences may be one euro off the printed."""
    table = next(block for block in august[1].slides[4].blocks if isinstance(block, TableBlock))
    with (ROOT / "data/2025-08/tables/stea_c.csv").open(encoding="utf-8") as file:
        printed = [row for row in csv.reader(file) if row[0].isdigit()]
    with (ROOT / "data/areas.csv").open(encoding="utf-8") as file:
        short_names = {row["official_fi"]: row["name_fi"] for row in csv.DictReader(file)}
    assert len(table.rows) == len(printed) == 22
    for row, (_, name, *figures) in zip(table.rows, printed, strict=True):
        grouped = [f"{int(figure):,}".replace(",", " ") for figure in figures]
        assert "".join(reversed(grouped)) + name in SLIDES[4]
        assert row[0].text == short_names[name]
        shown = [int(re.sub(r"\D", "", cell.text)) for cell in row[1:]]
        differences = [abs(value - int(figure)) for value, figure in zip(shown, figures, strict=True)]
        assert differences[0] == differences[1] == differences[3] == 0
        assert differences[2] <= 1
