"""Countries, subdivisions, languages and currencies from registries that others keep.

Codes and subdivisions: pycountry (Debian's iso-codes: ISO 3166-1, 3166-2, 639, 4217).
English names of countries and languages: Babel (Unicode CLDR).
"""

from collections import defaultdict
from collections.abc import Mapping

import pycountry
from babel import Locale

from guildhall.vocabulary.terms import Country

ENGLISH = Locale("en")


def countries(continents: Mapping[str, str]) -> dict[str, Country]:
    """Countries of ISO 3166-1 by code, sorted by name.

    Args:
        continents: id of the continent by country code.
    """
    subdivisions: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for entry in pycountry.subdivisions:
        subdivisions[entry.country_code][entry.code] = entry.name
    found = [
        Country(
            entry.alpha_2,
            ENGLISH.territories.get(entry.alpha_2, entry.name),
            continents.get(entry.alpha_2, ""),
            subdivisions[entry.alpha_2],
        )
        for entry in pycountry.countries
    ]
    return {country.code: country for country in sorted(found, key=lambda found: found.name)}


def languages() -> dict[str, str]:
    """English names of languages by code of ISO 639-1, sorted by code."""
    codes = sorted(entry.alpha_2 for entry in pycountry.languages if hasattr(entry, "alpha_2"))
    return {code: ENGLISH.languages.get(code, code) for code in codes}


def currencies() -> frozenset[str]:
    """Codes of ISO 4217."""
    return frozenset(entry.alpha_3 for entry in pycountry.currencies)
