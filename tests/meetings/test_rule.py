import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st
from tests.meetings.meeting import day, recurring

from guildhall.meetings.rule import days_after, days_between, first_day, rule_of
from guildhall.records.recurrence import MONTHS, ORDINALS, WEEKDAYS


@pytest.mark.parametrize(
    ("every", "on", "rule"),
    [
        ("week", "wednesday", "FREQ=WEEKLY;BYDAY=WE"),
        ("week", "monday and thursday", "FREQ=WEEKLY;BYDAY=MO,TH"),
        ("month", "second tuesday", "FREQ=MONTHLY;BYDAY=2TU"),
        ("month", "first and third monday", "FREQ=MONTHLY;BYDAY=1MO,3MO"),
        ("month", "last friday", "FREQ=MONTHLY;BYDAY=-1FR"),
        ("month", "15", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("year", "last friday of october", "FREQ=YEARLY;BYDAY=-1FR;BYMONTH=10"),
        ("year", "1 march", "FREQ=YEARLY;BYMONTHDAY=1;BYMONTH=3"),
    ],
)
def test_words_that_name_a_day_are_a_rule(every: str, on: str, rule: str) -> None:
    assert rule_of(recurring(every, on)) == rule


@pytest.mark.parametrize(
    ("every", "on"),
    [
        ("week", None),
        ("month", None),
        ("month", "tuesday"),
        ("year", None),
        ("year", "october"),
        ("year", "second tuesday"),
        ("year", "15"),
        ("year", "31 june"),
        ("year", "march and april"),
        ("two-weeks", "thursday"),
        ("two-months", "second tuesday"),
        ("quarter", "third thursday"),
        ("half-year", "january and july"),
        ("two-years", "1 march"),
        ("irregular", "friday"),
    ],
)
def test_words_that_leave_the_day_open_have_no_rule(every: str, on: str | None) -> None:
    assert rule_of(recurring(every, on)) is None


def test_a_month_without_a_fifth_weekday_is_skipped() -> None:
    rule = rule_of(recurring("month", "fifth thursday"))
    assert rule
    found = days_between(rule, day("2026-01-01"), day("2026-01-01"), day("2026-12-31"))
    assert [str(one) for one in found] == [
        "2026-01-29",
        "2026-04-30",
        "2026-07-30",
        "2026-10-29",
        "2026-12-31",
    ]


def test_a_month_without_a_thirty_first_is_skipped() -> None:
    rule = rule_of(recurring("month", "31"))
    assert rule
    found = days_after(rule, day("2026-01-01"), day("2026-02-01"), 3)
    assert [str(one) for one in found] == ["2026-03-31", "2026-05-31", "2026-07-31"]


def test_the_last_weekday_is_the_fourth_or_the_fifth() -> None:
    rule = rule_of(recurring("month", "last tuesday"))
    assert rule
    found = days_after(rule, day("2026-11-01"), day("2026-11-01"), 3)
    assert [str(one) for one in found] == ["2026-11-24", "2026-12-29", "2027-01-26"]


def test_the_29th_of_february_comes_in_leap_years() -> None:
    rule = rule_of(recurring("year", "29 february"))
    assert rule
    assert first_day(rule, day("2026-01-01")) == day("2028-02-29")


def test_the_first_day_is_the_given_one_where_it_fits() -> None:
    assert first_day("FREQ=MONTHLY;BYDAY=2TU", day("2026-12-08")) == day("2026-12-08")
    assert first_day("FREQ=MONTHLY;BYDAY=2TU", day("2026-12-09")) == day("2027-01-12")


_ANY = st.one_of(
    st.tuples(st.just("week"), st.sampled_from(WEEKDAYS)),
    st.tuples(
        st.just("month"),
        st.builds("{} {}".format, st.sampled_from(ORDINALS), st.sampled_from(WEEKDAYS)),
    ),
    st.tuples(st.just("month"), st.integers(1, 31).map(str)),
    st.tuples(
        st.just("year"),
        st.builds("{} {}".format, st.integers(1, 28), st.sampled_from(MONTHS)),
    ),
)


@given(_ANY, st.dates(day("2020-01-01"), day("2030-12-31")))
def test_days_of_a_rule_are_those_of_an_independent_expansion(
    words: tuple[str, str], since: object
) -> None:
    rule = rule_of(recurring(*words))
    assert rule
    start = day(str(since))
    found = days_after(rule, start, start, 5)
    text = f"DTSTART:{start:%Y%m%d}\nRRULE:{rule};COUNT=5"
    assert list(found) == [moment.date() for moment in rrulestr(text)]
    if words[1] in WEEKDAYS:
        assert {WEEKDAYS[one.weekday()] for one in found} == {words[1]}
