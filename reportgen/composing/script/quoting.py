"""What an author typed in; as much of it as a message quotes out."""

_LONGEST = 60


def quoted(typed: str) -> str:
    """The text, cut where it is long."""
    return typed if len(typed) <= _LONGEST else f"{typed[:_LONGEST]}…"
