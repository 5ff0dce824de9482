"""The form's own code run by Node, over many records in one go."""

import json
import subprocess
from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from tests.making import TODAY, WORDS
from tests.search.scripts import NODE

from guildhall.form.made import rules_file
from guildhall.form.names import names
from guildhall.form.words import parts_of_countries
from guildhall.records.record import Record
from guildhall.vocabulary import Vocabularies

SCRIPT = Path(__file__).with_name("form.mjs")
DECIMAL = "\0decimal"


def run(task: str, cases: Sequence[Any], **more: Any) -> list[Any]:
    """What a task of ``form.mjs`` gives for each case."""
    done = subprocess.run(
        [NODE, SCRIPT, task],
        input=json.dumps({"cases": list(cases), **more}, default=_marked),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: list[Any] = json.loads(done.stdout, object_hook=_unmarked)
    return found


def form_of(records: Iterable[Record] = (), words: Vocabularies = WORDS) -> dict[str, Any]:
    """The files that the form reads, for a directory of some records."""
    return {
        "rules": rules_file(words),
        "names": names(tuple(records)),
        "parts": dict(parts_of_countries(words)),
        "today": TODAY.isoformat(),
    }


def _marked(value: object) -> object:
    if isinstance(value, Decimal):
        return {DECIMAL: str(value)}
    raise TypeError(type(value))


def _unmarked(mapping: dict[str, Any]) -> Any:
    return Decimal(mapping[DECIMAL]) if mapping.keys() == {DECIMAL} else mapping
