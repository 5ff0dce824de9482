from typing import Any

import pytest
from tests.meetings.meeting import an_event, meeting, monthly

from guildhall.meetings.stated import caution
from guildhall.meetings.words import left_open, place_words, without_dates, zone_words


def place(event: dict[str, Any], **changes: Any) -> str:
    entry = meeting(event, **changes)
    assert entry.group.events
    return place_words(entry, entry.group.events[0])


def opened(*event: Any, **changes: Any) -> str:
    entry = meeting(an_event(*event, **changes))
    assert entry.group.events
    return left_open(entry.group.events[0])


@pytest.mark.parametrize(
    ("every", "day", "words"),
    [
        ("week", None, "The weekday is not stated: ask which."),
        ("two-weeks", "thursday", "Every two weeks on Thursday: ask which week."),
        ("two-weeks", None, "Every two weeks: ask which week and weekday."),
        ("month", None, "The day is not stated: ask which."),
        ("month", "tuesday", "Every month on a Tuesday: ask which one."),
        ("two-months", "second tuesday", "Ask which months."),
        ("quarter", None, "Ask which months and days."),
        ("half-year", "january and july", "Ask for the days."),
        ("half-year", None, "Ask which months and days."),
        ("year", "october", "Ask for the day."),
        ("year", None, "The date is not stated: ask for it."),
        ("two-years", "july", "Ask for the year and the day."),
        ("irregular", None, "Dates vary: ask for the next one."),
    ],
)
def test_what_a_source_leaves_open_is_said(every: str, day: str | None, words: str) -> None:
    assert opened(every, day) == words


def test_nothing_is_left_open_where_dates_are_known() -> None:
    assert opened("month", "second tuesday") == ""
    assert opened("year", when="5 December 2026") == ""
    assert opened(when="spring") == ""


def test_a_place_is_told_with_its_country_once() -> None:
    assert place(an_event(place="Lyon")) == "Lyon, France"
    assert place(an_event(place="Town hall")) == "Town hall, France"
    assert place(an_event(place="Lyon, France")) == "Lyon, France"
    assert place(an_event()) == "Lyon, France"


def test_an_online_meeting_is_online_and_a_mixed_one_is_both() -> None:
    assert place(an_event(online=True)) == "Online"
    assert place(an_event(online=True, place="Lyon")) == "Lyon, France, and online"


def test_the_seat_of_a_wide_group_is_no_meeting_place() -> None:
    assert place(an_event(), region={"reach": "global", "country": "DE", "city": "Berlin"}) == ""


def test_a_zone_is_named_by_its_city() -> None:
    assert zone_words("America/New_York") == "New York time"
    assert zone_words("America/Indiana/Indianapolis") == "Indianapolis time"
    assert [zone_words(zone) for zone in ("UTC", "Etc/GMT+5")] == ["UTC", "Etc/GMT+5"]


def test_old_and_undated_facts_carry_a_caution() -> None:
    assert caution(monthly()) == ""
    assert caution(monthly(date="2023")) == "facts from 2023: check before you go"
    assert caution(monthly(date=None)) == "facts of unknown date: check before you go"


def test_a_group_with_a_day_but_no_dates_says_why() -> None:
    assert without_dates(monthly()) == ""
    assert without_dates(meeting(an_event("year"))) == ""
    old = without_dates(monthly(date="2013"))
    assert old == "No dates are worked out from facts from 2013: ask the group."
    dormant = monthly(status="dormant", ended={"since": "2026"})
    assert without_dates(dormant) == "No dates are worked out: the group is dormant."
