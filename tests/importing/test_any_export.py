"""Whatever a file holds: an import proposes, reads or refuses in words, and writes nobody's address or number."""

import shutil
from pathlib import Path

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from reportgen.importing import import_survey
from reportgen.importing.exports import read_export
from reportgen.importing.mapping import mapping_text
from reportgen.importing.mappingfile import read_mapping
from reportgen.importing.proposing import propose
from reportgen.model.problems import ReportError
from reportgen.reading import read_project
from tests.importing import exports

PROJECT = Path(__file__).parents[2]
ANSWERS = ("", "Kyllä", "Ei", "Kyllä;Ei;", "Avustukset, Tilat", "1", "0", "a@b.fi", "040 1234567", "Ei rakennetta")
HEADINGS = ("Nimi", "ID", exports.NAME, f"{exports.TOPICS} [Tilat]", exports.NGO_STRUCTURE, "Avustukset yht., euroa")
TEXTS = st.one_of(st.sampled_from((*ANSWERS, *HEADINGS)), st.text(max_size=12))
GRIDS = st.lists(st.lists(TEXTS, min_size=1, max_size=6), min_size=1, max_size=6)
AREAS = st.sampled_from(("Kainuu", "Lappi", "Kainuun hyvinvointialue", "Helsinki"))
HEAD = (exports.AREA, exports.KIND, exports.STRUCTURE, exports.STRENGTHS)


@st.composite
def surveys(draw):
    """Rows like those of a survey: an area first, then whatever people type."""
    more = draw(st.lists(st.sampled_from(HEADINGS), max_size=3))
    width = len(HEAD) + len(more) - 1
    rows = draw(st.lists(st.tuples(AREAS, st.lists(TEXTS, min_size=width, max_size=width)), min_size=1, max_size=6))
    return [[*HEAD, *more], *([area, *texts] for area, texts in rows)]


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    folder = tmp_path_factory.mktemp("projekti")
    (folder / "data" / "2026-02").mkdir(parents=True)
    shutil.copytree(PROJECT / "assets", folder / "assets")
    for name in ("areas.csv", "questions.toml"):
        shutil.copyfile(PROJECT / "data" / name, folder / "data" / name)
    return read_project(folder)


def confirm(text):
    return text.replace("confirmed = false", "confirmed = true").replace('" = ""', '" = "no-answer"')


@settings(max_examples=80)
@given(rows=st.one_of(GRIDS, surveys()))
def test_an_import_ends_in_files_or_in_words(own, rows):
    export = exports.csv_file(own.root / "vienti.csv", rows)
    mapping = own.root / "data" / "2026-02" / "import.toml"
    mapping.unlink(missing_ok=True)
    try:
        (proposed,) = import_survey(own, "2026-02", export).contents.values()
        mapping.write_text(confirm(proposed.decode()), encoding="utf-8")
        found = import_survey(own, "2026-02", export)
    except ReportError:
        event("refused")
        return
    event("read")
    written = b"".join(found.contents.values()).decode("utf-8-sig")
    assert "a@b.fi" not in written
    assert "040 1234567" not in written


@settings(max_examples=60)
@given(rows=st.one_of(GRIDS, surveys()))
def test_a_proposal_is_read_back_as_it_was_written(own, rows):
    try:
        export = read_export(exports.csv_file(own.root / "vienti.csv", rows))
    except ReportError:
        return
    entries = propose(export, own.questions, own.areas)
    assert [entry.name for entry in entries] == [heading.name for heading in export.headings]
    path = own.root / "import.toml"
    path.write_text(confirm(mapping_text(entries)), encoding="utf-8")
    read = read_mapping(own.root, path, own.questions)
    assert [(entry.name, entry.use, [text for text, _ in entry.answers]) for entry in read] == [
        (entry.name, entry.use, [text for text, _ in entry.answers]) for entry in entries
    ]
