"""The JSON Schemas of what is exported, made from the schema of a record."""

from collections.abc import Mapping
from typing import Any

from guildhall.publication import LICENCE
from guildhall.records.dates import OLDEST_YEAR

VERSION = 1
"""Of the shape of ``data/v1/``. A field may be added to it; none changes or goes."""

_DRAFT = "http://json-schema.org/draft-07/schema#"
_TEXT = {"type": "string"}
_ADDRESS = {"type": "string", "format": "uri", "pattern": "^https?://"}
_COUNT = {"type": "integer", "minimum": 0}
_DATE = {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}

_NOTICE: Mapping[str, Any] = {
    "name": _TEXT,
    "url": _ADDRESS,
    "licence": {"const": LICENCE.id},
    "licence_url": _ADDRESS,
    "credit": _TEXT,
    "date": _DATE,
}


def groups_schema(record: Mapping[str, Any]) -> dict[str, Any]:
    """The schema of ``groups.json``.

    Args:
        record: the schema of a record as people write it.
    """
    return {
        "$schema": _DRAFT,
        "title": "All groups",
        **_object({**_NOTICE, "groups": _list({"$ref": "#/$defs/Group"})}),
        "$defs": _definitions(record),
    }


def api_schema(record: Mapping[str, Any]) -> dict[str, Any]:
    """The schema of every file below ``data/v1/``: the index, or a list.

    Args:
        record: the schema of a record as people write it.
    """
    version = {"version": {"const": VERSION}}
    listed = {
        "id": _TEXT,
        "name": _TEXT,
        "description": _TEXT,
        "page": _ADDRESS,
        "count": _COUNT,
    }
    one = {"kind": _TEXT, **listed, "feed": _ADDRESS}
    ref = {"$ref": "#/$defs/Group"}
    files = {"type": "object", "additionalProperties": _ADDRESS}
    link = _object({**listed, "api": _ADDRESS})
    lists = {"type": "object", "additionalProperties": _list(link)}
    index = {"groups": _COUNT, "files": files, "lists": lists}
    return {
        "$schema": _DRAFT,
        "title": "The read-only API, version 1",
        "oneOf": [
            _object({**_NOTICE, **version, **index}),
            _object({**_NOTICE, **version, **one, "groups": _list(ref)}),
            _object({**_NOTICE, **version, **one, "group_ids": _list(_TEXT)}),
        ],
        "$defs": _definitions(record),
    }


def _definitions(record: Mapping[str, Any]) -> dict[str, Any]:
    """An exported group and its parts: a record with what the site adds to it."""
    exported = _exported(record)
    parts = exported.pop("$defs")
    group = {key: value for key, value in exported.items() if not key.startswith("$")}
    group["properties"] = {
        "id": _TEXT,
        "page": _ADDRESS,
        "cost_band": _TEXT,
        **group["properties"],
    }
    group["required"] = ["id", "page", "cost_band", *group["required"]]
    return {**parts, "Group": group}


def _exported(node: Any) -> Any:
    """The schema with dates always text (people may write a year as a number)."""
    if isinstance(node, list):
        return [_exported(item) for item in node]
    if not isinstance(node, dict):
        return node
    branches = node.get("anyOf", ())
    if any(branch.get("minimum") == OLDEST_YEAR for branch in branches):
        nothing = [branch for branch in branches if branch.get("type") == "null"]
        rest = {key: value for key, value in node.items() if key not in {"anyOf", "examples"}}
        return {**rest, "anyOf": [_DATE, *nothing]}
    return {key: _exported(value) for key, value in node.items() if key != "examples"}


def _object(properties: Mapping[str, Any]) -> dict[str, Any]:
    """An object with all of these fields and no other."""
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}
