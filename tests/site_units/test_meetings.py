"""Meetings on pages: by day, on the home page, on a group's page, and in calendars beside them."""

import datetime
from pathlib import Path
from typing import Any

from icalendar import Calendar
from tests.catalogues import SITE, a_catalogue, by_path, on
from tests.making import TODAY, a_record
from tests.meetings.meeting import FACTS, an_event

from guildhall.catalogue import Catalogue
from guildhall.records.record import Record
from guildhall.site import calendars
from guildhall.site.agenda import Line, days_words
from guildhall.site.page import Page
from guildhall.site.pages import all_pages
from guildhall.site.pages import meetings as meetings_page

PARIS = {"time": "19:00", "timezone": "Europe/Paris"}


def a_meeting_group(id_: str, *events: dict[str, Any], date: str = FACTS, **changes: Any) -> Record:
    events = events or (an_event("month", "second tuesday", **PARIS),)
    sources = on(date, "events")
    return a_record(id_, name=id_.title(), events=list(events), sources=sources, **changes)


def pages_with(*records: Record) -> dict[str, Page]:
    return by_path(list(all_pages(a_catalogue(*records), SITE)))


def by_day(*records: Record) -> Page:
    (page,) = meetings_page.pages(a_catalogue(*records), SITE)
    return page


def lines(page: Page, part: str) -> list[tuple[str, list[str]]]:
    return [(words, [line.id for line in found]) for _, words, found in page.context[part]]


def test_meetings_stand_under_their_days_sixty_days_ahead_and_later_ones_apart() -> None:
    page = by_day(a_meeting_group("one"), a_meeting_group("two", an_event("week", "tuesday")))
    assert lines(page, "soon")[:2] == [
        ("Tuesday 1 December", ["two"]),
        ("Tuesday 8 December", ["one", "two"]),
    ]
    last, first = page.context["soon"][-1][0], page.context["later"][0][0]
    assert last <= TODAY + datetime.timedelta(days=60) < first
    assert page.context["later"][-1][1] == "Tuesday 23 March 2027"


def test_what_has_begun_before_today_and_is_not_over_stands_under_today() -> None:
    page = by_day(a_meeting_group("fair", an_event("year", when="24-26 November 2026")))
    assert lines(page, "soon") == [("Wednesday 25 November", ["fair"])]
    (line,) = page.context["soon"][0][2]
    assert line.when == "Tuesday 24 November to Thursday 26 November"


def test_a_page_holds_whole_days_and_never_more_than_fit() -> None:
    weekly = [an_event("week", f"{day}day", name=day) for day in ("mon", "tues", "fri")]
    page = by_day(*(a_meeting_group(f"group-{n}", *weekly) for n in range(20)))
    numbers = [len(day[2]) for day in (*page.context["soon"], *page.context["later"])]
    assert set(numbers) == {20}
    assert sum(numbers) == meetings_page.MOST_LINES


def test_the_page_counts_groups_with_dates_and_those_that_say_only_how_often() -> None:
    page = by_day(
        a_meeting_group("dated"),
        a_meeting_group("monthly", an_event("month")),
        a_meeting_group("old", date="2019"),
        a_record("silent"),
    )
    assert (page.context["dated"], page.context["often"]) == (1, 2)


def test_filters_offer_only_what_some_meeting_has() -> None:
    london = {"reach": "local", "country": "GB", "city": "London"}
    security = {"area": "security-privacy", "topics": ["security"]}
    page = by_day(
        a_meeting_group("here"),
        a_meeting_group("there", region=london, focus=security),
        a_meeting_group(
            "world", an_event("week", "monday", online=True), region={"reach": "global"}
        ),
    )
    assert [code for code, _ in page.context["countries"]] == ["FR", "GB"]
    assert [area for area, _ in page.context["areas"]] == [
        "programming-languages",
        "security-privacy",
    ]
    assert page.context["online"] is True
    assert by_day(a_meeting_group("here")).context["online"] is False


def test_a_site_without_dates_has_the_page_all_the_same() -> None:
    page = by_day(a_record("silent"))
    assert (page.context["soon"], page.context["later"], page.context["dated"]) == ([], [], 0)


def test_the_home_page_shows_a_varied_choice_of_young_facts() -> None:
    security = {"area": "security-privacy", "topics": ["security"]}
    regions = [{"reach": "local", "country": "DE", "city": f"City {n}"} for n in range(3)]
    weekly = an_event("week", "monday")
    soon = pages_with(
        *(a_meeting_group(f"crowd-{n}", weekly, region=regions[n]) for n in range(3)),
        a_meeting_group("safe", an_event("month", "last friday"), focus=security),
    )[""].context["soon"]
    assert [line.id for line in soon] == ["safe", "crowd-0", "crowd-1"]


