"""Calendars, and what Google Calendar, Apple Calendar and Outlook are known to insist on."""

import datetime
from typing import Any

import pytest
from dateutil.rrule import rrulestr
from icalendar import Calendar
from tests.making import TODAY
from tests.meetings.meeting import an_event, day, meeting, monthly

from guildhall.catalogue import Entry
from guildhall.meetings import next_occurrences
from guildhall.meetings.calendar import Calendars, calendar_path

BERLIN = an_event("month", "second tuesday", time="18:30", timezone="Europe/Berlin")
SITE = "https://guildhall.example/directory"


def written(*entries: Entry, name: str = "Python", today: datetime.date = TODAY) -> bytes:
    calendars = Calendars(SITE, "Guildhall", today)
    return calendars.of("calendars/topics/python.ics", name, "topics/python/", entries)


def read(*entries: Entry) -> Any:
    return Calendar.from_ical(written(*entries))


def event(*events: dict[str, Any], **changes: Any) -> Any:
    (found,) = read(meeting(*events, **changes)).walk("VEVENT")
    return found


def test_a_calendar_says_who_made_it_and_what_it_is() -> None:
    calendar = read(monthly())
    assert calendar["VERSION"] == "2.0"
    assert calendar["PRODID"] == "-//Guildhall//Meetings//EN"
    assert calendar["METHOD"] == "PUBLISH"
    assert calendar["CALSCALE"] == "GREGORIAN"
    assert calendar["NAME"] == calendar["X-WR-CALNAME"] == "Python: meetings (Guildhall)"
    assert calendar["URL"] == f"{SITE}/topics/python/"


def test_programs_are_asked_to_look_again_each_day() -> None:
    text = written(monthly()).decode()
    assert "REFRESH-INTERVAL;VALUE=DURATION:P1D\r\n" in text
    assert "X-PUBLISHED-TTL:P1D\r\n" in text


def test_lines_end_with_crlf_and_are_folded_at_75_octets_between_letters() -> None:
    long = meeting({**BERLIN, "name": "Überraschungsabend für Zürcherinnen und Zürcher" * 3})
    text = written(long, name="日本語の勉強会" * 9)
    assert text.count(b"\n") == text.count(b"\r\n")
    assert text.endswith(b"END:VCALENDAR\r\n")
    lines = text.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert [line.decode() for line in lines]
    assert "日本語の勉強会" * 9 in str(Calendar.from_ical(text)["NAME"])


def test_a_meeting_with_a_time_has_its_zone_and_its_rule() -> None:
    found = event(BERLIN)
    assert found["DTSTART"].dt.isoformat() == "2026-09-08T18:30:00+02:00"
    assert found["DTSTART"].params["TZID"] == "Europe/Berlin"
    assert found["RRULE"].to_ical().decode().startswith("FREQ=MONTHLY;UNTIL=20300831T163000Z")
    assert "DTEND" not in found


def test_every_zone_that_is_named_is_described_once_and_no_other() -> None:
    paris = an_event("month", "first monday", time="19:00", timezone="Europe/Paris")
    calendar = read(meeting(BERLIN), meeting(BERLIN, paris), monthly())
    assert [str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")] == [
        "Europe/Berlin",
        "Europe/Paris",
    ]
    assert read(monthly()).walk("VTIMEZONE") == []


def test_utc_needs_no_zone() -> None:
    text = written(meeting(an_event("week", "monday", time="17:00", timezone="UTC"))).decode()
    assert "DTSTART:20260907T170000Z" in text
    assert "TZID" not in text


def test_no_time_floats() -> None:
    for found in read(meeting(BERLIN), monthly()).walk("VEVENT"):
        start = found["DTSTART"].dt
        assert not isinstance(start, datetime.datetime) or start.tzinfo is not None


def test_a_meeting_without_a_time_is_a_whole_day() -> None:
    found = event(an_event("month", "second tuesday"))
    assert (found["DTSTART"].dt, found["DTEND"].dt) == (day("2026-09-08"), day("2026-09-09"))
    assert found["DTSTART"].params["VALUE"] == "DATE"
    assert found["RRULE"]["UNTIL"] == [day("2030-08-31")]


