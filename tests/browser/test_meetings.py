"""Meetings by day and next dates, on the real site, with the reader's clock set."""

import datetime
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from tests.site.reading import BuiltPage

DAYS = "[data-day]"
LINES = "[data-day] li"
GROUP = "groups/paris-java-user-group/"
"""A group that meets every month and states no time."""


@pytest.fixture
def built(real_site: Path) -> BuiltPage:
    """The page of meetings as it was built."""
    return BuiltPage(real_site, real_site / "meetings" / "index.html")


@pytest.fixture
def desktop(new_desktop: Page) -> Page:
    """A page whose clock is set."""
    return new_desktop


@pytest.fixture
def phone(new_phone: Page) -> Page:
    """A page whose clock is set."""
    return new_phone


def days_of(built: BuiltPage) -> list[datetime.date]:
    return [datetime.date.fromisoformat(day) for day in built.all("//*[@data-day]/@data-day")]


def shown_days(page: Page) -> list[datetime.date]:
    shown = page.locator(f"{DAYS}:visible")
    found = [shown.nth(number).get_attribute("data-day") for number in range(shown.count())]
    return [datetime.date.fromisoformat(day or "") for day in found]


def at_noon(page: Page, day: datetime.date) -> None:
    page.clock.set_fixed_time(datetime.datetime.combine(day, datetime.time(12)))


def test_past_meetings_vanish_and_later_ones_appear_without_a_new_build(
    phone: Page, real_address: str, built: BuiltPage
) -> None:
    days = days_of(built)
    now = days[0] + datetime.timedelta(days=35)
    at_noon(phone, now)
    phone.goto(f"{real_address}meetings/")
    expect(phone.get_by_role("combobox", name="Place")).to_be_visible()
    expected = [day for day in days if now <= day <= now + datetime.timedelta(days=60)]
    shown = shown_days(phone)
    assert set(shown) <= set(expected)
    assert shown[-1] == expected[-1]
    assert shown[-1] > days[0] + datetime.timedelta(days=61)
    expect(phone.locator("[data-count]")).to_have_text(re.compile(r"^\d+ meetings$"))


def test_lines_of_a_day_that_are_over_vanish_before_the_day_does(
    desktop: Page, real_address: str
) -> None:
    desktop.route("**/meetings/", with_a_timed_line)
    desktop.clock.set_fixed_time(datetime.datetime(2030, 1, 1, 12, tzinfo=datetime.UTC))
    desktop.goto(f"{real_address}meetings/")
    expect(desktop.locator(f"{LINES}:visible")).to_have_count(1)
    desktop.clock.set_fixed_time(datetime.datetime(2030, 1, 2, 12, tzinfo=datetime.UTC))
    desktop.reload()
    expect(desktop.locator("[data-nothing]")).to_be_visible()
    expect(desktop.locator(f"{LINES}:visible")).to_have_count(0)


def with_a_timed_line(route: Route) -> None:
    """The page with one online meeting at 18:00 in UTC on New Year's Day of 2030, and no other."""
    answer = route.fetch()
    kept, start, rest = answer.text().partition('<div data-days="60">')
    line = (
        '<section class="day" data-day="2030-01-01"><h2>Tuesday</h2><ul>'
        '<li class="when" data-online data-area="x" data-at="2030-01-01T18:00Z"'
        ' data-over="2030-01-01T21:00Z"><span class="when-time">18:00</span></li></ul></section>'
    )
    end = rest[rest.index('<section class="block"') :]
    route.fulfill(response=answer, body=f"{kept}{start}{line}</div>{end}")


@pytest.mark.parametrize(
    ("zone", "told"),
    [("Europe/Paris", "19:00 your time"), ("Asia/Tokyo", "Wed 03:00 your time"), ("UTC", "")],
)
def test_an_online_meeting_shows_the_readers_own_time(
    chromium: Browser, real_address: str, zone: str, told: str
) -> None:
    context = chromium.new_context(timezone_id=zone)
    page = context.new_page()
    page.route("**/meetings/", with_a_timed_line)
    page.clock.set_fixed_time(datetime.datetime(2030, 1, 1, 1, tzinfo=datetime.UTC))
    page.goto(f"{real_address}meetings/")
    expect(page.locator(f"{LINES}:visible")).to_have_count(1)
    own = page.locator(".own-time")
    assert re.sub(r"\s+", " ", "".join(own.all_inner_texts())) == told
    context.close()


