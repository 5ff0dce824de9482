import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.links.command import links_command, with_settings
from tests.links.test_journal import Checker
from tests.repositories import NOON, commit, git
from tests.tree import GROUPS, a_tree

from guildhall.links import history as histories
from guildhall.links.history import HISTORY_FILE
from guildhall.links.verdict import Reason, Result

PYTHON = "https://python-lyon.example.org/"
RUST = "https://rust-berlin.example.org/"
FILE = "data/groups/fr/python-lyon.yaml"

Command = Callable[..., int]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return with_settings(a_tree(tmp_path))


@pytest.fixture
def command(project: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Runs the command with answers that a test chooses instead of the network's."""

    def call(*arguments: str, checker: Any = None) -> int:
        return links_command(monkeypatch, project, *arguments, checker=checker or Checker())

    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOON)
    return call


def test_a_run_over_all_addresses_fills_the_history_and_says_what_it_found(
    project: Path, command: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    checker = Checker({PYTHON: Reason.NOT_FOUND})
    assert command(checker=checker) == 0
    told = capsys.readouterr()
    assert f"{FILE}:5:6 url: {PYTHON} is gone" in told.out
    assert "1  gone  (page not found (404): 1)" in told.err
    past = histories.read(project / HISTORY_FILE).pasts[PYTHON]
    assert past.reason is Reason.NOT_FOUND
    assert len(checker.asked) == len(set(checker.asked)) > 5


def test_it_calls_itself_by_the_site_and_the_page_that_explains_it(command: Command) -> None:
    checker = Checker()
    command("--gap", "3", "--minutes", "2", checker=checker)
    assert checker.settings.user_agent == (
        "Guildhall/1.0 (+https://guildhall.example.org/status/checker/)"
    )
    assert checker.settings.manners.gap_of("a.example.org") == 3
    assert checker.settings.whole_run == 120


def test_a_file_that_is_asked_for_and_names_a_gone_address_ends_with_1(
    project: Path, command: Command
) -> None:
    checker = Checker({PYTHON: Reason.NOT_FOUND})
    assert command(FILE, checker=checker) == 1
    assert not any(RUST in url for url in checker.asked)
    assert not (project / HISTORY_FILE).exists()
    assert command("data/groups/de/rust-berlin.yaml", checker=Checker()) == 0


def test_a_broken_network_ends_with_2(project: Path, command: Command) -> None:
    checker = Checker({PYTHON: Reason.NO_HOST})
    checker.is_broken = True
    assert command(checker=checker) == 2
    assert not (project / HISTORY_FILE).exists()


def test_a_history_that_cannot_be_read_ends_with_2(
    project: Path, command: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / HISTORY_FILE).write_text("{", "utf-8")
    assert command() == 2
    assert "link-history.json:1: is not JSON" in capsys.readouterr().err


@pytest.mark.parametrize(
    "wrong",
    [
        ("--shard", "9/8"),
        ("--shard", "three"),
        ("data/groups/fr/nobody.yaml",),
        ("--days", "-1"),
        ("--gap", "-1"),
        ("--gap", "nan"),
        ("--minutes", "soon"),
        ("--changed", "main", FILE),
        ("--changed", "nowhere"),
    ],
)
def test_what_cannot_be_meant_ends_with_2(command: Command, wrong: tuple[str, ...]) -> None:
    assert command(*wrong) == 2


def test_the_parts_share_the_hosts_among_them(command: Command) -> None:
    parts = [Checker(), Checker(), Checker()]
    for number, part in enumerate(parts, 1):
        command("--shard", f"{number}/3", checker=part)
    whole = Checker()
    command("--days", "0", checker=whole)
    asked = [url for part in parts for url in part.asked]
    assert sorted(asked) == sorted(whole.asked)


def test_seven_days_ask_each_address_once_and_failures_are_asked_on_the_next_day(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted: list[str] = []
    for day in range(7):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(1795608000 + day * 86400))
        checker = Checker({PYTHON: Reason.NOT_FOUND})
        command("--daily", checker=checker)
        counted += checker.asked
    whole = Checker()
    command("--days", "0", checker=whole)
    assert set(counted) == set(whole.asked)
    assert {url for url in counted if counted.count(url) > 1} <= {PYTHON}


def test_json_is_all_that_is_printed(command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    command("--format", "json", checker=Checker({PYTHON: Reason.PARKED}))
    data = json.loads(capsys.readouterr().out)
    assert {row["verdict"] for row in data["results"]} == {"answers", "suspected"}


def test_annotations_stand_on_the_line_of_the_record(
    command: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    checker = Checker({PYTHON: Reason.NOT_FOUND})
    command("--format", "github", FILE, checker=checker)
    assert f"::error file={FILE},line=5,col=6,title=links::url: " in capsys.readouterr().out


class Mover(Checker):
    """Says that the page of one group has moved for good."""

    async def __call__(self, addresses: Any, settings: Any, known: Any, on_result: Any) -> Any:
        def moved(result: Result) -> None:
            to = f"{PYTHON}welcome" if result.address == PYTHON else None
            on_result(Result(result.address, result.reason, permanent_redirect=to))

        return await super().__call__(addresses, settings, known, moved)


def test_fix_writes_the_new_address_and_the_record_still_passes(
    project: Path, command: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    path = project / GROUPS / "fr" / "python-lyon.yaml"
    before = path.read_text("utf-8")
    assert command("--fix", FILE, checker=Mover()) == 0
    assert path.read_text("utf-8") == before.replace(
        f"url: {PYTHON}\n", f"url: {PYTHON}welcome\n", 1
    )
    assert "Wrote 1 address;" in capsys.readouterr().err


def test_without_fix_it_is_only_proposed(
    project: Path, command: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    path = project / GROUPS / "fr" / "python-lyon.yaml"
    before = path.read_text("utf-8")
    command(FILE, checker=Mover())
    assert path.read_text("utf-8") == before
    assert f"has moved for good; write {PYTHON}welcome" in capsys.readouterr().out


@pytest.fixture
def branch(project: Path) -> Path:
    """The project on a branch of its own, main being what it was."""
    (project / ".gitignore").write_text(".cache/\n", "utf-8")
    git(project, "init", "--quiet", "-b", "main")
    commit(project, "Begin")
    git(project, "switch", "--quiet", "-c", "branch")
    return project


def rewrite(project: Path, old: str, new: str) -> None:
    path = project / FILE
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_an_address_that_a_branch_adds_and_that_is_gone_ends_with_1(
    branch: Path, command: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    new = "https://gone.example.org/"
    rewrite(branch, f"url: {PYTHON}\n", f"url: {new}\n")
    commit(branch)
    checker = Checker({new: Reason.NOT_FOUND})
    assert command("--changed", "main", checker=checker) == 1
    assert RUST not in checker.asked
    assert f"{FILE}:5:6 url: {new} is gone" in capsys.readouterr().out


def test_what_a_branch_writes_into_the_history_is_not_believed(
    branch: Path, command: Command
) -> None:
    new = "https://new.example.org/"
    rewrite(branch, f"url: {PYTHON}\n", f"url: {new}\n")
    lie = f'{{"format":1\n,"{new}":{{"answered":"2026-11-25"}}\n}}\n'
    (branch / HISTORY_FILE).write_text(lie, "utf-8")
    commit(branch)
    checker = Checker()
    command("--changed", "main", checker=checker)
    assert new in checker.asked


def test_what_main_knows_to_answer_is_not_asked_again_and_told_in_the_report(
    branch: Path, command: Command, tmp_path: Path
) -> None:
    git(branch, "switch", "--quiet", "main")
    known = f'{{"format":1\n,"{PYTHON}":{{"answered":"2026-11-24"}}\n}}\n'
    (branch / HISTORY_FILE).write_text(known, "utf-8")
    commit(branch)
    git(branch, "switch", "--quiet", "-C", "branch")
    rewrite(branch, "name: Python Lyon", "name: Python of Lyon")
    checker, report = Checker(), tmp_path / "new" / "links.json"
    assert command("--changed", "main", "--report", str(report), checker=checker) == 0
    assert PYTHON not in checker.asked
    rows = json.loads(report.read_text("utf-8"))
    (row,) = [row for row in rows if row["address"] == PYTHON and row["line"] == 5]
    assert row == {
        "address": PYTHON,
        "verdict": "answers",
        "reason": "last answered 24 November 2026",
        "file": FILE,
        "line": 5,
    }


def test_a_network_that_is_broken_leaves_no_report(
    branch: Path, command: Command, tmp_path: Path
) -> None:
    rewrite(branch, "name: Python Lyon", "name: Python of Lyon")
    checker, report = Checker(), tmp_path / "links.json"
    checker.is_broken = True
    assert command("--changed", "main", "--report", str(report), checker=checker) == 2
    assert not report.exists()


def test_a_folder_means_the_records_in_it(command: Command) -> None:
    checker = Checker()
    assert command("data/groups/fr", checker=checker) == 0
    assert PYTHON in checker.asked
    assert RUST not in checker.asked


def test_a_record_that_cannot_be_read_does_not_lose_what_its_links_answered(
    project: Path, command: Command
) -> None:
    command()
    (project / FILE).write_text("name: [", "utf-8")
    command()
    assert PYTHON in histories.read(project / HISTORY_FILE).pasts
    (project / FILE).unlink()
    command()
    assert PYTHON not in histories.read(project / HISTORY_FILE).pasts


def test_a_day_that_has_not_come_ends_with_2_and_nothing_is_lost(
    project: Path, command: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    later = f'{{"format":1\n,"{PYTHON}":{{"answered":"2026-12-24"}}\n}}\n'
    (project / HISTORY_FILE).write_text(later, "utf-8")
    assert command() == 2
    assert "set this machine's clock" in capsys.readouterr().err
    assert (project / HISTORY_FILE).read_text("utf-8") == later


def test_no_name_of_a_file_speaks_to_the_terminal(
    project: Path, command: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    evil = project / "content" / "pages" / "a\x1b]0;title\x07\n::error::b.md"
    evil.parent.mkdir(parents=True, exist_ok=True)
    evil.write_text("[a](https://gone.example.org/)\n", "utf-8")
    gone = Checker({"https://gone.example.org/": Reason.NOT_FOUND})
    command("--days", "0", checker=gone)
    told = capsys.readouterr().out
    assert "gone.example.org/ is gone" in told
    assert "\x1b" not in told
    assert not [line for line in told.splitlines() if line.startswith("::")]
    command("--days", "0", "--format", "github", checker=gone)
    lines = capsys.readouterr().out.splitlines()
    assert all(line.startswith("::error file=") for line in lines)
