"""What the directory covers: areas by region as a table and a picture, and what is thin."""

from collections.abc import Iterator
from math import sqrt

from guildhall.catalogue import Catalogue
from guildhall.catalogue.coverage import THIN, Coverage, coverage_of
from guildhall.site.info import SiteInfo
from guildhall.site.page import Page

CELL = 44
"""Side of a cell of the picture, in its own units; the largest dot fills it."""

GRADES = {
    "recent": "Facts from the last two years",
    "old": "Facts two to four years old",
    "very-old": "Facts older than four years",
    "undated": "Facts without a date",
}


def pages(catalogue: Catalogue, site: SiteInfo) -> Iterator[Page]:
    """The one page about coverage."""
    coverage = coverage_of(catalogue)
    yield Page(
        path="about/coverage/",
        template="coverage",
        title="What the directory covers",
        description=f"{site.groups:,} groups counted by area, region and age of facts, with "
        "what is thin.",
        trail=(("About Guildhall", "about/"),),
        context={
            "coverage": coverage,
            "dots": _dots(coverage),
            "cell": CELL,
            "ages": [(name, coverage.ages[grade]) for grade, name in GRADES.items()],
            "at_least": THIN,
        },
    )


def _dots(coverage: Coverage) -> list[tuple[int, int, float]]:
    """Column, row and radius of a dot for each area and region that has groups.

    Areas of dots are proportional to numbers of groups.
    """
    largest = max((number for row in coverage.rows for number in row[2]), default=0) or 1
    return [
        (column, line, round(max(1.5, CELL / 2 * sqrt(number / largest)), 1))
        for line, row in enumerate(coverage.rows)
        for column, number in enumerate(row[2])
        if number
    ]
