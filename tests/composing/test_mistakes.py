"""What an author gets wrong in slides, directives and expressions is told with its line, all of it together."""

from dataclasses import replace

import pytest

from reportgen.composing import compose
from reportgen.model.problems import ReportError
from tests.composing.mistakes import problems


@pytest.mark.parametrize(
    ("script", "line", "words"),
    [
        ("", 1, "There is no slide"),
        ("teksti\n# A\nx", 1, "before the first slide"),
        ("# A\nx\n# a\ny", 3, 'Two slides have the title "a"'),
        ("# A\n# B\nx", 1, 'The slide "A" has no content'),
        ("#\nx", 1, "A slide has no title"),
        ('# A {{ count("rakenne", "on") }}\nx', 1, "A title holds an expression"),
        ("# A\n### B\nx", 2, "A heading has 3 #"),
        ("# A\n::: mapp rakenne\n:::", 2, 'The nearest is "map"'),
        ("# A\n::: Box\nx\n:::", 2, 'The nearest is "box"'),
        ("# A\n::: laatikko\nx\n:::", 2, 'The nearest is "box"'),
        ("# A\n::: kartat x\n:::", 2, 'The nearest is "maps"'),
        ("# A\n::: xyzzy\nx\n:::", 2, 'no directive "xyzzy". There are: cover (the title slide)'),
        ("# A\n::: map\n:::", 2, "needs a question"),
        ("# A\n::: subtitle koe\nx\n:::", 2, "takes text on the lines after it"),
        ("# A\n\n::: map rakenne\ncolum: nyt\n:::", 4, 'has no option "colum". The nearest is "column"'),
        ("# A\n::: map rakenne\nsarake: nyt\n:::", 3, 'has no option "sarake". It takes, each on'),
        ("# A\n::: map rakenne\ncolumn nyt\n:::", 3, 'The nearest is "column"'),
        ("# A\n::: map rakenne\ncolumn\n:::", 3, "is written with a colon"),
        ("# A\n::: map rakenne\ncolumn: nyt\ncolumn: nyt\n:::", 4, "given twice"),
        ("# A\n::: map raken\n:::", 2, 'no question "raken" in this round. The nearest is "rakenne"'),
        ("# A\n::: map xyzzy\n:::", 2, 'no question "xyzzy" in this round. It has: rakenne, tyhja'),
        ("# A\n::: map rakenne\n:::", 2, "not just one column that fits"),
        ("# A\n::: map rakenne\ncolumn: nytt\n:::", 3, 'The nearest is "nyt"'),
        ("# A\n::: map rakenne\ncolumn: 2025\n:::", 3, 'no column "2025" that can be used here. It has: ennen, nyt'),
        ("# A\n::: map rakenne\ncolumn: nyt\nareas: ehkä\n:::", 4, 'no option "ehkä". It has: on, osin, ei, '),
        ('# A\n{{ count("rakenne", "Rakenne on osin", column="nyt") }}', 2, 'The nearest is "osin"'),
        ("# A\n::: table rahat\nwhere: ennen\n:::", 3, "is written: column = option"),
        ("# A\n::: table rahat\ncolumns: area, nyt, nyt\n:::", 3, 'has the column "nyt" twice'),
        ("# A\n::: table rakenne\nwhere: nyt = ei\n:::", 3, 'and count("rakenne", "ei", column="nyt") > 0'),
        ("# A\n::: table nimet\ntotal: Yhteensä\n:::", 2, "has no column of figures to add up"),
        ("# A\n::: table rahat\ncolumns: nyt, area\ntotal: Yhteensä\n:::", 2, "stands in its first column"),
        ("# A\n::: maps rakenne\ncolumns: ennen, nyt\nrounds: previous, this\n:::", 2, "Remove one of the two"),
        ("# A\n::: maps rakenne\ncolumns: ennen, nyt\ncolumn: nyt\n:::", 2, "column goes with rounds"),
        ("# A\n::: changes rakenne\nfrom: ennen\nto: nyt\nrounds: previous, this\n:::", 2, "Remove one of the two"),
        ("# A\n::: changes rakenne\nfrom: ennen\n:::", 2, "needs two columns"),
        ('# A\n::: show\nwhen: known("tyhja")\n:::\nx', 1, "No slide is shown"),
        ("# A\n{{ area | name }}", 2, "Use it in extract.md only"),
        ('# A\n{{ total("rahat", "nyt") | name }}', 2, 'The filter "name" works on areas'),
        ("# A\n::: table rahat\ncolumns: area, nyt\nheadings: Alue, **Nyt**\n:::", 4, "is plain text"),
        ("# A\n::: table rahat\ncolumns: area, nyt\nheadings: Alue, {{ number_of_areas() }}\n:::", 4, "is plain text"),
        ("# A\n::: maps rakenne\ncolumns: ennen, nyt\nheadings: a, [b](https://c.fi)\n:::", 4, "is plain text"),
        ("# A\n::: bars rahat\ncolumn: nyt\ncaption: [x](https://a.fi)\n:::", 4, "A link stands where none can"),
        ("# [A](https://a.fi)\nx", 1, "A link stands where none can"),
        ("# A\n::: table rahat\nheadings: yksi\n:::", 2, "needs one for each"),
        ("# A\n::: table rahat\nhalves: ehkä\n:::", 3, "Write halves: yes"),
        ('# A\n{{ share("rakenne", "no-answer", column="nyt") }}', 2, 'Write how many areas it is: count("rakenne", '),
        ('# A\n{{ share("tyhja", "on") }}', 2, "The data has no answers"),
        ("# A\n::: bars rahat\ncolumn: osuus\nper: resident\n:::", 3, "does not hold euros"),
        ("# A\n::: bars rahat\ncolumn: nyt\nper: year\n:::", 4, "per resident only"),
        ("# A\n::: bars rahat\ncolumn: nyt\napart: Helsink\n:::", 4, 'The nearest is "Helsinki"'),
        ("# A\n::: bars rahat\ncolumn: nyt\napart: xyzzy\n:::", 4, 'no area "xyzzy". There are: Helsinki, Kainuu'),
        ("# A\n::: bars rahat\ncolumn: nyt\napart: Vantaa\n:::", 4, 'The nearest is "Vantaa-Kerava"'),
        ("# A\n::: maps rakenne\ncolumns: nyt\n:::", 2, "needs two columns"),
        ("# A\n::: map rakenne\ncolumn: nyt", 2, "is not closed"),
        ("# A\nx\n:::", 3, "closes no directive"),
        ("# A\nx ::: map\n", 2, "The mark ::: stands within a line"),
        ("# A ::: box\nx", 1, "The mark ::: stands within a line"),
        ("# A\nx\nz {{ y\n\nz", 3, 'The expression "{{ y" is not closed in its paragraph. Write: {{ y }}'),
        ("# A\n{{ number_of_areas() } x", 2, "is not closed in its paragraph. Write: {{ number_of_areas() }}."),
        ("# A\nx {{", 2, "Write: {{ … }}"),
        ("# A\n{{ area | name\nx", 2, "is not closed in its paragraph"),
        ("# {{ x\ny", 1, "is not closed in its paragraph"),
        ("# A\n::: footnote\nx\ny {{ z\n:::", 4, "is not closed in its paragraph"),
        ("# A\n{{ number_of_areas() y {{ number_of_areas() }}", 2, "has no end before the next one starts"),
        ("# A\nx\n{ number_of_areas() }}", 3, "ends an expression that does not start"),
        ("# A\nx {number_of_areas()}", 2, "written between double braces: {{ number_of_areas() }}"),
        ("# A\nx {area | name}", 2, "written between double braces: {{ area | name }}"),
        ("# A\n{{ count(”rakenne”, ”on”) }}", 2, "a word processor has curled"),
        ('# A\n{{ count("rakenne, "on") }}', 2, "a quotation mark without its pair"),
        ('# A\n{{ count("rakenne", "on" }}', 2, "has 1 ( and 0 )"),
        ("# A\n{{ " + "(" * 1000 + " }}", 2, "is too long to be read"),
        ("# A\n::: box\n# B\n:::", 3, "heading stands inside a directive"),
        ('# A\n::: box\n\nwhen: known("tyhja")\nx\n:::', 4, "is no condition here"),
        ("# A\n::: box\nWhen known\nx\n:::", 3, "is no condition here"),
        ("# A\n[x](sivu)", 2, 'The link "sivu" is not a whole address'),
        ("# A\n::: cover\nx\n:::\nteksti", 5, "is the cover, which shows a title and a subtitle only"),
        ("# A\n::: bars rahat\ncolumn: nyt\n:::\n::: cover\nx\n:::", 2, "is the cover"),
        ("# A\n::: cover\nx\n:::\n::: source\nLähde\n:::", 5, "is the cover"),
        ("# A\n::: cover\nhttps://soste.fi\n:::", 2, 'The cover holds the link "https://soste.fi"'),
        ('# A\nx\n{{ count("rakenne", "onn", column="nyt") }}', 3, 'no option "onn". The nearest is "on"'),
        ("# A\n::: map rakenne\ncolumn: nyt\nareas: All\n:::", 4, 'The nearest is "all"'),
        ("# A\n::: map rakenne\ncolumn: nyt\nareas: ehkä\n:::", 4, "not-in-data, all, none"),
        ("# A\n::: bars rakenne\n:::", 2, "has no column of figures"),
        ("# A\n::: map rahat\n:::", 2, "has no column with options to choose from"),
        ('# A\n{{ total("rakenne") }}', 2, "has no column of figures"),
        ("# A\n::: table rahat\ncolumns: alue, nyt\n:::", 3, "It has: area, official, "),
        ("# A\n::: table rahat\ncolumns: areas, nyt\n:::", 3, 'The nearest is "area"'),
        ("# A\n::: table rahat\ntotal: yes\n:::", 3, "total: Yhteensä"),
        ('# A\n{{ count("rakenne", "on", 3) }}', 2, "is given something that it does not take. It is written count("),
        ('# A\n{{ count("rakenne", "on", column="nyt") == 2 }}', 2, "is a condition"),
        ('# A\nx count("rakenne", "on", column="nyt") y', 2, "between double braces: {{ count("),
        ("# A\n::: footnote\nx total(”rahat”) y\n:::\nz", 3, "between double braces: {{ total("),
        ("# A\n{{ number_of_areas }}", 2, "Write number_of_areas(…)"),
        ('# A\n{{ counts("rakenne", "on") }}', 2, 'There is no function "counts". The nearest is "count"'),
        ('# A\n{{ xyzzy("rakenne") }}', 2, 'no function "xyzzy". There are: count, areas'),
        ('# A\n{{ rank("rahat") }}', 2, "Use it in extract.md only"),
        ('# A\n{{ areas("rakenne", "ei", column="nyt") | xyzzy }}', 2, 'no filter "xyzzy". There are: name'),
        ('# A\n{{ areas("rakenne", "on", column="nyt") }}', 2, "gives a list"),
        ('# A\n{{ areas("rakenne", "ei", column="nyt") | listing }}', 2, "A list of areas is empty"),
        ('# A\n{{ areas("rakenne", "ei", column="nyt") | lista }}', 2, 'The nearest is "listing"'),
        ('# A\n{{ count("rakenne", "on", column="nyt") | locative }}', 2, "works on areas"),
        ('# A\n{{ count("tyhja", "on") }}', 2, "The data has no answers"),
        ('# A\n{{ count("rakenne") }}', 2, "needs. It is written count(question, option, column="),
        ('# A\n{{ largest("rahat", "nyt", rank="x") }}', 2, '"largest" is given something'),
        ('# A\n{{ largest("rahat", "nyt", rank=5) }}', 2, "no figure of rank 5"),
        ('# A\n{{ largest("rahat", "nyt", rank=10000000000) }}', 2, "it has 3 different figures"),
        ('# A\n{{ largest("rahat", "nyt", rank=10**9) }}', 2, "this one holds **."),
        ('# A\n{{ largest("rahat", "nyt", rank=' + "9" * 400 + ") }}", 2, "it has 3 different figures"),
        ("# A\n{{ " + "9" * 5000 + " }}", 2, "is too long to be read"),
        ("# A\n{{ count 2 }}", 2, "cannot be read"),
        ("# A\n{{ 9 ** 9 }}", 2, "this one holds **."),
        ("# A\n{{ ''.__class__ }}", 2, "this one holds .__class__."),
        ("# A\n{{ 1 ~ 2 }}", 2, "this one holds ~."),
        ("# A\n{{ -1 }}", 2, "this one holds -."),
        ("# A\n{{ 1.5 }}", 2, "this one holds 1.5."),
        ("# A\n{{ 'x' is defined }}", 2, "this one holds is defined."),
        ("# A\n{{ [1] }}", 2, "this one holds [ ]."),
        ('# A\n{{ total(question="rahat", column="nyt", question="rahat") }}', 2, '"total" is given something'),
        ("# A\n{{ {{ {{", 2, "Write: {{ … }}."),
        ("# A\n{{ on }}", 2, 'The name "on"'),
        ('# A\n{{ known("rakenne", column="nyt") }}', 2, "is a condition"),
        ("# A\n{{ 5 }}", 2, "neither a figure nor words"),
        ('# A\n::: box\nwhen: count("rakenne", "on", column="nyt")\nx\n:::', 3, "neither true nor false"),
        ('# A\n::: box\nwhen: not count("rakenne", "ei", column="nyt")\nx\n:::', 3, "neither true nor false"),
        ('# A\n::: show\nwhen: known("tyhja") or "x"\n:::\nx', 3, "neither true nor false"),
        ('# A\n{{ "x" if total("rahat", "nyt") else "y" }}', 2, "neither true nor false"),
        ('# A\n{{ "x" if "on" > 1 else "y" }}', 2, "compares figures and whole numbers"),
        ('# A\n{{ "x" if number_of_areas() in 1 else "y" }}', 2, "compares figures and whole numbers"),
        ('# A\n{{ "x" if 1 < number_of_areas() < 9 else "y" }}', 2, "compares figures and whole numbers"),
        ('# A\n{{ "x" if total("rahat", "nyt") > total("rahat", "osuus") else "y" }}', 2, "of different units"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_line(small_round, script, line, words):
    told = problems(small_round(script))
    assert [number for number, message in told if words in message] == [line], told


def test_all_mistakes_are_told_together_in_the_order_of_the_lines(small_round):
    told = problems(
        small_round(
            '# A\n{{ count("x", "on") }} ja {{ count("y", "on") }}\n::: kartta z\n:::\n'
            "# B\n::: map rakenne\nx: y\nz\n:::\n# C"
        )
    )
    assert [line for line, _ in told] == [2, 2, 3, 7, 8, 10]


@pytest.mark.parametrize("script", ["# A\n::: box\nx", "# A\nx\n:::\n# B\ny", "# A\n{{ x\n# B\ny"])
def test_a_slide_of_which_something_is_refused_is_not_said_to_be_empty(small_round, script):
    assert len(problems(small_round(script))) == 1


def test_a_language_without_words_is_refused(small_round):
    with pytest.raises(ReportError, match='no words in the language "xx"'):
        compose(replace(small_round("# A\nx"), language="xx"))