def test_days_that_are_named_once_end_on_the_day_after_the_last_and_do_not_recur() -> None:
    found = event(an_event("year", when="3-5 December 2026"))
    assert (found["DTSTART"].dt, found["DTEND"].dt) == (day("2026-12-03"), day("2026-12-06"))
    assert "RRULE" not in found


@pytest.mark.parametrize("words", [("week", "monday and thursday"), ("month", "fifth friday")])
def test_the_calendar_recurs_on_the_dates_that_pages_show(words: tuple[str, str]) -> None:
    entry = meeting(an_event(*words, time="18:30", timezone="America/New_York"))
    (found,) = read(entry).walk("VEVENT")
    rule = found["RRULE"].to_ical().decode()
    start = found["DTSTART"].dt.replace(tzinfo=None)
    text = ";".join(part for part in rule.split(";") if not part.startswith("UNTIL"))
    expanded = rrulestr(text, dtstart=start).xafter(datetime.datetime(2026, 11, 25), count=6)  # noqa: DTZ001 - a wall clock
    shown = [
        one.moment.replace(tzinfo=None) for one in next_occurrences(entry, TODAY, 6) if one.moment
    ]
    assert list(expanded) == shown


def test_the_start_and_the_identity_of_an_event_stay_from_build_to_build() -> None:
    def kept(today: datetime.date) -> list[Any]:
        calendar: Any = Calendar.from_ical(written(meeting(BERLIN), today=today))
        return [[one["UID"], one["DTSTART"].dt] for one in calendar.walk("VEVENT")]

    assert kept(TODAY) == kept(TODAY + datetime.timedelta(days=90))
    assert kept(TODAY)[0][0] == "python-lyon-evening@guildhall.example"


def test_events_of_one_name_have_identities_of_their_own() -> None:
    entry = meeting(BERLIN, an_event("month", "first monday"))
    uids = [str(one["UID"]) for one in read(entry).walk("VEVENT")]
    assert uids == [
        "python-lyon-evening@guildhall.example",
        "python-lyon-evening-2@guildhall.example",
    ]


def test_two_builds_of_one_day_write_the_same_bytes() -> None:
    assert written(meeting(BERLIN), monthly()) == written(meeting(BERLIN), monthly())


def test_an_event_says_where_it_is_stated_and_when() -> None:
    found = event({**BERLIN, "when": "not in August", "url": "https://evening.example.org/"})
    assert str(found["DESCRIPTION"]) == (
        "Not in August.\n"
        "As stated by list.example.org on 1 September 2026; check the group's page before you go.\n"
        "https://python-lyon.example.org/\n"
        f"{SITE}/groups/python-lyon/"
    )
    assert found["URL"] == "https://evening.example.org/"
    assert found["LOCATION"] == "Lyon, France"
    assert found["SUMMARY"] == "Python Lyon: Evening"
    assert found["DTSTAMP"].dt.isoformat() == "2026-11-25T00:00:00+00:00"


def test_a_meeting_from_old_facts_is_tentative() -> None:
    assert event(BERLIN, date="2023-05")["STATUS"] == "TENTATIVE"
    assert "STATUS" not in event(BERLIN)


def test_a_calendar_is_there_only_where_some_group_has_a_date() -> None:
    assert calendar_path("areas", "data-ai", [monthly()]) == "calendars/areas/data-ai.ics"
    assert calendar_path("areas", "data-ai", [meeting(an_event("month"))]) is None


def test_text_with_commas_and_semicolons_is_read_back_as_it_was() -> None:
    found = event(
        {**BERLIN, "name": "Talks, pizza; and more\\less", "place": "Room 1, first floor"}
    )
    assert found["SUMMARY"] == "Python Lyon: Talks, pizza; and more\\less"
    assert found["LOCATION"] == "Room 1, first floor, France"
