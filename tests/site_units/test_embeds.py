"""Embeds: what a stranger's page shows, and how readers of oEmbed find it."""

import json

import pytest
from lxml import html
from tests.catalogues import SITE, tiny_catalogue

from guildhall.newsletters import categories
from guildhall.site.page import Page
from guildhall.site.pages import embeds


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    return {page.path: page for page in embeds.pages(tiny_catalogue(), SITE)}


def test_every_category_of_the_newsletters_has_an_embed(pages: dict[str, Page]) -> None:
    for category in categories(tiny_catalogue()):
        assert pages[f"embed/{category.kind}/{category.id}/"].context["cards"]


def test_its_description_has_what_readers_of_oembed_insist_on(pages: dict[str, Page]) -> None:
    described = json.loads(pages["embed/topics/python.oembed.json"].text)
    assert described["type"] == "rich"
    assert described["version"] == "1.0"
    assert described["width"] > 0
    assert described["height"] > 0
    assert described["title"].endswith(f"on {SITE.name}")


def test_what_is_pasted_keeps_a_link_where_frames_are_taken_out(pages: dict[str, Page]) -> None:
    described = json.loads(pages["embed/topics/python.oembed.json"].text)
    tree = html.fragment_fromstring(described["html"], create_parent=True)
    assert tree.xpath("blockquote/a/@href") == [f"{SITE.url}/topics/python/"]
    (frame,) = tree.xpath("iframe")
    assert frame.get("src") == f"{SITE.url}/embed/topics/python/"
    assert frame.get("title")
    assert "allow-same-origin" not in frame.get("sandbox")
    assert "allow-popups-to-escape-sandbox" in frame.get("sandbox")


def test_scripts_for_strangers_have_an_address_that_stays(pages: dict[str, Page]) -> None:
    assert "addEventListener" in pages["embed/auto-height.js"].text
    assert "customElements" in pages["embed/guild-list.js"].text


def test_embeds_stay_out_of_search_engines(pages: dict[str, Page]) -> None:
    assert not any(page.listed for page in pages.values())


def test_a_group_says_its_cost_in_one_line(pages: dict[str, Page]) -> None:
    shown = pages["embed/topics/python/"].context["cards"]
    lines = {card.id: cost for card, cost in shown}
    by_id = tiny_catalogue().by_id
    assert lines == {id_: by_id[id_].cost_line for id_ in lines}
    assert lines
