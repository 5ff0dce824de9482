"""What is near a city that is typed, or near the reader, whose location stays in the browser."""

import re
from collections.abc import Callable, Iterator
from typing import Literal
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Geolocation, Locator, Page, Request, expect
from tests.making import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
PARIS: Geolocation = {"latitude": 48.8566, "longitude": 2.3522}
COORDINATES = re.compile(r"48[.%]?8[56]|2[.]35\d*|\b235\b|488[56]")
"""What the place above looks like in an address or a body, rounded or not."""

COUNT_ASKING = """
window.asked = 0;
const ask = Geolocation.prototype.getCurrentPosition;
Geolocation.prototype.getCurrentPosition = function (...rest) {
  window.asked++;
  ask.apply(this, rest);
};
"""

CATEGORY = "topics/software-craftsmanship/"
"""A page that shows all its groups: most meet in a city, some state no place."""

Opener = Callable[..., Page]


@pytest.fixture
def opened(chromium: Browser) -> Iterator[Opener]:
    """A way to open pages with a reader's language, place and leave to know it."""
    contexts: list[BrowserContext] = []

    def open_page(*, width: int = 1280, leave: bool = False, locale: str = "de-DE") -> Page:
        context = chromium.new_context(
            viewport={"width": width, "height": 800},
            locale=locale,
            geolocation=PARIS if leave else None,
            permissions=["geolocation"] if leave else [],
            service_workers="block",
        )
        context.add_init_script(COUNT_ASKING)
        contexts.append(context)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()


def distances(page: Page) -> list[int]:
    """Distances on the cards that are shown, in order."""
    expect(page.locator("[data-results][aria-busy]")).to_have_count(0)
    words = page.locator("[data-results] > .result:visible .away").all_text_contents()
    return [
        0 if word.startswith("under") else int(re.sub(r"\D", "", word.split(" ")[0]))
        for word in words
    ]


def options(page: Page) -> Locator:
    """The places that are offered."""
    return page.get_by_role("listbox").get_by_role("option")


def limit(page: Page) -> Locator:
    """The choice of how far one would go."""
    return page.get_by_role("combobox", name=re.compile("^Within"))


def near_from(page: Page, typed: str, label: str) -> None:
    """Open the control, type a city and choose it."""
    page.get_by_role("button", name="Nearest first").click()
    page.get_by_role("combobox", name="City or town").fill(typed)
    options(page).filter(has_text=label).first.click()
    expect(page.locator("[data-count]")).to_contain_text("nearest first")


def test_groups_are_ordered_from_a_city_that_is_typed_and_the_link_can_be_shared(
    opened: Opener, real_address: str
) -> None:
    page = opened()
    page.goto(real_address + "find/")
    near_from(page, "münch", "Munich, Germany")
    expect(page).to_have_url(re.compile(r"\?near=munich-de$"))
    expect(page.locator("[data-results] .facts").first).to_contain_text("Munich, Germany")
    seen = distances(page)
    assert len(seen) == 20
    assert seen == sorted(seen)
    expect(page.get_by_role("button", name="Remove filter Near Munich")).to_be_visible()
    expect(page.locator("[data-sort]")).to_have_value("near")
    other = opened()
    other.goto(page.url)
    expect(other.locator("[data-count]")).to_contain_text("nearest first")
    assert distances(other) == seen
    page.get_by_role("button", name="Remove filter Near Munich").click()
    expect(page.locator("[data-count]")).not_to_contain_text("nearest first")
    assert distances(page) == []
    assert urlsplit(page.url).query == ""


def test_another_order_keeps_the_distances(opened: Opener, real_address: str) -> None:
    page = opened()
    page.goto(real_address + "find/?near=munich-de&where=DE")
    expect(page.locator("[data-count]")).to_contain_text("nearest first")
    page.locator("[data-sort]").select_option("name")
    expect(page.locator("[data-count]")).to_contain_text("by name")
    seen = distances(page)
    assert len(seen) > 5
    assert seen != sorted(seen)
    page.go_back()
    expect(page.locator("[data-count]")).to_contain_text("nearest first")
    assert distances(page)[0] < 10


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("München", "Munich, Germany"),
        ("munchen", "Munich, Germany"),
        ("Cologne", "Köln, Germany"),
        ("sao paulo", "São Paulo, Brazil"),
        ("Kiev", "Kyiv, Ukraine"),
        ("Wien", "Vienna, Austria"),
        ("東京", "Tokyo, Japan"),
        ("Portland", "Portland, Oregon, United States"),
        ("portland, maine", "Portland, Maine, United States"),
        ("Londn", "London, United Kingdom"),
    ],
)
def test_a_city_is_found_by_the_name_that_people_type(
    opened: Opener, real_address: str, typed: str, label: str
) -> None:
    page = opened()
    page.goto(real_address + "find/")
    page.get_by_role("button", name="Nearest first").click()
    page.get_by_role("combobox", name="City or town").fill(typed)
    expect(options(page).first).to_contain_text(label)
    assert options(page).count() <= 8


