"""The few other names of a city that find it best.

GeoNames has up to a hundred names for a city and does not say in this edition whose they are.
Names that differ in a letter or two are one name in several spellings. The more spellings, the
more languages use it: of the largest families one name each is kept. The browser finds the
others by it, as it forgives as many letters.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from rapidfuzz.distance import Levenshtein

from guildhall.gazetteer.writing_systems import is_latin, is_native
from guildhall.search.places import key_of

_SHORTEST = 3
"""Letters of a Latin name; shorter ones are mostly codes of airports."""

_FORGIVEN_FROM = 5
"""Letters of a name of which two may differ, else one."""

_COMMON = 2
"""Spellings of a name that is known well enough to be typed."""

_CALLED_CITY = re.compile(
    r"^(lungsod|dakbayan|kota|bandar|cathair|city of|cidade|ciudad|thanh pho|citta|tp)\b"
    r"|\b(city|urbo|borg|byen|staden|stad|kaupunki)$"
)
"""Names that only add “city of” in some language."""


def other_names(name: str, country: str, population: int, known: Iterable[str]) -> list[str]:
    """The names to keep beside a city's own: Latin ones, then those in the country's script.

    Args:
        name: its name.
        country: code of ISO 3166-1.
        population: the larger, the more names.
        known: all its other names.
    """
    latin, native = _most(population)
    known = list(known)
    western = [other for other in known if is_latin(other) and _is_word(other)]
    local = [other for other in known if is_native(other, country)]
    return [
        *list(_families(western, key_of(name)))[:latin],
        *list(_families(local, key_of(name)))[:native],
    ]


def _most(population: int) -> tuple[int, int]:
    """How many names in Latin script and how many in the country's own."""
    if population >= 1_000_000:  # noqa: PLR2004 - a million
        return 3, 2
    return (2, 1) if population >= 300_000 else (0, 1)  # noqa: PLR2004 - a large city


def _is_word(name: str) -> bool:
    """Whether it is written as a name: transliterations are in small letters, codes in capitals."""
    return (
        name[:1].isupper()
        and not (name.isupper() and len(name) <= _SHORTEST + 1)
        and not _CALLED_CITY.search(key_of(name))
        and len(key_of(name)) >= _SHORTEST
    )


def _families(names: list[str], own: str) -> Iterator[str]:
    """One name of each family that the city's own name does not belong to, the largest first."""
    spelled: dict[str, str] = {}
    for name in names:
        spelled.setdefault(key_of(name), name)
    times = Counter(key_of(name) for name in names)
    alike = {one: [other for other in spelled if _alike(one, other)] for one in spelled}
    left = {one for one in spelled if not (_alike(one, own) or own.startswith(one))}
    left -= {one for one in left if one.startswith(own)}
    while left:
        sizes = {one: sum(times[other] for other in alike[one] if other in left) for one in left}
        middle = max(left, key=lambda one: (sizes[one], times[one], -len(one), one))
        if sizes[middle] < _COMMON:
            return
        yield spelled[middle]
        left.difference_update(alike[middle], [one for one in left if one.startswith(middle)])


def _alike(one: str, other: str) -> bool:
    forgiven = 2 if min(len(one), len(other)) >= _FORGIVEN_FROM else 1
    return Levenshtein.distance(one, other, score_cutoff=forgiven) <= forgiven
