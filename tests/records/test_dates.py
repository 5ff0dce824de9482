import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from guildhall.records.dates import PartialDate, earliest, latest

ADAPTER: TypeAdapter[str] = TypeAdapter(PartialDate)


@pytest.mark.parametrize(
    ("written", "date"),
    [(2023, "2023"), ("2023", "2023"), ("2023-08", "2023-08"), ("2024-02-29", "2024-02-29")],
)
def test_a_date_is_as_precise_as_its_source(written: object, date: str) -> None:
    assert ADAPTER.validate_python(written) == date


@pytest.mark.parametrize(
    "written",
    [
        *("2026-13-40", "2026-00", "2023-02-29", "2023-04-31", "0000"),
        *(
            "23",
            "2023-8",
            "2023/08",
            "2023-08-21T10:00",
            " 2023",
            "2023\n",
            "\uff12\uff10\uff12\uff13",
            "",
        ),
        *("1799", 1799, 23, True, None, 2023.5, ["2023"]),
    ],
)
def test_what_is_no_date_since_1800_is_refused(written: object) -> None:
    with pytest.raises(ValidationError):
        ADAPTER.validate_python(written)


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        ("2023", "2023-01-01", "2023-12-31"),
        ("2023-08", "2023-08-01", "2023-08-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-12", "2023-12-01", "2023-12-31"),
        ("2023-08-21", "2023-08-21", "2023-08-21"),
    ],
)
def test_a_date_may_mean_days_from_the_first_to_the_last(date: str, first: str, last: str) -> None:
    assert str(earliest(date)) == first
    assert str(latest(date)) == last


@given(st.dates(datetime.date(1800, 1, 1)))
def test_each_day_lies_within_its_month_and_its_year(day: datetime.date) -> None:
    for date in (f"{day:%Y-%m-%d}", f"{day:%Y-%m}", f"{day:%Y}"):
        assert earliest(date) <= day <= latest(date)


def test_asking_about_what_is_no_date_is_an_error() -> None:
    with pytest.raises(ValueError, match="2023-8"):
        earliest("2023-8")
    with pytest.raises(ValueError, match="2023-8"):
        latest("2023-8")
