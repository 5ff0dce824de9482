import datetime

import pytest
from tests.catalogues import an_entry, on
from tests.making import TODAY, a_source

from guildhall.catalogue.freshness import Freshness, freshness_of


def freshness(*dates: str | None) -> Freshness:
    sources = [a_source("summary", date=date) for date in dates]
    return freshness_of(an_entry(sources=sources).group, TODAY)


@pytest.mark.parametrize(
    ("date", "grade"),
    [
        ("2026-11-25", "recent"),
        ("2024-11-25", "recent"),
        ("2024-11-24", "old"),
        ("2024", "recent"),
        ("2022-11-26", "old"),
        ("2022-11-25", "very-old"),
        ("2019", "very-old"),
    ],
)
def test_facts_grow_old_after_two_years_and_very_old_after_four(date: str, grade: str) -> None:
    assert freshness(date).grade == grade


def test_the_newest_source_counts_even_beside_sources_without_a_date() -> None:
    assert freshness("2019", "2026-03", None, "2020-01-01").date == "2026-03"


def test_of_two_dates_that_end_on_one_day_the_more_precise_one_is_told() -> None:
    assert freshness("2025", "2025-12", "2025-12-31").date == "2025-12-31"


def test_without_any_date_the_age_is_said_to_be_unknown_and_never_guessed() -> None:
    assert freshness(None) == Freshness(None, "undated")
    assert freshness(None).words == "facts of unknown date"
    assert freshness(None).last_day == datetime.date.min


def test_old_facts_are_told_by_their_year_and_recent_ones_by_their_date() -> None:
    assert freshness("2026-03").words == "as of March 2026"
    assert freshness("2019-03-05").words == "facts from 2019"


def test_the_age_is_counted_from_the_day_of_the_build() -> None:
    group = an_entry(sources=on("2026-11")).group
    assert freshness_of(group, datetime.date(2029, 1, 1)).grade == "old"
