"""A figure -> the way a message writes it: the same in every language."""

from decimal import Decimal

from reportgen.model.values import Date

_MOST_DIGITS = 20


def in_figures(amount: Decimal) -> str:
    """A figure for a message: thousands separated by no-break spaces, at most two decimals, after a comma.

    What no survey holds, with more digits than Decimal computes with, is written by its power of ten.
    """
    if amount.adjusted() > _MOST_DIGITS:
        return f"{amount:.2E}".replace(".", ",").replace("-", "−").replace("E+", "\u00a0·\u00a010^")
    rounded = round(amount, 2)
    digits = (
        format(rounded, "f").rstrip("0").rstrip(".") if rounded != rounded.to_integral_value() else f"{rounded:.0f}"
    )
    whole, mark, fraction = digits.partition(".")
    sign = "−" if whole.startswith("-") else ""
    return sign + f"{abs(int(whole)):,}".replace(",", "\u00a0") + (f",{fraction}" if mark else "")


def date_in_figures(date: Date) -> str:
    """A date as it is written in Finland: "31.8.2025"; a month as "8/2025"."""
    return f"{date.month}/{date.year}" if date.day is None else f"{date.day}.{date.month}.{date.year}"
