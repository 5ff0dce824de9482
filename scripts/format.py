"""Put records into canonical form: order of fields, quoting, wrapping. Comments and values stay.

Exit status: 0 when all are in it, 1 when some could not be put into it, 2 when it could not run.
"""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from guildhall.commands import ROOT, files_below
from guildhall.editing.forming import formed
from guildhall.editing.writing import write_over
from guildhall.reading import FileProblem, Problem
from guildhall.records.read import GROUPS, record_files
from guildhall.wording import many


def main() -> int:
    """Format the files given, or all."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path, help="records or folders (all)")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    options = parser.parse_args()
    known = {path.resolve(): path for path in record_files(options.root)}
    wanted = files_below(options.files) if options.files else list(known.values())
    strange = [str(path) for path in wanted if path.resolve() not in known]
    if strange:
        print(f"No record in {GROUPS.as_posix()}: {', '.join(strange)}", file=sys.stderr)
        return 2
    return _format([known[path.resolve()] for path in wanted], options.root)


def _format(paths: Iterable[Path], root: Path) -> int:
    """Write the files that are not in canonical form, and tell of those that cannot be."""
    files = written = failed = 0
    for files, path in enumerate(paths, 1):  # noqa: B007 - it counts
        name = path.relative_to(root).as_posix()
        try:
            if content := formed(path, root):
                write_over(path, content)
                written += 1
                print(f"Wrote {name}")
        except FileProblem as found:
            failed += 1
            print(Problem(name, found.place, (), found.message, found.remedy, "format"))
        except OSError as error:
            failed += 1
            print(f"{name}: could not be written ({error.strerror})")
    print(f"{many(files, 'record')}: {written:,} written, {failed:,} refused", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
