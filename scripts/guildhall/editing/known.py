"""Texts that were found in canonical form, kept by their hash in one file outside ``data/``.

Writing a record anew to compare it with itself takes longer than all rules together. What is
kept only spares that: the worst that a stale or forged file can do is to hide a warning.
"""

import hashlib
from contextlib import suppress
from pathlib import Path

import yaml

import guildhall

_ROOMS = ("reading", "records", "editing")
"""What the canonical form depends on, beside the YAML library."""


class Known:
    """Hashes of texts; nothing about it is ever fatal.

    Args:
        path: the file, or ``None`` to keep nothing.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._seal = _seal() if path else ""
        self._kept = self._load()
        self._used: set[str] = set()

    def __contains__(self, key: str) -> bool:
        if key in self._kept:
            self._used.add(key)
            return True
        return False

    def add(self, key: str) -> None:
        """Keep a text's key."""
        self._used.add(key)

    def save(self, *, whole: bool) -> None:
        """Write what is known; after a ``whole`` check only what was used in it."""
        new = self._used if whole else self._kept | self._used
        if self._path is None or new == self._kept:
            return
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            partial = self._path.with_suffix(".partial")
            partial.write_text("\n".join((self._seal, *sorted(new))), encoding="utf-8")
            partial.replace(self._path)

    def _load(self) -> set[str]:
        try:
            lines = self._path.read_text(encoding="utf-8").split("\n") if self._path else []
        except (OSError, ValueError):
            return set()
        return set(lines[1:]) if lines[:1] == [self._seal] else set()


def key_of(content: bytes, depth: int) -> str:
    """The key of a file's content, ``depth`` folders below the project."""
    return hashlib.blake2b(content, digest_size=16, salt=bytes([depth % 256])).hexdigest()


def _seal() -> str:
    """Names the code that decides what the canonical form is: with other code all is forgotten."""
    digest = hashlib.blake2b(yaml.__version__.encode(), digest_size=16)
    package = Path(guildhall.__file__).parent
    for room in _ROOMS:
        for path in sorted((package / room).glob("*.py")):
            digest.update(path.read_bytes())
    return f"guildhall canonical {digest.hexdigest()}"