def test_no_city_is_more_than_twice_on_the_home_page() -> None:
    def group(number: int, area: str, topic: str) -> Record:
        return a_meeting_group(f"group-{number}", focus={"area": area, "topics": [topic]})

    soon = pages_with(
        group(0, "programming-languages", "python"),
        group(1, "security-privacy", "security"),
        group(2, "security-privacy", "security"),
    )[""].context["soon"]
    assert len(soon) == 2


def test_old_facts_are_on_the_home_page_only_where_young_ones_are_few() -> None:
    soon = pages_with(a_meeting_group("old", date="2023"))[""].context["soon"]
    assert [line.caution for line in soon] == ["facts from 2023: check before you go"]


def test_a_group_page_has_its_next_dates_its_calendar_and_its_event_for_machines() -> None:
    page = pages_with(a_meeting_group("one"))["groups/one/"]
    dates: list[Line] = page.context["dates"]
    assert len(dates) == 12
    assert (dates[0].when, dates[0].time, dates[0].zone) == (
        "Tuesday 8 December 2026",
        "19:00",
        "Paris time",
    )
    assert dates[0].at == "2026-12-08T18:00Z"
    assert page.context["calendar"] == "calendars/groups/one.ics"
    (event,) = [data for data in page.linked_data if data["@type"] == "Event"]
    assert event["startDate"] == "2026-12-08T19:00:00+01:00"
    assert event["location"][0]["address"]["addressLocality"] == "Lyon"
    assert event["eventAttendanceMode"] == "https://schema.org/OfflineEventAttendanceMode"
    assert event["organizer"]["@id"].endswith("/groups/one/#group")


def test_each_event_of_a_group_is_told_to_machines_once_with_its_next_date() -> None:
    online = an_event("week", "monday", name="Call", online=True, url="https://call.example.org/")
    page = pages_with(a_meeting_group("one", online, an_event("month", "1", name="Talks")))
    events = [d for d in page["groups/one/"].linked_data if d["@type"] == "Event"]
    assert [(data["name"], data["startDate"]) for data in events] == [
        ("Call", "2026-11-30"),
        ("Talks", "2026-12-01"),
    ]
    assert events[0]["location"] == [
        {"@type": "VirtualLocation", "url": "https://call.example.org/"}
    ]


def test_a_group_without_known_dates_and_one_with_old_facts_tell_machines_no_event() -> None:
    pages = pages_with(
        a_meeting_group("monthly", an_event("month")), a_meeting_group("old", date="2023")
    )
    for id_ in ("monthly", "old"):
        assert "Event" not in {data["@type"] for data in pages[f"groups/{id_}/"].linked_data}
    assert pages["groups/monthly/"].context["calendar"] is None
    assert pages["groups/old/"].context["dates"]


def test_lists_with_a_dated_group_have_a_calendar() -> None:
    pages = pages_with(a_meeting_group("one"), a_record("two"))
    found = {
        path: page.context["category"].calendar
        for path, page in pages.items()
        if page.template == "category" and page.context["category"].calendar
    }
    assert found == {
        "areas/programming-languages/": "calendars/areas/programming-languages.ics",
        "topics/python/": "calendars/topics/python.ics",
        "places/fr/": "calendars/places/fr.ics",
        "roles/python-developer/": "calendars/roles/python-developer.ics",
    }
    assert pages["topics/python/"].context["dated"] == 1


def test_every_calendar_that_a_page_names_is_written_and_no_other(tmp_path: Path) -> None:
    catalogue = a_catalogue(a_meeting_group("one"), a_record("two"))
    calendars.write(tmp_path, catalogue, SITE)
    written = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.ics")}
    assert written == _named(catalogue)
    for path in written:
        assert len(Calendar.from_ical((tmp_path / path).read_bytes()).walk("VEVENT")) == 1


def _named(catalogue: Catalogue) -> set[str]:
    pages = list(all_pages(catalogue, SITE))
    lists = {page.context["category"].calendar for page in pages if page.template == "category"}
    groups = {page.context["calendar"] for page in pages if page.template == "group"}
    return {path for path in lists | groups if path}


def test_a_year_is_told_only_where_it_is_another() -> None:
    first, last = datetime.date(2026, 12, 31), datetime.date(2027, 1, 1)
    assert days_words(first) == "Thursday 31 December 2026"
    assert days_words(first, year=2026) == "Thursday 31 December"
    assert days_words(first, last, year=2026) == (
        "Thursday 31 December 2026 to Friday 1 January 2027"
    )
