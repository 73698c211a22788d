"""What a figure or table shows in; its text alternative, written from the data, out."""

from collections.abc import Sequence

from reportgen.composing.answers import Answers
from reportgen.composing.phrasing.words import Words
from reportgen.model.areas import Area, Areas
from reportgen.model.deck import Bar, TableCell, TableColumn

_MOST_NAMED = 3


def describe_map(title: str, answers: Answers, areas: Areas, words: Words) -> str:
    """Every answer with its number of areas and their names."""
    if not answers.known and len(answers.groups) > 0 and answers.groups[-1].areas == tuple(areas):
        options = "; ".join(group.short for group in answers.groups if not group.missing)
        return words.map_alternative_unknown.format(title=title, count=len(areas), options=options)
    return words.map_alternative.format(title=title, groups=describe_groups(answers, words))


def describe_shares(title: str, answers: Answers, areas: Areas, words: Words, *, named: bool) -> str:
    """Every answer with its number of areas and, if `named`, their names; or that there is none."""
    if not answers.known:
        unknown = words.shares_unknown.format(areas=words.all_areas.format(count=len(areas)))
        return words.shares_alternative.format(title=title, groups=unknown)
    return words.shares_alternative.format(title=title, groups=describe_groups(answers, words, named=named))


def describe_groups(answers: Answers, words: Words, *, named: bool = True) -> str:
    """For example: "Kyllä: 12 aluetta (...). Ei: ei yhtään aluetta."."""
    return " ".join(
        (words.group_alternative if named else words.group_alternative_unnamed).format(
            label=group.short,
            count=words.counted(len(group.areas), words.one_area, words.areas),
            areas=_names(group.areas),
        )
        if group.areas
        else words.group_alternative_empty.format(label=group.short)
        for group in answers.groups
    )


def describe_bars(caption: str, bars: Sequence[Bar], missing: Sequence[str], words: Words, *, in_table: bool) -> str:
    """The extremes, and every area's figure unless a table of the slide has them."""
    if not bars:
        return f"{caption}. " + words.bars_alternative_missing.format(names="; ".join(missing))
    shown = [bar for bar in bars if not bar.apart] or list(bars)
    sentences = [
        words.bars_alternative.format(
            count=words.counted(len(bars), words.one_area, words.areas),
            caption=caption,
            largest=_all_with(shown[0].text, shown, words),
            smallest=_all_with(shown[-1].text, shown, words),
        )
    ]
    apart = [f"{bar.name} {bar.text}" for bar in bars if bar.apart]
    if apart:
        sentences.append(words.bars_alternative_apart.format(names=", ".join(apart)))
    if missing:
        sentences.append(words.bars_alternative_missing.format(names="; ".join(missing)))
    if in_table:
        sentences.append(words.values_in_table)
    else:
        values = "; ".join(f"{bar.name} {bar.text}" for bar in bars if not bar.apart)
        sentences.append(words.values.format(values=values))
    return " ".join(sentences)


def describe_table(
    title: str,
    columns: Sequence[TableColumn],
    rows: Sequence[Sequence[TableCell]],
    total: Sequence[TableCell] | None,
    words: Words,
) -> str:
    """The size, the columns, the ends and the total of a table, whose cells a reader can walk through."""
    headings = ", ".join(column.heading for column in columns)
    ends = [_line(row) for row in (rows[0], rows[-1])] if rows else ["–", "–"]
    return words.table_alternative.format(
        title=title,
        count=words.counted(len(rows), words.row, words.rows),
        columns=headings,
        first=ends[0],
        last=ends[1],
        total=words.table_alternative_total.format(total=_line(total)) if total else "",
    )


def _all_with(text: str, bars: Sequence[Bar], words: Words) -> str:
    """The areas with a figure, so many as a listener can take in, and the figure."""
    names = [bar.name for bar in bars if bar.text == text]
    named, others = names[:_MOST_NAMED], len(names) - _MOST_NAMED
    if others > 0:
        named.append(words.counted(others, words.other, words.others))
    return f"{words.listing(named)} {text}"


def _line(row: Sequence[TableCell]) -> str:
    return ", ".join(cell.text for cell in row if cell.text).rstrip(".")


def _names(areas: tuple[Area, ...]) -> str:
    return ", ".join(area.name for area in areas)
