"""Kits and builder of newsletters, as an editor uses them, and letters as readers see them."""

import datetime
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser, Page, expect
from tests.site.reading import elements

TOPIC = "kubernetes"
TEN = (
    *("areas/data-ai", "areas/security-privacy", "topics/python", f"topics/{TOPIC}", "places/de"),
    *("places/online", "roles/data-engineer", "for/women", "cost/free"),
    "collections/places-to-start",
)
"""Categories of every kind, long ones among them."""

SEEN = {"background light": "rgb(255, 255, 255)", "background dark": "rgb(24, 24, 27)"}


@pytest.fixture
def editor(chromium: Browser) -> Iterator[Page]:
    """A page of someone who lets it write to the clipboard."""
    context = chromium.new_context(
        viewport={"width": 1280, "height": 900},
        permissions=["clipboard-read", "clipboard-write"],
        service_workers="block",
    )
    yield context.new_page()
    context.close()


def copied(page: Page, what: str, told: str) -> str:
    """The clipboard as text, after one of the buttons."""
    page.locator(f"[data-copy='{what}']").click()
    expect(page.locator("[data-told]")).to_have_text(f"Copied: {told}.")
    return str(page.evaluate("navigator.clipboard.readText()"))


def shown_names(page: Page) -> list[str]:
    return page.locator("[data-rich] h3").all_text_contents()


def entries(letter: str) -> list[str]:
    """Each group's part of a letter in HTML."""
    tree = elements(letter)
    return [html.tostring(found, encoding="unicode") for found in tree.find_class("entry")]


def between(text: str, mark: str, end: str) -> str:
    """The part of a letter that has the groups."""
    return text[text.index(mark) : text.rindex(end)].strip()


def test_the_builder_makes_the_same_letter_as_the_build(
    editor: Page, real_site: Path, real_address: str
) -> None:
    of_build = real_site / "newsletters" / "topics"
    query = f"?topic={TOPIC}#count=60&campaign=topics-{TOPIC}"
    editor.goto(f"{real_address}newsletters/build/{query}")
    markdown = (of_build / f"{TOPIC}.md").read_text("utf-8")
    expect(editor.locator("[data-rich] h3")).to_have_count(markdown.count("\n### ["))
    assert between(copied(editor, "md", "Markdown"), "### ", "\n[") == between(
        markdown, "### ", "\n["
    )
    plain = (of_build / f"{TOPIC}.txt").read_text("utf-8")
    assert copied(editor, "txt", "plain text").split("\n\n")[1:-2] == plain.split("\n\n")[1:-2]
    letter = copied(editor, "html", "HTML")
    assert entries(letter) == entries((of_build / f"{TOPIC}.html").read_text("utf-8"))
    assert letter.count("<style>") == 1
    assert "<style" not in copied(editor, "bare", "HTML without style")


def test_the_address_keeps_choice_and_options(editor: Page, real_address: str) -> None:
    editor.goto(f"{real_address}newsletters/build/?where=DE")
    names = editor.locator("[data-rich] h3")
    expect(names).to_have_count(8)
    editor.get_by_label("How many").fill("3")
    editor.get_by_label("Heading").fill("Out & about <in> Germany")
    editor.get_by_label("With a sentence on each").uncheck()
    editor.locator("[name=accent]").fill("#7a1f5c")
    expect(names).to_have_count(3)
    expect(editor.locator("[data-rich] h2")).to_have_text("Out & about <in> Germany")
    before = shown_names(editor)
    editor.goto(editor.url)
    editor.reload()
    expect(names).to_have_count(3)
    assert shown_names(editor) == before
    expect(editor.locator("[data-rich] h2")).to_have_text("Out & about <in> Germany")
    letter = copied(editor, "html", "HTML")
    assert "#7a1f5c" in letter
    assert "#1d5c48" not in letter


def test_a_broken_address_does_no_harm(editor: Page, real_address: str) -> None:
    editor.goto(
        f"{real_address}newsletters/build/?topic=python"
        '#count=9999&accent=red;x:y&heading=<img src=x onerror="alert(1)">&from=elsewhere'
    )
    expect(editor.locator("[data-rich] h3")).to_have_count(60)
    assert editor.locator("[data-rich] img").count() == 0
    letter = copied(editor, "html", "HTML")
    assert "red;x" not in letter
    assert "<img" not in letter
    assert len(letter.encode()) < 80_000


