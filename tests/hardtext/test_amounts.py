"""Too much for a page: it goes on, whole and in order, in both files; or is refused by name and measure."""

from dataclasses import replace

import pytest

from reportgen import composing, layout
from reportgen.model.blocks import TableBlock
from reportgen.model.problems import ReportError
from reportgen.model.typeset import PlacedTable
from reportgen.reading import Project
from reportgen.typography import Typeface
from tests.hardtext.conftest import Build
from tests.hardtext.rounds import Pasted, small_round
from tests.hardtext.soundness import make, tight

_ANSWER = " ".join(f"sana{number}" for number in range(5000))


@pytest.mark.parametrize(
    ("script", "count"),
    [
        ("# Vastaus\n{text}", 5000),
        ("# Vastaus\n::: box\n{text}\n:::", 1000),
        ("# Vastaus\n::: columns\n- {text}\n:::", 1000),
    ],
)
def test_an_answer_of_many_words_goes_on_whole(build: Build, script: str, count: int) -> None:
    made, _ = build(Pasted(text=" ".join(_ANSWER.split()[:count])), script)
    assert len(made.document.pages) >= 3
    for words in made.texts().values():
        after = 0
        for number in range(count):
            after = words.find(f"sana{number}", after)
            assert after >= 0, number


def test_a_cell_of_5000_words_is_refused_by_name_and_measure(build: Build) -> None:
    with pytest.raises(ReportError, match=r'"Taulukko" does not fit: its part "Nimet, taulukko" is \d{4,} points'):
        build(Pasted(cells=(_ANSWER,)))


@pytest.mark.parametrize("rows", [0, 1, 200])
def test_a_table_of_any_length_is_in_both_files(
    rows: int, project: Project, typeface: Typeface, draw: layout.Draw
) -> None:
    deck, _ = composing.compose(small_round(Pasted(), "# Taulukko\n::: table nimet\ncolumns: area, nimi\n:::"))
    (slide,) = deck.slides
    (table,) = slide.blocks
    assert isinstance(table, TableBlock)
    first, second = table.rows[0]
    (run,) = second.runs
    many = tuple((first, replace(second, runs=(replace(run, text=f"Rivi {number}!"),))) for number in range(rows))
    grown = replace(deck, slides=(replace(slide, blocks=(replace(table, rows=many, alternative="Taulukko"),)),))
    made = make(grown, project.theme, typeface, draw)
    grids = [item for page in made.document.pages for item in page.items if isinstance(item, PlacedTable)]
    assert all(grid.rows[0].header for grid in grids)
    for words in made.texts().values():
        assert [f"Rivi{number}!" in words for number in range(rows)] == [True] * rows
        assert tight(table.columns[1].heading) in words
