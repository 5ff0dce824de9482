"""Where pages lead to feeds."""

from pathlib import Path

from tests.catalogues import SITE, by_path, tiny_catalogue
from tests.making import ROOT

from guildhall import feeds
from guildhall.history import History
from guildhall.site.pages import all_pages

CATALOGUE = tiny_catalogue()
PAGES = by_path(list(all_pages(CATALOGUE, SITE)))


def test_every_feed_that_a_page_names_is_there(tmp_path: Path) -> None:
    feeds.write(tmp_path, CATALOGUE, SITE, ROOT / "theme" / "static" / "card.png", History())
    named = {link.path for page in PAGES.values() for link in page.feeds}
    assert "feeds/areas/programming-languages.rss" in named
    assert "feeds/whats-new/security-privacy.atom" in named
    assert [path for path in named if not (tmp_path / path).is_file()] == []


def test_a_page_of_a_city_and_an_empty_one_have_no_feed() -> None:
    assert PAGES["places/gb/london/"].feeds == ()
    assert feeds.listing_stem("topics/python/fr/") is None
    assert feeds.listing_stem("groups/isaca/") is None


def test_a_feed_has_its_media_type() -> None:
    types = {link.path.rpartition(".")[2]: link.type for link in PAGES["topics/python/"].feeds}
    assert types == {
        "rss": "application/rss+xml",
        "atom": "application/atom+xml",
        "json": "application/feed+json",
    }
