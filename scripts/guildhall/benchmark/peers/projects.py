"""Projects for the peers: their templates, and the same records and data as files of theirs."""

import json
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from guildhall.benchmark.peers.by_hand import Front, pages_by_hand
from guildhall.benchmark.peers.by_hand import write as write_by_hand
from guildhall.benchmark.peers.group_data import Data
from guildhall.benchmark.peers.page_data import PeerData, peer_data, site_data
from guildhall.catalogue import Catalogue
from guildhall.links.standing import standing_of
from guildhall.records.read import GROUPS
from guildhall.site.assets import Assets
from guildhall.site.generator import SCRIPTS, WORKER
from guildhall.site.info import SiteInfo

TEMPLATES = Path("benchmarks", "peers")
"""Where the peers' templates lie, a folder for each."""

PUBLIC = "public"
"""The folder that both build into, below their projects."""

NAVIGATED = ("find/", "areas/", "places/", "meetings/", "roles/", "guides/", "contribute/")
"""Pages that the navigation marks as the current one."""


@dataclass(frozen=True)
class Peer:
    """A peer, and where its project keeps things.

    Attributes:
        name: what it is called.
        data: folder of data files.
        static: folder of files that are copied.
        by_hand: folder of pages that are written by hand.
        front: the head of such a page.
    """

    name: str
    data: str
    static: str
    by_hand: str
    front: Front

    @property
    def folder(self) -> str:
        """Name of its folder of templates."""
        return self.name.lower()


def _hugo_front(page: Data) -> dict[str, Any]:
    return {
        "title": page["title"],
        "url": f"/{page['path']}",
        "layout": "by-hand",
        "params": {"page": page},
    }


def _eleventy_front(page: Data) -> dict[str, Any]:
    return {
        "layout": "by-hand.njk",
        "permalink": page["file"],
        "eleventyExcludeFromCollections": True,
        "p": page,
    }


HUGO = Peer("Hugo", "data", "static", "content/by-hand", _hugo_front)
ELEVENTY = Peer("Eleventy", "src/_data", "static", "src/by-hand", _eleventy_front)
PEERS = (HUGO, ELEVENTY)


@dataclass(frozen=True)
class Material:
    """All that the peers' projects are written from.

    Attributes:
        root: the project with the records.
        site: what every page knows, without maps.
        assets: style and scripts.
        data: the pages and groups.
    """

    root: Path
    site: SiteInfo
    assets: Assets
    data: PeerData


def material(root: Path, catalogue: Catalogue, settings: dict[str, Any]) -> Material:
    """What the peers' projects are written from.

    Args:
        root: the project with the records.
        catalogue: its groups.
        settings: Pelican's settings of the project.
    """
    assets = Assets(root / "theme" / "static", (*SCRIPTS, WORKER))
    site = SiteInfo(
        name=settings["SITENAME"],
        url=settings["SITEURL"],
        repository=settings["GUILDHALL_REPOSITORY"],
        branch=settings["GUILDHALL_BRANCH"],
        assets=assets.folder,
        theme=root / "theme",
        modules={name: assets.modules(name) for name in SCRIPTS},
        today=catalogue.today,
        groups=len(catalogue.open),
        links=standing_of(root, (entry.record for entry in catalogue.entries)),
    )
    return Material(root, site, assets, peer_data(catalogue, site))


def write_project(peer: Peer, of: Material, templates: Path, project: Path) -> int:
    """Write a peer's project; return the number of pages that it has to build.

    Args:
        peer: the peer.
        of: what the project is written from.
        templates: the folder of all peers' templates.
        project: the folder to write.
    """
    made_by_tools = shutil.ignore_patterns("node_modules", PUBLIC, "resources", ".hugo_build.lock")
    shutil.copytree(templates / peer.folder, project, ignore=made_by_tools)
    data = project / peer.data
    shutil.copytree(of.root / GROUPS, data / "groups")
    headed = {"headed": NAVIGATED}
    _dump(data / "site.json", {**site_data(of.site, SCRIPTS), **headed})
    _dump(data / "pages.json", of.data.pages)
    _dump(data / "derived.json", of.data.groups)
    of.assets.write(project / peer.static)
    pages = list(pages_by_hand(of.root, of.site))
    write_by_hand(project / peer.by_hand, pages, peer.front)
    return len(pages) + _count(of.data.pages.values())


def _count(pages: Iterable[list[Data]]) -> int:
    return sum(map(len, pages))


def _dump(file: Path, data: Any) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
