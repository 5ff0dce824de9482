"""The field reference: a page of ``content/`` made from the model and the vocabularies."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from guildhall.records.group import Group
from guildhall.records.schema import schema
from guildhall.vocabulary import Vocabularies

REFERENCE_FILE = Path("content", "pages", "contribute", "fields.md")

HEAD = """Title: Every field of a record
Summary: What a group's record may hold, field by field, with an example of each.

This page is made from the record's model by `make schema`. A record is one YAML file under
`data/groups/`; start from [a record that is like yours](/contribute/) and change it. Fields
marked **needed** must be there; leave any other out when no source states it.

"""


def reference_text(words: Vocabularies) -> str:
    """The page as it stands in ``REFERENCE_FILE``."""
    found = schema(words)
    sections = ["## The record\n\n" + _table(found, Group.__doc__ or "")]
    for name, part in _parts_in_order(found):
        sections.append(f"## {name}\n\n{_table(part, part.get('description', ''))}")
    sections.append(_vocabulary("Areas", ((a.id, a.name) for a in words.areas.values())))
    sections.append(_vocabulary("Topics", ((t.id, t.name) for t in words.topics.values())))
    sections.append(_vocabulary("Audiences", ((a.id, a.name) for a in words.audiences.values())))
    return HEAD + "\n".join(sections)


def _parts_in_order(found: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Parts of the record, in the order in which its fields name them."""
    seen: list[str] = []
    waiting = [found]
    while waiting:
        part = waiting.pop(0)
        for field in part["properties"].values():
            for name in _references(field):
                if name not in seen:
                    seen.append(name)
                    waiting.append(found["$defs"][name])
    for name in seen:
        yield name, found["$defs"][name]


def _references(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if "$ref" in node:
            yield str(node["$ref"]).rpartition("/")[2]
        for value in node.values():
            yield from _references(value)
    elif isinstance(node, list):
        for item in node:
            yield from _references(item)


def _table(part: dict[str, Any], lede: str) -> str:
    rows = [f"{lede}\n", "| Field | What it says | Example |", "| --- | --- | --- |"]
    needed = set(part.get("required", ()))
    for name, field in part["properties"].items():
        mark = " **needed**" if name in needed else ""
        rows.append(f"| `{name}`{mark} | {_says(field)} | {_example(field)} |")
    return "\n".join(rows) + "\n"


def _says(field: dict[str, Any]) -> str:
    text = field.get("description", "")
    choices = [str(choice) for choice in _choices(field)]
    if 1 < len(choices) <= 12:  # noqa: PLR2004 - longer lists are vocabularies, told below
        text = f"{text} One of {', '.join(f'`{choice}`' for choice in choices)}."
    return str(text).replace("|", "\\|")


def _choices(field: dict[str, Any]) -> list[Any]:
    if "enum" in field:
        return list(field["enum"])
    for branch in field.get("anyOf", ()):
        if found := _choices(branch):
            return found
    return _choices(field["items"]) if isinstance(field.get("items"), dict) else []


def _example(field: dict[str, Any]) -> str:
    examples = field.get("examples")
    if not examples:
        return ""
    return f"`{_flow(examples[0])}`"


def _flow(value: Any) -> str:
    if isinstance(value, list):
        return f"[{', '.join(_flow(item) for item in value)}]"
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if value == "18:30" else str(value)


def _vocabulary(name: str, terms: Iterator[tuple[str, str]]) -> str:
    listed = ", ".join(f"`{key}` ({label})" for key, label in terms)
    return f"## {name}\n\n{listed}.\n"
