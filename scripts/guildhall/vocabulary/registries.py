"""Countries, subdivisions, languages and currencies from registries that others keep.

Codes and subdivisions: pycountry (Debian's iso-codes: ISO 3166-1, 3166-2, 639, 4217).
English names of countries and languages: Babel (Unicode CLDR).
"""

from collections import defaultdict
from collections.abc import Iterable

import pycountry
from babel import Locale

from guildhall.vocabulary.terms import Country, CountryContinent

ENGLISH = Locale("en")


def countries(rows: Iterable[CountryContinent]) -> dict[str, Country]:
    """Countries of ISO 3166-1 by code, sorted by name.

    Args:
        rows: the continent of each country, and its other names in English.
    """
    known = {row.code: row for row in rows}
    subdivisions: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for entry in pycountry.subdivisions:
        subdivisions[entry.country_code][entry.code] = entry.name
    found = [
        Country(
            entry.alpha_2,
            ENGLISH.territories.get(entry.alpha_2, entry.name),
            known[entry.alpha_2].continent if entry.alpha_2 in known else "",
            subdivisions[entry.alpha_2],
            known[entry.alpha_2].aliases if entry.alpha_2 in known else (),
        )
        for entry in pycountry.countries
    ]
    return {country.code: country for country in sorted(found, key=lambda found: found.name)}


def languages() -> dict[str, str]:
    """English names of languages by code of ISO 639-1, sorted by code."""
    codes = sorted(entry.alpha_2 for entry in pycountry.languages if hasattr(entry, "alpha_2"))
    return {code: ENGLISH.languages.get(code, code) for code in codes}


NO_MONEY = frozenset(("XTS", "XXX"))
"""Codes of ISO 4217 for tests, and for what no currency has a part in."""


def currencies() -> frozenset[str]:
    """Codes of ISO 4217."""
    return frozenset(entry.alpha_3 for entry in pycountry.currencies) - NO_MONEY
