"""The pages and other files of a catalogue in shares of work, for several processes."""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import count
from types import ModuleType

from guildhall.catalogue import Catalogue
from guildhall.catalogue.similar import Neighbours
from guildhall.site.files import Files
from guildhall.site.info import SiteInfo
from guildhall.site.pages import PAGE_TYPES, groups
from guildhall.site.sharing import Share

GROUPS_IN_A_SHARE = 500
"""Small enough that no process works alone at the end, large enough to be worth asking for."""

LONGEST = ("files", "newsletters", "topics", "places", "roles", "areas")
"""What takes longest beside groups; a process that started one of them last would be late."""


def shares_of(
    catalogue: Catalogue,
    site: SiteInfo,
    others: Iterable[Files] = (),
    types: Iterable[ModuleType] = PAGE_TYPES,
) -> list[Share]:
    """All work, what takes longest first; the places follow the order of all pages.

    Args:
        catalogue: the groups.
        site: what every page knows.
        others: other files, those that take longest first.
        types: the types of pages, each a module.
    """
    shares = [*_in_order(catalogue, site, types)]
    last = len(shares)
    shares += (("files", Share(place, files=files)) for place, files in enumerate(others, last))
    return [share for _, share in sorted(shares, key=lambda named: _rank(named[0]))]


def _rank(name: str) -> int:
    return LONGEST.index(name) if name in LONGEST else len(LONGEST)


def _in_order(
    catalogue: Catalogue, site: SiteInfo, types: Iterable[ModuleType]
) -> Iterator[tuple[str, Share]]:
    places, neighbours = count(), Neighbours(catalogue)
    for page_type in types:
        name = page_type.__name__.rpartition(".")[2]
        if page_type is groups:
            for part in _parts(len(catalogue.entries)):
                make = partial(groups.pages, catalogue, site, part, neighbours)
                yield name, Share(next(places), make)
        else:
            yield name, Share(next(places), partial(page_type.pages, catalogue, site))


def _parts(number: int) -> list[slice]:
    return [
        slice(first, first + GROUPS_IN_A_SHARE) for first in range(0, number, GROUPS_IN_A_SHARE)
    ]
