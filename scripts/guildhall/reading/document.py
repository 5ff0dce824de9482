"""From the text of one YAML document to plain data, strictly, in one pass.

Built on the events of libyaml's parser: anchors, aliases, tags, duplicate keys and depth
are seen as they come, so nothing is expanded or constructed that a record may not hold.
"""

import re
from collections.abc import Iterator
from typing import Any

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # it is there; the stub re-exports it

from guildhall.reading.files import FileProblem
from guildhall.reading.problem import Place
from guildhall.reading.scalars import Plain, resolve

DEEPEST = 12
"""Levels. The model needs five; libyaml itself would take 20,000."""

_TOO_DEEP = f"is nested deeper than {DEEPEST} levels"
FORBIDDEN = re.compile(
    r"(?P<tab>\t)|(?P<nbsp>(?:(?<=:)|(?<=-)|(?<=^)|(?<= ))\u00a0)"
    r"|(?P<invisible>[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028\u2029\u2060\ufeff\u202a-\u202e\u2066-\u2069])",
    re.MULTILINE,
)
FORBIDDEN_TEXT = {
    "tab": ("has a tab", "indent with spaces"),
    "nbsp": ("has a no-break space where a space is meant", "type a plain space"),
    "invisible": ("has an invisible character", "delete it and type the text again"),
}


def parse(text: str) -> Plain:
    """Return what the only document of a text holds; ``None`` for an empty one.

    Raises:
        FileProblem: with the place of the first thing that a record may not hold.
    """
    _refuse_characters(text)
    parser = CParser(text)
    try:
        return _document(_events(parser))
    except yaml.MarkedYAMLError as error:
        raise _kinder(error, text) from None
    except yaml.YAMLError as error:
        raise FileProblem(f"is not YAML ({error})", "compare it with another record") from None
    finally:
        parser.dispose()


def _refuse_characters(text: str) -> None:
    match = FORBIDDEN.search(text)
    if match:
        message, remedy = FORBIDDEN_TEXT[str(match.lastgroup)]
        start = match.start()
        if match.lastgroup == "invisible":
            message = f"{message} (U+{ord(text[start]):04X})"
        raise FileProblem(message, remedy, _place_at(text, start))


def _place_at(text: str, offset: int) -> Place:
    return Place(text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def _events(parser: Any) -> Iterator[Any]:
    while (event := parser.get_event()) is not None:
        yield event


def _document(events: Iterator[Any]) -> Plain:
    """Build the only document of a stream."""
    data: Plain = None
    seen = False
    for event in events:
        kind = type(event)
        if kind is yaml.DocumentStartEvent:
            if seen:
                raise _refused(event, "starts a second document", "keep one record a file")
            seen = True
            data = _node(next(events), events, 1)
    return data


def _node(event: Any, events: Iterator[Any], depth: int) -> Plain:
    """Build the node that an event starts; mappings and lists read on to their end."""
    kind = type(event)
    if kind is yaml.AliasEvent:
        raise _refused(event, f"refers to an anchor (*{event.anchor})", "write the value itself")
    if event.anchor is not None:
        raise _refused(event, f"sets an anchor (&{event.anchor})", "write the value itself")
    if event.tag is not None:
        raise _refused(event, f"has a tag ({event.tag})", "write plain text, numbers and lists")
    if kind is yaml.ScalarEvent:
        return _text(event) if event.style else resolve(event.value)
    if depth > DEEPEST:
        raise _refused(event, _TOO_DEEP, "flatten it")
    if kind is yaml.MappingStartEvent:
        return _mapping(events, depth)
    return _sequence(events, depth)


def _sequence(events: Iterator[Any], depth: int) -> list[Plain]:
    items: list[Plain] = []
    while type(event := next(events)) is not yaml.SequenceEndEvent:
        items.append(_node(event, events, depth + 1))
    return items


def _mapping(events: Iterator[Any], depth: int) -> dict[str, Plain]:
    data: dict[str, Plain] = {}
    while type(event := next(events)) is not yaml.MappingEndEvent:
        if type(event) is not yaml.ScalarEvent:
            _node(event, events, depth + 1)
            raise _refused(event, "has a key that is no word", "write `field: value`")
        if event.anchor is not None or event.tag is not None:
            _node(event, events, depth + 1)
        key = _text(event)
        if key == "<<" and not event.style:
            raise _refused(event, "has a merge key (<<)", "write the fields themselves")
        if key in data:
            raise _refused(event, f"has the field `{key}` twice", "keep one of them")
        data[key] = _node(next(events), events, depth + 1)
    return data


def _text(event: Any) -> str:
    """The text of a scalar; double quotes can hold escapes for what may not be typed either."""
    if event.style == '"' and (match := FORBIDDEN.search(event.value)):
        message, remedy = FORBIDDEN_TEXT[str(match.lastgroup)]
        raise _refused(event, message, remedy)
    return str(event.value)


def _refused(event: Any, message: str, remedy: str) -> FileProblem:
    mark = event.start_mark
    return FileProblem(message, remedy, Place(mark.line + 1, mark.column + 1))


def _kinder(error: yaml.MarkedYAMLError, text: str) -> FileProblem:
    """Say what libyaml found, with the line itself, in words that need no YAML."""
    mark = error.problem_mark or error.context_mark
    if error.context_mark and re.search("quoted scalar|flow", error.context or ""):
        mark = error.context_mark  # where it opens: the problem is met further down
    if mark is None:
        return FileProblem(f"is not YAML ({error.problem})", "compare it with another record")
    lines = text.split("\n")
    line = lines[mark.line] if mark.line < len(lines) else ""
    reason = error.problem or "is not YAML"
    if "nesting depth" in reason:  # libyaml looks ahead, and ends before the twelfth level is told
        return FileProblem(_TOO_DEEP, "flatten it", Place(mark.line + 1, mark.column + 1))
    return FileProblem(
        f"cannot be read here ({reason}): {line.strip()[:80]!r}",
        _advice(reason, line),
        Place(mark.line + 1, mark.column + 1),
    )


_ADVICE = {
    "mapping values are not allowed": (
        "put the text in double quotes: it holds a colon and a space"
    ),
    "cannot start any token": (
        "put the text in double quotes: it starts with a sign that YAML keeps for itself"
    ),
    "unexpected end of stream|quoted scalar": "close the quotation mark",
    "expected ',' or": "close the bracket that this line opens, with a comma between its parts",
    "block sequence entries are not allowed": "start the list on a line of its own",
    "block collection|block end|^-": "line the list up: each `-` under the one before it",
}
"""What to do, by what libyaml says or by how the line starts; the first that fits."""


def _advice(reason: str, line: str) -> str:
    for sign, advice in _ADVICE.items():
        if re.search(sign, reason) or re.search(sign, line.lstrip()[:1]):
            return advice
    return "check the indentation and the quotes of this line and the one above"
