"""Write what is made from model and vocabularies: schema, field reference, issue forms, owners."""

import sys

from guildhall.commands import ROOT
from guildhall.intake.template import templates
from guildhall.records.reference import REFERENCE_FILE, reference_text
from guildhall.records.schema import SCHEMA_FILE, schema_text
from guildhall.reviewing.owners import OWNERS_FILE, owners_text
from guildhall.vocabulary import load


def main() -> int:
    """Write all of them; exit status 1 when the vocabularies have problems."""
    words, problems = load(ROOT / "data")
    for problem in problems:
        print(problem)
    if problems:
        return 1
    made = (
        (SCHEMA_FILE, schema_text(words)),
        (REFERENCE_FILE, reference_text(words)),
        (OWNERS_FILE, owners_text(words)),
        *templates(words),
    )
    for file, text in made:
        path = ROOT / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        print(f"Wrote {file}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
