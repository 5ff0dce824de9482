from tests.catalogues import a_catalogue, on
from tests.making import a_record

from guildhall.catalogue.coverage import coverage_of

LONDON = {"reach": "local", "country": "GB", "city": "London"}


def test_groups_are_counted_by_area_and_region() -> None:
    coverage = coverage_of(
        a_catalogue(
            a_record("one"),
            a_record("two", region=LONDON),
            a_record("three", region={"reach": "global"}),
            a_record("closed", status="dissolved"),
        )
    )
    assert coverage.regions[:2] == [("worldwide", "Worldwide"), ("europe", "Europe")]
    rows = {id_: (numbers, total) for id_, _, numbers, total in coverage.rows}
    assert rows["programming-languages"] == ([1, 2, 0], 3)
    assert rows["security-privacy"] == ([0, 0, 0], 0)


def test_what_is_thin_is_named() -> None:
    coverage = coverage_of(a_catalogue(*(a_record(f"group-{n}") for n in range(3))))
    thin = {(area, region) for area, region, _ in coverage.thin}
    assert ("Programming languages", "Europe") not in thin
    assert ("Programming languages", "Worldwide") in thin


def test_countries_come_in_the_order_of_their_numbers() -> None:
    coverage = coverage_of(a_catalogue(a_record("a"), a_record("b"), a_record("c", region=LONDON)))
    assert dict(coverage.countries)["Europe"] == [
        ("FR", "France", 2),
        ("GB", "United Kingdom", 1),
    ]


def test_ages_are_counted() -> None:
    coverage = coverage_of(a_catalogue(a_record("a", sources=on("2026")), a_record("b")))
    assert coverage.ages == {"recent": 1, "undated": 1}
