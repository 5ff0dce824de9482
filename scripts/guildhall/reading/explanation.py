"""What a model refuses, said in words that need no knowledge of the model."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, ValidationError

from guildhall.reading.problem import FieldPath
from guildhall.reading.saying import DID_YOU_MEAN, ONE_OF, Saying

_ErrorDetails = Mapping[str, Any]

WORDS = {
    "neither_address_nor_true": Saying(
        "{value} is neither an address nor true",
        "write the address of its page, or `true`, or delete the line",
    ),
    "missing": Saying("is missing", "add `{name}: …`"),
    "unknown_field": Saying("is no field of a record", "{remedy}"),
    "not_known": Saying("{value} is not known here", "{remedy}"),
    "only_true": Saying("{value} is not known here", "write `true`, or delete the line"),
    "no_text": Saying("holds {value} where text is meant", "write one line of text"),
    "read_as": Saying("{value} is read as {sort}", 'put it in quotes: "{value}"'),
    "wrong_form": Saying("{value} has not the form that this field takes", "{remedy}"),
    "string_too_long": Saying("has {length} characters, {over} too many", "shorten it to {most}"),
    "string_too_short": Saying("has {length} characters", "write at least {least}"),
    "list_type": Saying("holds {value} where a list is meant", "write `[one, two]`"),
    "model_type": Saying(
        "holds {value} where fields are meant",
        "write its fields under it, indented by two spaces",
    ),
    "int_type": Saying("{value} is not a whole number", "write a number without quotes"),
    "int_from_float": Saying("{value} is not a whole number", "write a whole number"),
    "bool_type": Saying("{value} is neither true nor false", "write `true` or `false`"),
    "too_short": Saying("has {length} entries", "give at least {least}, or leave the field out"),
    "too_long": Saying("has {length} entries", "keep to {most}"),
    "greater_than_equal": Saying("{value} is too small", "write {least} or more"),
    "less_than_equal": Saying("{value} is too large", "write {most} or less"),
    "one_line": Saying("has more than one line", "write it on one line"),
    "spaces": Saying("{value} starts or ends with a space", "take the space away"),
    "address": Saying("{value} {why}", "write the whole address, like https://example.org/"),
    "twice": Saying("{why}", "keep one of them"),
    "date": Saying("{value} {why}", "write a year, a month or a day: 2026-11-23"),
    "time": Saying("{value} {why}", "write hours and minutes in quotes"),
    "timezone": Saying("{value} {why}", "write the zone of the place, like Europe/Berlin"),
    "recurrence": Saying(
        "{value} is not understood",
        "write tuesday, second tuesday, first and third monday, last friday of october, "
        "15, 1 march or october",
    ),
    "count": Saying("{value} is not a whole number", "write a number without quotes"),
    "number": Saying("{value} is not a number", "write a plain number like 25 or 49.50"),
}
"""What is said of each sort of refusal; mostly by pydantic's name of it."""

FIELDS_HERE = "fields here: {fields}"
"""The remedy for a field that there is not, where no known one is near."""


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
    return Refusal(field, *WORDS["neither_address_nor_true"].of(value=shown(details["input"])))


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
        return Refusal(field, *WORDS["missing"].of(name=field[-1]), at_key=True)
    value = shown(details["input"])
    if kind in _SPECIAL:
        return Refusal(field, *_SPECIAL[kind](details, value))
    if kind in WORDS:
        return Refusal(field, *WORDS[kind].of(value=value, **_limits(details)))
    return Refusal(field, f"{value} {details['msg']}", "correct it as the field reference says")


def _unknown_field(field: FieldPath, model: type[BaseModel]) -> Refusal:
    known = list(_fields_at(model, field[:-1]))
    name = str(field[-1])
    near = get_close_matches(name, known, 1)
    remedy = (
        DID_YOU_MEAN.format(word=near[0]) if near else FIELDS_HERE.format(fields=", ".join(known))
    )
    return Refusal(field, *WORDS["unknown_field"].of(remedy=remedy), at_key=True)


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
        return DID_YOU_MEAN.format(word=near[0])
    return ONE_OF.format(words=", ".join(known))


_Sentence = Callable[[_ErrorDetails, str], tuple[str, str]]


def _one_of(details: _ErrorDetails, value: str) -> tuple[str, str]:
    if details["ctx"]["expected"] == "True":
        return WORDS["only_true"].of(value=value)
    known = [
        word.strip("'") for word in details["ctx"]["expected"].replace(" or ", ", ").split(", ")
    ]
    return WORDS["not_known"].of(value=value, remedy=did_you_mean(details["input"], known))


def _not_text(details: _ErrorDetails, value: str) -> tuple[str, str]:
    if isinstance(details["input"], dict | list) or details["input"] is None:
        return WORDS["no_text"].of(value=value)
    return WORDS["read_as"].of(value=value, sort=_sort_of(details["input"]))


def _sort_of(value: object) -> str:
    return "true or false" if isinstance(value, bool) else "a number"


def _wrong_form(details: _ErrorDetails, value: str) -> tuple[str, str]:
    pattern = details["ctx"]["pattern"]
    remedy = FORMS.get(pattern, f"match {pattern}")
    return WORDS["wrong_form"].of(value=value, remedy=remedy)


FORMS = {
    "^[A-Z]{2}$": "write the two capital letters of ISO 3166-1, like DE",
    "^[A-Z]{3}$": "write the three capital letters of ISO 4217, like EUR",
    "^[A-Z]{2}-[A-Z0-9]{1,3}$": "write the code of ISO 3166-2, like US-IL",
    "^[a-z0-9]+(?:-[a-z0-9]+)*$": "write lower-case letters, numbers and hyphens",
}
"""The remedy for a text that does not match a pattern of the model."""


def _limits(details: _ErrorDetails) -> dict[str, Any]:
    """How long or large a value is, what it may be, and what else pydantic says of it."""
    limits = details.get("ctx", {})
    length = limits.get("actual_length")
    if length is None and isinstance(details["input"], str):
        length = len(details["input"])
    most = limits.get("max_length", limits.get("le"))
    return {
        "why": details["msg"],
        "length": length,
        "most": most,
        "least": limits.get("min_length", limits.get("ge")),
        "over": length - most if length is not None and most is not None else None,
    }


_SPECIAL: dict[str, _Sentence] = {
    "literal_error": _one_of,
    "string_type": _not_text,
    "string_pattern_mismatch": _wrong_form,
}