def test_a_place_that_is_not_known_leaves_a_way_on(opened: Opener, real_address: str) -> None:
    page = opened()
    page.goto(real_address + "find/?near=nowhere-zz")
    expect(page.get_by_role("status").first).to_contain_text("That place is not in the list.")
    expect(page.locator("[data-results] > li")).to_have_count(20)
    expect(page.locator("[data-count]")).not_to_contain_text("nearest")
    page.get_by_role("button", name="Nearest first").click()
    page.get_by_role("combobox", name="City or town").fill("Xyzzyburgh")
    expect(page.get_by_role("status").first).to_contain_text("Try the nearest larger town")


def test_the_home_page_leads_to_a_control_that_asks_nothing_by_itself(
    opened: Opener, real_address: str
) -> None:
    page = opened(width=360, leave=True)
    page.goto(real_address)
    page.get_by_role("link", name="Near me").click()
    expect(page.get_by_role("button", name="Use my location")).to_be_focused()
    expect(page.get_by_role("combobox", name="City or town")).to_be_visible()
    expect(page.locator("[data-results] > li")).to_have_count(20)
    assert page.evaluate("window.asked") == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("where", ["find/", CATEGORY])
def test_the_location_is_used_on_a_click_and_never_leaves_the_browser(
    opened: Opener, real_address: str, where: str
) -> None:
    page = opened(leave=True)
    sent: list[str] = []

    def record(request: Request) -> None:
        sent.append(f"{request.url} {request.post_data or ''} {request.all_headers()}")

    page.on("request", record)
    page.goto(real_address + where)
    page.get_by_role("button", name="Nearest first").click()
    assert page.evaluate("window.asked") == 0
    page.get_by_role("button", name="Use my location").click()
    expect(page.locator("[data-count]")).to_contain_text("nearest first")
    assert page.evaluate("window.asked") == 1
    assert parse_qs(urlsplit(page.url).query) == {"near": ["here"]}
    expect(page.locator("[data-results] .facts").first).to_contain_text("France")
    seen = distances(page)
    assert seen == sorted(seen)
    page.reload()
    expect(page.locator("[data-count]")).to_contain_text("nearest first")
    assert distances(page) == seen
    assert page.evaluate("window.asked") == 0
    page.wait_for_load_state("networkidle")
    assert len(sent) > 10
    assert [line for line in sent if COORDINATES.search(line.replace(real_address, ""))] == []
    assert page.evaluate("localStorage.length") == 0
    assert page.context.cookies() == []


def test_who_refuses_the_location_is_told_so_and_types_a_city(
    opened: Opener, real_address: str
) -> None:
    page = opened()
    page.goto(real_address + "find/?near=here")
    page.get_by_role("button", name="Use my location").click()
    expect(page.get_by_role("status").first).to_contain_text(
        "not allowed to give your location. Type a city or town instead."
    )
    expect(page.get_by_role("combobox", name="City or town")).to_be_focused()
    page.keyboard.type("berl")
    expect(options(page).first).to_contain_text("Berlin, Germany")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("near=berlin-de"))
    expect(page.locator("[data-results] .facts").first).to_contain_text("Berlin")


@pytest.mark.parametrize(
    ("locale", "unit", "limits"),
    [
        ("en-US", "mi", ["any distance", "15 mi", "30 mi", "60 mi", "150 mi"]),
        ("en-GB", "mi", ["any distance", "15 mi", "30 mi", "60 mi", "150 mi"]),
        ("de-DE", "km", ["any distance", "25 km", "50 km", "100 km", "250 km"]),
    ],
)
def test_distances_are_in_miles_where_roads_have_miles(
    opened: Opener, real_address: str, locale: str, unit: str, limits: list[str]
) -> None:
    page = opened(locale=locale)
    page.goto(real_address + CATEGORY + "?near=berlin-de")
    expect(page.locator("[data-count]")).to_contain_text("nearest first")
    words = page.locator(".away").all_text_contents()
    assert len(words) > 5
    assert all(re.fullmatch(rf"(under )?[\d,]+ {unit} away", word) for word in words)
    page.get_by_role("button", name="Nearest first").click()
    assert limit(page).locator("option").all_inner_texts() == limits


def test_a_limit_leaves_out_what_is_farther_and_says_how_many_state_no_place(
    opened: Opener, real_address: str
) -> None:
    page = opened()
    page.goto(real_address + "find/?near=munich-de")
    expect(page.get_by_role("status").first).to_contain_text(
        re.compile(r"At the end: [\d,]+ groups that are online or state no place")
    )
    page.get_by_role("button", name="Nearest first").click()
    limit(page).select_option("25 km")
    expect(page).to_have_url(re.compile("within=25km"))
    expect(page.get_by_role("status").first).to_contain_text(re.compile(r"Left out: [\d,]+ groups"))
    expect(page.locator(".results-break")).to_have_count(0)
    page.get_by_label("Search groups").fill("python")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("q=python"))
    seen = distances(page)
    assert seen
    assert max(seen) <= 25
    page.goto(real_address + "find/?q=haskell&near=las-palmas-de-gran-canaria-es&within=25km")
    expect(page.get_by_role("status").last).to_contain_text("No group within 25 km of Las Palmas")
    page.get_by_role("button", name="At any distance").click()
    expect(page.locator("[data-count]")).to_contain_text(re.compile(r"\d+ groups?"))
    assert "within" not in page.url


