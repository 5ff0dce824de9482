"""Write what is derived from the record's model: the JSON Schema and the field reference."""

import sys

from guildhall.commands import ROOT
from guildhall.records.reference import REFERENCE_FILE, reference_text
from guildhall.records.schema import SCHEMA_FILE, schema_text
from guildhall.vocabulary import load


def main() -> int:
    """Write both files; exit status 1 when the vocabularies have problems."""
    words, problems = load(ROOT / "data")
    for problem in problems:
        print(problem)
    if problems:
        return 1
    for file, text in ((SCHEMA_FILE, schema_text(words)), (REFERENCE_FILE, reference_text(words))):
        path = ROOT / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        print(f"Wrote {file}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
