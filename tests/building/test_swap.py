from pathlib import Path

import pytest

from guildhall.building.swap import replace_folder, restored


def a_folder(path: Path, text: str) -> Path:
    path.mkdir()
    (path / "index.html").write_text(text, encoding="utf-8")
    return path


def text_of(folder: Path) -> str:
    return (folder / "index.html").read_text(encoding="utf-8")


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "output"


def names(output: Path) -> list[str]:
    return sorted(path.name for path in output.parent.iterdir())


def test_a_first_site_takes_its_place(output: Path) -> None:
    replace_folder(output, a_folder(output.with_name("output.new"), "new"))
    assert text_of(output) == "new"
    assert names(output) == ["output"]


def test_a_new_site_replaces_the_whole_of_the_last_one(output: Path) -> None:
    a_folder(output, "last")
    (output / "gone.html").write_text("gone", encoding="utf-8")
    replace_folder(output, a_folder(output.with_name("output.new"), "new"))
    assert [path.name for path in output.iterdir()] == ["index.html"]
    assert names(output) == ["output"]


def test_what_a_stopped_machine_left_of_an_older_site_is_in_nobodys_way(output: Path) -> None:
    a_folder(output, "last")
    a_folder(output.with_name("output.old"), "older")
    replace_folder(output, a_folder(output.with_name("output.new"), "new"))
    assert text_of(output) == "new"
    assert names(output) == ["output"]


def test_a_site_that_cannot_take_its_place_leaves_the_last_one_there(output: Path) -> None:
    a_folder(output, "last")
    with pytest.raises(FileNotFoundError):
        replace_folder(output, output.with_name("output.new"))
    assert text_of(output) == "last"
    assert names(output) == ["output"]


def test_a_site_in_its_place_is_not_replaced_by_an_older_one(output: Path) -> None:
    a_folder(output, "last")
    a_folder(output.with_name("output.old"), "older")
    assert not restored(output)
    assert text_of(output) == "last"


def test_without_any_site_there_is_nothing_to_bring_back(output: Path) -> None:
    assert not restored(output)
    assert not output.exists()
