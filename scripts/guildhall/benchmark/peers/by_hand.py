"""Pages that are written by hand, as peers read them: the same Markdown under a head in YAML."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import markdown
import yaml

from guildhall.benchmark.peers.group_data import Data
from guildhall.benchmark.peers.page_data import head
from guildhall.site.info import SiteInfo
from guildhall.site.page import Page

FOLDER = Path("content", "pages")
_GUIDES = ("For job seekers", "guides/")

Front = Callable[[Data], dict[str, Any]]
"""The head that a peer wants, from what its layout needs."""


def pages_by_hand(root: Path, site: SiteInfo) -> Iterator[tuple[Data, str]]:
    """What the layout of each page needs, with the page's Markdown."""
    for path in sorted((root / FOLDER).rglob("*.md")):
        reader = markdown.Markdown(extensions=["meta"])
        text = path.read_text(encoding="utf-8")
        reader.convert(text)
        meta: dict[str, list[str]] = reader.Meta  # type: ignore[attr-defined]  # the extension's
        slug = path.relative_to(root / FOLDER).with_suffix("").as_posix()
        trail = (_GUIDES,) if slug.startswith("guides/") else ()
        page = Page(f"{slug}/", "by-hand", meta["title"][0], meta["summary"][0], trail=trail)
        data = {**head(page, site), "edit": site.edit_address(path.relative_to(root).as_posix())}
        yield data, text.partition("\n\n")[2]


def write(folder: Path, pages: list[tuple[Data, str]], front: Front) -> None:
    """Write the pages into a peer's folder of content, one file each."""
    folder.mkdir(parents=True, exist_ok=True)
    for data, text in pages:
        name = data["path"].strip("/").replace("/", "-")
        front_matter = yaml.safe_dump(front(data), sort_keys=False, allow_unicode=True)
        (folder / f"{name}.md").write_text(f"---\n{front_matter}---\n{text}", encoding="utf-8")
