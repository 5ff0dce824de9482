"""Pages are made again when what they are made of is not the same."""

from dataclasses import dataclass

import pytest
from tests.catalogues import TINY, a_catalogue
from tests.making import a_record

from guildhall.catalogue import Catalogue, Entry
from guildhall.watching.keys import Memory, Versions


@dataclass(frozen=True)
class Listed:
    heading: str
    entries: tuple[Entry, ...]


def remembering(catalogue: Catalogue) -> tuple[Memory, Versions]:
    versions = Versions()
    versions.follow(catalogue)
    return Memory(versions), versions


def a_list(catalogue: Catalogue, heading: str = "All") -> Listed:
    return Listed(heading, catalogue.open)


def test_a_page_that_was_never_made_is_wanted() -> None:
    catalogue = a_catalogue(*TINY)
    memory, _ = remembering(catalogue)
    assert memory.wants("all/", "category", a_list(catalogue))
    assert not memory.wants("all/", "category", a_list(catalogue))


def test_another_catalogue_of_the_same_records_makes_the_same_pages() -> None:
    catalogue = a_catalogue(*TINY)
    memory, versions = remembering(catalogue)
    memory.learn("all/", "category", a_list(catalogue))
    again = a_catalogue(*TINY)
    versions.follow(again)
    assert not memory.wants("all/", "category", a_list(again))


def test_a_list_is_wanted_when_one_of_its_groups_changed() -> None:
    catalogue = a_catalogue(*TINY)
    memory, versions = remembering(catalogue)
    memory.learn("all/", "category", a_list(catalogue))
    changed = a_catalogue(
        a_record("python-lyon", summary="People who write another language."), *TINY[1:]
    )
    assert versions.follow(changed) == ({"python-lyon"}, set())
    assert memory.wants("all/", "category", a_list(changed))


def test_an_entry_that_is_gone_is_told() -> None:
    versions = Versions()
    versions.follow(a_catalogue(*TINY))
    assert versions.follow(a_catalogue(*TINY[1:])) == (set(), {"python-lyon"})


def test_an_entry_that_came_back_is_another_one() -> None:
    catalogue = a_catalogue(*TINY)
    memory, versions = remembering(catalogue)
    memory.learn("all/", "category", a_list(catalogue))
    versions.follow(a_catalogue(*TINY[1:]))
    versions.follow(catalogue)
    assert memory.wants("all/", "category", a_list(catalogue))


@pytest.mark.parametrize("made_of", ["words", 7, ("a", "b"), {"a": 1}, frozenset("a"), None])
def test_what_is_no_entry_is_compared_by_its_value(made_of: object) -> None:
    memory, _ = remembering(a_catalogue())
    memory.learn("a/", "home", made_of)
    assert not memory.wants("a/", "home", made_of)
    assert memory.wants("a/", "home", made_of, "more")


def test_what_a_function_returns_is_compared() -> None:
    memory, _ = remembering(a_catalogue())
    memory.learn("a/", "home", lambda: "one")
    assert not memory.wants("a/", "home", lambda: "one")
    assert memory.wants("a/", "home", lambda: "other")


def test_pages_of_a_changed_template_are_wanted() -> None:
    memory, _ = remembering(a_catalogue())
    for name in ("category", "group"):
        memory.learn("a/", name, 1)
    with memory.wanting({"group"}):
        assert memory.wants("a/", "group", 1)
        assert not memory.wants("a/", "category", 1)
    assert not memory.wants("a/", "group", 1)


def test_a_page_that_was_not_made_after_all_is_wanted_again() -> None:
    memory, _ = remembering(a_catalogue())
    assert memory.wants("a/", "group", 1)
    memory.forget_last()
    assert memory.wants("a/", "group", 1)


def test_pages_that_somebody_looks_at_are_wanted_whatever_they_are_made_of() -> None:
    memory, _ = remembering(a_catalogue())
    memory.learn("topics/a/", "category", 1)
    with memory.wanting_only({"topics/a/page/2/"}):
        assert memory.wants("topics/a/", "category", 1)
        assert not memory.wants("topics/b/", "category", 1)
