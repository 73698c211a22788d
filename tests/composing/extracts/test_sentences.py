"""Every area's extract reads right: its own name in its cases, nothing left over, the truth where nothing is known."""

import re

import pytest

from reportgen.composing import compose, compose_extract
from reportgen.model.areas import Area
from reportgen.model.blocks import AreaMap, Prose, TableBlock
from reportgen.model.deck import Deck
from tests.approving import assert_approved
from tests.areas import area_of
from tests.composing.deck_text import deck_text
from tests.composing.extracts.conftest import AREAS, ROUNDS

LEFT_OVER = re.compile(r"None|no-answer|not-in-data|NaN|\{|\}|:::|  | [.,;:]|\.\.|,,|\( | \)|Missing|Option\(|Value\(")


@pytest.fixture
def said(extracts, name, code) -> list[str]:
    """Everything that the extract says in titles, subtitles, running text and tables."""
    return sentences(extracts[name, code])


def sentences(deck: Deck) -> list[str]:
    found = [deck.title, deck.subject, deck.footer]
    for slide in deck.slides:
        found += [slide.title, text(slide.subtitle), *(text(item.runs) for item in slide.footnotes)]
        for block in slide.blocks:
            if isinstance(block, Prose):
                found += [text(item.runs) for item in block.paragraphs]
            if isinstance(block, TableBlock):
                found += [column.heading for column in block.columns]
                found += [text(cell.runs) for row in block.rows for cell in row]
            else:
                found.append(getattr(block, "alternative", ""))
            if isinstance(block, AreaMap):
                found += [text((*entry.counts, *entry.detail)) for entry in block.legend]
    return [item for item in found if item]


def text(runs) -> str:
    return "".join(run.text for run in runs).replace("\u00a0", " ")


def running(deck: Deck) -> str:
    """What is said in sentences about this very area."""
    parts = [text(slide.subtitle) for slide in deck.slides] + [slide.title for slide in deck.slides]
    parts += [
        text(item.runs) for slide in deck.slides for block in slide.blocks if isinstance(block, Prose)
        for item in block.paragraphs
    ]  # fmt: skip
    return "\n".join(parts)


def names(area: Area) -> set[str]:
    return {area.name, area.genitive, area.locative, area.official}


