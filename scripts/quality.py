"""Build the site, ask its finder the queries of tests/search/quality.yaml, and print the figures.

Exit status: 0 when printed, 1 when the site cannot be built.
"""

import sys
import tempfile
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright

from guildhall.building import BuildError, build
from guildhall.catalogue import Catalogue
from guildhall.commands import ROOT, build_day
from guildhall.quality.asking import ask
from guildhall.quality.figures import Asked, report
from guildhall.quality.pairs import pairs_in
from guildhall.serving.server import server_of
from install_test_tools import browser

PAIRS = ROOT / "tests" / "search" / "quality.yaml"


def main() -> int:
    """Build, ask and print."""
    today = build_day(ROOT)
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        try:
            built = build(ROOT, site, today=today, cache_file=ROOT / ".cache" / "records.json")
        except BuildError as error:
            print(error, file=sys.stderr)
            return 1
        catalogue = Catalogue.of(built.checked.records, built.checked.words, today)
        pairs = list(pairs_in(PAIRS, catalogue))
        found = _found(site, [pair.query for pair in pairs])
    print(report([Asked(*both) for both in zip(pairs, found, strict=True)]))
    return 0


def _found(site: Path, queries: list[str]) -> list[list[str]]:
    server = server_of(site, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser(), args=["--no-sandbox"])
        page = chromium.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/find/")
        found = ask(page, site, queries)
        chromium.close()
    server.shutdown()
    server.server_close()
    return found


if __name__ == "__main__":
    sys.exit(main())
