from reportgen.model.places import Place
from reportgen.model.problems import error, several, warning
from reportgen.wording import say
from reportgen.wording.folding import folded
from reportgen.wording.together import told_together


def _cells(*cells, message="Empty: {column}.", column="nimi"):
    return [error(message, Place("a.xlsx", "rakenne", cell), column=column) for cell in cells]


def test_the_same_of_several_cells_is_said_once_of_all_of_them():
    found = list(folded(_cells("C2", "C3", "C4", "C9", "D2")))
    assert [problem.place.cell for problem in found] == ["C2–C4, C9, D2"]


def test_what_differs_stays_apart_and_in_order():
    first, second = _cells("C2"), _cells("C3", column="vastaus")
    other = [warning("Empty: {column}.", Place("a.xlsx", "rakenne", "C4"), column="nimi")]
    lines = [error("Line.", Place("deck.md", line=3)), error("Line.", Place("deck.md", line=4)), error("Nowhere.")]
    assert list(folded([*first, *second, *other, *lines])) == [*first, *second, *other, *lines]


def test_nothing_is_said_twice():
    assert list(folded(_cells("C2") * 2)) == _cells("C2")


def _full(*files, reason="full"):
    together = several("{file} and others, {count} in all: {reason}.", "")
    return [error("{file}: {reason}.", None, together, file=file, reason=reason) for file in files]


def test_what_is_the_same_wherever_a_file_stands_is_said_once_with_their_number():
    said = [say(problem, "en") for problem in folded([*_full("a", "b"), *_full("c", reason="gone"), *_full("d")])]
    assert said == ["a and others, 3 in all: full.", "c: gone."]
    assert told_together(_full(*"abcdefg"), "en") == ["a and others, 7 in all: full."]
