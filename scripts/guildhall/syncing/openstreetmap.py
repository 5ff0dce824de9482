"""OpenStreetMap communities: a JSON file for each page or channel, several to a community.

Form: https://github.com/osmlab/osm-community-index/blob/main/schema/resource.json
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from guildhall.reading import Plain
from guildhall.records.parts import Reach
from guildhall.rules.names import folded
from guildhall.syncing import values
from guildhall.syncing.places import Places
from guildhall.syncing.upstream import File, Listing, Location, Upstream, UpstreamError

_TREE = "https://github.com/osmlab/osm-community-index/tree/main/resources"
_BLOB = "https://github.com/osmlab/osm-community-index/blob/main/resources"

_PREFERRED = (
    *("osm-lc", "osm", "group", "url", "youthmappers", "meetup", "discourse", "forum"),
    *("wiki", "mailinglist", "telegram", "facebook", "github"),
)
"""Types of a resource that can be a community's own page, the one that serves best first."""

_LINKS = {
    "meetup": "meetup",
    "slack": "slack",
    "discord": "discord",
    "discourse": "forum",
    "forum": "forum",
    "mailinglist": "forum",
    "linkedin": "linkedin",
    "github": "github",
    "youtube": "youtube",
    "newsletter": "newsletter",
}
"""Links of a record by the type of a resource."""

_DEFAULTS = {
    "discord": "https://discord.gg/{}",
    "discourse": "https://community.openstreetmap.org/c/communities/{}",
    "facebook": "https://www.facebook.com/{}",
    "github": "https://github.com/{}",
    "linkedin": "https://www.linkedin.com/company/{}",
    "mailinglist": "https://lists.openstreetmap.org/listinfo/{}",
    "meetup": "https://www.meetup.com/{}/",
    "telegram": "https://t.me/{}",
    "wiki": "https://wiki.openstreetmap.org/wiki/{}",
    "youtube": "https://www.youtube.com/channel/{}",
}
"""Address of an account, where a resource gives no address: the index's `src/defaults.json`."""

_CHANNEL = re.compile(
    r"\s*(?:\b(?:on )?(?:Facebook|Telegram|Twitter|Matrix|Discord|Slack|Meetup|GitHub|LinkedIn|IRC"
    r"|XMPP|YouTube|Signal|X)\b|\b(?:Mailing ?list|Forum|Wiki\w*|Community Forum|Discourse)\b"
    r"|\b(?:Chat|Channel|Group|Page)\b)+\s*$",
    re.IGNORECASE,
)
"""What the name of a resource adds to that of its community."""

_ACCOUNT = "{account}"
"""Where an account goes in an address."""

_WORLD = "001"
"""UN M49."""

