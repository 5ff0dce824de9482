from typing import Any

import pytest
from tests.making import a_record, a_source, told

from guildhall.rules.ended import check

SOURCES = [a_source("summary", "status")]


def told_of(status: str | None, ended: dict[str, Any] | None = None, **more: Any) -> list[str]:
    record = a_record(status=status, ended=ended, **{"sources": SOURCES, **more})
    return told(check, record, a_record("successor"))


@pytest.mark.parametrize("status", [None, "active"])
def test_a_group_that_goes_on_has_no_end(status: str | None) -> None:
    assert told_of(status) == []
    assert told_of(status, {"since": 2019}) == [
        (
            "ended: the group has an end, but its status is not dormant, merged or dissolved; "
            "write the `status`, or delete `ended`"
        )
    ]


@pytest.mark.parametrize("status", ["dormant", "merged", "dissolved"])
def test_a_source_states_that_a_group_is_no_longer_active(status: str) -> None:
    ended = {"since": 2019, "into": "successor"}
    assert told_of(status, ended) == []
    assert told_of(status, ended, sources=[a_source("summary")]) == [
        (
            f"status: no source states that the group is {status}; "
            "add `status` to `supports` of the source that states it, or add that source"
        )
    ]


def test_a_dormant_group_need_not_say_since_when() -> None:
    assert told_of("dormant") == []


def test_a_dissolved_group_says_since_when_or_that_nobody_knows() -> None:
    assert told_of("dissolved", {"since": 2019}) == []
    assert told_of("dissolved", {"note": "No source gives a date."}) == []
    remedy = (
        "add `since:` with the year below `ended:`; "
        "when no source gives a date, add `note:` with a sentence that says so"
    )
    assert told_of("dissolved") == [f"status: the group is dissolved, but not since when; {remedy}"]
    assert told_of("dissolved", {}) == [
        f"ended: the group is dissolved, but not since when; {remedy}"
    ]


def test_a_merged_group_says_into_which() -> None:
    assert told_of("merged", {"since": 2019}) == [
        (
            "ended: the group has merged, but not into which; "
            "add `into:` with the id of that group below `ended:`; "
            "when it has no record, write `status: dissolved` and tell it in `note:`"
        )
    ]


def test_the_group_that_it_went_into_exists() -> None:
    assert told_of("merged", {"since": 2019, "into": "succesor"}) == [
        "ended.into: no record has the id `succesor`; did you mean `successor`?"
    ]


def test_a_group_does_not_go_into_itself() -> None:
    assert told_of("merged", {"since": 2019, "into": "python-lyon"}) == [
        "ended.into: the group has merged into itself; name the other group"
    ]
