"""The columns of the table of groups: what each says, and how it is read from an entry."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from guildhall.catalogue import Entry
from guildhall.catalogue.cost import cheapest_tier
from guildhall.exports.groups import number
from guildhall.history import History
from guildhall.publication import LICENCE, Publication
from guildhall.records.membership import Tier

Value = str | int | float | bool | Sequence[str] | None


@dataclass(frozen=True, slots=True)
class Row:
    """What a row is made from."""

    entry: Entry
    site: Publication
    history: History


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        name: its name, as in the record where it is a field of it.
        says: what it says.
        of: reads it; nothing where it is not known.
        type: its type in XML Schema, as https://www.w3.org/TR/tabular-metadata/ names it.
        many: whether it holds a list.
    """

    name: str
    says: str
    of: Callable[[Row], Value]
    type: str = "string"
    many: bool = False


def _price(row: Row) -> Tier | None:
    """The lowest full price for one person."""
    membership = row.entry.group.membership
    return cheapest_tier(membership, row.entry.words.rates) if membership else None


def _coordinate(row: Row, place: int) -> float | None:
    location = row.entry.group.region.location
    return float(location[place]) if location else None


def _changed(row: Row) -> str | None:
    changed = row.history.changed.get(row.entry.id)
    return changed.date().isoformat() if changed else None


COLUMNS: Final = (
    Column("id", "Its id, which never changes.", lambda row: row.entry.id),
    Column("name", "Its official name.", lambda row: row.entry.group.name),
    Column("short_name", "Its abbreviation.", lambda row: row.entry.group.short_name),
    Column("aliases", "Other names.", lambda row: row.entry.group.aliases, many=True),
    Column("kind", "What sort of group it is.", lambda row: row.entry.group.kind),
    Column("status", "What a source says of it.", lambda row: row.entry.group.status),
    Column("parent", "Id of the group it belongs to.", lambda row: row.entry.group.parent),
    Column("area", "Its technology area.", lambda row: row.entry.group.focus.area),
    Column(
        "topics",
        "Its topics, the main one first.",
        lambda row: row.entry.group.focus.topics,
        many=True,
    ),
    Column("summary", "One sentence on it.", lambda row: row.entry.group.summary),
    Column("url", "Its own address.", lambda row: row.entry.group.url, "anyURI"),
    Column("page", "Its page here.", lambda row: row.site.address(row.entry.path), "anyURI"),
    Column("reach", "How far it reaches.", lambda row: row.entry.group.region.reach),
    Column("continent", "Its continent.", lambda row: row.entry.group.region.continent),
    Column("country", "ISO 3166-1 code.", lambda row: row.entry.group.region.country),
    Column("subdivision", "ISO 3166-2 code.", lambda row: row.entry.group.region.subdivision),
    Column("city", "Where it meets, or its seat.", lambda row: row.entry.group.region.city),
    Column("latitude", "In degrees.", lambda row: _coordinate(row, 0), "double"),
    Column("longitude", "In degrees.", lambda row: _coordinate(row, 1), "double"),
    Column("online", "Online too.", lambda row: row.entry.group.region.online, "boolean"),
    Column(
        "cost_model",
        "How one joins.",
        lambda row: row.entry.group.membership.model if row.entry.group.membership else None,
    ),
    Column("cost_band", "The cost band, which is ours.", lambda row: row.entry.band),
    Column(
        "price",
        "The lowest full price for one person.",
        lambda row: (
            number(tier.price) if (tier := _price(row)) and tier.price is not None else None
        ),
        "double",
    ),
    Column(
        "currency",
        "ISO 4217 code of it.",
        lambda row: tier.currency if (tier := _price(row)) else None,
    ),
    Column("per", "The period it buys.", lambda row: tier.per if (tier := _price(row)) else None),
    Column(
        "prices_as_of",
        "When the prices were true.",
        lambda row: row.entry.group.membership.as_of if row.entry.group.membership else None,
    ),
    Column("meets", "How it meets.", lambda row: row.entry.meets, many=True),
    Column("audience", "For whom it is.", lambda row: row.entry.group.audience, many=True),
    Column("careers", "What it does for a career.", lambda row: row.entry.benefits, many=True),
    Column(
        "members",
        "How many belong to it.",
        lambda row: row.entry.group.members.count if row.entry.group.members else None,
        "integer",
    ),
    Column("founded", "When it was founded.", lambda row: row.entry.group.founded),
    Column("languages", "ISO 639-1 codes.", lambda row: row.entry.group.languages, many=True),
    Column("newest_fact", "Date of its newest source.", lambda row: row.entry.freshness.date),
    Column("added", "When it came into the directory.", lambda row: row.entry.group.added),
    Column("changed", "When its record changed last.", _changed, "date"),
    Column(
        "sources",
        "Pages that state the facts.",
        lambda row: [source.url for source in row.entry.group.sources],
        "anyURI",
        many=True,
    ),
    Column(
        "source_dates",
        "Their dates in the same order; `unknown` where there is none.",
        lambda row: [source.date or "unknown" for source in row.entry.group.sources],
        many=True,
    ),
    Column("licence", "SPDX identifier of the data's licence.", lambda _: LICENCE.id),
)
"""All columns of ``groups.csv``, in order."""
