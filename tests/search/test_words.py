import pytest
from tests.catalogues import WORDS, an_entry

from guildhall.search.document import document_of
from guildhall.search.symbols import spelled, symbol_words, with_symbols
from guildhall.search.titles import tokens_for


@pytest.mark.parametrize(
    ("word", "indexed"),
    [
        ("c++", "cplusplus"),
        ("c#", "csharp"),
        ("f#", "fsharp"),
        (".net", "dotnet"),
        ("node.js", "nodejs"),
        ("asp.net", "aspnet"),
    ],
)
def test_a_word_with_signs_is_indexed_under_a_plain_one(word: str, indexed: str) -> None:
    assert symbol_words([f"Users of {word.upper()}, and more."]) == {word: indexed}
    assert spelled(word) == indexed


def test_the_end_of_a_sentence_is_no_sign() -> None:
    assert symbol_words(["People in Lyon. They meet. e.g. monthly"]).keys() <= {"e.g"}
    assert with_symbols("No signs here.") == "No signs here."


def test_a_group_has_the_tokens_of_the_roles_that_it_fits_the_better_the_more_often() -> None:
    assert list(tokens_for(["kotlin"], WORDS)) == []
    best = list(tokens_for(["python"], WORDS)).count("rolepythondeveloper")
    loose = list(tokens_for(["kotlin", "security"], WORDS)).count("rolepythondeveloper")
    assert best > loose >= 1


def test_a_document_has_what_people_search_and_nothing_else() -> None:
    document = document_of(
        an_entry(
            short_name="PyL",
            aliases=["Les Pythonistes"],
            description="A long text about sandwiches " * 4,
            careers={"certifications": ["PCAP"]},
        )
    )
    assert document.url == "groups/python-lyon/"
    assert document.title == "Python Lyon PyL Les Pythonistes"
    for word in ("cpython", "rolepythondeveloper", "Lyon", "France", "PCAP", "User group"):
        assert word in document.content
    assert "sandwiches" not in document.content
    assert "https" not in document.content


def test_a_city_is_found_with_and_without_its_accents() -> None:
    region = {"reach": "local", "country": "FR", "city": "Orléans"}
    assert "Orléans orleans" in document_of(an_entry(region=region)).content
