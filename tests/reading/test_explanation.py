from typing import Any

import pytest
from pydantic import ValidationError
from tests.making import a_source

from guildhall.reading import dotted
from guildhall.reading.explanation import Refusal, did_you_mean, explain, shown
from guildhall.records.group import Group

GOOD: dict[str, Any] = {
    "name": "Python Lyon",
    "kind": "user-group",
    "summary": "People who write Python and meet every month.",
    "focus": {"area": "programming-languages", "topics": ["python"]},
    "region": {"reach": "local", "country": "FR"},
    "added": "2026-11-01",
    "sources": [a_source("summary")],
}


def refusals(**changes: Any) -> list[Refusal]:
    data = {**GOOD, **changes}
    with pytest.raises(ValidationError) as caught:
        Group.model_validate(data)
    return list(explain(caught.value, Group, data))


def told(**changes: Any) -> list[str]:
    return [f"{dotted(one.field)}: {one.message}; {one.remedy}" for one in refusals(**changes)]


DATE = "write a year, a month or a day: 2026-11-23"


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"name": 757}, 'name: 757 is read as a number; put it in quotes: "757"'),
        ({"name": True}, 'name: true is read as true or false; put it in quotes: "true"'),
        ({"name": None}, "name: holds nothing where text is meant; write one line of text"),
        ({"name": ["a"]}, "name: holds this list where text is meant; write one line of text"),
        ({"name": ""}, "name: has 0 characters; write at least 1"),
        ({"name": "a\nb"}, "name: has more than one line; write it on one line"),
        ({"name": " a"}, 'name: " a" starts or ends with a space; take the space away'),
        ({"name": "x" * 161}, "name: has 161 characters, 1 too many; shorten it to 160"),
        (
            {"kind": "user group"},
            'kind: "user group" is not known here; did you mean `user-group`?',
        ),
        (
            {"status": "zzz"},
            'status: "zzz" is not known here; write one of active, dormant, merged, dissolved',
        ),
        ({"added": "2026-02-30"}, f'added: "2026-02-30" is no day of the calendar; {DATE}'),
        ({"founded": "1066"}, f'founded: "1066" is before 1800; {DATE}'),
        (
            {"url": "example.org"},
            (
                'url: "example.org" is not an address that starts with https:// or http://; '
                "write the whole address, like https://example.org/"
            ),
        ),
        (
            {"url": "https://example.org/a b"},
            (
                'url: "https://example.org/a b" is an address with a space in it; '
                "write the whole address, like https://example.org/"
            ),
        ),
        (
            {"parent": "Py Ladies"},
            (
                'parent: "Py Ladies" has not the form that this field takes; '
                "write lower-case letters, numbers and hyphens"
            ),
        ),
        (
            {"audience": "students"},
            'audience: holds "students" where a list is meant; write `[one, two]`',
        ),
        ({"audience": []}, "audience: has 0 entries; give at least 1, or leave the field out"),
        ({"audience": ["a", "a"]}, "audience: names 'a' twice; keep one of them"),
        ({"languages": [*"abcdefghijklm"]}, "languages: has 13 entries; keep to 12"),
        (
            {"region": "FR"},
            (
                'region: holds "FR" where fields are meant; '
                "write its fields under it, indented by two spaces"
            ),
        ),
        ({"members": {"count": -1}}, "members.count: -1 is too small; write 0 or more"),
        (
            {"members": {"count": "100"}},
            'members.count: "100" is not a whole number; write a number without quotes',
        ),
        (
            {"members": {"count": True}},
            "members.count: true is not a whole number; write a number without quotes",
        ),
        (
            {"region": {"reach": "global", "online": "yes"}},
            'region.online: "yes" is neither true nor false; write `true` or `false`',
        ),
        (
            {"region": {"reach": "global", "location": ["1", 2]}},
            'region.location[0]: "1" is not a number; write a plain number like 25 or 49.50',
        ),
        (
            {"membership": {"model": "free", "price_unknown": False}},
            "membership.price_unknown: false is not known here; write `true`, or delete the line",
        ),
        (
            {"careers": {"mentoring": False}},
            (
                "careers.mentoring: false is neither an address nor true; "
                "write the address of its page, or `true`, or delete the line"
            ),
        ),
        (
            {"careers": {"mentoring": "example.org"}},
            (
                'careers.mentoring: "example.org" is not an address that starts with '
                "https:// or http://; write the whole address, like https://example.org/"
            ),
        ),
        (
            {"sources": [{**a_source("events"), "supports": ["event"]}]},
            'sources[0].supports[0]: "event" is not known here; did you mean `events`?',
        ),
    ],
)
def test_a_refusal_is_told_in_plain_words(changes: dict[str, Any], line: str) -> None:
    assert told(**changes) == [line]


def test_an_unknown_field_is_told_with_the_nearest() -> None:
    [refusal] = refusals(languges=["en"])
    assert refusal.at_key
    assert told(languges=["en"]) == ["languges: is no field of a record; did you mean `languages`?"]


def test_an_unknown_field_inside_a_part_is_told_with_those_that_the_part_has() -> None:
    assert told(members={"count": 1, "zzz": 2}) == [
        "members.zzz: is no field of a record; fields here: count, unit, as_of"
    ]


def test_an_unknown_field_inside_a_list_of_parts_is_told_too() -> None:
    membership = {"model": "paid", "tiers": [{"name": "A"}, {"name": "B", "prise": 1}]}
    assert told(membership=membership) == [
        "membership.tiers[1].prise: is no field of a record; did you mean `price`?"
    ]


def test_a_missing_field_is_told_where_it_should_stand() -> None:
    [refusal] = refusals(region={"country": "FR"})
    assert refusal == Refusal(("region", "reach"), "is missing", "add `reach: …`", at_key=True)


def test_all_refusals_are_told_at_once_and_each_field_once() -> None:
    lines = told(name=757, careers={"job_board": 3}, members={"count": 1.5})
    assert [line.split(":")[0] for line in lines] == ["name", "careers.job_board", "members.count"]


def test_a_value_is_shown_as_it_was_written() -> None:
    values: list[object] = ["ü", None, True, {}, [], 5]
    assert [shown(value) for value in values] == [
        '"ü"', "nothing", "true", "this mapping", "this list", "5",
    ]  # fmt: skip
    assert len(shown("x" * 500)) < 70


def test_a_word_like_none_is_told_with_all() -> None:
    assert did_you_mean("zzz", ["one", "two"]) == "write one of one, two"
