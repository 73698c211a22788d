"""A figure goes in, the way a message writes it comes out: the same in every language."""

from decimal import Decimal


def in_figures(amount: Decimal) -> str:
    """A figure for a message: thousands parted by no-break spaces, at most two decimals, after a comma."""
    rounded = round(amount, 2)
    digits = (
        format(rounded, "f").rstrip("0").rstrip(".") if rounded != rounded.to_integral_value() else f"{rounded:.0f}"
    )
    whole, mark, fraction = digits.partition(".")
    sign = "−" if whole.startswith("-") else ""
    return sign + f"{abs(int(whole)):,}".replace(",", "\u00a0") + (f",{fraction}" if mark else "")
