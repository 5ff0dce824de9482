"""The text of a record, and of parts of it, in the one form that records have."""

import json
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

import yaml

from guildhall.reading import FieldPath, FileProblem, Plain, parse

_ON_ONE_LINE = frozenset(("recurs",))
"""Small mappings that are written on one line."""

WIDEST = 100
"""Columns; a list of words and numbers that fits is written on one line, a longer one is not."""

_PROSE = frozenset(("description",))
"""Texts of several lines, written as such."""

_DATE = re.compile(r"\d{4}-\d{2}(?:-\d{2})?")
_SURELY_PLAIN = re.compile(r"[^\W\d_](?:[\w.'\u2019\u2013()/&+;-]| (?=[\w(&-]))*(?<!-)")
_SURELY_PLAIN_IN_BLOCK = re.compile(r"[^\W\d_](?:[\w.'\u2019\u2013()/&+;-]|,? (?=[\w(&-]))*(?<!-)")
"""Most texts, within brackets and outside of them, where a comma is nothing special; the others
are tried with the emitter, which takes a hundred times as long."""

_ADDRESS = re.compile(r"https?://[\w./&=%~+-]+")
_ADDRESS_IN_BLOCK = re.compile(r"https?://[\w./?&=%~+-]+")

_KEY = re.compile(r"[A-Za-z_][\w-]*", re.ASCII)
"""Names of fields; a name like `on` stays bare, as YAML 1.2 and this project read it."""

_WORDS_OF_YAML = frozenset(["y", "n", "yes", "no", "on", "off", "true", "false", "null"])
"""Words that YAML 1.1 reads as no text."""

_TIME = re.compile(r"\d+(?::\d+)+")
_IN_FLOW = re.compile(r"[\[\]{},?]")
"""What means something in brackets; some parsers of YAML 1.1 end a text at a question mark."""

_WIDE = 10_000
"""Characters; longer than any line, so that none is broken."""


def head(folders: int = 3) -> str:
    """The first line of a record: where editors find the schema.

    Args:
        folders: how many folders above the record are part of the project (``data/groups/de``).
    """
    return f"# yaml-language-server: $schema={'../' * (folders - 1)}schema/group.schema.json"


def record_text(fields: Mapping[str, Plain], folders: int = 3) -> str:
    """The file of a record, fields in the order of the mapping."""
    return "".join(f"{line}\n" for line in (head(folders), *block(fields)))


def block(fields: Mapping[str, Plain], indent: int = 0) -> list[str]:
    """The lines of a mapping in block style."""
    return [line for _, line in placed(fields, indent)]


def item(entry: Plain, indent: int) -> list[str]:
    """The lines of one entry of a list in block style."""
    return [line for _, line in _placed_item(entry, indent, ())]


Placed = Iterator[tuple[FieldPath, str]]
"""Lines, each with the field that begins there."""


def placed(fields: Mapping[str, Plain], indent: int = 0, above: FieldPath = ()) -> Placed:
    """The lines of a mapping in block style, each with the field that begins there.

    Args:
        fields: the mapping.
        indent: spaces before it.
        above: the field that the mapping is the value of.
    """
    pad = " " * indent
    for name, value in fields.items():
        field, key = (*above, name), _key(name)
        if isinstance(value, str) and name in _PROSE and _is_prose(value):
            mark = "|" if value.endswith("\n") else "|-"
            yield field, f"{pad}{key}: {mark}"
            for line in value.removesuffix("\n").split("\n"):
                yield field, f"{pad}  {line}" if line else ""
        elif _in_lines(name, value, indent):
            yield field, f"{pad}{key}:"
            yield from _placed_below(value, indent + 2, field)
        else:
            yield field, f"{pad}{key}: {inline(value)}"


def _key(name: str) -> str:
    return name if _KEY.fullmatch(name) else json.dumps(name, ensure_ascii=False)


def _is_prose(text: str) -> bool:
    """Whether a block of lines can hold a text: it starts with a word, and no line is blanks."""
    lines = text.removesuffix("\n").split("\n")
    return (
        not text.startswith((" ", "\n"))
        and all(line.strip() or not line for line in lines)
        and bool(lines[-1])
    )


def _placed_below(value: Plain, indent: int, field: FieldPath) -> Placed:
    if isinstance(value, dict):
        yield from placed(value, indent, field)
    elif isinstance(value, list):
        for number, entry in enumerate(value):
            yield from _placed_item(entry, indent, (*field, number))


def _placed_item(entry: Plain, indent: int, field: FieldPath) -> Placed:
    pad = " " * indent
    if not isinstance(entry, dict) or not entry:
        yield field, f"{pad}- {inline(entry)}"
        return
    lines = placed(entry, indent + 2, field)
    inner, line = next(lines)
    yield inner, f"{pad}- {line.lstrip()}"
    yield from lines


def _in_lines(name: str, value: Plain, indent: int) -> bool:
    """Whether a value is written below its name."""
    if isinstance(value, dict):
        return bool(value) and name not in _ON_ONE_LINE
    if not isinstance(value, list):
        return False
    if any(isinstance(entry, dict | list) for entry in value):
        return True
    return indent + len(f"{name}: {inline(value)}") > WIDEST


def inline(value: Plain, *, in_flow: bool = False) -> str:
    """A value on one line: a scalar, or a list or mapping in flow style."""
    if isinstance(value, list):
        return f"[{', '.join(inline(one, in_flow=True) for one in value)}]"
    if isinstance(value, dict):
        pairs = (f"{_key(name)}: {inline(one, in_flow=True)}" for name, one in value.items())
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, str):
        return _text(value, in_flow=in_flow)
    if isinstance(value, Decimal):
        return format(value, "f")
    return json.dumps(value)


def _text(text: str, *, in_flow: bool) -> str:
    """Plain where YAML 1.1 and 1.2 both read it as this text, in double quotes otherwise."""
    words = _SURELY_PLAIN if in_flow else _SURELY_PLAIN_IN_BLOCK
    address = _ADDRESS if in_flow else _ADDRESS_IN_BLOCK
    if (words.fullmatch(text) or address.fullmatch(text)) and text.lower() not in _WORDS_OF_YAML:
        return text
    if _DATE.fullmatch(text) or _is_plain(text, in_flow=in_flow):
        return text
    return json.dumps(text, ensure_ascii=False)


def _is_plain(text: str, *, in_flow: bool) -> bool:
    """Whether the emitter of YAML 1.1 and our reader both take a text as it is."""
    if _TIME.fullmatch(text):  # a number to base 60 in YAML 1.1
        return False
    dumped = yaml.safe_dump(text, allow_unicode=True, width=_WIDE).split("\n")[0]
    if dumped != text or (in_flow and _IN_FLOW.search(text)):
        return False
    written, meant = (f"[{text}]", [text]) if in_flow else (text, text)
    try:
        return parse(f"text: {written}\n") == {"text": meant}
    except FileProblem:
        return False
