"""Accessibility by axe-core: every page type, light and dark, on a phone and a desktop."""

from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page
from tests.making import ROOT
from tests.site.reading import PAGE_TYPES

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = (360, 1280)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_type_has_a_violation(
    chromium: Browser, real_address: str, scheme: Literal["light", "dark"], width: int
) -> None:
    assert AXE.is_file(), "run `make test`: it installs axe-core"
    context = chromium.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
    )
    context.add_init_script(path=str(AXE))
    page = context.new_page()
    found = {}
    for file in PAGE_TYPES.values():
        open_page(page, real_address, file)
        violations = _violations(page)
        if violations:
            found[file] = violations
    context.close()
    assert found == {}


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_no_page_type_scrolls_sideways(chromium: Browser, real_address: str, width: int) -> None:
    context = chromium.new_context(
        viewport={"width": width, "height": 740}, service_workers="block"
    )
    page = context.new_page()
    wide = []
    for file in PAGE_TYPES.values():
        open_page(page, real_address, file)
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(file)
    context.close()
    assert wide == []


def open_page(page: Page, address: str, file: str) -> None:
    """Open a page and wait until its script, where it has one, has shown its results."""
    page.goto(address + file.removesuffix("index.html"))
    if page.locator("[data-finder], [data-filter]").count():
        page.locator("[data-facets] fieldset").first.wait_for(state="attached")
        page.locator("[data-results] > li").first.wait_for()


def _violations(page: Any) -> list[str]:
    result = page.evaluate(
        "rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", RULES
    )
    return [
        f"{violation['id']}: {node['html'][:120]} {node.get('failureSummary', '')[:200]}"
        for violation in result["violations"]
        for node in violation["nodes"]
    ]