def has(word: str, whole: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", whole) is not None


every_extract = pytest.mark.parametrize(("name", "code"), [(name, code) for name in ROUNDS for code in AREAS])


@every_extract
def test_nothing_is_left_over_in_any_sentence(said):
    assert [item for item in said if LEFT_OVER.search(item.replace("p.,", ""))] == []


@every_extract
def test_sentences_are_about_the_area_and_no_other(extracts, rounds, name, code):
    deck, areas = extracts[name, code], rounds[name].areas
    area = area_of(areas, code)
    whole = running(deck)
    assert has(area.locative, whole)
    assert has(area.genitive, whole)
    own = " ".join(
        cell.content for table in rounds[name].tables for row in table.rows if row.area.code == code
        for cell in row.cells if isinstance(cell.content, str)
    )  # fmt: skip
    strangers = {
        form
        for other in areas
        if other.code not in {code, "90"}
        for form in names(other) - names(area)
        if has(form, whole) and not has(form, own)
    }
    assert strangers == set()


@every_extract
def test_the_cover_the_footer_and_the_properties_name_the_area(extracts, rounds, name, code):
    deck, area = extracts[name, code], area_of(rounds[name].areas, code)
    assert deck.slides[0].cover
    assert deck.slides[0].title == area.official
    assert deck.footer == f"Tilannekuva {rounds[name].label} · {area.name}"
    assert area.official in deck.title
    assert bool(deck.sample) == rounds[name].sample
    titles = [slide.title.casefold() for slide in deck.slides]
    assert len(titles) == len(set(titles))
    assert 8 <= len(deck.slides) <= 11


@pytest.mark.parametrize("name", ROUNDS)
def test_helsinki_is_a_city_and_is_not_compared(extracts, name):
    deck = extracts[name, "90"]
    whole = "\n".join(sentences(deck))
    assert "Helsingin hyvinvointialue" not in whole
    assert not re.search(r"sija \d|mediaani \d", whole, re.IGNORECASE)
    assert "Helsingin lukuja ei verrata muihin alueisiin" in whole
    assert "luvut kaikkien" not in whole
    assert "*Helsingin lukuja ei voi verrata" in whole
    # No sentence sets its share beside that of all, which those of others do.
    assert "kaikilla alueilla yhteensä" not in running(deck)
    assert "kaikilla alueilla yhteensä" in running(extracts[name, "20"])


@pytest.mark.parametrize("name", ROUNDS)
def test_vantaa_and_kerava_are_two_places(extracts, name):
    whole = running(extracts[name, "04"])
    assert "Vantaalla ja Keravalla" in whole
    assert "Vantaan ja Keravan vastaus" in whole
    assert not re.search(r"Vantaa-Kerava(n|lla|ssa)", whole)


@pytest.mark.parametrize("code", ["90", "01", "04"])
def test_an_area_that_did_not_answer_is_told_so(extracts, rounds, code):
    (slide,) = (
        slide for slide in extracts["2025-08", code].slides if slide.title == "Järjestölähtöinen yhteistyörakenne"
    )
    genitive = area_of(rounds["2025-08"].areas, code).genitive
    (frame,) = (block for block in slide.blocks if isinstance(block, Prose) and block.boxed)
    assert [text(item.runs) for item in frame.paragraphs] == [
        f"{genitive} tiedot puuttuvat",
        "Puuttuva tieto ei tarkoita, ettei rakennetta ole.",
    ]


@pytest.mark.parametrize("code", AREAS)
def test_what_the_data_lacks_is_listed_once_and_drawn_nowhere(extracts, rounds, code):
    deck = extracts["2025-08", code]
    lacking = [
        table.question.wording for table in rounds["2025-08"].tables if table.question.id in
        {"asiakirja", "vastuuhenkilo", "hyte_neuvottelut", "hyte_edustus", "hyte_rooli", "lahella", "ptv"}
    ]  # fmt: skip
    lines = running(deck).split("\n")
    assert [lines.count(wording) for wording in lacking] == [1] * 7
    assert sum(isinstance(block, AreaMap) for slide in deck.slides for block in slide.blocks) == 2


@pytest.mark.parametrize("name", ROUNDS)
def test_an_extract_shows_of_others_what_the_national_report_shows(extracts, rounds, name):
    """Maps and bars differ from the national report's by what is pointed at, and by nothing else."""
    national = {
        (block.name, tuple((shade.code, shade.style) for shade in block.shades))
        for slide in compose(rounds[name])[0].slides
        for block in slide.blocks
        if isinstance(block, AreaMap)
    }
    for code in ("20", "90"):
        drawn = {
            (block.name, tuple((shade.code, shade.style) for shade in block.shades))
            for slide in extracts[name, code].slides
            for block in slide.blocks
            if isinstance(block, AreaMap)
        }
        assert drawn <= national


@pytest.mark.parametrize(("name", "code"), [("2025-08", "20"), ("esimerkki", "90")])
def test_an_extract_says_what_was_approved(extracts, name, code):
    assert_approved(deck_text(extracts[name, code]), f"extract-{name}-{code}.txt")


def test_the_order_of_areas_changes_nothing(rounds):
    survey = rounds["esimerkki"]
    forward = {area.code: compose_extract(survey, area)[0] for area in survey.areas}
    backward = {area.code: compose_extract(survey, area)[0] for area in reversed(survey.areas.members)}
    assert forward == backward


def test_what_all_extracts_share_is_composed_once(extracts):
    first, second = (
        next(
            block for slide in extracts["2025-08", code].slides for block in slide.blocks if isinstance(block, AreaMap)
        )
        for code in ("20", "21")
    )
    # Neither is among the areas of the first answer; the two others each name one of them in bold.
    assert [one is other for one, other in zip(first.legend[1:], second.legend[1:], strict=True)] == [
        True,
        False,
        False,
    ]
