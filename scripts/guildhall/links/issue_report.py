"""The text of the one issue about links, in Markdown; nothing when there is nothing to do."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import quote

from guildhall.links.addresses import Place
from guildhall.links.archive_address import archive_address
from guildhall.links.standing import Seen, Standing
from guildhall.markdown_text import code, link, plain
from guildhall.wording import day_words, many

MARKER = "<!-- guildhall: links -->"
"""The first line of the issue, by which the next report finds it."""
LONGEST = 65_000
"""Characters; the host takes 65,536 in an issue."""
PLACES = 3
"""Places that are named for one address."""

_NOT_ASKED: Mapping[str, str | None] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Repository:
    """Where the records can be read and edited.

    Attributes:
        url: address of the repository.
        branch: the branch that pull requests go to.
    """

    url: str
    branch: str

    def line(self, place: Place) -> str:
        """Address of a line of a file."""
        return f"{self.url}/blob/{self.branch}/{quote(place.file)}?plain=1#L{place.line}"

    def edit(self, file: str) -> str:
        """Where a file can be edited."""
        return f"{self.url}/edit/{self.branch}/{quote(file)}"


def issue_text(
    standing: Standing,
    repository: Repository,
    today: datetime.date,
    *,
    copies: Mapping[str, str | None] = _NOT_ASKED,
    dormant: Iterable[tuple[str, str]] = (),
) -> str | None:
    """The issue's text; ``None`` when no address is gone or suspected: it is closed then.

    Args:
        standing: of all addresses.
        repository: where they are written.
        today: the day that days are counted to.
        copies: what the web archive has, by address, ``None`` for nothing; where to look for
            it is named for those of which it did not say.
        dormant: ids and files of groups of which nothing answers any more.
    """
    if not standing.gone and not standing.suspected:
        return None
    parts = [
        f"{MARKER}\n{_opening(standing)}",
        *_gone(standing, repository, today, copies),
        *_dormant(list(dormant), repository),
        *_suspected(standing, repository),
        *_rest(standing),
    ]
    return _fitting(parts)


def _opening(standing: Standing) -> str:
    until = f", {day_words(standing.last_day)} at the latest" if standing.last_day else ""
    return (
        f"Of {many(len(standing.seen), 'address', 'addresses')} that were checked{until}, "
        f"{len(standing.gone):,} {'is' if len(standing.gone) == 1 else 'are'} gone and "
        f"{len(standing.suspected):,} should be looked at by a person. This text is written anew "
        "each week; the issue closes when nothing is left.\n"
    )


def _gone(
    standing: Standing,
    repository: Repository,
    today: datetime.date,
    copies: Mapping[str, str | None],
) -> Iterator[str]:
    if not standing.gone:
        return
    yield "## Gone\n\n| Days | Address | Why | Where | Copy |\n| ---: | --- | --- | --- | --- |"
    for one in standing.gone:
        looked = copies.get(one.url, archive_address(one.url, one.past))
        copy = f"[archive]({_target(looked)})" if looked else "none"
        reason = plain(str(one.past.reason))
        where = _where(one, repository)
        yield f"| {one.days_gone(today)} | {link(one.url)} | {reason} | {where} | {copy} |"


def _dormant(groups: list[tuple[str, str]], repository: Repository) -> Iterator[str]:
    if not groups:
        return
    yield (
        "\n## Perhaps dormant\n\nNothing of their own answers any more. Look for a source that "
        "says so before you write `status: dormant` with `ended:` and that source: a group "
        "without a site may still meet.\n"
    )
    for group, file in groups:
        yield f"- {code(group)}: [edit its record]({_target(repository.edit(file))})"


def _suspected(standing: Standing, repository: Repository) -> Iterator[str]:
    if not standing.suspected:
        return
    yield "\n## To be looked at\n\n| Address | Why | Where |\n| --- | --- | --- |"
    for one in standing.suspected:
        reason = plain(str(one.past.reason))
        yield f"| {link(one.url)} | {reason} | {_where(one, repository)} |"


def _rest(standing: Standing) -> Iterator[str]:
    if standing.moved:
        number = many(len(standing.moved), "address has", "addresses have")
        yield f"\n{number} moved for good: `make links FIX=1` writes the new ones."
    if standing.failing:
        yield f"\n{standing.failing:,} failed, but not yet on three days over a week."
    if standing.unclear:
        told = ", ".join(f"{plain(reason)}: {number:,}" for reason, number in standing.unclear)
        yield f"\nCould not tell: {told}."


def _where(one: Seen, repository: Repository) -> str:
    places = one.address.places
    shown = [
        f"[{plain(place.record_id or place.file)}]({_target(repository.line(place))})"
        for place in places[:PLACES]
    ]
    more = f" and {len(places) - PLACES} more" if len(places) > PLACES else ""
    return f"{', '.join(shown)}{more}"


def _fitting(parts: list[str]) -> str:
    """The parts, cut where GitHub would refuse the text."""
    note = "\n\nAnd more than an issue can hold: the page `status/` of the site has all of them."
    text: list[str] = []
    used = len(note)
    for part in parts:
        used += len(part) + 1
        if used > LONGEST:
            return "\n".join([*text, note, ""])
        text.append(part)
    return "\n".join([*text, ""])


def _target(address: str) -> str:
    """An address of ours as the target of a link: what would end it is escaped."""
    return quote(address, safe=":/?#[]@!$&'*+,;=%~")
