import json
from contextlib import suppress
from decimal import Decimal
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from guildhall.reading import FileProblem, Place, parse
from guildhall.reading.document import DEEPEST


def refused(text: str) -> FileProblem:
    with pytest.raises(FileProblem) as caught:
        parse(text)
    return caught.value


def test_a_document_becomes_plain_data() -> None:
    text = """\
# a comment
name: "757"
country: NO
time: 18:30
day: 2026-11-23
price: 49.50
online: yes
topics: [c#, python]
tiers:
  - {name: Full, price: 25}
  - name: Student
"""
    assert parse(text) == {
        "name": "757",
        "country": "NO",
        "time": "18:30",
        "day": "2026-11-23",
        "price": Decimal("49.50"),
        "online": "yes",
        "topics": ["c#", "python"],
        "tiers": [{"name": "Full", "price": 25}, {"name": "Student"}],
    }


def test_keys_are_text_whatever_they_look_like() -> None:
    assert parse("{on: 1, NO: 2, 1: 3, 2026-11-23: 4, ~: 5, true: 6}") == {
        "on": 1, "NO": 2, "1": 3, "2026-11-23": 4, "~": 5, "true": 6,
    }  # fmt: skip


@pytest.mark.parametrize("text", ["a: '1'", 'a: "1"', "a: |-\n  1", "a: >-\n  1"])
def test_quotes_and_blocks_hold_text(text: str) -> None:
    assert parse(text) == {"a": "1"}


@pytest.mark.parametrize("text", ["", "# only a comment\n", "---\n", "~", "\n\n"])
def test_an_empty_document_is_nothing(text: str) -> None:
    assert parse(text) is None


def test_a_sign_that_starts_a_comment_cuts_only_after_a_space() -> None:
    assert parse("a: C# dev\nb: see #1") == {"a": "C# dev", "b": "see"}


def test_emoji_and_all_scripts_are_text() -> None:
    assert parse("a: 日本 🐍 ü\u00a0x") == {"a": "日本 🐍 ü\u00a0x"}


@pytest.mark.parametrize(
    ("text", "message", "place"),
    [
        ("a: 1\na: 2", "has the field `a` twice", Place(2, 1)),
        ("x: {a: 1, a: 2}", "has the field `a` twice", Place(1, 11)),
        ("a: 1\n'a': 2", "has the field `a` twice", Place(2, 1)),
        ("a: &x 1", "sets an anchor (&x)", Place(1, 4)),
        ("a: &x [1]", "sets an anchor (&x)", Place(1, 4)),
        ("&x a: 1", "sets an anchor (&x)", Place(1, 1)),
        ("a: *x", "refers to an anchor (*x)", Place(1, 4)),
        ("*x : 1", "refers to an anchor (*x)", Place(1, 1)),
        ("a: !!set {b}", "has a tag (tag:yaml.org,2002:set)", Place(1, 4)),
        ("a: !!binary aGk=", "has a tag (tag:yaml.org,2002:binary)", Place(1, 4)),
        ("a: !!str 1", "has a tag (tag:yaml.org,2002:str)", Place(1, 4)),
        ("a: !own 1", "has a tag (!own)", Place(1, 4)),
        ("!!str a: 1", "has a tag (tag:yaml.org,2002:str)", Place(1, 1)),
        (
            "a: !!python/object/apply:os.system [ls]",
            "has a tag (tag:yaml.org,2002:python/object/apply:os.system)",
            Place(1, 4),
        ),
        ("a: !!python/name:os.system", "has a tag", Place(1, 4)),
        ("a: {b: 1}\nc:\n  <<: {b: 1}", "has a merge key (<<)", Place(3, 3)),
        ("a: 1\n---\nb: 2", "starts a second document", Place(2, 1)),
        ("? [a, b]\n: 1", "has a key that is no word", Place(1, 3)),
        ("{{a: 1}: 2}", "has a key that is no word", Place(1, 2)),
    ],
)
def test_what_a_record_may_not_hold_is_refused_with_its_place(
    text: str, message: str, place: Place
) -> None:
    problem = refused(text)
    assert problem.message.startswith(message)
    assert problem.remedy
    assert problem.place == place


def test_a_quoted_merge_sign_is_a_key_like_any_other() -> None:
    assert parse("'<<': 1") == {"<<": 1}


@pytest.mark.parametrize("word", ["=", "<<"])
def test_signs_that_older_readers_construct_are_text(word: str) -> None:
    assert parse(f"a: {word}") == {"a": word}


