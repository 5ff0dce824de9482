"""Meetings in words: where one is, whose clock its time is on, what a source leaves open."""

from guildhall.catalogue import Entry
from guildhall.meetings.fixed import fixed_days
from guildhall.meetings.rule import rule_of
from guildhall.meetings.stated import may_have_dates, meetings_freshness
from guildhall.records.parts import Event
from guildhall.records.recurrence import MONTHS, WEEKDAYS, Recurrence
from guildhall.wording import listed


def place_words(entry: Entry, event: Event) -> str:
    """``Paris, France``, ``Online``, ``Tampa Bay, United States``; empty when not known."""
    if event.place:
        place = _with_country(entry, event.place)
        return f"{place}, and online" if event.online else place
    if event.online:
        return "Online"
    return entry.where if entry.group.region.city and entry.group.region.reach == "local" else ""


def _with_country(entry: Entry, place: str) -> str:
    """A place with the country of a local group, where it does not say it already."""
    region = entry.group.region
    country = entry.words.countries.get(region.country or "")
    if region.reach != "local" or country is None or country.name in place:
        return place
    return entry.where if place == region.city else f"{place}, {country.name}"


def zone_words(zone: str) -> str:
    """``New York time`` for ``America/New_York``; other zones by their own name."""
    region, _, city = zone.rpartition("/")
    return f"{city.replace('_', ' ')} time" if region and region != "Etc" else zone


def without_dates(entry: Entry) -> str:
    """Why a group that says on which days it meets has no dates here; empty for others."""
    named = [event for event in entry.group.events or () if event.recurs and rule_of(event.recurs)]
    if not named or may_have_dates(entry) or not entry.is_open:
        return ""
    if entry.group.status == "dormant":
        return "No dates are worked out: the group is dormant."
    return f"No dates are worked out from {_old_words(entry)}: ask the group."


def _old_words(entry: Entry) -> str:
    oldest = max(entry.freshness, meetings_freshness(entry), key=lambda f: f.grade == "very-old")
    return oldest.words


def left_open(event: Event) -> str:
    """Why no dates are known of what recurs, as a sentence; empty when they are known."""
    recurs = event.recurs
    if recurs is None or rule_of(recurs) or fixed_days(event.when):
        return ""
    return _OPEN[recurs.every](recurs)


def _weekdays(recurs: Recurrence) -> str:
    words = (recurs.on or "").split()
    return listed([word.capitalize() for word in words if word in WEEKDAYS])


def _week(_: Recurrence) -> str:
    return "The weekday is not stated: ask which."


def _two_weeks(recurs: Recurrence) -> str:
    on = _weekdays(recurs)
    if on:
        return f"Every two weeks on {on}: ask which week."
    return "Every two weeks: ask which week and weekday."


def _month(recurs: Recurrence) -> str:
    on = _weekdays(recurs)
    return f"Every month on a {on}: ask which one." if on else "The day is not stated: ask which."


def _months(recurs: Recurrence) -> str:
    return "Ask which months." if recurs.on else "Ask which months and days."


def _year(recurs: Recurrence) -> str:
    return "Ask for the day." if recurs.on else "The date is not stated: ask for it."


def _half_year(recurs: Recurrence) -> str:
    months = set((recurs.on or "").split()) & set(MONTHS)
    return "Ask for the days." if months else _months(recurs)


def _two_years(recurs: Recurrence) -> str:
    return f"Ask for the year{' and the day' if recurs.on else ' and the date'}."


def _irregular(_: Recurrence) -> str:
    return "Dates vary: ask for the next one."


_OPEN = {
    "week": _week,
    "two-weeks": _two_weeks,
    "month": _month,
    "two-months": _months,
    "quarter": _months,
    "half-year": _half_year,
    "year": _year,
    "two-years": _two_years,
    "irregular": _irregular,
}
