"""The page of changes."""

import dataclasses
import datetime

from tests.catalogues import SITE, tiny_catalogue

from guildhall.history import Change, History, Kind
from guildhall.site.page import Page
from guildhall.site.pages import changes

NOON = datetime.datetime(2026, 11, 20, 12, tzinfo=datetime.UTC)


def page_of(*found: Change) -> Page:
    site = dataclasses.replace(SITE, history=History(found))
    return next(changes.pages(tiny_catalogue(), site))


def test_changes_stand_by_day_and_kind_with_what_differs() -> None:
    page = page_of(
        Change("python-lyon", "Lyon", Kind.CHANGED, NOON, ("events", "sources")),
        Change("lost", "Lost", Kind.REMOVED, NOON),
    )
    assert page.context["days"] == [
        (
            "20 November 2026",
            [
                ("Changed", 1, [("Python Lyon", "groups/python-lyon/", "meetings and sources")]),
                ("Removed", 1, [("Lost", None, "")]),
            ],
        )
    ]


def test_of_many_groups_the_first_are_named_and_all_are_counted() -> None:
    many = [Change(f"g-{n}", f"G {n}", Kind.ADDED, NOON) for n in range(changes.MOST + 3)]
    ((_, [(label, number, rows)]),) = page_of(*many).context["days"]
    assert (label, number, len(rows)) == ("Added", changes.MOST + 3, changes.MOST)


def test_without_a_history_the_page_says_so() -> None:
    assert page_of().context == {"days": [], "known": False}
