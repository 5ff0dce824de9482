import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from guildhall.git import Git, GitError
from guildhall.links.changes import Lines, added_lines

FILE = "data/groups/fr/a.yaml"


@pytest.fixture
def git(tmp_path: Path) -> Callable[..., None]:
    author = ("-c", "user.name=A", "-c", "user.email=a@example.org")

    def run(*arguments: str) -> None:
        subprocess.run(("git", *author, *arguments), cwd=tmp_path, check=True, capture_output=True)

    run("init", "-q", "-b", "main")
    put(tmp_path, FILE, "one\ntwo\nthree\n")
    put(tmp_path, "data/groups/fr/gone.yaml", "x\n")
    put(tmp_path, "README.md", "x\n")
    run("add", ".")
    run("commit", "-q", "-m", "base")
    run("checkout", "-q", "-b", "branch")
    return run


def added(root: Path, base: str = "main") -> Lines:
    git = Git(root)
    return added_lines(git, git.common(base, "HEAD"))


def put(root: Path, file: str, text: str) -> None:
    (root / file).parent.mkdir(parents=True, exist_ok=True)
    (root / file).write_text(text, "utf-8")


def test_the_lines_that_a_branch_changes_or_adds_are_found(
    tmp_path: Path, git: Callable[..., None]
) -> None:
    put(tmp_path, FILE, "one\nTWO\nthree\nfour\nfive\n")
    git("commit", "-q", "-a", "-m", "change")
    assert added(tmp_path) == {FILE: frozenset({2, 4, 5})}


def test_what_is_not_committed_yet_counts_as_well(tmp_path: Path, git: Callable[..., None]) -> None:
    git("status")
    put(tmp_path, FILE, "zero\none\ntwo\nthree\n")
    put(tmp_path, "content/pages/new.md", "[a](https://a.example.org/)\n")
    assert added(tmp_path) == {
        FILE: frozenset({1}),
        "content/pages/new.md": None,
    }


def test_what_the_main_branch_did_meanwhile_is_not_ours(
    tmp_path: Path, git: Callable[..., None]
) -> None:
    git("checkout", "-q", "main")
    put(tmp_path, FILE, "theirs\n")
    git("commit", "-q", "-a", "-m", "theirs")
    git("checkout", "-q", "branch")
    assert added(tmp_path) == {}


def test_other_files_and_removed_records_play_no_part(
    tmp_path: Path, git: Callable[..., None]
) -> None:
    put(tmp_path, "README.md", "y\n")
    (tmp_path / "data/groups/fr/gone.yaml").unlink()
    git("commit", "-q", "-a", "-m", "change")
    assert added(tmp_path) == {}


def test_lines_that_look_like_a_patch_name_no_other_file(
    tmp_path: Path, git: Callable[..., None]
) -> None:
    put(tmp_path, FILE, "one\n++ b/README.md\n@@ -1 +900,50 @@\ntwo\nthree")
    git("commit", "-q", "-a", "-m", "change")
    assert added(tmp_path) == {FILE: frozenset({2, 3, 5})}


def test_a_name_that_git_would_quote_is_found(tmp_path: Path, git: Callable[..., None]) -> None:
    put(tmp_path, "data/groups/fr/é\t.yaml", "one\n")
    git("add", ".")
    git("commit", "-q", "-m", "add")
    assert added(tmp_path) == {"data/groups/fr/é\t.yaml": None}


@pytest.mark.parametrize("base", ["nowhere", "--output=x", ""])
def test_a_base_that_is_none_is_told_of(
    tmp_path: Path, git: Callable[..., None], base: str
) -> None:
    git("status")
    with pytest.raises(GitError, match="rev-parse failed"):
        added(tmp_path, base)
    assert not (tmp_path / "x").exists()
