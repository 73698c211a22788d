"""The last line of a paragraph is not a word alone under a full line, where that costs no line."""

from dataclasses import replace

import pytest

from reportgen.layout.setting import height_of, set_text
from reportgen.layout.styling import style
from reportgen.model.text import Paragraph, Role, Run
from reportgen.model.theme import Theme
from reportgen.model.typeset import SetParagraph
from reportgen.model.values import Unit, Value
from reportgen.reading import Project
from reportgen.typography import Typeface


def lines(paragraphs: tuple[SetParagraph, ...], width: float, typeface: Typeface) -> list[str]:
    setting = set_text(paragraphs, width, typeface)
    return ["".join(span.text for span in line.spans).replace("\u00a0", " ") for line in setting.lines]


def styled(theme: Theme, *runs: Run, role: Role = Role.BODY) -> tuple[SetParagraph, ...]:
    return (style(Paragraph(runs, role), 16.0, theme),)


def test_a_word_alone_gets_the_one_before_it(project: Project, typeface: Typeface) -> None:
    heading = styled(project.theme, Run("Yhteiset neuvottelut kuntien ja järjestöjen kanssa"), role=Role.HEADING)
    assert lines(heading, 370.0, typeface) == ["Yhteiset neuvottelut kuntien ja", "järjestöjen kanssa"]
    assert lines(heading, 500.0, typeface) == ["Yhteiset neuvottelut kuntien ja järjestöjen kanssa"]


def test_a_long_word_may_end_a_paragraph_alone(project: Project, typeface: Typeface) -> None:
    text = styled(project.theme, Run("Valtion rahoituksen väheneminen vaikuttaa yhteistyörakenteisiin."))
    assert lines(text, 330.0, typeface)[-1] == "yhteistyörakenteisiin."


def test_the_line_before_is_not_emptied_for_it(project: Project, typeface: Typeface) -> None:
    text = styled(project.theme, Run("Tuo yhteistyömahdollisuuksien on"))
    assert lines(text, 230.0, typeface) == ["Tuo yhteistyömahdollisuuksien", "on"]


def test_the_space_beside_a_computed_figure_stays_as_it_was_computed(project: Project, typeface: Typeface) -> None:
    figure = Run("1 500", value=Value(1500, Unit.COUNT))
    text = styled(project.theme, Run("Avustuksia myönnettiin viime vuonna kaikkiaan "), figure)
    for width in range(250, 420, 5):
        assert set_text(text, width, typeface).paragraphs[0].paragraph.runs[1] == figure


@pytest.mark.parametrize("width", range(150, 700, 10))
def test_every_letter_stays_in_its_run(project: Project, typeface: Typeface, width: int) -> None:
    """A line may break at a hyphen, at the edge of a run, and beside what was computed or leads elsewhere."""
    runs = (
        Run("Etelä-Pohjanmaan, Keski-Pohjanmaan ja "),
        Run("Vantaan-Keravan", bold=True),
        Run(" alueet kertovat "),
        Run("12 350", value=Value(12350, Unit.COUNT)),
        Run(" avustuksesta ja niistä "),
        Run("Etelä-Savo ja Pohjois-Savo", link="https://example.org/"),
        Run(" sekä Itä-Uusimaa."),
    )
    for count in range(1, len(runs) + 1):
        made = set_text(styled(project.theme, *runs[:count]), width, typeface).paragraphs[0].paragraph.runs
        told = [replace(run, text=run.text.replace("\u00a0", " ")) for run in made]
        assert told == list(runs[:count])
        assert sum(run != before for run, before in zip(made, runs, strict=False)) <= 1


@pytest.mark.parametrize("width", range(200, 700, 25))
def test_it_takes_no_more_lines(project: Project, typeface: Typeface, width: int) -> None:
    text = "Avustusten hakuaikojen vaihtelu, määrien pienuus ja taakka kaipaavat selkeyttämistä ja keventämistä nyt."
    paragraphs = styled(project.theme, Run(text))
    made = lines(paragraphs, width, typeface)
    assert " ".join(made) == text
    assert len(made) * paragraphs[0].leading == pytest.approx(height_of(paragraphs, width, typeface))
