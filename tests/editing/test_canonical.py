"""The canonical form: the same data, the same comments, one order, one way to write it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.making import ROOT

from guildhall.editing.canonical import canonical
from guildhall.editing.comments import comments_of
from guildhall.reading import FileProblem, parse

FILE = "data/groups/de/example.yaml"
HEAD = "# yaml-language-server: $schema=../../schema/group.schema.json"


def lines(text: str, file: str = FILE) -> list[str]:
    return canonical(text, file).splitlines()


def test_fields_come_in_the_order_of_the_model() -> None:
    assert lines("url: https://a.example.org/\nname: A\nfocus:\n  topics: [r]\n  area: x\n") == [
        HEAD,
        "name: A",
        "url: https://a.example.org/",
        "focus:",
        "  area: x",
        "  topics: [r]",
    ]


def test_fields_inside_lists_come_in_order_too() -> None:
    text = "sources:\n- date: 2023\n  url: https://a.example.org/\n  supports: [name]\n"
    assert lines(text)[1:] == [
        "sources:",
        "  - url: https://a.example.org/",
        "    supports: [name]",
        "    date: 2023",
    ]


def test_an_unknown_field_stays_after_the_known_ones() -> None:
    assert lines("nam: B\nname: A\n")[1:] == ["name: A", "nam: B"]


def test_quotes_are_kept_where_they_matter_only() -> None:
    text = "name: 'Lyon JS'\nwhen: '18:30'\ncountry: 'NO'\n"
    assert set(lines(text)[1:]) == {"name: Lyon JS", 'when: "18:30"', 'country: "NO"'}


def test_a_list_that_fits_is_written_on_one_line_and_a_longer_one_is_not() -> None:
    assert lines("aliases:\n- One\n- Two\n")[1:] == ["aliases: [One, Two]"]
    long = "x" * 60
    assert lines(f"aliases: [{long}, {long}]\n")[1:] == ["aliases:", f"  - {long}", f"  - {long}"]


def test_a_description_keeps_its_lines() -> None:
    text = "description: |\n  One.\n\n  # Two.\nname: A\n"
    assert lines(text)[1:] == ["name: A", "description: |", "  One.", "", "  # Two."]


@pytest.mark.parametrize(
    "value",
    [
        "One line without an end.",
        "Ends twice.\n\n",
        "Two spaces at the end  \nbreak a line.\n",
        "  starts with spaces\n",
        "\nstarts with an empty line\n",
        "has a line\n   \nof blanks\n",
        "ends with blanks\n   ",
        "# looks like a comment\n- and like a list\n",
        "---\n...\n",
    ],
)
def test_a_description_keeps_each_of_its_characters(value: str) -> None:
    form = canonical(f"description: {_json(value)}\n", FILE)
    assert parse(form) == {"description": value}
    assert canonical(form, FILE) == form


def test_names_of_fields_that_yaml_reads_otherwise_are_quoted() -> None:
    text = "'a: b': {'- c': [], '': {}, \"\\\\\": 1}\n'no': [{}, {'x y': [[]]}]\n"
    form = canonical(text, FILE)
    assert parse(form) == parse(text)
    assert canonical(form, FILE) == form


def test_of_two_comments_behind_one_value_both_stay() -> None:
    text = "focus:\n  topics: [a,  # one\n    b]  # two\n"
    form = canonical(text, FILE)
    assert form.splitlines()[1:] == ["focus:", "  # two", "  topics: [a, b]  # one"]
    assert canonical(form, FILE) == form


def test_what_would_not_say_the_same_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def other(*_arguments: object) -> list[tuple[tuple[str, ...], str]]:
        return [(("name",), "name: true")]

    monkeypatch.setattr("guildhall.editing.canonical.placed", other)
    for text in ("name: 1\n", "name: B\n"):
        with pytest.raises(FileProblem, match="without changing what it says"):
            canonical(text, FILE)
    monkeypatch.setattr("guildhall.editing.canonical._with_comments", lambda *_: ["name: A"])
    with pytest.raises(FileProblem, match="without changing what it says"):
        canonical("# kept\nname: A\n", FILE)


def test_the_first_line_leads_to_the_schema_from_any_depth() -> None:
    deep = lines("name: A\n", "data/groups/us/us-or/example.yaml")[0]
    assert deep.endswith("$schema=../../../schema/group.schema.json")


def test_comments_go_with_the_fields_that_they_stand_at() -> None:
    text = (
        "# about all\nurl: https://a.example.org/  # the new address\n"
        "# its name\nname: A\naliases:\n  # old\n  - B  # since 2020\n# the end\n"
    )
    assert lines(text)[1:] == [
        "# its name",
        "name: A",
        "# old",
        "aliases: [B]  # since 2020",
        "# about all",
        "url: https://a.example.org/  # the new address",
        "# the end",
    ]


def test_a_hash_inside_a_text_is_no_comment() -> None:
    text = 'name: "Tech #ruby"\nsummary: C# and F#\ndescription: |\n  # no comment\n'
    assert comments_of(text) == []


def test_what_cannot_be_read_is_refused_and_not_written_anew() -> None:
    with pytest.raises(FileProblem):
        canonical("name: [A\n", FILE)


WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=20
)


PLAIN = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), WORDS, st.text(st.sampled_from("ab #:-\n"))),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.one_of(st.sampled_from(["name", "description", "on"]), WORDS), inner),
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from(["name", "description", "sources", "x"]), PLAIN, min_size=1))
def test_any_data_is_the_same_in_canonical_form(data: dict[str, object]) -> None:
    text = _json(data)
    try:
        expected = parse(text)
    except FileProblem:
        return  # a character or a depth that no record may have
    form = canonical(text, FILE)
    assert parse(form) == expected
    assert canonical(form, FILE) == form


@given(
    st.dictionaries(
        st.sampled_from(["name", "url", "summary", "aliases", "founded", "description"]),
        st.one_of(WORDS, st.lists(WORDS, min_size=1, max_size=4), st.integers(0, 3000)),
        min_size=1,
    ),
    st.lists(st.text("abc #:", max_size=8), max_size=4),
)
def test_any_record_keeps_its_data_and_its_comments(
    fields: dict[str, object], comments: list[str]
) -> None:
    plain = {key: value for key, value in fields.items() if key != "description"}
    if not plain:
        return
    first = canonical("".join(f"{key}: {_json(value)}\n" for key, value in plain.items()), FILE)
    body = first.splitlines()[1:]
    marked = [f"#{comment.rstrip()}" for comment in comments]
    mixed = "\n".join(line for pair in zip(marked, body, strict=False) for line in pair)
    rest = body[len(marked) :] if len(marked) < len(body) else marked[len(body) :]
    text = "\n".join([mixed, *rest]).strip("\n") + "\n"
    again = canonical(text, FILE)
    assert parse(again) == parse(text)
    assert sorted(c.text for c in comments_of(again)[1:]) == sorted(marked)
    assert canonical(again, FILE) == again


def _json(value: object) -> str:
    import json  # noqa: PLC0415 - one use

    return json.dumps(value, ensure_ascii=False)


def test_every_record_of_the_directory_is_in_its_canonical_form() -> None:
    odd = [
        path.as_posix()
        for path in sorted((ROOT / "data" / "groups").rglob("*.yaml"))
        if canonical(text := path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix())
        != text
    ]
    assert odd == []
