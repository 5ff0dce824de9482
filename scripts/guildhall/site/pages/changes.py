"""What changed in the records, by day."""

import datetime
from collections.abc import Iterable, Iterator
from itertools import groupby

from guildhall.catalogue import Catalogue
from guildhall.feeds import changes_links
from guildhall.history import Change
from guildhall.history.words import LABELS, fields_words
from guildhall.site.info import SiteInfo
from guildhall.site.page import Page
from guildhall.wording import day_words

SHOWN = datetime.timedelta(days=92)
"""How far the page goes back: a quarter. ``changes.json`` has more."""

MOST = 40
"""Groups of one kind and day that are named: on the day of an import there are thousands."""


def pages(catalogue: Catalogue, site: SiteInfo) -> Iterator[Page]:
    """The one page of changes."""
    recent = site.history.since(site.today - SHOWN)
    yield Page(
        path="data/changes/",
        template="changes",
        title="What changed",
        description="Groups that were added, changed, have gone dormant, merged or closed, "
        "by day, with a feed.",
        trail=(("Data", "data/"),),
        feeds=changes_links() if catalogue.entries else (),
        context={
            "days": [
                (day_words(day), list(_kinds(found, catalogue)))
                for day, found in groupby(recent, key=lambda change: change.day)
            ],
            "known": bool(site.history.changes),
        },
    )


def _kinds(
    changes: Iterable[Change], catalogue: Catalogue
) -> Iterator[tuple[str, int, list[tuple[str, str | None, str]]]]:
    """Kinds of a day with their number and their first groups: name, path, what differs."""
    for kind, found in groupby(changes, key=lambda change: change.kind):
        all_of_them = list(found)
        rows = []
        for change in all_of_them[:MOST]:
            entry = catalogue.by_id.get(change.id)
            name, path = (entry.name, entry.path) if entry else (change.name, None)
            rows.append((name, path, fields_words(change)))
        yield LABELS[kind], len(all_of_them), rows
