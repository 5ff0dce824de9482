"""Newsletters: the shelf of categories, a kit for each letter, and the builder."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from guildhall.catalogue import Catalogue
from guildhall.catalogue.listings import KINDS
from guildhall.feeds.links import FOLDER
from guildhall.feeds.of_groups import ALL
from guildhall.newsletters import (
    FILES,
    FORMS_FILE,
    RICH,
    Letter,
    MailCategory,
    Writer,
    all_letters,
    categories,
    dated,
    files,
)
from guildhall.site.info import SiteInfo
from guildhall.site.page import Page
from guildhall.site.pages import embeds
from guildhall.wording import many

TOP = ("Newsletters", "newsletters/")

SERVED = 8
"""Groups in a feed block and in a component, unless who pastes them changes the number."""


def pages(catalogue: Catalogue, site: SiteInfo) -> Iterator[Page]:
    """The list of categories, the builder, then a page for each letter."""
    chosen = list(categories(catalogue))
    written = all_letters(one for one in chosen if site.wants(one.kit, "newsletter_kit", one))
    yield Page(
        path="newsletters/",
        template="newsletters",
        title="Groups for your newsletter",
        description="Lists of tech groups, ready to paste into a newsletter: as rich text, "
        "HTML, Markdown or plain text, with what each costs and where it meets.",
        context={
            "shelves": [
                (name, [(c.name, c.kit, len(c.entries)) for c in chosen if c.kind == kind])
                for kind, name in KINDS.items()
            ]
        },
    )
    yield Page(
        path="newsletters/build/",
        template="newsletter_builder",
        title="Build a list for your newsletter",
        description="Pick groups by technology, place, cost and meetings, and copy them into "
        "your mail as rich text, HTML, Markdown or plain text.",
        trail=(TOP,),
    )
    writer = Writer(site.theme / "templates" / "mail", site.url, site.name)
    for letter in written:
        yield _kit(letter, written, writer, site)
        for ending in FILES:
            text = writer.text(letter, ending)
            yield Page(
                letter.file(ending),
                "",
                letter.category.name,
                "",
                text=text,
                listed=False,
                asked=letter.category.kit,
            )
    for path, text in files(catalogue):
        yield Page(path, "", "Groups of the builder", "", text=text, listed=False)
    yield Page(
        FORMS_FILE,
        "",
        "Forms of a letter",
        "",
        text=writer.for_browser(dated(catalogue)),
        listed=False,
    )


def _kit(letter: Letter, written: Sequence[Letter], writer: Writer, site: SiteInfo) -> Page:
    category = letter.category
    part = f", {letter.number} of {letter.last}" if letter.last > 1 else ""
    rich = writer.text(letter, RICH)
    return Page(
        path=letter.path,
        template="newsletter_kit",
        title=f"Newsletter kit: {category.name} ({KINDS[category.kind].lower()}){part}",
        description=f"{many(len(letter.items), 'group')} ready to paste into a newsletter: "
        f"{category.name}{part}.",
        trail=(TOP,) if letter.number == 1 else (TOP, (category.name, category.kit)),
        listed=letter.number == 1,
        asked=category.kit,
        context={
            "letter": letter,
            "category": category,
            "number": len(letter.items),
            "rich": Markup(rich),  # noqa: S704 - our own templates, every text in them escaped
            "files": [(name, letter.file(ending), ending) for ending, name in FILES.items()],
            "others": [
                (f"Part {other.number}", other.path, len(other.items))
                for other in written
                if other.category is category and other is not letter
            ],
            "embed": embeds.snippet(category, site),
            "embed_script": f'<script type="module" src="{site.address("embed/auto-height.js")}">'
            "</script>",
            "component": component(category, site),
            "embed_path": embeds.embed_path(category.path),
            "feed_block": feed_block(site.address(f"{FOLDER}{category.key}{ALL}.rss")),
        },
    )


def component(category: MailCategory, site: SiteInfo) -> str:
    """HTML of the web component: the link inside stays where no script runs."""
    return str(
        Markup(
            '<script type="module" src="{script}"></script>'
            '<guild-list category="{key}" count="{count}">'
            '<a href="{page}">{heading}</a></guild-list>'
        ).format(
            script=site.address("embed/guild-list.js"),
            key=category.key,
            count=SERVED,
            page=site.address(category.path),
            heading=category.heading,
        )
    )


def feed_block(feed: str) -> str:
    """A feed inside an ordinary campaign of Mailchimp, by its merge tags.

    https://mailchimp.com/help/rss-merge-tags/
    """
    return "\n".join(
        (
            f"*|FEEDBLOCK:{feed}|*",
            f"*|FEEDITEMS:[$count={SERVED}]|*",
            "*|FEEDITEM:CONTENT_FULL|*",
            "*|END:FEEDITEMS|*",
            "*|END:FEEDBLOCK|*",
        )
    )
