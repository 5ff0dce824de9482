"""The order of a record's fields: that of the model, at every depth."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from guildhall.reading import Plain
from guildhall.records.group import Group


@dataclass(frozen=True, slots=True)
class Order:
    """What is known of a value's fields.

    Attributes:
        fields: the fields of a mapping in their order, each with the order of its own value.
        entries: the order of each entry of a list, ``None`` where the value is no list of mappings.
    """

    fields: Mapping[str, "Order"] = field(default_factory=dict)
    entries: "Order | None" = None


NONE = Order()


@cache
def order_of_record() -> Order:
    """The order of a record's fields."""
    return _order(Group)


def ordered(value: Plain, order: Order) -> Plain:
    """Data with the fields of each mapping in order; those that no model has stay, at the end."""
    if isinstance(value, list):
        return [ordered(entry, order.entries or NONE) for entry in value]
    if not isinstance(value, dict):
        return value
    names = [name for name in order.fields if name in value]
    names += [name for name in value if name not in order.fields]
    return {name: ordered(value[name], order.fields.get(name, NONE)) for name in names}


def _order(model: Any) -> Order:
    """The order that a type asks for; the first of its choices that has one counts."""
    for part in _parts(model):
        if isinstance(part, type) and issubclass(part, BaseModel):
            fields = part.model_fields.items()
            return Order({name: _order(found.annotation) for name, found in fields})
        if get_origin(part) is list:
            return Order(entries=_order(get_args(part)[0]))
    return NONE


def _parts(model: Any) -> list[Any]:
    """The types that an annotation allows."""
    if get_origin(model) is Annotated:
        return _parts(get_args(model)[0])
    if get_origin(model) in {Union, UnionType}:
        return [part for choice in get_args(model) for part in _parts(choice)]
    return [model]
