"""Embeds: a list of groups for a frame in a stranger's page, and its oEmbed description."""

import json
from collections.abc import Iterator

from markupsafe import Markup

from guildhall.catalogue import Catalogue
from guildhall.newsletters import MailCategory, categories
from guildhall.site.info import SiteInfo
from guildhall.site.page import Page
from guildhall.wording import many

FOLDER = "embed/"

SHOWN = 20
"""Groups in an embed: with its style and script it stays below 30 KB."""

WIDTH, HEIGHT = 600, 480
"""Size in pixels until the frame knows better; some readers of oEmbed insist on both."""

SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox"
"""What an embed needs: its height is told by script, its links open beside the page."""

SCRIPTS = ("auto-height.js", "guild-list.js")


def pages(catalogue: Catalogue, site: SiteInfo) -> Iterator[Page]:
    """A page for a frame, and an oEmbed file, for each category that newsletters have."""
    yield from _scripts(site)
    for category in categories(catalogue):
        if not site.wants(embed_path(category.path), "embed", category):
            continue
        shown = [(catalogue.cards[entry.id], entry.cost_line) for entry in category.entries[:SHOWN]]
        yield Page(
            path=embed_path(category.path),
            template="embed",
            title=f"{category.heading}, to embed",
            description=f"{many(len(shown), 'group')} in a frame: {category.name}.",
            listed=False,
            context={"category": category, "cards": shown, "total": category.listed},
        )
        yield Page(
            path=oembed_path(category.path),
            template="",
            title=category.name,
            description="",
            text=json.dumps(oembed(category, site), ensure_ascii=False, indent=1) + "\n",
            listed=False,
            asked=embed_path(category.path),
        )


def _scripts(site: SiteInfo) -> Iterator[Page]:
    """The scripts that strangers' pages load, at addresses that do not change."""
    for name in SCRIPTS:
        text = (site.theme / "static" / "embed" / name).read_text(encoding="utf-8")
        yield Page(f"{FOLDER}{name}", "", name, "", text=text, listed=False)


def embed_path(path: str) -> str:
    """Address of a list's embed within the site, by that of its own page."""
    return f"{FOLDER}{path}"


def oembed_path(path: str) -> str:
    """Address of its oEmbed description."""
    return f"{FOLDER}{path.rstrip('/')}.oembed.json"


def oembed(category: MailCategory, site: SiteInfo) -> dict[str, str | int]:
    """The description of an embed, type ``rich`` (https://oembed.com, 2.3.4.4)."""
    return {
        "type": "rich",
        "version": "1.0",
        "title": f"{category.heading} on {site.name}",
        "provider_name": site.name,
        "provider_url": site.address(""),
        "cache_age": 86_400,
        "width": WIDTH,
        "height": HEIGHT,
        "html": snippet(category, site),
    }


def snippet(category: MailCategory, site: SiteInfo) -> str:
    """HTML to paste: a link that stays where frames are taken out, then the frame."""
    return str(
        Markup(
            '<blockquote><a href="{page}">{heading} on {site}</a></blockquote>'
            '<iframe src="{embed}" title="{heading} on {site}" width="{width}" height="{height}" '
            'loading="lazy" sandbox="{sandbox}" data-guildhall></iframe>'
        ).format(
            page=site.address(category.path),
            embed=site.address(embed_path(category.path)),
            heading=category.heading,
            site=site.name,
            width=WIDTH,
            height=HEIGHT,
            sandbox=SANDBOX,
        )
    )
