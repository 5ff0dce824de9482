import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from markdown_it import MarkdownIt
from tests.forge import FakeHost
from tests.links.results import OTHER, TODAY, URL, a_history, an_address, gone, on

from guildhall.forge import Forge, ForgeError
from guildhall.links.addresses import Address, Place
from guildhall.links.history import Dated
from guildhall.links.issue import DONE, LABEL, TITLE, update
from guildhall.links.issue_report import LONGEST, MARKER, Repository, issue_text
from guildhall.links.standing import Standing
from guildhall.links.verdict import Reason

REPOSITORY = Repository("https://github.com/guildhall-directory/guildhall", "main")


def text(*results: Dated, addresses: list[Address] | None = None, **more: Any) -> str | None:
    known = addresses or [an_address(), an_address(OTHER, line=9, field="links.meetup")]
    return issue_text(Standing(known, a_history(*results)), REPOSITORY, TODAY, **more)


def lines(*results: Dated, **more: Any) -> list[str]:
    found = text(*results, **more)
    assert found
    return found.splitlines()


def test_without_anything_gone_there_is_no_text() -> None:
    assert text() is None
    assert text(on(1), on(2, Reason.NOT_FOUND), on(3, Reason.BOT_WALL, OTHER)) is None


def test_what_is_gone_stands_with_days_place_and_a_copy() -> None:
    found = lines(on(1), *gone(days=(4, 9, 25)))
    assert found[0] == MARKER
    row = next(line for line in found if line.startswith("| 21 |"))
    assert f"| <{URL}> |" in row
    assert r"page not found \(404\)" in row
    assert "/blob/main/data/groups/fr/python-lyon.yaml?plain=1#L4)" in row
    assert f"(https://web.archive.org/web/20261101/{URL})" in row


def test_a_copy_that_the_archive_has_takes_the_place_of_a_guess() -> None:
    copy = f"https://web.archive.org/web/20250101000000/{URL}"
    failures = gone(days=(4, 9, 25))
    assert any(copy in line for line in lines(*failures, copies={URL: copy}))
    assert any(line.endswith("| none |") for line in lines(*failures, copies={URL: None}))


def test_the_longest_gone_comes_first() -> None:
    found = text(*gone(days=(9, 14, 25)), *gone(OTHER, days=(1, 14, 25)))
    assert found
    assert found.index(OTHER) < found.index(URL)


def test_a_silent_group_is_proposed_and_never_called_dormant() -> None:
    found = lines(
        *gone(days=(4, 9, 25)), dormant=[("python-lyon", "data/groups/fr/python-lyon.yaml")]
    )
    assert "## Perhaps dormant" in found
    assert any("/edit/main/data/groups/fr/python-lyon.yaml" in line for line in found)


def test_a_group_is_silent_only_when_all_its_own_addresses_are_gone() -> None:
    own = [an_address(), an_address(OTHER, field="links.meetup")]
    source = an_address("https://list.example.org/", field="sources[0].url")
    one, both = a_history(*gone()), a_history(*gone(), *gone(OTHER))
    assert Standing([*own, source], one).silent == []
    assert Standing([*own, source], both).silent == ["python-lyon"]


def test_strangers_can_write_no_markdown_into_it() -> None:
    url = "https://a.example.org/?a=`|<b>)](https://evil.example)@you#1"
    place = Place("data/groups/fr/x](y) @you.yaml", 4, "url", "x](y) <i>@you #1", 6, url)
    found = text(
        *[Dated(one.day, one.result) for one in gone(url, days=(4, 9, 25))],
        addresses=[Address(url, (place,))],
    )
    assert found
    row = next(line for line in found.splitlines() if line.startswith("| 21 |"))
    assert row.replace("\\|", "").count("|") == 6
    blocks = MarkdownIt("gfm-like").parse(found)
    inside = [token for block in blocks for token in (block.children or ())]
    assert not [token for token in inside if token.type == "html_inline"]
    hosts = {
        urlsplit(str(token.attrGet("href"))).hostname
        for token in inside
        if token.type == "link_open"
    }
    assert hosts <= {"a.example.org", "github.com", "web.archive.org"}
    shown = "".join(token.content for token in inside if token.type == "text")
    assert "@you" not in shown


