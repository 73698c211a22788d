"""The next round, the whole way: started, filled in by hand, built, and both files hold the new figures."""

import io

import pptx
import pypdf

from reportgen.cli import main
from tests.importing import exports
from tests.starting.filling import NEW_NAME, fill_in


def run(root, *words):
    return main([*words, "--project", str(root), "--lang", "fi"])


def texts_of_deck(content):
    slides = pptx.Presentation(io.BytesIO(content)).slides
    for slide in slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                yield shape.text_frame.text
            if shape.has_table:
                yield from (cell.text for row in shape.table.rows for cell in row.cells)


COMPARISONS = """
# Vertailu edelliseen kierrokseen

::: maps hva_rakenne
rounds: previous, this
column: vastaus
:::

::: changes hva_rakenne
rounds: previous, this
column: vastaus
:::

# Avustusten muutos

::: table avustukset
columns: area, previous, avustukset_yht_eur, change
total: Yhteensä
:::

# Rakenteet kierroksittain

::: trend hva_rakenne
option: on
:::
"""


def read_back(root):
    """The words of both files, on one line each."""
    folder = root / "output" / "2026-02"
    pages = pypdf.PdfReader(folder / "tilannekuva-2026-02.pdf").pages
    printed = " ".join(page.extract_text() for page in pages)
    typed = " ".join(texts_of_deck((folder / "tilannekuva-2026-02.pptx").read_bytes()))
    return [" ".join(text.replace("\u00a0", " ").split()) for text in (printed, typed)]


def test_new_fill_in_build_and_both_files_hold_the_new_figures(root, capsys):
    assert run(root, "new", "2026-02") == 0
    assert "Taulukot.xlsx" in capsys.readouterr().out
    fill_in(root)
    assert run(root, "build") == 0, capsys.readouterr().err
    printed, typed = read_back(root)
    # 22 areas of 102 000 ... 123 000 euros; the first two have no structure.
    for figure in ("2 475 000 €", "Rakenne on 20 alueella", "ei rakennetta 2 alueella", NEW_NAME, "Tilannekuva 2/2026"):
        for text in (printed, typed):
            assert figure in text
    assert "23 652 858" not in printed + typed


def test_slides_that_compare_come_from_the_tables_of_both_rounds(root, capsys):
    assert run(root, "new", "2026-02") == 0
    fill_in(root)
    with (root / "data" / "2026-02" / "deck.md").open("a", encoding="utf-8") as deck:
        deck.write(COMPARISONS)
    assert run(root, "build") == 0, capsys.readouterr().err
    for text in read_back(root):
        # Of 8/2025: 14 areas with a structure, grants of 23 652 858 euros; of 2/2026: 20, and 2 475 000 euros.
        for words in ("14 → 20", "Vastaus muuttui", "(8/2025 → 2/2026)", "23 652 858 €", "↓ 21 177 858 €"):
            assert words in text
        assert "8/2025: 14 aluetta (kaikki 22 aluetta vastasivat); 2/2026: 20 aluetta (kaikki 22 aluetta" in text


def test_answers_of_a_survey_and_of_the_workbook_go_together(root, capsys):
    assert run(root, "new", "2026-02") == 0
    export = exports.limesurvey(root)
    assert run(root, "import", str(export), "--round", "2026-02") == 0
    mapping = root / "data" / "2026-02" / "import.toml"
    mapping.write_text(mapping.read_text(encoding="utf-8").replace("= false", "= true"), encoding="utf-8")
    assert run(root, "import", str(export), "--round", "2026-02") == 0
    told = capsys.readouterr().out
    assert "Vastauksia: 6, alueita: 5." in told
    assert "IP-osoite: 6" in told
    fill_in(root, without=("hva_rakenne", "jarjestorakenne"))
    assert run(root, "build") == 1
    said = capsys.readouterr().err
    assert "hva_rakenne.csv, solu C7" in said
    assert "Alueen vastaajat vastasivat eri tavoin" in said
    table = root / "data" / "2026-02" / "tables" / "hva_rakenne.csv"
    lines = table.read_text(encoding="utf-8-sig").splitlines()
    chosen = [";".join((*line.split(";")[:2], "on", "Pöytä")) if "Ristiriita" in line else line for line in lines]
    table.write_text("\n".join(chosen), encoding="utf-8")
    assert run(root, "build") == 0, capsys.readouterr().err
    # Kainuu and Helsinki of the survey; who did not answer says so.
    assert all("Rakenne on 2 alueella" in text and "Kaupungin ryhmä" in text for text in read_back(root))


def test_a_started_round_that_nobody_filled_in_is_not_built(root, capsys):
    assert run(root, "new", "2026-02") == 0
    assert run(root, "build") == 1
    assert "solut C2–C23" in capsys.readouterr().err
    assert not (root / "output").exists()
