"""Listings: every list of groups that has a page of its own."""

from tests.catalogues import SITE, by_path, tiny_catalogue

from guildhall.catalogue.listings import KINDS, listings
from guildhall.site.pages import all_pages

CATALOGUE = tiny_catalogue()
FOUND = {listing.path: listing for listing in listings(CATALOGUE)}


def test_every_listing_has_its_page_and_lists_what_the_page_lists() -> None:
    pages = by_path(list(all_pages(CATALOGUE, SITE)))
    for path, listing in FOUND.items():
        cards = [card.id for card, _, _ in pages[path].context["cards"]]
        assert cards == [entry.id for entry in listing.entries], path


def test_there_are_listings_of_every_kind_and_none_without_a_group() -> None:
    assert list(dict.fromkeys(listing.kind for listing in FOUND.values())) == list(KINDS)
    assert all(listing.entries for listing in FOUND.values())


def test_a_country_stands_under_its_code_in_small_letters() -> None:
    assert FOUND["places/gb/"].name == "United Kingdom"
