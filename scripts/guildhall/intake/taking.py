"""An issue taken in: its record written and checked, or all that is wrong with it."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from guildhall.editing.changes import CannotEditError, edited
from guildhall.editing.emission import record_text
from guildhall.editing.towns import Towns
from guildhall.editing.trial import tried
from guildhall.editing.writing import write_new, write_over
from guildhall.events import Issue
from guildhall.intake import amending, drafting
from guildhall.intake.body import answers, form_of
from guildhall.intake.forms import ADD, CORRECT
from guildhall.intake.questions import Form
from guildhall.intake.trouble import NeedsPersonError, Trouble, TroubleError
from guildhall.reading import FileProblem, Problem, Severity, dotted, read_text
from guildhall.records.read import GROUPS, record_files
from guildhall.rules import check
from guildhall.rules.world import World
from guildhall.vocabulary.cities import CITIES_FILE, read_cities

Outcome = Literal["no form", "closed", "proposed", "unreadable", "needs a person", "already so"]


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of an issue.

    Attributes:
        outcome: whether a record was written, and why not otherwise.
        form: the form that it was made with.
        file: the record that is written, or that it is about, relative to the project.
        new: whether there was no such record.
        note: what was written for the reviewer.
        troubles: what is wrong with it.
        warnings: what the check asks about the record.
        why: why only a person can do it.
    """

    outcome: Outcome
    form: Form | None = None
    file: str = ""
    new: bool = False
    note: str = ""
    troubles: tuple[Trouble, ...] = ()
    warnings: tuple[Problem, ...] = ()
    why: str = ""


def take(issue: Issue, root: Path, today: datetime.date) -> Taken:
    """Write the record that an issue asks for; nothing is written when anything is wrong.

    Args:
        issue: the issue; its body is a stranger's.
        root: the project's folder.
        today: the day on which a new record is added.
    """
    body = issue.body or ""
    form = form_of(body, (label.name for label in issue.labels))
    if form is None:
        return Taken("no form")
    if issue.state != "open":
        return Taken("closed", form)
    try:
        return _Desk(root, today, form).take(answers(body, form))
    except TroubleError as error:
        return Taken("unreadable", form, troubles=error.troubles)


class _Desk:
    """Where one issue is worked on."""

    def __init__(self, root: Path, today: datetime.date, form: Form) -> None:
        self.root, self.today, self.form = root, today, form

    def take(self, given: Mapping[str, str]) -> Taken:
        """Work on the answers; may raise what they raise."""
        cache = self.root / ".cache" / "records.json"
        checked = check(self.root, today=self.today, cache_file=cache)
        world = World(checked.records, checked.words, self.today)
        return self._new(given, world) if self.form is ADD else self._amended(given, world)

    def _new(self, given: Mapping[str, str], world: World) -> Taken:
        towns = Towns(read_cities(self.root / CITIES_FILE), world.records, world.words)
        town = drafting.town_of(given, world.words, towns)
        fields = drafting.new_record(given, world.words, town, self.today)
        # Files that cannot be read have names too.
        files = [path.relative_to(self.root).as_posix() for path in record_files(self.root)]
        file = drafting.new_file(fields, town, files)
        text = record_text(fields, file.count("/"))
        warnings = self._warnings(text, file, world)
        write_new(self._inside(file), text.encode())
        return Taken(
            "proposed", self.form, file, new=True, note=given.get("note", ""), warnings=warnings
        )

    def _amended(self, given: Mapping[str, str], world: World) -> Taken:
        record = amending.group_of(given, self.form, world)
        path = self._inside(record.file)
        about = Taken("needs a person", self.form, record.file, note=given.get("note", ""))
        make = amending.corrections if self.form is CORRECT else amending.ending
        try:
            old = read_text(path)
            text = edited(old, make(given, record, world))
        except NeedsPersonError as reason:
            return replace(about, why=str(reason))
        except CannotEditError as reason:
            return replace(
                about, why=f"the record is written in a way that no program edits ({reason})"
            )
        except FileProblem as problem:
            raise TroubleError([_as_trouble(problem)]) from None
        if text == old:
            return replace(about, outcome="already so")
        warnings = self._warnings(text, record.file, world)
        write_over(path, text.encode())
        return replace(about, outcome="proposed", warnings=warnings)

    def _warnings(self, text: str, file: str, world: World) -> tuple[Problem, ...]:
        """What the check asks about a record that is not written yet; errors are raised."""
        problems = tried(text, file, world)
        errors = [problem for problem in problems if problem.severity is Severity.ERROR]
        if errors:
            raise TroubleError([self._told(problem) for problem in errors])
        return tuple(problems)

    def _inside(self, file: str) -> Path:
        """The path of a record, which is surely one below the folder of the records."""
        path = self.root / file
        above = (self.root / GROUPS).resolve()
        if not path.resolve().is_relative_to(above) or path.is_symlink():
            raise TroubleError([Trouble("", f"{file} is no place for a record", "ask a reviewer")])
        return path

    def _told(self, problem: Problem) -> Trouble:
        label = self.form.label_of(problem.field) or dotted(problem.field)
        return Trouble(label, problem.message, problem.remedy)


def _as_trouble(problem: FileProblem) -> Trouble:
    return Trouble("", f"an answer {problem.message}", problem.remedy)
