import datetime
import io
import os
import time
import urllib.request
from email.message import Message
from pathlib import Path

import pytest
from tests.making import TODAY

from guildhall.syncing import UpstreamError, fetching

OLD = datetime.datetime(2026, 3, 5, 12, tzinfo=datetime.UTC)


def saved(path: Path, content: bytes = b"[]") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    os.utime(path, (OLD.timestamp(), OLD.timestamp()))
    return path


def test_a_file_has_the_day_of_its_last_change(tmp_path: Path) -> None:
    (file,), day = fetching.read(str(saved(tmp_path / "list.json")), TODAY)
    assert (file.name, file.text, day) == ("list.json", "[]", "2026-03-05")


def test_a_folder_is_read_with_its_folders_and_without_links(tmp_path: Path) -> None:
    for name in ("b.json", "a/c.json", "a/read.me", ".hidden/d.json"):
        saved(tmp_path / "list" / name)
    (tmp_path / "list" / "link.json").symlink_to("/etc/passwd")
    files, day = fetching.read(str(tmp_path / "list"), TODAY)
    assert [file.name for file in files] == ["b.json", "a/c.json"]
    assert day == "2026-03-05"


def test_no_day_is_in_the_future(tmp_path: Path) -> None:
    _, day = fetching.read(str(saved(tmp_path / "list.json")), datetime.date(2026, 1, 1))
    assert day == "2026-01-01"


@pytest.mark.parametrize("where", ["http://a.example.org/", "file:///etc/passwd", "ftp://a/b"])
def test_only_https_is_read_of_addresses(where: str) -> None:
    with pytest.raises(UpstreamError, match="only https://"):
        fetching.read(where, TODAY)


@pytest.mark.parametrize("target", ["http://a.example.org/", "file:///etc/passwd"])
def test_an_address_that_leads_away_from_https_is_not_followed(target: str) -> None:
    request = urllib.request.Request("https://a.example.org/")
    with pytest.raises(UpstreamError, match="is no https:// address"):
        fetching.OnlyHttps().redirect_request(
            request, io.BytesIO(), 302, "Found", Message(), target
        )


def test_an_address_where_nobody_answers_is_told() -> None:
    with pytest.raises(UpstreamError, match="cannot be read"):
        fetching.read("https://127.0.0.1:1/list.json", TODAY)


def test_what_is_too_large_or_too_slow_is_not_read_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "LARGEST", 10)
    for name in ("a.json", "b.json"):
        saved(tmp_path / name, b"1234567")
    with pytest.raises(UpstreamError, match="is larger than"):
        fetching.read(str(tmp_path), TODAY)
    with pytest.raises(UpstreamError, match="took longer"):
        fetching.limited(io.BytesIO(b"slow"), "a", until=time.monotonic() - 1)


@pytest.mark.parametrize("name", ["nowhere.json", "link.json", "empty"])
def test_what_is_no_file_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "link.json").symlink_to("/etc/passwd")
    (tmp_path / "empty").mkdir()
    with pytest.raises(UpstreamError):
        fetching.read(str(tmp_path / name), TODAY)


def test_bytes_that_are_no_text_are_told_with_their_place(tmp_path: Path) -> None:
    with pytest.raises(UpstreamError, match=r"list\.json:2:2 has a byte \(0xe3\)"):
        fetching.read(str(saved(tmp_path / "list.json", b"[\n \xe3]")), TODAY)
