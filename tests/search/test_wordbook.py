"""Which words lead to which groups."""

from tests.catalogues import an_entry

from guildhall.search.packing import base_36, packed
from guildhall.search.wordbook import wordbook


def test_a_word_says_how_long_the_name_is_that_it_stands_in() -> None:
    entries = [
        an_entry(name="Pythonistas"),
        an_entry(name="Pythonistas Lyon"),
        an_entry(name="Rust Lyon"),
    ]
    book = wordbook(entries)
    assert book["pythonistas"] == {"n1": [0], "n2": [1]}
    assert book["lyon"] == {"c": [0, 1, 2], "n2": [1, 2]}


def test_short_names_and_aliases_are_names_of_their_own() -> None:
    book = wordbook([an_entry(short_name="PyL", aliases=["Les Pythonistes"])])
    assert book["pyl"] == {"a1": [0]}
    assert book["pythonistes"] == {"a1": [0]}


def test_initials_are_a_guess_where_no_short_name_is_known() -> None:
    name = "Project Management Institute"
    assert wordbook([an_entry(name=name)])["pmi"] == {"i": [0]}
    assert wordbook([an_entry(name=name, short_name="PMI")])["pmi"] == {"a1": [0]}


def test_a_group_is_found_by_its_state_and_its_certificates() -> None:
    region = {"reach": "local", "country": "DE", "subdivision": "DE-BY", "city": "Passau"}
    book = wordbook([an_entry(region=region, careers={"certifications": ["PCAP"]})])
    assert book["bavaria"] == {"s": [0]}
    assert book["pcap"] == {"x": [0]}


def test_numbers_are_packed_as_their_differences() -> None:
    assert packed([3, 4, 40]) == "3 1 10"
    assert packed([]) == ""
    assert [base_36(number) for number in (0, 35, 36, 7607)] == ["0", "z", "10", "5vb"]