def test_a_link_in_the_other_unit_shows_the_same_view(opened: Opener, real_address: str) -> None:
    page = opened(locale="en-US")
    page.goto(real_address + "find/?near=munich-de&within=25km")
    expect(page.get_by_role("button", name="Remove filter Within 25 km")).to_be_visible()
    page.get_by_role("button", name="Nearest first").click()
    expect(limit(page)).to_have_value("25km")


def test_groups_without_a_place_follow_under_a_heading_of_their_own(
    opened: Opener, real_address: str
) -> None:
    page = opened()
    page.goto(real_address + CATEGORY)
    before = page.locator("[data-results] > .result").count()
    near_from(page, "Berlin", "Berlin, Germany")
    placed = len(distances(page))
    assert 0 < placed < before
    assert page.locator("[data-results] > .result").count() == before
    lines = page.locator("[data-results] > li").all()
    heading = lines[placed]
    expect(heading.get_by_role("heading")).to_have_text("Online or no place stated")
    expect(heading).to_contain_text(f"{before - placed} groups")
    page.get_by_role("button", name="Clear all").click()
    expect(page.locator(".results-break")).to_have_count(0)
    expect(page.locator(".away")).to_have_count(0)


def test_a_category_is_ordered_by_distance_without_a_network(
    opened: Opener, real_address: str
) -> None:
    page = opened()
    page.goto(real_address + CATEGORY)
    near_from(page, "Berlin", "Berlin, Germany")
    first = page.locator("[data-results] > .result").first
    expect(first).to_contain_text("Berlin")
    page.context.set_offline(True)
    page.get_by_role("combobox", name="City or town").fill("Hambu")
    options(page).filter(has_text="Hamburg, Germany").first.click()
    expect(page).to_have_url(re.compile("near=hamburg-de"))
    expect(first).to_contain_text("Hamburg")
    seen = distances(page)
    assert seen == sorted(seen)


def test_when_the_list_of_places_cannot_be_had_the_groups_are_still_there(
    opened: Opener, real_address: str
) -> None:
    page = opened()
    page.route("**/find/places.json", lambda route: route.abort())
    page.goto(real_address + "find/?near=berlin-de")
    expect(page.get_by_role("status").first).to_contain_text("could not be loaded")
    expect(page.locator("[data-results] > li")).to_have_count(20)


def test_nothing_of_it_is_loaded_before_somebody_asks(opened: Opener, real_address: str) -> None:
    page = opened()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page.goto(real_address + "find/")
    page.wait_for_load_state("networkidle")
    assert not [path for path in asked if path.endswith(("places.json", "near.json"))]


def test_the_control_is_used_by_keyboard_alone(opened: Opener, real_address: str) -> None:
    page = opened()
    page.goto(real_address + "find/")
    toggle = page.get_by_role("button", name="Nearest first")
    toggle.focus()
    expect(toggle).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Enter")
    expect(toggle).to_have_attribute("aria-expanded", "true")
    box = page.get_by_role("combobox", name="City or town")
    expect(box).to_be_focused()
    page.keyboard.type("springf")
    expect(page.get_by_role("listbox")).to_be_visible()
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    second = options(page).nth(1)
    expect(second).to_have_attribute("aria-selected", "true")
    assert box.get_attribute("aria-activedescendant") == second.get_attribute("id")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(options(page).last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_value("springf")
    page.keyboard.press("Escape")
    expect(box).to_have_value("")
    page.keyboard.type("berlin")
    expect(options(page).first).to_contain_text("Berlin, Germany")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("near=berlin-de"))
    expect(box).to_be_focused()
    expect(box).to_have_value("Berlin, Germany")
    expect(limit(page)).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Use my location")).to_be_focused()
    page.keyboard.press("Tab")
    expect(limit(page)).to_be_focused()


@pytest.mark.parametrize(
    ("scheme", "width"), [("light", 320), ("dark", 360), ("light", 1280), ("dark", 1280)]
)
def test_the_open_control_has_no_violation_and_fits(
    chromium: Browser, real_address: str, scheme: Literal["light", "dark"], width: int
) -> None:
    context = chromium.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True
    )
    context.add_init_script(path=str(AXE))
    page = context.new_page()
    page.goto(real_address + CATEGORY + "?near=munich-de&within=250km")
    expect(page.locator("[data-count]")).to_contain_text("nearest first")
    page.get_by_role("button", name="Nearest first").click()
    page.get_by_role("combobox", name="City or town").fill("portland")
    options(page).first.wait_for()
    page.keyboard.press("ArrowDown")
    violations = page.evaluate("axe.run(document).then((result) => result.violations)")
    scroll = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert [(found["id"], found["nodes"][0]["html"]) for found in violations] == []
    assert scroll <= width
