"""What a figure or table shows -> its text alternative, written from the data."""

from collections.abc import Collection, Sequence

from reportgen.composing.answers import GroupedAnswers
from reportgen.composing.phrasing.headings import listed_headings
from reportgen.composing.phrasing.words import Words
from reportgen.model.areas import Area, Areas, finnish_order
from reportgen.model.blocks import Bar, TableCell, TableColumn

_MOST_NAMED = 3
_LEAST_COMPARED = 3


def describe_map(
    title: str,
    answers: GroupedAnswers,
    areas: Areas,
    words: Words,
    *,
    listed: Collection[str] = (),
    tabled: bool = False,
) -> str:
    """Every answer with its number of areas, and their names but where the slide has them as text.

    The legend lists the areas of the answers whose keys are in `listed`; or a table has them all (`tabled`).
    """
    if not answers.known and len(answers.groups) > 0 and answers.groups[-1].areas == tuple(areas):
        return words.alternatives.map_unknown.format(title=title, count=len(areas))
    if tabled:
        groups, where = describe_groups(answers, words, named=False), words.alternatives.map_tabled
    elif any(len(group.areas) == len(areas) for group in answers.groups):
        groups, where = describe_groups(answers, words, named=False), ""
    elif {group.key for group in answers.groups if group.areas} <= set(listed):
        groups, where = describe_groups(answers, words, named=False), words.alternatives.map_listed
    else:
        groups, where = describe_groups(answers, words, listed=listed), ""
    return " ".join(part for part in (words.alternatives.map.format(title=title, groups=groups), where) if part)


def describe_shares(title: str, answers: GroupedAnswers, areas: Areas, words: Words, *, named: bool) -> str:
    """Every answer with its number of areas and, if `named`, their names; or that there is none."""
    if not answers.known:
        unknown = words.shares_unknown.format(areas=words.all_areas.format(count=len(areas)))
        return words.alternatives.shares.format(title=title, groups=unknown)
    return words.alternatives.shares.format(title=title, groups=describe_groups(answers, words, named=named))


def describe_groups(answers: GroupedAnswers, words: Words, *, named: bool = True, listed: Collection[str] = ()) -> str:
    """For example: "Kyllä: 12 aluetta (...). Ei: ei yhtään aluetta."; those `listed` say that the legend has them."""
    sentences = []
    for group in answers.groups:
        template = words.alternatives.group if named else words.alternatives.group_unnamed
        if not group.areas:
            template = words.alternatives.group_empty
        elif group.key in listed:
            template = words.alternatives.group_listed
        count = words.counted(len(group.areas), words.one_area, words.areas)
        sentences.append(template.format(label=group.short, count=count, areas=_names(group.areas)))
    return " ".join(sentences)


def describe_bars(caption: str, bars: Sequence[Bar], missing: Sequence[str], words: Words, *, in_table: bool) -> str:
    """The extremes, and every area's figure unless a table of the slide has them.

    An area that stands apart is told first; the extremes are those of the others, among which it is not.
    """
    phrases = words.alternatives
    if not bars:
        return f"{caption}. " + phrases.bars_missing.format(names="; ".join(missing))
    compared = [bar for bar in bars if not bar.apart] or list(bars)
    apart = "; ".join(f"{bar.name} {bar.text}" for bar in bars if bar not in compared)
    count = words.counted(len(bars), words.one_area, words.areas)
    sentences = [phrases.bars.format(caption=caption, count=count)]
    if apart:
        sentences.append(phrases.bars_apart.format(names=apart))
    if len(compared) > 1:
        extremes = phrases.bars_extremes_of_others if apart else phrases.bars_extremes
        ends = [compared[end].text for end in (0, -1)]
        sharing = [([bar.name for bar in compared if bar.text == text], text) for text in ends]
        told = _largest_and_smallest(sharing, words, any_below_zero=compared[-1].value.amount < 0)
        sentence = extremes.format(extremes=told)
        sentences.append(sentence[:1].upper() + sentence[1:])
    if in_table:
        sentences.append(phrases.values_in_table)
    else:
        values = "; ".join(f"{bar.name} {bar.text}" for bar in compared)
        sentences.append((phrases.values_of_others if apart else phrases.values).format(values=values))
    if missing:
        sentences.append(phrases.bars_missing.format(names="; ".join(missing)))
    return " ".join(sentences)


def describe_table(
    title: str,
    columns: Sequence[TableColumn],
    rows: Sequence[Sequence[TableCell]],
    total: Sequence[TableCell] | None,
    words: Words,
) -> str:
    """The size of a table, its columns, its order, the extremes of its figures; never a row, which the cells tell."""
    headings = listed_headings([column.heading for column in columns])
    count = words.counted(len(rows), words.row, words.rows)
    sentences = [words.alternatives.table.format(title=title, count=count, columns=headings.removesuffix("."))]
    names = [row[0].text for row in rows]
    if columns[0].strong and len(names) > 1 and names == sorted(names, key=finnish_order):
        sentences.append(words.alternatives.table_sorted.format(column=columns[0].heading))
    if columns[0].strong:
        sentences += (_extremes(column.heading, index, rows, words) for index, column in enumerate(columns))
    if total:
        sentences.append(words.alternatives.table_total.format(label=total[0].text))
    return " ".join(sentence for sentence in sentences if sentence)


def _extremes(heading: str, index: int, rows: Sequence[Sequence[TableCell]], words: Words) -> str:
    """The largest and the smallest figure of a column with the areas that have them; empty without figures."""
    figures = [
        (run.value.amount, run.spoken or run.text, row[0].text)
        for row in rows
        for run in row[index].runs
        if run.value is not None
    ]
    if len(figures) < _LEAST_COMPARED:
        return ""
    largest, smallest = (end(figures, key=lambda figure: figure[0]) for end in (max, min))
    if largest[1] == smallest[1]:
        return words.alternatives.table_equal.format(column=heading, text=largest[1])
    sharing = [([name for _, text, name in figures if text == end], end) for _, end, _ in (largest, smallest)]
    extremes = _largest_and_smallest(sharing, words, any_below_zero=smallest[0] < 0)
    return words.alternatives.table_extremes.format(column=heading, extremes=extremes)


def _largest_and_smallest(sharing: Sequence[tuple[Sequence[str], str]], words: Words, *, any_below_zero: bool) -> str:
    """The areas with the largest and the smallest figure, with it: "suurin A 5 €; pienimmät B ja C, kumpikin 1 €"."""
    phrases = words.alternatives
    ends = (phrases.highest, phrases.lowest) if any_below_zero else (phrases.largest, phrases.smallest)
    gap = ", " if all(len(names) == 1 for names, _ in sharing) else "; "
    return gap.join(_named(names, text, phrases, words) for (names, text), phrases in zip(sharing, ends, strict=True))


def _named(names: Sequence[str], text: str, phrases: tuple[str, str, str], words: Words) -> str:
    """The areas with a figure, so many as a listener can take in, and the figure."""
    named, others = list(names[:_MOST_NAMED]), len(names) - _MOST_NAMED
    if others > 0:
        named.append(words.counted(others, words.alternatives.other, words.alternatives.others))
    return words.of_number(phrases, len(names)).format(names=words.listing(named), text=text)


def _names(areas: tuple[Area, ...]) -> str:
    return ", ".join(area.name for area in areas)
