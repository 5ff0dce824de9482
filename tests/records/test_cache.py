from decimal import Decimal
from pathlib import Path

import pytest

from guildhall.reading import Plain
from guildhall.records.cache import Cache, key_of

DATA: Plain = {"name": "Zürich", "price": Decimal("3.10"), "count": 3, "online": True, "x": None}


def a_cache(path: Path, *texts: str) -> Cache:
    cache = Cache(path)
    for text in texts:
        cache.put(key_of(text), DATA)
    cache.save()
    return cache


def test_what_was_put_in_comes_out_in_the_next_run(tmp_path: Path) -> None:
    path = tmp_path / "new" / "records.json"
    a_cache(path, "a")
    kept = Cache(path).get(key_of("a"))
    assert kept == DATA
    assert isinstance(kept, dict)
    assert str(kept["price"]) == "3.10"


def test_another_text_is_not_in_the_cache(tmp_path: Path) -> None:
    a_cache(tmp_path / "c", "a")
    assert Cache(tmp_path / "c").get(key_of("a ")) is None


def test_what_was_not_used_is_forgotten(tmp_path: Path) -> None:
    a_cache(tmp_path / "c", "a", "b")
    again = Cache(tmp_path / "c")
    again.get(key_of("b"))
    again.save()
    assert Cache(tmp_path / "c").get(key_of("a")) is None
    assert Cache(tmp_path / "c").get(key_of("b")) == DATA


def test_a_run_that_changes_nothing_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "c"
    a_cache(path, "a")
    before = path.stat().st_mtime_ns
    again = Cache(path)
    again.get(key_of("a"))
    again.save()
    assert path.stat().st_mtime_ns == before


def test_without_a_file_nothing_is_kept(tmp_path: Path) -> None:
    cache = Cache(None)
    cache.put("k", DATA)
    cache.save()
    assert list(tmp_path.iterdir()) == []


def test_a_changed_cache_is_not_trusted(tmp_path: Path) -> None:
    path = tmp_path / "c"
    a_cache(path, "a")
    path.write_text(path.read_text(encoding="utf-8").replace("Zürich", "Forged"), encoding="utf-8")
    assert Cache(path).get(key_of("a")) is None


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"guildhall 0 x\n{}", b"[" * 100_000])
def test_a_broken_cache_is_an_empty_one(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "c"
    path.write_bytes(content)
    assert Cache(path).get(key_of("a")) is None
    a_cache(path, "a")
    assert Cache(path).get(key_of("a")) == DATA


def test_a_cache_that_is_no_mapping_is_an_empty_one(tmp_path: Path) -> None:
    path = tmp_path / "c"
    a_cache(path, "a")
    seal = path.read_text(encoding="utf-8").split()[:2]
    path.write_text(f"{' '.join(seal)} {key_of('[1]')}\n[1]", encoding="utf-8")
    assert Cache(path).get(key_of("a")) is None


def test_a_cache_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    a_cache(tmp_path / "file" / "c", "a")
    assert Cache(tmp_path / "file" / "c").get(key_of("a")) is None


def test_a_mapping_that_looks_like_a_number_comes_out_as_it_was(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "c")
    looks: Plain = {"a": {"decimal": "1.5"}, "b": {"decimal": "no number"}}
    cache.put("k", looks)
    cache.save()
    assert Cache(tmp_path / "c").get("k") == looks
