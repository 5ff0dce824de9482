"""Where a page that is gone may still be read: the Internet Archive's Wayback Machine."""

import datetime

from guildhall.links.past import Past

COPIES = "https://web.archive.org/web/"


def archive_address(url: str, past: Past) -> str:
    """Where the archive shows its copy from nearest to the last good day, if it has one."""
    return f"{COPIES}{copy_day(past):%Y%m%d}/{url}"


def copy_day(past: Past) -> datetime.date:
    """The day whose copy is wanted: that of the last answer, else before the first failure."""
    return past.answered or past.gone_since or past.checked
