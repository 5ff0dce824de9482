"""The form reads and writes the text of a record as Python does."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.contribute.running import form_of, run
from tests.making import ROOT

from guildhall.editing.canonical import canonical
from guildhall.editing.emission import record_text
from guildhall.form.patterns import PATTERNS, patterns
from guildhall.form.texts import file_of, texts
from guildhall.reading import parse
from guildhall.records.cache import Cache
from guildhall.records.read import read_record

FILE = "data/groups/fr/python-lyon.yaml"

TYPED = (
    *("Lyon, France", "NO", "on", "Off", "y", "18:30", "3.10", "1e3", "0x1F", "1_000", ".5", "-.5"),
    *(
        "a: b",
        "a:b",
        "a #b",
        "a#b",
        "@lyon",
        '"quoted"',
        "it's",
        "Zoë's group",
        "2026-11",
        "-",
        "?",
    ),
    *(
        "- a",
        "? a",
        ": a",
        "-a",
        "?a",
        ":a",
        "a:",
        "#",
        "[x]",
        "{x}",
        "x]",
        "a, b",
        "a,b",
        "&a",
        "*a",
    ),
    *(
        "!a",
        "|",
        ">",
        "%a",
        "`a",
        "---",
        "...",
        "--- a",
        "~",
        "null",
        "Null",
        "<<",
        "=",
        ".nan",
        ".inf",
    ),
    *(
        "東京 Python",
        "C++",
        "C#",
        "F# Lyon",
        "R",
        "a\\b",
        "tab\\t",
        "“quoted”",
        "a \u2013 b",
        "é",
        "a/b",
        "1",
    ),
    *(
        "2026-11-25T10:00:00Z",
        "2026-1-1 10:00:00",
        "190:20:30",
        "0b1",
        "017",
        "+12",
        "😀",
        "\u0627\u0628",
    ),
    *(
        "yes",
        "Yes.",
        "true",
        "TRUE",
        "n",
        "a\u00a0b",
        "x" * 120,
        "Python: Lyon",
        "a  b",
        "100%",
        "a;b",
    ),
)


def test_texts_are_quoted_as_in_the_canonical_form() -> None:
    cases: list[Any] = [
        {"name": text, "aliases": [text, "b"], "recurs": {"on": text}} for text in TYPED
    ]
    written = run("emit", [{"data": data, "file": FILE} for data in cases])
    assert written == [record_text(data) for data in cases]
    assert [parse(text) for text in written] == cases


LETTERS = st.characters(
    codec="utf-8",
    exclude_categories=("Cc", "Cs", "Cf", "Cn"),
    exclude_characters="\u00a0\u2028\u2029",
)
TEXTS = st.text(LETTERS, min_size=1, max_size=40) | st.text(
    "abNo1-:#,.[]{}?!'\"&*%@` ~_", min_size=1, max_size=8
)
NUMBERS = st.integers(-(10**6), 10**6) | st.decimals(-1000, 1000, places=2, allow_nan=False)
SCALARS = TEXTS | NUMBERS | st.booleans()
NAMES = st.sampled_from(["name", "url", "on", "time", "tiers", "recurs", "topics"])
DATA = st.dictionaries(
    NAMES,
    st.recursive(
        SCALARS,
        lambda inner: (
            st.lists(inner, min_size=1, max_size=4)
            | st.dictionaries(NAMES, inner, min_size=1, max_size=3)
        ),
        max_leaves=6,
    ),
    min_size=1,
    max_size=4,
)


@settings(max_examples=8)
@given(st.lists(DATA, min_size=30, max_size=60))
def test_any_data_is_written_as_python_writes_it(many: list[dict[str, Any]]) -> None:
    cases = [{**data, "description": "One line.\n\nAnother.\n"} for data in many]
    cases = [data for data in cases if _is_written(data)]
    written = run("emit", [{"data": data, "file": FILE} for data in cases])
    assert written == [record_text(data) for data in cases]


def _is_written(data: dict[str, Any]) -> bool:
    """Whether the data is of a kind that records have: no list directly within a list."""

    def nests(value: Any) -> bool:
        if isinstance(value, dict):
            return any(nests(one) for one in value.values())
        if not isinstance(value, list):
            return False
        return any(isinstance(one, list) or nests(one) for one in value)

    return not nests(data)


def test_every_record_is_read_as_python_reads_it_and_written_as_it_stands() -> None:
    paths = sorted((ROOT / "data" / "groups").rglob("*.yaml"))
    cases = [
        {"file": path.relative_to(ROOT).as_posix(), "text": path.read_text(encoding="utf-8")}
        for path in paths
    ]
    assert run("again", cases) == [case["text"] for case in cases]
    some = cases[::20]
    found = [one["data"] for one in run("read", some)]
    assert found == [parse(case["text"]) for case in some]
    assert any(isinstance(one["region"].get("location", [0])[0], Decimal) for one in found)


COMMENTED = """\
# yaml-language-server: $schema=../../schema/group.schema.json
# of the name
name: Python Lyon  # as they write it
description: |  # theirs
  Words, and # no comment.

  More words.