def test_filters_work_by_keyboard_and_stay_in_the_address(
    desktop: Page, real_address: str, built: BuiltPage
) -> None:
    at_noon(desktop, days_of(built)[0])
    desktop.goto(f"{real_address}meetings/")
    place = desktop.get_by_role("combobox", name="Place")
    expect(place).to_be_visible()
    everything = desktop.locator(f"{LINES}:visible").count()
    desktop.locator(".page-head a").last.focus()
    desktop.keyboard.press("Tab")
    expect(place).to_be_focused()
    desktop.keyboard.type("Fra")
    expect(place).to_have_value("FR")
    french = desktop.locator(f"{LINES}:visible")
    assert 0 < french.count() < everything
    assert {french.nth(n).get_attribute("data-country") for n in range(french.count())} == {"FR"}
    assert parse_qs(urlsplit(desktop.url).query) == {"place": ["FR"]}
    desktop.reload()
    expect(place).to_have_value("FR")
    desktop.keyboard.press("Tab")
    place.focus()
    desktop.keyboard.press("Home")
    expect(desktop.locator(f"{LINES}:visible")).to_have_count(everything)
    desktop.go_back()
    expect(place).to_have_value("FR")


def test_where_nothing_is_left_the_finder_is_offered_with_the_same_choice(
    phone: Page, real_address: str, built: BuiltPage
) -> None:
    at_noon(phone, days_of(built)[0])
    phone.goto(f"{real_address}meetings/?place=FR&online=1&area=nonsense")
    nothing = phone.locator("[data-nothing]")
    expect(nothing).to_be_visible()
    href = nothing.get_by_role("link").get_attribute("href") or ""
    assert parse_qs(urlsplit(href).query) == {"where": ["FR"], "meets": ["online"]}
    phone.get_by_role("checkbox", name="Online only").focus()
    phone.keyboard.press("Space")
    expect(nothing).to_be_hidden()
    assert phone.locator(f"{LINES}:visible").count() > 0


@pytest.fixture
def plain(chromium: Browser) -> Iterator[Page]:
    """A browser that runs no script."""
    context = chromium.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_without_a_script_all_meetings_can_be_read(
    plain: Page, real_address: str, built: BuiltPage
) -> None:
    plain.goto(f"{real_address}meetings/")
    soon = len(built.all("//*[@data-days]//li"))
    expect(plain.locator(f"{LINES}:visible")).to_have_count(soon)
    expect(plain.get_by_role("combobox")).to_have_count(0)
    plain.locator("[data-later] summary").click()
    expect(plain.locator(f"{LINES}:visible")).to_have_count(len(built.all("//li[@data-over]")))


def test_a_group_page_shows_three_dates_ahead_whenever_it_is_read(
    phone: Page, real_address: str, real_site: Path
) -> None:
    page = BuiltPage(real_site, real_site / GROUP / "index.html")
    dates = [str(day) for day in page.all("//ul[@data-upcoming]/li/time/@datetime")]
    assert len(dates) == 12
    for passed in (0, 4):
        at_noon(phone, datetime.date.fromisoformat(dates[passed]))
        phone.goto(real_address + GROUP)
        shown = phone.locator("[data-upcoming] > li:visible time")
        expect(shown).to_have_count(3)
        expect(shown.first).to_have_attribute("datetime", dates[passed])
    at_noon(phone, datetime.date.fromisoformat(dates[-1]) + datetime.timedelta(days=1))
    phone.reload()
    expect(phone.get_by_text("All dates that this page knew are over.")).to_be_visible()


def test_the_home_page_shows_meetings_that_are_to_come(
    desktop: Page, real_address: str, built: BuiltPage
) -> None:
    now = days_of(built)[0] + datetime.timedelta(days=14)
    at_noon(desktop, now)
    desktop.goto(real_address)
    section = desktop.locator("section", has=desktop.get_by_role("heading", name="Meetings soon"))
    shown = section.locator("li:visible time")
    assert 0 < shown.count() <= 6
    days = [shown.nth(number).get_attribute("datetime") or "" for number in range(shown.count())]
    assert min(days) >= now.isoformat()


def test_a_calendar_is_sent_as_one(desktop: Page, real_address: str) -> None:
    desktop.goto(real_address + GROUP)
    href = desktop.get_by_role("link", name="Add to calendar").get_attribute("href") or ""
    answer = desktop.request.get(f"{real_address}{GROUP}{href}")
    assert answer.ok
    assert answer.headers["content-type"].startswith("text/calendar")
    assert answer.text().startswith("BEGIN:VCALENDAR\r\n")
