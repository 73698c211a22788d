"""The kinds of files that a report is written in."""

from enum import StrEnum


class Format(StrEnum):
    """A kind of file, by the ending of its name: to each a folder in `writing/` and a reader in `verifying/`."""

    PPTX = "pptx"
    PDF = "pdf"

    @classmethod
    def of(cls, file: str) -> "Format":
        """What a file is, by its name; ValueError where the name ends otherwise."""
        return cls(file.rpartition(".")[2])
