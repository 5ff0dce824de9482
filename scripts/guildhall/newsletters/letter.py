"""Letters: the groups of a category, at most sixty to a letter, with heading and credit."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from guildhall.newsletters.categories import MailCategory, kit_path
from guildhall.newsletters.forms import Form
from guildhall.newsletters.item import Item
from guildhall.publication import LICENCE
from guildhall.wording import many

MOST = 60
"""Groups in a letter: about 1.0 KB each, so that a letter stays well below ``LARGEST``."""

MOST_LETTERS = 3
"""Letters of one category; who wants more than 180 groups takes the data or the builder."""

LARGEST = 80_000
"""Bytes of HTML in a letter; Gmail cuts a mail at 102 KB, and an editor's own frame needs room."""


@dataclass(frozen=True)
class Letter:
    """One letter of a category.

    Attributes:
        category: the category.
        number: which of its letters, from 1.
        last: how many letters it has.
        items: the groups.
    """

    category: MailCategory
    number: int
    last: int
    items: Sequence[Item]

    def file(self, ending: str) -> str:
        """Path of its file in a form: ``newsletters/topics/python-2.md``."""
        part = "" if self.number == 1 else f"-{self.number}"
        return f"{kit_path(self.category.key)}{part}.{ending}"

    @property
    def path(self) -> str:
        """Address of its page: the kit itself for the first letter."""
        return self.category.kit if self.number == 1 else f"{self.category.kit}{self.number}/"

    def rendered(self, form: Form, address: str, site_name: str, cache: dict[str, str]) -> str:
        """The letter in a form.

        Args:
            form: the form.
            address: public address of the site, without a final slash.
            site_name: name of the site.
            cache: rendered groups of this form by the path of their page, filled here.
        """
        campaign = f"?{urlencode(campaign_parameters(self.category.campaign))}"
        mark = html_safe(campaign) if form.ending.endswith("html") else campaign
        items = "".join(_item(item, form, address, cache) for item in self.items)
        ready = {
            "items": items.replace(CAMPAIGN_MARK, mark),
            "more": f"{address}/{self.category.path}{mark}",
            "licence": LICENCE.url,
        }
        return form.fill(form.shell, self._values(site_name), ready)

    def _values(self, site_name: str) -> dict[str, str]:
        category = self.category
        numbers = "\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}".join((str(self.number), str(self.last)))
        part = f" ({numbers})" if self.last > 1 else ""
        names = ", ".join(item.name for item in self.items[:3])
        return {
            "heading": f"{category.heading}{part}",
            "preheader": f"{names} and more" if len(self.items) > len("abc") else names,
            "number": many(len(self.items), "tech group"),
            "site": site_name,
            "more_words": f"See all {category.listed:,} on {site_name}"
            if category.listed > len(self.items)
            else f"See them on {site_name}",
            "licence_name": LICENCE.name,
        }


CAMPAIGN_MARK = "\ue000"
"""Stands in rendered groups, as a character of private use, for the campaign's parameters."""


def campaign_parameters(campaign: str) -> Mapping[str, str]:
    """Parameters of our own links, for the editor's statistics; groups' addresses get none."""
    return {"utm_source": "newsletter", "utm_medium": "email", "utm_campaign": campaign}


def html_safe(query: str) -> str:
    """A query as it stands in an attribute."""
    return query.replace("&", "&amp;")


def letters(category: MailCategory, items: Mapping[str, Item]) -> Iterator[Letter]:
    """The letters of a category, in order.

    Args:
        category: the category.
        items: what mails say of groups, by id.
    """
    last = min(MOST_LETTERS, max(1, -(-len(category.entries) // MOST)))
    for number in range(1, last + 1):
        chosen = category.entries[(number - 1) * MOST : number * MOST]
        yield Letter(category, number, last, [items[entry.id] for entry in chosen])


def _item(item: Item, form: Form, address: str, cache: dict[str, str]) -> str:
    found = cache.get(item.page)
    if found is None:
        ready = {"page": f"{address}/{item.page}{CAMPAIGN_MARK}"}
        if form.ending == "md":
            ready["own"] = item.own
        found = cache[item.page] = form.fill(form.item, item.values(), ready)
    return found
