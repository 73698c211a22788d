"""import.toml as people leave it, and exports that are not those it was made for."""

import pytest

from reportgen.cli import main
from reportgen.model.problems import ReportError
from tests.importing import exports
from tests.importing.conftest import ROUND, said


@pytest.fixture
def proposed(desk, tmp_path):
    """A round with a mapping proposed from an export of Microsoft Forms, not confirmed."""
    desk.run(exports.microsoft_forms(tmp_path))
    return desk


def problems_of(desk, export):
    with pytest.raises(ReportError) as wrong:
        desk.run(export)
    return said(wrong), [problem.place for problem in wrong.value.problems]


def with_round(desk):
    (desk.round / "round.toml").write_text(
        'label = "2/2026"\ndate = 2026-02-28\ntitle = "T"\npublisher = "J"\nlanguage = "fi"\nsample = false\n',
        encoding="utf-8",
    )
    return desk


def test_what_is_proposed_of_each_heading_is_told(desk, tmp_path, capsys):
    export = exports.google_forms(tmp_path)
    assert main(["import", str(export), "--round", ROUND, "--project", str(with_round(desk).root), "--lang", "fi"]) == 0
    told = capsys.readouterr().out.splitlines()
    for line in (
        f"  {exports.AREA} → vastaajan alue",
        f"  {exports.KIND} → mitä tahoa vastaaja edustaa",
        f"  {exports.STRUCTURE} → hva_rakenne, vastaus (100 %)",
        f"  {exports.TOPICS} → vaihtoehtoja, joiden määrät lasketaan",
        f"  {exports.STRENGTHS} → avovastaus",
    ):
        assert line in told


@pytest.mark.parametrize("linked", [False, True])
@pytest.mark.parametrize("name", ["Taulukot.xlsx", "hva_rakenne.csv"])
def test_a_table_of_the_round_is_no_export(desk, tmp_path, name, linked):
    table = desk.round / "tables" / name
    if linked:  # as from a folder that is shared
        (tmp_path / "shared").mkdir()
        table.parent.symlink_to(tmp_path / "shared")
    table.parent.mkdir(exist_ok=True)
    table.write_bytes(exports.google_forms(tmp_path).read_bytes())
    (said_of_it,), (place,) = problems_of(desk, table)
    assert "The file is a table of the round and is read as it is." in said_of_it
    assert place.file == f"data/{ROUND}/tables/{name}"
    assert not desk.mapping.exists()


def test_a_heading_that_asks_for_the_only_answer_of_a_question_is_its(desk, tmp_path):
    asked = "Käytiinkö vuonna 2024 HYTE-neuvottelut?"
    rows = [[exports.AREA, asked], *([area, "Kyllä"] for area in ("Kainuu", "Lappi", "Satakunta"))]
    (entry,) = (
        each for each in desk.run(exports.csv_file(tmp_path / "vienti.csv", rows)).entries if each.heading == asked
    )
    assert (entry.question, entry.column) == ("hyte_neuvottelut", "vastaus")


def test_the_files_that_a_person_has_a_use_for_are_told(desk, tmp_path, capsys):
    export = exports.google_forms(tmp_path)
    order = ["import", str(export), "--round", ROUND, "--project", str(with_round(desk).root), "--lang", "fi"]
    assert main(order) == 0
    desk.confirm()
    assert main(order) == 0
    told = capsys.readouterr().out
    assert "avovastaukset.md" in told
    assert "kirjoitettu" not in told
    assert any(path.name == ".kirjoitettu.json" for path in desk.round.rglob("*"))


def test_what_a_heading_holds_of_terminal_codes_is_shown_and_not_obeyed(desk, tmp_path, capsys):
    export = exports.csv_file(
        tmp_path / "v.csv", [[exports.AREA, "Muu \x1b[31mpunainen"], ["Kainuu", "Sanoja on paljon"]]
    )
    assert main(["import", str(export), "--round", ROUND, "--project", str(with_round(desk).root), "--lang", "fi"]) == 0
    assert "  Muu \\x1b[31mpunainen → avovastaus" in capsys.readouterr().out.splitlines()


def test_a_file_that_is_not_there_is_named_with_the_one_that_is_meant(desk, tmp_path):
    exports.google_forms(tmp_path)
    (words,), (place,) = problems_of(desk, tmp_path / "gogle.csv")
    assert words == "There is no such file. Did you mean google.csv?"
    assert place.file == str(tmp_path / "gogle.csv")
    (words,), _ = problems_of(desk, tmp_path / "aivan-muuta.xlsx")
    assert words == f"There is no such file in the folder {tmp_path}. Check its name, and in which folder it is."
    (words,), _ = problems_of(desk, tmp_path / "ei-ole" / "google.csv")
    assert words.startswith(f"There is no folder {tmp_path / 'ei-ole'}.")
    (words,), _ = problems_of(desk, tmp_path)
    assert words.startswith("This is a folder.")


