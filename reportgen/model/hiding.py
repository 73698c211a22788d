"""The name of a file -> whether a program or the system put it there for itself, out of people's sight."""

_OF_SYSTEMS = {"thumbs.db", "desktop.ini", "icon\r"}


def is_hidden(name: str) -> bool:
    """Such as ".DS_Store" and "Icon" on macOS, "Thumbs.db" on Windows, or "~$a.xlsx" while Excel shows a.xlsx."""
    return name.startswith((".", "~$")) or name.casefold() in _OF_SYSTEMS
