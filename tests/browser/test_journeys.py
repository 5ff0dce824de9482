"""Journeys of people who look for a group, on the real site below a path."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

PAYLOAD = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>"


def results(page: Page) -> list[str]:
    """Names of the groups that are shown, once the finder has counted them."""
    expect(page.locator("[data-count]")).to_contain_text("group")
    expect(page.locator("[data-results] > li").first).to_be_attached()
    expect(page.locator("[data-results][aria-busy]")).to_have_count(0)
    return page.locator("[data-results] > li:visible h2 a").all_text_contents()


def search(page: Page, text: str) -> None:
    """Type a query, send it, and wait until its results are counted."""
    page.get_by_role("searchbox").fill(text)
    page.keyboard.press("Enter")
    expect(page.locator("[data-count]")).to_contain_text("best match first")


def settle(page: Page) -> None:
    """Wait until all that was asked for has come and is shown."""
    page.wait_for_load_state("networkidle")
    expect(page.locator("[data-results][aria-busy]")).to_have_count(0)


def total(page: Page) -> int:
    """The number that the finder says."""
    expect(page.locator("[data-count]")).to_have_text(re.compile(r"\d|No groups"))
    found = re.search(r"[\d,]+", page.locator("[data-count]").inner_text())
    return int(found[0].replace(",", "")) if found else 0


def asked(page: Page) -> dict[str, list[str]]:
    """What the address asks for."""
    return parse_qs(urlsplit(page.url).query)


def choose(page: Page, facet: str, value: str) -> int:
    """Choose a value of a facet; return the number that stood beside it."""
    fieldset = page.locator("[data-facets] fieldset").filter(
        has=page.locator("legend", has_text=re.compile(f"^{facet}$"))
    )
    fieldset.wait_for(state="attached")
    summary = page.locator("[data-facets] summary")
    if not fieldset.is_visible():
        summary.click()
    label = fieldset.locator("label", has=page.get_by_text(value, exact=True))
    if not label.is_visible():
        fieldset.get_by_role("button", name=re.compile("^Show all")).click()
    count = int(label.locator(".n").inner_text().replace(",", ""))
    label.locator("input").check()
    return count


def test_a_data_engineer_looks_for_something_free_in_germany(
    phone: Page, real_address: str
) -> None:
    phone.goto(real_address)
    phone.get_by_role("searchbox").fill("data engineer")
    phone.get_by_role("button", name="Search", exact=True).click()
    expect(phone).to_have_url(re.compile(r"/find/\?q=data\+engineer"))
    expect(phone.locator("[data-count]")).to_contain_text("best match first")
    assert total(phone) > 20
    promised = choose(phone, "Where", "Germany")
    expect(phone.locator("[data-count]")).to_contain_text(f"{promised:,} groups")
    expect(phone.locator("[data-results] .facts").first).to_contain_text("Germany")
    phone.goto(phone.url + "&cost=free")
    expect(phone.get_by_role("status")).to_contain_text("No group matches “data engineer”")
    phone.get_by_role("button", name=re.compile("^Also online and worldwide")).click()
    expect(phone.locator("[data-results] > li").nth(5)).to_be_attached()
    assert asked(phone)["where"] == ["online", "worldwide", "DE"]
    costs = phone.locator("[data-results] .cost b").all_text_contents()
    assert set(costs) == {"Free"}


def test_python_is_narrowed_to_online_and_shared_by_its_address(
    chromium: Browser, desktop: Page, real_address: str
) -> None:
    desktop.goto(real_address + "find/")
    search(desktop, "python")
    expect(desktop).to_have_url(re.compile("q=python"))
    promised = choose(desktop, "Where", "Online")
    expect(desktop).to_have_url(re.compile("where=online"))
    expect(desktop.locator("[data-count]")).to_contain_text(f"{promised:,} groups")
    seen = results(desktop)
    other = chromium.new_context(service_workers="block").new_page()
    other.goto(desktop.url)
    assert results(other) == seen
    assert other.get_by_label("Search groups").input_value() == "python"
    other.context.close()
    desktop.go_back()
    expect(desktop).not_to_have_url(re.compile("where=online"))
    expect(desktop.locator("[data-count]")).not_to_contain_text(f"{promised:,} groups")


def test_counts_say_what_choosing_a_value_gives(desktop: Page, real_address: str) -> None:
    desktop.goto(real_address + "find/?area=data-ai")
    for facet, value in (("Cost to join", "Free"), ("Where", "Worldwide"), ("Meets", "Online")):
        desktop.goto(real_address + "find/?area=data-ai")
        promised = choose(desktop, facet, value)
        expect(desktop.locator("[data-count]")).to_contain_text(f"{promised:,} group")
    desktop.goto(real_address + "find/?area=data-ai")
    before = total(desktop)
    more = choose(desktop, "Technology area", "Cloud and DevOps")
    expect(desktop.locator("[data-count]")).to_contain_text(f"{before + more:,} groups")


def test_the_finder_is_used_by_keyboard_alone(desktop: Page, real_address: str) -> None:
    desktop.goto(real_address + "find/")
    desktop.locator("[data-facets] fieldset").first.wait_for()
    desktop.keyboard.press("Tab")
    assert desktop.evaluate("document.activeElement.textContent") == "Skip to the content"
    desktop.keyboard.press("/")
    assert desktop.evaluate("document.activeElement.name") == "q"
    desktop.keyboard.type("security")
    desktop.keyboard.press("Enter")
    expect(desktop.locator("[data-count]")).to_contain_text("best match first")
    before = total(desktop)
    desktop.locator("[data-facets] input[type=checkbox]:visible").first.focus()
    desktop.keyboard.press("Space")
    expect(desktop).to_have_url(re.compile("area="))
    assert desktop.evaluate("document.activeElement.type") == "checkbox"
    expect(desktop.locator("[data-count]")).not_to_contain_text(f"{before:,} groups")
    assert total(desktop) < before
    expect(desktop.locator("[data-results][aria-busy]")).to_have_count(0)
    desktop.locator("[data-results] h2 a").first.focus()
    outline = desktop.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline != "none"
    desktop.keyboard.press("Enter")
    expect(desktop).to_have_url(re.compile("/groups/"))


def test_twenty_results_are_shown_and_twenty_more_on_demand(
    desktop: Page, real_address: str
) -> None:
    desktop.goto(real_address + "find/")
    assert len(results(desktop)) == 20
    desktop.get_by_role("button", name="Show 20 more").click()
    expect(desktop.locator("[data-results] > li")).to_have_count(40)
    focused = desktop.evaluate("document.activeElement.textContent")
    assert focused == results(desktop)[20]


def test_results_are_sorted_by_name_and_by_age(desktop: Page, real_address: str) -> None:
    desktop.goto(real_address + "find/?area=games-graphics")
    total(desktop)
    settle(desktop)
    desktop.locator("[data-sort]").select_option("name")
    expect(desktop).to_have_url(re.compile("sort=name"))
    expect(desktop.locator("[data-count]")).to_contain_text("by name")
    settle(desktop)
    names = [name.casefold() for name in results(desktop)]
    assert names == sorted(names)
    desktop.locator("[data-sort]").select_option("newest")
    expect(desktop).to_have_url(re.compile("sort=newest"))
    expect(desktop.locator("[data-count]")).to_contain_text("newest facts first")
    settle(desktop)
    ages = desktop.locator("[data-results] .facts li:last-child").all_text_contents()
    years = [int(found[0]) for age in ages if (found := re.search(r"\d{4}", age))]
    assert years == sorted(years, reverse=True)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("C++", "C++ User Group Hamburg"),
        ("c#", ".NET"),
        (".NET", ".NET"),
        ("F#", "F# Software Foundation"),
        ("SOC analyst", "FIRST"),
        ("k8s", "Cloud Native"),
        ("isaca", "ISACA"),
        ("montreal", "Montréal"),
    ],
)
def test_what_people_type_finds_what_it_should(
    desktop: Page, real_address: str, query: str, expected: str
) -> None:
    desktop.goto(real_address + "find/")
    desktop.get_by_role("searchbox").fill(query)
    desktop.keyboard.press("Enter")
    expect(desktop).to_have_url(re.compile("q="))
    expect(desktop.locator("[data-results]")).to_contain_text(expected)


@pytest.mark.parametrize("where", ["find/", "careers/mentoring/"])
def test_mark_up_in_a_query_is_shown_as_text(desktop: Page, real_address: str, where: str) -> None:
    desktop.goto(real_address + where)
    desktop.get_by_role("searchbox").fill(PAYLOAD)
    desktop.keyboard.press("Enter")
    expect(desktop.get_by_role("status")).to_contain_text("No group")
    desktop.reload()
    expect(desktop.get_by_role("status")).to_contain_text("No group")
    assert desktop.locator("main img").count() == 0
    assert "owned" not in desktop.title()
    assert desktop.get_by_role("searchbox").input_value() == PAYLOAD


def test_a_category_is_filtered_in_place(phone: Page, real_address: str) -> None:
    phone.goto(real_address + "careers/mentoring/")
    before = total(phone)
    promised = choose(phone, "Cost to join", "Free")
    expect(phone.locator("[data-count]")).to_contain_text(f"{promised:,} group")
    assert len(results(phone)) == promised < before
    assert asked(phone) == {"cost": ["free"]}
    phone.get_by_role("button", name="Clear all").click()
    assert len(results(phone)) == before


def test_a_closed_group_is_found_by_its_name_and_says_so(desktop: Page, real_address: str) -> None:
    desktop.goto(real_address + "find/?q=lopsa")
    link = desktop.get_by_role("link", name=re.compile("LOPSA"))
    first = desktop.locator("[data-results] > li", has=link)
    expect(first).to_contain_text("dissolved")
    link.click()
    expect(desktop.get_by_role("main")).to_contain_text("This group was dissolved")


def test_without_javascript_every_group_can_be_reached(
    chromium: Browser, real_address: str
) -> None:
    context = chromium.new_context(
        java_script_enabled=False, viewport={"width": 360, "height": 740}
    )
    page = context.new_page()
    page.goto(real_address + "find/")
    expect(page.get_by_text("Text search and filters need JavaScript.")).to_be_visible()
    assert not page.locator("[data-tools]").is_visible()
    page.get_by_role("link", name="Data and AI").first.click()
    page.locator("ol.results h2 a").first.click()
    expect(page.get_by_role("heading", name="Where these facts come from")).to_be_visible()
    context.close()


def test_search_from_the_home_page_says_what_it_needs_without_javascript(
    chromium: Browser, real_address: str
) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(real_address)
    page.get_by_role("searchbox").fill("python")
    page.get_by_role("button", name="Search", exact=True).click()
    expect(page.get_by_text("Text search and filters need JavaScript.")).to_be_visible()
    context.close()


def test_when_the_index_cannot_be_had_the_way_on_is_shown(
    chromium: Browser, real_address: str
) -> None:
    context = chromium.new_context(service_workers="block")
    page = context.new_page()
    page.route("**/find/index.json", lambda route: route.abort())
    page.goto(real_address + "find/")
    expect(page.get_by_role("status")).to_contain_text("could not be loaded")
    expect(page.get_by_role("link", name="Data and AI").first).to_be_visible()
    context.close()


def test_nothing_is_asked_of_any_other_host(chromium: Browser, real_address: str) -> None:
    context = chromium.new_context(service_workers="block")
    page = context.new_page()
    hosts: set[str] = set()
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    for path in ("", "find/?q=python", "areas/data-ai/", "groups/isaca/"):
        page.goto(real_address + path)
        page.wait_for_load_state("networkidle")
    context.close()
    assert hosts == {urlsplit(real_address).netloc}


def test_what_is_typed_before_the_finder_is_loaded_is_searched(
    new_phone: Page, real_address: str
) -> None:
    held: list[Route] = []
    new_phone.route("**/find/index.json", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks what it is given
    with new_phone.expect_request("**/find/index.json"):
        new_phone.goto(real_address + "find/", wait_until="commit")
    box = new_phone.get_by_role("searchbox")
    box.press_sequentially("isaca")
    held[0].continue_()
    expect(new_phone).to_have_url(re.compile(r"\?q=isaca$"))
    expect(box).to_have_value("isaca")
    expect(new_phone.locator("[data-results]")).to_contain_text("ISACA")
