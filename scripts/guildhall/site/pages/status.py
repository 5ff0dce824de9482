"""What the link checker saw, and what it is, for those whose servers it asks."""

from collections.abc import Iterator
from dataclasses import dataclass

from guildhall.catalogue import Catalogue, Entry
from guildhall.links.agent import EXPLAINED_AT, SLOWER, user_agent
from guildhall.links.archive_address import archive_address
from guildhall.links.history import CACHED_DAYS, HISTORY_FILE
from guildhall.links.limits import Limits, Manners
from guildhall.links.past import ENOUGH_FAILURES, LONG_ENOUGH
from guildhall.links.standing import Seen
from guildhall.links.verdict import Verdict
from guildhall.site.info import SiteInfo
from guildhall.site.page import Page
from guildhall.wording import many

PATH = "status/"
TITLE = "Do the links answer?"
SHOWN = 200
"""Addresses in a list; the history has all of them."""
GROUPS_SHOWN = 3

VERDICTS = (
    (Verdict.ANSWERS, "Answers", "The page came."),
    (Verdict.GONE, "Gone", "The page or its server was not there."),
    (Verdict.COULD_NOT_TELL, "Could not tell", "Refused, too slow, or out of order on that day."),
    (Verdict.SUSPECTED, "Suspected", "Something came, but perhaps not what was there."),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One address in a list.

    Attributes:
        url: the address.
        why: what was seen.
        days: for how many days it has been gone, in words.
        groups: the first groups that name it.
        more: how many more there are.
        archive: where a copy may be.
    """

    url: str
    why: str
    days: str
    groups: list[Entry]
    more: int
    archive: str


def pages(catalogue: Catalogue, site: SiteInfo) -> Iterator[Page]:
    """The page of findings, and the page on the checker."""
    links = site.links
    yield Page(
        path=PATH,
        template="status",
        title=TITLE,
        description="What the link checker saw: which addresses answer, which are gone, and "
        "where nobody could tell.",
        context={
            "links": links,
            "verdicts": [
                (name, links.by_verdict[verdict], told) for verdict, name, told in VERDICTS
            ],
            "gone": [_row(one, catalogue, site) for one in links.gone[:SHOWN]],
            "suspected": [_row(one, catalogue, site) for one in links.suspected[:SHOWN]],
            "silent": _silent(catalogue, site),
            "failures": ENOUGH_FAILURES,
            "days": LONG_ENOUGH.days,
            "history": HISTORY_FILE.as_posix(),
            "checker": EXPLAINED_AT,
        },
    )
    yield Page(
        path=EXPLAINED_AT,
        template="checker",
        title="The link checker",
        description=f"What the link checker of {site.name} asks servers for, how often, and how to "
        "keep it away.",
        trail=((TITLE, PATH),),
        context={
            "agent": user_agent(site.name, site.url, site.repository, site.branch),
            "limits": Limits(),
            "manners": Manners(),
            "slower": [(host, int(gap)) for host, gap in SLOWER.items()],
            "cached": CACHED_DAYS,
        },
    )


def _row(one: Seen, catalogue: Catalogue, site: SiteInfo) -> Row:
    groups = [catalogue.by_id[group] for group in one.groups if group in catalogue.by_id]
    return Row(
        url=one.url,
        why=str(one.past.reason),
        days=many(max(0, one.days_gone(site.today)), "day"),
        groups=groups[:GROUPS_SHOWN],
        more=len(groups[GROUPS_SHOWN:]),
        archive=archive_address(one.url, one.past),
    )


def _silent(catalogue: Catalogue, site: SiteInfo) -> list[Entry]:
    """Groups of which nothing answers, and of whose end no source says anything."""
    found = (catalogue.by_id.get(group) for group in site.links.silent)
    return [entry for entry in found if entry and entry.group.status in {None, "active"}]
