"""Changing a record's text where a fact changes, and nowhere else.

Comments, the order of fields and the form of everything else stay. A change is made by the
places of the YAML nodes; at the end the text must read as the old data with the changes, or
it is refused.
"""

import copy
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import yaml
from pydantic import BaseModel

from guildhall.editing.emission import block, inline, item
from guildhall.reading import FieldPath, Plain, dotted, parse
from guildhall.records.group import Group
from guildhall.records.parts import Links, Region

_ORDERS: Mapping[FieldPath, type[BaseModel]] = {(): Group, ("region",): Region, ("links",): Links}
"""The models whose order of fields a new field keeps."""


class CannotEditError(Exception):
    """A change that this cannot make without touching more than it should."""


@dataclass(frozen=True, slots=True)
class Change:
    """A field and its new value; a number past the end of a list adds to it."""

    field: FieldPath
    value: Plain


def edited(text: str, changes: Iterable[Change]) -> str:
    """The text with the changes made.

    Raises:
        CannotEditError: when it would not read as the old data with the changes.
        FileProblem: when the text is no record's.
    """
    expected = parse(text)
    for change in changes:
        text = _one(text, change)
        _put(expected, change)
    if parse(text) != expected:
        raise CannotEditError("the text would not read as it should")
    return text


def _put(data: Any, change: Change) -> None:
    """Make a change in plain data."""
    *above, last = change.field
    for step in above:
        if isinstance(data, dict) and step not in data:
            data[step] = {}
        data = data[step]
    if isinstance(data, list) and last == len(data):
        data.append(copy.deepcopy(change.value))
    else:
        data[last] = copy.deepcopy(change.value)


def _one(text: str, change: Change) -> str:
    """The text with one change made, by the deepest node on its way that is written."""
    lines = text.split("\n")
    node: Any = yaml.compose(text, Loader=yaml.CBaseLoader)
    in_flow = False
    for depth, step in enumerate(change.field):
        in_flow = in_flow or bool(getattr(node, "flow_style", False))
        inner = _inner(node, step)
        if inner is None:
            _insert(lines, node, change, depth)
            return "\n".join(lines)
        node = inner
    _replace(lines, node, change, in_flow=in_flow)
    return "\n".join(lines)


def _inner(node: Any, step: str | int) -> Any:
    """The node below another, ``None`` where none is written."""
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step]
    return None


def _replace(lines: list[str], node: Any, change: Change, *, in_flow: bool) -> None:
    """Write a new value over the old one, which must stand on one line."""
    start, end = node.start_mark, node.end_mark
    in_block = isinstance(node, yaml.CollectionNode) and not node.flow_style
    if start.line != end.line or in_block or getattr(node, "style", None) in ("|", ">"):
        raise CannotEditError(f"{dotted(change.field)} is written on more than one line")
    line = lines[start.line]
    if start.column == end.column:
        raise CannotEditError(f"{dotted(change.field)} is written, but empty")
    new = inline(change.value, in_flow=in_flow)
    lines[start.line] = f"{line[: start.column]}{new}{line[end.column :]}"


def _insert(lines: list[str], node: Any, change: Change, depth: int) -> None:
    """Write what is not there yet into the mapping or the list where it belongs."""
    step, value = change.field[depth], change.value
    for inner in reversed(change.field[depth + 1 :]):
        value = {str(inner): value}
    if isinstance(node, yaml.SequenceNode) and node.value and not node.flow_style:
        column = node.start_mark.column
        after = _last_line(lines, node) + 1
        lines[after:after] = item(value, column)
    elif isinstance(node, yaml.MappingNode) and node.value:
        _insert_field(lines, node, change.field[:depth], str(step), value)
    else:
        raise CannotEditError(f"{dotted(change.field)} has no place that is known")


def _insert_field(lines: list[str], node: Any, above: FieldPath, name: str, value: Plain) -> None:
    """Write a new field after the last one that stands before it in the model."""
    if above not in _ORDERS:
        raise CannotEditError(f"{dotted((*above, name))} is not known here")
    order = list(_ORDERS[above].model_fields)
    before = [
        pair
        for pair in node.value
        if pair[0].value in order and order.index(pair[0].value) < order.index(name)
    ]
    if node.flow_style:
        if not before:
            raise CannotEditError(f"{name} would be the first of a line")
        end = before[-1][1].end_mark
        line = lines[end.line]
        new = f", {name}: {inline(value, in_flow=True)}"
        lines[end.line] = f"{line[: end.column]}{new}{line[end.column :]}"
        return
    first = node.value[0][0].start_mark
    place = _last_line(lines, before[-1][1]) + 1 if before else first.line
    lines[place:place] = block({name: value}, first.column)


def _last_line(lines: list[str], node: Any) -> int:
    """Number of the last line that a node stands on, without what follows it."""
    if isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
        last = node.value[-1]
        return _last_line(lines, last[1] if isinstance(last, tuple) else last)
    end = int(node.end_mark.line)
    if getattr(node, "style", None) in ("|", ">"):
        end -= not node.end_mark.column  # it ends where the next thing starts
        while end > node.start_mark.line and _is_apart(lines[end]):
            end -= 1
    return end


def _is_apart(line: str) -> bool:
    """Whether a line below a block of text is no part of it."""
    return not line.strip() or line.startswith("#")