@pytest.mark.parametrize(
    ("text", "message", "place"),
    [
        ("a:\n\tb: 1", "has a tab", Place(2, 1)),
        ("a: 1 \t# x", "has a tab", Place(1, 6)),
        ("a:\u00a0b", "has a no-break space where a space is meant", Place(1, 3)),
        ("-\u00a0b", "has a no-break space where a space is meant", Place(1, 2)),
        ("\u00a0a: b", "has a no-break space where a space is meant", Place(1, 1)),
        ("x: 1\na: b\u200bc", "has an invisible character (U+200B)", Place(2, 5)),
        ("a: b\u0085c", "has an invisible character (U+0085)", Place(1, 5)),
        ("a: \u202ebc", "has an invisible character (U+202E)", Place(1, 4)),
        ("a: \x00", "has an invisible character (U+0000)", Place(1, 4)),
        ("a: \x1b[31m", "has an invisible character (U+001B)", Place(1, 4)),
        ("a: 日\u2028", "has an invisible character (U+2028)", Place(1, 5)),
        ("\ufeffa: 1", "has an invisible character (U+FEFF)", Place(1, 1)),
    ],
)
def test_characters_that_nobody_sees_are_refused(text: str, message: str, place: Place) -> None:
    problem = refused(text)
    assert (problem.message, problem.place) == (message, place)


@pytest.mark.parametrize("escape", [r"\t", r"\0", r"\e", r"\u200b", r"\x7f", r"\u202E", r"\N"])
def test_an_escape_does_not_hide_what_may_not_be_typed(escape: str) -> None:
    assert refused(f'a: "b{escape}c"').place == Place(1, 4)
    assert refused(f'x: 1\n"{escape}": b').place == Place(2, 1)


def test_other_escapes_are_read() -> None:
    assert parse(r'a: "\"\u00fc\n\\"') == {"a": '"ü\n\\'}


@pytest.mark.parametrize(
    ("text", "advice", "line"),
    [
        ("a: b: c", "put the text in double quotes: it holds a colon and a space", 1),
        ("a: @x", "put the text in double quotes: it starts with a sign", 1),
        ("a: `x`", "put the text in double quotes: it starts with a sign", 1),
        ("a: %x", "put the text in double quotes: it starts with a sign", 1),
        ('a: 1\nb: "x\nc: 1', "close the quotation mark", 2),
        ("a: 'x\n", "close the quotation mark", 1),
        ("a:\n  - x\n - y", "line the list up", 3),
        ("a: [x", "close the bracket that this line opens", 1),
        ("a: {x: 1\nb: 2", "close the bracket that this line opens", 1),
        ("a: 1\n  b: 2", "put the text in double quotes: it holds a colon and a space", 2),
        ("a:\n    b: 1\n  c: 2", "check the indentation", 3),
        ("a: - x", "start the list on a line of its own", 1),
    ],
)
def test_what_is_not_yaml_is_told_with_its_line_and_what_to_do(
    text: str, advice: str, line: int
) -> None:
    problem = refused(text)
    assert problem.message.startswith("cannot be read here (")
    assert problem.remedy.startswith(advice)
    assert problem.place.line == line
    assert text.split("\n")[line - 1].strip() in problem.message


def test_depth_is_limited() -> None:
    assert parse("[" * DEEPEST + "]" * DEEPEST) is not None
    problem = refused("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1))
    assert problem.message == f"is nested deeper than {DEEPEST} levels"
    assert problem.place == Place(1, DEEPEST + 1)


@pytest.mark.parametrize("sign", ["[", "{a: ", "- ", "? "])
def test_a_deep_bomb_is_refused_before_it_goes_off(sign: str) -> None:
    assert refused(sign * 3000).message == f"is nested deeper than {DEEPEST} levels"


def test_an_alias_bomb_is_refused_at_its_first_anchor() -> None:
    bomb = "a: &a [x,x]\n" + "".join(
        f"{b}: &{b} [*{a},*{a}]\n" for a, b in zip("abcdefg", "bcdefgh", strict=True)
    )
    assert refused(bomb).place == Place(1, 4)


TEXT = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\u00a0\ufeff")
    .filter(lambda sign: sign not in "\u200b\u2028\u2029\u2060")
    .filter(lambda sign: not "\u202a" <= sign <= "\u202e" and not "\u2066" <= sign <= "\u2069"),
    max_size=20,
)
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**17), 10**17) | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=12,
)


def deep(data: Any) -> int:
    inner = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return 1 + max(map(deep, inner), default=0)


@given(PLAIN.filter(lambda data: deep(data) <= DEEPEST))
def test_json_is_read_as_what_it_is(data: Any) -> None:
    assert parse(json.dumps(data, ensure_ascii=False)) == data


@given(PLAIN.filter(lambda data: deep(data) <= DEEPEST))
def test_what_a_writer_of_yaml_writes_is_read_as_it_was(data: Any) -> None:
    text = yaml.safe_dump(data, allow_unicode=True, width=10_000)
    anchors = "&id" in text
    if not anchors:
        assert parse(text) == data


@given(st.text(max_size=60) | st.text("ab:-[]{}&*!|>'\"%@`#?,<= \n\t", max_size=30))
def test_any_text_is_read_or_refused_but_nothing_else_happens(text: str) -> None:
    with suppress(FileProblem):
        parse(text)
