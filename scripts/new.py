"""Write the record of a new group, from answers or from variables, and check it.

Exit status: 0 when the record is written and has no error, 1 when something is wrong with it or
with an answer, 2 when it could not run or something is missing.
"""

import argparse
import os
import shlex
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from guildhall.commands import ROOT, check_day, progress_bar, reported
from guildhall.editing.answers import Reader, WrongAnswerError
from guildhall.editing.checking import check_with_form
from guildhall.editing.drafting import fields_of, file_of, text_of_record
from guildhall.editing.forming import formed
from guildhall.editing.interview import NotAnsweredError, answered
from guildhall.editing.proposing import address, branch_of, commands, origin
from guildhall.editing.questions import Question, questions
from guildhall.editing.resembling import Resembling
from guildhall.editing.towns import Towns
from guildhall.editing.trial import tried
from guildhall.editing.writing import write_new, write_over
from guildhall.reading import FileProblem, Problem, Severity
from guildhall.records.read import GROUPS
from guildhall.rules import Checked, World, check
from guildhall.vocabulary.cities import CITIES_FILE, read_cities

PREFIX = "NEW_"
"""What `make new` puts before a variable, so that none of the shell's own is taken for one."""


def main() -> int:
    """Ask, write, open the editor, check, and say how to propose it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("given", nargs="*", metavar="NAME=…", help="answers, each by its variable")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    options = parser.parse_args()
    person = sys.stdin.isatty() and sys.stdout.isatty()
    try:
        return _new(options.root, options.given, person=person)
    except NotAnsweredError as error:
        _tell(error)
        return 1 if error.wrong else 2
    except (EOFError, KeyboardInterrupt):
        print("\nEnded; nothing more was written.", file=sys.stderr)
        return 1


def _new(root: Path, arguments: list[str], *, person: bool) -> int:
    with progress_bar() as progress:
        found = check(
            root,
            today=check_day(),
            cache_file=root / ".cache" / "records.json",
            progress=progress,
        )
    world = World(found.records, found.words, check_day())
    asked = list(questions(_reader(root, found)))
    given = _given(arguments, asked)
    if person:
        print("A new group. Type ? for help with a question, Ctrl-C to end.")
    answers = answered(
        asked, given, ask=input if person else None, note=Resembling(world).note if person else None
    )
    try:
        file, text = _drafted(answers, world)
    except WrongAnswerError as error:
        raise NotAnsweredError({"": str(error)}, ()) from None
    problems = tried(text, file, world)
    if not person and any(problem.severity is Severity.ERROR for problem in problems):
        print("\n".join(map(str, problems)))
        print("Nothing was written.", file=sys.stderr)
        return 1
    return _written(root, file, text, str(answers["NAME"]), person=person, problems=problems)


def _reader(root: Path, found: Checked) -> Reader:
    towns = Towns(read_cities(root / CITIES_FILE), found.records, found.words)
    return Reader(found.words, towns, frozenset(record.id for record in found.records))


def _given(arguments: list[str], asked: list[Question]) -> dict[str, str]:
    """Answers that were given, by variable.

    Raises:
        NotAnsweredError: for a variable that is none.
    """
    known = [question.variable for question in asked]
    given = {name: os.environ[PREFIX + name] for name in known if PREFIX + name in os.environ}
    given |= {name: text for name, _, text in (one.partition("=") for one in arguments)}
    if strange := sorted(set(given) - set(known)):
        remedy = f"is no variable here; there are {', '.join(known)}"
        raise NotAnsweredError(dict.fromkeys(strange, remedy), ())
    return given


def _drafted(answers: Mapping[str, Any], world: World) -> tuple[str, str]:
    """Path and content of the record."""
    fields = fields_of(answers, world.words, world.today)
    file = file_of(answers, fields, (record.file for record in world.records))
    return file, text_of_record(fields, file)


def _written(
    root: Path, file: str, text: str, name: str, *, person: bool, problems: list[Problem]
) -> int:
    path = root / file
    if not path.parent.resolve().is_relative_to((root / GROUPS).resolve()):
        print(f"{file}: its folder leads out of {GROUPS.as_posix()}", file=sys.stderr)
        return 1
    try:
        write_new(path, text.encode())
    except FileExistsError:
        print(f"{file} is there already and stays as it is; choose another ID=", file=sys.stderr)
        return 1
    print(f"Wrote {file}")
    if person:
        status = _edited(root, path, problems)
    else:
        status = 0
        for problem in problems:
            print(problem)
    _propose(root, file, name, ready=not status)
    return status


def _edited(root: Path, path: Path, problems: list[Problem]) -> int:
    """Open the editor until there is no error, or the person has enough; the check's status."""
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    for problem in problems:
        print(problem)
    while True:
        if editor and not _open(editor, path):
            editor = ""
        status = _checked(root, path)
        if not (status and editor):
            break
        if input("Open the editor again? [Y/n]: ").strip().lower() in ("n", "no"):
            break
    return status


def _open(editor: str, path: Path) -> bool:
    """Whether a person's editor could be opened on a file."""
    try:
        return not subprocess.run((*shlex.split(editor), str(path)), check=False).returncode
    except (OSError, ValueError) as error:
        print(f"The editor `{editor}` could not be opened: {error}", file=sys.stderr)
        return False


def _checked(root: Path, path: Path) -> int:
    """Put a record into canonical form and check it."""
    try:
        if content := formed(path, root):
            write_over(path, content)
    except FileProblem:
        pass  # the check tells of it, with its place
    return reported(check_with_form(root, today=check_day(), only=[path]), "text")


def _propose(root: Path, file: str, name: str, *, ready: bool) -> None:
    """Say what makes a pull request of it."""
    if not ready:
        print(f"\nCorrect it, then: make check FILES={file}\nAfter that, to propose it:\n")
    else:
        print("\nTo propose it:\n")
    for command in commands(file, name):
        print(f"  {command}")
    if where := address(origin(root), branch_of(file)):
        print(f"\nthen open a pull request at {where}")
    else:
        print("\nthen open a pull request at the address that git push prints")


def _tell(error: NotAnsweredError) -> None:
    """Say all that is wrong with what was given, and all that is missing."""
    for variable, message in error.wrong.items():
        print(f"{variable}: {message}" if variable else message, file=sys.stderr)
    if error.missing:
        example = " ".join(f'{name}="…"' for name in error.missing)
        print(f"{', '.join(error.missing)} missing: make new {example}", file=sys.stderr)
        print("Run it in a terminal to be asked instead.", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
