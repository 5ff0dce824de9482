import json
import re
from itertools import accumulate
from typing import Any
from urllib.parse import urlsplit

import pytest
from markdown_it import MarkdownIt
from tests.reviewing.test_selection import a_problem

from guildhall.forge import LONGEST_COMMENT
from guildhall.reviewing.comment import LONGEST_SUMMARY, MARKER, comment_text, summary_text
from guildhall.reviewing.report import Review, ReviewError, Told, read_review

CARD = {
    "name": "Python Lyon",
    "kind": "",
    "state": "",
    "summary": "People who write Python.",
    "facts": ["Python", "Lyon"],
    "cost": "Free",
    "note": "",
    "age": "as of 2026",
}
FILE = "data/groups/fr/python-lyon.yaml"
AT = {"file": FILE, "line": 4}


def a_record(**changes: Any) -> dict[str, Any]:
    record = {
        "sort": "changed",
        "file": FILE,
        "was": FILE,
        "before": CARD,
        "after": CARD,
        "fields": ["name"],
        "alike": [],
        "hints": [],
    }
    return {**record, **changes}


def a_review(**changes: Any) -> Review:
    review = {
        "pull_request": 7,
        "commit": "a" * 40,
        "errors": 0,
        "warnings": 0,
        "earlier": 0,
        "problems": [],
        "records": [],
        "more_records": 0,
        "others": [],
        "more_others": 0,
        "hints": [],
        "links": None,
    }
    return Review.model_validate({**review, **changes})


def test_the_comment_can_be_found_again() -> None:
    assert comment_text(a_review()).startswith(f"{MARKER}\n\n## Review of the directory\n")


def test_the_card_stands_before_and_after_with_what_differs_in_bold() -> None:
    after = {**CARD, "name": "Python Users of Lyon"}
    text = comment_text(a_review(records=[a_record(after=after)]))
    assert "| Card | Before | After |\n| --- | --- | --- |\n" in text
    assert "| name | **Python Lyon** | **Python Users of Lyon** |" in text
    assert "| cost | Free | Free |" in text
    assert "Changed fields: `name`." in text


def test_a_new_group_has_a_card_after_only() -> None:
    text = comment_text(a_review(records=[a_record(sort="added", before=None)]))
    assert f"### New: `{FILE}`" in text
    assert "| Card | After |\n| --- | --- |\n" in text


def test_links_that_nobody_checked_are_said_not_to_be_checked() -> None:
    assert "### Links\n\nNot checked." in comment_text(a_review())


def test_links_that_answered_or_not_are_told() -> None:
    gone = {"address": "https://b.example/", "verdict": "gone", "reason": "404", **AT}
    links = {"addresses": 2, "answered": 1, "others": [gone], "more": 0}
    text = comment_text(a_review(links=links))
    assert "**No problem in the records, but 1 link to look at: see Links.**" in text
    assert "1 of 2 addresses answered." in text
    assert f"- gone (404): <https://b.example/> in `{FILE}:4`" in text


def test_more_links_than_a_comment_can_hold_are_counted() -> None:
    slow = {"address": "https://a.example/", "verdict": "could not tell", "reason": "slow"}
    links = {"addresses": 900, "answered": 0, "others": [{**slow, **AT}] * 200, "more": 700}
    text = comment_text(a_review(links=links))
    assert "**No problem found.**" in text
    assert "0 of 900 addresses answered." in text
    assert "- 870 more" in text


def test_groups_like_it_and_what_to_look_at_are_told() -> None:
    alike = {"file": "data/groups/fr/x.yaml", "name": "X", "where": "Lyon", "why": "a similar name"}
    hint = {"text": "Does this page state name?", "about": ["https://a.example/"]}
    text = comment_text(a_review(records=[a_record(alike=[alike], hints=[hint])]))
    assert "- X, Lyon (a similar name): `data/groups/fr/x.yaml`" in text
    assert "- [ ] Does this page state name\\? <https://a.example/>" in text


def test_no_word_of_a_record_becomes_markup() -> None:
    evil = "<img src=x> @team #1 [a](b) | **x**"
    card = {**CARD, "name": evil, "facts": [evil], "summary": evil, "note": evil}
    hint = {"text": evil, "about": [f"`{evil}", f"https://x.example/{evil}"]}
    problem = {**Told.of(a_problem(evil, evil)).model_dump()}
    review = a_review(
        errors=1,
        problems=[problem],
        others=[evil],
        records=[a_record(file=evil, was=f"{evil}{evil}", before=card, after=card, hints=[hint])],
    )
    blocks = MarkdownIt("gfm-like").parse(comment_text(review))
    inside = [token for block in blocks for token in (block.children or ())]
    assert [block.content for block in blocks if "html" in block.type] == [f"{MARKER}\n"]
    assert not [token for token in inside if token.type in {"html_inline", "image"}]
    links = [str(token.attrGet("href")) for token in inside if token.type == "link_open"]
    assert [urlsplit(address).hostname for address in links] == ["x.example"] * len(links)
    depths = accumulate(token.nesting if token.type.startswith("link") else 0 for token in inside)
    shown = " ".join(
        token.content
        for token, depth in zip(inside, depths, strict=True)
        if token.type == "text" and not depth
    )
    assert not re.search(r"@team|#1", shown)


def test_the_verdict_counts_errors_then_warnings() -> None:
    assert "**2 errors to put right" in comment_text(a_review(errors=2, warnings=1))
    assert "**No error; 1 warning to answer" in comment_text(a_review(warnings=1))
    assert "**No problem found.**" in comment_text(a_review())
    assert "Not counted: 3 errors in other files" in comment_text(a_review(earlier=3))


def test_a_comment_is_never_longer_than_the_host_takes() -> None:
    long = {**CARD, "summary": "*" * 700, "name": "*" * 700}
    records = [a_record(before=long, after=long, file=f"{FILE}{n}") for n in range(40)]
    text = comment_text(a_review(records=records))
    assert LONGEST_COMMENT - 10_000 < len(text) <= LONGEST_COMMENT
    assert text.endswith("the rest stands in the changes themselves.\n")


def test_the_summary_has_the_whole_list_of_problems() -> None:
    problems = [a_problem(message=f"problem {number}") for number in range(700)]
    text = summary_text(a_review(errors=700), problems)
    assert "problem 699" in text
    assert len(summary_text(a_review(), problems * 40)) <= LONGEST_SUMMARY


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"commit": "main; rm -rf"}, "commit"),
        ({"pull_request": -1}, "pull_request"),
        ({"problems": [{}] * 501}, "problems"),
        ({"extra": 1}, "extra"),
        ({"others": ["x" * 701]}, "others.0"),
    ],
)
def test_what_is_no_review_is_refused_by_its_place(change: dict[str, Any], place: str) -> None:
    data = {**a_review().model_dump(), **change}
    with pytest.raises(ReviewError, match=place):
        read_review(json.dumps(data).encode())


def test_bytes_that_are_no_json_are_no_review() -> None:
    with pytest.raises(ReviewError, match="no JSON"):
        read_review(b"\xff{")
