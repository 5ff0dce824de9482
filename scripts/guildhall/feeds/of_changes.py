"""The feeds of what is new: groups added, changed, gone dormant, merged, dissolved or removed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from guildhall.catalogue import Catalogue
from guildhall.feeds.card import card_html, sentence_html
from guildhall.feeds.feed import MOST, Feed, Item, moment, tag
from guildhall.feeds.links import CHANGES
from guildhall.history import Change, History, Kind
from guildhall.history.words import LABELS, fields_words
from guildhall.publication import Publication
from guildhall.records.dates import earliest

PAGE: Final = "data/changes/"


def change_feeds(catalogue: Catalogue, site: Publication, history: History) -> Iterator[Feed]:
    """The feed of everything, then one for each area with a group that changed."""
    by_area: defaultdict[str, list[Change]] = defaultdict(list)
    every = _changes(catalogue, history)
    for change in every:
        if entry := catalogue.by_id.get(change.id):
            by_area[entry.group.focus.area].append(change)
    sentence = "Groups that were added, changed, have gone dormant, merged or closed"
    if every:
        items = _items(every, catalogue, site)
        yield Feed.of(CHANGES, PAGE, "What changed", f"{sentence}.", items)
    for area in catalogue.words.areas.values():
        if area.id in by_area:
            yield Feed.of(
                f"{CHANGES}/{area.id}",
                f"areas/{area.id}/" if area.id in catalogue.by_area else PAGE,
                f"What changed in {area.name}",
                f"{sentence}: {area.name}.",
                _items(by_area[area.id], catalogue, site),
            )


def _changes(catalogue: Catalogue, history: History) -> Sequence[Change]:
    """All changes, the newest first; of a record without a history, that it was added."""
    added = (
        Change(entry.id, entry.name, Kind.ADDED, moment(earliest(entry.group.added)))
        for entry in catalogue.entries
        if entry.id not in history.changed
    )
    return sorted([*history.changes, *added], key=lambda change: change.when, reverse=True)


def _items(changes: Iterable[Change], catalogue: Catalogue, site: Publication) -> list[Item]:
    return [_item(change, catalogue, site) for change in list(changes)[:MOST]]


def _item(change: Change, catalogue: Catalogue, site: Publication) -> Item:
    entry = catalogue.by_id.get(change.id)
    title = f"{LABELS[change.kind]}: {entry.name if entry else change.name}"
    if entry is None:
        path, summary = PAGE, "Its record is no longer in the directory."
        html = sentence_html(summary)
    else:
        differs = fields_words(change)
        lead = [f"Changed: {differs}"] if differs else []
        path, summary = entry.path, entry.group.summary
        html = card_html(entry, site, *lead)
    return Item(
        id=tag(site, f"groups/{change.id}/{change.kind.value}/{change.day.isoformat()}"),
        url=site.address(path),
        title=title,
        summary=summary,
        html=html,
        date=change.when,
    )
