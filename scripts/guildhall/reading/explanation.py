"""What a model refuses, said in words that need no knowledge of the model."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, ValidationError

from guildhall.reading.problem import FieldPath

_ErrorDetails = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Refusal:
    """One thing that a model refuses.

    Attributes:
        field: the way to the node in the plain data.
        message: what is wrong.
        remedy: what to do about it.
        at_key: the problem is the field's name, not its value.
    """

    field: FieldPath
    message: str
    remedy: str
    at_key: bool = False


def explain(error: ValidationError, model: type[BaseModel], data: object) -> Iterator[Refusal]:
    """Say each thing that ``model`` refused about ``data`` once."""
    by_field: defaultdict[FieldPath, list[_ErrorDetails]] = defaultdict(list)
    for details in error.errors(include_url=False):
        by_field[_in_data(details["loc"], data)].append(details)
    for field, refused in by_field.items():
        if {"string_type", "literal_error"} <= {details["type"] for details in refused}:
            yield _neither_address_nor_true(field, refused[0])
        else:
            yield _refusal(refused[0], field, model)


def _neither_address_nor_true(field: FieldPath, details: _ErrorDetails) -> Refusal:
    """What the branches of ``Address | Literal[True]`` say together."""
    return Refusal(
        field,
        f"{shown(details['input'])} is neither an address nor true",
        "write the address of its page, or `true`, or delete the line",
    )


def _in_data(location: FieldPath, data: object) -> FieldPath:
    """Drop the steps that name a branch of the model and no node of the data."""
    kept: list[str | int] = []
    node = data
    for step in location:
        if isinstance(node, dict):
            kept.append(step)
            node = node.get(step)
        elif isinstance(node, list) and isinstance(step, int):
            kept.append(step)
            node = node[step] if step < len(node) else None
    return tuple(kept)


def _refusal(details: _ErrorDetails, field: FieldPath, model: type[BaseModel]) -> Refusal:
    kind = details["type"]
    if kind == "extra_forbidden":
        return _unknown_field(field, model)
    if kind == "missing":
        return Refusal(field, "is missing", f"add `{field[-1]}: …`", at_key=True)
    value = shown(details["input"])
    sentence = _SENTENCES.get(kind)
    if sentence:
        message, remedy = sentence(details, value)
        return Refusal(field, message, remedy)
    return Refusal(field, f"{value} {details['msg']}", "correct it as the field reference says")


def _unknown_field(field: FieldPath, model: type[BaseModel]) -> Refusal:
    known = list(_fields_at(model, field[:-1]))
    name = str(field[-1])
    near = get_close_matches(name, known, 1)
    remedy = f"did you mean `{near[0]}`?" if near else f"fields here: {', '.join(known)}"
    return Refusal(field, "is no field of a record", remedy, at_key=True)


def _fields_at(model: type[BaseModel], field: FieldPath) -> list[str]:
    """Names of the fields that the part of the model at ``field`` has."""
    part: type[BaseModel] | None = model
    for step in field:
        if isinstance(step, int) or part is None:
            continue
        info = part.model_fields.get(step)
        part = _part_in(info.annotation) if info else None
    return list(part.model_fields) if part else []


def _part_in(annotation: Any) -> type[BaseModel] | None:
    """The part of a model that an annotation such as ``list[Tier] | None`` holds."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in getattr(annotation, "__args__", ()):
        if found := _part_in(inner):
            return found
    return None


def shown(value: object) -> str:
    """A value as a person wrote it, cut to a length that fits a line."""
    if isinstance(value, str):
        text = json.dumps(value, ensure_ascii=False)
    elif value is None:
        text = "nothing"
    elif isinstance(value, bool):
        text = str(value).lower()
    elif isinstance(value, dict):
        return "this mapping"
    elif isinstance(value, list):
        return "this list"
    else:
        text = str(value)
    return text if len(text) <= 70 else f"{text[:67]}…"  # noqa: PLR2004 - fits a line of 100


def did_you_mean(word: object, known: list[str]) -> str:
    """``did you mean `x`?`` for a near match, otherwise the words that are known."""
    near = get_close_matches(str(word), known, 1, cutoff=0.6)
    if near:
        return f"did you mean `{near[0]}`?"
    return f"write one of {', '.join(known)}"


