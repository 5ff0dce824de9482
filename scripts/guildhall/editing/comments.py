"""Comments of a record: where each stands, by the field that it belongs to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from guildhall.reading import FieldPath

_HASH = re.compile(r"(?:^|(?<=\s))#")


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment.

    Attributes:
        field: the field below it, or the field that it stands behind; ``None`` at the end.
        text: the comment from its ``#`` on.
        behind: whether it stands behind a value, on the same line.
    """

    field: FieldPath | None
    text: str
    behind: bool


def comments_of(text: str) -> list[Comment]:
    """All comments of a record's text, in order; the text is one that reads well."""
    lines = text.split("\n")
    node: Any = yaml.compose(text, Loader=yaml.CBaseLoader)
    begins: dict[int, FieldPath] = {}
    spans: list[tuple[tuple[int, int], tuple[int, int]]] = []
    for field, found in _nodes(node, ()):
        begins.setdefault(found.start_mark.line, field)
        if isinstance(found, yaml.ScalarNode):
            spans.append(_span(found, lines))
    return list(_comments(lines, begins, spans))


def _comments(
    lines: list[str],
    begins: dict[int, FieldPath],
    spans: list[tuple[tuple[int, int], tuple[int, int]]],
) -> Iterator[Comment]:
    for number, line in enumerate(lines):
        for match in _HASH.finditer(line):
            here = (number, match.start())
            if any(start <= here < end for start, end in spans):
                continue
            behind = bool(line[: match.start()].strip())
            below = range(number, len(lines)) if not behind else range(number, -1, -1)
            field = next((begins[place] for place in below if place in begins), None)
            yield Comment(field, line[match.start() :].rstrip(), behind)
            break


def _nodes(node: Any, field: FieldPath) -> Iterator[tuple[FieldPath, Any]]:
    """Keys and entries with the fields that begin there, and all scalars."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield (*field, key.value), key
            yield from _nodes(value, (*field, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for number, entry in enumerate(node.value):
            if not isinstance(entry, yaml.MappingNode):
                yield (*field, number), entry
            yield from _nodes(entry, (*field, number))
    elif node is not None and field:
        yield field, node


def _span(node: Any, lines: list[str]) -> tuple[tuple[int, int], tuple[int, int]]:
    """From where to where a scalar stands; a block of text ends with its last indented line."""
    start = (node.start_mark.line, node.start_mark.column)
    if node.style not in ("|", ">"):
        return start, (node.end_mark.line, node.end_mark.column)
    last = first = node.start_mark.line + 1
    indent = 1 + len(lines[first - 1]) - len(lines[first - 1].lstrip())
    while last < len(lines) and (not lines[last].strip() or lines[last].startswith(" " * indent)):
        last += 1
    return (first, 0), (last, 0)
