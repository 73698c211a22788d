"""An export, its personal columns and the survey's own words -> what cleans the export's texts."""

import re
from collections.abc import Iterable, Sequence

from reportgen.importing.columns import holds_names
from reportgen.importing.exports import Export, Heading
from reportgen.importing.persons import full_names, lone_names
from reportgen.importing.privacy import Cleaner
from reportgen.model.areas import Areas
from reportgen.model.questions import Question

_WORD = re.compile(r"[^\W\d_]+")


def make_cleaner(export: Export, personal: Sequence[Heading], areas: Areas, questions: Sequence[Question]) -> Cleaner:
    """Knows the names in the personal columns that hold any; words of areas and of the survey are ordinary ones."""
    named = [heading.column for heading in personal if holds_names(heading, export)]
    cells = [[text for text in row if text] for row in export.responses[named].itertuples(index=False)]
    # The first name and the surname may have a column each.
    joined = (" ".join(row) for row in cells if len(row) > 1 and all(" " not in text for text in row))
    texts = [text for row in cells for text in row]
    names = (*full_names((*texts, *joined)), *lone_names(texts))
    return Cleaner(names, frozenset(word.casefold() for text in _ordinary(export, areas, questions) for word in text))


def _ordinary(export: Export, areas: Areas, questions: Sequence[Question]) -> Iterable[list[str]]:
    for area in areas:
        for name in (area.name, area.official, area.genitive, area.locative, area.name_sv, area.name_en):
            yield _WORD.findall(name)
    for question in questions:
        for text in (question.wording, *(option.label for option in question.options)):
            yield _WORD.findall(text)
    for heading in export.headings:
        yield _WORD.findall(heading.text)
