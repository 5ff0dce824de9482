"""What is derived from the model: it must not lag behind, and it must be right."""

from functools import cache
from typing import Any

import jsonschema_rs
import pytest
from tests.making import ROOT, a_group

from guildhall.reading import parse, read_text
from guildhall.records.read import record_files
from guildhall.records.reference import REFERENCE_FILE, reference_text
from guildhall.records.schema import SCHEMA_FILE, schema, schema_text
from guildhall.vocabulary import Vocabularies, load

DRAFTS = [jsonschema_rs.Draft7Validator, jsonschema_rs.Draft202012Validator]


@cache
def words() -> Vocabularies:
    return load(ROOT / "data")[0]


def test_the_schema_in_the_repository_is_that_of_the_model() -> None:
    assert (ROOT / SCHEMA_FILE).read_text("utf-8") == schema_text(words()), "run `make schema`"


def test_the_field_reference_is_that_of_the_model() -> None:
    assert (ROOT / REFERENCE_FILE).read_text("utf-8") == reference_text(words()), (
        "run `make schema`"
    )


@pytest.mark.parametrize("draft", DRAFTS, ids=["draft 7", "draft 2020-12"])
def test_every_real_record_is_valid_by_the_schema(draft: Any) -> None:
    # The format "uri" is a hint for editors: addresses are what browsers take, which is more.
    validator = draft(schema(words()), validate_formats=False)
    found = [
        f"{path.name}: {error.message}"
        for path in record_files(ROOT)
        for error in validator.iter_errors(_floats(parse(read_text(path))))
    ]
    assert found == []


@pytest.mark.parametrize("draft", DRAFTS, ids=["draft 7", "draft 2020-12"])
@pytest.mark.parametrize(
    "change",
    [
        {"kind": "club"},
        {"nmae": "x"},
        {"focus": {"area": "no-area", "topics": ["python"]}},
        {"url": "not an address"},
        {"founded": "last year"},
        {"membership": {"model": "paid", "tiers": [{"name": "x", "price": "free"}]}},
    ],
)
def test_the_schema_refuses_what_the_model_refuses(draft: Any, change: dict[str, Any]) -> None:
    record = a_group().model_dump(mode="json", exclude_none=True) | change
    assert list(draft(schema(words())).iter_errors(record))


def test_every_field_has_a_description_and_every_plain_one_an_example() -> None:
    found = schema(words())
    for name, part in {"": found, **found["$defs"]}.items():
        for field, about in part["properties"].items():
            assert about.get("description"), f"{name}.{field}"
            nested = "$ref" in str(about) or name in {"Links", "EventKind"}
            assert nested or about.get("examples"), f"{name}.{field} has no example"


def _floats(node: Any) -> Any:
    """JSON numbers for decimals, as another reader of YAML would have them."""
    if isinstance(node, dict):
        return {key: _floats(value) for key, value in node.items()}
    if isinstance(node, list):
        return [_floats(item) for item in node]
    return float(node) if type(node).__name__ == "Decimal" else node
