"""The process of a build beside the server: prints as JSON what is to be done to the site.

Exit status: 0 when there is a site, 1 when there is none; what stopped it is printed then.
"""

import json
import os
import sys
from pathlib import Path

from guildhall.building import BuildError, build_beside
from guildhall.building.links import LinkCheckError
from guildhall.building.stamp import Stamp
from guildhall.commands import build_day, check_day

_KINDNESS = 10
"""What is added to the process's niceness: the server and whoever uses the machine come first."""


def main(root: Path, output: Path, new: Path) -> int:
    """Build a site beside another and compare the two."""
    os.nice(_KINDNESS)
    made_from = Stamp(root, output).now()
    try:
        built = build_beside(
            root,
            new,
            output,
            today=build_day(root),
            checked_on=check_day(),
            cache_file=root / ".cache" / "records.json",
        )
    except (BuildError, LinkCheckError, OSError) as error:
        problems = error.checked.problems if isinstance(error, BuildError) and error.checked else ()
        print(*problems, error, sep="\n")
        return 1
    told = {
        "changed": built.changed,
        "gone": built.gone,
        "files": built.files,
        "warnings": [str(problem) for problem in built.checked.problems],
        "made_from": made_from,
    }
    print(json.dumps(told))
    return 0


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