_BRAND = re.compile(r"OpenStreetMap|\bOSM", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Resource:
    """A page or channel of a community; ``alone`` when it includes one place only."""

    type: str
    name: str
    address: str
    where: tuple[str, Location | None]
    alone: bool
    folders: tuple[str, ...]
    languages: tuple[str, ...]
    source: str


def read(files: tuple[File, ...], date: str, places: Places) -> Iterator[Upstream]:
    """One group for each community of each place.

    Raises:
        UpstreamError: when a file has not the form above.
    """
    communities: defaultdict[tuple[str, str], list[_Resource]] = defaultdict(list)
    for file in files:
        for entry, source in _entries(file):
            if found := _resource(entry, file.name, source):
                communities[folded(found.name), found.where[0]].append(found)
    if not communities:
        raise UpstreamError("no file names a community: has the form of the list changed?")
    for resources in communities.values():
        yield _community(resources, date, places)


def _entries(file: File) -> Iterator[tuple[values.Fields, str]]:
    """The resource of a file, or all of the built `resources.json`, each with its source."""
    data = values.json_of(file)
    if not isinstance(data, dict):
        raise UpstreamError(f"{file.name} holds no resource: has the form of the list changed?")
    built = data.get("resources")
    if built is None:
        name = file.name.removeprefix("resources/")
        yield data, f"{_BLOB}/{quote(name)}"
        return
    many = list(built.values()) if isinstance(built, dict) else built
    for entry in values.entries(many, f"{file.name} resources"):
        yield entry, _TREE


def _resource(entry: values.Fields, file: str, source: str) -> _Resource | None:
    """A resource that a community can be found at, ``None`` for any other.

    Raises:
        UpstreamError: when it has not the form above.
    """
    type_ = values.needed(entry, "type", file)
    strings, resolved = values.inner(entry, "strings"), values.inner(entry, "resolved")
    name = values.line(strings.get("community"))
    if not name:
        given = values.line(strings.get("name")) or values.line(resolved.get("name"))
        name = _CHANNEL.sub("", given or "").strip(" -")
    found = _address(entry, strings, resolved, type_)
    if type_ not in {*_PREFERRED, *_LINKS} or not name or not found:
        return None
    include = values.inner(entry, "locationSet").get("include")
    include = include if isinstance(include, list) else []
    return _Resource(
        type=type_,
        name=name,
        address=found,
        where=_where(include, file),
        alone=len(include) == 1,
        folders=tuple(file.replace("_", " ").split("/")[:-1]),
        languages=_languages(entry.get("languageCodes")),
        source=source,
    )


def _address(
    entry: values.Fields, strings: values.Fields, resolved: values.Fields, type_: str
) -> str | None:
    account = quote(values.line(entry.get("account")) or "", safe="%/@")
    for fields in (strings, resolved, entry):
        given = fields.get("url")
        if isinstance(given, str) and (found := values.address(given.replace(_ACCOUNT, account))):
            return found
    default = _DEFAULTS.get(type_) if account else None
    return values.address(default.format(account)) if default else None


def _where(include: list[Plain], file: str) -> tuple[str, Location | None]:
    """The first place that is included: a code, a file's name, or a point.

    Raises:
        UpstreamError: when there is none.
    """
    first = include[0] if include else None
    if isinstance(first, str):
        return first.lower(), None
    if isinstance(first, list) and len(first) > 1:
        return str(first[:2]), values.location(first[1], first[0])
    raise UpstreamError(f"{file} includes no place: has the form of the list changed?")


def _languages(codes: Plain) -> tuple[str, ...]:
    """The first two letters of each language's code."""
    if not isinstance(codes, list):
        return ()
    return tuple(dict.fromkeys(code[:2].lower() for code in codes if isinstance(code, str)))


def _community(resources: list[_Resource], date: str, places: Places) -> Upstream:
    order = [*_PREFERRED, *_LINKS]
    best, *others = sorted(resources, key=lambda one: order.index(one.type))
    country, reach = _region(best, places)
    links: dict[str, str] = {}
    for one in (best, *others):
        if one.type in _LINKS:
            links.setdefault(_LINKS[one.type], one.address)
    return Upstream(
        name=best.name if _BRAND.search(best.name) else f"OpenStreetMap {best.name}",
        source=best.source,
        also=tuple(one.source for one in others),
        date=date,
        url=best.address if best.type in _PREFERRED else None,
        country=country,
        location=best.where[1],
        reach=reach,
        links=links,
        languages=places.languages(code for one in resources for code in one.languages),
    )


def _region(resource: _Resource, places: Places) -> tuple[str | None, Reach]:
    """Country and reach of a resource: its folders name the country, or the place it includes.

    A place that is no code is a point, or a shape that is smaller than the country.
    """
    place, location = resource.where
    if place == _WORLD:
        return None, "global"
    code = None if location else places.country(place)
    known = filter(None, (places.country(name) for name in resource.folders))
    country = code if code and resource.alone else next(known, code)
    return country, "country" if code else "local"


OPENSTREETMAP = Listing(
    id="openstreetmap",
    title="OpenStreetMap communities",
    repository="osmlab/osm-community-index",
    path="resources",
    branch="main",
    address="https://cdn.jsdelivr.net/npm/osm-community-index@6/dist/json/resources.json",
    read=read,
    kind="community",
    area="industry-tech",
    topics=("openstreetmap", "geospatial"),
    summary="Community of people who map for OpenStreetMap{in}.",
)
