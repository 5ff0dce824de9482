"""Embeds in a stranger's page, on another port, by each of the ways that the kit offers."""

import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.site.reading import elements

from guildhall.serving.server import server_of

PUBLIC = "https://guildhall.example/guildhall/"
KIT = "newsletters/topics/kubernetes/index.html"


@pytest.fixture
def snippets(real_site: Path, real_address: str) -> dict[str, str]:
    """What the kit of a category gives to paste, with this server's address in it."""
    tree = elements((real_site / KIT).read_text(encoding="utf-8"))
    return {
        name: tree.xpath(f"string(//*[@data-{name}])").replace(PUBLIC, real_address)
        for name in ("embed", "embed-script", "component")
    }


@pytest.fixture
def strange(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A folder that another server shows, and its address."""
    server = server_of(tmp_path, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield tmp_path, f"http://localhost:{server.server_port}/"
    server.shutdown()
    server.server_close()


def show(folder: Path, *parts: str) -> None:
    body = "\n".join(parts)
    (folder / "index.html").write_text(
        f"<!doctype html><html lang=en><title>Strange</title>"
        f"<link rel=icon href=data:,><body>{body}</body></html>",
        encoding="utf-8",
    )


def test_a_frame_shows_the_groups_without_any_script_of_the_page_around(
    desktop: Page, snippets: dict[str, str], strange: tuple[Path, str]
) -> None:
    folder, address = strange
    show(folder, snippets["embed"])
    desktop.goto(address)
    frame = desktop.frame_locator("iframe")
    expect(frame.get_by_role("heading", level=1)).to_have_text("Kubernetes groups")
    assert frame.get_by_role("heading", level=2).count() > 3
    assert desktop.locator("iframe").get_attribute("height") == "480"


def test_the_script_beside_it_gives_the_frame_its_height(
    phone: Page, snippets: dict[str, str], strange: tuple[Path, str]
) -> None:
    folder, address = strange
    show(folder, snippets["embed-script"], snippets["embed"].replace("600", "320"))
    phone.goto(address)
    expect(phone.locator("iframe")).to_have_attribute("height", re.compile(r"^[1-9]\d{3}$"))


def test_a_height_from_a_stranger_is_not_taken(
    desktop: Page, snippets: dict[str, str], strange: tuple[Path, str]
) -> None:
    folder, address = strange
    show(folder, snippets["embed-script"], snippets["embed"])
    desktop.goto(address)
    expect(desktop.locator("iframe")).not_to_have_attribute("height", "480")
    before = desktop.locator("iframe").get_attribute("height")
    desktop.evaluate("postMessage({guildhall: 'height', height: 77}, '*')")
    desktop.wait_for_timeout(100)
    assert desktop.locator("iframe").get_attribute("height") == before


def test_the_web_component_lists_groups_and_credit(
    desktop: Page, snippets: dict[str, str], strange: tuple[Path, str]
) -> None:
    folder, address = strange
    show(folder, snippets["component"])
    desktop.goto(address)
    expect(desktop.locator("guild-list li")).to_have_count(8)
    expect(desktop.locator("guild-list > small")).to_contain_text("CC BY-SA 4.0")


def test_without_script_frame_and_links_stay(
    chromium: Browser, snippets: dict[str, str], strange: tuple[Path, str]
) -> None:
    folder, address = strange
    show(folder, snippets["embed"], snippets["component"])
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    expect(page.frame_locator("iframe").get_by_role("heading", level=1)).to_have_text(
        "Kubernetes groups"
    )
    expect(page.locator("guild-list a")).to_have_text("Kubernetes groups")
    context.close()


def test_a_link_in_a_frame_opens_beside_the_page(
    desktop: Page, snippets: dict[str, str], strange: tuple[Path, str]
) -> None:
    folder, address = strange
    show(folder, snippets["embed"])
    desktop.goto(address)
    desktop.context.route(f"{PUBLIC}**", lambda route: route.fulfill(body="<title>There</title>"))
    with desktop.expect_popup() as opened:
        desktop.frame_locator("iframe").get_by_role("link").first.click()
    assert opened.value.url.startswith(PUBLIC)
    assert desktop.url == address
