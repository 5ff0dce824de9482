"""What a reviewer should look at, by what a pull request changes."""

from collections.abc import Iterable, Iterator

from guildhall.addresses import AddressError, host_of
from guildhall.git import ChangedFile, Sort
from guildhall.markdown_text import clipped
from guildhall.records.dates import latest
from guildhall.records.record import Record
from guildhall.records.sources import Source
from guildhall.reviewing.report import LONGEST, Hint
from guildhall.wording import listed

_MOST = 20
_OWN_WORDS = ("summary", "description")
_UNSOURCED = frozenset(("added", "not_same_as", "sources", "ended"))
"""Fields that no source can be asked for; the end of a group stands under its status."""

_PLACES = (
    ("data/groups/", ""),
    ("data/link-history.json", "The link checker's memory changes: only its own runs write it."),
    ("data/", "A vocabulary changes: docs/vocabularies.md says how that is decided."),
    (".github/", "Workflows or forms change: does any step get more rights than it needs?"),
    ("scripts/", "The program changes: is each change tested, and is `make lint` quiet?"),
    ("theme/", "The pages' look or scripts change: look at the built site, on a phone too."),
    ("content/", "Pages written by hand change: read them as a reader would."),
    ("requirements", "Locked dependencies change: do versions and hashes come from `make lock`?"),
)


def about_record(sort: Sort, before: Record | None, after: Record | None) -> Iterator[Hint]:
    """What to look at in one record.

    Args:
        sort: what happens to its file.
        before: the record as it was; ``None`` where there was none that could be read.
        after: the record as it would be; ``None`` where there is none that can be read.
    """
    if sort == "deleted":
        yield Hint(text="Why should it go? Groups that ended stay, with their end (rule 5).")
        return
    if after is None:
        yield Hint(text="The record cannot be read yet: its errors come first.")
        return
    if before is None:
        yield Hint(text="Is it a group that is listed (rules 1 to 10)?")
    elif before.id != after.id:
        yield Hint(
            text="Its address on the site changes: data/redirects.yaml should lead from the old.",
            about=[f"groups/{before.id}/", f"groups/{after.id}/"],
        )
    yield from _sources(before, after)
    yield from _words(before, after)
    yield from _end(before, after)


def _sources(before: Record | None, after: Record) -> Iterator[Hint]:
    """Sources that are new or state more, and facts that changed without a newer source."""
    old = {source.url: source for source in before.group.sources} if before else {}
    for source in after.group.sources:
        known = old.get(source.url)
        if known != source:
            stated = listed(list(source.supports))
            dated = f", on {source.date}" if source.date else ""
            text = f"Does this page state {stated}{dated}?"
            yield Hint(text=clipped(text, LONGEST), about=[clipped(source.url, LONGEST)])
    if before:
        fields = [name for name in _changed(before, after) if not _newly_stated(name, old, after)]
        if fields:
            yield Hint(text=f"No new source states what changed in {listed(fields)}.")
        host, was = _host(after), _host(before)
        if host != was and before.group.url:
            yield Hint(text="Its own site moves to another host: is it still the same group?")


def _changed(before: Record, after: Record) -> list[str]:
    return [
        name
        for name in type(after.group).model_fields
        if name not in _UNSOURCED and getattr(before.group, name) != getattr(after.group, name)
    ]


def _newly_stated(name: str, old: dict[str, Source], after: Record) -> bool:
    """Whether a source that is new, or has a newer date, states a field."""
    for source in after.group.sources:
        if name not in source.supports:
            continue
        known = old.get(source.url)
        if known is None or name not in known.supports or _newer(source, known):
            return True
    return False


def _newer(source: Source, known: Source) -> bool:
    return bool(source.date and (not known.date or latest(source.date) > latest(known.date)))


def _words(before: Record | None, after: Record) -> Iterator[Hint]:
    """Prose that changed."""
    written = [
        name
        for name in _OWN_WORDS
        if (text := getattr(after.group, name))
        and (before is None or text != getattr(before.group, name))
    ]
    if written:
        yield Hint(text=f"Is the {listed(written)} in own words, plain and without praise?")


def _end(before: Record | None, after: Record) -> Iterator[Hint]:
    status = after.group.status
    if status in {"dormant", "merged", "dissolved"} and (
        before is None or before.group.status != status
    ):
        yield Hint(text=f"It is said to be {status}: does a source say so, and since when?")


def _host(record: Record) -> str | None:
    try:
        return host_of(record.group.url) if record.group.url else None
    except (AddressError, ValueError):
        return record.group.url


def about_others(files: Iterable[ChangedFile]) -> Iterator[Hint]:
    """What to look at beside the records."""
    found: dict[str, list[str]] = {}
    for changed in files:
        text = next((text for place, text in _PLACES if changed.file.startswith(place)), None)
        if text:
            found.setdefault(text, []).append(clipped(changed.file, LONGEST))
    for text, names in found.items():
        yield Hint(text=text, about=names[:_MOST])
