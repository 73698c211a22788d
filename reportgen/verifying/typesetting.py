"""A text body as XML -> how its words are set: sizes, leading, indents, bullets, weight and colours."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence

from reportgen.verifying.facts import setting_of
from reportgen.verifying.found import ParagraphLook, SetRun
from reportgen.verifying.inheriting import Properties, style_of_paragraph, style_of_run
from reportgen.verifying.package import A

_RUNS = {f"{A}r", f"{A}fld"}
_PARAGRAPH, _PROPERTIES, _STYLE, _TEXT, _LINK = (f"{A}{name}" for name in ("p", "pPr", "rPr", "t", "hlinkClick"))
_TRUE = {"1", "true"}


def settings_in(body: ET.Element, levels: Sequence[Properties]) -> Iterator[ParagraphLook]:
    """How each paragraph with words is set, over what it inherits; numbers of lists as programs count them."""
    counts: dict[int, tuple[str, int]] = {}
    for paragraph in body.iter(_PARAGRAPH):
        properties = paragraph.find(_PROPERTIES)
        level = 0 if properties is None else int(properties.attrib.get("lvl", "0"))
        style = {**levels[level], **({} if properties is None else style_of_paragraph(properties))}
        bullet = _bullet(style, level, counts)
        runs = [run for part in paragraph if part.tag in _RUNS for run in _run(part, style)]
        if runs:
            yield setting_of(
                runs,
                leading=style.get("lnSpc", ""),
                before=int(style.get("spcBef", "0").rstrip("%")),
                left=int(style.get("marL", "0")),
                indent=int(style.get("indent", "0")),
                align=style.get("algn", "l"),
                bullet=bullet,
                bullet_colour=style.get("buClr", "") if bullet else "",
            )


def _bullet(style: Properties, level: int, counts: dict[int, tuple[str, int]]) -> str:
    """What stands before a paragraph. Items of a level count on while their list begins with the same number."""
    for deeper in [other for other in counts if other > level]:
        del counts[deeper]
    if style.get("bullet") != "number":
        counts.pop(level, None)
        return style.get("bullet", "")
    start = style.get("startAt", "1")
    before, number = counts.get(level, (start, int(start) - 1))
    number = number + 1 if before == start else int(start)
    counts[level] = (start, number)
    return f"{number}."


def _run(part: ET.Element, under: Properties) -> Iterator[SetRun]:
    letters = "".join(part.findtext(_TEXT, "").split())
    properties = part.find(_STYLE)
    style = under if properties is None else {**under, **style_of_run(properties)}
    is_link = properties is not None and properties.find(_LINK) is not None
    if letters:
        yield SetRun(
            letters=len(letters),
            size=int(style.get("sz", "1800")),
            bold=style.get("b") in _TRUE,
            italic=style.get("i") in _TRUE,
            colour="" if is_link else style.get("fill", ""),
        )
