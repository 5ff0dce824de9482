"""Accessibility by axe-core: every page type, light and dark, on a phone and a desktop."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from tests.making import ROOT
from tests.site.reading import PAGE_TYPES

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

UNASKED = ["experimental", "deprecated"]
"""Tags of rules that axe leaves out unless they are named."""

VIOLATIONS = """async (runOnly) =>
  (await axe.run(document, { runOnly, resultTypes: ["violations"] })).violations"""

OF_COLOURS = """([tags, without]) => ({
  type: "rule",
  values: axe.getRules(["cat.color"])
    .filter((rule) => rule.tags.some((tag) => tags.includes(tag)))
    .filter((rule) => !rule.tags.some((tag) => without.includes(tag)))
    .map((rule) => rule.ruleId),
})"""
"""Those of the rules that look at colours."""


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_no_page_type_scrolls_sideways_or_has_a_violation(
    chromium: Browser, real_address: str, width: int
) -> None:
    assert AXE.is_file(), "run `make test`: it installs axe-core"
    context = chromium.new_context(
        viewport={"width": width, "height": 740},
        bypass_csp=True,
        reduced_motion="reduce",  # what fades from one colour into another would be caught between
    )
    context.add_init_script(path=str(AXE))
    page = context.new_page()
    wide, found = [], {}
    for file in PAGE_TYPES.values():
        page.emulate_media(color_scheme="light")
        open_page(page, real_address, file)
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(file)
        if width == 320:  # the same lines as at 360, some broken once more
            continue
        found[file, "light"] = _violations(page, TAGS)
        page.emulate_media(color_scheme="dark")  # where only colours are others: test_colours.py
        of_colours = page.evaluate(OF_COLOURS, [TAGS, UNASKED])
        assert "color-contrast" in of_colours["values"]
        found[file, "dark"] = _violations(page, of_colours)
    context.close()
    assert wide == []
    assert {place: violations for place, violations in found.items() if violations} == {}


def open_page(page: Page, address: str, file: str) -> None:
    """Open a page and wait until its script, where it has one, has shown its results."""
    page.goto(address + file.removesuffix("index.html"))
    if page.locator("[data-finder], [data-filter]").count():
        page.locator("[data-facets] fieldset").first.wait_for(state="attached")
        page.locator("[data-results] > li").first.wait_for()


def _violations(page: Page, rules: Any) -> list[str]:
    violations: list[dict[str, Any]] = page.evaluate(VIOLATIONS, rules)
    return [
        f"{violation['id']}: {node['html'][:120]} {node.get('failureSummary', '')[:200]}"
        for violation in violations
        for node in violation["nodes"]
    ]
