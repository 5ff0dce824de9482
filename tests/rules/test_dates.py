from typing import Any

import pytest
from tests.making import TODAY, a_record, a_source, told

from guildhall.rules.dates import check

FUTURE = "2026-11-27"


def test_dates_of_the_past_and_of_today_are_fine() -> None:
    assert told(check, a_record(founded=1969, added=str(TODAY))) == []


@pytest.mark.parametrize("date", [2026, "2026-11", "2026-11-25"])
def test_a_year_or_month_that_has_begun_is_not_in_the_future(date: object) -> None:
    assert told(check, a_record(members={"count": 1, "as_of": date})) == []


def test_the_day_that_has_begun_in_new_zealand_is_not_in_the_future() -> None:
    assert told(check, a_record(added="2026-11-26")) == []


def test_a_date_in_the_future_is_told_with_the_day_of_the_check() -> None:
    assert told(check, a_record(added=FUTURE)) == [
        (
            "added: 2026-11-27 is in the future (today is 2026-11-25); "
            "write the day, month or year that has been"
        )
    ]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"founded": 2027}, "founded"),
        ({"ended": {"since": "2026-12"}}, "ended.since"),
        ({"membership": {"model": "free", "as_of": FUTURE}}, "membership.as_of"),
        ({"chapters": {"as_of": FUTURE}}, "chapters.as_of"),
        ({"members": {"count": 1, "as_of": FUTURE}}, "members.as_of"),
        ({"sources": [a_source("name", date=FUTURE)]}, "sources[0].date"),
    ],
)
def test_every_date_of_the_record_is_looked_at(changes: dict[str, Any], field: str) -> None:
    lines = told(check, a_record(**changes))
    assert [line.split(":")[0] for line in lines if "in the future" in line] == [field]


def test_nothing_was_so_before_the_group_was_founded() -> None:
    assert told(check, a_record(founded="2020-06", members={"count": 1, "as_of": 2019})) == [
        (
            "members.as_of: 2019 is before the group was founded (2020-06); "
            "correct this date, or `founded`"
        )
    ]


def test_a_founding_in_the_future_is_told_once() -> None:
    assert len(told(check, a_record(founded=2100, members={"count": 1, "as_of": 2019}))) == 1


def test_a_date_that_may_be_after_the_founding_is_fine() -> None:
    assert told(check, a_record(founded="2020-06", members={"count": 1, "as_of": 2020})) == []


def test_a_source_may_announce_a_group_that_is_yet_to_be_founded() -> None:
    assert told(check, a_record(founded=2020, sources=[a_source("founded", date=2019)])) == []
