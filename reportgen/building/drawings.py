"""What a drawing is made from in, the drawing out: from the user's cache folder where it is there whole, else drawn.

A change of text leaves most figures as they were: they need not be drawn again, nor matplotlib be imported for them.
"""

import hashlib
import marshal
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from reportgen.model.drawing import Anchor, Drawing, Fill, LabelMark, Mark, PathMark, Pattern, Stroke
from reportgen.model.problems import ReportError
from reportgen.placing import replace_files
from reportgen.typography.cache import cache_folder

_MOST = 600
"""So many drawings are kept, the newest: less than ten megabytes."""

_CHECKSUM_LENGTH = 32
_QUICK = 1
_OUTLINE, _LABEL = range(2)


def recall(key: str, draw: Callable[[], Drawing], *, afresh: bool = False) -> Drawing:
    """The drawing of a `content_key`. `draw` makes it `afresh`, or where it is missing or damaged; it is then kept."""
    path = _folder() / f"{key}.z"
    found = None if afresh else _read(path)
    if found is not None:
        return found
    drawing = draw()
    content = zlib.compress(marshal.dumps(_plain(drawing)), _QUICK)
    # A cache that cannot be written makes the next build slower, and none wrong.
    with suppress(ReportError):
        replace_files({path: hashlib.sha256(content).digest() + content})
    return drawing


def forget_old_drawings() -> None:
    """Remove the oldest drawings of too many."""
    with suppress(OSError):
        paths = sorted(_folder().glob("*.z"), key=lambda path: path.stat().st_mtime_ns)
        for path in paths[:-_MOST]:
            path.unlink(missing_ok=True)


def _folder() -> Path:
    return cache_folder() / "drawings"


def _read(path: Path) -> Drawing | None:
    try:
        data = path.read_bytes()
    except OSError:
        return None
    checksum, content = data[:_CHECKSUM_LENGTH], data[_CHECKSUM_LENGTH:]
    if checksum != hashlib.sha256(content).digest():
        return None
    # As Python keeps its own bytecode: written by this very version, which is part of the key, into a folder of the
    # person who runs it. JSON takes ten times as long.
    width, height, marks = marshal.loads(zlib.decompress(content))  # noqa: S302 - whole, and numbers and texts only
    return Drawing(width, height, tuple(map(_mark, marks)))


def _plain(drawing: Drawing) -> tuple[Any, ...]:
    marks: list[tuple[Any, ...]] = []
    for mark in drawing.marks:
        if isinstance(mark, LabelMark):
            place = mark.x, mark.y
            looks = mark.size, mark.colour, mark.bold, mark.anchor.value, mark.angle
            marks.append((_LABEL, *place, mark.text, *looks, mark.name, mark.word, mark.part))
        else:
            fill = mark.fill and (mark.fill.colour, mark.fill.pattern and mark.fill.pattern.value, mark.fill.ink)
            stroke = mark.stroke and (mark.stroke.colour, mark.stroke.width)
            marks.append((_OUTLINE, mark.segments, fill, stroke, mark.name, mark.part))
    return drawing.width, drawing.height, marks


def _mark(plain: tuple[Any, ...]) -> Mark:
    if plain[0] == _LABEL:
        x, y, text, size, colour, bold, anchor, angle, name, word, part = plain[1:]
        return LabelMark(x, y, text, size, colour, bold, Anchor(anchor), angle, name, word, part)
    segments, fill, stroke, name, part = plain[1:]
    return PathMark(
        segments,
        fill and Fill(fill[0], fill[1] and Pattern(fill[1]), fill[2]),
        stroke and Stroke(*stroke),
        name,
        part,
    )
