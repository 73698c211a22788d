"""What an author typed -> the part of it that a message quotes."""

_LONGEST = 60


def quoted(typed: str) -> str:
    """The text, cut where it is long."""
    return typed if len(typed) <= _LONGEST else f"{typed[:_LONGEST]}…"
