"""Whether the finder finds what people look for, on the real site."""

from pathlib import Path

from playwright.sync_api import Browser
from tests.making import ROOT

from guildhall.catalogue import Catalogue
from guildhall.commands import build_day
from guildhall.quality.asking import ask
from guildhall.quality.figures import Asked, figures_of, report
from guildhall.quality.pairs import pairs_in
from guildhall.rules import check

PAIRS = ROOT / "tests" / "search" / "quality.yaml"
MEAN_RECIPROCAL_RANK, IN_FIRST_FIVE = 0.85, 0.95
"""What the search must reach."""


def test_people_find_what_they_look_for(
    chromium: Browser, real_site: Path, real_address: str
) -> None:
    today = build_day(ROOT)
    checked = check(ROOT, today=today)
    pairs = list(pairs_in(PAIRS, Catalogue.of(checked.records, checked.words, today)))
    page = chromium.new_page()
    page.goto(real_address + "find/")
    found = ask(page, real_site, [pair.query for pair in pairs])
    page.close()
    asked = [Asked(*both) for both in zip(pairs, found, strict=True)]
    print(report(asked))  # noqa: T201 - shown when the test fails
    figures = figures_of(asked)
    assert figures.queries >= 140
    assert figures.mean_reciprocal_rank >= MEAN_RECIPROCAL_RANK
    assert figures.in_first_five >= IN_FIRST_FIVE