focus:  # both
  area: programming-languages
  topics: [python, kotlin]  # the first is the main one
events:
  # the first
  - name: "Evening #1"  # in summer
    kind: meetup
    recurs: {every: month, on: second tuesday, time: "18:30"}  # asked
  - name: Day
    kind: conference
# the end
"""


def test_comments_are_read_and_written_where_they_stand() -> None:
    text = canonical(COMMENTED, FILE)
    assert text.count(" #") >= 8
    assert run("again", [{"file": FILE, "text": text}]) == [text]


@pytest.mark.parametrize(
    "text",
    [
        COMMENTED.replace("[python, kotlin]", "[python,kotlin]"),
        COMMENTED.replace("name: Python Lyon", "name:  Python Lyon"),
        COMMENTED.replace("name: Python Lyon", "'name': Python Lyon"),
        COMMENTED.replace("    kind: meetup", "      kind: meetup"),
        COMMENTED.replace("name: Python Lyon", "name: &a Python Lyon"),
        COMMENTED.replace("name: Python Lyon", "name: |"),
        COMMENTED + "\n",
        COMMENTED.replace("focus:", "- focus:"),
        COMMENTED.replace("[python, kotlin]", "[python, kotlin"),
        COMMENTED.replace('"Evening #1"', '"Evening'),
        "",
        "name: Python Lyon",
        "\0",
    ],
)
def test_a_text_in_another_form_is_refused(text: str) -> None:
    [answer] = run("again", [{"file": FILE, "text": text}])
    assert answer.startswith(("Error", "SyntaxError"))


WORDS = (
    *(
        "We meet.",
        "Our group",
        "us",
        "US group",
        "the us-east",
        "my",
        "I am",
        "I/O",
        "the I of",
        "we're",
    ),
    *(
        "the leading group",
        "misleading",
        "best practices",
        "the best",
        "top-level",
        "top",
        "unique",
    ),
    *(
        "state-of-the-art",
        "world class",
        "number one",
        "éleading",
        "ours",
        "<b>x</b>",
        "<https://a.b>",
    ),
    *(
        "[a](b) ![c](d)",
        "[a]: javascript:x",
        "a. B",
        "a. b",
        'a." “B',
        "a? É",
        "a. 東",
        "St. Gallen",
    ),
    *("e.g", "U.S", "Prof", "Lyon", "second tuesday", "first and third monday", "31 may", "32 may"),
    *("18:30", "24:00", "a\u200bb", "a\tb", "a \u00a0b", "a\u00a0b", "x:\u00a0y", "\u202etxt"),
)


@pytest.mark.parametrize("name", sorted(patterns()))
def test_a_pattern_finds_in_the_browser_what_it_finds_in_python(name: str) -> None:
    found = run("pattern", [{"name": name, "text": text} for text in WORDS], **form_of())
    assert found == [[one[0] for one in PATTERNS[name].finditer(text)] for text in WORDS]
    assert any(found)


def test_the_browser_looks_for_a_text_in_the_file_that_it_is_in() -> None:
    ids = ["isaca", "a", "python-lyon", "x" * 80]
    assert run("place", ids) == [file_of(id_) for id_ in ids]


def test_texts_of_records_are_kept_as_they_stand() -> None:
    path = ROOT / "data" / "groups" / "global" / "isaca.yaml"
    record, _ = read_record(path, ROOT, Cache(None))
    assert record
    held = texts([record], ROOT)
    text = (ROOT / record.file).read_text(encoding="utf-8")
    assert held == {file_of("isaca"): {"isaca": (record.file, text)}}
