"""What a page says of a link: when it last answered, that it is gone, or that nobody could tell."""

from collections.abc import Mapping
from dataclasses import dataclass

from guildhall.links.archive_address import archive_address
from guildhall.links.past import Past
from guildhall.links.standing import Standing
from guildhall.links.verdict import Verdict
from guildhall.records.address_fields import addresses
from guildhall.records.group import Group
from guildhall.wording import day_words


@dataclass(frozen=True, slots=True)
class LinkWords:
    """What is said of one link.

    Attributes:
        words: in short: ``Last answered 3 November 2026``.
        why: a second line; empty where nothing is to be added.
        archive: where a copy may be, for what is gone.
    """

    words: str
    why: str = ""
    archive: str | None = None


def link_words(links: Standing, written: str | None) -> LinkWords | None:
    """What is said of a group's main address; nothing when it was never checked.

    A failure or two are not told: they may be the server's weekend, or our own network's.
    """
    past = links.of(written)
    if past is None or not written:
        return None
    if past.is_gone:
        last = f"Last answered {day_words(past.answered)}" if past.answered else ""
        return LinkWords(_gone_words(past), last, archive_address(written, past))
    if past.answered:
        return LinkWords(f"Last answered {day_words(past.answered)}")
    if past.verdict is Verdict.COULD_NOT_TELL:
        why = f"On {day_words(past.checked)}: {past.reason}"
        return LinkWords("Could not tell whether it answers", why)
    return None


def gone_addresses(links: Standing, group: Group) -> Mapping[str, str]:
    """What is said of those addresses of a group that are gone, as its record writes them."""
    if not links.gone:
        return {}
    found = ((written, links.of(written)) for _, written in addresses(group))
    return {written: _gone_words(past) for written, past in found if past and past.is_gone}


def _gone_words(past: Past) -> str:
    return f"Gone since {day_words(past.gone_since or past.checked)}"
