"""Which source of a record states what, once a list was compared with it."""

from collections.abc import Iterator, Sequence

from guildhall.editing.changes import Change
from guildhall.reading import Plain
from guildhall.records.group import Group
from guildhall.syncing.comparing import Difference, agreeing
from guildhall.syncing.upstream import Listing, Upstream


def credited(
    group: Group, upstream: Upstream, listing: Listing, found: Sequence[Difference]
) -> Iterator[Change]:
    """Changes that say which facts the list states, and on which day it said so.

    A record that does not name the list gets it as a source of all that it states just so.
    Otherwise its source no longer claims what another source says differently, and its day
    moves if all that it claims is still true.

    Args:
        group: the record.
        upstream: the same group in the list.
        listing: the list.
        found: all differences between them.
    """
    written = list(dict.fromkeys(one.top for one in found if not one.kept))
    own = [n for n, source in enumerate(group.sources) if listing.owns(source.url)]
    if not own:
        stated = agreeing(group, upstream, listing)
        supports: list[Plain] = list(dict.fromkeys((*stated, *written)))
        if supports:
            source: dict[str, Plain] = {
                "url": upstream.source,
                "supports": supports,
                "date": upstream.date,
            }
            yield Change(("sources", len(group.sources)), source)
        return
    same = [n for n in own if group.sources[n].url == upstream.source]
    number = (same or own)[0]
    known = list(group.sources[number].supports)
    unlike = {one.top for one in found if one.kept}.difference(written)
    elsewhere = {
        name for n, other in enumerate(group.sources) if n != number for name in other.supports
    }
    stays = _once(*(name for name in known if name not in unlike & elsewhere), *written)
    if not stays:
        return
    if stays != known:
        yield Change(("sources", number, "supports"), stays)
    if not (unlike - elsewhere).intersection(known):
        yield Change(("sources", number, "date"), upstream.date)


def _once(*names: str) -> list[Plain]:
    """Names, each once."""
    return list(dict.fromkeys(names))
