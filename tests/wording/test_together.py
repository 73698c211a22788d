"""Many problems of one kind in one file, said together."""

from reportgen.model.places import Place
from reportgen.model.problems import error, several, warning
from reportgen.wording.together import told_together

DECK = "data/2026-02/deck.md"


def numbers(*found, file=DECK):
    return [
        warning(
            "The number {number} is old: {context}. Correct it in {list}.",
            Place(file, line=line),
            several("old numbers: {count}. Correct each in {list}.", "{context}"),
            number=number,
            context=context,
            list="a.toml",
        )
        for line, number, context in found
    ]


def empties(*columns):
    return [
        error(
            "The cell is empty, in {column}. Write {what} in it.", Place("a.xlsx", "q", cell), column=column, what="x"
        )
        for column, cell in columns
    ]


def test_a_few_are_said_one_by_one():
    few = numbers((4, "8", "a 8"), (5, "9", "b 9"), (6, "7", "c 7"))
    assert told_together(few, "en") == [
        "data/2026-02/deck.md, line 4: The number 8 is old: a 8. Correct it in a.toml.",
        "data/2026-02/deck.md, line 5: The number 9 is old: b 9. Correct it in a.toml.",
        "data/2026-02/deck.md, line 6: The number 7 is old: c 7. Correct it in a.toml.",
    ]


def test_many_share_a_line_of_what_they_have_in_common_and_those_of_one_line_share_it():
    many = numbers((4, "8", "a 8"), (5, "9", "b 9"), (5, "7", "c 7"), (12, "1", "d 1"))
    assert told_together(many, "en") == [
        "data/2026-02/deck.md: old numbers: 4. Correct each in a.toml.",
        "  line 4: a 8",
        "  line 5: b 9 · c 7",
        "  line 12: d 1",
    ]


def test_what_stands_behind_a_problem_stays_with_it():
    many = numbers((4, "8", "a 8"), (5, "9", "b 9"), (5, "7", "c 7"), (12, "1", "d 1"))
    codes = dict(zip(many, (" [1]", " [2]", " [3]", " [4]"), strict=True))
    told = told_together(many, "en", codes.__getitem__)
    assert told[1:] == ["  line 4: a 8 [1]", "  line 5: b 9 · c 7 [2] [3]", "  line 12: d 1 [4]"]
    assert told_together(many[:1], "en", codes.__getitem__)[0].endswith("in a.toml. [1]")


def test_the_sentences_that_are_the_same_are_said_once_where_nothing_else_is_known():
    assert told_together(empties(("a", "C2"), ("b", "D2"), ("c", "E2"), ("d", "F2")), "en") == [
        "a.xlsx, at 4 places: Write x in it.",
        "  sheet q, cell C2: The cell is empty, in a.",
        "  sheet q, cell D2: The cell is empty, in b.",
        "  sheet q, cell E2: The cell is empty, in c.",
        "  sheet q, cell F2: The cell is empty, in d.",
    ]


def test_cells_that_say_the_same_are_one_line_and_all_counted():
    many = [*empties(*(("a", f"C{row}") for row in range(2, 24)), ("b", "D2"), ("c", "E2"), ("d", "F2"))]
    assert told_together(many, "en")[:2] == [
        "a.xlsx, at 25 places: Write x in it.",
        "  sheet q, cells C2–C23: The cell is empty, in a.",
    ]


def test_lines_that_say_the_same_are_named_together():
    same = [warning("Odd.", Place(DECK, line=line)) for line in (4, 5, 9, 12)]
    assert told_together(same, "en") == ["data/2026-02/deck.md, lines 4–5, 9, 12: Odd."]


def test_single_ones_stand_before_many_and_files_apart():
    many = numbers(*((line, "8", f"{line} a") for line in range(4)))
    others = numbers(*((line, "8", f"{line} a") for line in range(4)), file="extract.md")
    told = told_together([*many, *others, warning("Odd."), *many], "en")
    assert [line for line in told if not line.startswith("  ")] == [
        "Odd.",
        "data/2026-02/deck.md: old numbers: 4. Correct each in a.toml.",
        "extract.md: old numbers: 4. Correct each in a.toml.",
    ]


def test_what_belongs_together_in_several_files_stands_under_its_name():
    both = several("differ: {count}. Choose one each.", "{found}", "{area}")
    told = told_together(
        [
            warning("{area} differs: {found}.", Place(file, cell=cell), both, area=area, found=found)
            for area, file, cell, found in (
                ("Kainuu", "a.csv", "C2", "a / b"),
                ("Kainuu", "b.csv", "C2", "c / d"),
                ("Lappi", "a.csv", "C9", "b / a"),
                ("Lappi", "a.csv", "D9", "x / y"),
            )
        ],
        "en",
    )
    assert told == [
        "differ: 4. Choose one each.",
        "  Kainuu",
        "    a.csv, cell C2: a / b",
        "    b.csv, cell C2: c / d",
        "  Lappi",
        "    a.csv, cell C9: b / a",
        "    a.csv, cell D9: x / y",
    ]
