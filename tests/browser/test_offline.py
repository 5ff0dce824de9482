"""Without a network: what stays on the device, how old it is said to be, and how it is renewed."""

import os
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.making import TODAY
from tests.tree import GROUPS, a_whole_tree

from guildhall.building import build
from guildhall.serving.server import SiteHandler, server_of

LONGEST = 15_000
"""Milliseconds that a busy machine may take for what happens in the background."""

KEPT = """async () => {
  const kept = {};
  for (const name of await caches.keys()) {
    const keys = await (await caches.open(name)).keys();
    kept[name] = keys.map(({ url }) => url);
  }
  return kept;
}"""


@pytest.fixture(scope="module")
def versions(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A small site, and the same with another style and another summary of a group."""
    folder = tmp_path_factory.mktemp("offline")
    project = a_whole_tree(folder)
    old, new = folder / "old", folder / "new"
    with pytest.MonkeyPatch.context() as patch:
        # Hand-written pages link to categories that so few groups do not have.
        patch.setattr("guildhall.building.making.broken_of", lambda *_: [])
        build(project, old, today=TODAY)
        record = project / GROUPS / "de" / "rust-berlin.yaml"
        text = record.read_text("utf-8")
        record.write_text(text.replace("name: Rust Berlin", "name: Rust Spree"), "utf-8")
        style = project / "theme" / "static" / "style.css"
        style.write_text(f"{style.read_text('utf-8')}\n/* newer */\n", "utf-8")
        build(project, new, today=TODAY)
    later = time.time() + 60  # hosts tell versions by the second of their files
    for path in new.rglob("*"):
        os.utime(path, (later, later))
    return old, new


class Host:
    """A host with the site below a path; another version can be put there."""

    def __init__(self, folder: Path, site: Path) -> None:
        self.folder = folder
        self.publish(site)
        (folder / "other").mkdir()
        (folder / "other" / "index.html").write_text("another site", "utf-8")
        self._server = server_of(folder, 0)
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        self.top = f"http://127.0.0.1:{self._server.server_port}"
        self.address = f"{self.top}/guildhall/"

    def publish(self, site: Path) -> None:
        """Put a version of the site in the place of the last one."""
        place = self.folder / "guildhall"
        place.unlink(missing_ok=True)
        place.symlink_to(site)

    def stop(self) -> None:
        """Answer no more."""
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def host(versions: tuple[Path, Path], tmp_path: Path) -> Iterator[Host]:
    started = Host(tmp_path, versions[0])
    yield started
    started.stop()


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A phone that has never been here."""
    made = chromium.new_context(viewport={"width": 360, "height": 740})
    made.set_default_timeout(LONGEST)
    yield made
    made.close()


def kept(page: Page) -> dict[str, list[str]]:
    """Addresses in each cache of the page's origin."""
    found: dict[str, list[str]] = page.evaluate(KEPT)
    return found


def wait(page: Page, holds: Callable[[dict[str, list[str]]], bool]) -> None:
    """Wait until the caches are as they shall be."""
    for _ in range(LONGEST // 100):
        if holds(kept(page)):
            return
        page.wait_for_timeout(100)
    pytest.fail(f"the caches stay as they are: {kept(page)}")


def wait_for(page: Page, *addresses: str) -> None:
    """Wait until some addresses are kept."""

    def holds(caches: dict[str, list[str]]) -> bool:
        return set(addresses) <= {address for names in caches.values() for address in names}

    wait(page, holds)


def visit(context: BrowserContext, host: Host, path: str = "") -> Page:
    """Open a page for the first time, and wait until it and the reader's own pages are kept."""
    page = context.new_page()
    page.goto(host.address + path)
    wait_for(page, *(host.address + one for one in (path, "offline/", "plan/", "compare/")))
    page.wait_for_load_state("networkidle")
    return page


def test_a_page_that_was_seen_opens_without_a_network_and_says_how_old_it_is(
    context: BrowserContext, host: Host
) -> None:
    page = visit(context, host, "groups/rust-berlin/")
    expect(page.locator("[data-kept-at]")).to_have_count(0)
    context.set_offline(offline=True)
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Rust Berlin")
    expect(page.get_by_text("You are offline: this page is as of")).to_be_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('.wrap')).maxWidth") != "none"


def test_while_there_is_a_network_no_page_is_said_to_be_old(
    context: BrowserContext, host: Host
) -> None:
    page = visit(context, host)
    page.reload()
    page.wait_for_load_state("networkidle")
    assert page.evaluate("navigator.serviceWorker.controller !== null")
    expect(page.locator("[data-kept-at]")).to_have_count(0)


def test_a_page_that_was_not_seen_leads_to_what_is_here_and_opens_when_the_network_is_back(
    context: BrowserContext, host: Host
) -> None:
    page = visit(context, host, "groups/rust-berlin/")
    context.set_offline(offline=True)
    page.goto(f"{host.address}groups/python-lyon/?from=mail")
    expect(page.get_by_role("heading", level=1)).to_have_text("Without a network")
    expect(page.get_by_text("is not on this device")).to_contain_text("groups/python-lyon/")
    expect(page.locator("[data-pages]")).to_contain_text("Rust Berlin")
    expect(page.locator("main").get_by_role("link", name="Find a group").first).to_be_visible()
    context.set_offline(offline=False)
    page.get_by_role("link", name="Open it now").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Python Lyon")


def test_the_offline_page_leads_to_no_other_site(context: BrowserContext, host: Host) -> None:
    page = visit(context, host)
    for path in ("//example.org/", "https://example.org/", "javascript:alert(1)", "../other/"):
        page.goto("about:blank")
        page.goto(f"{host.address}offline/#{path}")
        expect(page.locator("[data-able]")).to_be_visible()
        for link in page.locator("[data-missing] a").all():
            assert page.evaluate("link => link.href", link.element_handle()).startswith(
                host.address
            )


def test_the_finder_searches_and_filters_without_a_network_after_one_visit(
    context: BrowserContext, host: Host
) -> None:
    page = visit(context, host, "find/")
    wait(page, lambda caches: any("done=text" in url for urls in caches.values() for url in urls))
    context.set_offline(offline=True)
    page.goto(f"{host.address}find/?q=pyhton")
    expect(page.locator("[data-results] h2 a").first).to_contain_text("Python")
    page.goto(f"{host.address}find/?area=programming-languages")
    expect(page.locator("[data-count]")).to_contain_text("group")
    expect(page.locator("[data-kept-at]")).to_be_visible()


def test_the_short_list_is_read_without_a_network(context: BrowserContext, host: Host) -> None:
    page = visit(context, host, "topics/python/")
    page.get_by_role("button", name="Save Python Lyon").click()
    wait_for(page, f"{host.address}groups/python-lyon/")
    context.set_offline(offline=True)
    page.goto(f"{host.address}plan/")
    expect(page.locator("[data-plan-list]")).to_contain_text("Python Lyon")
    page.goto(f"{host.address}groups/python-lyon/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Python Lyon")


def test_a_group_that_leaves_the_short_list_is_no_longer_kept_for_it(
    context: BrowserContext, host: Host
) -> None:
    page = visit(context, host, "topics/python/")
    button = page.get_by_role("button", name="Save Python Lyon")
    button.click()
    wait(page, lambda caches: bool(caches["guildhall /guildhall/ saved"]))
    page.get_by_role("button", name="Saved Python Lyon").click()
    wait(page, lambda caches: not caches["guildhall /guildhall/ saved"])


def test_a_new_version_is_shown_at_once_and_nothing_of_the_old_one_is_left(
    context: BrowserContext, host: Host, versions: tuple[Path, Path]
) -> None:
    page = visit(context, host, "groups/rust-berlin/")
    page.goto(f"{host.address}find/")
    wait_for(page, f"{host.address}find/index.json")
    page.goto(f"{host.address}groups/rust-berlin/")
    before = set(kept(page))
    host.publish(versions[1])
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Rust Spree")
    old = {name for name in before if " assets " in name or " data " in name}
    assert len(old) == 2
    page.goto(f"{host.address}find/")
    expect(page.locator("[data-results]")).to_contain_text("Rust Spree")
    wait(page, lambda caches: not old & set(caches))
    context.set_offline(offline=True)
    page.reload()
    expect(page.locator("[data-results]")).to_contain_text("Rust Spree")
    page.goto(f"{host.address}groups/rust-berlin/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Rust Spree")


def test_a_page_of_an_older_version_keeps_its_own_style(
    context: BrowserContext, host: Host, versions: tuple[Path, Path]
) -> None:
    page = visit(context, host, "groups/rust-berlin/")
    host.publish(versions[1])
    page.goto(f"{host.address}topics/python/")
    wait(page, lambda caches: sum(" assets " in name for name in caches) == 2)
    context.set_offline(offline=True)
    page.goto(f"{host.address}groups/rust-berlin/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Rust Berlin")
    assert page.evaluate("getComputedStyle(document.querySelector('.wrap')).maxWidth") != "none"


def test_a_page_that_is_gone_is_not_kept_either(
    context: BrowserContext, host: Host, versions: tuple[Path, Path], tmp_path: Path
) -> None:
    page = visit(context, host, "topics/python/")
    empty = tmp_path / "empty"
    empty.mkdir()
    host.publish(empty)
    page.reload()
    address = f"{host.address}topics/python/"
    host.publish(versions[0])
    page.goto(host.address)
    wait(page, lambda caches: address not in caches["guildhall /guildhall/ pages"])


def test_who_saves_data_gets_nothing_but_the_page_that_explains(
    context: BrowserContext, host: Host
) -> None:
    context.add_init_script(
        "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
    )
    page = context.new_page()
    page.goto(f"{host.address}topics/python/")
    wait_for(page, f"{host.address}offline/", f"{host.address}topics/python/")
    page.goto(f"{host.address}find/")
    wait_for(page, f"{host.address}find/index.json")
    page.wait_for_load_state("networkidle")
    seen = {host.address + path for path in ("offline/", "topics/python/", "find/")}
    assert set(kept(page)["guildhall /guildhall/ pages"]) == seen
    assert not any("/words/" in url for urls in kept(page).values() for url in urls)


def test_the_whole_finder_is_kept_on_demand_and_removed_on_demand(
    context: BrowserContext, host: Host
) -> None:
    page = visit(context, host)
    page.goto(f"{host.address}offline/")
    page.get_by_role("button", name="Keep all 3 groups (about").click()
    expect(page.get_by_text("The whole finder is on this device now.")).to_be_visible()
    context.set_offline(offline=True)
    page.goto(f"{host.address}find/?q=rust&sort=name")
    expect(page.locator("[data-results] h2 a").first).to_contain_text("Rust Berlin")
    context.set_offline(offline=False)
    page.goto(f"{host.address}offline/")
    page.get_by_role("button", name="Remove these pages and groups").click()
    expect(page.get_by_text("Removed. Your short list is still there.")).to_be_visible()
    names = {url.removeprefix(host.address) for urls in kept(page).values() for url in urls}
    assert {name for name in names if not name.startswith("assets/")} == {"offline/"}


@pytest.mark.parametrize(("held", "keeps_all"), [("plan/", False), ("find/orders.json", True)])
def test_what_is_on_its_way_when_all_is_removed_is_not_kept_afterwards(
    context: BrowserContext,
    host: Host,
    monkeypatch: pytest.MonkeyPatch,
    held: str,
    *,
    keeps_all: bool,
) -> None:
    asked, answer = threading.Event(), threading.Event()
    get = SiteHandler.do_GET

    def later(handler: SiteHandler) -> None:
        if handler.path == f"/guildhall/{held}":
            asked.set()
            answer.wait()
        get(handler)

    page = visit(context, host)
    page.evaluate(
        "caches.open('guildhall /guildhall/ pages').then((cache) => cache.delete('plan/'))"
    )
    monkeypatch.setattr(SiteHandler, "do_GET", later)
    page.goto(f"{host.address}offline/")
    if keeps_all:
        page.get_by_role("button", name="Keep all 3 groups (about").click()
        expect(page.get_by_role("progressbar")).to_be_visible()
    assert asked.wait(LONGEST / 1000)
    page.get_by_role("button", name="Remove these pages and groups").click()
    expect(page.get_by_text("Removed.")).to_be_hidden()
    page.wait_for_timeout(300)
    answer.set()
    expect(page.get_by_text("Removed. Your short list is still there.")).to_be_visible()
    expect(page.get_by_role("progressbar")).to_be_hidden()
    names = {url.removeprefix(host.address) for urls in kept(page).values() for url in urls}
    assert {name for name in names if not name.startswith("assets/")} == {"offline/"}


def test_of_many_pages_the_oldest_go_and_the_readers_own_stay(
    context: BrowserContext, host: Host
) -> None:
    page = visit(context, host)
    page.evaluate(
        """async () => {
          const pages = await caches.open("guildhall /guildhall/ pages");
          for (let number = 0; number < 300; number++)
            await pages.put(`${location.href}made-up/${number}/`, new Response(""));
        }"""
    )
    page.goto(f"{host.address}topics/python/")
    name = "guildhall /guildhall/ pages"
    wait(page, lambda caches: len(caches[name]) == 300)
    own = {host.address + path for path in ("offline/", "plan/", "compare/", "topics/python/")}
    assert own <= set(kept(page)[name])
    assert f"{host.address}made-up/0/" not in kept(page)[name]
    assert f"{host.address}made-up/299/" in kept(page)[name]


def test_another_site_on_the_same_host_is_left_alone(context: BrowserContext, host: Host) -> None:
    page = visit(context, host)
    page.goto(f"{host.top}/other/")
    page.wait_for_load_state("networkidle")
    page.evaluate("caches.open('of another site')")
    page.goto(f"{host.address}offline/")
    page.get_by_role("button", name="Remove these pages and groups").click()
    expect(page.get_by_text("Removed.")).to_be_visible()
    found = kept(page)
    assert "of another site" in found
    assert not any("/other/" in url for urls in found.values() for url in urls)
