"""Meetings by day: what meets in the next 60 days, and calendars to subscribe to."""

import datetime
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from guildhall.catalogue import Catalogue
from guildhall.meetings import Occurrence, has_dates, occurrences_of_all
from guildhall.meetings.calendar import calendar_path
from guildhall.site.agenda import Line, days_words, line_of
from guildhall.site.info import SiteInfo
from guildhall.site.page import Page

PATH = "meetings/"
WINDOW = 60
"""Days that are shown."""

AHEAD = 120
"""Days that the page holds, so that the window can move when the site is not built for weeks."""

MOST_LINES = 180
"""Meetings on the page; at under 500 bytes each it stays below 100 KB."""

_Day = tuple[datetime.date, str, list[Line]]


def pages(catalogue: Catalogue, site: SiteInfo) -> Iterator[Page]:
    """The one page of meetings."""
    found = _ahead(catalogue, site.today)
    lines = [line_of(occurrence, year=site.today.year) for occurrence in found]
    days = _days(lines, site.today)
    last = site.today + datetime.timedelta(days=WINDOW)
    yield Page(
        path=PATH,
        template="meetings",
        title="Meetings by day",
        description=f"Meetings of tech groups in the next {WINDOW} days by day, with place, time "
        "and time zone, and calendars to subscribe to.",
        context={
            "window": WINDOW,
            "soon": [day for day in days if day[0] <= last],
            "later": [day for day in days if day[0] > last],
            "countries": _countries(lines, catalogue),
            "areas": _areas(lines, catalogue),
            "online": any(line.online for line in lines),
            "calendars": _calendars(catalogue),
            **_counts(catalogue),
        },
    )


def _ahead(catalogue: Catalogue, today: datetime.date) -> list[Occurrence]:
    """The meetings of the next days in order, as many whole days as fit on the page."""
    last = today + datetime.timedelta(days=AHEAD)
    found = occurrences_of_all(catalogue.open, today, last)
    if len(found) <= MOST_LINES:
        return found
    cut = found[MOST_LINES].day
    return [one for one in found if one.day < cut]


def _days(lines: Sequence[Line], today: datetime.date) -> list[_Day]:
    """Lines by day; what has begun before today stands under today."""

    def shown(line: Line) -> datetime.date:
        return max(line.starts, today)

    return [
        (day, days_words(day, year=today.year), list(group))
        for day, group in groupby(sorted(lines, key=shown), key=shown)
    ]


def _countries(lines: Sequence[Line], catalogue: Catalogue) -> list[tuple[str, str]]:
    used = {line.country for line in lines}
    return [(code, c.name) for code, c in catalogue.words.countries.items() if code in used]


def _areas(lines: Sequence[Line], catalogue: Catalogue) -> list[tuple[str, str]]:
    used = {line.area for line in lines}
    return [(area.id, area.name) for area in catalogue.words.areas.values() if area.id in used]


def _counts(catalogue: Catalogue) -> dict[str, int]:
    """How many groups have dates, and how many say only how often they meet."""
    dated = {entry.id for entry in catalogue.open if has_dates(entry)}
    often = [
        entry
        for entry in catalogue.open
        if entry.id not in dated and any(event.recurs for event in entry.group.events or ())
    ]
    return {"dated": len(dated), "often": len(often)}


def _calendars(catalogue: Catalogue) -> list[tuple[str, list[tuple[str, str, int]]]]:
    """Calendars by area and by country: a name, a path and how many groups are in each."""
    words = catalogue.words
    by_area = [
        (a.name, "areas", a.id, catalogue.by_area.get(a.id, ())) for a in words.areas.values()
    ]
    by_country = [
        (country.name, "places", code.lower(), catalogue.by_place.get(code, ()))
        for code, country in words.countries.items()
    ]
    return [
        (label, [row for one in rows if (row := _calendar(*one))])
        for label, rows in (("By area", by_area), ("By country", by_country))
    ]


def _calendar(
    name: str, kind: str, id_: str, entries: Sequence[Any]
) -> tuple[str, str, int] | None:
    path = calendar_path(kind, id_, entries)
    return (name, path, sum(map(has_dates, entries))) if path else None
