"""A search forgives slips, says what it did, and never leaves anybody without a way on."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Response, expect
from tests.browser.test_weight import compressed

MOST = 150 * 1024
"""Bytes over the wire until the first result of a text."""


def said(page: Page) -> str:
    """What stands above the results, once they are counted."""
    expect(page.locator("[data-count]")).to_contain_text(re.compile("groups?"))
    return page.locator(".remark").inner_text()


def test_a_misspelt_word_is_put_right_and_can_be_kept(phone: Page, real_address: str) -> None:
    phone.goto(real_address + "find/?q=kuberentes")
    expect(phone.locator(".remark")).to_contain_text("Showing results for kubernetes.")
    expect(phone.locator("[data-results] .facts").first).to_contain_text("Kubernetes")
    assert phone.get_by_role("searchbox").input_value() == "kuberentes"
    phone.get_by_role("button", name="Search instead for “kuberentes”").click()
    expect(phone).to_have_url(re.compile("q=%22kuberentes%22"))
    expect(phone.get_by_role("status").filter(has_text="No group matches")).to_be_visible()


def test_when_no_group_has_all_the_nearest_come_first_and_it_is_said(
    phone: Page, real_address: str
) -> None:
    phone.goto(real_address + "find/?q=java+munich")
    expect(phone.locator(".remark")).to_contain_text("No group has all of “java munich”.")
    expect(phone.locator("[data-results] .facts").first).to_contain_text("Germany")
    link = phone.get_by_role("link", name="All of “Java”")
    assert link.get_attribute("href") == "../topics/java/"
    assert phone.get_by_role("link", name="Add a group that is missing").first.is_visible()


def test_nothing_at_all_still_has_ways_on(phone: Page, real_address: str) -> None:
    phone.goto(real_address + "find/?q=xqzvwkj")
    notice = phone.get_by_role("status").filter(has_text="No group matches “xqzvwkj”.")
    expect(notice).to_be_in_viewport()
    for name, address in (
        ("Go through the areas", "areas/"),
        ("Add a group that is missing", "contribute/"),
    ):
        href = notice.get_by_role("link", name=name).get_attribute("href")
        assert href == f"../{address}"


def test_a_word_that_nobody_has_is_left_out_and_named(desktop: Page, real_address: str) -> None:
    desktop.goto(real_address + "find/?q=python+xqzvwkj")
    expect(desktop.locator("[data-count]")).to_contain_text("“xqzvwkj” was not found")
    expect(desktop.locator("[data-results] .facts").first).to_contain_text("Python")


def test_a_parent_comes_before_its_chapters(desktop: Page, real_address: str) -> None:
    for query, name in (("owasp", "OWASP"), ("PyLadies", "PyLadies"), ("acm", "(ACM)")):
        desktop.goto(f"{real_address}find/?q={query}")
        said(desktop)
        expect(desktop.locator("[data-results] h2").first).to_contain_text(name)
        expect(desktop.locator("[data-results] .facts").first).to_contain_text("Worldwide")


def test_names_answer_while_the_search_through_all_texts_cannot_be_had(
    chromium: Browser, real_address: str
) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.route("**/pagefind/**", lambda route: route.abort())
    page.goto(real_address + "find/?q=women+who+code")
    expect(page.locator("[data-count]")).to_contain_text("best match first")
    expect(page.locator("[data-results] h2").first).to_contain_text("Women Who Code")
    context.close()


def test_every_page_that_the_finder_may_offer_exists(real_site: Path) -> None:
    index = json.loads((real_site / "find" / "index.json").read_text("utf-8"))
    vocabulary = json.loads((real_site / "find" / "vocabulary.json").read_text("utf-8"))
    folders = {
        "topic": "topics",
        "where": "places",
        "area": "areas",
        "cost": "cost",
        "career": "careers",
        "audience": "for",
    }
    values = {facet["id"]: [id_ for id_, _ in facet["values"]] for facet in index["facets"]}
    pages = [f"{folders[facet]}/{id_.lower()}" for facet in folders for id_ in values[facet]]
    pages += [f"roles/{role}" for role, *_ in vocabulary["roles"]]
    assert [page for page in pages if not (real_site / page / "index.html").is_file()] == []


@pytest.mark.parametrize("query", ["python berlin", "acm", "women who code", "data engineer"])
def test_the_first_result_of_a_text_takes_at_most_150_kilobytes(
    chromium: Browser, real_address: str, query: str
) -> None:
    context = chromium.new_context(viewport={"width": 360, "height": 740}, service_workers="block")
    page = context.new_page()
    # It comes after the first results; whether before this test looks again is a matter of luck.
    page.route("**/pagefind/**", lambda route: route.abort())
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - Playwright marks what it is given
    page.goto(f"{real_address}find/?q={query}")
    page.locator("[data-results] li").first.wait_for()
    page.wait_for_load_state("networkidle")
    weight = sum(compressed(answer) for answer in answers)
    context.close()
    assert weight <= MOST
