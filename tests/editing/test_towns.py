"""Towns by name, and what the lists and the records know of them."""

from decimal import Decimal

import pytest
from tests.making import WORDS, a_record

from guildhall.editing.answers import Reader, WrongAnswerError
from guildhall.editing.towns import Town, Towns
from guildhall.vocabulary.cities import WorldCity

CITIES = (
    WorldCity("Lyon", "FR", "", 4575, 485, 522, ("Lione",), "Europe/Paris"),
    WorldCity("Springfield", "US", "US-IL", 3980, -8964, 114, (), "America/Chicago"),
    WorldCity("Portland", "US", "", 4552, -12268, 653, (), "America/Los_Angeles"),
    WorldCity("London", "GB", "", 5151, -13, 8962, (), "Europe/London"),
    WorldCity("London", "US", "", 3712, -8408, 8, (), "America/New_York"),
)


def local(id_: str, city: str, country: str = "FR", **region: object) -> object:
    place = {"reach": "local", "country": country, "city": city, **region}
    return a_record(id_, region=place)


def towns(*records: object) -> Towns:
    return Towns(CITIES, records, WORDS)  # type: ignore[arg-type]  # they are records


def test_a_town_is_found_by_any_of_its_names_without_accents_and_case() -> None:
    for text in ("Lyon", "lione", "LYON, France", "Lyon, FR"):
        assert [town.name for town in towns().named(text)] == ["Lyon"]
    assert towns().named("Lyon, US") == []


def test_the_part_is_that_of_the_list_or_the_one_that_records_agree_on() -> None:
    assert towns().named("Lyon")[0].part == ""
    agreed = towns(local("a", "Lyon", subdivision="FR-ARA"), local("b", "Lyon"))
    assert agreed.named("Lyon")[0].part == "FR-ARA"
    assert towns().named("Springfield, Illinois")[0].part == "US-IL"


def test_a_town_that_only_records_name_has_their_place_and_the_zone_around_it() -> None:
    spot = [Decimal("45.70"), Decimal("4.90")]
    (town,) = towns(local("a", "Vénissieux", location=spot)).named("venissieux")
    assert (town.location, town.zone) == ((4570, 490), "Europe/Paris")
    assert town.degrees == [Decimal("45.7"), Decimal("4.9")]
    near = towns(local("a", "Salem", "US", location=[Decimal("44.94"), Decimal("-123.03")]))
    assert near.named("Salem")[0].zone == "America/Los_Angeles"
    far = towns(local("a", "Nome", "US", location=[Decimal("64.5"), Decimal("-165.4")]))
    assert far.named("Nome")[0].zone == ""


def test_a_misspelt_town_is_suggested() -> None:
    assert [town.name for town in towns().like("Sprngfield")] == ["Springfield"]
    assert [town.name for town in towns().like("Por")] == ["Portland"]
    assert towns().like("東") == towns().like("") == []


def test_of_several_towns_one_must_be_chosen_the_best_known_first() -> None:
    reader = Reader(WORDS, towns())
    with pytest.raises(WrongAnswerError) as raised:
        reader.town("London")
    assert raised.value.choices == ("London, United Kingdom", "London, United States")
    for choice in raised.value.choices:
        assert reader.towns.in_words(reader.town(choice)) == choice
    assert reader.town("London", "GB").zone == "Europe/London"


def test_a_town_that_nobody_knows_is_taken_with_its_country() -> None:
    reader = Reader(WORDS, towns())
    assert reader.town("Exampletown, Germany") == Town("Exampletown", "DE")
    assert reader.town("Exampletown", "DE") == Town("Exampletown", "DE")
    with pytest.raises(WrongAnswerError, match="write its country behind it"):
        reader.town("Exampletown")
