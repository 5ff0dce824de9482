"""The form finds what ``make check`` finds, and says it in the same words."""

import copy
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError
from tests.breaking import BROKEN, Broken
from tests.contribute.running import form_of, run
from tests.making import ROOT, TODAY
from tests.tree import a_tree

from guildhall.form.names import names
from guildhall.reading import FileProblem, Plain, Problem, dotted, parse, read_text
from guildhall.reading.explanation import explain
from guildhall.records.group import Group
from guildhall.records.record import Record
from guildhall.rules import World, check
from guildhall.rules.checking import rules
from guildhall.vocabulary import Vocabularies, load

Told = list[tuple[str, str, str, str]]
"""Field, message, remedy, severity."""

ONLY_IN_THE_TERMINAL = {"https"}
"""Needs all addresses of the directory."""

TYPED = {
    "invisible": ("name", "Kotlin\u200b Lyon"),
    "no-break-space": ("name", "\u00a0Kotlin Lyon"),
    "tab": ("name", "Kotlin\tLyon"),
}
"""What cannot be read from a file, but can be pasted into the form: field and text."""

ABOUT_FILES = {
    *("alias-bomb", "colon-in-text", "empty", "field-twice", "list-not-in-line"),
    *("list-of-records", "merge-key", "nested-too-deep", "quote-not-closed", "sign-at-start"),
    *("tag", "two-documents", "wrong-ending", "latin-1", "five-megabytes"),
    *("link-out-of-the-tree", "linked-folder"),
}
"""Mistakes in writing YAML and in putting files: the form writes both, so nobody can make them."""


@dataclass(frozen=True)
class Case:
    """A record that both look at."""

    data: Any
    file: str
    told: Told
    names: Any

    def asked(self) -> dict[str, Any]:
        """What the form is asked."""
        return {"data": self.data, "file": self.file, "names": self.names}


def in_terminal(problems: Iterable[Problem]) -> Told:
    """What the terminal tells, without the places."""
    return sorted(
        (dotted(one.field), one.message, one.remedy, one.severity.value)
        for one in problems
        if one.rule not in ONLY_IN_THE_TERMINAL
    )


def in_form(answer: list[list[str]]) -> Told:
    """What the form tells."""
    return sorted((field, message, remedy, grade) for field, message, remedy, grade in answer)


def _cases(broken: Broken, folder: Path) -> Iterator[Case]:
    """The files of a broken project that hold data, with what the terminal tells of each."""
    project = a_tree(folder)
    path = broken.put_into(project)
    checked = check(project, today=TODAY)
    known = names(checked.records)
    for file in sorted({_relative(path, project), *(one.file for one in checked.problems)}):
        told = in_terminal(one for one in checked.problems if one.file == file)
        yield Case(parse(read_text(project / file)), file, told, known)


def _relative(path: Path, project: Path) -> str:
    return path.relative_to(project).as_posix()


def test_the_broken_records_are_told_alike_in_form_and_terminal(tmp_path: Path) -> None:
    by_name = {
        broken.name: list(_cases(broken, tmp_path / broken.name))
        for broken in BROKEN
        if broken.name not in ABOUT_FILES | TYPED.keys()
    }
    cases = [(name, case) for name, found in by_name.items() for case in found]
    words, _ = load(ROOT / "data")
    answers = run("check", [case.asked() for _, case in cases], **form_of((), words))
    for (name, case), answer in zip(cases, answers, strict=True):
        assert in_form(answer) == case.told, (name, case.file)
    assert sum(any(case.told for case in found) for found in by_name.values()) >= 45
    assert by_name.keys() | ABOUT_FILES | TYPED.keys() == {broken.name for broken in BROKEN}


@pytest.mark.parametrize("name", TYPED)
def test_a_character_that_no_file_may_hold_is_told_when_it_is_pasted(name: str) -> None:
    field, text = TYPED[name]
    with pytest.raises(FileProblem) as problem:
        parse(f"{field}: {text}\n")
    told = problem.value
    data = {**_good(), field: text}
    [answer] = run("check", [{"data": data, "file": "data/groups/fr/a.yaml"}], **form_of())
    assert in_form(answer) == [(field, told.message, told.remedy, "error")]


def test_mistakes_in_files_are_none_that_the_terminal_finds_in_data(tmp_path: Path) -> None:
    for broken in BROKEN:
        if broken.name in ABOUT_FILES:
            checked = check(_broken_tree(broken, tmp_path / broken.name), today=TODAY)
            assert {one.field for one in checked.problems} == {()}, broken


