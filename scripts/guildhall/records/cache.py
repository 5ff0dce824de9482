"""Records already parsed, kept by the hash of their content in one file outside ``data/``.

Only plain data is kept, as JSON: what comes out of the cache is validated like what comes
out of a file, so that neither a stale nor a forged cache can put anything into the site
that the record's own text could not.
"""

from decimal import Decimal
from pathlib import Path

from guildhall.reading import Plain
from guildhall.sealed import digest_of, load, save

NAME = "records-3"
"""Its number is raised whenever reading gives other data for the same text."""

_DECIMAL = "\0decimal"
"""Marks a decimal number, which JSON has no sort of its own for; no record can hold a NUL."""


class Cache:
    """Plain data by content hash; nothing about it is ever fatal.

    Args:
        path: the file, or ``None`` to keep nothing.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._kept = _load(path) if path else {}
        self._used: dict[str, Plain] = {}

    def get(self, key: str) -> Plain:
        """Plain data kept under a key, ``None`` when there is none."""
        data = self._kept.get(key)
        if data is not None:
            self._used[key] = data
        return data

    def put(self, key: str, data: Plain) -> None:
        """Keep plain data under a key."""
        self._used[key] = data

    def save(self) -> None:
        """Write what was used this time, if it differs from what was kept before."""
        if self._path is None or self._used.keys() == self._kept.keys():
            return
        save(self._path, NAME, self._used, _number)


def key_of(content: str) -> str:
    """The key of a record's text."""
    return digest_of(content)


def _number(value: object) -> object:
    if isinstance(value, Decimal):
        return {_DECIMAL: str(value)}
    raise TypeError(type(value))


def _decimal(mapping: dict[str, Plain]) -> Plain:
    if mapping.keys() == {_DECIMAL}:
        return Decimal(str(mapping[_DECIMAL]))
    return mapping


def _load(path: Path) -> dict[str, Plain]:
    kept = load(path, NAME, _decimal)
    return kept if isinstance(kept, dict) else {}
