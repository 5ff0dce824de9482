"""All groups by name and address, so that the form can warn of one that is there already.

The form reads the file when somebody begins to type a name or an address.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from guildhall.addresses import AddressError, same_address_key
from guildhall.records.record import Record
from guildhall.wording import slug


def names(records: Sequence[Record]) -> dict[str, Any]:
    """The content of the file: a column for each fact, texts of a column joined by line ends.

    ``ids`` and ``keys`` (see ``same_address_key``) are empty where a browser makes the same of the
    name, and where there is no address. ``places`` holds folder, country, subdivision and city, the
    commonest first, and ``place`` the number of each group's; ``parents`` and ``parent`` are
    numbered alike, -1 being none. ``topics`` has the topics of the groups that have a short name,
    ``others`` the ids that a group says it is not, both by the group's number.
    """
    place, places = _numbered(records, _place_of)
    parent, parents = _numbered(records, lambda record: record.group.parent)
    return {
        "names": _lines(record.group.name for record in records),
        "shorts": _lines(record.group.short_name or "" for record in records),
        "ids": _lines("" if _simple_id(record) else record.id for record in records),
        "keys": _lines(_key(record) for record in records),
        "places": places,
        "place": place,
        "parents": parents,
        "parent": parent,
        "topics": {
            number: record.group.focus.topics
            for number, record in enumerate(records)
            if record.group.short_name
        },
        "others": {
            number: record.group.not_same_as
            for number, record in enumerate(records)
            if record.group.not_same_as
        },
    }


def _simple_id(record: Record) -> bool:
    name = record.group.name
    return name.isascii() and slug(name) == record.id


def _key(record: Record) -> str:
    try:
        return same_address_key(record.group.url) if record.group.url else ""
    except AddressError:
        return ""


def _place_of(record: Record) -> tuple[str, str, str, str]:
    region = record.group.region
    folder = record.file.rpartition("/")[0].removeprefix("data/groups/")
    return folder, region.country or "", region.subdivision or "", region.city or ""


def _numbered(
    records: Sequence[Record], of: Callable[[Record], Any]
) -> tuple[list[int], list[Any]]:
    """For each record the number of its value, and the values."""
    values = [of(record) for record in records]
    known = [value for value, _ in Counter(values).most_common() if value is not None]
    number = {value: place for place, value in enumerate(known)}
    return [number.get(value, -1) for value in values], known


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(texts)
