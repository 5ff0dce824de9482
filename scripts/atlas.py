"""Cut the land of the maps from boundary data into data/map/: needed for a new edition only.

The boundaries are Natural Earth's, as the npm package world-atlas carries them
(`npm pack world-atlas@2.0.2`, unpacked): countries-110m.json and countries-50m.json.
Exit status: 0 when the files are written, 2 when the boundaries are not there.
"""

import argparse
import json
import sys
from pathlib import Path

import pycountry

from guildhall.atlas import cutting
from guildhall.atlas.frames import CONTINENTS
from guildhall.atlas.topology import Part, parts
from guildhall.commands import ROOT
from guildhall.site.map.land import FINE_WORLD, FOLDER, WORLD
from guildhall.vocabulary import Vocabularies, load

COARSE, FINE = "countries-110m.json", "countries-50m.json"


def main() -> int:
    """Cut every map and write it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("boundaries", type=Path, help=f"folder with {COARSE} and {FINE}")
    options = parser.parse_args()
    coarse, fine = options.boundaries / COARSE, options.boundaries / FINE
    if not (coarse.is_file() and fine.is_file()):
        print(f"{options.boundaries} lacks {COARSE} or {FINE}", file=sys.stderr)
        return 2
    words, _ = load(ROOT / "data")
    maps = _maps(parts(coarse), parts(fine), words)
    folder = ROOT / FOLDER
    folder.mkdir(exist_ok=True)
    for old in folder.glob("*.json"):
        old.unlink()
    for name, cut in sorted(maps.items()):
        text = json.dumps(cut, separators=(",", ":"))
        (folder / f"{name}.json").write_text(f"{text}\n", encoding="utf-8")
    print(f"Wrote {len(maps)} maps into {FOLDER}")
    return 0


def _maps(coarse: list[Part], fine: list[Part], words: Vocabularies) -> dict[str, cutting.Cut]:
    """The land of the world, of each continent and of each country that has a shape.

    Tolerances are units: about a pixel of the largest drawing, less where one looks closer.
    """
    maps = {
        WORLD: cutting.world(coarse, borders=False, tolerance=12),
        FINE_WORLD: cutting.world(fine, borders=True, tolerance=2),
    }
    numbers = {country.alpha_2: country.numeric for country in pycountry.countries}
    for name in CONTINENTS:
        own = {numbers[c.code] for c in words.countries.values() if c.continent == name}
        maps[name] = cutting.continent(fine, name, own, tolerance=8)
    for code in words.countries:
        if numbers[code] != cutting.ANTARCTICA:
            cut = cutting.country(fine, numbers[code], code, tolerance=4)
            if cut:
                maps[code.lower()] = cut
    return maps


if __name__ == "__main__":
    sys.exit(main())
