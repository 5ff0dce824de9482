"""Only what changed is read and checked again, and the problems are those of a whole check."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.breaking import BROKEN, Broken
from tests.making import TODAY
from tests.tree import GROUPS, a_tree

from guildhall.rules import check
from guildhall.watching.records import Records

Kept = tuple[Path, Records]


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kept]:
    """A project and its records; each test leaves both as they were."""
    project = a_tree(tmp_path_factory.mktemp("records"))
    records = Records(project)
    records.check(TODAY)
    yield project, records
    assert records.problems == []


def is_as_checked(kept: Kept) -> None:
    project, records = kept
    checked = check(project, today=TODAY)
    assert tuple(records.problems) == checked.problems
    assert records.all == checked.records


@pytest.mark.parametrize("broken", BROKEN, ids=repr)
def test_a_broken_record_is_told_as_a_whole_check_tells_it_until_it_is_mended(
    broken: Broken, kept: Kept
) -> None:
    project, records = kept
    before = set((project / GROUPS).rglob("*"))
    broken.put_into(project)
    put = set((project / GROUPS).rglob("*")) - before
    records.change(put, TODAY)
    is_as_checked(kept)
    assert records.problems
    for path in sorted(put, reverse=True):
        if path.is_dir() and not path.is_symlink():
            path.rmdir()
        else:
            path.unlink()
    records.change(put, TODAY)
    is_as_checked(kept)


def test_records_that_name_one_that_is_removed_are_checked_again(kept: Kept) -> None:
    project, records = kept
    child = project / GROUPS / "fr" / "python-paris.yaml"
    text = (project / GROUPS / "fr" / "python-lyon.yaml").read_text("utf-8")
    other = (
        text.replace("Lyon", "Paris")
        .replace("://", "://paris-")
        .replace("summary:", "parent: python-friends\nsummary:", 1)
    )
    child.write_text(other, "utf-8")
    records.change([child], TODAY)
    parent = project / GROUPS / "global" / "python-friends.yaml"
    moved = parent.rename(project / "elsewhere.yaml")
    records.change([parent], TODAY)
    assert any("no record has the id `python-friends`" in str(one) for one in records.errors)
    is_as_checked(kept)
    moved.rename(parent)
    child.unlink()
    records.change([parent, child], TODAY)
    is_as_checked(kept)


def test_a_folder_that_is_renamed_takes_its_records_along(kept: Kept) -> None:
    project, records = kept
    folder = project / GROUPS / "fr"
    renamed = folder.rename(folder.with_name("be"))
    records.change([folder, renamed], TODAY)
    assert {record.home for record in records.all} == {"global", "de", "be"}
    is_as_checked(kept)
    renamed.rename(folder)
    records.change([folder, renamed], TODAY)
    is_as_checked(kept)


def test_records_that_did_not_change_are_not_read_again(kept: Kept) -> None:
    project, records = kept
    before = {record.id: record for record in records.all}
    records.change([project / GROUPS / "fr" / "python-lyon.yaml"], TODAY)
    same = {record.id for record in records.all if before[record.id] is record}
    assert same == {"rust-berlin", "python-friends"}


def test_what_an_editor_leaves_while_a_record_is_open_is_no_record(kept: Kept) -> None:
    project, _ = kept
    left = [
        project / GROUPS / "fr" / name for name in (".x.yaml.swp", "x.yaml~", ".#x.yaml", "4913")
    ]
    for path in left:
        path.write_text("half a rec", "utf-8")
    assert check(project, today=TODAY).problems == ()
    for path in left:
        path.unlink()
