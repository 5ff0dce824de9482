"""The whole weekend: from losing a job on Friday to a list, two dates and a message on Sunday."""

import re
from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, Page, expect

SIZES = {"phone": (360, 740), "desktop": (1280, 900)}


@pytest.fixture(params=list(SIZES))
def reader(request: pytest.FixtureRequest, chromium: Browser) -> Page:
    width, height = SIZES[request.param]
    context = chromium.new_context(
        viewport={"width": width, "height": height},
        permissions=["clipboard-read", "clipboard-write"],
        service_workers="block",
    )
    request.addfinalizer(context.close)  # noqa: PT021 - one line for a page of two sizes
    return context.new_page()


def test_from_friday_to_sunday(reader: Page, real_address: str) -> None:
    # Friday: groups for a job title, without reading everything.
    reader.goto(real_address)
    reader.get_by_role("navigation", name="Site").get_by_role("link", name="Job titles").click()
    reader.get_by_role("link", name="Security engineer", exact=True).first.click()
    for _ in range(2):
        reader.get_by_role("button", name=re.compile("^Save ")).first.click()

    # Near home: a town is typed, no location is asked for.
    reader.goto(f"{real_address}find/?q=security&near=berlin-de")
    away = reader.locator("[data-results] .away").first
    expect(away).to_contain_text(re.compile(r"\d"))
    reader.get_by_role("button", name=re.compile("^Save ")).first.click()

    # Saturday: meetings that have dates.
    reader.get_by_role("navigation", name="Site").get_by_role("link", name="Meetings").click()
    days = reader.locator("[data-days] [data-day]:visible")
    expect(days.first).to_be_visible()
    groups = reader.locator("[data-days] [data-day]:visible li:visible a[href*='groups/']")
    addresses = groups.evaluate_all("links => [...new Set(links.map(link => link.href))]")
    for address in addresses[:2]:
        reader.goto(address)
        expect(reader.get_by_role("link", name=re.compile("^Add to calendar"))).to_be_visible()
        reader.locator("[data-keep] button", has_text="Save").first.click()

    # Sunday: the plan, two dates in a calendar, the first message.
    reader.get_by_role("link", name=re.compile("^My plan")).click()
    expect(reader.locator(".plan-item")).to_have_count(5)
    reader.get_by_label(re.compile("^I am")).select_option("out-of-work")
    expect(reader.locator("[data-agenda] li").first).to_be_visible()
    assert reader.locator("[data-agenda] li").count() >= 2
    with reader.expect_download() as loaded:
        reader.get_by_role("button", name=re.compile("Calendar")).click()
    calendar = Calendar.from_ical(Path(loaded.value.path()).read_bytes())
    assert len(calendar.walk("VEVENT")) >= 2
    reader.locator(".plan-item summary", has_text="What to write first").first.click()
    message = reader.locator(".plan-item textarea[aria-label^='First message']").first
    assert "[your name]" in message.input_value()
    reader.get_by_role("button", name=re.compile("^Copy the message")).first.click()
    assert "[your name]" in reader.evaluate("navigator.clipboard.readText()")


def test_the_way_from_search_to_plan_needs_no_mouse(desktop: Page, real_address: str) -> None:
    desktop.goto(f"{real_address}find/")
    desktop.locator("[data-facets] fieldset").first.wait_for(state="attached")
    desktop.keyboard.press("/")
    desktop.keyboard.type("owasp")
    desktop.keyboard.press("Enter")
    save = desktop.get_by_role("button", name=re.compile("^Save .*OWASP")).first
    save.focus()
    desktop.keyboard.press("Space")
    expect(desktop.get_by_role("button", name=re.compile("^Saved .*OWASP")).first).to_be_focused()
    link = desktop.get_by_role("link", name=re.compile("^My plan"))
    link.focus()
    desktop.keyboard.press("Enter")
    expect(desktop.locator(".plan-item")).to_have_count(1)
    desktop.locator(".plan-item textarea").first.focus()
    desktop.keyboard.type("ask for the evening in May")
    desktop.reload()
    expect(desktop.locator(".plan-item textarea").first).to_have_value("ask for the evening in May")


def test_a_list_that_is_ordered_anew_leaves_the_focus_where_it_is(
    desktop: Page, real_address: str
) -> None:
    desktop.goto(f"{real_address}find/?q=women&where=GB")
    expect(desktop.locator("[data-count]")).to_contain_text("best match first")
    expect(desktop.locator("[data-results] .save").nth(1)).to_be_visible()
    expect(desktop.locator("[data-results][aria-busy]")).to_have_count(0)
    names = desktop.locator("[data-results] h2 a")
    before = names.all_text_contents()
    save = desktop.locator("[data-results] .save").nth(1)
    save.focus()
    kept = save.get_attribute("data-save")
    desktop.locator("[data-sort]").evaluate(
        "select => { select.value = 'name'; select.dispatchEvent(new Event('change')); }"
    )
    expect(desktop.locator("[data-count]")).to_contain_text("by name")
    expect(desktop.locator("[data-results][aria-busy]")).to_have_count(0)
    assert names.all_text_contents() != before
    assert sorted(names.all_text_contents()) == sorted(before)
    expect(desktop.locator(f"[data-save='{kept}']")).to_be_focused()


def test_a_screen_reader_hears_names_states_and_numbers(phone: Page, real_address: str) -> None:
    phone.goto(f"{real_address}find/?q=isaca")
    expect(phone.locator("[data-count]")).to_contain_text("group")
    expect(phone.get_by_role("main")).to_match_aria_snapshot("""
      - heading "Find a group" [level=1]
      - search:
        - searchbox "Search groups": isaca
        - button "Search"
      - list:
        - listitem:
          - heading /ISACA/ [level=2]
    """)
    phone.get_by_role("button", name="Save ISACA", exact=True).click()
    pressed = phone.get_by_role("button", name="Saved ISACA", exact=True, pressed=True)
    expect(pressed).to_be_visible()
