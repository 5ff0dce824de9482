import shutil
import subprocess
from pathlib import Path

import pytest
from tests.making import ROOT

import lint_workflows


def quiet(root: Path) -> list[str]:
    """Names of the checks that find nothing."""
    names = []
    for command in lint_workflows.commands(root):
        done = subprocess.run(command, cwd=root, capture_output=True, check=False)
        if done.returncode == 0:
            names.append(Path(command[0]).name)
    return names


ALL = [*["check-jsonschema"] * 4, "jactionlint", "zizmor"]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / ".github", tmp_path / ".github")
    return tmp_path


def test_all_files_are_as_they_should_be(copy: Path) -> None:
    assert quiet(copy) == ALL


@pytest.mark.parametrize(
    ("file", "old", "new", "found"),
    [
        ("workflows/check.yml", "runs-on: ubuntu", "run-on: ubuntu", "check-jsonschema"),
        ("ISSUE_TEMPLATE/add-group.yml", "type: input", "type: inputs", "check-jsonschema"),
        ("ISSUE_TEMPLATE/config.yml", "about:", "abuot:", "check-jsonschema"),
        ("dependabot.yml", "interval: weekly", "interval: often", "check-jsonschema"),
        ("workflows/comment.yml", "github.token", "github.tokn", "jactionlint"),
        ("workflows/check.yml", "persist-credentials: false", "clean: true", "zizmor"),
    ],
)
def test_each_check_finds_what_it_is_for(
    copy: Path, file: str, old: str, new: str, found: str
) -> None:
    path = copy / ".github" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert quiet(copy).count(found) < ALL.count(found)
