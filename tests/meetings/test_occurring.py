import datetime

import pytest
from tests.making import TODAY
from tests.meetings.meeting import an_event, day, meeting, monthly

from guildhall.catalogue import Entry
from guildhall.meetings import has_dates, next_occurrences, occurrences, occurrences_of_all


def next_days(entry: Entry, limit: int = 3, first: datetime.date = TODAY) -> list[str]:
    return [str(one.day) for one in next_occurrences(entry, first, limit)]


def starts(zone: str, time: str, every: str, on: str, first: str, limit: int = 3) -> list[str]:
    entry = meeting(an_event(every, on, time=time, timezone=zone))
    found = next_occurrences(entry, day(first), limit)
    return [one.moment.isoformat(timespec="minutes") for one in found if one.moment]


def test_the_next_dates_of_a_monthly_meeting() -> None:
    assert next_days(monthly()) == ["2026-12-08", "2027-01-12", "2027-02-09"]


def test_a_meeting_of_today_is_still_to_come() -> None:
    assert next_days(monthly("fourth wednesday"), 1) == [str(TODAY)]


def test_a_day_without_a_time_is_a_date_and_no_moment() -> None:
    (found,) = next_occurrences(monthly(), TODAY, 1)
    assert found.starts == day("2026-12-08")
    assert (found.moment, found.time, found.zone) == (None, "", "")


def test_meetings_of_several_events_and_groups_are_in_order_of_time() -> None:
    several = meeting(
        an_event("month", "second tuesday", name="Late", time="19:00", timezone="Europe/Paris"),
        an_event("month", "second tuesday", name="Whole day"),
        an_event("month", "second tuesday", name="Early", time="09:00", timezone="Europe/Paris"),
        an_event("month", "first tuesday", name="First"),
    )
    names = [one.event.name for one in next_occurrences(several, TODAY, 4)]
    assert names == ["First", "Early", "Late", "Whole day"]
    of_all = occurrences_of_all([several, monthly("first monday")], TODAY, day("2026-12-08"))
    assert [str(one.day) for one in of_all][:2] == ["2026-12-01", "2026-12-07"]


def test_occurrences_between_two_days_include_both() -> None:
    found = occurrences(monthly(), day("2026-12-08"), day("2027-01-12"))
    assert [str(one.day) for one in found] == ["2026-12-08", "2027-01-12"]


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Australia/Sydney"])
def test_the_wall_clock_of_the_place_stays_over_daylight_saving(zone: str) -> None:
    found = starts(zone, "18:30", "month", "second tuesday", "2026-11-25", 12)
    assert {moment[11:16] for moment in found} == {"18:30"}
    assert len({moment[16:] for moment in found}) == 2


def test_a_zone_without_daylight_saving_keeps_its_offset() -> None:
    found = starts("Asia/Kolkata", "08:00", "month", "first monday", "2026-11-25", 12)
    assert {moment[10:] for moment in found} == {"T08:00+05:30"}


@pytest.mark.parametrize(
    ("zone", "time", "on", "first", "moment"),
    [
        ("Europe/Berlin", "02:30", "last sunday", "2027-03-01", "2027-03-28T03:30+02:00"),
        ("America/New_York", "02:15", "second sunday", "2027-03-01", "2027-03-14T03:15-04:00"),
        ("Australia/Lord_Howe", "02:10", "first sunday", "2027-10-01", "2027-10-03T02:40+11:00"),
    ],
)
def test_a_time_that_does_not_exist_is_read_with_the_offset_before_the_gap(
    zone: str, time: str, on: str, first: str, moment: str
) -> None:
    assert starts(zone, time, "month", on, first, 1) == [moment]


@pytest.mark.parametrize(
    ("zone", "time", "on", "first", "moment"),
    [
        ("Europe/Berlin", "02:30", "last sunday", "2027-10-01", "2027-10-31T02:30+02:00"),
        ("America/New_York", "01:15", "first sunday", "2027-11-01", "2027-11-07T01:15-04:00"),
    ],
)
def test_a_time_that_comes_twice_is_the_first_of_both(
    zone: str, time: str, on: str, first: str, moment: str
) -> None:
    assert starts(zone, time, "month", on, first, 1) == [moment]


def test_a_meeting_with_a_time_is_over_three_hours_after_its_start() -> None:
    entry = meeting(an_event("month", "second tuesday", time="19:00", timezone="Europe/Paris"))
    (found,) = next_occurrences(entry, TODAY, 1)
    assert found.over == "2026-12-08T21:00Z"


def test_a_day_without_a_time_is_over_at_the_readers_midnight() -> None:
    (found,) = next_occurrences(monthly(), TODAY, 1)
    assert found.over == "2026-12-09T00:00"


def test_days_that_a_source_names_are_one_occurrence_until_the_last_of_them() -> None:
    entry = meeting(an_event("year", when="24-26 November 2026"))
    (found,) = next_occurrences(entry, TODAY, 3)
    assert (found.starts, found.ends) == (day("2026-11-24"), day("2026-11-26"))
    assert found.over == "2026-11-27T00:00"
    assert occurrences(entry, TODAY, TODAY) == [found]
    assert next_occurrences(entry, day("2026-11-27"), 3) == []


def test_a_rule_goes_before_days_that_are_named_once() -> None:
    entry = meeting(an_event("month", "second tuesday", when="5 December 2026"))
    assert next_days(entry, 1) == ["2026-12-08"]


@pytest.mark.parametrize("status", ["dormant", "merged", "dissolved"])
def test_closed_and_dormant_groups_have_no_dates(status: str) -> None:
    assert not has_dates(monthly(status=status, ended={"since": "2026"}))


def test_very_old_facts_make_no_dates_and_old_ones_do() -> None:
    assert not has_dates(monthly(date="2021"))
    assert has_dates(monthly(date="2023"))


def test_very_old_facts_on_meetings_make_no_dates_though_other_facts_are_young() -> None:
    sources = [
        {"url": "https://list.example.org/", "supports": ["events"], "date": "2012"},
        {"url": "https://list.example.org/", "supports": ["summary"], "date": "2026-10"},
    ]
    assert not has_dates(monthly(sources=sources))


def test_no_date_is_made_beyond_the_day_on_which_facts_are_very_old() -> None:
    entry = monthly(date="2022-12-20")
    assert next_days(entry) == ["2026-12-08"]
    assert occurrences(entry, day("2026-12-20"), day("2027-12-31")) == []


def test_facts_without_a_date_count_from_the_day_that_the_group_was_added() -> None:
    assert next_days(monthly(date=None, added="2026-12-09"), 1) == ["2027-01-12"]


def test_a_group_without_a_known_day_has_no_dates() -> None:
    assert not has_dates(meeting(an_event("month")))
    assert not has_dates(meeting(an_event("two-weeks", "thursday")))
    assert not has_dates(meeting(an_event("month", time="18:30", timezone="Europe/Paris")))
