"""data/<round>/round.toml -> what it says of the round, checked."""

import datetime as dt
import tomllib
from dataclasses import dataclass
from pathlib import Path

from reportgen.model.places import Place
from reportgen.model.problems import Problem, ReportError, error
from reportgen.model.questions import Question
from reportgen.model.rounds import Claims
from reportgen.reading.files import name_in_project, read_text
from reportgen.reading.renaming import renamed
from reportgen.reading.rules import read_claims
from reportgen.reading.sections import Section
from reportgen.reading.toml import read_toml
from reportgen.reading.tomllines import place_of
from reportgen.reading.words import shown

_LONGEST_LABEL = 40
"""As many letters, with the words around them and the longest name of an area, leave room for a source beside them."""

LANGUAGES = ("fi",)
"""Languages that a report can be written in."""


@dataclass(frozen=True, slots=True)
class About:
    """What round.toml says; the fields are those of `Round`. `questions` are in the words of this round."""

    label: str
    date: dt.date
    title: str
    publisher: str
    language: str
    sample: bool
    deviations: tuple[str, ...]
    previous: str
    claims: Claims
    questions: tuple[Question, ...]
    label_place: Place | None = None


def read_about(root: Path, round_id: str, questions: tuple[Question, ...], text: str | None = None) -> About:
    """What a round's own file says, or a `text` in its place; ReportError with everything that is wrong in it."""
    path = root / "data" / round_id / "round.toml"
    problems: list[Problem] = []
    content = read_toml(root, path) if text is None else tomllib.loads(text)
    written = read_text(root, path) if text is None else text
    section = Section(content, "", Place(name_in_project(root, path)), problems)
    label = section.text("label")
    about = About(
        label=label,
        date=section.date("date"),
        title=section.text("title"),
        publisher=section.text("publisher"),
        language=section.choice("language", LANGUAGES),
        sample=section.flag("sample"),
        deviations=section.texts("deviations"),
        previous=section.text("previous", default=""),
        claims=read_claims(section, questions, section.place),
        questions=renamed(section, questions, written),
        label_place=place_of(written, section.place.file, ("label",), label),
    )
    section.close()
    if len(about.label) > _LONGEST_LABEL:
        problems.append(
            error(
                'label: "{found}" has {count} letters, and at most {most} fit at the foot of every page. Shorten it.',
                section.place,
                found=shown(about.label),
                count=len(about.label),
                most=_LONGEST_LABEL,
            )
        )
    if problems:
        raise ReportError(*problems)
    return about
