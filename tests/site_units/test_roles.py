"""What the pages of job titles say, from a tiny catalogue."""

import dataclasses
from collections.abc import Iterable
from typing import Any

from tests.catalogues import SITE, TINY, TINY_WORDS, by_path
from tests.making import TODAY, a_record

from guildhall.catalogue import Catalogue
from guildhall.records.record import Record
from guildhall.site.pages import roles
from guildhall.site.pages.category import Category
from guildhall.vocabulary import Role


def category(
    *records: Record, role: str = "python-developer", others: Iterable[Role] = ()
) -> Category:
    """A job title's page with some records, and other job titles beside it."""
    more = {other.id: other for other in others}
    words = dataclasses.replace(TINY_WORDS, roles={**TINY_WORDS.roles, **more})
    pages = by_path(list(roles.pages(Catalogue.of(records, words, TODAY), SITE)))
    found = pages[f"roles/{role}/"].context["category"]
    assert isinstance(found, Category)
    return found


def certifying(id_: str, *names: str, **changes: Any) -> Record:
    return a_record(id_, name=id_.upper(), careers={"certifications": list(names)}, **changes)


def test_certificates_stand_with_the_groups_that_give_them() -> None:
    assert category(*TINY).certificates == (
        ("Friends of Python (FoP)", "groups/python-friends/", ("PCAP",)),
    )


def test_certificates_of_the_best_fitting_group_come_first() -> None:
    security = {"area": "programming-languages", "topics": ["security"]}
    found = category(certifying("a", "Zed", focus=security), certifying("b", "Two", "One"))
    assert found.certificates == (
        ("B", "groups/b/", ("Two", "One")),
        ("A", "groups/a/", ("Zed",)),
    )


def test_a_job_title_without_certifying_groups_names_no_certificate() -> None:
    board = a_record("two", careers={"job_board": True})
    assert category(a_record("one"), board).certificates == ()


def test_certificates_of_closed_groups_are_not_named() -> None:
    gone = certifying("gone", "Old", status="dissolved")
    assert category(gone, a_record("one")).certificates == ()


def test_job_titles_of_the_same_main_topic_are_related() -> None:
    other = TINY_WORDS.roles["python-developer"].model_copy(
        update={"id": "python-teacher", "name": "Python teacher"}
    )
    links = dict(category(*TINY, others=[other]).links)
    assert links["Related job titles"] == (("Python teacher", "roles/python-teacher/", None),)
    assert dict(category(*TINY, role="it-auditor").links)["Related job titles"] == ()


def test_the_page_says_how_its_groups_are_ordered_and_leads_to_the_finder() -> None:
    found = category(*TINY)
    assert found.order.startswith("best fit first")
    assert found.scope == (("topic", "python"), ("topic", "security"))
