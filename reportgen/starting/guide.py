"""Questions -> the sheet that explains a prepared workbook, and where on it the lists stand that cells offer."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from openpyxl.styles import Alignment, Font

from reportgen.model.questions import Kind, Question
from reportgen.reading.missing import NO_ANSWER, NOT_IN_DATA

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_WIDTHS = {"A": 24, "B": 46, "C": 90}
_STEPS = (
    "Jokaisella kysymyksellä on oma taulukkonsa (välilehdet alareunassa), ja jokaisella alueella siinä oma rivinsä.",
    "Täytä vain valkoiset solut. Värilliset solut on lukittu, jotta ohjelma löytää alueet ja sarakkeet.",
    "Vaihtoehdot valitaan solun luettelosta: napsauta solua ja sen reunaan tulevaa nuolta. Selitykset ovat alla.",
    "Luvut kirjoitetaan lukuina, esimerkiksi 191850 tai 191 850,00. Solu näyttää ne valmiiksi muotoiltuina.",
    f'Tyhjää solua ei jätetä. Jos alue ei vastannut, valitse "{NO_ANSWER}".',
    f'Jos tietoa ei ole aineistossa, valitse "{NOT_IN_DATA}". Kyselyn oma "Ei tietoa" on vastaus muiden joukossa.',
    "Rakenteen nimen kaltainen lisätieto saa jäädä tyhjäksi, jos sitä ei ole.",
    "Lasketut sarakkeet (erotus, prosentit, summat) eivät ole taulukoissa: ohjelma laskee ne.",
    "Tallenna tiedosto samalla nimellä samaan kansioon ja sulje se, ennen kuin raportti tehdään.",
)


@dataclass(frozen=True, slots=True)
class Guide:
    """Ranges of the sheet, as formulas: the answers of each question, and the words for a value that is not there."""

    options: dict[str, str]
    missing: str


def write_guide(sheet: "Worksheet", questions: tuple[Question, ...], label: str) -> Guide:
    """Fill the sheet."""
    for letter, width in _WIDTHS.items():
        sheet.column_dimensions[letter].width = width
    sheet["A1"] = f"Näin täytät taulukot, kierros {label}"
    sheet["A1"].font = Font(bold=True, size=14)
    for number, step in enumerate(_STEPS, 1):
        sheet.append([f"{number}. {step}"])
    sheet.append([])
    sheet.append(["Taulukko", "Soluun valitaan", "Mitä se tarkoittaa"])
    _embolden(sheet)
    missing = _write_list(sheet, "kaikki taulukot", _MISSING)
    options = {}
    for question in questions:
        if not any(column.kind is Kind.CHOICE for column in question.columns):
            continue
        sheet.append([])
        sheet.append([question.id, None, question.wording])
        _embolden(sheet)
        answers = tuple((option.short, option.label) for option in question.options)
        options[question.id] = _write_list(sheet, "", (*answers, *_MISSING))
    for row in sheet.iter_rows(min_row=len(_STEPS) + 2, min_col=2, max_col=3):
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    return Guide(options, missing)


_MISSING = (
    (NO_ANSWER, "Alue ei vastannut kyselyyn tai tähän kysymykseen."),
    (NOT_IN_DATA, "Tietoa ei ole tässä aineistossa, vaikka alue olisi vastannut."),
)


def _write_list(sheet: "Worksheet", name: str, entries: tuple[tuple[str, str], ...]) -> str:
    """Write a list's words and meanings; the range of the words."""
    first = sheet.max_row + 1
    for number, (word, meaning) in enumerate(entries):
        sheet.append([name if number == 0 else None, word, meaning])
    return f"Ohje!$B${first}:$B${sheet.max_row}"


def _embolden(sheet: "Worksheet") -> None:
    for cell in sheet[sheet.max_row]:
        cell.font = Font(bold=True)
