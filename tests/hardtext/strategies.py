"""What people paste: snippets known for trouble, and letters and signs of many kinds between them."""

from dataclasses import fields

from hypothesis import strategies as st

from tests.hardtext.rounds import Pasted, plain_word

SNIPPETS = {
    "compound": "järjestöyhteistyöneuvottelukuntavaltuuskuntakokouskäytäntöjärjestelmä",
    "soft hyphens": "jär\u00adjes\u00adtö\u00adyh\u00adteis\u00adtyö",
    "no-break": "8\u00a0%\u202fja\u00a0191\u00a0850\u00a0€ 1\u20112",
    "emoji": "hymy 😀 ❤\ufe0f ✓",
    "Sámi": "Sápmelaš Đđ Ŋŋ Ŧŧ Čč Šš Žž Ǩǩ Ǥǥ Ǯǯ",
    "Cyrillic": "Привет Ўзбекистан Ґ",
    "tab": "yksi\tkaksi",
    "line separators": "a\u2028b\u2029c\x85d\x0be\x0cf",
    "zero width": "a\u200bb\u200dc\u2060d\ufeffe",
    "letters in parts": "a\u0308a\u030ao\u0308 x\u0302 a\u20d7",
    "HTML": '<b>lihava</b> <script>alert("x")</script> &amp; &nbsp; <!-- -->',
    "Markdown": "[x](https://example.org/a_b) **a** *b* # d",
    "formula": '=cmd() =HYPERLINK("https://example.org") +1 -2 @SUM(A1)',
    "control": "a\x07b\x1bc\x7fd",
    "address": "https://example.org/pitkä/polku/jossa/ei/ole/välilyöntejä?kysely=arvo&toinen=arvo#kohta",
}
"""Each is drawn, in every place where it is pasted."""

REFUSED = {
    "Hebrew": ("שלום עולם", "right to left"),
    "Arabic": ("مرحبا ١٢٣", "right to left"),
    "override": ("a\u202eb", r"right to left.*U\+202E"),
    "emoji that no font has": ("\N{THUMBS UP SIGN}", r"U\+1F44D THUMBS UP SIGN"),
    "Chinese": ("漢字", r"漢 \(U\+6F22"),
    "bullet of Wingdings": ("\uf0b7 kohta", r"U\+F0B7"),
    "wrongly decoded dash": ("a\x96b", r"U\+0096"),
}
"""Each is refused by name, in every place."""

_SHOWN = ("L", "N", "P", "S", "Zs")
_LETTERS = st.one_of(
    st.text(st.characters(codec="latin-1", categories=_SHOWN), max_size=8),
    st.text(st.characters(min_codepoint=0x100, max_codepoint=0x52F, categories=_SHOWN), max_size=8),
    st.text("→⇒✓✗★☺😀♥∑≤≥½²₂ﬁ№™•…‰‘’“”„‚\u2003\u2009", max_size=8),
)
_WORDS = st.text("aäöksnt -–.,()/&<>*_#|=+\"'\\\n", max_size=60)
_PARTS = st.one_of(st.sampled_from([*SNIPPETS.values()]), _WORDS, _WORDS, _LETTERS)
TEXTS = st.lists(_PARTS, min_size=1, max_size=3).map(" ".join)


def _filled(name: str) -> st.SearchStrategy[str]:
    """Something pasted after a plain word, on one line in the script; a comma would part headings."""
    texts = TEXTS.map(lambda text: f"{plain_word(name)} {text}")
    if name in {"short", "label", "area", "wording", "report", "publisher", "cell"}:
        return texts
    flat = texts.map(lambda text: text.replace("\n", " "))
    return flat.map(lambda text: text.replace(",", " ")) if name == "table_heading" else flat


PASTED = st.builds(
    Pasted,
    **{field.name: _filled(field.name) for field in fields(Pasted) if field.name not in {"cells", "area"}},
    cells=st.lists(TEXTS.map(str.strip).filter(bool), max_size=5).map(tuple),
)
"""A round with something pasted in every place."""
