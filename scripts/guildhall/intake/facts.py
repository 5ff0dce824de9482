"""The facts of a record that an issue form can correct: values that stand in one place."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from guildhall.reading import FieldPath
from guildhall.records.group import Group

_PATHS: tuple[FieldPath, ...] = (
    ("name",),
    ("short_name",),
    ("aliases",),
    ("url",),
    ("summary",),
    ("focus", "topics"),
    ("audience",),
    ("region", "online"),
    ("membership", "model"),
    ("membership", "tiers"),
    ("membership", "join_url"),
    ("careers", "job_board"),
    ("careers", "mentoring"),
    ("careers", "certifications"),
    ("careers", "scholarships"),
    ("members", "count"),
    ("links", "newsletter"),
    ("links", "calendar"),
    ("links", "meetup"),
    ("links", "slack"),
    ("links", "discord"),
    ("links", "forum"),
    ("links", "linkedin"),
    ("links", "github"),
    ("links", "youtube"),
    ("languages",),
    ("founded",),
)
"""Not the place: coordinates and the folder would have to go with it."""


@cache
def facts() -> Mapping[str, FieldPath]:
    """Fields by what people call them, in the order of the record."""
    return {_label(path): path for path in _PATHS}


@cache
def schema_of(path: FieldPath) -> Mapping[str, Any]:
    """The JSON Schema of a field, without ``null``.

    Raises:
        KeyError: for what is no field of a record.
    """
    whole = _whole()
    node = whole
    for step in path:
        node = _without_null(_opened(node, whole)["properties"][str(step)])
    return node


@cache
def _whole() -> dict[str, Any]:
    return Group.model_json_schema()


def _label(path: FieldPath) -> str:
    """The titles of a field and of what it stands in: ``Joining and cost: Prices as of``."""
    titles = [schema_of(path[:length]).get("title", "") for length in range(1, len(path) + 1)]
    return ": ".join(title for title in titles if title)


def _opened(node: dict[str, Any], whole: dict[str, Any]) -> dict[str, Any]:
    """A node, or the definition that it refers to."""
    name = str(node.get("$ref", "")).rpartition("/")[2]
    return whole["$defs"][name] if name else node


def _without_null(node: dict[str, Any]) -> dict[str, Any]:
    """A node with its only branch put in, where the other one is ``null``."""
    branches = [one for one in node.get("anyOf", ()) if one != {"type": "null"}]
    if len(branches) == 1:
        rest = {key: value for key, value in node.items() if key != "anyOf"}
        return {**branches[0], **rest}
    return {**node, "anyOf": branches} if branches else node
