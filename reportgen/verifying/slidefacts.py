"""A slide as XML -> what it tells besides its words: headings of tables, links, words in another language."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping

from reportgen.verifying.facts import add_run, run_fact, table_fact, told_link
from reportgen.verifying.package import A, Link, R

_TABLE, _PARAGRAPH, _TEXT, _STYLE, _LINK = (f"{A}{name}" for name in ("tblPr", "p", "t", "rPr", "hlinkClick"))


def facts_in(tree: ET.Element, language: str, links: Mapping[str, Link]) -> Iterator[str]:
    """The facts of a slide in order; `links` are what it refers to, by identifier."""
    for part in tree.iter():
        if part.tag == _TABLE:
            heads, names, total = (
                part.attrib.get(name) in {"1", "true"} for name in ("firstRow", "firstCol", "lastRow")
            )
            yield table_fact(heads=heads, names=names, total=total)
        elif part.tag == _PARAGRAPH:
            yield from _runs(part, language, links)


def _runs(paragraph: ET.Element, language: str, links: Mapping[str, Link]) -> Iterator[str]:
    found: list[tuple[str, str, str]] = []
    for run in paragraph:
        text, style = run.findtext(_TEXT, ""), run.find(_STYLE)
        clicked = None if style is None else style.find(_LINK)
        own = "" if style is None else style.attrib.get("lang", "")
        link = None if clicked is None else links.get(clicked.attrib.get(f"{R}id", ""))
        if text:
            tip = "" if clicked is None else clicked.attrib.get("tooltip", "")
            add_run(found, own, told_link(link.target if link else "", tip), text)
    yield from (run_fact(*run) for run in found if run[0] != language or run[1])