@pytest.mark.parametrize("confirm", [True, False])
def test_an_export_of_other_headings_is_told_at_once_with_what_to_do(proposed, tmp_path, confirm):
    if confirm:
        proposed.confirm()
    rows = [["Alue", "Nimi", *(f"Kysymys {number}" for number in range(6))], ["Kainuu", "A", *"123456"]]
    (words,), (place,) = problems_of(proposed, exports.csv_file(tmp_path / "toinen.csv", rows))
    assert words.startswith("import.toml was made for another export: of the 8 headings of this one it has 0. ")
    assert "rename import.toml" in words
    assert place.file == "toinen.csv"


def test_a_few_headings_that_differ_are_named_each(proposed, tmp_path):
    proposed.confirm(name=(exports.NAME, "Mikä on rakenteen uusi nimi?"))
    words, places = problems_of(proposed, exports.microsoft_forms(tmp_path))
    line = proposed.mapping.read_text(encoding="utf-8").splitlines().index('text = "Mikä on rakenteen uusi nimi?"')
    assert [text.partition(". ")[0] for text in words] == [
        f'The heading "{exports.NAME}" is in the export and not in import.toml',
        f'The heading "{exports.NAME}2" is in the export and not in import.toml',
        'The heading "Mikä on rakenteen uusi nimi?" is not in the export',
        'The heading "Mikä on rakenteen uusi nimi?2" is not in the export',
    ]
    assert (places[0].cell, places[2].line) == ("I1", line)


def test_a_heading_that_is_there_twice_is_refused_with_both_lines(proposed, tmp_path):
    proposed.confirm()
    text = proposed.mapping.read_text(encoding="utf-8")
    first = next(number for number, line in enumerate(text.splitlines(), 1) if exports.KIND in line) - 1
    again = len(text.splitlines()) + 2
    proposed.mapping.write_text(
        f'{text}\n[[heading]]\ntext = "{exports.KIND}"\nuse = "ignored"\nconfirmed = true\n', encoding="utf-8"
    )
    (words,), (place,) = problems_of(proposed, exports.microsoft_forms(tmp_path))
    assert words.startswith(f'The heading "{exports.KIND}" is there twice; the first is on line {first}.')
    assert place.line == again


def test_equal_headings_of_an_export_are_kept_apart_by_their_number(desk, tmp_path):
    export = exports.google_forms(tmp_path)
    desk.run(export)
    desk.confirm()
    text = desk.mapping.read_text(encoding="utf-8")
    assert text.count(f'text = "{exports.NAME}"') == 2
    desk.run(export)
    assert desk.table("hva_rakenne")["Helsinki"] == ["Yhteistyörakenne", "Kaupungin ryhmä"]
    assert desk.table("jarjestorakenne")["Helsinki"] == ["Yhteistyörakenne", "Verkosto"]
    desk.mapping.write_text(text.replace("number = 2\n", ""), encoding="utf-8")
    (words,), _ = problems_of(desk, export)
    assert "is there twice" in words
    assert "number = 2" in words


@pytest.mark.parametrize(
    ("right", "wrong", "line"),
    [
        ("[[heading]]", "[[heading]", 0),
        ('use = "area"', 'use = "area', 0),
        ('use = "area"', "use = area", 0),
        ('use = "area"', 'use "area"', 0),
        ('use = "area"', 'answers = { "On" = "on"\nuse = "area"', 0),
        ('use = "area"', 'answers = ["On"\nuse = "area"', 1),
        ('use = "area"', 'use = ""area"', 0),
    ],
)
def test_a_slip_in_the_file_is_told_with_its_line(proposed, tmp_path, right, wrong, line):
    text = proposed.mapping.read_text(encoding="utf-8")
    start = text[: text.index(right)].count("\n") + 1
    proposed.mapping.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    _, (place,) = problems_of(proposed, exports.microsoft_forms(tmp_path))
    assert (place.file, place.line) == ("data/2026-02/import.toml", start + line)


def test_what_is_wrong_in_an_entry_has_its_line(proposed, tmp_path):
    proposed.confirm(use=('use = "kind"', 'use = "kinds"'), question=('question = "hva_rakenne"', 'question = "hva"'))
    lines = proposed.mapping.read_text(encoding="utf-8").splitlines()
    entries = [number for number, line in enumerate(lines, 1) if line == "[[heading]]"]
    meant = [lines.index('use = "kinds"') + 1, *(at for at, line in enumerate(lines, 1) if line == 'question = "hva"')]
    _, places = problems_of(proposed, exports.microsoft_forms(tmp_path))
    assert [place.line for place in places] == [max(entry for entry in entries if entry < line) for line in meant]