def test_an_address_on_the_host_of_the_code_leaves_no_trace_there() -> None:
    url = "https://github.com/somebody/group/issues/3"
    failures = [Dated(one.day, one.result) for one in gone(url, days=(4, 9, 25))]
    row = next(one for one in lines(*failures, addresses=[an_address(url)]) if "| 21 |" in one)
    assert f"| `{url}` |" in row


def test_a_text_that_is_too_long_is_cut_between_rows_and_says_so() -> None:
    many = [f"https://{number:04}.example.org/{'x' * 60}" for number in range(900)]
    found = text(
        *(one for url in many for one in gone(url)), addresses=[an_address(url) for url in many]
    )
    assert found
    assert len(found) <= LONGEST
    *rows, _, note = found.rstrip().splitlines()
    assert note.startswith("And more than an issue can hold")
    assert rows[-2].endswith(" |")


OURS = f"{MARKER}\nold"
LIST = f"GET repos/o/r/issues?labels={LABEL}&state=all&per_page=100"


def updated(tmp_path: Path, new: str | None, *issues: tuple[int, str, str]) -> tuple[str, Any]:
    """What is said of an update, and what the host was told for it."""
    host = FakeHost(tmp_path / "host")
    rows = [{"number": number, "state": state, "body": body} for number, state, body in issues]
    host.has(LIST, rows)
    host.has("POST repos/o/r/labels", {})
    host.has("POST repos/o/r/issues", {"number": 12})
    for number, _, _ in issues:
        host.has(f"PATCH repos/o/r/issues/{number}", {})
        host.has(f"POST repos/o/r/issues/{number}/comments", {})
    said = update(new, Forge("o/r", [str(host.command)]))
    return said, [
        (f"{how} {where.removeprefix('repos/o/r/')}", what) for how, where, what in host.told
    ]


def test_the_first_report_opens_an_issue_and_makes_its_label(tmp_path: Path) -> None:
    said, told = updated(tmp_path, "new")
    assert said == "Opened issue 12."
    assert [call for call, _ in told] == ["POST labels", "POST issues"]
    assert told[1][1] == {"title": TITLE, "body": "new", "labels": [LABEL]}


def test_the_next_one_updates_it(tmp_path: Path) -> None:
    said, told = updated(tmp_path, "new", (7, "open", OURS))
    assert said == "Updated issue 7."
    assert told == [("PATCH issues/7", {"body": "new", "state": "open"})]


def test_a_closed_one_is_opened_again_rather_than_a_second_one(tmp_path: Path) -> None:
    said, told = updated(tmp_path, "new", (7, "closed", OURS), (3, "closed", OURS))
    assert said == "Updated issue 7."
    assert told == [("PATCH issues/7", {"body": "new", "state": "open"})]


def test_it_is_closed_when_nothing_is_left(tmp_path: Path) -> None:
    said, told = updated(tmp_path, None, (7, "open", OURS), (3, "closed", OURS))
    assert said == "Closed issue 7."
    assert told == [
        ("POST issues/7/comments", {"body": DONE}),
        ("PATCH issues/7", {"state": "closed"}),
    ]


def test_nothing_to_report_and_nothing_open_tells_the_host_nothing(tmp_path: Path) -> None:
    said, told = updated(tmp_path, None, (7, "closed", OURS))
    assert said.startswith("There is nothing to report")
    assert told == []


def test_of_two_open_ones_the_older_goes_on(tmp_path: Path) -> None:
    _, told = updated(tmp_path, "new", (9, "open", OURS), (7, "open", OURS))
    assert [call for call, _ in told] == [
        "POST issues/9/comments",
        "PATCH issues/9",
        "PATCH issues/7",
    ]


def test_an_issue_without_our_mark_is_left_alone(tmp_path: Path) -> None:
    theirs = ((7, "open", "Somebody's own"), (8, "open", f"Quoted: {MARKER}"))
    said, _ = updated(tmp_path, "new", *theirs)
    assert said == "Opened issue 12."


def test_a_host_that_refuses_is_told_of(tmp_path: Path) -> None:
    host = FakeHost(tmp_path / "host")
    with pytest.raises(ForgeError, match="404"):
        update("new", Forge("o/r", [str(host.command)]))


def test_days_are_counted_to_today() -> None:
    (one,) = Standing([an_address()], a_history(*gone(days=(4, 9, 25)))).gone
    assert one.days_gone(TODAY) == 21
    assert one.past.gone_since == datetime.date(2026, 11, 4)
