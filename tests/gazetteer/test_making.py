"""The list of the world's cities, made from rows as GeoNames has them."""

from pathlib import Path
from typing import Any

import pytest
from tests.making import WORDS

from guildhall.gazetteer.making import cities_from, without_part
from guildhall.gazetteer.other_names import other_names
from guildhall.gazetteer.parts import parts_in
from guildhall.gazetteer.writing_systems import is_latin, is_native


def a_row(name: str = "Lyon", country: str = "FR", **changes: Any) -> dict[str, Any]:
    return {
        "geonameid": 1,
        "name": name,
        "countrycode": country,
        "admin1code": "84",
        "latitude": 45.74846,
        "longitude": 4.84671,
        "population": 522_250,
        "timezone": "Europe/Paris",
        "alternatenames": [],
        **changes,
    }


def test_a_city_is_kept_with_its_place_in_hundredths_of_a_degree() -> None:
    (city,) = cities_from([a_row()], {}, WORDS)
    assert (city.name, city.country, city.part) == ("Lyon", "FR", "")
    assert (city.latitude, city.longitude, city.population) == (4575, 485, 522)
    assert city.zone == "Europe/Paris"


def test_a_town_is_kept_in_europe_only_from_sixty_thousand_people() -> None:
    small, town = a_row("Small", population=59_999), a_row("Town", population=60_000)
    assert [city.name for city in cities_from([small, town], {}, WORDS)] == ["Town"]


def test_a_place_that_is_in_no_known_country_is_left_out() -> None:
    assert cities_from([a_row(country="XK")], {}, WORDS) == []


def test_the_largest_city_of_a_country_comes_first() -> None:
    rows = [a_row("B", population=200_000), a_row("A", population=300_000), a_row("C", "DE")]
    assert [city.name for city in cities_from(rows, {}, WORDS)] == ["C", "A", "B"]


def test_states_are_named_where_people_name_them_and_where_two_cities_are_called_the_same() -> None:
    parts = {("US", "IL"): "US-IL", ("FR", "84"): "FR-ARA"}
    american = a_row("Springfield", "US", admin1code="IL")
    assert cities_from([american], parts, WORDS)[0].part == "US-IL"
    assert cities_from([a_row()], parts, WORDS)[0].part == ""
    twins = cities_from([a_row(), a_row(admin1code="99", population=70_000)], parts, WORDS)
    assert [city.part for city in twins] == ["FR-ARA", ""]


def test_of_two_cities_that_cannot_be_told_apart_the_larger_one_is_kept() -> None:
    twins = [a_row(population=70_000), a_row(population=90_000)]
    assert [city.population for city in cities_from(twins, {}, WORDS)] == [90]


def test_cities_without_a_state_are_told() -> None:
    cities = cities_from([a_row("Peoria", "US"), a_row()], {}, WORDS)
    assert [city.name for city in without_part(cities)] == ["Peoria"]


def test_codes_of_states_are_matched_by_code_or_by_name(tmp_path: Path) -> None:
    file = tmp_path / "admin1CodesASCII.txt"
    file.write_text(
        "US.IL\tIllinois\tIllinois\t1\n"
        "DE.02\tBavaria\tBavaria\t2\n"
        "FR.84\tAuvergne-Rhone-Alpes\tAuvergne-Rhone-Alpes\t3\n"
        "DE.99\tNowhere\tNowhere\t4\n"
        "XK.01\tElsewhere\tElsewhere\t5\n",
        encoding="utf-8",
    )
    assert parts_in(file, WORDS) == {
        ("US", "IL"): "US-IL",
        ("DE", "02"): "DE-BY",
        ("FR", "84"): "FR-ARA",
    }


def test_the_names_with_the_most_spellings_are_kept() -> None:
    known = ["Praha", "Práha", "Prahá", "Prag", "Praag", "prg", "PRG", "Stověžatá"]
    assert other_names("Prague", "CZ", 400_000, known)[0] == "Praha"
    assert "PRG" not in other_names("Prague", "CZ", 400_000, known)
    assert "Stověžatá" not in other_names("Prague", "CZ", 400_000, known)


def test_names_like_the_city_s_own_are_left_out() -> None:
    known = ["Krakow", "Krakov", "Kraków", "Krákow", "City of Krakow", "Città di Krakow"]
    assert other_names("Kraków", "PL", 2_000_000, known) == []


def test_the_name_in_the_script_of_the_country_is_kept_and_no_other_script() -> None:
    known = ["東京", "東京", "Токио", "Токио"]
    assert other_names("Tokyo", "JP", 9_000_000, known) == ["東京"]


@pytest.mark.parametrize(
    ("text", "country"), [("東京", "JP"), ("Київ", "UA"), ("\u0391\u03b8\u03ae\u03bd\u03b1", "GR")]
)
def test_a_name_is_native_in_a_script_of_the_country_s_languages(text: str, country: str) -> None:
    assert is_native(text, country)


@pytest.mark.parametrize("text", ["Київ", "Tokyo", ""])
def test_a_name_in_another_script_is_not_native(text: str) -> None:
    assert not is_native(text, "JP")


def test_accents_are_latin() -> None:
    assert is_latin("Łódź, São Paulo")
    assert not is_latin("Київ")
