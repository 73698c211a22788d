"""A laid-out document -> a text to read and approve: each page's items, where they stand, what they say."""

from collections.abc import Iterator

from reportgen.model.boxes import Box
from reportgen.model.figures import Ornament, PlacedFigure
from reportgen.model.page import Document, Page
from reportgen.model.typeset import Line, PlacedTable, TextBox


def dump(document: Document) -> str:
    """All pages, one block each."""
    return "\n\n".join("\n".join(_page(page)) for page in document.pages) + "\n"


def _page(page: Page) -> Iterator[str]:
    yield f"=== {page.number} [{page.frame}] {page.title}"
    for item in page.items:
        yield from _item(item)


def _item(item: object) -> Iterator[str]:
    match item:
        case TextBox():
            size = item.paragraphs[0].size if item.paragraphs else 0
            slot = f" <{item.slot}>" if item.slot else ""
            yield f"{item.role}{slot} {_box(item.box)} {size:g} pt"
            yield from (f"    {_line(line, item)}" for line in item.lines)
        case PlacedTable():
            yield f"table {_box(item.box)} columns {' '.join(f'{width:.0f}' for width in item.columns)}"
            for row in item.rows:
                mark = "#" if row.header else "=" if row.total else "|"
                cells = (" / ".join(_words(line) for line in cell.lines) for cell in row.cells)
                yield f"    {mark} {' | '.join(cells)}"
        case PlacedFigure():
            yield f"figure {_box(item.box)} {item.name}: {len(item.drawing.marks)} marks"
        case Ornament():
            yield f"ornament {_box(item.box)} {item.name}"


def _line(line: Line, box: TextBox) -> str:
    bullet = box.paragraphs[line.paragraph].bullet if line.bullet_x is not None else ""
    return f"{bullet} {_words(line)}".strip()


def _words(line: Line) -> str:
    return "".join(span.text for span in line.spans)


def _box(box: Box) -> str:
    return f"({box.x:.0f} {box.y:.0f} {box.width:.0f} x {box.height:.0f})"
