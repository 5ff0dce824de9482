"""The feeds of meetings in the next fourteen days, one for each country where some have dates."""

import datetime
from collections.abc import Iterator
from typing import Final

from guildhall.catalogue import Catalogue
from guildhall.feeds.card import card_html
from guildhall.feeds.feed import Feed, Item, moment, tag
from guildhall.feeds.links import MEETINGS
from guildhall.feeds.of_groups import changed_at
from guildhall.history import History
from guildhall.meetings import Occurrence, has_dates, occurrences
from guildhall.meetings.words import place_words, zone_words
from guildhall.publication import Publication
from guildhall.wording import day_words, slug

AHEAD: Final = datetime.timedelta(days=14)
"""How long before its day a meeting comes into the feed."""

MOST: Final = 60
"""Meetings in a feed: a large country has more in two weeks than anybody reads."""


def meeting_feeds(catalogue: Catalogue, site: Publication, history: History) -> Iterator[Feed]:
    """The feed of each country, the soonest meeting first; it may be empty for some weeks.

    A meeting is dated by the day on which it came into the feed, so that a mail service that asks
    for what is new takes each once.
    """
    first, last = catalogue.today, catalogue.today + AHEAD
    for code, country in catalogue.words.countries.items():
        entries = [entry for entry in catalogue.by_place.get(code, ()) if has_dates(entry)]
        if not entries:
            continue
        found = [one for entry in entries for one in occurrences(entry, first, last)]
        soonest = sorted(found, key=lambda one: one.order)[:MOST]
        items = {item.id: item for item in (_item(one, site, history) for one in soonest)}
        yield Feed(
            f"{MEETINGS}/{code.lower()}",
            f"places/{code.lower()}/",
            f"Meetings in {country.name}",
            f"What tech groups in {country.name} meet at in the next 14 days.",
            list(items.values()),
            max(changed_at(entry, history) for entry in entries),
        )


def _item(one: Occurrence, site: Publication, history: History) -> Item:
    entry, event = one.entry, one.event
    at = f", {one.time}" if one.time else ""
    zone = f" ({zone_words(one.zone)})" if one.zone else ""
    when = f"{one.day:%A}, {day_words(one.day)}{at}{zone}"
    where = place_words(entry, event)
    name = entry.name if event.name in entry.name else f"{entry.name}: {event.name}"
    appeared = moment(one.day - AHEAD)
    return Item(
        id=tag(site, f"{entry.path}meetings/{slug(event.name)}/{one.day.isoformat()}"),
        url=site.address(entry.path),
        title=f"{one.day.day} {one.day:%B}{at}: {name}",
        summary=f"{when}. {where}." if where else f"{when}.",
        html=card_html(entry, site, f"{event.name}: {when}", *([where] if where else [])),
        date=max(appeared, changed_at(entry, history)),
    )
