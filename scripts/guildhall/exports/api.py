"""The read-only API: ``data/v1/``, files of a versioned shape that ``shapes`` describes."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from guildhall.catalogue.listings import Listing
from guildhall.exports.files import FILES
from guildhall.exports.notice import notice, with_rows
from guildhall.exports.shapes import VERSION
from guildhall.feeds.links import FOLDER
from guildhall.publication import Publication

ROOT: Final = f"data/v{VERSION}/"

ONLY_IDS: Final = frozenset(("roles", "cost"))
"""Kinds whose lists cut across the others: every group of a topic fits some ten job titles, and
its whole record in each would be forty times the data. They name ids, in order."""


def api_files(
    listings: Sequence[Listing], rows: Mapping[str, str], site: Publication
) -> Iterator[tuple[str, str]]:
    """Paths and texts of all files.

    Args:
        listings: the lists, in order.
        rows: groups as JSON, by id.
        site: where it is published.
    """
    yield f"{ROOT}index.json", _index(listings, len(rows), site)
    for listing in listings:
        yield _path(listing), _list(listing, rows, site)


def _path(listing: Listing) -> str:
    return f"{ROOT}{listing.key}.json"


def _index(listings: Sequence[Listing], groups: int, site: Publication) -> str:
    lists: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for listing in listings:
        about = {**_about(listing, site), "api": site.address(_path(listing))}
        lists[listing.kind].append(about)
    data = {
        **notice(site),
        "version": VERSION,
        "groups": groups,
        "files": {name: site.address(path) for name, path in FILES.items()},
        "lists": lists,
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _list(listing: Listing, rows: Mapping[str, str], site: Publication) -> str:
    head = {
        **notice(site),
        "version": VERSION,
        "kind": listing.kind,
        **_about(listing, site),
        "feed": site.address(f"{FOLDER}{listing.key}.json"),
    }
    ids = [entry.id for entry in listing.entries]
    if listing.kind in ONLY_IDS:
        return json.dumps({**head, "group_ids": ids}, ensure_ascii=False) + "\n"
    return with_rows(head, "groups", (rows[id_] for id_ in ids))


def _about(listing: Listing, site: Publication) -> dict[str, Any]:
    return {
        "id": listing.id,
        "name": listing.name,
        "description": listing.description,
        "page": site.address(listing.path),
        "count": len(listing.entries),
    }
