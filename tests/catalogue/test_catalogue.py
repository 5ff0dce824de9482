import random

from tests.catalogues import TINY, WORDS, a_catalogue, tiny_catalogue
from tests.making import TODAY, a_record

from guildhall.catalogue import Catalogue, City, Entry
from guildhall.records.record import Record


def in_city(id_: str, city: str, country: str) -> Record:
    return a_record(id_, region={"reach": "local", "country": country, "city": city})


def about(id_: str, *topics: str) -> Record:
    return a_record(id_, focus={"area": "programming-languages", "topics": list(topics)})


def test_closed_groups_are_in_no_index_but_keep_their_entry() -> None:
    catalogue = tiny_catalogue()
    assert {entry.id for entry in catalogue.closed} == {"old-pythons", "gone-london"}
    assert "old-pythons" in catalogue.by_id
    indexes = (
        *(catalogue.by_area, catalogue.by_topic, catalogue.by_place, catalogue.by_band),
        *(catalogue.by_audience, catalogue.by_benefit, catalogue.chapters, catalogue.by_city),
    )
    for index in indexes:
        assert all(entry.is_open for entries in index.values() for entry in entries)


def test_groups_are_indexed_by_what_people_look_for() -> None:
    catalogue = tiny_catalogue()

    def ids(entries: tuple[Entry, ...]) -> set[str]:
        return {entry.id for entry in entries}

    assert ids(catalogue.by_area["security-privacy"]) == {"security-london"}
    assert ids(catalogue.by_topic["python"]) == {
        *("python-lyon", "python-friends", "security-london")
    }
    assert ids(catalogue.by_place["online"]) == {"security-london"}
    assert ids(catalogue.by_band["free"]) == {"security-london"}
    assert ids(catalogue.by_audience["students"]) == {"python-friends"}
    assert ids(catalogue.by_benefit["student-rate"]) == {"python-friends"}


def test_an_index_has_no_key_for_what_no_group_has() -> None:
    assert "kotlin" not in tiny_catalogue().by_topic
    assert "US" not in tiny_catalogue().by_place


def test_chapters_are_found_by_their_parent() -> None:
    catalogue = a_catalogue(
        a_record("mother"), a_record("child", parent="mother"), a_record("other", parent="else")
    )
    assert [entry.id for entry in catalogue.chapters["mother"]] == ["child"]


def test_the_order_does_not_depend_on_that_of_the_records() -> None:
    expected = [entry.id for entry in tiny_catalogue().entries]
    shuffled = list(TINY)
    random.Random(7).shuffle(shuffled)  # noqa: S311 - an order, no secret
    assert [entry.id for entry in Catalogue.of(shuffled, WORDS, TODAY).entries] == expected


def test_two_groups_of_one_name_are_told_apart() -> None:
    catalogue = a_catalogue(a_record("one"), a_record("two"), a_record("three", name="Three"))
    assert sorted(catalogue.ids_by_name["Python Lyon"]) == ["one", "two"]
    assert catalogue.ids_by_name["Three"] == ["three"]


def test_spellings_of_one_city_are_one_and_cities_of_two_countries_are_two() -> None:
    catalogue = a_catalogue(
        *(
            in_city("a", "Orléans", "FR"),
            in_city("b", "Orleans", "FR"),
            in_city("c", "Orleans", "US"),
        )
    )
    assert {(city.country, city.slug): len(found) for city, found in catalogue.by_city.items()} == {
        ("FR", "orleans"): 2,
        ("US", "orleans"): 1,
    }
    assert City("US", "orleans", "Orleans") in catalogue.by_city


def test_a_job_title_lists_groups_whose_main_topic_fits_best_first() -> None:
    catalogue = a_catalogue(
        about("second", "security"), about("none", "kotlin"), about("first", "python")
    )
    assert [entry.id for entry in catalogue.by_role("python-developer")] == ["first", "second"]


def test_a_job_title_leaves_closed_groups_out() -> None:
    catalogue = a_catalogue(a_record("gone", status="dissolved"))
    assert catalogue.by_role("python-developer") == ()
