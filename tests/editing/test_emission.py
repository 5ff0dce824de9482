import json
from decimal import Decimal

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from guildhall.editing.emission import inline, record_text
from guildhall.reading import FileProblem, parse


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Lyon, France", "Lyon, France"),
        ("NO", '"NO"'),
        ("on", '"on"'),
        ("18:30", '"18:30"'),
        ("3.10", '"3.10"'),
        ("a: b", '"a: b"'),
        ("a #b", '"a #b"'),
        ("@lyon", '"@lyon"'),
        ('"quoted"', '"\\"quoted\\""'),
        ("2026-11-25", "2026-11-25"),
        ("Zoë's group", "Zoë's group"),
        (Decimal("45.760"), "45.760"),
        (["en", "no"], '[en, "no"]'),
        (["a, b"], '["a, b"]'),
        (True, "true"),
        (7, "7"),
    ],
)
def test_text_is_written_so_that_both_yamls_read_it_alike(value: object, written: str) -> None:
    assert inline(value) == written  # type: ignore[arg-type]  # lists of words are plain data
    old = yaml.safe_load(f"a: {written}")["a"]
    assert str(old) == str(value) or isinstance(value, Decimal | list)


def test_a_record_is_written_in_block_form_with_short_lists_on_one_line() -> None:
    text = record_text(
        {
            "name": "A",
            "focus": {"area": "inclusion", "topics": ["r"]},
            "aliases": ["One", "Two"],
            "sources": [{"url": "https://a.example.org/", "supports": ["url"], "date": None}],
        }
    )
    assert text.splitlines()[1:] == [
        "name: A",
        "focus:",
        "  area: inclusion",
        "  topics: [r]",
        "aliases: [One, Two]",
        "sources:",
        "  - url: https://a.example.org/",
        "    supports: [url]",
        "    date: null",
    ]
    assert isinstance(parse(text), dict)


@given(
    st.one_of(
        st.text(st.sampled_from("aZé9 .,'()/&+;-_:#")),
        st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z"))),
    )
)
@example("0?")
@example("https://example.org/?a=b")
def test_no_text_is_read_otherwise_than_it_was_meant(text: str) -> None:
    for written in (f"a: {inline(text)}\n", f"a: {inline([text])}\n"):
        try:
            expected = parse(f"a: {json.dumps(text, ensure_ascii=False)}\n")
        except FileProblem:
            return  # a character that no record may have
        assert isinstance(expected, dict)
        assert parse(written) in (expected, {"a": [expected["a"]]})
        assert yaml.safe_load(written)["a"] in (text, [text])
