"""Python values -> the syntax of PDF objects (ISO 32000-1, 7.3): the bytes that stand for them in a file."""

import re
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

_LEVEL = 5
"""The level of compression. The usual 6 makes files a hundredth smaller, and takes a third longer."""


class Name(str):
    """A PDF name such as /Type, written without its slash here."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """A pointer to an object of the file by its number."""

    number: int


Value: TypeAlias = "Name | Reference | str | bytes | float | bool | Sequence[Value] | Mapping[str, Value] | None"
"""What can be written: `str` is text for people, `bytes` is a string that is no text, an int is also a float."""


@dataclass(frozen=True, slots=True)
class Stream:
    """Bytes with a dictionary. They are compressed unless `plain`, which metadata is, so that any tool can find it."""

    data: bytes
    entries: Mapping[str, Value] = field(default_factory=dict)
    plain: bool = False


FileObject: TypeAlias = "Value | Stream"
"""What can stand in a file under a number."""

_ESCAPED = {ord(character): f"\\{character}" for character in "()\\"}
_PRINTABLE = re.compile(r"[ -~]*")
_REGULAR = re.compile(r"[A-Za-z0-9_.+*:-]*")


def number(value: float) -> str:
    """A number with two decimals at most: a hundredth of a point is less than any printer shows."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def syntax(value: Value) -> bytes:
    """A value as PDF syntax. TypeError for what no PDF object stands for."""
    match value:
        case None:
            written = b"null"
        case bool():
            written = b"true" if value else b"false"
        case int() | float():
            written = number(value).encode("ascii")
        case Reference():
            written = b"%d 0 R" % value.number
        case Name():
            written = _name(value)
        case str():
            written = _text(value)
        case bytes():
            written = b"<%s>" % value.hex().encode("ascii")
        case Mapping():
            written = b"<<%s>>" % b"".join(_name(key) + b" " + syntax(entry) for key, entry in value.items())
        case Sequence():
            written = b"[%s]" % b" ".join(syntax(entry) for entry in value)
        case _:
            raise TypeError(type(value).__name__)
    return written


def stream_syntax(stream: Stream) -> bytes:
    """A stream as PDF syntax, with its length and filter."""
    data = stream.data if stream.plain else zlib.compress(stream.data, _LEVEL)
    entries = dict(stream.entries) | ({} if stream.plain else {"Filter": Name("FlateDecode")}) | {"Length": len(data)}
    return b"%s\nstream\n%s\nendstream" % (syntax(entries), data)


def _name(name: str) -> bytes:
    if _REGULAR.fullmatch(name):
        return b"/" + name.encode("ascii")
    regular = (chr(byte) if _REGULAR.fullmatch(chr(byte)) else f"#{byte:02X}" for byte in name.encode("utf-8"))
    return b"/" + "".join(regular).encode("ascii")


def _text(text: str) -> bytes:
    if _PRINTABLE.fullmatch(text):
        return b"(%s)" % text.translate(_ESCAPED).encode("ascii")
    return b"<FEFF%s>" % text.encode("utf-16-be").hex().upper().encode("ascii")
