from guildhall.vocabulary import registries
from guildhall.vocabulary.terms import CountryContinent


def test_countries_have_the_name_that_people_use_and_their_subdivisions() -> None:
    norway = CountryContinent(code="NO", continent="europe", aliases=("norwegian",))
    countries = registries.countries([norway])
    assert {"norwegian", "Norge"} <= set(countries["NO"].aliases)
    assert countries["NO"].name == "Norway"
    assert countries["NO"].continent == "europe"
    assert countries["NO"].subdivisions["NO-03"] == "Oslo"
    assert countries["BO"].name == "Bolivia"  # ISO's own: Bolivia, Plurinational State of


def test_a_country_without_a_continent_of_ours_says_so_by_an_empty_one() -> None:
    assert registries.countries([])["NO"].continent == ""


def test_countries_are_sorted_by_name_and_all_of_iso_3166() -> None:
    names = [country.name for country in registries.countries([]).values()]
    assert names == sorted(names)
    assert len(names) == 249


def test_languages_have_two_letters_and_an_english_name() -> None:
    languages = registries.languages()
    assert languages["de"] == "German"
    assert {len(code) for code in languages} == {2}
    assert list(languages) == sorted(languages)


def test_currencies_are_the_codes_of_iso_4217() -> None:
    assert {"USD", "EUR", "JPY"} <= registries.currencies()
    assert registries.currencies().isdisjoint({"EUX", "XTS", "XXX"})
