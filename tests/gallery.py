"""Every kind of chart in its kinds of box, with made-up answers on the real map: what tests approve, and pictures.

`python -m tests.gallery FOLDER` writes a PNG of each to look at.
"""

import sys
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from pathlib import Path

from reportgen import charts
from reportgen.model.blocks import AreaMap, Bar, BarChart, Figure, Shade, Share, ShareChart, TrendChart, TrendPoint
from reportgen.model.drawing import Drawing
from reportgen.model.values import Unit, Value
from reportgen.reading import Project, read_project
from reportgen.typography import Typeface, load_typeface

ROOT = Path(__file__).parent.parent
CASES: dict[str, Callable[[], Drawing]] = {}
BAR_NAMES = (
    "Länsi-Uusimaa", "Varsinais-Suomi", "Pirkanmaa", "Keski-Suomi", "Vantaa-Kerava", "Satakunta", "Pohjois-Savo",
    "Pohjois-Pohjanmaa", "Lappi", "Kymenlaakso", "Etelä-Savo", "Pohjanmaa", "Keski-Uusimaa", "Kanta-Häme",
    "Pohjois-Karjala", "Päijät-Häme", "Etelä-Karjala", "Etelä-Pohjanmaa", "Kainuu", "Itä-Uusimaa", "Keski-Pohjanmaa",
)  # fmt: skip
STYLES = ("answer-1", "answer-2", "answer-3", "answer-4", "unknown", "no-answer", "not-in-data")


def case(function: Callable[[], Drawing]) -> Callable[[], Drawing]:
    """Register a case; its name is its approved file's."""
    CASES[function.__name__.replace("_", "-")] = function
    return function


@cache
def project() -> Project:
    return read_project(ROOT)


@cache
def typeface() -> Typeface:
    return load_typeface(project().theme.page_font)


def drawn(figure: Figure, width: float, height: float) -> Drawing:
    return charts.draw(figure, width, height, project().theme, typeface(), project().basemap)


def count(amount: int) -> Value:
    return Value(Decimal(amount), Unit.COUNT)


def euros(amount: int) -> str:
    return f"{amount:,}".replace(",", "\N{NO-BREAK SPACE}") + "\N{NO-BREAK SPACE}€"


