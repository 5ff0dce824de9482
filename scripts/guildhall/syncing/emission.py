"""The text of a record, and of parts of it, in the one form that records have."""

import json
import re
from collections.abc import Mapping
from decimal import Decimal

import yaml

from guildhall.reading import FileProblem, Plain, parse

HEAD = "# yaml-language-server: $schema=../../schema/group.schema.json\n"

_FLOW = frozenset(("topics", "audience", "languages", "supports", "location", "not_same_as"))
"""Lists of words and numbers that are written on one line."""

_DATE = re.compile(r"\d{4}-\d{2}(?:-\d{2})?")
_IN_FLOW = re.compile(r"[\[\]{},]")
_WIDE = 10_000
"""Characters; longer than any line, so that none is broken."""


def record_text(fields: Mapping[str, Plain]) -> str:
    """The file of a record, fields in the order of the mapping."""
    return HEAD + "".join(f"{line}\n" for line in block(fields))


def block(fields: Mapping[str, Plain], indent: int = 0) -> list[str]:
    """The lines of a mapping in block style."""
    pad = " " * indent
    lines: list[str] = []
    for name, value in fields.items():
        if isinstance(value, dict):
            lines += [f"{pad}{name}:", *block(value, indent + 2)]
        elif isinstance(value, list) and name not in _FLOW:
            lines.append(f"{pad}{name}:")
            for entry in value:
                lines += item(entry, indent + 2)
        else:
            lines.append(f"{pad}{name}: {inline(value)}")
    return lines


def item(entry: Plain, indent: int) -> list[str]:
    """The lines of one entry of a list in block style."""
    pad = " " * indent
    if not isinstance(entry, dict):
        return [f"{pad}- {inline(entry)}"]
    first, *rest = block(entry, indent + 2)
    return [f"{pad}- {first.lstrip()}", *rest]


def inline(value: Plain, *, in_flow: bool = False) -> str:
    """A value on one line: a scalar, or a list or mapping in flow style."""
    if isinstance(value, list):
        return f"[{', '.join(inline(one, in_flow=True) for one in value)}]"
    if isinstance(value, dict):
        pairs = (f"{name}: {inline(one, in_flow=True)}" for name, one in value.items())
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, str):
        return _text(value, in_flow=in_flow)
    if isinstance(value, Decimal):
        return format(value, "f")
    return json.dumps(value)


def _text(text: str, *, in_flow: bool) -> str:
    """Plain where YAML 1.1 and 1.2 both read it as this text, in double quotes otherwise."""
    if _DATE.fullmatch(text) or (_is_plain(text) and not (in_flow and _IN_FLOW.search(text))):
        return text
    return json.dumps(text, ensure_ascii=False)


def _is_plain(text: str) -> bool:
    dumped = yaml.safe_dump(text, allow_unicode=True, width=_WIDE).split("\n")[0]
    try:
        return dumped == text and parse(f"text: {text}\n") == {"text": text}
    except FileProblem:
        return False
