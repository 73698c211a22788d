"""Whatever deck.md holds, it becomes slides or is refused in words, with its line: never a crash, never a hang."""

from collections.abc import Callable

from hypothesis import example, given, settings
from hypothesis import strategies as st

from reportgen.composing import compose
from reportgen.model.problems import ReportError
from reportgen.wording import say

PIECES = st.sampled_from(
    [
        "# Otsikko", "# ", "## Ryhmä", "### Liian syvä", "Tekstiä, jossa on **lihavaa** ja *kursiivia*.", "- kohta",
        "  - alakohta", "      - syvä", "1. ensimmäinen", "2) toinen", "10. kymmenes",
        "[linkki](https://example.org)", "[rikki](", "![kuva](x.png)", "> lainaus", "```", "    koodia", "| a | b |",
        "|---|---|", "---", "***", "<b>html</b>", "<script>", "&amp; &euro; &#0;", "\\*", "::: cover",
        "::: map rakenne", "::: map", "::: mapp rakenne", ":::", "::::", "::: table rahat", "columns: area, nyt",
        "columns:", "columns: area, area, x", "::: box", "::: columns", "::: subtitle", "::: footnote",
        "::: bars rahat", "column: nyt", "per: resident", "apart: Helsinki", "when: ", "::: shares rakenne",
        "::: maps rakenne", "::: changes rakenne", "{{ count('rakenne', 'on', column='nyt') }}", "{{", "}}", "{{}}",
        "{{ 1/0 }}", "{{ ''.__class__ }}", "{{ x | y(z) }}", "{{ total('rahat', 'nyt') }}",
        "{{ areas('rakenne','on')", "{{ 9**9**9 }}", "{% for a in b %}", "{# x #}", "\t", "\u00a0", "\u200b", "\x00",
        "\x1b[2J", "\ufeff", "\u202e", "😀", "\r", "\f", "\u2028", "a" * 300, "*" * 200, "[" * 200, "(" * 50,
        "- " * 60, "> " * 60, "_" * 99, "`" * 99,
    ]
)  # fmt: skip
LINES = st.one_of(PIECES, st.text(max_size=30), st.lists(PIECES, min_size=2, max_size=3).map(" ".join))
SCRIPTS = st.lists(LINES, max_size=25).map("\n".join)


@settings(max_examples=200)
@given(script=st.one_of(SCRIPTS, st.text(max_size=200)))
@example(script="# A\n\n" + "[" * 3000)
@example(script="# A\n\n" + "- " * 2000 + "x")
@example(script="# A\n\n" + "> " * 2000 + "x")
@example(script="# A\n\n" + "*a **b " * 2000)
@example(script="# " + "A" * 20_000 + "\nx")
@example(script="# A\n\n{{ " + "(" * 3000 + " }}")
@example(script="# A\n\n{{ " + "count(" * 500 + " }}")
def test_any_script_is_composed_or_refused(small_round: Callable, script: str) -> None:
    try:
        deck, problems = compose(small_round(script))
    except ReportError as refused:
        deck, problems = None, refused.problems
    assert problems or (deck is not None and deck.slides)
    assert all(say(problem, language) for problem in problems for language in ("fi", "en"))