def _broken_tree(broken: Broken, folder: Path) -> Path:
    project = a_tree(folder)
    broken.put_into(project)
    return project


def _good() -> dict[str, Plain]:
    text = (ROOT / "tests" / "good" / "fr" / "python-lyon.yaml").read_text(encoding="utf-8")
    data = parse(text)
    assert isinstance(data, dict)
    return data


MUTANTS = 1500
SEED = 20261126

VALUES: tuple[Any, ...] = (
    *("", "x", " x", "x\ny", "2024", "2026-02-30", "1799", "2127", "NO", "no", "online", "Online"),
    *(
        "https://example.org/?utm_source=a&b=c",
        "http://127.0.0.1/",
        "https://u:p@example.org:8080/",
    ),
    *(
        "ftp://example.org/",
        "https://Example.ORG/a b",
        "https://EXAMPLE.org/",
        "javascript:alert(1)",
    ),
    *("second tuesday", "2nd tuesday", "october", "monday and friday", "18:30", "24:00"),
    *(
        "Europe/Berlin",
        "Europe/Lyon",
        "python",
        "pyhton",
        "knitting",
        "EUR",
        "EUX",
        "eur",
        "DE",
        "DE-BE",
    ),
    *("free", "paid", "mixed", "fre", "local", "global", "continent", "dormant", "merged", "month"),
    "We are the leading group for everyone who writes Python in St. Gallen. Join us!",
    "A <b>unique</b> group of people who meet. They talk about Python, e.g. Django.",
    "People who write [code](javascript:alert(1)) and ![images](https://example.org/a.png).",
    "word " * 45,
    "x" * 170,
    *(0, 1, -1, 7, 1969, 10**9, True, False, None),
    *([], ["x"], ["en", "en"], ["python", "kotlin"], {}, {"x": "y"}, [{"x": 1}]),
    {"since": "2020"},
    {"model": "paid"},
    {"model": "free", "tiers": [{"name": "A", "price": 5}]},
    [0, 0],
    [100, 200],
    [100, 20],
)


def _places(data: Plain, above: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if isinstance(data, dict):
        for name, value in data.items():
            yield (*above, name)
            yield from _places(value, (*above, name))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield (*above, number)
            yield from _places(value, (*above, number))


def _mutant(text: str, chance: random.Random) -> Any:
    """The data of a record with one to three changes made at random."""
    data: Any = parse(text)
    for _ in range(chance.randint(1, 3)):
        places = list(_places(data))
        fields = [(name,) for name in Group.model_fields]
        *above, last = (
            chance.choice(places) if places and chance.random() < 0.7 else chance.choice(fields)
        )
        node: Any = data
        for step in above:
            node = node[step]
        if chance.random() < 0.2:
            if isinstance(node, list):
                node.pop(int(last))
            else:
                node.pop(last, None)
        else:
            node[last] = copy.deepcopy(chance.choice(VALUES))
    return data


def test_records_that_are_changed_at_random_are_told_alike() -> None:
    chance = random.Random(SEED)  # noqa: S311 - chooses test data
    words, _ = load(ROOT / "data")
    paths = sorted((ROOT / "data" / "groups").rglob("*.yaml"))
    cases = []
    for path in chance.sample(paths, MUTANTS):
        file = path.relative_to(ROOT).as_posix()
        data = _mutant(path.read_text(encoding="utf-8"), chance)
        cases.append(_case(data, file, words))
    answers = run("check", [case.asked() for case in cases], **form_of((), words))
    wrong = [
        (case.file, case.told, in_form(answer))
        for case, answer in zip(cases, answers, strict=True)
        if in_form(answer) != case.told
    ]
    assert wrong == []
    assert len({message for case in cases for _, message, _, _ in case.told}) > 300


def _case(data: Any, file: str, words: Vocabularies) -> Case:
    """A record that is alone in its directory, with what the terminal tells of it."""
    try:
        group = Group.model_validate(data)
    except ValidationError as error:
        refused = [
            (dotted(one.field), one.message, one.remedy, "error")
            for one in explain(error, Group, data)
        ]
        return Case(data, file, sorted(refused), names(()))
    record = Record(Path(file).stem, file.split("/")[2], file, group, "")
    return Case(data, file, _found(record, words), names((record,)))


def _found(record: Record, words: Vocabularies) -> Told:
    world = World((record,), words, TODAY)
    return sorted(
        (dotted(one.field), one.message, one.remedy, one.severity.value)
        for name, rule in rules().items()
        if name not in ONLY_IN_THE_TERMINAL
        for one in rule(record, world)
    )
