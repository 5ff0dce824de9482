"""The feeds of meetings in the next fourteen days."""

import datetime
from typing import Any

from tests.catalogues import SITE, a_catalogue, on
from tests.making import TODAY, a_record

from guildhall.feeds.feed import Feed
from guildhall.feeds.of_meetings import AHEAD, meeting_feeds
from guildhall.history import Change, History, Kind

TUESDAYS = {"every": "month", "on": "first tuesday", "time": "19:00", "timezone": "Europe/Paris"}


def feeds_of(*events: Any, history: History | None = None, **changes: Any) -> list[Feed]:
    record = a_record(events=list(events), sources=on("2026-10", "events"), **changes)
    return list(meeting_feeds(a_catalogue(record), SITE, history or History()))


def an_event(name: str = "Evening", **recurs: Any) -> dict[str, Any]:
    return {"name": name, "kind": "meetup", "recurs": TUESDAYS | recurs}


def test_a_meeting_says_when_and_where() -> None:
    (feed,) = feeds_of(an_event())
    assert feed.stem == "feeds/meetings/fr"
    (item,) = feed.items
    assert item.title == "1 December, 19:00: Python Lyon: Evening"
    assert item.summary == "Tuesday, 1 December 2026, 19:00 (Paris time). Lyon, France."
    assert item.id.endswith("groups/python-lyon/meetings/evening/2026-12-01")


def test_a_meeting_is_dated_by_the_day_on_which_it_came_into_the_feed() -> None:
    (feed,) = feeds_of(an_event())
    appeared = datetime.datetime(2026, 12, 1, tzinfo=datetime.UTC) - AHEAD
    assert feed.items[0].date == appeared
    changed = appeared + datetime.timedelta(days=2)
    history = History((Change("python-lyon", "x", Kind.CHANGED, changed),))
    (feed,) = feeds_of(an_event(), history=history)
    assert feed.items[0].date == changed


def test_the_soonest_meeting_comes_first_and_none_is_later_than_two_weeks() -> None:
    (feed,) = feeds_of(an_event("Late", every="week", on="monday"), an_event("Early"))
    titles = [item.title for item in feed.items]
    assert titles == [
        "30 November, 19:00: Python Lyon: Late",
        "1 December, 19:00: Python Lyon: Early",
        "7 December, 19:00: Python Lyon: Late",
    ]


def test_two_meetings_of_one_name_and_day_are_one_item() -> None:
    (feed,) = feeds_of(an_event(), an_event(time="20:00"))
    assert len(feed.items) == 1


def test_a_country_whose_groups_meet_later_has_an_empty_feed_that_is_no_error() -> None:
    (feed,) = feeds_of(an_event(on="first tuesday of march", every="year"))
    assert feed.items == []
    assert feed.updated.date() < TODAY


def test_a_country_without_dates_has_no_feed() -> None:
    assert feeds_of({"name": "Evening", "kind": "meetup"}) == []
