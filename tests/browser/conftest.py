"""A browser for the journeys: the Chromium or Chrome of this machine."""

import time
from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

import pytest
from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Error,
    Page,
    ViewportSize,
    expect,
    sync_playwright,
)

from install_test_tools import browser as browser_path

ARGUMENTS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
"""The tests open this project's own pages only, often as root in a container."""

expect.set_options(timeout=30_000)  # a busy machine is no failure

MINUTE = 60
"""Seconds by which the clock of a page that has forgotten a test may differ from ours."""

BLOCKED = "Service Worker registration blocked"
"""What Playwright says of workers that we told it to block."""


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A running browser."""
    path = browser_path()
    assert path, "no Chromium or Chrome is here: `make test` installs one"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield started
        started.close()


class Size(NamedTuple):
    """Pixels of a page."""

    width: int
    height: int

    @property
    def viewport(self) -> ViewportSize:
        """As Playwright takes it."""
        return {"width": self.width, "height": self.height}


DESKTOP, PHONE = Size(1280, 900), Size(360, 740)

Pages = dict[Size, Page]
"""Pages that tests use one after the other: a new one takes longer than most tests."""


@pytest.fixture(scope="session")
def pages() -> Pages:
    """Those that are free."""
    return {}


@pytest.fixture
def desktop(chromium: Browser, pages: Pages) -> Iterator[Page]:
    """A page of a desktop's size; any error in its console fails the test."""
    yield from _used(chromium, pages, DESKTOP)


@pytest.fixture
def phone(chromium: Browser, pages: Pages) -> Iterator[Page]:
    """A page of a small phone's size; any error in its console fails the test."""
    yield from _used(chromium, pages, PHONE)


@pytest.fixture
def new_desktop(chromium: Browser) -> Iterator[Page]:
    """A desktop's page for a test that alters it for good: its clock, or what scripts find."""
    yield from _used(chromium, {}, DESKTOP)


@pytest.fixture
def new_phone(chromium: Browser) -> Iterator[Page]:
    """A phone's page for a test that alters it for good: its clock, or what scripts find."""
    yield from _used(chromium, {}, PHONE)


def _used(chromium: Browser, pages: Pages, size: Size) -> Iterator[Page]:
    page = pages.pop(size, None) or _new(chromium, size)
    told: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and not message.text.startswith(BLOCKED):
            told.append(message.text)

    def note(error: Error) -> None:
        told.append(str(error))

    page.on("console", listen)
    page.on("pageerror", note)
    yield page
    page.remove_listener("console", listen)
    page.remove_listener("pageerror", note)
    if _is_as_new(page, size):
        pages[size] = page
    else:
        page.context.close()
    assert told == []


def _is_as_new(page: Page, size: Size) -> bool:
    """Have a page forget a test; whether it could."""
    context = page.context
    with suppress(Error):
        for other in [other for other in context.pages if other != page]:
            other.close()
        page.unroute_all()
        context.unroute_all()
        context.clear_permissions()
        context.clear_cookies()
        page.evaluate("localStorage.clear(); sessionStorage.clear();")
        page.emulate_media(media="null")
        page.set_viewport_size(size.viewport)
        page.goto("about:blank")
        return bool(abs(page.evaluate("Date.now()") / 1000 - time.time()) < MINUTE)
    return False


def _new(chromium: Browser, size: Size) -> Page:
    # What is kept for want of a network has tests of its own.
    return chromium.new_context(viewport=size.viewport, service_workers="block").new_page()
