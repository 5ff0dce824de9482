"""What a list says otherwise than a record, and which of it may be written.

A fact stays when a source other than the list states it, for then a person has looked; when
no source states it, for then a person has written it; and when its source is newer than the
list. A gap is filled unless the field around it has a newer source.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from guildhall.addresses import AddressError, host_of, same_address_key
from guildhall.reading import FieldPath, Plain
from guildhall.records.dates import latest
from guildhall.records.group import Group
from guildhall.records.sources import Source
from guildhall.rules.names import folded
from guildhall.syncing.distance import SAME_PLACE, can_lie_in, kilometres
from guildhall.syncing.upstream import Listing, Upstream


@dataclass(frozen=True, slots=True)
class Difference:
    """A field in which a list differs from a record.

    Attributes:
        field: the way to it.
        old: what the record has, ``None`` for nothing.
        new: what the list has.
        kept: why the record's stays; empty where the list's is to be written.
    """

    field: FieldPath
    old: Plain
    new: Plain
    kept: str = ""

    @property
    def top(self) -> str:
        """The field as sources name it."""
        return str(self.field[0])


def is_current(group: Group, upstream: Upstream, listing: Listing) -> bool:
    """Whether a record has been compared with the list at this day, or a later one."""
    return any(
        source.date and latest(source.date) >= latest(upstream.date)
        for source in group.sources
        if listing.owns(source.url)
    )


def differences(
    group: Group, upstream: Upstream, listing: Listing, parent: str | None
) -> list[Difference]:
    """All differences, those that are kept included, in the order of the record's fields.

    Args:
        group: the record.
        upstream: the same group in the list.
        listing: the list.
        parent: id of the list's parent, where that has a record.
    """
    found = (
        *_name(group, upstream),
        *([Difference(("parent",), None, parent)] if parent and not group.parent else ()),
        *_url(group, upstream),
        *_region(group, upstream),
        *_links(group, upstream),
        *_languages(group, upstream),
        *_status(group, upstream),
    )
    return [_guarded(one, group, upstream, listing) for one in found]


def agreeing(group: Group, upstream: Upstream, listing: Listing) -> list[str]:
    """Fields of a record, as sources name them, that a list states just so."""
    unlike = {one.top for one in differences(group, upstream, listing, None)}
    stated = {
        "name": listing.states_name,
        "url": upstream.url,
        "region": upstream.country or upstream.city or upstream.location,
        "links": upstream.links,
        "languages": upstream.languages,
        "status": upstream.active and group.status == "active",
    }
    return [
        name
        for name, given in stated.items()
        if given and name not in unlike and getattr(group, name) is not None
    ]


def _guarded(one: Difference, group: Group, upstream: Upstream, listing: Listing) -> Difference:
    if one.kept:
        return one
    kept = _kept(one, group.sources, upstream, listing)
    return Difference(one.field, one.old, one.new, kept)


def _kept(one: Difference, sources: Iterable[Source], upstream: Upstream, listing: Listing) -> str:
    """Why a difference is not written; empty when it is."""
    stating = [source for source in sources if one.top in source.supports]
    for source in stating:
        if source.date and latest(source.date) > latest(upstream.date):
            return f"its source of {source.date} is newer"
    if one.old is None:
        return ""
    for source in stating:
        if not listing.owns(source.url):
            return f"{host_of(source.url)} states it"
    return "" if stating else "no source states it, so a person wrote it"


def _name(group: Group, upstream: Upstream) -> Iterator[Difference]:
    """A name with words more, such as the country's, is no other name."""
    given = [set(folded(name).split()) for name in (upstream.name, upstream.short_name) if name]
    names = (group.name, group.short_name, *(group.aliases or ()))
    known = [set(folded(name).split()) for name in names if name]
    if not any(one <= other or other <= one for one in given for other in known):
        yield Difference(("name",), group.name, upstream.name)


def _url(group: Group, upstream: Upstream) -> Iterator[Difference]:
    if upstream.url and _key(upstream.url) not in _own_addresses(group):
        yield Difference(("url",), group.url, upstream.url)


def _own_addresses(group: Group) -> set[str]:
    """What identifies the address and the links of a record."""
    links = group.links.model_dump(exclude_none=True) if group.links else {}
    return {_key(address) for address in (group.url, *links.values()) if address}


def _key(address: str) -> str:
    try:
        return same_address_key(address).casefold()
    except AddressError:
        return address


def _region(group: Group, upstream: Upstream) -> Iterator[Difference]:
    region = group.region
    if upstream.country and upstream.country != region.country:
        yield Difference(
            ("region", "country"),
            region.country,
            upstream.country,
            "its file would have to move: decide by hand",
        )
        return
    if region.reach != upstream.reach or region.reach not in {"local", "country"}:
        return
    if upstream.subdivision and not region.subdivision:
        yield Difference(("region", "subdivision"), None, upstream.subdivision)
    yield from _place(group, upstream)


def _place(group: Group, upstream: Upstream) -> Iterator[Difference]:
    """City and coordinates: one place, spelled and measured in more than one way."""
    region = group.region
    here, there = region.location, upstream.location
    new: list[Plain] = list(there) if there else []
    old: list[Plain] = list(here) if here else []
    if there and upstream.country and not can_lie_in(upstream.country, there):
        yield Difference(("region", "location"), old or None, new, "it lies in another country")
        there = None
    same_city = _same_city(group, upstream)
    if here and there:
        if kilometres(here, there) < SAME_PLACE:
            return
        unsure = "" if upstream.city and not same_city else "only one of city and place differs"
        if unsure == "":
            yield Difference(("region", "city"), region.city, upstream.city)
        yield Difference(("region", "location"), old, new, unsure)
        return
    if upstream.city and not region.city:
        yield Difference(("region", "city"), None, upstream.city)
    elif upstream.city and not same_city:
        yield Difference(
            ("region", "city"), region.city, upstream.city, "the spelling of places is ours"
        )
        return
    if there:
        yield Difference(("region", "location"), None, new)


def _same_city(group: Group, upstream: Upstream) -> bool:
    """Whether both say one city; “R-Ladies Bangalore” may meet in what we spell Bengaluru."""
    city = folded(upstream.city or "")
    named = set(city.split()) <= set(folded(group.name).split())
    return folded(group.region.city or "") == city or bool(city and named)


def _links(group: Group, upstream: Upstream) -> Iterator[Difference]:
    known: Mapping[str, str] = group.links.model_dump(exclude_none=True) if group.links else {}
    url = _key(group.url) if group.url else ""
    for name in sorted(upstream.links):
        new, old = upstream.links[name], known.get(name)
        if _key(new) not in (url, _key(old) if old else ""):
            yield Difference(("links", name), old, new)


def _languages(group: Group, upstream: Upstream) -> Iterator[Difference]:
    if upstream.languages and not set(upstream.languages) <= set(group.languages or ()):
        old: list[Plain] = list(group.languages or ())
        yield Difference(("languages",), old or None, list(upstream.languages))


def _status(group: Group, upstream: Upstream) -> Iterator[Difference]:
    """Only that a group is active; that it is not is proposed, never written."""
    if upstream.active and group.status != "active" and not group.ended:
        yield Difference(("status",), group.status, "active")
