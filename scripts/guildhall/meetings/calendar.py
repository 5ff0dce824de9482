"""Calendars of meetings (RFC 5545, RFC 7986): the same event in each that lists its group."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field

from icalendar import Calendar

from guildhall.catalogue import Entry
from guildhall.meetings.event import EventMaker
from guildhall.meetings.occurring import has_dates
from guildhall.meetings.series import series_of
from guildhall.meetings.zones import zone_component

FOLDER = "calendars"
REFRESH = datetime.timedelta(days=1)
"""How often calendar programs are asked to look again; the site itself changes daily at most."""

_END = b"END:VCALENDAR\r\n"


def calendar_path(kind: str, id_: str, entries: Iterable[Entry]) -> str | None:
    """``calendars/areas/data-ai.ics``; ``None`` where no group of the list has a date."""
    return f"{FOLDER}/{kind}/{id_}.ics" if any(map(has_dates, entries)) else None


@dataclass(frozen=True)
class Calendars:
    """Writes calendars of one site; each event and each time zone is serialised once.

    Attributes:
        site: the site's public address, without a final slash.
        maker: the site's name.
        today: the day of the build.
    """

    site: str
    maker: str
    today: datetime.date
    _events: dict[str, bytes] = field(default_factory=dict)
    _zones: dict[str, bytes] = field(default_factory=dict)

    def of(self, path: str, name: str, page: str, entries: Iterable[Entry]) -> bytes:
        """A calendar of the meetings of some groups, UTF-8 with lines as RFC 5545 folds them.

        Args:
            path: where it lies within the site; its identity to calendar programs.
            name: whose meetings it holds.
            page: path of the page that lists the same groups.
            entries: the groups; those without dates add nothing.
        """
        dated = [entry for entry in entries if has_dates(entry)]
        zones = sorted({zone for entry in dated for zone in _zones_of(entry)})
        head = self._head(path, name, page).removesuffix(_END)
        return b"".join((head, *map(self._zone, zones), *map(self._events_of, dated), _END))

    def _head(self, path: str, name: str, page: str) -> bytes:
        title = f"{name}: meetings ({self.maker})"
        calendar = Calendar()
        calendar.add("prodid", f"-//{self.maker}//Meetings//EN")
        calendar.add("version", "2.0")
        calendar.add("calscale", "GREGORIAN")
        calendar.add("method", "PUBLISH")
        calendar.add("uid", f"{self.site}/{path}")
        calendar.add("name", title)
        calendar.add("x-wr-calname", title)
        calendar.add("url", f"{self.site}/{page}")
        calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
        calendar.add("x-published-ttl", "P1D")  # what Outlook reads instead
        return bytes(calendar.to_ical())

    def _zone(self, zone: str) -> bytes:
        if zone not in self._zones:
            self._zones[zone] = zone_component(zone, self.today).to_ical()
        return self._zones[zone]

    def _events_of(self, entry: Entry) -> bytes:
        if entry.id not in self._events:
            made = EventMaker(self.site, self.today).events(entry)
            self._events[entry.id] = b"".join(event.to_ical() for event in made)
        return self._events[entry.id]


def _zones_of(entry: Entry) -> set[str]:
    """The time zones that the events of a group need; UTC needs none."""
    recurring = [series.event.recurs for series in series_of(entry)]
    found = {recurs.timezone for recurs in recurring if recurs and recurs.time}
    return {zone for zone in found if zone and zone != "UTC"}
