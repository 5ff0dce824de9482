"""A review made: the whole directory checked, and what a pull request changes told."""

import datetime
import io
import tarfile
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from guildhall.catalogue import Catalogue, Entry
from guildhall.editing.forming import unformed
from guildhall.events import PullRequest
from guildhall.git import ChangedFile, Git
from guildhall.markdown_text import clipped
from guildhall.reading import Problem, Severity
from guildhall.records.cache import Cache
from guildhall.records.read import ENDING, GROUPS, read_record
from guildhall.records.record import Record
from guildhall.reviewing.alike import Likeness
from guildhall.reviewing.hints import about_others, about_record
from guildhall.reviewing.links import link_answers
from guildhall.reviewing.report import (
    LONGEST,
    MOST_OTHERS,
    MOST_PROBLEMS,
    MOST_RECORDS,
    LinkAnswer,
    RecordChange,
    Review,
    Told,
)
from guildhall.reviewing.selection import Selected, elsewhere, selected
from guildhall.reviewing.showing import differing, shown
from guildhall.rules import Checked, check, known_words
from guildhall.rules.world import World

_MOST_ALIKE, _MOST_HINTS, _MOST_GENERAL = 8, 40, 20


@dataclass(frozen=True)
class Made:
    """A review, with all of its problems.

    Attributes:
        review: what is told of the pull request.
        problems: its problems, worst first, however many.
    """

    review: Review
    problems: tuple[Problem, ...]


def make_review(
    root: Path,
    *,
    base: str,
    today: datetime.date,
    request: PullRequest | None = None,
    links: list[LinkAnswer] | None = None,
) -> Made:
    """Check everything below ``root`` and tell what changed since ``base``.

    Args:
        root: the project's folder, a work tree of git.
        base: the commit that it is compared with.
        today: the day that dates and freshness are compared with.
        request: the pull request of the event, if there is one.
        links: how addresses answered; ``None`` where they were not checked.

    Raises:
        GitError: when git cannot tell what changed.
    """
    git = Git(root)
    changes = list(git.changed(base))
    checked = check(root, today=today, cache_file=root / ".cache" / "records.json")
    found = _problems(root, git, base, today, checked, changes)
    records = [change for change in changes if _is_record(change)]
    others = [change for change in changes if not _is_record(change)]
    review = Review(
        pull_request=request.number if request else None,
        commit=request.head.sha if request else git.commit("HEAD"),
        errors=found.errors,
        warnings=len(found.own) - found.errors,
        earlier=len(found.earlier),
        problems=[Told.of(problem) for problem in found.own[:MOST_PROBLEMS]],
        records=list(_records(git, base, checked, today, records[:MOST_RECORDS])),
        more_records=len(records[MOST_RECORDS:]),
        others=[clipped(change.file, LONGEST) for change in others[:MOST_OTHERS]],
        more_others=len(others[MOST_OTHERS:]),
        hints=list(islice(about_others(others), _MOST_GENERAL)),
        links=link_answers(links, {change.file for change in records}),
    )
    return Made(review, found.own)


def _is_record(change: ChangedFile) -> bool:
    above = f"{GROUPS.as_posix()}/"
    return any(
        name.startswith(above) and name.endswith(ENDING) for name in (change.file, change.was)
    )


def _problems(
    root: Path,
    git: Git,
    base: str,
    today: datetime.date,
    checked: Checked,
    changes: list[ChangedFile],
) -> Selected:
    """The problems of the pull request, those of its records' form among them."""
    files = {change.file for change in changes}
    wrong = {one.file for one in checked.problems if one.severity is Severity.ERROR}
    present = [root / change.file for change in changes if change.sort != "deleted"]
    form = unformed(root, but=wrong, only=present)
    problems = (*checked.problems, *form)
    # What was before is looked at only where it can matter: it takes as long as the check itself.
    before = _before(git, base, today) if elsewhere(problems, files) else ()
    return selected(problems, files, before)


def _before(git: Git, base: str, today: datetime.date) -> tuple[Problem, ...]:
    """All problems of the directory as it was."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        packed = git.bytes_of("archive", "--format=tar", git.commit(base), "--", "data")
        with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
            archive.extractall(root, filter="data")
        return check(root, today=today).problems


def _records(
    git: Git, base: str, checked: Checked, today: datetime.date, changes: list[ChangedFile]
) -> Iterator[RecordChange]:
    """What happens to each record."""
    now = {record.file: record for record in checked.records}
    wrong = {one.file for one in checked.problems if one.severity is Severity.ERROR}
    good = [record for record in checked.records if record.file not in wrong]
    catalogue = Catalogue.of(good, checked.words, today)
    likeness = Likeness(catalogue)
    for change in changes:
        before = None if change.sort == "added" else _record_at(git, base, change.was)
        after = now.get(change.file)
        fit = change.file not in wrong
        yield RecordChange(
            sort=change.sort,
            file=clipped(change.file, LONGEST),
            was=clipped(change.was, LONGEST),
            before=shown(_entry(before, catalogue), catalogue.facets),
            after=shown(_entry(after if fit else None, catalogue), catalogue.facets),
            fields=differing(before, after) if before and after else [],
            alike=likeness.of(after)[:_MOST_ALIKE] if after and fit else [],
            hints=list(islice(about_record(change.sort, before, after), _MOST_HINTS)),
        )


def _entry(record: Record | None, catalogue: Catalogue) -> Entry | None:
    """The entry of a record whose words the vocabularies have; they may have lost one of an old."""
    if record is None or any(
        known_words.check(record, World((), catalogue.words, catalogue.today))
    ):
        return None
    return Entry(record, catalogue.words, catalogue.today)


def _record_at(git: Git, base: str, file: str) -> Record | None:
    """A record as it was; ``None`` where it could not be read then."""
    text = git.text_at(base, file)
    if text is None or not file.endswith(ENDING):
        return None
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        path = root / file
        path.parent.mkdir(parents=True)
        path.write_bytes(text.encode(errors="surrogateescape"))
        return read_record(path, root, Cache(None))[0]
