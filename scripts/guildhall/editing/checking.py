"""The check that people run: all rules, and the canonical form of what has no error."""

import datetime
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from guildhall.editing.forming import unformed
from guildhall.reading import Severity
from guildhall.rules import Checked, check
from guildhall.rules.checking import Progress


def check_with_form(
    root: Path,
    *,
    today: datetime.date,
    only: Sequence[Path] | None = None,
    progress: Progress | None = None,
) -> Checked:
    """Check records as ``rules.check`` does, and warn of those not in canonical form.

    The build does without: a record's form changes no page.

    Args:
        root: the project's folder; what can be kept between runs is kept in its ``.cache``.
        today: the day that dates are compared with.
        only: files to report on.
        progress: told of each file.
    """
    cache = root / ".cache"
    checked = check(
        root, today=today, only=only, cache_file=cache / "records.json", progress=progress
    )
    wrong = {one.file for one in checked.problems if one.severity is Severity.ERROR}
    form = unformed(root, but=wrong, only=only, known_file=cache / "canonical.txt")
    problems = sorted((*checked.problems, *form), key=lambda problem: problem.sort_key)
    return replace(checked, problems=tuple(problems))
