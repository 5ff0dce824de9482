"""What a reader of the finder waits for, measured in a browser on a built site."""

import statistics
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from playwright.sync_api import Browser, Page, sync_playwright

from guildhall.serving.server import serving

PROBE = Path(__file__).with_name("probe.js")
QUERIES = ("area=data-ai", "q=python")
TYPED = ("python berlin", "it audit london", "kubernetes")
STEPS = 30
OPENINGS = 5
WIDTH, HEIGHT = 1280, 900
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking")


@dataclass(frozen=True)
class Opening:
    """Opening the finder with a question in its address.

    Attributes:
        query: the question.
        cold: milliseconds from the navigation to the first result, nothing kept from before.
        warm: the same in a browser that has been there.
        size: bytes over the wire that were asked for until then, cold.
    """

    query: str
    cold: float
    warm: float
    size: int


@dataclass(frozen=True)
class Steps:
    """Going on from there.

    Attributes:
        name: what is done in each step.
        answered: milliseconds of each step until the frame with the new number or the new results.
        done: the same until the frame after which nothing changes, all cards having come.
    """

    name: str
    answered: Sequence[float]
    done: Sequence[float]

    @classmethod
    def of(cls, name: str, times: Sequence[tuple[float, float] | None]) -> Self:
        """Steps without those that changed nothing."""
        told = [time for time in times if time is not None]
        return cls(name, [answered for answered, _ in told], [done for _, done in told])


@dataclass(frozen=True)
class Reading:
    """All that was measured."""

    openings: Sequence[Opening]
    steps: Sequence[Steps]


def measure(site: Path, browser: str) -> Reading:
    """Measure the finder of a built site.

    Args:
        site: the site's folder.
        browser: path of a Chromium or Chrome.
    """
    with serving(site) as address, sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=browser, args=list(ARGUMENTS))
        finder = f"{address}find/"
        openings = [_opening(started, finder, query) for query in QUERIES]
        steps = [_keys(started, finder), _facets(started, finder)]
        started.close()
    return Reading(openings, steps)


@contextmanager
def _page(browser: Browser) -> Iterator[Page]:
    """A page of a browser that has never been anywhere."""
    context = browser.new_context(
        viewport={"width": WIDTH, "height": HEIGHT}, service_workers="block"
    )
    context.add_init_script(path=PROBE)
    yield context.new_page()
    context.close()


def _opening(browser: Browser, finder: str, query: str) -> Opening:
    """The medians of some openings."""
    cold, warm, sizes = [], [], []
    for _ in range(OPENINGS):
        with _page(browser) as page:
            first = _open(page, f"{finder}?{query}")
            again = _open(page, f"{finder}?{query}")
        cold.append(first["first"])
        warm.append(again["first"])
        sizes.append(int(first["bytes"]))
    return Opening(query, statistics.median(cold), statistics.median(warm), max(sizes))


def _open(page: Page, address: str) -> dict[str, float]:
    page.goto(address)
    page.locator("[data-results] > .result").first.wait_for()
    page.evaluate("guildhallSettled()")
    found: dict[str, float] = page.evaluate("guildhallOpening()")
    return found


def _keys(browser: Browser, finder: str) -> Steps:
    """One letter after another, each when the results of the one before are there."""
    times = []
    with _page(browser) as page:
        _open(page, finder)
        box = page.locator("[data-search] input")
        for text in TYPED:
            box.fill("")
            page.evaluate("guildhallSettled()")
            for letter in text:
                box.press("Space" if letter == " " else letter)
                times.append(page.evaluate("guildhallSettled()"))
    return Steps.of("a key", times[:STEPS])


def _facets(browser: Browser, finder: str) -> Steps:
    """One value after another is chosen, and taken back, in facets in turn."""
    times = []
    with _page(browser) as page:
        _open(page, finder)
        boxes = page.locator("[data-facets] input[type=checkbox]:visible")
        values = [box.get_attribute("value") for box in boxes.all()][
            :: max(1, boxes.count() // STEPS)
        ]
        for number in range(STEPS):
            value = values[(number // 2) % len(values)]
            box = page.locator(f'[data-facets] input[value="{value}"]').first
            box.evaluate("box => box.click()")
            times.append(page.evaluate("guildhallSettled()"))
    return Steps.of("a facet", times)
