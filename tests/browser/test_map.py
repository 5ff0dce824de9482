"""The map of all places: zoom, filter, keyboard, and a page without a script."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

WORLD_WIDTH = 10_000


def opened(page: Page, address: str, query: str = "") -> Locator:
    """The map, once its script has drawn it."""
    page.goto(f"{address}places/{query}")
    section = page.locator("[data-explore]")
    expect(section.locator("[data-map-tools]")).to_be_visible()
    return section


def width(section: Locator) -> float:
    """Units of the world that are shown from left to right."""
    box = section.locator("svg").get_attribute("viewBox") or ""
    return float(box.split()[2])


def wide(section: Locator, pattern: str) -> None:
    """Wait until the map shows a width."""
    expect(section.locator("svg")).to_have_attribute("viewBox", re.compile(pattern))


def groups_on(section: Locator) -> int:
    """How many groups all dots stand for."""
    titles = section.locator("circle title").all_text_contents()
    return sum(int(title.split(": ")[-1].split()[0].replace(",", "")) for title in titles)


def said(section: Locator) -> int:
    """How many groups the words under the map say."""
    text = section.locator("[data-map-words]").inner_text()
    return int(text.split()[0].replace(",", ""))


def in_table(section: Locator) -> int:
    """How many groups the rows of the table that are not hidden say."""
    cells = section.locator("[data-map-rows] tr:not([hidden]) td").all_text_contents()
    return sum(int(cell.replace(",", "")) for cell in cells)


def test_looking_closer_parts_the_dots_and_loses_no_group(desktop: Page, real_address: str) -> None:
    section = opened(desktop, real_address)
    total, before = groups_on(section), section.locator("circle").count()
    assert total == said(section) == in_table(section)
    section.get_by_role("button", name="Zoom in").click()
    wide(section, r" 5555\.\d+ ")
    assert groups_on(section) == total
    assert section.locator("circle").count() > before
    expect(section.locator("[data-map-frame]")).to_have_attribute("data-zoomed", "")
    section.get_by_role("button", name="Zoom out").click()
    wide(section, f"^0 0 {WORLD_WIDTH} ")


def test_from_near_there_are_borders_and_names(desktop: Page, real_address: str) -> None:
    section = opened(desktop, real_address)
    for _ in range(2):
        section.get_by_role("button", name="Zoom in").click()
    expect(section.locator("text").first).to_be_visible()
    expect(section.locator("use").first).to_have_attribute("href", re.compile("world-fine"))
    section.get_by_role("button", name="Whole world").click()
    wide(section, f"^0 0 {WORLD_WIDTH} ")


def test_an_area_is_chosen_and_shared_by_its_address(desktop: Page, real_address: str) -> None:
    section = opened(desktop, real_address)
    every = groups_on(section)
    section.get_by_label("Technology area").select_option("data-ai")
    expect(desktop).to_have_url(re.compile(r"\?area=data-ai$"))
    expect(section.locator("[data-map-words]")).not_to_contain_text(f"{every:,}")
    expect(section.locator("circle")).not_to_have_count(0)
    assert 0 < groups_on(section) == said(section) == in_table(section) < every
    again = opened(desktop, real_address, "?area=data-ai")
    assert again.get_by_label("Technology area").input_value() == "data-ai"
    again.get_by_label("Technology area").select_option("")
    expect(desktop).to_have_url(re.compile(r"/places/$"))


def test_the_map_is_moved_and_zoomed_by_keyboard(desktop: Page, real_address: str) -> None:
    section = opened(desktop, real_address)
    section.locator("[data-map-frame]").focus()
    desktop.keyboard.press("+")
    desktop.keyboard.press("+")
    wide(section, r" 3906\.\d+ ")
    before = section.locator("svg").get_attribute("viewBox")
    desktop.keyboard.press("ArrowRight")
    expect(section.locator("svg")).not_to_have_attribute("viewBox", before or "")
    desktop.keyboard.press("0")
    wide(section, f"^0 0 {WORLD_WIDTH} ")
    desktop.keyboard.press("Tab")
    focused = desktop.locator(":focus")
    expect(focused).to_have_text(re.compile("The same as a table"))


def test_the_wheel_scrolls_the_page_and_zooms_with_ctrl(desktop: Page, real_address: str) -> None:
    section = opened(desktop, real_address)
    box = section.locator("[data-map-frame]").bounding_box()
    assert box
    desktop.mouse.move(box["x"] + box["width"] / 2, box["y"] + 120)
    desktop.mouse.wheel(0, 60)
    assert width(section) == WORLD_WIDTH
    desktop.keyboard.down("Control")
    desktop.mouse.wheel(0, -240)
    desktop.keyboard.up("Control")
    expect(section.locator("svg")).not_to_have_attribute("viewBox", re.compile(f" {WORLD_WIDTH} "))
    assert width(section) < WORLD_WIDTH / 2


def test_a_drag_moves_the_map_and_is_no_click(desktop: Page, real_address: str) -> None:
    section = opened(desktop, real_address)
    section.get_by_role("button", name="Zoom in").click()
    wide(section, r" 5555\.\d+ ")
    before = section.locator("svg").get_attribute("viewBox")
    dot = section.locator("circle").first.bounding_box()
    assert dot
    x, y = dot["x"] + dot["width"] / 2, dot["y"] + dot["height"] / 2
    desktop.mouse.move(x, y)
    desktop.mouse.down()
    desktop.mouse.move(x + 40, y + 20)
    desktop.mouse.move(x + 90, y + 40)
    desktop.mouse.up()
    expect(section.locator("svg")).not_to_have_attribute("viewBox", before or "")
    expect(desktop).to_have_url(re.compile(r"/places/$"))


def test_a_dot_of_many_places_opens_and_one_of_a_city_leads_to_its_page(
    desktop: Page, real_address: str
) -> None:
    section = opened(desktop, real_address)
    many = section.locator("a", has_text="places nearby").first
    many.click()
    expect(section.locator("svg")).not_to_have_attribute("viewBox", re.compile(f" {WORLD_WIDTH} "))
    expect(desktop).to_have_url(re.compile(r"/places/$"))
    section.get_by_role("button", name="Whole world").click()
    wide(section, f"^0 0 {WORLD_WIDTH} ")
    section.locator("a", has_text=re.compile(r"^\s*Honolulu: ")).click()
    expect(desktop).to_have_url(re.compile("/places/us/honolulu/"))
    expect(desktop.get_by_role("heading", level=1)).to_have_text("Honolulu")


def test_two_fingers_zoom_on_a_phone(chromium: Browser, real_address: str) -> None:
    context = chromium.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    page = context.new_page()
    section = opened(page, real_address)
    frame = section.locator("[data-map-frame]")
    frame.scroll_into_view_if_needed()
    box = frame.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    session = context.new_cdp_session(page)
    for kind, spread in (("touchStart", 20), ("touchMove", 50), ("touchMove", 90)):
        points = [{"x": x - spread, "y": y, "id": 0}, {"x": x + spread, "y": y, "id": 1}]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    expect(section.locator("svg")).not_to_have_attribute("viewBox", re.compile(f" {WORLD_WIDTH} "))
    assert width(section) < WORLD_WIDTH / 2
    context.close()


@pytest.mark.parametrize("path", ["", "places/", "places/de/", "areas/data-ai/"])
def test_without_a_script_every_dot_is_a_link_and_the_table_is_there(
    chromium: Browser, real_address: str, path: str
) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(real_address + path)
    assert page.locator(".map-drawing a[href]").count() > 20
    assert page.locator("[data-map-tools]:visible").count() == 0
    table = page.locator(".map-table").first
    table.locator("summary").click()
    expect(table.locator("tbody a").first).to_be_visible()
    context.close()


def test_on_a_phone_the_home_page_shows_search_before_the_map(
    phone: Page, real_address: str
) -> None:
    phone.goto(real_address)
    search = phone.get_by_role("searchbox").bounding_box()
    chips = phone.get_by_role("list", name="Ways to start").bounding_box()
    drawing = phone.locator(".map-drawing").bounding_box()
    assert search
    assert chips
    assert drawing
    assert search["y"] < chips["y"] < drawing["y"]


def test_on_a_phone_the_list_comes_before_its_map_and_a_link_leads_there(
    phone: Page, real_address: str
) -> None:
    phone.goto(real_address + "places/de/")
    results = phone.locator("[data-results]").bounding_box()
    drawing = phone.locator("#map").bounding_box()
    assert results
    assert drawing
    assert results["y"] < drawing["y"]
    phone.get_by_role("link", name="See them on a map").click()
    expect(phone.locator("#map")).to_be_in_viewport()


def test_a_screen_reader_gets_the_table_and_not_the_dots(desktop: Page, real_address: str) -> None:
    desktop.goto(real_address + "places/de/berlin/")
    section = desktop.get_by_role("region", name="In and around Berlin")
    section.get_by_text("The same as a table").click()
    rows = section.get_by_role("row")
    assert rows.count() > 3
    expect(section.get_by_role("link", name="Berlin", exact=True)).to_have_count(1)
