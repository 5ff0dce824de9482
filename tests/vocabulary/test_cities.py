"""The file of the world's cities."""

from pathlib import Path

import pytest
from tests.making import ROOT

from guildhall.records.recurrence import timezones
from guildhall.search.places import key_of
from guildhall.vocabulary import load
from guildhall.vocabulary.cities import CITIES_FILE, WorldCity, read_cities, write_cities

LYON = WorldCity("Lyon", "FR", "", 4575, 485, 522, ("Lione", "Lyons"), "Europe/Paris")
PORTLAND = WorldCity("Portland", "US", "US-OR", 4552, -12268, 653)


def test_cities_are_read_as_they_were_written(tmp_path: Path) -> None:
    write_cities(tmp_path / "cities.tsv", [LYON, PORTLAND])
    assert read_cities(tmp_path / "cities.tsv") == (LYON, PORTLAND)


def test_a_row_of_other_columns_is_refused(tmp_path: Path) -> None:
    (tmp_path / "cities.tsv").write_text("Lyon\tFR\t\tnorth\t485\t522\t\t\n", encoding="utf-8")
    with pytest.raises(ValueError, match="north"):
        read_cities(tmp_path / "cities.tsv")


def test_every_city_of_the_file_lies_on_earth_in_a_country_that_is_known() -> None:
    words, _ = load(ROOT / "data")
    for city in read_cities(ROOT / CITIES_FILE):
        assert city.country in words.countries
        assert not city.part or city.part in words.countries[city.country].subdivisions
        assert abs(city.latitude) <= 9_000
        assert abs(city.longitude) <= 18_000
        assert city.population >= 60
        assert city.zone in timezones()


def test_no_two_cities_of_the_file_have_one_name_in_one_place() -> None:
    cities = read_cities(ROOT / CITIES_FILE)
    assert len({(key_of(city.name), city.country, city.part) for city in cities}) == len(cities)


def test_cities_of_the_file_are_in_order_of_country_and_people() -> None:
    order = [(city.country, -city.population) for city in read_cities(ROOT / CITIES_FILE)]
    assert order == sorted(order)
