"""Which pages are made: all of them, or those that are made of anything else than before."""

import dataclasses
from collections.abc import Callable, Collection, Mapping
from collections.abc import Set as AbstractSet
from functools import cache
from typing import Any, Protocol

from guildhall.catalogue import Entry


class Wants(Protocol):
    """Asked before a page is made that takes long to make, or of which there are many."""

    def __call__(self, path: str, template: str, *made_of: object) -> bool:
        """Whether a page is wanted, and with it other files of the same.

        Args:
            path: its address.
            template: name of its template, without the ending.
            made_of: all that its content comes from beside what every page knows, so that the
                same means the same page; of a function what it returns, so that a build which
                wants everything need not find it out.
        """


def everything(path: str, template: str, *made_of: object) -> bool:
    """Want each page."""
    del path, template, made_of
    return True


_PLAIN = frozenset((str, int, float, bool, type(None)))
"""Types of what is compared as it is."""


def comparable(value: Any, of_entry: Callable[[Entry], object]) -> object:
    """What a page is made of, in a form that can be compared with the same of another build.

    Args:
        value: what it is made of.
        of_entry: what stands for an entry; equal for two entries that show the same.
    """
    sort: type = type(value)
    if sort in _PLAIN:
        return value
    if sort is Entry:
        return of_entry(value)
    if names := _fields(sort):
        value = [getattr(value, name) for name in names]
    elif isinstance(value, Mapping):
        value = value.items()
    elif isinstance(value, AbstractSet):
        return tuple(sorted(map(repr, value)))
    if sort is tuple or isinstance(value, Collection):
        return tuple([comparable(one, of_entry) for one in value])
    return comparable(value(), of_entry) if callable(value) else value


@cache
def _fields(sort: type) -> tuple[str, ...]:
    """Names of the fields of a dataclass; none of any other type."""
    if not dataclasses.is_dataclass(sort):
        return ()
    return tuple(one.name for one in dataclasses.fields(sort))
