"""What editors are given: schema, snippets, tasks, the container and the hooks."""

import itertools
import json
import re
from pathlib import Path
from typing import Any, get_args

import jsonschema_rs
import pytest
import yaml
from tests.making import ROOT, TODAY

from guildhall.editing.canonical import canonical
from guildhall.editing.trial import tried
from guildhall.reading import Place, Problem, Severity, parse
from guildhall.records.group import Kind
from guildhall.records.membership import Per
from guildhall.records.parts import EventKind
from guildhall.records.read import record_files
from guildhall.records.schema import SCHEMA_FILE
from guildhall.rules import World
from guildhall.vocabulary import load

CODE = ROOT / ".vscode"
FILE = "data/groups/ie/python-users-of-exampletown.yaml"


def read(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


SNIPPETS = read(CODE / "guildhall.code-snippets")
BEFORE = {"A tier": "Membership that is paid"}
"""The snippet that another one adds to; the others add to a whole record."""

CHOICE = re.compile(r"\$\{\d+\|([^|]+)\|\}")
VARIABLES = {"CURRENT_YEAR": "2026", "CURRENT_MONTH": "11", "CURRENT_DATE": "25"}


def texts(name: str) -> list[str]:
    """What a snippet writes for who only presses Tab, once for each of its choices."""
    body = "\n".join(SNIPPETS[name]["body"])
    choices = [found.split(",") for found in CHOICE.findall(body)]
    longest = max((len(one) for one in choices), default=1)
    found = []
    for number in range(longest):
        picks = itertools.cycle([one[min(number, len(one) - 1)] for one in choices] or [""])
        text = CHOICE.sub(lambda _, picks=picks: next(picks), body)  # type: ignore[misc]
        text = re.sub(r"\$\{\d+:([^}]*)\}", r"\1", text)
        text = re.sub(r"\$\{([A-Z_]+)\}", lambda match: VARIABLES[match[1]], text)
        found.append(re.sub(r"(?<!\\)\$\d", "", text).replace("\\$", "$") + "\n")
    return found


def a_world() -> World:
    return World((), load(ROOT / "data")[0], TODAY)


def test_a_whole_record_from_the_snippet_has_no_problem_and_is_in_canonical_form() -> None:
    for text in texts("A whole record"):
        assert tried(text, FILE, a_world()) == []
        assert canonical(text, FILE) == text


@pytest.mark.parametrize("name", [name for name in SNIPPETS if name != "A whole record"])
def test_a_snippet_adds_what_a_record_takes(name: str) -> None:
    schema = jsonschema_rs.Draft7Validator(read(ROOT / SCHEMA_FILE))
    whole = texts("A whole record")[0]
    if name in BEFORE:
        whole += texts(BEFORE[name])[0]
        whole = whole.replace("  join_url: https://www.example.org/join/\n  as_of: 2026-11\n", "")
    for text in texts(name):
        problems = tried(whole + text, FILE, a_world())
        of_sources = {"support", "ended"}  # which source states it, no snippet can know
        assert {problem.rule for problem in problems} <= of_sources, problems
        data = json.loads(json.dumps(parse(whole + text), default=float))
        assert list(schema.iter_errors(data)) == []


def test_the_choices_of_snippets_are_the_words_of_the_model() -> None:
    found = {
        frozenset(choice.split(","))
        for snippet in SNIPPETS.values()
        for choice in CHOICE.findall("\n".join(snippet["body"]))
    }
    for words in (Kind, EventKind, Per):
        assert frozenset(get_args(words)) in found


def test_prefixes_are_told_apart() -> None:
    prefixes = [snippet["prefix"] for snippet in SNIPPETS.values()]
    assert len(set(prefixes)) == len(prefixes)
    assert {snippet["scope"] for snippet in SNIPPETS.values()} == {"yaml"}


def test_the_first_line_of_every_record_leads_to_the_schema() -> None:
    for path in record_files(ROOT):
        with path.open(encoding="utf-8") as file:
            line = file.readline()
        mark, _, where = line.rstrip("\n").partition("$schema=")
        assert mark == "# yaml-language-server: ", path
        assert Path(f"{path.parent}/{where}").resolve() == ROOT / SCHEMA_FILE, path


def test_the_editor_s_settings_lead_every_record_to_the_schema() -> None:
    ((schema, pattern),) = read(CODE / "settings.json")["yaml.schemas"].items()
    assert schema == SCHEMA_FILE.as_posix()
    assert pattern == "data/groups/**/*.yaml"
    assert set((ROOT / "data/groups").rglob("*.yaml")) == set(record_files(ROOT))


@pytest.mark.parametrize("severity", Severity)
def test_the_editor_s_task_finds_problems_in_what_the_check_prints(severity: Severity) -> None:
    check = read(CODE / "tasks.json")["tasks"][0]
    line = str(Problem(FILE, Place(7, 12), ("url",), "is wrong", "mend it", "x", severity))
    found = {
        matcher["severity"]: match
        for matcher in check["problemMatcher"]
        if (match := re.search(matcher["pattern"]["regexp"], line))
    }
    ((name, match),) = found.items()
    assert name == ("info" if severity is Severity.NOTICE else severity)
    assert match.groups()[:3] == (FILE, "7", "12")
    assert all((ROOT / "scripts" / Path(script).name).is_file() for script in check["args"][:1])


def test_the_container_is_of_one_version_and_runs_the_project_s_own_commands() -> None:
    container = read(ROOT / ".devcontainer" / "devcontainer.json")
    assert re.search(r":\d+\.\d+\.\d+-3\.\d+-[a-z]+$", container["image"])
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    for when in ("postCreateCommand", "postAttachCommand"):
        program, target = container[when].split()
        assert (program, target in targets) == ("make", True)


def test_the_hooks_run_the_scripts_on_records_alone() -> None:
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    hooks = {hook["id"]: hook for repo in config["repos"] for hook in repo["hooks"]}
    assert list(hooks) == ["set-up", "format", "check"]
    for name in ("format", "check"):
        python, script = hooks[name]["entry"].split()
        assert python == ".venv/bin/python"
        assert (ROOT / script).is_file()
        assert hooks[name].get("pass_filenames", True)
        assert re.search(hooks[name]["files"], FILE)
        assert not re.search(hooks[name]["files"], "data/areas.yaml")
