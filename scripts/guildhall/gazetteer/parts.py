"""States and provinces: from the codes that GeoNames has for them to those of ISO 3166-2."""

from collections.abc import Mapping
from pathlib import Path

from guildhall.search.places import key_of
from guildhall.vocabulary import Vocabularies


def parts_in(file: Path, words: Vocabularies) -> Mapping[tuple[str, str], str]:
    """Codes of ISO 3166-2 by country and GeoNames code, where the names of both agree.

    Args:
        file: ``admin1CodesASCII.txt`` of GeoNames: code, name, ASCII name and number of a part,
            parted by tabs (https://download.geonames.org/export/dump/).
        words: the vocabularies.
    """
    found = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        (country, _, code), name = line.split("\t")[0].partition("."), line.split("\t")[1]
        if country not in words.countries:
            continue
        known = words.countries[country].subdivisions
        if f"{country}-{code}" in known:
            found[country, code] = f"{country}-{code}"
            continue
        named = {key_of(label): iso for iso, label in known.items()}
        if iso := named.get(key_of(name)):
            found[country, code] = iso
    return found
