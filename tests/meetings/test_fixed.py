import pytest
from tests.meetings.meeting import day

from guildhall.meetings.fixed import fixed_days


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        ("5 December 2026", "2026-12-05", "2026-12-05"),
        ("25-26 May 2027", "2027-05-25", "2027-05-26"),
        ("27–30 August 2027", "2027-08-27", "2027-08-30"),  # noqa: RUF001 - the dash is the point
        ("30 May to 1 June 2027", "2027-05-30", "2027-06-01"),
    ],
)
def test_exact_days_are_read(when: str, first: str, last: str) -> None:
    assert fixed_days(when) == (day(first), day(last))


@pytest.mark.parametrize(
    "when",
    [
        *(None, "", "May 2027", "spring", "October (7 October 2026)", "5 December"),
        *(
            "September or October",
            "31 June 2027",
            "26-25 May 2027",
            "7-8 February 2026 (first edition)",
        ),
    ],
)
def test_anything_else_is_no_date(when: str | None) -> None:
    assert fixed_days(when) is None
