"""Files of JSON with a seal, so that one that was cut off or changed is known and not used."""

import hashlib
import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

_Made = Callable[[dict[str, Any]], Any]


def digest_of(text: str) -> str:
    """A digest of a text, 32 characters: BLAKE2b, cut to 16 bytes."""
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


def save(path: Path, name: str, data: object, default: Callable[[Any], Any] | None = None) -> None:
    """Write data into a file, whole or not at all; that it cannot be written harms nobody.

    Args:
        path: the file.
        name: what the data are and in which form, part of the seal: ``records-3``.
        data: what JSON can hold.
        default: makes it of anything else.
    """
    payload = json.dumps(data, ensure_ascii=False, separators=(",", ":"), default=default)
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_suffix(".partial")
        partial.write_text(f"{_seal(name, payload)}\n{payload}", encoding="utf-8")
        partial.replace(path)


def load(path: Path, name: str, object_hook: _Made | None = None) -> Any:
    """What a file holds; ``None`` where there is none with this seal."""
    try:
        seal, _, payload = path.read_text(encoding="utf-8").partition("\n")
        if seal != _seal(name, payload):
            return None
        return json.loads(payload, object_hook=object_hook)
    except (OSError, ValueError, RecursionError, ArithmeticError):
        return None


def _seal(name: str, payload: str) -> str:
    return f"guildhall {name} {digest_of(payload)}"
