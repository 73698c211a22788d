"""Questions -> the sheet that explains a prepared workbook, and where on it the lists stand that cells offer."""

from collections.abc import Mapping
from dataclasses import dataclass

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from reportgen.model.questions import ColumnKind, Question
from reportgen.reading.missing import NO_ANSWER, NOT_IN_DATA

SHEET = "Ohje"
_WIDTHS = 24, 46, 90
_LINE = 15
"""The height of a line, in points."""
_STEPS = (
    "Jokaisella kysymyksellä on oma taulukkonsa (välilehdet alareunassa), ja jokaisella alueella siinä oma rivinsä.",
    "Täytä vain valkoiset solut. Värilliset solut on lukittu, jotta ohjelma löytää alueet ja sarakkeet.",
    "Vaihtoehdot valitaan solun luettelosta: napsauta solua ja sen reunaan tulevaa nuolta. Selitykset ovat alla.",
    "Luvut kirjoitetaan lukuina, esimerkiksi 191850 tai 191 850,00. Solu näyttää ne valmiiksi muotoiltuina.",
    "Päivä kirjoitetaan muodossa 31.8.2025.",
    f'Tyhjää solua ei jätetä. Jos alue ei vastannut, valitse "{NO_ANSWER}".',
    f'Jos tietoa ei ole aineistossa, valitse "{NOT_IN_DATA}". Kyselyn oma "Ei tietoa" on vastaus muiden joukossa.',
    "Rakenteen nimen kaltainen lisätieto saa jäädä tyhjäksi, jos sitä ei ole.",
    "Lasketut sarakkeet (erotus, prosentit, summat) eivät ole taulukoissa: ohjelma laskee ne.",
    "Tallenna tiedosto samalla nimellä samaan kansioon ja sulje se, ennen kuin raportti tehdään.",
)


@dataclass(frozen=True, slots=True)
class Guide:
    """Ranges of the sheet, as formulas: the answers of each question, and the words for a value that is not there."""

    options: Mapping[str, str]
    missing: str


_MISSING = (
    (NO_ANSWER, "Alue ei vastannut kyselyyn tai tähän kysymykseen."),
    (NOT_IN_DATA, "Tietoa ei ole tässä aineistossa, vaikka alue olisi vastannut."),
)


def write_guide(workbook: Workbook, sheet: Worksheet, questions: tuple[Question, ...], label: str) -> Guide:
    """Fill the sheet."""
    plain = workbook.add_format({"text_wrap": True, "valign": "top"})
    bold = workbook.add_format({"text_wrap": True, "valign": "top", "bold": True})
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    sheet.write_string(
        0, 0, f"Näin täytät taulukot, kierros {label}", workbook.add_format({"bold": True, "font_size": 14})
    )
    for row, step in enumerate(_STEPS, 1):
        sheet.write_string(row, 0, f"{row}. {step}")
    row = len(_STEPS) + 2
    sheet.write_row(row, 0, ("Taulukko", "Soluun valitaan", "Mitä se tarkoittaa"), bold)
    sheet.write_string(row + 1, 0, "kaikki taulukot")
    missing = _write_list(sheet, row + 1, _MISSING, plain)
    row += 1 + len(_MISSING)
    options = {}
    for question in questions:
        if not any(column.kind is ColumnKind.CHOICE for column in question.columns):
            continue
        sheet.write_row(row + 1, 0, (question.id, "", question.wording), bold)
        answers = (*((option.short, option.label) for option in question.options), *_MISSING)
        options[question.id] = _write_list(sheet, row + 2, answers, plain)
        row += 2 + len(answers)
    return Guide(options, missing)


def _write_list(sheet: Worksheet, first: int, entries: tuple[tuple[str, str], ...], style: Format) -> str:
    """Write a list's words and meanings from a row on, counted from 0; the range of the words."""
    for row, entry in enumerate(entries, first):
        lines = -(-len(entry[1]) // _WIDTHS[2])
        if lines > 1:  # not all programs make a row higher by themselves
            sheet.set_row(row, lines * _LINE)
        sheet.write_row(row, 1, entry, style)
    return f"={SHEET}!$B${first + 1}:$B${first + len(entries)}"
