"""Work in another process comes back whole, and what goes wrong in it is told."""

import os
import threading
from pathlib import Path

import pytest

from guildhall import forking
from guildhall.forking import ForkedError, can_fork, in_background, processes


@pytest.fixture(params=[True, False], ids=["process", "thread"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Both ways of working beside the caller."""
    if request.param:
        request.getfixturevalue("several_processes")
    else:
        monkeypatch.setattr(forking, "can_fork", lambda: False)
    return bool(request.param)


@pytest.mark.usefixtures("way")
def test_a_result_comes_back() -> None:
    work = in_background(lambda: {"a": [1, 2]}, "counted")
    assert work.result() == {"a": [1, 2]}
    work.end()


@pytest.mark.usefixtures("way")
def test_an_error_comes_back_with_its_type() -> None:
    work = in_background(lambda: 1 // 0, "divided")
    with pytest.raises(ForkedError, match="ZeroDivisionError: "):
        work.result()
    work.end()


@pytest.mark.usefixtures("several_processes")
def test_a_process_that_stops_is_told_by_what_it_did() -> None:
    with pytest.raises(ForkedError, match=r"^a process that counted stopped$"):
        in_background(lambda: os._exit(3), "counted").result()


@pytest.mark.usefixtures("several_processes")
def test_work_that_is_ended_does_nothing_more(tmp_path: Path) -> None:
    reader, writer = os.pipe()
    waiting = in_background(lambda: (tmp_path / "done").write_bytes(os.read(reader, 1)), "waited")
    waiting.end()
    os.write(writer, b"x")
    os.close(reader)
    os.close(writer)
    assert not (tmp_path / "done").exists()


def test_beside_another_thread_nothing_is_forked() -> None:
    over = threading.Event()
    thread = threading.Thread(target=over.wait)
    thread.start()
    try:
        assert not can_fork()
        assert processes() == 1
    finally:
        over.set()
        thread.join()


def test_where_nothing_can_be_forked_one_process_does_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    assert processes() == 1
    monkeypatch.undo()
    monkeypatch.setattr("multiprocessing.get_all_start_methods", lambda: ["spawn"])
    assert processes() == 1
