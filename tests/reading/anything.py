"""Strategies for whatever may stand in the tables that a person hands in: words, and the XML of workbooks."""

from hypothesis import strategies as st

WORDS = st.sampled_from(
    [
        "alue", "koodi", "kertaa", "eur_2024", "eur_2025", "vastaus", "nimi", "Kainuu", "Lapin", "Savo", "20",
        "yhteensä", "on", "ei", "1,234", "5 €", "(5)", "1.5.2025", "12 %", "Alueen vastaus puuttuu",
        "ei tietoa lähdeaineistossa", "Ristiriita: a / b", '"', "'", "=1+1", "\n", "\t", ";", ",", "-", "",
        "\u00a0", "\u200b", "٣", "😀", "\x00", "\x1b[2J", "{}", "{found}",
    ]
)  # fmt: skip
TEXTS = st.one_of(WORDS, st.text(max_size=20), st.lists(WORDS, max_size=4).map(" ".join))

VALUES = st.one_of(
    st.sampled_from(["", "1", "0", "1E400", "nan", "45000.5", "-3", "99999999999", "2025-05-01", "x", "[1]A!B2"]), WORDS
)


def _escaped(text: str) -> str:
    return "".join(letter for letter in text if letter.isprintable()).replace("&", "&amp;").replace("<", "&lt;")


def _element(tag: str, marks: list[str], parts: list[str]) -> str:
    # An attribute may stand in an element once only.
    own = {mark.partition("=")[0]: mark for mark in marks}
    return f"<{tag} {' '.join(own.values())}>{''.join(parts)}</{tag}>"


def elements(tags: list[str], marks: list[str]) -> st.SearchStrategy[str]:
    """XML of some tags and attributes, in any order and depth."""
    return st.recursive(
        VALUES.map(_escaped),
        lambda inner: st.builds(
            _element,
            st.sampled_from(tags),
            st.lists(st.sampled_from(marks), max_size=3),
            st.lists(inner, max_size=4),
        ),
        max_leaves=25,
    )


ELEMENTS = elements(
    [
        "row", "c", "v", "f", "is", "t", "r", "rPh", "mergeCell", "col", "si", "xf", "sheetData", "extra",
    ],
    [
        'r="B2"', 'r="ZZZ9999999"', 'r="5"', 'r="-1"', 's="0"', 's="99999999999"', 's="1"', 't="s"', 't="b"',
        't="e"', 't="d"', 't="str"', 't="inlineStr"', 'hidden="1"', 'min="1"', 'max="3"', 'max="999999999"',
        'ref="A1:B2"', 'ref="A1:XFD1048576"', 'ref="x"', 'count="9"',
    ],
)  # fmt: skip
ODS_ELEMENTS = elements(
    [
        "table:table-row", "table:table-cell", "table:covered-table-cell", "table:table-column", "table:table",
        "text:p", "text:s", "text:line-break", "office:annotation", "draw:frame", "style:style",
    ],
    [
        'table:number-columns-repeated="3"', 'table:number-rows-repeated="99999999"',
        'table:number-columns-repeated="0"', 'table:number-rows-spanned="9999999"', 'office:value-type="float"',
        'office:value-type="date"', 'office:value="x"', 'office:value="1.5"', 'office:date-value="2025-13-01"',
        'table:visibility="collapse"', 'table:formula="of:=1"', 'text:c="9"',
    ],
)  # fmt: skip

CELLS_OF_ROWS = st.builds(
    '<c t="{}" s="{}"><v>{}</v></c>'.format,
    st.sampled_from(["s", "b", "e", "d", "n", "str", "inlineStr", "x"]),
    st.sampled_from(["0", "1", "2", "3", "4", "5", "99"]),
    VALUES.map(_escaped),
)
