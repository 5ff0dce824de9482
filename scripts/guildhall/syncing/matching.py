"""Which record is which group of a list: by address, by name and place, by parent and city."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence

from guildhall.addresses import AddressError, same_address_key
from guildhall.records.group import Group
from guildhall.records.record import Record
from guildhall.rules.names import folded, may_be_one_place
from guildhall.syncing.distance import SAME_PLACE, kilometres
from guildhall.syncing.upstream import Listing, Upstream

_Keys = Callable[[Upstream], Iterator[Hashable]]
_RecordKeys = Callable[[Record], Iterator[Hashable]]


def matched(
    groups: Sequence[Upstream], records: Sequence[Record], listing: Listing
) -> dict[int, Record]:
    """The record of each group that has one, by the group's number; no record is taken twice.

    The surest ways come first, so that a record which two groups could mean goes to the one
    that shares most with it: chapters of one programme may share a page.
    """
    found: dict[int, Record] = {}
    taken: set[str] = {f"{listing.parent}"}
    ways: tuple[tuple[_Keys, _RecordKeys, bool], ...] = (
        (_files_of(listing), lambda record: own_files(record, listing), False),
        (_addresses, _record_addresses, True),
        (_names, _record_names, True),
        (_chapter_of(listing), _record_chapter, True),
        (_addresses, _record_addresses, False),
    )
    for keys, record_keys, near in ways:
        index: defaultdict[Hashable, list[Record]] = defaultdict(list)
        for record in records:
            for key in record_keys(record):
                index[key].append(record)
        for number, group in enumerate(groups):
            if number not in found:
                may_be = dict.fromkeys(
                    record.file
                    for key in keys(group)
                    for record in index[key]
                    if record.id not in taken and (not near or _near(group, record.group))
                )
                if len(may_be) == 1:
                    (file,) = may_be
                    found[number] = next(record for record in records if record.file == file)
                    taken.add(found[number].id)
    return found


def _near(group: Upstream, other: Group) -> bool:
    """Whether a group and a record may be in one place, as far as both say where they are."""
    region = other.region
    if group.country and region.country and group.country != region.country:
        return False
    if may_be_one_place(folded(group.city or ""), folded(region.city or "")):
        return True
    if group.location and region.location:
        return kilometres(group.location, region.location) < SAME_PLACE
    return False


def _files_of(listing: Listing) -> _Keys:
    """The files that state a group, where the list has a file for each."""

    def keys(group: Upstream) -> Iterator[Hashable]:
        return filter(None, map(listing.file_of, (group.source, *group.also)))

    return keys


def own_files(record: Record, listing: Listing) -> Iterator[str]:
    """The files of the list that a record cites."""
    return filter(None, (listing.file_of(source.url) for source in record.group.sources))


def _addresses(group: Upstream) -> Iterator[Hashable]:
    return _keys(group.url, group.links.get("meetup"))


def _record_addresses(record: Record) -> Iterator[Hashable]:
    links = record.group.links
    return _keys(record.group.url, links.meetup if links else None)


def _keys(*addresses: str | None) -> Iterator[Hashable]:
    for address in addresses:
        try:
            if address:
                yield same_address_key(address).casefold()
        except AddressError:
            continue  # address_form tells of it


def _names(group: Upstream) -> Iterator[Hashable]:
    for name in (group.name, group.short_name):
        if name:
            yield folded(name), group.country


def _record_names(record: Record) -> Iterator[Hashable]:
    group = record.group
    for name in (group.name, group.short_name, *(group.aliases or ())):
        if name:
            yield folded(name), group.region.country


def _chapter_of(listing: Listing) -> _Keys:
    def keys(group: Upstream) -> Iterator[Hashable]:
        if listing.parent and group.city:
            yield listing.parent, folded(group.city), group.country

    return keys


def _record_chapter(record: Record) -> Iterator[Hashable]:
    group = record.group
    if group.parent and group.region.city:
        yield group.parent, folded(group.region.city), group.region.country
