"""Values of frozen dataclasses -> bytes that say the same, in the form of Python's own bytecode; and back.

Those bytes are for the very version of Python and of reportgen that wrote them. JSON takes ten times as long, and
pickle runs what it reads.
"""

import marshal
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from decimal import Decimal
from enum import Enum
from operator import attrgetter
from types import NoneType
from typing import Any, Generic, TypeVar, cast, get_args, get_origin

_PLAIN = frozenset({str, int, float, bool, bytes, NoneType})

_NO_VALUE = (ValueError, EOFError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError, MemoryError)
"""What comes of making a value of bytes that are those of something else."""

T = TypeVar("T")


def unmarshalled(packed: bytes) -> Any:  # noqa: ANN401 - marshal has no name for what it gives
    """What bytes say, in numbers, texts and collections of them; None where they say nothing."""
    try:
        # Nothing of it is run.
        return marshal.loads(packed)  # noqa: S302
    except _NO_VALUE:
        return None


@dataclass(frozen=True, slots=True)
class Form:
    """How values of a class are packed: `parts` takes one apart, and `whole` makes it of its parts again.

    `deep` are the indices of the parts that have to be packed themselves.
    """

    parts: Callable[[Any], tuple[object, ...]]
    whole: Callable[..., object]
    deep: tuple[int, ...] = ()


class Packing(Generic[T]):
    """Packs values of `root`, which is a dataclass or tuples of them, and of all classes that its fields may hold.

    `forms` are those of classes that are not packed field by field.

    Raises:
        TypeError: a class in them is neither a dataclass nor an enumeration, and has no form.

    """

    def __init__(self, root: type[T], forms: Mapping[type, Form] | None = None) -> None:
        self._given = {Decimal: Form(lambda amount: (str(amount),), Decimal), **(forms or {})}
        self._root = root
        self._numbers: dict[type, int] = {}
        self._forms: list[Form] = []
        self._learn(root)

    def pack(self, value: T) -> bytes:
        """A value as bytes."""
        return marshal.dumps(self._plain(value))

    def unpack(self, packed: bytes) -> T | None:
        """The value that was packed; None where the bytes are not those of one, or a form cannot make a part again."""
        try:
            value = self._value(unmarshalled(packed))
        except _NO_VALUE:
            return None
        return cast("T", value) if self._is_of_root(value) else None

    def _is_of_root(self, value: object) -> bool:
        if get_origin(self._root) is not tuple:
            return isinstance(value, self._root)
        return isinstance(value, tuple) and all(isinstance(each, get_args(self._root)[0]) for each in value)

    def _learn(self, kind: type) -> None:
        """Get to know what values of a type hint are made of."""
        if kind in _PLAIN or kind in self._numbers:
            return
        if arguments := get_args(kind):  # a tuple of some classes, or one of several
            for argument in arguments:
                if argument is not Ellipsis:
                    self._learn(argument)
            return
        self._numbers[kind] = len(self._forms)
        if kind in self._given:
            self._forms.append(self._given[kind])
        elif is_dataclass(kind):
            self._forms.append(_by_fields(kind))
            for field in fields(kind):
                self._learn(cast("type", field.type))
        elif issubclass(kind, Enum):
            self._forms.append(Form(lambda member: (member.value,), kind))
        else:
            raise TypeError(f"nothing tells how to pack a {kind.__qualname__}")

    # A value of a known class becomes a list, of its parts and the class's number; all else is a tuple or plain.
    def _plain(self, value: object) -> Any:  # noqa: ANN401 - marshal has no name for what it takes
        if type(value) in _PLAIN:
            return value
        if isinstance(value, tuple):
            return tuple(map(self._plain, value))
        number = self._numbers[type(value)]
        form = self._forms[number]
        parts = [*form.parts(value), number]
        for index in form.deep:
            parts[index] = self._plain(parts[index])
        return parts

    def _value(self, plain: object) -> object:
        if isinstance(plain, list):
            form = self._forms[plain.pop()]
            for index in form.deep:
                plain[index] = self._value(plain[index])
            return form.whole(*plain)
        if isinstance(plain, tuple):
            return tuple(map(self._value, plain))
        return plain


def _by_fields(kind: type) -> Form:
    names = [field.name for field in fields(kind)]
    deep = [index for index, field in enumerate(fields(kind)) if not _is_plain(cast("type", field.type))]
    parts = attrgetter(*names)  # of one name alone it gives no tuple
    return Form(parts if len(names) > 1 else lambda value: (parts(value),), kind, tuple(deep))


def _is_plain(kind: type) -> bool:
    """Whether values of a type hint are kept as they are: numbers and texts, tuples of nothing else."""
    arguments = [argument for argument in get_args(kind) if argument is not Ellipsis]
    return kind in _PLAIN or (bool(arguments) and all(map(_is_plain, arguments)))
