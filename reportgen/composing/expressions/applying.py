"""A function or filter, and its arguments in an expression -> what it gives, or an error that shows how to write it."""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from reportgen.composing.expressions.filters import Operand
from reportgen.model.problems import ReportError, error

_REMEMBERED = 1000


@dataclass(frozen=True, slots=True)
class Given:
    """What stands between a function's brackets, in order and by name.

    `is_plain` is false where a name is given twice or a list is spread, which no function takes.
    """

    in_order: tuple[Operand, ...]
    by_name: Mapping[str, Operand]
    is_plain: bool

    @property
    def first(self) -> Operand:
        """What is given first, None where nothing is."""
        return next(iter((*self.in_order, *self.by_name.values())), None)

    def without(self, name: str) -> "Given":
        """The rest of what is given."""
        return replace(self, by_name={other: value for other, value in self.by_name.items() if other != name})


def apply(
    name: str, function: Callable[..., Operand], subject: tuple[object, ...], given: Given, *also: str
) -> Operand:
    """What a function says of its subject and what it is given, which must be texts or whole numbers and fit it.

    `also` are the names of those that it may be given but does not see. ReportError where what is given does not fit.
    """
    signature = _signature(function)
    form = f"{name}({', '.join([*_written(signature, len(subject)), *(f'{each}=' for each in also)])})"
    try:
        bound = signature.bind_partial(*subject, *given.in_order, **given.by_name)
    except TypeError:
        bound = None
    if bound is None or not given.is_plain or not _fits(signature, bound, len(subject)):
        raise ReportError(
            error('"{name}" is given something that it does not take. It is written {form}.', name=name, form=form)
        )
    if any(needed not in bound.arguments for needed in _needed(signature)):
        raise ReportError(error('"{name}" lacks something that it needs. It is written {form}.', name=name, form=form))
    return function(*bound.args, **bound.kwargs)


@lru_cache(maxsize=_REMEMBERED)
def _signature(function: Callable[..., Operand]) -> inspect.Signature:
    return inspect.signature(function)


def _needed(signature: inspect.Signature) -> list[str]:
    return [name for name, parameter in signature.parameters.items() if parameter.default is parameter.empty]


def _written(signature: inspect.Signature, skipped: int) -> list[str]:
    """What a function takes: what it needs by the name of its meaning, what may be left out as it is typed."""
    needed = _needed(signature)
    return [name if name in needed else f"{name}=" for name in list(signature.parameters)[skipped:]]


def _fits(signature: inspect.Signature, bound: inspect.BoundArguments, skipped: int) -> bool:
    given = [item for item in bound.arguments.items() if item[0] not in list(signature.parameters)[:skipped]]
    return all(
        type(value) is (int if signature.parameters[parameter].annotation is int else str) for parameter, value in given
    )
