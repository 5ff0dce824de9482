"""Check records: all problems of all files at once, each with its place and its remedy.

Exit status: 0 without errors, 1 with errors, 2 when the check could not run.
"""

import argparse
import sys
from pathlib import Path

from guildhall.commands import ROOT, check_day, files_below, progress_bar, reported
from guildhall.editing.checking import check_with_form


def main() -> int:
    """Check the files given, or all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path, help="files or folders to report on (all)")
    parser.add_argument("--format", choices=("text", "github", "json"), default="text")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    options = parser.parse_args()
    missing = [str(path) for path in options.files if not path.exists()]
    if missing:
        print(f"No such file: {', '.join(missing)}", file=sys.stderr)
        return 2
    only = files_below(options.files) if options.files else None
    with progress_bar(shown=options.format == "text") as progress:
        checked = check_with_form(options.root, today=check_day(), only=only, progress=progress)
    return reported(checked, options.format)


if __name__ == "__main__":
    sys.exit(main())
