"""What a phone has to load for the first view of a page."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Response
from tests.site.reading import PAGE_TYPES

MOST = 100 * 1024
"""Bytes over the wire for the first view of any page."""

COMPRESSED_ALREADY = ("woff2", "png", "pagefind", "pf_meta", "pf_index")


@contextmanager
def weighed(chromium: Browser) -> Iterator[tuple[object, list[Response]]]:
    context = chromium.new_context(viewport={"width": 360, "height": 740}, service_workers="block")
    page = context.new_page()
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - Playwright marks what it is given
    yield page, answers
    context.close()


def compressed(answer: Response) -> int:
    """Bytes of an answer as a host with gzip sends it."""
    body = answer.body()
    if answer.url.endswith(COMPRESSED_ALREADY):
        return len(body)
    return len(gzip.compress(body, 6))


@pytest.mark.parametrize("file", PAGE_TYPES.values(), ids=PAGE_TYPES.keys())
def test_the_first_view_is_under_100_kilobytes(
    chromium: Browser, real_address: str, file: str
) -> None:
    with weighed(chromium) as (page, answers):
        page.goto(real_address + file.removesuffix("index.html"))  # type: ignore[attr-defined]
        page.wait_for_load_state("networkidle")  # type: ignore[attr-defined]
        assert sum(compressed(answer) for answer in answers) < MOST
