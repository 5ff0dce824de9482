"""When and how a group meets, as facet values and as words."""

from typing import Final

from guildhall.catalogue.reach import is_online
from guildhall.records.group import Group
from guildhall.records.parts import Event
from guildhall.records.recurrence import Recurrence

MEETS: Final = {
    "weekly": "Every week or two",
    "monthly": "Every month or two",
    "quarterly": "A few times a year",
    "yearly": "Yearly conference or event",
    "irregular": "Now and then",
    "online": "Online",
    "in-person": "In person",
}
"""Values of the facet Meets, in the order in which they are shown."""

_BUCKETS: Final = {
    "week": "weekly",
    "two-weeks": "weekly",
    "month": "monthly",
    "two-months": "monthly",
    "quarter": "quarterly",
    "half-year": "quarterly",
    "year": "yearly",
    "two-years": "yearly",
    "irregular": "irregular",
}

_EVERY: Final = {
    "week": "Every week",
    "two-weeks": "Every two weeks",
    "month": "Every month",
    "two-months": "Every two months",
    "quarter": "Every quarter",
    "half-year": "Twice a year",
    "year": "Every year",
    "two-years": "Every two years",
    "irregular": "Now and then",
}

_SHORT: Final = {
    "week": "Weekly",
    "two-weeks": "Every two weeks",
    "month": "Monthly",
    "two-months": "Every two months",
    "quarter": "Quarterly",
    "half-year": "Twice a year",
    "year": "Yearly",
    "two-years": "Every two years",
    "irregular": "Irregular",
}

_OFTENEST = list(_BUCKETS)


def meets_of(group: Group) -> list[str]:
    """Facet values of the facet Meets, in the order of ``MEETS``."""
    found = {_BUCKETS[event.recurs.every] for event in group.events or () if event.recurs}
    if is_online(group):
        found.add("online")
    if any(event.place and not event.online for event in group.events or ()) or (
        group.region.reach == "local" and group.region.city and group.events
    ):
        found.add("in-person")
    return [value for value in MEETS if value in found]


def meets_words(group: Group) -> str:
    """How often a group meets, in a word or two for a card; empty when not known."""
    recurring = [event for event in group.events or () if event.recurs]
    if not recurring:
        return ""
    event = min(recurring, key=lambda found: _OFTENEST.index(_every(found)))
    every = _every(event)
    noun = {"conference": "conference", "summit": "summit"}.get(event.kind, "")
    return f"{_SHORT[every]} {noun}".strip()


def _every(event: Event) -> str:
    return event.recurs.every if event.recurs else "irregular"


def when_words(event: Event) -> str:
    """When an event happens, as a heading beside it; empty when not known."""
    if event.recurs:
        return recurrence_words(event.recurs)
    return event.when or ""


def recurrence_words(recurs: Recurrence) -> str:
    """``Every month, second Tuesday, 18:00``."""
    parts = [_EVERY[recurs.every]]
    if recurs.on:
        parts.append(_capitals(recurs.on))
    if recurs.time:
        parts.append(recurs.time)
    return ", ".join(parts)


def _capitals(on: str) -> str:
    """Weekdays and months with their capitals; ordinals and joints without."""
    small = {"and", "of", "first", "second", "third", "fourth", "fifth", "last"}
    return " ".join(word if word in small else word.capitalize() for word in on.split())
