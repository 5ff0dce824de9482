"""Every address of a record with its field, as the record's model declares them."""

from collections.abc import Iterator
from functools import cache
from typing import get_args, get_type_hints

from guildhall.reading import FieldPath
from guildhall.records.base import Address, Part


def addresses(part: Part, above: FieldPath = ()) -> Iterator[tuple[FieldPath, str]]:
    """Yield the addresses in a part of a record, each with the way to it."""
    plain, inner = _shape(type(part))
    for name in plain:
        value = getattr(part, name)
        if isinstance(value, str):
            yield (*above, name), value
    for name in inner:
        value = getattr(part, name)
        if isinstance(value, list):
            for number, item in enumerate(value):
                yield from addresses(item, (*above, name, number))
        elif value is not None:
            yield from addresses(value, (*above, name))


@cache
def _shape(model: type[Part]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names of the fields that hold an address, and of those that hold parts with addresses."""
    plain: list[str] = []
    inner: list[str] = []
    for name, hint in get_type_hints(model, include_extras=True).items():
        part = _part_in(hint)
        if _is_address(hint):
            plain.append(name)
        elif part and any(_shape(part)):
            inner.append(name)
    return tuple(plain), tuple(inner)


def _is_address(hint: object) -> bool:
    return hint == Address or any(inner == Address for inner in get_args(hint))


def _part_in(hint: object) -> type[Part] | None:
    """The part that a type such as ``list[Tier] | None`` holds."""
    if isinstance(hint, type) and issubclass(hint, Part):
        return hint
    for inner in get_args(hint):
        if found := _part_in(inner):
            return found
    return None
