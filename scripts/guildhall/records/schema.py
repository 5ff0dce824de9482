"""The JSON Schema of a record, for editors and for other people's tools, from the model."""

import json
from pathlib import Path
from typing import Any

from guildhall.records.group import Group
from guildhall.vocabulary import Vocabularies

SCHEMA_FILE = Path("data", "schema", "group.schema.json")


def schema(words: Vocabularies) -> dict[str, Any]:
    """JSON Schema with the words of the vocabularies as enumerations.

    Keywords are kept to those that mean the same in draft 7, which editors read, and in
    draft 2020-12.
    """
    known = {
        "areas": list(words.areas),
        "topics": list(words.topics),
        "audiences": list(words.audiences),
        "continents": list(words.continents),
        "countries": sorted(words.countries),
        "languages": sorted(words.languages),
        "currencies": sorted(words.currencies),
    }
    found = Group.model_json_schema()
    tidy = _tidied(found, known)
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Record of a group",
        **tidy,
    }


def schema_text(words: Vocabularies) -> str:
    """The schema as it stands in ``SCHEMA_FILE``."""
    return json.dumps(schema(words), indent=2, ensure_ascii=False) + "\n"


def _tidied(node: Any, known: dict[str, list[str]]) -> Any:
    """Enumerations put in, and null taken out where a field is simply left out."""
    if isinstance(node, list):
        return [_tidied(item, known) for item in node]
    if not isinstance(node, dict):
        return node
    vocabulary = node.get("x-vocabulary")
    found = {
        key: _tidied(value, known)
        for key, value in node.items()
        if key not in {"x-vocabulary", "x-form", "title"} or isinstance(value, dict)
    }
    if found.get("default", ...) is None:
        del found["default"]
    if vocabulary:
        _put_words(found, known[vocabulary])
    return found


def _put_words(node: dict[str, Any], words: list[str]) -> None:
    """Give the strings in a field's schema their enumeration."""
    if node.get("type") == "string":
        node["enum"] = words
    for branch in node.get("anyOf", ()):
        _put_words(branch, words)
    if isinstance(node.get("items"), dict):
        _put_words(node["items"], words)
