"""An event of a calendar (VEVENT of RFC 5545): one series of meetings of a group."""

import datetime
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from icalendar import Event, vRecur

from guildhall.addresses import host_of
from guildhall.catalogue import Entry
from guildhall.meetings.occurrence import starting
from guildhall.meetings.series import Series, series_of
from guildhall.meetings.stated import caution, meetings_freshness
from guildhall.meetings.words import place_words
from guildhall.wording import MONTH, date_words, slug


@dataclass(frozen=True)
class EventMaker:
    """Makes the events of one site.

    Attributes:
        site: the site's public address, without a final slash.
        today: the day of the build.
    """

    site: str
    today: datetime.date

    def events(self, entry: Entry) -> Iterator[Event]:
        """The events of a group that have dates, each with an identity that stays."""
        names: Counter[str] = Counter()
        for series in series_of(entry):
            name = slug(series.event.name)
            names[name] += 1
            number = f"-{names[name]}" if names[name] > 1 else ""
            if series.days_after(self.today, 1):
                yield self._event(entry, series, f"{entry.id}-{name}{number}")

    def _event(self, entry: Entry, series: Series, name: str) -> Event:
        start = starting(series.event.recurs, series.first)
        values = {
            "uid": f"{name}@{host_of(self.site)}",
            "dtstamp": datetime.datetime.combine(self.today, datetime.time(), datetime.UTC),
            "dtstart": start,
            "dtend": _end(series, start),
            "rrule": _recurrence(series),
            "summary": _title(entry, series),
            "description": self._description(entry, series),
            "location": place_words(entry, series.event) or None,
            "url": series.event.url or entry.group.url,
            "status": "TENTATIVE" if caution(entry) else None,
            "transp": "TRANSPARENT",  # to know of a meeting is not to be busy
        }
        event = Event()
        for key, value in values.items():
            if value is not None:
                event.add(key, value)
        return event

    def _description(self, entry: Entry, series: Series) -> str:
        note = series.event.when if series.rule else None
        lines = [
            note and _sentence(note),
            f"{_stated(entry)}; check the group's page before you go.",
            entry.group.url,
            f"{self.site}/{entry.path}",
        ]
        return "\n".join(line for line in lines if line)


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."


def _stated(entry: Entry) -> str:
    """``As stated by meetup.com in March 2026``."""
    newest = meetings_freshness(entry).date
    sources = [source for source in entry.group.sources if "events" in source.supports]
    by = next((source for source in sources if source.date == newest), entry.group.sources[0])
    if newest is None:
        return f"As stated by {host_of(by.url)} at a date that is not known"
    preposition = "on" if len(newest) > MONTH else "in"
    return f"As stated by {host_of(by.url)} {preposition} {date_words(newest)}"


def _title(entry: Entry, series: Series) -> str:
    group, name = entry.group.short_name or entry.group.name, series.event.name
    return name if group.casefold() in name.casefold() else f"{group}: {name}"


def _end(series: Series, start: datetime.date) -> datetime.date | None:
    """Day after the last of a whole-day event; no source says when the others end."""
    if isinstance(start, datetime.datetime):
        return None
    return series.last + datetime.timedelta(days=1)


def _recurrence(series: Series) -> vRecur | None:
    """The rule with its end, which is of the type of the start, in UTC (section 3.3.10)."""
    if series.rule is None:
        return None
    rule: vRecur = vRecur.from_ical(series.rule)
    until = starting(series.event.recurs, series.until)
    if isinstance(until, datetime.datetime):
        until = until.astimezone(datetime.UTC)
    rule["UNTIL"] = [until]
    return rule
