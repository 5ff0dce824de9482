"""The texts of all records, in files that hold some each: what the form corrects."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from guildhall.reading import read_text
from guildhall.records.record import Record

FILES = 256
"""Files: with 8,000 records each has thirty, and packs into under ten kilobytes."""

_OFFSET, _PRIME, _MASK = 0x811C9DC5, 0x01000193, 0xFFFFFFFF
"""32-bit FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/"""


def file_of(id_: str) -> str:
    """Name of the file that holds a record: two hexadecimal digits."""
    value = _OFFSET
    for byte in id_.encode():
        value = ((value ^ byte) * _PRIME) & _MASK
    return f"{value % FILES:02x}"


def texts(records: Iterable[Record], root: Path) -> dict[str, dict[str, tuple[str, str]]]:
    """By file and id: a record's path in the repository and its text."""
    found: defaultdict[str, dict[str, tuple[str, str]]] = defaultdict(dict)
    for record in records:
        found[file_of(record.id)][record.id] = (record.file, read_text(root / record.file))
    return dict(found)
