"""Every calendar of the real site."""

from collections import Counter
from pathlib import Path
from typing import Any

from icalendar import Calendar
from tests.site.reading import BuiltPage

KINDS = ("areas", "collections", "groups", "places", "roles", "topics")


def calendars_of(site: Path) -> list[Path]:
    return sorted((site / "calendars").rglob("*.ics"))


def test_there_are_calendars_of_every_kind(real_site: Path) -> None:
    kinds = Counter(path.parent.name for path in calendars_of(real_site))
    assert sorted(kinds) == sorted(KINDS)
    assert kinds["groups"] > 20


def test_every_calendar_can_be_read_again_with_its_zones_and_events(real_site: Path) -> None:
    for path in calendars_of(real_site):
        calendar: Any = Calendar.from_ical(path.read_bytes())
        events = calendar.walk("VEVENT")
        assert events, path
        assert calendar.get_missing_tzids() == set(), path
        assert calendar.errors == [] == [error for one in events for error in one.errors], path
        uids = [str(event["UID"]) for event in events]
        assert len(set(uids)) == len(uids), path


def test_every_line_ends_with_crlf_and_has_at_most_75_octets(real_site: Path) -> None:
    for path in calendars_of(real_site):
        text = path.read_bytes()
        assert text.count(b"\n") == text.count(b"\r\n"), path
        assert max(map(len, text.split(b"\r\n"))) <= 75, path


def test_every_calendar_is_linked_from_the_page_of_its_list(real_site: Path) -> None:
    for path in calendars_of(real_site):
        name = path.relative_to(real_site).as_posix()
        page = real_site / path.parent.name / path.stem / "index.html"
        links = BuiltPage(real_site, page).all("//a/@href")
        assert any(link.endswith(name) for link in links), name