_Sentence = Callable[[_ErrorDetails, str], tuple[str, str]]


def _one_of(details: _ErrorDetails, value: str) -> tuple[str, str]:
    if details["ctx"]["expected"] == "True":
        return f"{value} is not known here", "write `true`, or delete the line"
    known = [
        word.strip("'") for word in details["ctx"]["expected"].replace(" or ", ", ").split(", ")
    ]
    return f"{value} is not known here", did_you_mean(details["input"], known)


def _not_text(details: _ErrorDetails, value: str) -> tuple[str, str]:
    if isinstance(details["input"], dict | list) or details["input"] is None:
        return f"holds {value} where text is meant", "write one line of text"
    return f"{value} is read as {_sort_of(details['input'])}", f'put it in quotes: "{value}"'


def _sort_of(value: object) -> str:
    return "true or false" if isinstance(value, bool) else "a number"


def _wrong_form(details: _ErrorDetails, value: str) -> tuple[str, str]:
    pattern = details["ctx"]["pattern"]
    return f"{value} has not the form that this field takes", _FORMS.get(
        pattern, f"match {pattern}"
    )


_FORMS = {
    "^[A-Z]{2}$": "write the two capital letters of ISO 3166-1, like DE",
    "^[A-Z]{3}$": "write the three capital letters of ISO 4217, like EUR",
    "^[A-Z]{2}-[A-Z0-9]{1,3}$": "write the code of ISO 3166-2, like US-IL",
    "^[a-z0-9]+(?:-[a-z0-9]+)*$": "write lower-case letters, numbers and hyphens",
}

_RECURRENCES = (
    "write tuesday, second tuesday, first and third monday, last friday of october, "
    "15, 1 march or october"
)

_SENTENCES: dict[str, _Sentence] = {
    "literal_error": _one_of,
    "string_type": _not_text,
    "string_pattern_mismatch": _wrong_form,
    "string_too_long": lambda d, _: (
        f"has {len(d['input'])} characters, {len(d['input']) - d['ctx']['max_length']} too many",
        f"shorten it to {d['ctx']['max_length']}",
    ),
    "string_too_short": lambda d, _: (
        f"has {len(d['input'])} characters",
        f"write at least {d['ctx']['min_length']}",
    ),
    "list_type": lambda _, v: (f"holds {v} where a list is meant", "write `[one, two]`"),
    "model_type": lambda _, v: (
        f"holds {v} where fields are meant",
        "write its fields under it, indented by two spaces",
    ),
    "int_type": lambda _, v: (f"{v} is not a whole number", "write a number without quotes"),
    "int_from_float": lambda _, v: (f"{v} is not a whole number", "write a whole number"),
    "bool_type": lambda _, v: (f"{v} is neither true nor false", "write `true` or `false`"),
    "too_short": lambda d, _: (
        f"has {d['ctx']['actual_length']} entries",
        f"give at least {d['ctx']['min_length']}, or leave the field out",
    ),
    "too_long": lambda d, _: (
        f"has {d['ctx']['actual_length']} entries",
        f"keep to {d['ctx']['max_length']}",
    ),
    "greater_than_equal": lambda d, v: (f"{v} is too small", f"write {d['ctx']['ge']} or more"),
    "less_than_equal": lambda d, v: (f"{v} is too large", f"write {d['ctx']['le']} or less"),
    "one_line": lambda _, __: ("has more than one line", "write it on one line"),
    "spaces": lambda _, v: (f"{v} starts or ends with a space", "take the space away"),
    "address": lambda d, v: (
        f"{v} {d['msg']}",
        "write the whole address, like https://example.org/",
    ),
    "twice": lambda d, _: (d["msg"], "keep one of them"),
    "date": lambda d, v: (f"{v} {d['msg']}", "write a year, a month or a day: 2026-11-23"),
    "time": lambda d, v: (f"{v} {d['msg']}", "write hours and minutes in quotes"),
    "timezone": lambda d, v: (f"{v} {d['msg']}", "write the zone of the place, like Europe/Berlin"),
    "recurrence": lambda _, v: (
        f"{v} is not understood",
        _RECURRENCES,
    ),
    "count": lambda _, v: (f"{v} is not a whole number", "write a number without quotes"),
    "number": lambda _, v: (f"{v} is not a number", "write a plain number like 25 or 49.50"),
}
