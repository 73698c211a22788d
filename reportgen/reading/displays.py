"""A number and the code of its format in a spreadsheet -> what its author sees, where that is more than the number."""

import operator
import re
from decimal import Decimal, InvalidOperation

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|[_*].|\[(?P<bracket>[^\]]*)\]'
    r"|(?P<digits>general|[0#?.,]+)|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)(-?\d{1,18}(?:\.\d{1,18})?)")
_HOLDS = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "=": operator.eq, "<>": operator.ne,
}  # fmt: skip
_COLOUR = re.compile(r"black|blue|cyan|green|magenta|red|white|yellow|color ?\d+", re.IGNORECASE)
# What stands with the digits of powers of ten, of a fraction, and in place of a text.
_NOT_FIGURED = {"E", "e", "/", "@"}
_SECTIONS = 3
_MOST_DIGITS = 30

_Section = list[re.Match[str]]


def shown_as(raw: str, code: str) -> str | None:
    """What a cell with a stored number shows, its thousands together; None where that is the number, maybe rounded.

    "" is a cell that shows nothing. Formats of fractions and powers of ten are left alone.
    """
    try:
        number = Decimal(raw)
    except InvalidOperation:
        return None
    if not number.is_finite() or abs(number.adjusted()) > _MOST_DIGITS:
        return None
    section, has_sign = _section(code, number)
    if any(token["other"] in _NOT_FIGURED for token in section):
        return None
    before, digits, after = _parts(section)
    sign = "-" if number < 0 and has_sign else ""
    if not digits:
        return (sign if before else "") + before
    thousands = _thousands(digits)
    if not thousands and not before and not after.strip(" %") and has_sign == (number < 0 or has_sign):
        return None
    percent = 2 if "%" in before + after else 0
    return f"{sign}{before}{_figured(abs(number).scaleb(percent - 3 * thousands), digits)}{after}"


def _section(code: str, number: Decimal) -> tuple[_Section, bool]:
    """The part of a code that a number is shown by, and whether it is told there when the number is negative.

    Red is how accounts tell it where they print no minus.
    """
    sections: list[_Section] = [[]]
    for token in _TOKEN.finditer(code):
        if token["other"] == ";":
            sections.append([])
        else:
            sections[-1].append(token)
    conditions = [_condition(section) for section in sections]
    if any(conditions):
        fitting = (
            section
            for section, condition in zip(sections, conditions, strict=True)
            if condition is None or _HOLDS[condition[1]](number, Decimal(condition[2]))
        )
        return next(fitting, sections[-1]), True
    if number < 0 and len(sections) > 1:
        return sections[1], any(_COLOUR.fullmatch(token["bracket"] or "") for token in sections[1])
    return (sections[2] if not number and len(sections) >= _SECTIONS else sections[0]), True


def _condition(section: _Section) -> re.Match[str] | None:
    found = (_CONDITION.fullmatch(token["bracket"] or "") for token in section)
    return next(filter(None, found), None)


def _parts(section: _Section) -> tuple[str, str, str]:
    """The words before the digits, the marks of digits, and the words after; spaces between digits part thousands."""
    places = [index for index, token in enumerate(section) if token["digits"]]
    if not places:
        return "".join(map(_words, section)).strip(), "", ""
    digits = "".join(section[index]["digits"] for index in places)
    inner = "".join(map(_words, section[places[0] : places[-1] + 1])).replace(" ", "")
    before, after = ("".join(map(_words, part)) for part in (section[: places[0]], section[places[-1] + 1 :]))
    return before.lstrip(), digits, (inner + after).rstrip()


def _words(token: re.Match[str]) -> str:
    if token["bracket"] is not None:
        # A currency, with a language behind it or without; any other bracket is a colour, a condition, a time.
        symbol = re.fullmatch(r"\$([^-]*)(?:-.*)?", token["bracket"])
        return symbol[1] if symbol else ""
    return token["quoted"] or token["escaped"] or token["other"] or ""


def _thousands(digits: str) -> int:
    """How many times a format divides by a thousand: a comma behind the last whole digit stands for each time."""
    whole, _, fraction = digits.rstrip(".").partition(".")
    last = fraction or whole
    return len(last) - len(last.rstrip(","))


def _figured(amount: Decimal, digits: str) -> str:
    """An amount with the decimals that the marks of digits have room for."""
    if digits.casefold() == "general":
        return f"{amount.normalize():f}".replace(".", ",")
    decimals = len(digits.partition(".")[2].rstrip(","))
    return f"{amount:.{decimals}f}".replace(".", ",")
