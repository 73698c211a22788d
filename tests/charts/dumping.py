"""A Drawing in, a line a mark out, to read and to compare."""

from reportgen.model.drawing import Drawing, Fill, LabelMark, Mark, PathMark


def dump(drawing: Drawing) -> str:
    lines = [f"drawing {drawing.width:g} x {drawing.height:g}", *map(_mark, drawing.marks)]
    return "\n".join(lines) + "\n"


def _mark(mark: Mark) -> str:
    if isinstance(mark, LabelMark):
        weight = " bold" if mark.bold else ""
        name = f" [{mark.title}]"
        return (
            f'label "{mark.text}"{name} {mark.size:g}{weight} {mark.colour}, {mark.anchor} at {mark.x:.2f} {mark.y:.2f}'
        )
    return f"shape [{mark.title}] {_fill(mark.fill)}, {_stroke(mark)}, {_outline(mark)}"


def _fill(fill: Fill | None) -> str:
    if fill is None:
        return "no fill"
    return f"{fill.colour} with {fill.pattern} in {fill.ink}" if fill.pattern else fill.colour


def _stroke(mark: PathMark) -> str:
    return f"line {mark.stroke.width:g} {mark.stroke.colour}" if mark.stroke else "no line"


def _outline(mark: PathMark) -> str:
    ends = [values[-2:] for _, values in mark.segments if values]
    xs, ys = [end[0] for end in ends], [end[1] for end in ends]
    codes = mark.segments.commands
    counts = " ".join(f"{codes.count(code)}{code}" for code in "MLCZ" if code in codes)
    # The sum tells one outline from another in the same box.
    total = sum(map(abs, mark.segments.numbers))
    return f"{min(xs):.2f} {min(ys):.2f} to {max(xs):.2f} {max(ys):.2f}, {counts}, sum {total:.2f}"
