import pytest
from tests.catalogues import a_catalogue, tiny_catalogue
from tests.making import a_record


def test_a_card_says_what_a_list_shows_of_a_group() -> None:
    card = tiny_catalogue().cards["python-friends"]
    assert card.name == "Friends of Python (FoP)"
    assert card.kind == "Association"
    assert card.facts == ("Python", "Worldwide")
    assert (card.age, card.old) == ("as of March 2026", False)
    assert (card.cost, card.note, card.free) == ("US$100", "a year", False)
    assert card.state == ""


def test_a_user_group_and_a_community_carry_no_badge_of_their_kind() -> None:
    cards = a_catalogue(a_record("one"), a_record("two", kind="community")).cards
    assert {card.kind for card in cards.values()} == {""}


def test_old_facts_are_marked_on_the_card() -> None:
    card = tiny_catalogue().cards["security-london"]
    assert (card.age, card.old) == ("facts from 2019", True)


def test_facts_of_unknown_date_are_said_to_be_so_without_a_warning() -> None:
    card = a_catalogue(a_record("one")).cards["one"]
    assert (card.age, card.old) == ("facts of unknown date", False)


@pytest.mark.parametrize("state", ["dormant", "merged", "dissolved"])
def test_a_group_that_is_not_active_says_so(state: str) -> None:
    assert a_catalogue(a_record("one", status=state)).cards["one"].state == state


def test_an_active_group_says_nothing_of_its_state() -> None:
    assert a_catalogue(a_record("one", status="active")).cards["one"].state == ""
