"""What is known of the last build, so that the next one makes only what would be different."""

import os
import sys
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import guildhall
from guildhall import sealed
from guildhall.building.fingerprint import SETTINGS, fingerprint
from guildhall.collector import without_collector
from guildhall.folders import digest_of_folder
from guildhall.search.indexing import Indexed
from guildhall.site.keeping import Made, Written

_NAME = "site-1"
_ASKED_FOR = (
    *(str(Path("data", "groups")), "content", str(Path("theme", "templates"))),
    "scripts",
)
"""What pages tell of themselves when they are asked for, and code, which counts where it runs."""

_Stat = tuple[int, int]
"""Bytes of a file, and when it was last written, in nanoseconds."""


@dataclass(frozen=True)
class Last:
    """A site that was built.

    Attributes:
        made: its pages, by the addresses that they were asked for with.
        stats: their files as they were written, by their paths.
        linked: files that its links led to, and maybe others.
        places: places in its files that links led to, by file and id, and maybe others.
        index: its search index.
    """

    made: Mapping[str, Made] = field(default_factory=dict)
    stats: Mapping[str, _Stat] = field(default_factory=dict)
    linked: AbstractSet[str] = frozenset()
    places: AbstractSet[tuple[str, str]] = frozenset()
    index: Indexed | None = None

    def has(self, site: Path, file: str) -> bool:
        """Whether a file of the site is as it was written."""
        return self.stats.get(file) == stat_of(os.path.join(site, file))  # noqa: PTH118 - many


def stat_of(path: str) -> _Stat | None:
    """What tells a file from one that was written since; ``None`` where there is none."""
    with suppress(OSError):
        found = os.stat(path)  # noqa: PTH116 - twenty thousand of them
        return found.st_size, found.st_mtime_ns
    return None


def made_from(root: Path, output: Path, day: str) -> str:
    """A digest of what all pages of a site are made from, beside what each tells of itself."""
    return fingerprint(
        root,
        digest_of_folder(Path(guildhall.__file__).parent),
        *(day, sys.version, str(output.resolve())),
        *(os.environ.get(name, "") for name in SETTINGS),
        without=_ASKED_FOR,
    )


@without_collector()
def read(path: Path, made_from: str) -> Last:
    """What is known of the last build, if it was made from the same; else nothing."""
    kept = sealed.load(path, _NAME)
    if not isinstance(kept, dict) or kept.get("made_from") != made_from:
        return Last()
    rows: Mapping[str, tuple[str, list[list[Any]]]] = kept["made"]
    return Last(
        {
            asked: Made(digest, tuple(Written(*row[:-2]) for row in pages))
            for asked, (digest, pages) in rows.items()
        },
        {row[1]: (row[-2], row[-1]) for _, pages in rows.values() for row in pages},
        frozenset(kept["linked"]),
        frozenset((file, id_) for file, id_ in kept["places"]),
        Indexed(*kept["index"]) if kept["index"] else None,
    )


def write(path: Path, made_from: str, last: Last) -> None:
    """Keep what is known of a build."""
    made = {
        asked: (one.digest, [(*page, *last.stats[page.file]) for page in one.pages])
        for asked, one in last.made.items()
        if all(page.file in last.stats for page in one.pages)
    }
    index = last.index and (last.index.documents, last.index.files)
    sealed.save(
        path,
        _NAME,
        {
            "made_from": made_from,
            "made": made,
            "linked": sorted(last.linked),
            "places": sorted(last.places),
            "index": index,
        },
    )


def stats_of(made: Iterable[Made], files: Mapping[str, str]) -> dict[str, _Stat]:
    """The files of pages as they are now.

    Args:
        made: the pages.
        files: where each file of the site lies.
    """
    found = {page.file: stat_of(files[page.file]) for one in made for page in one.pages}
    return {file: stat for file, stat in found.items() if stat}
