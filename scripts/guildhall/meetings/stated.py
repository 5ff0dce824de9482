"""How old the facts on a group's meetings are, and so which days may be worked out from them."""

import datetime

from guildhall.catalogue import Entry
from guildhall.catalogue.freshness import VERY_OLD, Freshness, freshness_of_sources
from guildhall.records.dates import earliest, latest


def meetings_freshness(entry: Entry) -> Freshness:
    """Freshness of what is known of the meetings: the newest of the sources that state them."""
    sources = [source for source in entry.group.sources if "events" in source.supports]
    return freshness_of_sources(sources, entry.today)


def may_have_dates(entry: Entry) -> bool:
    """Whether its facts are young enough, and the group open and not dormant."""
    grades = {entry.freshness.grade, meetings_freshness(entry).grade}
    return entry.group.status in {None, "active"} and "very-old" not in grades


def stated_since(entry: Entry) -> datetime.date:
    """The day from which dates count: of the facts, else the one on which the group was added."""
    return earliest(meetings_freshness(entry).date or entry.group.added)


def stated_until(entry: Entry) -> datetime.date:
    """The last day on which the facts are not yet very old: no date is made beyond it."""
    return latest(meetings_freshness(entry).date or entry.group.added) + VERY_OLD


def caution(entry: Entry) -> str:
    """``facts from 2023: check before you go``; empty for facts of the last two years."""
    freshness = meetings_freshness(entry)
    return "" if freshness.grade == "recent" else f"{freshness.words}: check before you go"
