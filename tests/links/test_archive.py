import json

import pytest
from tests.links.results import URL, a_history, gone, on

from guildhall.links.archive import closest
from guildhall.links.archive_address import archive_address

COPY = "http://web.archive.org/web/20130919044612/http://example.com/"


def an_answer(**changes: object) -> bytes:
    """As https://archive.org/help/wayback_api.php shows it."""
    copy = {"available": True, "url": COPY, "timestamp": "20130919044612", "status": "200"}
    return json.dumps({"archived_snapshots": {"closest": {**copy, **changes}}}).encode()


def test_a_copy_is_looked_for_near_the_last_good_day() -> None:
    history = a_history(on(1), *gone(days=(4, 9, 25)))
    assert archive_address(URL, history.pasts[URL]) == f"https://web.archive.org/web/20261101/{URL}"


def test_without_a_good_day_it_is_looked_for_before_the_first_failure() -> None:
    history = a_history(*gone(days=(4, 9, 25)))
    assert "/web/20261104/" in archive_address(URL, history.pasts[URL])


def test_the_copy_that_the_archive_names_is_taken_and_encrypted() -> None:
    assert closest(an_answer()) == COPY.replace("http:", "https:", 1)


@pytest.mark.parametrize(
    "page",
    [
        b"",
        b"<html>",
        b"[]",
        b'{"archived_snapshots": {}}',
        b'{"archived_snapshots": {"closest": "x"}}',
        b"[" * 100_000,
        an_answer(available=False),
        an_answer(status="404"),
        an_answer(url="https://evil.example.org/"),
        an_answer(url=None),
    ],
)
def test_anything_else_is_no_copy(page: bytes) -> None:
    assert closest(page) is None
