"""Countries and their parts by the names that lists have for them."""

import re
from collections.abc import Iterable, Mapping
from functools import cached_property

import pycountry

from guildhall.rules.names import folded
from guildhall.vocabulary import Vocabularies

_ALSO: Mapping[str, tuple[str, ...]] = {
    "BA": ("Bosnia",),
    "CD": ("DR Congo", "Democratic Republic of the Congo"),
    "CI": ("Ivory Coast",),
    "CN": ("China Mainland", "Mainland China"),
    "CV": ("Cape Verde",),
    "CZ": ("Czech Republic",),
    "GB": ("UK", "Great Britain", "England", "Scotland", "Wales", "Northern Ireland"),
    "HK": ("Hong Kong",),
    "KR": ("Korea",),
    "LA": ("Laos",),
    "MK": ("Macedonia",),
    "MM": ("Burma",),
    "MO": ("Macau", "Macao"),
    "MX": ("México",),
    "PS": ("Palestine",),
    "RU": ("Russia",),
    "SZ": ("Swaziland",),
    "TR": ("Turkey",),
    "US": ("USA", "United States of America"),
    "VN": ("Viet Nam",),
}
"""Names that the lists use and neither ISO 3166-1 nor the Unicode CLDR has."""

_WITH_THE = re.compile(r"United |Netherlands|Philippines|Czech Republic|.* (?:Islands|Republic)$")
"""Names of countries that follow “the” in a sentence."""


class Places:
    """The world's places as text names them.

    Args:
        words: the vocabularies, for the names that this directory uses.
    """

    def __init__(self, words: Vocabularies) -> None:
        self._words = words

    def country(self, name: str | None) -> str | None:
        """Code of the country that a name or code means, ``None`` when it means none."""
        return self._countries.get(folded(name)) if name else None

    def subdivision(self, country: str | None, name: str | None) -> str | None:
        """Code of the part of a country that a name, or the end of a code, means."""
        if not country or not name or country not in self._words.countries:
            return None
        known = self._words.countries[country].subdivisions
        if f"{country}-{name}" in known:
            return f"{country}-{name}"
        wanted = folded(name)
        return next((code for code, label in known.items() if folded(label) == wanted), None)

    def languages(self, codes: Iterable[str]) -> tuple[str, ...]:
        """Those of some codes that ISO 639-1 has, each once."""
        return tuple(dict.fromkeys(code for code in codes if code in self._words.languages))

    def in_words(self, city: str | None, country: str | None) -> str:
        """`` in Lyon, France``, `` in the Netherlands``; empty without a place."""
        known = self._words.countries.get(country or "")
        name = known.name if known else None
        if name and _WITH_THE.match(name):
            name = f"the {name}"
        place = ", ".join(part for part in (city, name) if part)
        return f" in {place}" if place else ""

    @cached_property
    def _countries(self) -> Mapping[str, str]:
        found: dict[str, str] = {}
        for entry in pycountry.countries:
            names = (entry.alpha_2, entry.alpha_3, entry.name)
            more = (getattr(entry, "common_name", ""), getattr(entry, "official_name", ""))
            found.update((folded(name), entry.alpha_2) for name in (*names, *more) if name)
        found.update((folded(known.name), code) for code, known in self._words.countries.items())
        found.update((folded(name), code) for code, names in _ALSO.items() for name in names)
        return {name: code for name, code in found.items() if code in self._words.countries}
