from typing import Any

import pytest
from tests.making import a_record, told

from guildhall.rules.events_make_sense import check


def told_of(recurs: dict[str, Any] | None = None, **event: Any) -> list[str]:
    fields = {"name": "Evening", "kind": "meetup", **event}
    if recurs:
        fields["recurs"] = recurs
    return told(check, a_record(events=[{"name": "Day", "kind": "summit"}, fields]))


def test_an_event_that_a_calendar_understands_is_fine() -> None:
    when = {"on": "second tuesday", "time": "18:30", "timezone": "Europe/Paris"}
    assert told_of({"every": "month", **when}, place="Lyon") == []


def test_a_time_has_a_time_zone() -> None:
    assert told_of({"every": "month", "time": "18:30"}) == [
        (
            "events[1].recurs.time: 18:30 has no time zone; "
            "add `timezone:` with the zone of the place, like `timezone: Europe/Berlin`"
        )
    ]


def test_online_is_no_place() -> None:
    assert told_of(online=True, place="Lyon") == []
    assert told_of(place="Online") == [
        "events[1].place: “Online” is no place; write `online: true` instead of this line"
    ]


@pytest.mark.parametrize(
    ("every", "on"),
    [
        ("week", "tuesday"),
        ("two-weeks", "monday and thursday"),
        ("month", "first and third monday"),
        ("month", "15"),
        ("year", "last friday of october"),
        ("half-year", "march and september"),
    ],
)
def test_a_day_fits_how_often_it_comes(every: str, on: str) -> None:
    assert told_of({"every": every, "on": on}) == []


def test_a_day_of_the_month_does_not_come_every_week() -> None:
    assert told_of({"every": "two-weeks", "on": "first monday"}) == [
        (
            "events[1].recurs.on: “first monday” does not come every two weeks; "
            "write `every: month`, or only the weekday"
        )
    ]


@pytest.mark.parametrize("on", ["october", "1 march", "last friday of october"])
def test_a_day_of_the_year_does_not_come_every_month(on: str) -> None:
    assert told_of({"every": "month", "on": on}) == [
        (
            f"events[1].recurs.on: “{on}” does not come every month; "
            "write `every: year`, or take the name of the month away"
        )
    ]
