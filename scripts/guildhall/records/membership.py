"""What a record says of joining: the ways to be a member, and their prices."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from guildhall.records.base import Address, Line, Number, Part, Unique, words
from guildhall.records.dates import PartialDate

Model = Literal["free", "paid", "mixed", "employer", "invitation"]
Per = Literal["year", "two-years", "quarter", "month", "once"]


class Tier(Part):
    """One way to be a member, with its price."""

    name: Line = Field(
        title="Name of this way", description="What the group calls it.", examples=["Student"]
    )
    price: Annotated[Number, Field(ge=0, le=100_000_000)] | None = Field(
        default=None,
        description="Price for one period, as a plain number; left out when not known.",
        examples=[25],
        json_schema_extra={"minimum": 0, "maximum": 100_000_000},
    )
    currency: Annotated[str, StringConstraints(pattern="^[A-Z]{3}$")] | None = Field(
        default=None,
        description="Three capital letters of ISO 4217.",
        examples=["USD"],
        json_schema_extra=words("currencies"),
    )
    per: Per | None = Field(
        title="Period",
        default=None,
        description="The period that the price buys.",
        examples=["year"],
    )
    who: Line | None = Field(
        title="Who can take it",
        default=None,
        description="Who can take it.",
        examples=["enrolled students"],
    )
    reduced_for: (
        Annotated[
            list[
                Literal[
                    "students", "out-of-work", "retired", "early-career", "low-income-countries"
                ]
            ],
            Unique,
        ]
        | None
    ) = Field(
        title="Made cheaper for",
        default=None,
        description="Whom this tier is made cheaper for.",
        examples=[["students"]],
    )
    buys: Literal["membership", "organisation", "class", "seat", "donation"] | None = Field(
        title="What the price buys",
        default=None,
        description=(
            "What the price buys when it is not one person's membership: "
            "an organisation's membership, a class, a seat at an event, a donation."
        ),
        examples=["organisation"],
    )


class Membership(Part):
    """How one joins and what it costs."""

    model: Model = Field(
        title="How one joins",
        description=(
            "`free`, `paid`, `mixed` (free and paid ways to belong), `employer` (organisations "
            "are the members) or `invitation`."
        ),
        examples=["paid"],
    )
    tiers: list[Tier] | None = Field(
        title="Ways to be a member",
        default=None,
        min_length=1,
        max_length=20,
        description="The ways to be a member.",
    )
    price_unknown: Literal[True] | None = Field(
        title="No source gives the price",
        default=None,
        description="Says that no source gives a price or a join address of a paid group.",
        examples=[True],
    )
    join_url: Address | None = Field(
        title="Page on which one joins",
        default=None,
        description="The page on which one joins.",
        examples=["https://www.example.org/join/"],
    )
    as_of: PartialDate | None = Field(
        title="Prices as of",
        default=None,
        description="When the prices were true.",
        examples=["2023-08"],
    )
