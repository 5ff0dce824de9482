"""Build the site into output/: all of it, or nothing.

Exit status: 0 when the site was built, 1 when records or pages stopped it, 2 when the
build could not run.
"""

import argparse
import gc
import sys
from pathlib import Path

from guildhall.building import BuildError, build
from guildhall.building.links import LinkCheckError
from guildhall.building.stamp import Stamp
from guildhall.commands import ROOT, build_day, check_day, progress_bar, reported


def main() -> int:
    """Build once and say how long it took."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    parser.add_argument("--output", type=Path, help="the folder to build into (output/)")
    options = parser.parse_args()
    return build_once(options.root, options.output or options.root / "output")


def build_once(root: Path, output: Path, *, unless_same: bool = False) -> int:
    """Build and report; return the exit status.

    Args:
        root: the project's folder.
        output: the folder to build into.
        unless_same: leave the site alone when nothing that it is made from has changed.
    """
    today = build_day(root)
    stamp = Stamp(root, output)
    made_from = stamp.now()
    if unless_same and stamp.says(made_from):
        print("Nothing has changed since the last build.")
        return 0
    stamp.remove()  # a machine that stops while files are moved leaves a site of neither
    try:
        with progress_bar() as progress:
            built = build(
                root,
                output,
                today=today,
                checked_on=check_day(),
                cache_file=root / ".cache" / "records.json",
                progress=progress,
            )
    except BuildError as error:
        if error.checked:
            reported(error.checked, "text")
        print(f"{error}\nThe last good site is untouched.", file=sys.stderr)
        return 1
    except (LinkCheckError, OSError) as error:
        print(f"Could not build: {error}", file=sys.stderr)
        return 2
    stamp.write(made_from)
    gc.freeze()  # a search for garbage at the end would take seconds
    for problem in built.checked.problems:
        print(problem)
    total = sum(built.seconds.values())
    print(
        f"Built {built.files:,} files from {len(built.checked.records):,} records in {total:.1f} s"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
