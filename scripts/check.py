"""Check records: all problems of all files at once, each with its place and its remedy.

Exit status: 0 without errors, 1 with errors, 2 when the check could not run.
"""

import argparse
import sys
from pathlib import Path

from guildhall.commands import ROOT, check_day, progress_bar, reported
from guildhall.rules import check


def main() -> int:
    """Check the files given, or all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path, help="report on these only")
    parser.add_argument("--format", choices=("text", "github", "json"), default="text")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    options = parser.parse_args()
    missing = [str(path) for path in options.files if not path.exists()]
    if missing:
        print(f"No such file: {', '.join(missing)}", file=sys.stderr)
        return 2
    with progress_bar(shown=options.format == "text") as progress:
        checked = check(
            options.root,
            today=check_day(),
            only=options.files or None,
            cache_file=options.root / ".cache" / "records.json",
            progress=progress,
        )
    return reported(checked, options.format)


if __name__ == "__main__":
    sys.exit(main())
