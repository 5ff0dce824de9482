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
    parser.add_argument("files", nargs="*", type=Path, help="files or folders to report on (all)")
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
            only=[file for path in options.files for file in _below(path)] or None,
            cache_file=options.root / ".cache" / "records.json",
            progress=progress,
        )
    return reported(checked, options.format)


def _below(path: Path) -> list[Path]:
    """The files that a path means: itself, or all in the folder that it is."""
    return [file for file in path.rglob("*") if file.is_file()] if path.is_dir() else [path]


if __name__ == "__main__":
    sys.exit(main())
