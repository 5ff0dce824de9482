from typing import Any

import pytest
from tests.catalogues import an_entry

from guildhall.catalogue.meets import MEETS, meets_words, when_words
from guildhall.records.parts import Event


def an_event(every: str | None = None, **changes: Any) -> dict[str, Any]:
    on = {key: changes.pop(key) for key in ("on", "time", "timezone") if key in changes}
    recurs: dict[str, Any] = {"recurs": {"every": every, **on}} if every else {}
    return {"name": "Evening", "kind": "meetup", **recurs, **changes}


def values(*events: dict[str, Any], **changes: Any) -> list[str]:
    return an_entry(events=list(events) or None, **changes).meets


def words(*events: dict[str, Any]) -> str:
    return meets_words(an_entry(events=list(events) or None).group)


@pytest.mark.parametrize(
    ("every", "expected"),
    [
        ("week", "weekly"),
        ("two-weeks", "weekly"),
        ("month", "monthly"),
        ("two-months", "monthly"),
        ("quarter", "quarterly"),
        ("half-year", "quarterly"),
        ("year", "yearly"),
        ("two-years", "yearly"),
        ("irregular", "irregular"),
    ],
)
def test_what_recurs_has_a_facet_value(every: str, expected: str) -> None:
    assert values(an_event(every), region={"reach": "global"}) == [expected]


def test_values_stand_in_the_order_of_the_facet_and_each_once() -> None:
    found = values(an_event("year"), an_event("month"), an_event("two-months", online=True))
    assert found == ["monthly", "yearly", "online", "in-person"]
    assert found == [value for value in MEETS if value in found]


def test_a_group_without_events_is_not_said_to_meet_in_person() -> None:
    assert values() == []


def test_a_local_group_with_a_city_and_an_event_meets_in_person() -> None:
    assert values(an_event(when="now and then")) == ["in-person"]
    assert values(an_event(), region={"reach": "local", "country": "FR"}) == []


def test_a_worldwide_group_meets_in_person_only_where_an_event_has_a_place() -> None:
    everywhere = {"reach": "global"}
    assert values(an_event(place="Berlin"), region=everywhere) == ["in-person"]
    assert values(an_event(place="Berlin", online=True), region=everywhere) == ["online"]
    assert values(an_event(), region=everywhere) == []


def test_a_card_tells_the_most_frequent_event() -> None:
    assert words(an_event("year", kind="conference"), an_event("month")) == "Monthly"
    assert words(an_event("year", kind="conference")) == "Yearly conference"
    assert words(an_event("irregular"), an_event("two-years", kind="summit")) == (
        "Every two years summit"
    )


def test_a_card_says_nothing_of_events_that_do_not_recur() -> None:
    assert words(an_event(when="19 September 2026")) == ""
    assert words() == ""


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (
            an_event("month", on="second tuesday", time="18:00", timezone="Europe/Paris"),
            "Every month, second Tuesday, 18:00",
        ),
        (an_event("month", on="first and third monday"), "Every month, first and third Monday"),
        (an_event("year", on="last friday of october"), "Every year, last Friday of October"),
        (an_event("year", on="1 march"), "Every year, 1 March"),
        (an_event("week"), "Every week"),
        (an_event(when="19 September 2026"), "19 September 2026"),
        (an_event(), ""),
    ],
)
def test_a_time_is_told_as_people_say_it(event: dict[str, Any], expected: str) -> None:
    assert when_words(Event.model_validate(event)) == expected