def test_only_groups_that_meet_soon_are_taken_where_that_is_asked(
    editor: Page, real_site: Path, real_address: str
) -> None:
    files = (real_site / "newsletters" / "groups").glob("*.json")
    items = [item for file in files for item in json.loads(file.read_text("utf-8")).values()]
    days = sorted(day for item in items for _, day, _ in item.get("dates", ()))
    noon = datetime.datetime.combine(datetime.date.fromisoformat(days[0]), datetime.time())
    editor.clock.set_fixed_time(noon)
    last = (noon + datetime.timedelta(days=30)).date().isoformat()
    soon = {
        item["name"] for item in items if any(day <= last for _, day, _ in item.get("dates", ()))
    }
    assert 0 < len(soon) < 60
    editor.goto(f"{real_address}newsletters/build/#count=60&soon=1")
    expect(editor.locator("[data-rich] h3")).to_have_count(len(soon))
    assert set(shown_names(editor)) == soon
    assert editor.locator("[data-rich] li", has_text="Meets next: ").count() == len(soon)


def test_the_groups_of_the_plan_can_be_taken(editor: Page, real_address: str) -> None:
    editor.goto(f"{real_address}topics/{TOPIC}/")
    saves = editor.get_by_role("button", name=re.compile("^Save "))
    for _ in range(2):
        saves.first.click()
    expect(editor.locator("[data-save][aria-pressed=true]")).to_have_count(2)
    kept = set(editor.locator("li:has([aria-pressed=true]) h2 a").all_text_contents())
    editor.goto(f"{real_address}newsletters/build/")
    editor.get_by_label("Groups from").select_option("plan")
    expect(editor.locator("[data-rich] h3")).to_have_count(2)
    assert set(shown_names(editor)) == kept


def test_where_nothing_fits_the_builder_says_so(editor: Page, real_address: str) -> None:
    editor.goto(f"{real_address}newsletters/build/?q=zzzzqqqq")
    expect(editor.locator("[data-rich]")).to_contain_text("No group that a mail may name fits")


def test_a_kit_copies_each_form(editor: Page, real_site: Path, real_address: str) -> None:
    editor.goto(f"{real_address}newsletters/topics/{TOPIC}/")
    of_build = real_site / "newsletters" / "topics"
    for ending, told in {"md": "Markdown", "txt": "plain text"}.items():
        expected = (of_build / f"{TOPIC}.{ending}").read_text("utf-8")
        assert copied(editor, ending, told) == expected
    letter = (of_build / f"{TOPIC}.html").read_text("utf-8")
    assert entries(copied(editor, "html", "HTML")) == entries(letter)
    editor.locator("details", has_text="Mailchimp").locator("summary").click()
    block = copied(editor, "feed", "feed block")
    feed = block.partition("*|FEEDBLOCK:https://guildhall.example/guildhall/")[2].partition("|*")[0]
    assert (real_site / feed).read_bytes().startswith(b"<?xml")


def test_rich_text_has_no_tables_and_a_plain_twin(editor: Page, real_address: str) -> None:
    editor.goto(f"{real_address}newsletters/topics/{TOPIC}/")
    plain = copied(editor, "rich", "rich text")
    rich = editor.evaluate(
        "navigator.clipboard.read()"
        ".then(([item]) => item.getType('text/html')).then((part) => part.text())"
    )
    tree = elements(rich)
    assert not tree.xpath("//table | //style | //script")
    names = [str(name) for name in tree.xpath("//h3//a/text()")]
    assert names == shown_names(editor)
    assert all(f"* {name}" in plain for name in names)


def test_the_preview_turns_dark_and_narrow(desktop: Page, real_address: str) -> None:
    desktop.goto(f"{real_address}newsletters/topics/{TOPIC}/")
    paper = desktop.frame_locator("[data-preview]").locator(".frame")
    expect(paper).to_have_css("background-color", SEEN["background light"])
    desktop.get_by_role("radio", name="Dark", exact=True).check()
    expect(paper).to_have_css("background-color", SEEN["background dark"])
    desktop.get_by_role("radio", name="Phone").check()
    expect(paper).to_have_css("background-color", SEEN["background light"])
    box = desktop.locator("[data-preview]").bounding_box()
    assert box
    assert box["width"] <= 360


def test_without_script_a_kit_leads_to_its_files_and_shows_the_mail(
    chromium: Browser, real_address: str
) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{real_address}newsletters/topics/{TOPIC}/")
    expect(page.get_by_role("button", name=re.compile("Copy"))).to_have_count(0)
    assert page.locator("[data-rich] h3").count() > 1
    expect(page.frame_locator("[data-preview]").locator(".heading")).to_be_visible()
    page.get_by_role("link", name="Plain text").click()
    expect(page).to_have_url(re.compile(rf"newsletters/topics/{TOPIC}\.txt$"))
    context.close()


@pytest.mark.parametrize("width", [320, 600])
def test_letters_of_ten_categories_fit(chromium: Browser, real_address: str, width: int) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 800})
    wide = []
    for category in TEN:
        page.goto(f"{real_address}newsletters/{category}.html")
        expect(page.locator(".heading")).to_be_visible()
        assert page.locator(".entry").count() > 0
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(category)
    page.close()
    assert wide == []
