import subprocess
import sys
from pathlib import Path

import pytest
from tests.making import ROOT
from tests.syncing import samples
from tests.syncing.samples import RECORD, a_record_file
from tests.tree import GROUPS, a_tree

NOON = "1795608000"
"""Seconds from 1970 to 2026-11-25 12:00 UTC."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return a_tree(tmp_path)


def run(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """What a person sees who syncs a project."""
    return subprocess.run(
        (sys.executable, ROOT / "scripts" / "sync.py", *arguments, "--root", project),
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(ROOT / "scripts"), "SOURCE_DATE_EPOCH": NOON},
    )


def a_list(project: Path, text: str = samples.KOTLIN) -> str:
    path = project / "list.yml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_sync_shows_what_it_would_do_and_writes_nothing(project: Path) -> None:
    path = a_record_file(project)
    done = run(project, "kotlin", "--from", a_list(project), "--date", "2026-11-20")
    assert done.stdout.splitlines() == [
        "Kotlin user groups: 2 groups in the list of 2026-11-20",
        (
            "add     data/groups/global/virtual-kotlin-user-group.yaml  "
            "Virtual Kotlin User Group (https://kotlin-everywhere.example.org/)"
        ),
        (
            'change  data/groups/fr/lyon-kotlin.yaml  url: "https://old.example.org/" → '
            '"https://www.meetup.com/kotlin-lyon/"'
        ),
        "change  data/groups/fr/lyon-kotlin.yaml  region.location: nothing → [45.7578, 4.83201]",
        (
            "change  data/groups/fr/lyon-kotlin.yaml  links.meetup: nothing → "
            '"https://www.meetup.com/kotlin-lyon/"'
        ),
        (
            "1 to add, 1 to change, 0 facts kept, 0 gone, 0 left to a person, 0 confirmed, "
            "0 compared before"
        ),
        "Nothing was written: `make sync … WRITE=1` (--write) does",
    ]
    assert (done.returncode, done.stderr) == (0, "")
    assert path.read_text(encoding="utf-8") == RECORD


def test_a_sync_that_writes_has_nothing_to_do_afterwards(project: Path) -> None:
    a_record_file(project)
    arguments = ("kotlin", "--from", a_list(project), "--date", "2026-11-20")
    done = run(project, *arguments, "--write")
    assert (done.returncode, done.stdout.splitlines()[-1]) == (
        0,
        "Wrote 2 files; look at them with git diff",
    )
    assert (project / GROUPS / "global" / "virtual-kotlin-user-group.yaml").is_file()
    again = run(project, *arguments)
    assert again.returncode == 0
    assert again.stdout.splitlines()[1:] == [
        (
            "0 to add, 0 to change, 0 facts kept, 0 gone, 0 left to a person, 0 confirmed, "
            "2 compared before"
        )
    ]


def test_what_the_list_has_dropped_is_proposed(project: Path) -> None:
    path = a_record_file(project)
    virtual = samples.KOTLIN[: samples.KOTLIN.index("- section: Europe")]
    done = run(project, "kotlin", "--from", a_list(project, virtual), "--write")
    assert (
        "gone    data/groups/fr/lyon-kotlin.yaml  proposed: status: dormant "
        "(the list has it no more)"
    ) in done.stdout
    assert path.read_text(encoding="utf-8") == RECORD


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<html>Not found</html>", "list.yml is not a list of groups"),
        ("- section: [\n", "list.yml:"),
        ("", "list.yml is not a list of groups"),
    ],
)
def test_a_list_that_cannot_be_read_ends_with_2(project: Path, text: str, told: str) -> None:
    done = run(project, "kotlin", "--from", a_list(project, text), "--write")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Kotlin user groups: ")
    assert told in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("kotlin", "--from", "nowhere.yml"),
        ("kotlin", "--from", "http://a.example.org/"),
        ("r-ladies",),
        ("kotlin", "--from", "list.yml", "--date", "tomorrow"),
        ("kotlin", "--from", "list.yml", "--date", "2026-11-26"),
        ("unknown",),
        (),
    ],
)
def test_what_cannot_be_asked_ends_with_2(project: Path, arguments: tuple[str, ...]) -> None:
    a_list(project)
    done = run(project, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr


def test_records_with_errors_are_told_first(project: Path) -> None:
    a_record_file(project, RECORD.replace("[kotlin]", "[kotlinn]"))
    done = run(project, "kotlin", "--from", a_list(project), "--write")
    assert done.returncode == 1
    assert '"kotlinn" is no topic' in done.stdout


def test_what_could_not_be_written_ends_with_1(project: Path) -> None:
    a_record_file(project)
    taken = samples.KOTLIN.replace(
        "https://www.meetup.com/fr-FR/kotlin-lyon/events/12/", "https://rust-berlin.example.org/"
    )
    done = run(project, "kotlin", "--from", a_list(project, taken))
    assert done.returncode == 1
    assert "\nproblem data/groups/fr/lyon-kotlin.yaml:1:1 " in done.stdout
