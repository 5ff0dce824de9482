"""Writing into a site that is being read: each file is the old one or the new one, never a part."""

import filecmp
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

_PARTIAL = ".partial"


def write(site: Path, file: str, content: bytes) -> bool:
    """Write a file of a site unless it has that content already; return whether it was written."""
    path = site / file
    with suppress(OSError):
        if path.read_bytes() == content:
            return False
    partial = path.with_name(f".{path.name}{_PARTIAL}")
    path.parent.mkdir(parents=True, exist_ok=True)
    partial.write_bytes(content)
    partial.replace(path)
    return True


def remove(site: Path, files: Iterable[str]) -> list[str]:
    """Remove files of a site, and folders that are empty then; return those that were there."""
    gone = []
    for file in files:
        path = site / file
        with suppress(OSError):
            path.unlink()
            gone.append(file)
            for folder in path.relative_to(site).parents[:-1]:
                (site / folder).rmdir()
    return gone


def move(source: Path, site: Path, files: Iterable[str]) -> None:
    """Move files of a new site to their places in the one that is read.

    Raises:
        OSError: when a file cannot be moved.
    """
    for file in files:
        target = site / file
        target.parent.mkdir(parents=True, exist_ok=True)
        (source / file).replace(target)


def differing(made: Mapping[str, str], there: Mapping[str, str]) -> list[str]:
    """Files that were made and that a site lacks or has otherwise.

    Args:
        made: where each file that was made lies, by its path within the site.
        there: where each of the site lies.
    """
    return sorted(
        file
        for file, path in made.items()
        if file not in there or not filecmp.cmp(path, there[file], shallow=False)
    )
