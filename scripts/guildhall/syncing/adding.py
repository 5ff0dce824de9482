"""A new record, from what a list states of a group and from what is true of the whole list."""

import datetime
from collections.abc import Container

from guildhall.reading import Plain
from guildhall.records.read import ENDING, GROUPS
from guildhall.syncing.distance import can_lie_in
from guildhall.syncing.places import Places
from guildhall.syncing.upstream import Listing, Upstream
from guildhall.wording import slug

LONGEST_ID = 60
"""Characters; longer names end in what nobody types."""

Fields = dict[str, Plain]


class NotAddedError(Exception):
    """A group that cannot become a record as it is; says why."""


def new_record(
    group: Upstream, listing: Listing, places: Places, today: datetime.date, parent: str | None
) -> Fields:
    """The fields of a new record, in the order of the model.

    Raises:
        NotAddedError: for a group that does not meet, or whose address or country is not known.
    """
    if group.inactive:
        raise NotAddedError(f"the list says {group.inactive}")
    if not group.url:
        raise NotAddedError("the list has no address for it")
    if not group.country and group.reach != "global":
        raise NotAddedError("the list does not say in which country it is")
    fields: Fields = {
        "name": group.name,
        "short_name": group.short_name,
        "kind": listing.kind,
        "parent": parent,
        "url": group.url,
        "summary": listing.summary.replace("{in}", places.in_words(group.city, group.country)),
        "focus": {"area": listing.area, "topics": list(listing.topics)},
        "audience": list(listing.audience),
        "region": _region(group),
        "links": dict(sorted(group.links.items())),
        "languages": list(group.languages),
        "status": "active" if group.active else None,
        "added": today.isoformat(),
    }
    fields = {name: value for name, value in fields.items() if value}
    stated = ("name", "parent", "url", "region", "links", "languages", "status")
    supports: list[Plain] = [
        name for name in stated if name in fields and (name != "name" or listing.states_name)
    ]
    fields["sources"] = [{"url": group.source, "supports": supports, "date": group.date}]
    return fields


def _region(group: Upstream) -> Fields:
    located = group.location and (not group.country or can_lie_in(group.country, group.location))
    region: Fields = {
        "reach": group.reach,
        "country": group.country,
        "subdivision": group.subdivision,
        "city": group.city,
        "location": list(group.location) if group.location and located else None,
    }
    return {name: value for name, value in region.items() if value}


def new_file(group: Upstream, taken: Container[str]) -> str:
    """Path of a new record, relative to the project.

    Raises:
        NotAddedError: when all ids that fit are taken.
    """
    home = group.country.lower() if group.country and group.reach != "global" else "global"
    for more in ((), (group.city,), (home,), (group.city, home)):
        id_ = slug(" ".join((group.name, *filter(None, more))))[:LONGEST_ID].strip("-")
        if id_ and id_ not in taken:
            return (GROUPS / home / f"{id_}{ENDING}").as_posix()
    raise NotAddedError("the ids that fit its name are taken")
