"""Writing into a site that is being read: each file is the old one or the new one, never a part."""

from collections.abc import Iterable
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


def differing(new: Path, site: Path) -> tuple[list[str], list[str]]:
    """What has to be done to make a site the same as a new one.

    Returns:
        files of ``new`` that ``site`` lacks or has otherwise, and files that only ``site`` has.
    """
    wanted, there = _files(new), _files(site)
    changed = [
        file for file in sorted(wanted) if file not in there or not _is_same(file, new, site)
    ]
    return changed, sorted(there - wanted)


def _files(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_symlink() or not path.is_dir()
    }


def _is_same(file: str, one: Path, other: Path) -> bool:
    first, second = one / file, other / file
    return (
        first.stat().st_size == second.stat().st_size and first.read_bytes() == second.read_bytes()
    )
