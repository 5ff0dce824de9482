"""Calendars to subscribe to: a file for each group and each list that has dates."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from guildhall.catalogue import Catalogue, Entry
from guildhall.meetings.calendar import Calendars, calendar_path
from guildhall.site.info import SiteInfo

_List = tuple[str, str, str, Iterable[Entry]]
"""Kind and id of a list of groups, its name, and the groups."""


def write(output: Path, catalogue: Catalogue, site: SiteInfo) -> None:
    """Write ``calendars/<kind>/<id>.ics``; the page of each is at ``<kind>/<id>/``."""
    calendars = Calendars(site.url, site.name, site.today)
    for kind, id_, name, entries in _lists(catalogue):
        if path := calendar_path(kind, id_, entries):
            file = output / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(calendars.of(path, name, f"{kind}/{id_}/", entries))


def _lists(catalogue: Catalogue) -> Iterator[_List]:
    words = catalogue.words
    for entry in catalogue.open:
        yield "groups", entry.id, entry.name, (entry,)
    for area in words.areas.values():
        yield "areas", area.id, area.name, catalogue.by_area.get(area.id, ())
    for topic in words.topics.values():
        yield "topics", topic.id, topic.name, catalogue.by_topic.get(topic.id, ())
    for code, country in words.countries.items():
        yield "places", code.lower(), country.name, catalogue.by_place.get(code, ())
    for role in words.roles.values():
        yield "roles", role.id, role.name, catalogue.by_role(role.id)
    for collection in words.collections.values():
        picks = [catalogue.by_id[p.id] for p in collection.groups if p.id in catalogue.by_id]
        yield "collections", collection.id, collection.name, picks
