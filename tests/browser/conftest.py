"""A browser for the journeys: the Chromium or Chrome of this machine."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect, sync_playwright

from install_test_tools import browser as browser_path

ARGUMENTS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
"""The tests open this project's own pages only, often as root in a container."""

expect.set_options(timeout=30_000)  # a busy machine is no failure

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


@pytest.fixture
def desktop(chromium: Browser) -> Iterator[Page]:
    """A page of a desktop's size; any error in its console fails the test."""
    yield from _page(chromium, 1280, 900)


@pytest.fixture
def phone(chromium: Browser) -> Iterator[Page]:
    """A page of a small phone's size; any error in its console fails the test."""
    yield from _page(chromium, 360, 740)


def _page(chromium: Browser, width: int, height: int) -> Iterator[Page]:
    # What is kept for want of a network has tests of its own.
    context = chromium.new_context(
        viewport={"width": width, "height": height}, service_workers="block"
    )
    page = context.new_page()
    told: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and not message.text.startswith(BLOCKED):
            told.append(message.text)

    page.on("console", listen)
    page.on("pageerror", lambda error: told.append(str(error)))
    yield page
    context.close()
    assert told == []
