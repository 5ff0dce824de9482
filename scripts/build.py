"""Build the site into output/: all of it, or nothing.

Exit status: 0 when the site was built, 1 when records or pages stopped it, 2 when the
build could not run.
"""

import argparse
import os
import sys
from pathlib import Path

from guildhall.building import BuildError, build
from guildhall.building.fingerprint import fingerprint
from guildhall.building.links import LinkCheckError
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
    stamp = root / ".cache" / "built"
    made_from = fingerprint(root, today.isoformat(), str(output), *settings())
    if unless_same and (output / "index.html").exists() and read(stamp) == made_from:
        print("Nothing has changed since the last build.")
        return 0
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
    stamp.parent.mkdir(exist_ok=True)
    stamp.write_text(made_from, encoding="utf-8")
    for problem in built.checked.problems:
        print(problem)
    total = sum(built.seconds.values())
    print(
        f"Built {built.files:,} files from {len(built.checked.records):,} records in {total:.1f} s"
    )
    return 0


def settings() -> list[str]:
    """What the environment says of the site."""
    return [os.environ.get(name, "") for name in ("GUILDHALL_URL", "GUILDHALL_REPOSITORY")]


def read(stamp: Path) -> str:
    """What a stamp says; empty when there is none."""
    return stamp.read_text(encoding="utf-8") if stamp.is_file() else ""


if __name__ == "__main__":
    sys.exit(main())
