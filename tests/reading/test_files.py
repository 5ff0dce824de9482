from pathlib import Path

import pytest

from guildhall.reading import FileProblem, Place, read_text
from guildhall.reading.files import LARGEST_FILE, decode


def refused(path: Path) -> FileProblem:
    with pytest.raises(FileProblem) as caught:
        read_text(path)
    return caught.value


def test_a_plain_file_is_read_as_utf_8(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes("name: Zürich 日本\n".encode())
    assert read_text(file) == "name: Zürich 日本\n"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_all_systems_are_one(end: str) -> None:
    assert decode(f"a: 1{end}b: 2{end}".encode()) == "a: 1\nb: 2\n"


def test_a_byte_order_mark_is_taken_off() -> None:
    assert decode(b"\xef\xbb\xbfa: 1") == "a: 1"


def test_bytes_of_another_encoding_are_told_with_their_place() -> None:
    with pytest.raises(FileProblem) as caught:
        decode("a: ü\nb: Rhône".encode().replace("ô".encode(), b"\xf4"))
    assert caught.value.message == "has a byte (0xf4) that is not UTF-8"
    assert caught.value.remedy == "save the file as UTF-8"
    assert caught.value.place == Place(2, 6)


def test_a_file_of_the_largest_size_is_read_and_a_larger_one_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"x" * LARGEST_FILE)
    assert len(read_text(file)) == LARGEST_FILE
    file.write_bytes(b"x" * (LARGEST_FILE + 1))
    assert refused(file).message == "is larger than 64 KiB"


def test_a_link_is_refused_wherever_it_leads(tmp_path: Path) -> None:
    file, link = tmp_path / "a.yaml", tmp_path / "b.yaml"
    file.write_text("a: 1", encoding="utf-8")
    link.symlink_to(file)
    assert refused(link).message == "is a symbolic link"
    link.unlink()
    link.symlink_to(tmp_path / "nowhere")
    assert refused(link).message == "is a symbolic link"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert refused(tmp_path).message == "is not a file"
