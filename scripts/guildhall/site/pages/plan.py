"""The reader's own pages: the plan of saved groups, and groups side by side."""

from collections.abc import Iterator

from guildhall.catalogue import Catalogue
from guildhall.site.info import SiteInfo
from guildhall.site.page import Page

MESSAGES = (
    ("user-group", "To a user group or meetup near you"),
    ("user-group-online", "To a user group that meets online"),
    ("chapter", "To a chapter of a larger association"),
    ("association", "To an association"),
    ("community", "To an online community"),
    ("foundation", "To a foundation or open-source project"),
)
"""First messages by sort of group; their texts are in ``theme/templates/messages/``."""


def pages(catalogue: Catalogue, _site: SiteInfo) -> Iterator[Page]:
    """Plan and comparison; their content is made in the browser."""
    yield Page(
        path="plan/",
        template="plan",
        title="My plan",
        description="The groups that you saved as a plan: cost a year, next meetings, notes "
        "and first messages, kept in your browser only.",
        context={
            "messages": MESSAGES,
            "out_of_work": "out-of-work-rate" in catalogue.by_benefit,
        },
    )
    yield Page(
        path="compare/",
        template="compare",
        title="Groups side by side",
        description="Compare up to four groups: cost, reduced rates, meetings, careers.",
        trail=(("My plan", "plan/"),),
    )
