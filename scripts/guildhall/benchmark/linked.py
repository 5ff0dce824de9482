"""Which records a small site needs, so that pages written by hand find the lists they link to."""

import datetime
import re
from collections.abc import Iterator
from pathlib import Path

from guildhall.benchmark.records import names_others
from guildhall.catalogue import Catalogue
from guildhall.catalogue.listings import listings
from guildhall.reading import parse, read_text
from guildhall.records.cache import Cache
from guildhall.records.read import read_record, record_files
from guildhall.vocabulary import load

CONTENT = Path("content")

_LINK = re.compile(r"""(?:\]\(|href=["'])/([^)"'#?\s]+/)""")
"""The path within the site that a link of a page from its top (``/areas/``) leads to."""


def linked_paths(root: Path) -> set[str]:
    """All paths from the top of the site that pages written by hand link to."""
    pages = (root / CONTENT).rglob("*.md")
    return {path for page in pages for path in _LINK.findall(page.read_text(encoding="utf-8"))}


def needed(root: Path, today: datetime.date, cache_file: Path | None = None) -> list[str]:
    """Ids of real records that fill each list which pages link to, in a fixed order.

    Args:
        root: the real project's folder.
        today: the day that freshness counts from.
        cache_file: where parsed records are kept between runs; it is written.
    """
    cache = Cache(cache_file)
    read = [read_record(path, root, cache)[0] for path in record_files(root)]
    cache.save()
    words, _ = load(root / "data")
    catalogue = Catalogue.of(tuple(record for record in read if record), words, today)
    return list(dict.fromkeys(_needed(root, catalogue)))


def _needed(root: Path, catalogue: Catalogue) -> Iterator[str]:
    paths = linked_paths(root)
    for listing in listings(catalogue):
        if listing.path in paths:
            entries = (entry for entry in listing.entries if _stands_alone(root, entry.record.file))
            if entry := next(entries, None):
                yield entry.id


def _stands_alone(root: Path, file: str) -> bool:
    fields = parse(read_text(root / file))
    return isinstance(fields, dict) and not names_others(fields)
