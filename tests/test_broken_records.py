import subprocess
import sys
from pathlib import Path

import pytest
from tests.breaking import BROKEN, FOLDER, Broken
from tests.making import ROOT, TODAY
from tests.tree import a_tree

from guildhall.reading import dotted
from guildhall.rules import check

GOOD = {"rust-berlin", "python-lyon", "python-friends"}


def test_the_good_records_of_the_tree_are_fine(tmp_path: Path) -> None:
    checked = check(a_tree(tmp_path), today=TODAY)
    assert checked.problems == ()
    assert {record.id for record in checked.records} == GOOD


@pytest.mark.parametrize("broken", BROKEN, ids=repr)
def test_a_broken_record_is_told_with_its_place_and_remedy_and_leaves_the_good_ones(
    broken: Broken, tmp_path: Path
) -> None:
    project = a_tree(tmp_path)
    broken.put_into(project)
    checked = check(project, today=TODAY)
    found = [
        (
            f"{one.place.line}:{one.place.column} {dotted(one.field)}".strip(),
            one.message,
            one.remedy,
        )
        for one in checked.problems
    ]
    assert [place for place, _, _ in found] == [place for place, _, _ in broken.told]
    for (_, message, remedy), (_, of_message, of_remedy) in zip(found, broken.told, strict=True):
        assert of_message in message
        assert of_remedy in remedy
    assert {record.id for record in checked.records} >= GOOD


def test_each_file_of_the_folder_has_a_case() -> None:
    names = {file.stem for file in FOLDER.iterdir()} - {"parent-circle-2"}
    assert names <= {broken.name for broken in BROKEN}


def test_all_at_once_end_the_command_with_1_and_no_traceback(tmp_path: Path) -> None:
    project = a_tree(tmp_path)
    paths = {broken.put_into(project).relative_to(project).as_posix() for broken in BROKEN}
    done = subprocess.run(
        (sys.executable, ROOT / "scripts" / "check.py", "--root", project),
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(ROOT / "scripts"), "SOURCE_DATE_EPOCH": "1795608000"},
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert {line.split(":")[0] for line in done.stdout.splitlines()} >= paths
