"""The pages as plain data: addresses, headings, lists of ids, numbers in words."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from guildhall.benchmark.peers.category_data import category_data, shelf_links
from guildhall.benchmark.peers.group_data import Data, group_data, line_data
from guildhall.benchmark.peers.same_pages import SAME
from guildhall.catalogue import Catalogue
from guildhall.site.info import SiteInfo
from guildhall.site.page import Page
from guildhall.wording import day_words

ROLES_AT_HOME = 28


@dataclass
class PeerData:
    """What a peer builds from, beside the records' own files.

    Attributes:
        pages: by template, each with its head and what its template needs.
        groups: what our code works out for each group, by id.
    """

    pages: dict[str, list[Data]] = field(default_factory=lambda: {name: [] for name in _OWN})
    groups: dict[str, Data] = field(default_factory=dict)


def peer_data(catalogue: Catalogue, site: SiteInfo) -> PeerData:
    """Everything that peers get; ``site`` must be without maps, which peers are spared too."""
    found = PeerData()
    made = (page for kind in SAME for page in kind.pages(catalogue, site))
    for page in made:
        if not page.template:
            continue  # a file that is ready, and no page
        found.pages[page.template].append({**head(page, site), **_OWN[page.template](page, site)})
        if page.template == "group":
            entry = page.context["entry"]
            card = catalogue.cards[entry.id]
            found.groups[entry.id] = group_data(page.context, card, site)
    return found


def head(page: Page, site: SiteInfo) -> Data:
    """What every page has, whatever its template."""
    return {
        "path": page.path,
        "file": page.file,
        "root": page.root,
        "title": page.title,
        "description": page.description,
        "address": site.address(page.path),
        "listed": page.listed,
        "trail": page.trail,
        "linked_data": page.linked_data,
        "feeds": [[feed.title, feed.type, feed.path] for feed in page.feeds],
        "scripts": [],
    }


def _group(page: Page, _site: SiteInfo) -> Data:
    scripts = ["meetings/upcoming.js"] if page.context["dates"] else []
    return {"id": page.context["entry"].id, "scripts": scripts}


def _home(page: Page, site: SiteInfo) -> Data:
    context = page.context
    collection = context["collection"]
    return {
        "scripts": ["meetings/upcoming.js"] if context["soon"] else [],
        "groups": f"{site.groups:,}",
        "starts": context["starts"],
        "topics": context["topics"],
        "areas": [
            (area.name, f"areas/{area.id}/", f"{number:,}", ", ".join(names))
            for area, number, names in context["areas"]
        ],
        "soon": [line_data(line) for line in context["soon"]],
        "shown": context["shown"],
        "bands": [(band.name, f"cost/{band.id}/", f"{n:,}", "") for band, n in context["bands"]],
        "collection": collection and (collection.name, f"collections/{collection.id}/"),
        "picks": [(card.id, None, "", "") for card, _ in context["picks"]],
        "roles": [
            (role.name, f"roles/{role.id}/", "") for role in context["roles"][:ROLES_AT_HOME]
        ],
        "role_total": len(context["roles"]),
    }


def _find(page: Page, site: SiteInfo) -> Data:
    return {
        "scripts": ["finder/finder.js"],
        "groups": f"{site.groups:,}",
        "shelves": [(name, shelf_links(links)) for name, links in page.context["shelves"]],
    }


def _embed(page: Page, site: SiteInfo) -> Data:
    category, cards = page.context["category"], page.context["cards"]
    total = page.context["total"]
    return {
        "heading": category.heading,
        "list": site.address(category.path),
        "cards": [(card.id, cost) for card, cost in cards],
        "all": f"All {total:,} groups" if total > len(cards) else "",
    }


def _areas(page: Page, _site: SiteInfo) -> Data:
    return {
        "columns": [
            (area.name, f"areas/{area.id}/", f"{number:,}", area.description, shelf_links(topics))
            for area, number, topics in page.context["areas"]
        ]
    }


def _places(page: Page, _site: SiteInfo) -> Data:
    return {
        "everywhere": [(*shelf_links([row[:3]])[0], row[3]) for row in page.context["everywhere"]],
        "columns": [
            (name, path, f"{number:,}", "", shelf_links(countries))
            for name, path, number, countries in page.context["continents"]
        ],
    }


def _roles(page: Page, _site: SiteInfo) -> Data:
    used = page.context["used"]
    return {
        "columns": [
            (
                area.name,
                f"areas/{area.id}/" if area.id in used else "",
                "",
                "",
                [(role.name, f"roles/{role.id}/", "") for role in roles],
            )
            for area, roles in page.context["shelves"]
        ]
    }


def _terms(page: Page, _site: SiteInfo) -> Data:
    shelf = page.context["shelf"]
    return {
        "heading": shelf.title,
        "lede": shelf.lede,
        "guide": shelf.guide,
        "terms": [
            (term.name, path, f"{number:,}", term.description)
            for term, path, number in page.context["terms"]
        ],
    }


def _closed(page: Page, _site: SiteInfo) -> Data:
    return {
        "rows": [
            {"id": entry.id, "successor": successor and (successor.name, successor.path)}
            for entry, _, successor in page.context["rows"]
        ]
    }


def _gaps(page: Page, _site: SiteInfo) -> Data:
    return {
        "total": f"{page.context['total']:,}",
        "gaps": [
            {
                "id": gap.id,
                "name": gap.name,
                "help": gap.help,
                "number": f"{number:,}",
                "more": f"{number - len(entries):,}" if number > len(entries) else "",
                "entries": [entry.id for entry in entries],
            }
            for gap, number, entries in page.context["gaps"]
        ],
    }


def _moved(page: Page, _site: SiteInfo) -> Data:
    return {"to": page.context["to"]}


_OWN: Mapping[str, Callable[[Page, SiteInfo], Data]] = {
    "group": _group,
    "category": category_data,
    "home": _home,
    "find": _find,
    "embed": _embed,
    "areas": _areas,
    "places": _places,
    "roles": _roles,
    "terms": _terms,
    "closed": _closed,
    "gaps": _gaps,
    "moved": _moved,
}
"""What the template of each type needs beside its head."""


def site_data(site: SiteInfo, scripts: Iterable[str]) -> Data:
    """What every page of a peer knows about the site."""
    return {
        "name": site.name,
        "url": site.url,
        "repository": site.repository,
        "assets": site.assets,
        "card": site.address(f"{site.assets}card.png"),
        "scripts": {script: site.modules[script] for script in scripts},
        "today": day_words(site.today),
        "edit": site.edit_address("content/"),
    }