def bar_chart(*, apart: bool = True, missing: tuple[str, ...] = (), highlighted: str = "") -> BarChart:
    bars = [
        Bar(name, Value(Decimal(amount), Unit.EURO), euros(amount), highlighted=name == highlighted)
        for index, name in enumerate(BAR_NAMES)
        for amount in [2_680_000 * (21 - index) ** 2 // 441]
    ]
    if apart:
        bars.append(Bar("Helsinki*", Value(Decimal(7_200_000), Unit.EURO), euros(7_200_000), apart=True))
    return BarChart("Avustukset", "Avustukset, euroa", tuple(bars), "Pylväät", missing)


def area_map(*styles: str, highlighted: str = "", tiles: bool = False) -> AreaMap:
    """A map of the 22 areas whose styles repeat in the order of the codes."""
    outlines = [outline for outline in project().basemap.outlines if outline.tile is not None]
    shades = tuple(
        Shade(outline.code, outline.name, styles[index % len(styles)], "vastaus", outline.name == highlighted)
        for index, outline in enumerate(outlines)
    )
    return AreaMap("Kartta", "", shades, (), "Kartta", tiles)


@case
def bars_highlighted() -> Drawing:
    return drawn(bar_chart(highlighted="Kainuu"), 420, 372)


@case
def bars_wide() -> Drawing:
    return drawn(bar_chart(), 864, 380)


@case
def bars_narrow() -> Drawing:
    return drawn(bar_chart(), 400, 380)


@case
def bars_missing() -> Drawing:
    missing = ("Kainuu: alueen vastaus puuttuu", "Lappi: ei tietoa lähdeaineistossa")
    return drawn(bar_chart(apart=False, missing=missing), 420, 392)


@case
def bars_few() -> Drawing:
    chart = bar_chart(apart=False)
    return drawn(BarChart(chart.name, chart.caption, chart.bars[:5], ""), 420, 300)


@case
def bars_below_zero() -> Drawing:
    amounts = (420_000, 138_500, 0, -52_000, -310_250)
    bars = tuple(
        Bar(name, Value(Decimal(amount), Unit.EURO), euros(amount).replace("-", "−"))
        for name, amount in zip(BAR_NAMES[:5], amounts, strict=True)
    )
    return drawn(BarChart("Muutos", "Muutos, euroa", bars, ""), 420, 200)


def share_chart(*shares: tuple[str, str, int | None], note: str = "") -> ShareChart:
    return ShareChart(
        "Rooli",
        "",
        tuple(
            Share(label, style, None if amount is None else count(amount), "" if amount is None else str(amount))
            for label, style, amount in shares
        ),
        note,
        "Osuudet",
    )


@case
def shares_known() -> Drawing:
    return drawn(share_chart(("Kyllä", "answer-1", 9), ("Ei", "answer-4", 8), ("Ei tietoa", "unknown", 5)), 380, 300)


@case
def shares_many() -> Drawing:
    chart = share_chart(
        ("Järjestön tietojen löytyminen Lähellä.fi-palvelusta on kriteeri järjestöavustuksille", "answer-1", 12),
        ("Hyvinvointialue suosittelee Lähellä.fi-palvelun käyttöä", "answer-2", 4),
        ("Suosittelee", "answer-3", 1),
        ("Ei mainita", "answer-4", 0),
        ("Alueen vastaus puuttuu", "no-answer", 5),
    )
    return drawn(chart, 300, 330)


@case
def shares_unknown() -> Drawing:
    chart = share_chart(
        ("Kyllä", "answer-1", None),
        ("Ei", "answer-4", None),
        ("Ei tietoa", "unknown", None),
        note="Alueiden vastauksia ei ole lähdeaineistossa: ei tietoa lähdeaineistossa 22 alueesta.",
    )
    return drawn(chart, 340, 260)


def trend_chart(*points: tuple[str, int | None]) -> TrendChart:
    return TrendChart(
        "Rakenne",
        "Rakenne",
        tuple(
            TrendPoint(
                label,
                None if amount is None else count(amount),
                "ei tietoa" if amount is None else str(amount),
                "" if amount is None else "20/22 vastasi",
            )
            for label, amount in points
        ),
        "Aikasarja",
    )


@case
def trend_three() -> Drawing:
    return drawn(trend_chart(("8/2024", 11), ("8/2025", 14), ("2/2026", 17)), 420, 300)


@case
def trend_below_zero() -> Drawing:
    return drawn(trend_chart(("8/2023", -6), ("8/2024", 12), ("8/2025", 13)), 355, 370)


@case
def trend_gap_wide() -> Drawing:
    points = (("8/2023", 9), ("2/2024", None), ("8/2024", 0), ("2/2025", 14), ("8/2025", 14), ("2/2026", 17))
    return drawn(trend_chart(*points), 864, 380)


@case
def map_standard() -> Drawing:
    return drawn(area_map("answer-1", "answer-1", "answer-4", "answer-3", "answer-1"), 230, 392)


@case
def map_every_style() -> Drawing:
    return drawn(area_map(*STYLES), 290, 392)


@case
def map_of_a_pair() -> Drawing:
    return drawn(area_map("answer-4", "answer-1", "answer-3", "answer-1"), 190, 340)


@case
def map_narrow() -> Drawing:
    return drawn(area_map("answer-4", "answer-1", highlighted="Helsinki"), 153, 344)


@case
def map_wide() -> Drawing:
    return drawn(area_map("answer-1", "answer-2", "answer-3", "answer-4"), 400, 392)


@case
def map_unknown() -> Drawing:
    return drawn(area_map("not-in-data"), 230, 392)


@case
def map_highlighted() -> Drawing:
    return drawn(area_map("answer-1", "answer-3", "answer-4", highlighted="Pohjois-Savo"), 230, 392)


@case
def map_highlighted_small() -> Drawing:
    return drawn(area_map("answer-1", "answer-3", "answer-4", highlighted="Vantaa-Kerava"), 290, 392)


@case
def tiles_standard() -> Drawing:
    return drawn(area_map("answer-1", "answer-3", "answer-4", "answer-2", tiles=True), 290, 392)


@case
def tiles_narrow() -> Drawing:
    return drawn(area_map(*STYLES, highlighted="Kainuu", tiles=True), 230, 392)


@case
def tiles_of_a_pair() -> Drawing:
    return drawn(area_map("answer-1", "answer-4", tiles=True), 190, 340)


def main(folder: Path, *names: str) -> None:
    from tests.charts.picturing import save_picture  # noqa: PLC0415  # only needed to look

    folder.mkdir(parents=True, exist_ok=True)
    for name in names or CASES:
        save_picture(CASES[name](), project().theme, typeface(), folder / f"{name}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
