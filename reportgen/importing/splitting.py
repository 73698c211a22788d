"""The cell of a question with several choices, and the choices that are known -> what was chosen."""

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from reportgen.reading.words import key


def split_choices(text: str, known: Iterable[str]) -> tuple[str, ...]:
    """The choices in one cell: separated by ";" (Microsoft Forms, Webropol), or by ", " (Google Forms).

    A choice that itself holds the mark stays whole where it is known. A comma parts only where everything between
    commas is known: in other texts it is a comma.
    """
    names = {key(name) for name in known}
    if not text.strip():
        return ()
    if key(text) in names:
        return (text.strip(),)
    if ";" in text:
        return _joined(text.split(";"), ";", names)
    pieces = _joined(text.split(","), ",", names)
    return pieces if all(key(piece) in names for piece in pieces) else (text.strip(),)


def found_choices(texts: Iterable[str]) -> tuple[str, ...]:
    """The choices that a column of cells seems to be made of, in the order they are met, to be confirmed.

    A text between commas is one where it is met in two cells or more; two that are met only side by side are taken for
    one choice that holds a comma.
    """
    cells = list(texts)
    pieces = [[piece.strip() for piece in cell.split(",")] for cell in cells if ";" not in cell]
    counted = Counter(key(piece) for cell in pieces for piece in cell)
    beside = Counter((key(one), key(other)) for cell in pieces for one, other in pairwise(cell))
    known = [cell for cell in cells if ";" not in cell and "," not in cell]
    for cell in pieces:
        joined: list[str] = []
        for piece in cell:
            last = key(joined[-1].rpartition(", ")[2]) if joined else ""
            together = beside[last, key(piece)]
            if joined and together > 1 and together == counted[last] == counted[key(piece)]:
                joined[-1] += f", {piece}"
            else:
                joined.append(piece)
        known += [choice for choice in joined if counted[key(choice.partition(", ")[0])] > 1]
    choices = {key(choice): choice for cell in cells for choice in split_choices(cell, known)}
    return tuple(choices.values())


def _joined(pieces: list[str], mark: str, names: set[str]) -> tuple[str, ...]:
    """The pieces, neighbours as one where together they are a known choice, the longest first."""
    found: list[str] = []
    start = 0
    while start < len(pieces):
        end = next(
            (end for end in range(len(pieces), start, -1) if key(mark.join(pieces[start:end])) in names), start + 1
        )
        piece = mark.join(pieces[start:end]).strip()
        found += [piece] if piece else []
        start = end
    return tuple(found)
