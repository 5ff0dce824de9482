from typing import Any

import pytest
from tests.making import a_record, told

from guildhall.rules.summary_form import check


def told_of(summary: str, **changes: Any) -> list[str]:
    return [
        line.removeprefix("summary: ") for line in told(check, a_record(summary=summary, **changes))
    ]


@pytest.mark.parametrize(
    "summary",
    [
        "People who write Python and meet every month.",
        "3D printing enthusiasts in the Rhône valley.",
        "iOS developers who meet in a café.",
        "d3.js users and other makers of charts.",
        "Security people in the U.S. Midwest and St. Louis.",
        "Mail servers, e.g. Postfix, in the hands of Dr. Smith and J. Doe.",
        "Chaos Computer Club Lyon e.V. Members meet weekly.",
        "Users of Node.js, Vue.js and so on (U.S.).",
        "Shares best practices and top-level domains with people in the US.",
        "Members work on I/O, AI and phase I trials.",
        "Compares prices where 2 < 3 and tools in C, C# and C++.",
        "日本の利用者の会。 People who write Python in Japan, at last.",
    ],
)
def test_one_plain_sentence_is_fine(summary: str) -> None:
    assert told_of(summary) == []


@pytest.mark.parametrize(
    "summary", ["People who write Python", "People who write Python…", "Do you write Python here?"]
)
def test_the_sentence_ends_with_a_full_stop(summary: str) -> None:
    assert told_of(summary) == [
        "the summary does not end with one full stop; end the sentence with a full stop"
    ]


def test_it_ends_with_only_one() -> None:
    assert len(told_of("People who write Python and more..")) == 1


def test_it_does_not_shout() -> None:
    assert told_of("People who write Python and more!") == [
        "the summary has an exclamation mark; end the sentence with a full stop"
    ]


@pytest.mark.parametrize(
    "summary",
    [
        "People who write Python. They meet every month.",
        "People who write “Python.” They meet every month.",
        "What is Python? People here know.",
        "Users of Node.js. They meet every month.",
        "Writes Python in Lyon. École des mines hosts it.",
    ],
)
def test_there_is_no_second_sentence(summary: str) -> None:
    assert told_of(summary) == [
        (
            "the summary has more than one sentence; "
            "keep one sentence; the rest belongs in `description`"
        )
    ]


def test_it_is_one_line() -> None:
    assert told_of("People who write Python\nand meet every month.") == [
        "the summary has a line break or space around it; write it on one line"
    ]


def test_it_starts_with_a_capital() -> None:
    assert told_of("people who write Python in Lyon.") == [
        "the summary starts with a small letter (“people”); write a capital"
    ]


def test_a_name_that_starts_with_a_small_letter_may_start_it() -> None:
    assert told_of("openSUSE users who meet every month.") == []
    assert told_of("npm users who meet every month.", name="npm Lyon") == []
    assert told_of("npm users who meet every month.", aliases=["npm"]) == []


def test_it_does_not_praise() -> None:
    assert told_of("The premier Python group of the Rhône valley.") == [
        "“premier” is praise; say what the group does instead"
    ]


def test_the_group_s_own_name_may_praise() -> None:
    assert told_of("Best of JS Lyon gathers web people.", name="Best of JS Lyon") == []


def test_it_does_not_speak_for_the_group() -> None:
    assert told_of("We write Python and meet every month.") == [
        "“We” speaks for the group; write about the group, in the third person"
    ]


def test_it_holds_no_html() -> None:
    assert told_of("People who write <b>Python</b> every month.") == [
        "“<b>” is HTML; write it without the signs < and >"
    ]


def test_it_says_more_than_the_name() -> None:
    assert told_of("The Python Users in Lyon.", name="Python Users Lyon") == [
        (
            "the summary only repeats the name; "
            "say what the group is about, where it meets and for whom"
        )
    ]
    assert told_of("The Python users in Lyon meet.", name="Python Users Lyon") == []
