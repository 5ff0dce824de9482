from collections.abc import Callable
from pathlib import Path
from statistics import mean, median

import pytest
from tests.making import ROOT

from guildhall.benchmark.layout import as_text
from guildhall.benchmark.linked import linked_paths
from guildhall.benchmark.project import make_project
from guildhall.benchmark.records import PlainRecord, made_records, real_records
from guildhall.catalogue import Catalogue
from guildhall.catalogue.listings import KINDS, listings
from guildhall.commands import check_day
from guildhall.reading import parse
from guildhall.rules import check

NUMBER = 600


@pytest.fixture(scope="module")
def real() -> list[PlainRecord]:
    return real_records(ROOT)


@pytest.fixture(scope="module")
def made(real: list[PlainRecord]) -> list[PlainRecord]:
    return list(made_records(real, NUMBER))


def test_one_seed_gives_one_set_of_files(real: list[PlainRecord]) -> None:
    def texts(seed: int) -> list[str]:
        return [as_text(one.fields) for one in made_records(real, 20, seed=seed)]

    assert texts(1) == texts(1)
    assert texts(1) != texts(2)


def test_made_up_records_pass_every_rule_without_a_warning(tmp_path: Path) -> None:
    make_project(ROOT, tmp_path, NUMBER, check_day())
    checked = check(tmp_path, today=check_day())
    assert checked.problems == ()
    assert len(checked.records) == NUMBER


def test_few_records_fill_every_list_that_pages_link_to(tmp_path: Path) -> None:
    make_project(ROOT, tmp_path, 20, check_day())
    checked = check(tmp_path, today=check_day())
    catalogue = Catalogue.of(checked.records, checked.words, check_day())
    lists = {path for path in linked_paths(ROOT) if _is_a_list(path)}
    assert {"cost/free/", "places/online/", "careers/mentoring/"} <= lists
    assert lists <= {listing.path for listing in listings(catalogue)}


def _is_a_list(path: str) -> bool:
    kind, _, rest = path.partition("/")
    return kind in KINDS and bool(rest)


def test_a_file_says_what_was_made_up(made: list[PlainRecord]) -> None:
    for one in made:
        assert parse(as_text(one.fields)) == one.fields


@pytest.mark.parametrize("field", ["name", "summary", "url"])
def test_nothing_is_called_like_a_real_group(
    field: str, real: list[PlainRecord], made: list[PlainRecord]
) -> None:
    assert set(_stated(field, real)).isdisjoint(_stated(field, made))


@pytest.mark.parametrize("field", ["name", "short_name", "summary", "url"])
def test_no_two_are_called_alike(field: str, made: list[PlainRecord]) -> None:
    stated = _stated(field, made)
    assert len(stated) == len(set(stated))


def test_a_parent_is_made_up_too(made: list[PlainRecord]) -> None:
    ids = {one.id for one in made}
    parents = {one.fields["parent"] for one in made if "parent" in one.fields}
    assert parents
    assert parents <= ids


@pytest.mark.parametrize("of", [mean, median])
def test_files_are_as_long_as_real_ones(
    of: Callable[[list[int]], float], made: list[PlainRecord]
) -> None:
    files = [path.stat().st_size for path in (ROOT / "data" / "groups").rglob("*.yaml")]
    sizes = [len(as_text(one.fields).encode()) for one in made]
    assert of(sizes) == pytest.approx(of(files), rel=0.15)


@pytest.mark.parametrize("field", ["description", "membership", "events", "careers", "parent"])
def test_as_many_have_a_field_as_among_the_real(
    field: str, real: list[PlainRecord], made: list[PlainRecord]
) -> None:
    assert _share(field, made) == pytest.approx(_share(field, real), abs=0.08)


@pytest.mark.parametrize("field", ["summary", "description"])
def test_texts_have_the_length_of_real_ones(
    field: str, real: list[PlainRecord], made: list[PlainRecord]
) -> None:
    assert mean(_lengths(field, made)) == pytest.approx(mean(_lengths(field, real)), rel=0.15)


def _share(field: str, records: list[PlainRecord]) -> float:
    return sum(field in one.fields for one in records) / len(records)


def _lengths(field: str, records: list[PlainRecord]) -> list[int]:
    return [len(text) for text in _stated(field, records)]


def _stated(field: str, records: list[PlainRecord]) -> list[str]:
    """The texts of a field, where it has one."""
    values = (one.fields.get(field) for one in records)
    return [value for value in values if isinstance(value, str)]
