"""Comparing a list with the records: from both to a plan that the rules have no error in."""

import datetime
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from pydantic import ValidationError

from guildhall.editing.changes import CannotEditError, Change, edited
from guildhall.editing.emission import record_text
from guildhall.reading import FileProblem, Problem, Severity, parse, read_text
from guildhall.reading.problem import START
from guildhall.records.group import Group
from guildhall.records.record import Record
from guildhall.rules.checking import rules
from guildhall.rules.world import World
from guildhall.sealed import digest_of
from guildhall.syncing.adding import NotAddedError, new_file, new_record
from guildhall.syncing.comparing import Difference, differences, is_current
from guildhall.syncing.crediting import credited
from guildhall.syncing.matching import matched, own_files
from guildhall.syncing.places import Places
from guildhall.syncing.plan import Edit, Plan
from guildhall.syncing.upstream import Listing, Upstream
from guildhall.vocabulary import Vocabularies

_ENDED = ("dormant", "merged", "dissolved")
_OF_AN_ENTRY = frozenset(("name", "url", "region", "links", "status"))
"""What a list states of a group in it; its parent may cite the list for the number of chapters."""

_ASKS = "similar_name"
"""The rule whose warning about a new record only a person can answer."""


def planned(
    groups: Sequence[Upstream],
    records: Sequence[Record],
    words: Vocabularies,
    listing: Listing,
    *,
    root: Path,
    today: datetime.date,
) -> Plan:
    """Compare the groups of a list with the records of the project at ``root``."""
    return _Planner(records, words, listing, root, today).plan(groups)


class _Planner:
    """Makes a plan step by step."""

    def __init__(
        self,
        records: Sequence[Record],
        words: Vocabularies,
        listing: Listing,
        root: Path,
        today: datetime.date,
    ) -> None:
        self._records, self._words, self._listing = records, words, listing
        self._root, self._today = root, today
        self._places = Places(words)
        ids = {record.id for record in records}
        self._parent = listing.parent if listing.parent in ids else None
        self._taken = ids
        self._plan = Plan()

    def plan(self, groups: Sequence[Upstream]) -> Plan:
        found = matched(groups, self._records, self._listing)
        for number, group in enumerate(groups):
            stated = group if self._listing.states_city else replace(group, city=None)
            if number in found:
                self._compare(stated, found[number])
            else:
                self._add(stated)
        files = {
            self._listing.file_of(address)
            for group in groups
            for address in (group.source, *group.also)
        }
        self._find_gone({record.file for record in found.values()}, files)
        self._check()
        return self._plan

    def _add(self, group: Upstream) -> None:
        try:
            fields = new_record(group, self._listing, self._places, self._today, self._parent)
            file = new_file(group, self._taken)
        except NotAddedError as reason:
            self._plan.left.append((group.name, str(reason)))
            return
        if edit := self._edit(file, record_text(fields)):
            self._taken.add(edit.record.id)
            self._plan.added.append(edit)

    def _compare(self, group: Upstream, record: Record) -> None:
        if group.inactive:
            if record.group.status not in _ENDED:
                self._plan.gone.append((record.file, f"the list says {group.inactive}"))
            return
        if is_current(record.group, group, self._listing):
            self._plan.current += 1
            return
        parent = self._parent if self._listing.kind == "chapter" else None
        found = differences(record.group, group, self._listing, parent)
        kept = [one for one in found if one.kept]
        written = [one for one in found if not one.kept]
        self._plan.kept += ((record.file, one) for one in kept)
        sources = list(credited(record.group, group, self._listing, found))
        if isinstance(new := sources[-1].value if sources else None, dict):
            written.append(Difference(("sources",), None, new["url"]))
        changes = [Change(one.field, one.new) for one in written if one.field != ("sources",)]
        if edit := self._changed(record, [*changes, *sources], tuple(written)):
            (self._plan.changed if written else self._plan.confirmed).append(edit)

    def _changed(
        self, record: Record, changes: Sequence[Change], written: tuple[Difference, ...]
    ) -> Edit | None:
        if not changes:
            return None
        path = self._root / record.file
        try:
            text = edited(read_text(path), changes)
        except (CannotEditError, FileProblem) as reason:
            self._problem(record.file, f"the changes cannot be written: {reason}")
            return None
        if b"\r" in path.read_bytes():
            self._problem(record.file, "its lines end as on Windows, which writing would change")
            return None
        return self._edit(record.file, text, written)

    def _edit(self, file: str, text: str, written: tuple[Difference, ...] = ()) -> Edit | None:
        """A file as it is to be, ``None`` when it would be no record."""
        path = Path(file)
        try:
            group = Group.model_validate(parse(text))
        except (ValidationError, FileProblem) as reason:
            self._problem(file, f"it would be no record: {reason}")
            return None
        record = Record(path.stem, path.parts[2], file, group, digest_of(text))
        return Edit(record, text, written)

    def _problem(
        self, file: str, message: str, remedy: str = "edit it by hand", rule: str = "sync"
    ) -> None:
        line = " ".join(message.split())
        self._plan.problems.append(Problem(file, START, (), line, remedy, rule))

    def _find_gone(self, found: set[str], files: set[str]) -> None:
        """Records that cite the list, and that no group of it was found to be."""
        for record in self._records:
            states = {
                name
                for source in record.group.sources
                if self._listing.owns(source.url)
                for name in source.supports
            }
            ended = record.group.status in _ENDED or record.id == self._listing.parent
            if record.file in found or ended or not states & _OF_AN_ENTRY:
                continue
            if files.isdisjoint(own_files(record, self._listing)):
                self._plan.gone.append((record.file, "the list has it no more"))
            else:
                self._plan.left.append((record.file, "the list has its file, in another group"))

    def _check(self) -> None:
        """Hold back what the rules refuse, among the records as they would be.

        New records come first: a changed one must not suffer for what is not added.
        """
        world = self._world()
        self._plan.added[:] = [edit for edit in self._plan.added if self._may_add(edit, world)]
        world = self._world()
        for edits in (self._plan.changed, self._plan.confirmed):
            edits[:] = [edit for edit in edits if self._may_change(edit, world)]

    def _world(self) -> World:
        edits = {edit.record.file: edit.record for edit in self._plan.edits}
        unchanged = [record for record in self._records if record.file not in edits]
        return World((*unchanged, *edits.values()), self._words, self._today)

    def _may_add(self, edit: Edit, world: World) -> bool:
        asked = [
            f"{finding.message}; {finding.remedy}"
            for name, rule in rules().items()
            for finding in rule(edit.record, world)
            if finding.severity is Severity.ERROR or name == _ASKS
        ]
        self._plan.left += ((edit.record.group.name, reason) for reason in asked)
        return not asked

    def _may_change(self, edit: Edit, world: World) -> bool:
        errors = [
            (finding, name)
            for name, rule in rules().items()
            for finding in rule(edit.record, world)
            if finding.severity is Severity.ERROR
        ]
        for finding, name in errors:
            self._problem(edit.record.file, finding.message, finding.remedy, name)
        return not errors
