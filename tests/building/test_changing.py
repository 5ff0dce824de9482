"""Files of a site are replaced whole, and a site is made the same as another."""

from pathlib import Path

from guildhall.building.changing import differing, move, remove, write
from guildhall.building.links import files_of


def lay(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def test_a_file_that_has_its_content_already_is_left_alone(tmp_path: Path) -> None:
    assert write(tmp_path, "a/b.html", b"x")
    before = (tmp_path / "a" / "b.html").stat()
    assert not write(tmp_path, "a/b.html", b"x")
    assert (tmp_path / "a" / "b.html").stat().st_ino == before.st_ino
    assert write(tmp_path, "a/b.html", b"y")
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.html"]


def test_a_reader_of_the_old_file_has_it_whole(tmp_path: Path) -> None:
    write(tmp_path, "a.html", b"old" * 1000)
    with (tmp_path / "a.html").open("rb") as reader:
        write(tmp_path, "a.html", b"new")
        assert reader.read() == b"old" * 1000


def test_a_folder_goes_with_its_last_file(tmp_path: Path) -> None:
    lay(tmp_path, a__b__c="x", a__d="x")
    assert remove(tmp_path, ["a/b/c", "a/none"]) == ["a/b/c"]
    assert not (tmp_path / "a" / "b").exists()
    assert (tmp_path / "a" / "d").exists()


def test_a_site_becomes_the_same_as_a_new_one(tmp_path: Path) -> None:
    site = lay(tmp_path / "site", same="x", other="old", gone__page="x", file="x")
    new = lay(tmp_path / "new", same="x", other="new", added__page="x", file__page="x")
    made, there = files_of(new), files_of(site)
    changed = differing(made, there)
    assert changed == ["added/page", "file/page", "other"]
    remove(site, there.keys() - made.keys())
    move(new, site, changed)
    again = lay(tmp_path / "again", same="x", other="new", added__page="x", file__page="x")
    assert files_of(site).keys() == files_of(again).keys()
    assert differing(files_of(again), files_of(site)) == []
