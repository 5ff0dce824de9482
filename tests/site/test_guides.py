"""The guides for job seekers on the real site: there, of a readable length, linked where needed."""

from pathlib import Path

import pytest
from tests.site.reading import BuiltPage

from guildhall.catalogue.freshness import OLD, VERY_OLD, Freshness

GUIDES = (
    *("weekend-plan", "join-and-be-useful", "first-meeting"),
    *("what-a-fee-buys", "online-groups", "reading-freshness"),
)

WORDS = range(300, 701)
"""A guide says something and is read in three minutes."""

NEEDED = {
    "weekend-plan": ("find/", "roles/"),
    "join-and-be-useful": ("roles/data-engineer/",),
    "first-meeting": ("find/", "meetings/", "plan/"),
    "what-a-fee-buys": (
        *("groups/isaca/", "cost/", "cost/free/", "plan/"),
        *("careers/out-of-work-rate/", "careers/student-rate/", "roles/it-auditor/"),
    ),
    "online-groups": ("places/online/",),
    "reading-freshness": ("groups/isaca/", "find/"),
}
"""Pages on which a reader may have the question that a guide answers."""

ANSWERS = {
    "weekend-plan": ("find/", "meetings/", "plan/", "roles/"),
    "join-and-be-useful": ("find/", "roles/"),
    "first-meeting": ("plan/",),
    "what-a-fee-buys": ("careers/out-of-work-rate/", "careers/student-rate/", "cost/free/"),
    "online-groups": ("places/online/", "meetings/"),
    "reading-freshness": ("closed/", "contribute/"),
}
"""Pages to which a guide sends its reader."""


def page(site: Path, address: str) -> BuiltPage:
    return BuiltPage(site, site / address / "index.html")


def links(found: BuiltPage) -> set[str]:
    """Addresses within the site that a page links to from its main part."""
    here = found.path.parent
    hrefs = found.all("//main//a/@href")
    inside = (href.split("#")[0].split("?")[0] for href in hrefs if "://" not in href)
    reached = ((here / href).resolve() for href in inside if href)
    top = found.site.resolve()
    return {f"{path.relative_to(top)}/" for path in reached if path.is_relative_to(top)}


def said(found: BuiltPage) -> str:
    return " ".join(found.tree.xpath("//div[@class='prose']")[0].text_content().split())


@pytest.mark.parametrize("guide", GUIDES)
def test_a_guide_is_neither_thin_nor_long(real_site: Path, guide: str) -> None:
    assert len(said(page(real_site, f"guides/{guide}")).split()) in WORDS


def test_the_page_for_job_seekers_leads_to_every_guide_and_no_guide_is_missing(
    real_site: Path,
) -> None:
    written = {path.parent.name for path in (real_site / "guides").glob("*/index.html")}
    assert written == set(GUIDES)
    assert links(page(real_site, "guides")) >= {f"guides/{guide}/" for guide in GUIDES}


@pytest.mark.parametrize("guide", GUIDES)
def test_a_guide_is_linked_from_where_it_is_needed(real_site: Path, guide: str) -> None:
    without = [
        address
        for address in NEEDED[guide]
        if f"guides/{guide}/" not in links(page(real_site, address))
    ]
    assert without == []


@pytest.mark.parametrize("guide", GUIDES)
def test_a_guide_leads_on_and_back(real_site: Path, guide: str) -> None:
    assert links(page(real_site, f"guides/{guide}")) >= {"guides/", *ANSWERS[guide]}


def test_a_group_without_known_meetings_leads_to_what_one_writes(real_site: Path) -> None:
    asked = 0
    for path in sorted((real_site / "groups").glob("*/index.html"))[:200]:
        found = BuiltPage(real_site, path)
        if "no source that we have names a meeting. Look at" in " ".join(found.text.split()):
            asked += 1
            assert "guides/first-meeting/" in links(found), found.name
    assert asked


def test_a_free_group_is_not_told_what_a_fee_buys(real_site: Path) -> None:
    free = page(real_site, "cost/free").all("//li[@class='result']/@data-id")
    assert "guides/what-a-fee-buys/" not in links(page(real_site, f"groups/{free[0]}"))


def test_job_titles_list_what_their_groups_certify(real_site: Path) -> None:
    given = page(real_site, "roles/it-auditor").all("//dl[@class='given']/div")
    first = {part.xpath("string(dt)"): part.xpath("string(dd)") for part in given}
    assert "CISA" in first["ISACA"]


def test_there_are_pages_for_at_least_sixty_job_titles_and_each_has_groups(
    real_site: Path,
) -> None:
    pages = sorted((real_site / "roles").glob("*/index.html"))
    assert len(pages) >= 60
    empty = [
        p.parent.name for p in pages if not BuiltPage(real_site, p).all("//li[@class='result']")
    ]
    assert empty == []


def test_the_freshness_guide_says_what_the_catalogue_does(real_site: Path) -> None:
    guide = said(page(real_site, "guides/reading-freshness"))
    numbers = {2: "two", 4: "four"}
    for age in (OLD, VERY_OLD):
        assert f"{numbers[age.days // 365]} years" in guide
    words = {
        Freshness("2026-03", "recent").words,
        Freshness("2023", "old").words,
        Freshness(None, "undated").words,
    }
    assert {one for one in words if f"“{one}”" not in guide} == set()
