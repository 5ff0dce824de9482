"""Lighthouse on single pages of a site that is served on this machine, as on a mid-range phone.

https://github.com/GoogleChrome/lighthouse; its settings for phones are the default ones.
"""

import json
import os
import statistics
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

COMMAND = Path("node_modules", "lighthouse", "cli", "index.js")
PAGES = {"home": "", "finder": "find/", "category": "areas/data-ai/", "group": "groups/isaca/"}
"""Paths by the name of the page's type."""

UNTIMED = ("accessibility", "best-practices", "seo")
"""Categories that say the same on any machine."""

ALL = ("performance", *UNTIMED)

RUNS = 3
TIMES = {
    "first-contentful-paint": "first paint, s",
    "largest-contentful-paint": "largest paint, s",
    "total-blocking-time": "blocked, ms",
    "cumulative-layout-shift": "shift",
}
"""Figures behind the score of performance, by the audit that has them."""

_FLAGS = (
    *("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


class LighthouseError(RuntimeError):
    """A page that Lighthouse could not look at."""


@dataclass(frozen=True)
class Tools:
    """What Lighthouse needs.

    Attributes:
        root: the project's folder, with ``node_modules``.
        node: path of Node.js.
        browser: path of a Chromium or Chrome.
    """

    root: Path
    node: str
    browser: str


@dataclass(frozen=True)
class Verdict:
    """What Lighthouse says of a page.

    Attributes:
        scores: of 100, by category.
        faults: audits that count and are not passed, as ``category: audit``, and what they name.
        times: the figures of ``TIMES`` in their units.
    """

    scores: Mapping[str, int]
    faults: Mapping[str, str]
    times: Mapping[str, float]


def look_at(address: str, tools: Tools, categories: Sequence[str] = ALL) -> Verdict:
    """Run Lighthouse once.

    Args:
        address: the page's address.
        tools: what it needs.
        categories: those to look at.

    Raises:
        LighthouseError: when it has no verdict.
    """
    command = [
        *(tools.node, str(tools.root / COMMAND), address, "--quiet", "--output=json"),
        *("--no-enable-error-reporting", f"--chrome-flags={' '.join(_FLAGS)}"),
        f"--only-categories={','.join(categories)}",
    ]
    environment = {**os.environ, "CHROME_PATH": tools.browser}
    ran = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    try:
        report = json.loads(ran.stdout)
    except ValueError:
        raise LighthouseError(f"Lighthouse stopped at {address}: {ran.stderr.strip()}") from None
    if problem := report.get("runtimeError"):
        raise LighthouseError(f"Lighthouse at {address}: {problem['message']}")
    return _verdict(report)


def _verdict(report: dict[str, Any]) -> Verdict:
    audits = report["audits"]
    categories = report["categories"]
    return Verdict(
        {name: round(100 * (category["score"] or 0)) for name, category in categories.items()},
        {
            f"{name}: {part['id']}": json.dumps(audits[part["id"]].get("details", {}).get("items"))
            for name, category in categories.items()
            for part in category["auditRefs"]
            if part["weight"] and (audits[part["id"]]["score"] or 0) < 1
            if audits[part["id"]]["scoreDisplayMode"] not in {"notApplicable", "manual"}
        },
        {name: _in_units(audits[name]) for name in TIMES if name in audits},
    )


def _in_units(audit: dict[str, Any]) -> float:
    value = float(audit["numericValue"])
    is_blocking = audit["id"] == "total-blocking-time"
    return value / 1000 if audit["numericUnit"] == "millisecond" and not is_blocking else value


def middle(verdicts: Sequence[Verdict]) -> Verdict:
    """The medians of several verdicts on one page, with the faults that any of them has."""
    first = verdicts[0]
    return Verdict(
        {
            name: round(statistics.median(one.scores[name] for one in verdicts))
            for name in first.scores
        },
        {name: what for one in verdicts for name, what in one.faults.items()},
        {name: statistics.median(one.times[name] for one in verdicts) for name in first.times},
    )
