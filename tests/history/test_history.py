"""What changed and when, read from repositories that each test makes."""

import datetime
import os
import subprocess
from pathlib import Path

import pytest

from guildhall.history import Kind, history_of

GROUP = Path("data", "groups", "fr", "python-lyon.yaml")
TEXT = 'name: "Python Lyon"\nkind: user-group\nevents:\n  - name: Evening\nadded: 2026-11-01\n'


class Project:
    """A repository with one record."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str, day: str = "2026-11-01") -> None:
        who = {"NAME": "A", "EMAIL": "a@example.org", "DATE": f"{day}T12:00:00+00:00"}
        told = {
            f"GIT_{role}_{key}": v for role in ("AUTHOR", "COMMITTER") for key, v in who.items()
        }
        quiet = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        subprocess.run(
            ("git", *arguments), cwd=self.root, check=True, env={**os.environ, **told, **quiet}
        )

    def write(self, text: str | None, day: str, file: Path = GROUP) -> None:
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        if text is None:
            path.unlink()
        else:
            path.write_text(text, encoding="utf-8")
        self.git("add", "-A", "data")
        self.git("commit", "--quiet", "-m", "x", day=day)

    def told(self, root: Path | None = None) -> list[tuple[str, str, str, tuple[str, ...]]]:
        changes = history_of(root or self.root).changes
        return [(str(c.day), c.id, c.kind.value, c.fields) for c in changes]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path)
    made.write(TEXT, "2026-11-01")
    return made


def test_a_new_record_is_added(project: Project) -> None:
    assert project.told() == [("2026-11-01", "python-lyon", "added", ())]
    assert history_of(project.root).changes[0].name == "Python Lyon"


def test_a_change_names_the_fields_that_differ(project: Project) -> None:
    project.write(TEXT.replace("Evening", "Morning").replace("user-group", "chapter"), "2026-11-05")
    newest = project.told()[0]
    assert newest == ("2026-11-05", "python-lyon", "changed", ("kind", "events"))
    changed = history_of(project.root).changed["python-lyon"]
    assert changed == datetime.datetime(2026, 11, 5, 12, tzinfo=datetime.UTC)


@pytest.mark.parametrize("status", ["dormant", "merged", "dissolved"])
def test_a_group_that_ended_is_told_by_how(project: Project, status: str) -> None:
    project.write(f"{TEXT}status: {status}  # it says so\n", "2026-11-05")
    assert project.told()[0] == ("2026-11-05", "python-lyon", status, ("status",))


def test_a_group_that_is_active_again_has_changed(project: Project) -> None:
    project.write(f"{TEXT}status: dormant\n", "2026-11-05")
    project.write(f"{TEXT}status: active\n", "2026-11-06")
    assert project.told()[0][2] == "changed"


def test_another_change_of_a_dormant_group_does_not_make_it_dormant_again(
    project: Project,
) -> None:
    project.write(f"{TEXT}status: dormant\n", "2026-11-05")
    project.write(f"{TEXT.replace('Evening', 'Morning')}status: dormant\n", "2026-11-06")
    assert project.told()[0][2:] == ("changed", ("events",))


def test_a_record_that_went_is_removed(project: Project) -> None:
    project.write(None, "2026-11-05")
    assert project.told()[0] == ("2026-11-05", "python-lyon", "removed", ())


def test_a_file_that_only_moved_has_not_changed(project: Project) -> None:
    (project.root / "data/groups/fr/fr-ara").mkdir()
    project.git("mv", str(GROUP), "data/groups/fr/fr-ara/python-lyon.yaml")
    project.git("commit", "--quiet", "-m", "x", day="2026-11-05")
    assert len(project.told()) == 1


def test_blank_lines_and_order_are_no_change(project: Project) -> None:
    lines = TEXT.splitlines(keepends=True)
    project.write("".join([lines[-1], "\n", *lines[:-1]]), "2026-11-05")
    assert len(project.told()) == 1


def test_the_changes_of_one_day_are_one(project: Project) -> None:
    project.write(TEXT.replace("Evening", "Morning"), "2026-11-05")
    project.write(TEXT.replace("user-group", "chapter"), "2026-11-05")
    assert project.told()[0] == ("2026-11-05", "python-lyon", "changed", ("kind",))
    assert len(project.told()) == 2


def test_a_merged_branch_counts_on_the_day_that_it_arrives(project: Project) -> None:
    project.git("switch", "--quiet", "-c", "branch")
    project.write(TEXT.replace("Evening", "Morning"), "2026-11-05")
    project.git("switch", "--quiet", "main")
    project.git("merge", "--quiet", "--no-ff", "-m", "x", "branch", day="2026-11-09")
    assert [change[0] for change in project.told()] == ["2026-11-09", "2026-11-01"]


def test_without_git_nothing_is_known(tmp_path: Path) -> None:
    (tmp_path / GROUP).parent.mkdir(parents=True)
    (tmp_path / GROUP).write_text(TEXT, encoding="utf-8")
    assert history_of(tmp_path).changes == ()


def test_without_the_program_git_nothing_is_known(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(project.root / "nowhere"))
    assert history_of(project.root).changes == ()


def test_a_project_inside_another_repository_has_no_history_of_its_own(project: Project) -> None:
    inner = project.root / "inner"
    inner.mkdir()
    assert history_of(inner).changes == ()


def test_a_shallow_clone_does_not_take_everything_for_new(
    project: Project, tmp_path_factory: pytest.TempPathFactory
) -> None:
    project.write(TEXT.replace("Evening", "Morning"), "2026-11-05")
    project.write(TEXT.replace("Evening", "Noon"), "2026-11-07")
    clone = tmp_path_factory.mktemp("clone") / "shallow"
    project.git("clone", "--quiet", "--depth=2", f"file://{project.root}", str(clone))
    assert project.told(clone) == [("2026-11-07", "python-lyon", "changed", ("events",))]


def test_only_what_happened_since_a_day_is_told(project: Project) -> None:
    project.write(TEXT.replace("Evening", "Morning"), "2026-11-05")
    recent = history_of(project.root).since(datetime.date(2026, 11, 2))
    assert [change.kind for change in recent] == [Kind.CHANGED]
