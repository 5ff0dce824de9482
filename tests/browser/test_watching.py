"""A page that is served while somebody works on it reloads itself, and says what is broken."""

import threading
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect
from tests.watching.conftest import Watched, replace, watched

from guildhall.serving.watched import watched_server_of

__all__ = ["watched"]

GROUP = "groups/python-lyon/"


@pytest.fixture
def address(watched: Watched) -> Iterator[str]:
    server = watched_server_of(watched.output, 0, watched.tabs)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def spoil(watched: Watched) -> None:
    path = watched.project / "data" / "groups" / "fr" / "broken.yaml"
    path.write_text("name: [\n", encoding="utf-8")
    watched.notice()


def mend(watched: Watched) -> None:
    (watched.project / "data" / "groups" / "fr" / "broken.yaml").unlink()
    watched.notice()


def test_a_page_reloads_itself_when_its_record_changes_and_stays_where_it_was(
    watched: Watched, address: str, desktop: Page
) -> None:
    desktop.set_viewport_size({"width": 600, "height": 300})
    desktop.goto(f"{address}{GROUP}")
    desktop.evaluate("scrollTo(0, 200)")
    replace(watched.record("python-lyon"), "name: ", "name: Newly ")
    with desktop.expect_event("load"):
        watched.notice()
    expect(desktop.get_by_role("heading", level=1)).to_contain_text("Newly")
    assert desktop.evaluate("scrollY") == 200


def test_a_page_of_something_else_is_not_reloaded(
    watched: Watched, address: str, desktop: Page
) -> None:
    desktop.goto(f"{address}about/")
    desktop.evaluate("document.body.dataset.seen = 'before'")
    replace(watched.record("rust-berlin"), "name: ", "name: Newly ")
    watched.notice()
    spoil(watched)
    expect(desktop.get_by_role("alert")).to_be_visible()  # what was told before has been heard
    expect(desktop.locator("body[data-seen]")).to_have_count(1)
    mend(watched)
    expect(desktop.get_by_role("alert")).to_have_count(0)


def test_every_tab_shows_what_is_broken_until_it_is_mended(
    watched: Watched, address: str, desktop: Page
) -> None:
    other = desktop.context.new_page()
    desktop.goto(f"{address}{GROUP}")
    other.goto(f"{address}areas/")
    spoil(watched)
    for tab in (desktop, other):
        expect(tab.get_by_role("alert")).to_contain_text("data/groups/fr/broken.yaml:")
    desktop.reload()
    expect(desktop.get_by_role("alert")).to_contain_text("data/groups/fr/broken.yaml:")
    expect(desktop.get_by_role("heading", level=1)).to_be_visible()
    mend(watched)
    for tab in (desktop, other):
        expect(tab.get_by_role("alert")).to_have_count(0)
