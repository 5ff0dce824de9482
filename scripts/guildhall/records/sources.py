"""Sources: the pages that state a record's facts, and which facts those are."""

from typing import Annotated, Literal

from pydantic import Field

from guildhall.records.base import Address, Part, Unique
from guildhall.records.dates import PartialDate

SUPPORTED = Literal[
    "name",
    "short_name",
    "aliases",
    "kind",
    "parent",
    "url",
    "summary",
    "description",
    "focus",
    "audience",
    "region",
    "membership",
    "events",
    "careers",
    "chapters",
    "members",
    "links",
    "languages",
    "founded",
    "status",
]
"""Fields of a record that a source can state."""

SUPPORTED_NAMES: dict[str, str] = {
    "name": "name",
    "short_name": "abbreviation",
    "aliases": "other names",
    "kind": "kind of group",
    "parent": "parent",
    "url": "address",
    "summary": "what it is",
    "description": "description",
    "focus": "focus",
    "audience": "who it is for",
    "region": "place",
    "membership": "membership",
    "events": "meetings",
    "careers": "careers",
    "chapters": "chapters",
    "members": "number of members",
    "links": "links",
    "languages": "languages",
    "founded": "founding year",
    "status": "status",
}
"""What pages call the fields of a record that a source can state."""


class Source(Part):
    """A page that states facts of this record."""

    url: Address = Field(
        title="Address of the page",
        description="Address of the page that states the facts.",
        examples=["https://www.example.org/about/"],
    )
    supports: Annotated[list[SUPPORTED], Unique] = Field(
        title="It states",
        min_length=1,
        description="The fields of this record that it states.",
        examples=[["membership", "founded"]],
    )
    date: PartialDate | None = Field(
        title="Date of the page",
        description="Date of the page, or of its last change; `null` when unknown.",
        examples=["2023-08-21"],
    )
