"""Directives of text -> paragraphs, boxes, subtitles and what stands at the foot of a slide."""

from dataclasses import replace

from reportgen.composing.context import Call, Context, SlidePart
from reportgen.composing.prose import Told, compose_text, paragraphs_of, tell
from reportgen.composing.script.markdown import parse_lines, parse_markdown
from reportgen.composing.script.syntax import TextParagraph
from reportgen.model.problems import ReportError, error


def compose_paragraphs(call: Call, context: Context) -> SlidePart:
    """`text`: running text that may depend on a condition."""
    return compose_text(_markdown(call, context), context)


def compose_columns(call: Call, context: Context) -> SlidePart:
    """`columns`: text that flows in two columns."""
    return compose_text(_markdown(call, context), context, columns=2)


def compose_box(call: Call, context: Context) -> SlidePart:
    """`box`: text set apart."""
    return compose_text(_markdown(call, context), context, boxed=True)


def compose_subtitle(call: Call, context: Context) -> SlidePart:
    """`subtitle`: text under the title."""
    told = _told_lines(call, context)
    return SlidePart(subtitle=told.runs, notes=told.notes, named=told.named)


def compose_show(call: Call, context: Context) -> SlidePart:  # noqa: ARG001 - every directive is called alike
    """`show`: places nothing itself; where its condition is false, the slide is left out."""
    return SlidePart()


def compose_cover(call: Call, context: Context) -> SlidePart:
    """`cover`: marks the title slide; its text is the subtitle."""
    part = compose_subtitle(call, context)
    for run in part.subtitle:
        if run.link:
            # Programs give links one colour in all of a deck, made for light grounds.
            raise ReportError(
                error(
                    'The cover holds the link "{link}", whose colour would be hard to read on the dark ground. '
                    "Put the link on another slide.",
                    link=run.link,
                )
            )
    return replace(part, cover=True)


def compose_footnote(call: Call, context: Context) -> SlidePart:
    """`footnote`: text at the foot of the page."""
    told = _told_lines(call, context)
    return SlidePart(footnotes=told.paragraphs, notes=told.notes, named=told.named)


def compose_source(call: Call, context: Context) -> SlidePart:
    """`source` and `count`: words for the footer of the page."""
    told = _told_lines(call, context)
    return SlidePart(source=(told.runs,) if told.runs else (), notes=told.notes, named=told.named)


def _told_lines(call: Call, context: Context) -> Told:
    return tell(paragraphs_of(parse_lines(call.lines, call.first_line, context.file)), context)


def _markdown(call: Call, context: Context) -> tuple[TextParagraph, ...]:
    return paragraphs_of(parse_markdown(call.lines, call.first_line, context.file), context.file)
