"""Records already parsed, kept by the hash of their content in one file outside ``data/``.

Only plain data is kept, as JSON: what comes out of the cache is validated like what comes
out of a file, so that neither a stale nor a forged cache can put anything into the site
that the record's own text could not.
"""

import hashlib
import json
from contextlib import suppress
from decimal import Decimal
from pathlib import Path

from guildhall.reading import Plain

FORMAT = 2
"""Raised whenever reading gives other data for the same text."""

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
        payload = json.dumps(self._used, ensure_ascii=False, default=_number)
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            partial = self._path.with_suffix(".partial")
            partial.write_text(f"{_seal(payload)}\n{payload}", encoding="utf-8")
            partial.replace(self._path)


def key_of(content: str) -> str:
    """The key of a record's text."""
    return hashlib.blake2b(content.encode(), digest_size=16).hexdigest()


def _number(value: object) -> object:
    if isinstance(value, Decimal):
        return {_DECIMAL: str(value)}
    raise TypeError(type(value))


def _decimal(mapping: dict[str, Plain]) -> Plain:
    if mapping.keys() == {_DECIMAL}:
        return Decimal(str(mapping[_DECIMAL]))
    return mapping


def _seal(payload: str) -> str:
    return f"guildhall {FORMAT} {key_of(payload)}"


def _load(path: Path) -> dict[str, Plain]:
    try:
        seal, _, payload = path.read_text(encoding="utf-8").partition("\n")
        if seal != _seal(payload):
            return {}
        kept = json.loads(payload, object_hook=_decimal)
    except (OSError, ValueError, RecursionError, ArithmeticError):
        return {}
    return kept if isinstance(kept, dict) else {}
