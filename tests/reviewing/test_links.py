import json
from pathlib import Path
from typing import Any

import pytest

from guildhall.reviewing.links import LinkReportError, link_answers, read_answers
from guildhall.reviewing.report import MOST_LINKS, LinkAnswer


def a_report(path: Path, *rows: dict[str, Any]) -> list[LinkAnswer]:
    row = {"address": "https://a.example/", "verdict": "answers", "reason": "", "line": 1}
    path.write_text(json.dumps([{**row, "file": "a", **changes} for changes in rows]))
    return read_answers(path)


def test_what_is_told_is_about_the_files_that_changed_worst_first(tmp_path: Path) -> None:
    found = a_report(
        tmp_path / "links.json",
        {},
        {"address": "https://b.example/", "verdict": "moved"},
        {"address": "https://c.example/", "verdict": "gone"},
        {"address": "https://d.example/", "verdict": "gone", "file": "b"},
    )
    told = link_answers(found, {"a"})
    assert told is not None
    assert [one.verdict for one in told.others] == ["gone", "moved"]
    assert (told.addresses, told.answered, told.more) == (3, 2, 0)
    assert link_answers(None, {"a"}) is None


def test_an_address_that_stands_in_two_places_is_told_once(tmp_path: Path) -> None:
    gone = {"verdict": "gone"}
    told = link_answers(a_report(tmp_path / "links.json", gone, {**gone, "line": 9}), {"a"})
    assert told is not None
    assert (told.addresses, len(told.others)) == (1, 1)


def test_more_answers_than_a_review_holds_are_counted(tmp_path: Path) -> None:
    rows = [{"address": f"https://{n}.example/", "verdict": "gone"} for n in range(MOST_LINKS + 5)]
    told = link_answers(a_report(tmp_path / "links.json", *rows), {"a"})
    assert told is not None
    assert (told.addresses, len(told.others), told.more) == (MOST_LINKS + 5, MOST_LINKS, 5)


@pytest.mark.parametrize("content", [None, b"", b'[{"address": 1}]', b"\xff", b"{}"])
def test_what_is_no_report_on_links_is_refused(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "links.json"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(LinkReportError, match="is no report on links"):
        read_answers(path)
