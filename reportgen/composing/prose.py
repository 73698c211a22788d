"""Typed paragraphs -> the report's paragraphs, expressions evaluated and every figure a run with its value."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportgen.composing.context import Call, Context, SlidePart
from reportgen.composing.expressions.evaluating import evaluate
from reportgen.composing.expressions.figures import GroupedValue
from reportgen.composing.expressions.filters import Phrase
from reportgen.composing.phrasing.characters import readable
from reportgen.composing.phrasing.formats import format_value, typographic
from reportgen.composing.phrasing.notes import describe, note_of_value
from reportgen.composing.script.markdown import Parsed, Title, parse_lines
from reportgen.composing.script.syntax import Expression, Fragment, Literal, TextParagraph
from reportgen.model.blocks import Prose
from reportgen.model.numerals import count_digits
from reportgen.model.places import Place
from reportgen.model.problems import Problem, ReportError, error, placed
from reportgen.model.text import Paragraph, Run
from reportgen.model.values import Value

_LINK_STARTS = ("https://", "http://", "mailto:")
_LANGUAGE_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
"""What a language tag (BCP 47) looks like."""


@dataclass(frozen=True, slots=True)
class Told:
    """Paragraphs with the notes that vouch for their figures and lists, and the codes of the areas that they name."""

    paragraphs: tuple[Paragraph, ...]
    notes: tuple[str, ...]
    named: frozenset[str]

    @property
    def runs(self) -> tuple[Run, ...]:
        """Everything as one paragraph."""
        runs: list[Run] = []
        for paragraph in self.paragraphs:
            runs += [Run(" ")] * bool(runs) + list(paragraph.runs)
        return tuple(runs)


def tell(paragraphs: Sequence[TextParagraph], context: Context) -> Told:
    """The paragraphs with their expressions evaluated; those left without a word are dropped.

    ReportError names every problem with its line.
    """
    told: list[Paragraph] = []
    notes: list[str] = []
    named: set[str] = set()
    problems: list[Problem] = []
    bare: TextParagraph | None = None
    for paragraph in paragraphs:
        runs: list[Run] = []
        for fragment in paragraph.fragments:
            try:
                runs.append(_run(fragment, context, notes, named))
            except ReportError as refused:
                line = fragment.line if isinstance(fragment, Expression) else paragraph.line
                problems.extend(placed(refused.problems, Place(context.file, line=line)))
        trimmed = _trimmed(_with_ranks_told(paragraph.fragments, runs, context))
        if not paragraph.further:
            bare = None if trimmed else paragraph
        if trimmed:
            # What goes on with an item that was left without a word is the item.
            item = replace(bare, line=paragraph.line) if bare and bare.level == paragraph.level else paragraph
            told.append(Paragraph(trimmed, item.role, item.level, item.number, item.further, line=item.line))
            bare = None
    if problems:
        raise ReportError(*problems)
    return Told(tuple(told), tuple(notes), frozenset(named))


def _with_ranks_told(fragments: Sequence[Fragment], runs: Sequence[Run], context: Context) -> Sequence[Run]:
    """The runs, the sign in "19 / 21" read aloud in words where it stands between a rank and how many are ranked."""
    if len(runs) != len(fragments):
        return runs
    sources = [fragment.source.strip() if isinstance(fragment, Expression) else "" for fragment in fragments]
    return [
        replace(run, spoken=context.words.out_of)
        if run.text.strip(" \u00a0") == "/"
        and sources[max(index - 1, 0)].startswith("rank(")
        and sources[min(index + 1, len(runs) - 1)].startswith("ranked(")
        else run
        for index, run in enumerate(runs)
    ]


def tell_option(call: Call, name: str, context: Context) -> Told:
    """The value of an option as text, which may hold expressions; nothing where the option is not given."""
    line = call.option_lines.get(name, call.line)
    paragraphs = paragraphs_of(parse_lines([call.option(name)], line, context.file))
    refuse_links(paragraphs, Place(context.file, line=line))
    return tell(paragraphs, context)


def refuse_links(paragraphs: Sequence[TextParagraph], place: Place) -> None:
    """Refuse links with words of their own, whose addresses would be lost, in texts that are shown without links."""
    for fragment in (fragment for paragraph in paragraphs for fragment in paragraph.fragments):
        if fragment.link and not (isinstance(fragment, Literal) and fragment.link.endswith(fragment.text)):
            raise ReportError(
                error(
                    'A link stands where none can be shown: "{link}". Titles, captions and headings are plain words; '
                    "put the link into the text or into ::: source.",
                    place,
                    link=fragment.link,
                )
            )


def compose_text(
    paragraphs: Sequence[TextParagraph], context: Context, *, columns: int = 1, boxed: bool = False
) -> SlidePart:
    """Running text as a block; nothing where it is empty."""
    told = tell(paragraphs, context)
    blocks = (Prose(told.paragraphs, columns, boxed),) if told.paragraphs else ()
    return SlidePart(blocks=blocks, notes=told.notes, named=told.named)


def paragraphs_of(parsed: Parsed, file: str = "") -> tuple[TextParagraph, ...]:
    """The paragraphs of a directive's text. ReportError with all that is wrong with it, as a slide's title in it."""
    problems = list(parsed.problems)
    problems += [
        error(
            "A slide's heading stands inside a directive. Close the directive with ::: first.",
            Place(file, line=part.line),
        )
        for part in parsed.parts
        if isinstance(part, Title)
    ]
    if problems:
        raise ReportError(*problems)
    return tuple(part for part in parsed.parts if isinstance(part, TextParagraph))


def _run(fragment: Fragment, context: Context, notes: list[str], named: set[str]) -> Run:
    """One run; what it comes from is added to `notes`, the areas that it names to `named`."""
    _check_marks(fragment)
    if isinstance(fragment, Expression):
        return _computed_run(fragment, context, notes, named)
    return Run(
        typographic(fragment.text.replace("\n", " ")),
        fragment.bold,
        fragment.italic,
        fragment.link,
        language=fragment.language,
        digit_lines=fragment.digit_lines,
    )


def _check_marks(fragment: Fragment) -> None:
    """ReportError for a link that is no address, and for a language that is no code."""
    if fragment.link and not fragment.link.startswith(_LINK_STARTS):
        raise ReportError(
            error(
                'The link "{link}" is not a whole address. Start it with https:// (or mailto: for e-mail).',
                link=fragment.link,
            )
        )
    if fragment.language and not _LANGUAGE_TAG.fullmatch(fragment.language):
        raise ReportError(
            error(
                '"{language}" is no code of a language. Write for example [svenska]{example}; other codes are se, smn '
                "and sms for the Sámi languages, en, et and ru.",
                language=fragment.language,
                example="{lang=sv}",
            )
        )


def _computed_run(fragment: Expression, context: Context, notes: list[str], named: set[str]) -> Run:
    result = evaluate(fragment.source, context.facts)
    value = place = None
    match result:
        case Value():
            text, value = format_value(result, context.words.locale), result
        case GroupedValue():
            text, value = format_value(result.value, context.words.locale, result.decimals), result.value
        case Phrase():
            text, place = result.text, result.place
            named.update(area.code for area in result.areas)
            if result.rule:
                sources = describe(result.sources, context.words)
                note = context.words.notes.answer if result.answer else context.words.notes.list
                notes.append(note.format(rule=result.rule, sources=sources))
        case str():
            text = result
    if value is not None:
        notes.append(note_of_value(text, value, context.words))
    lines = (fragment.line,) * count_digits(text) if value is None and place is None else ()
    return Run(
        text, fragment.bold, fragment.italic, fragment.link, value, fragment.language, place=place, digit_lines=lines
    )


def _trimmed(runs: Sequence[Run]) -> tuple[Run, ...]:
    """The runs without space at either end; none where nothing is left."""
    kept = [run for run in runs if run.text]
    while kept and not readable(kept[0].text).strip():
        kept.pop(0)
    while kept and not readable(kept[-1].text).strip():
        kept.pop()
    if kept:
        kept[0] = replace(kept[0], text=kept[0].text.lstrip())
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip())
    return tuple(kept)
