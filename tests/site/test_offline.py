"""What the real site puts on a reader's device without being asked."""

import gzip
import re
from pathlib import Path

from guildhall.building import worker

MOST = 150 * 1024
"""Bytes over the wire: less than most single pages of other sites."""

ASSET = re.compile(r'(?:href|src)="[^"]*/(assets/[^"]+\.(?:css|js|woff2|svg))"')
"""As ``offline/errands.js`` reads it."""


def test_what_is_fetched_ahead_is_under_150_kilobytes(real_site: Path) -> None:
    pages = [real_site / path / "index.html" for path in (*worker.ESSENTIAL, *worker.OWN)]
    assets = {name for page in pages for name in ASSET.findall(page.read_text("utf-8"))}
    sizes = [sent(file) for file in (*pages, *(real_site / name for name in assets))]
    assert len(assets) > 5
    assert sum(sizes) < MOST


def test_a_site_has_a_worker_a_manifest_and_a_page_for_those_without_a_network(
    real_site: Path,
) -> None:
    for file in ("sw.js", "manifest.webmanifest", "offline/index.html"):
        assert (real_site / file).is_file()


def test_every_page_names_the_manifest(real_site: Path) -> None:
    for page in real_site.glob("*/*/index.html"):
        assert 'rel="manifest" href="../../manifest.webmanifest"' in page.read_text("utf-8")


def sent(file: Path) -> int:
    content = file.read_bytes()
    return len(content) if file.suffix == ".woff2" else len(gzip.compress(content, 6))
