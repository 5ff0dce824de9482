"""The parts that a record is made of, in the order in which people think of them."""

from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from guildhall.records.base import Address, Count, Id, Line, Part, Unique, Word, words
from guildhall.records.dates import PartialDate
from guildhall.records.recurrence import Recurrence

Reach = Literal["global", "continent", "country", "local"]
Model = Literal["free", "paid", "mixed", "employer", "invitation"]
Per = Literal["year", "two-years", "quarter", "month", "once"]
EventKind = Literal["conference", "meetup", "workshop", "summit", "webinar", "hackathon"]


def _decimal(value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise PydanticCustomError("number", "is not a number")
    return Decimal(str(value))


Number = Annotated[Decimal, BeforeValidator(_decimal), WithJsonSchema({"type": "number"})]


class Focus(Part):
    """What the group is about."""

    area: Word = Field(
        description="The technology area: one of the 18 in `data/areas.yaml`.",
        examples=["security-privacy"],
        json_schema_extra=words("areas"),
    )
    topics: Annotated[list[Word], Unique] = Field(
        min_length=1,
        max_length=8,
        description="Topics from `data/topics.yaml`, the main one first.",
        examples=[["it-audit", "governance"]],
        json_schema_extra=words("topics"),
    )


class Region(Part):
    """Where the group is and how far it reaches."""

    reach: Reach = Field(
        title="Whom it is for",
        description="For whom it is: the world, a continent, a country, or one place.",
        examples=["local"],
    )
    continent: Word | None = Field(
        default=None,
        description="The continent, where `reach` is `continent`.",
        examples=["europe"],
        json_schema_extra=words("continents"),
    )
    country: Annotated[str, StringConstraints(pattern="^[A-Z]{2}$")] | None = Field(
        default=None,
        description="Seat, or where it meets: two capital letters of ISO 3166-1.",
        examples=["DE"],
        json_schema_extra=words("countries"),
    )
    subdivision: Annotated[str, StringConstraints(pattern="^[A-Z]{2}-[A-Z0-9]{1,3}$")] | None = (
        Field(
            title="State, province or county",
            default=None,
            description="State, province or county, by its code in ISO 3166-2.",
            examples=["US-IL"],
        )
    )
    city: Line | None = Field(
        default=None, description="Where it meets, or its seat.", examples=["Lyon"]
    )
    location: list[Number] | None = Field(
        title="Latitude and longitude",
        default=None,
        min_length=2,
        max_length=2,
        description="Latitude and longitude in degrees.",
        examples=[[45.76, 4.84]],
    )
    online: bool | None = Field(
        title="One can take part online",
        default=None,
        description="Whether one can take part online; left out when no source says so.",
        examples=[True],
    )


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


class Event(Part):
    """Something at which the group meets."""

    name: Line = Field(
        title="Name of the event",
        description="What the group calls it.",
        examples=["Chapter evening"],
    )
    kind: EventKind = Field(
        title="Sort of event", description="What sort of event it is.", examples=["meetup"]
    )
    recurs: Recurrence | None = Field(
        title="How often", default=None, description="How often, as data; left out when not known."
    )
    when: Line | None = Field(
        title="When, in words",
        default=None,
        description="What the source says of the time, where data cannot say it.",
        examples=["19 September 2026"],
    )
    place: Line | None = Field(
        default=None, description="Where it happens, in words.", examples=["Berlin"]
    )
    online: bool | None = Field(
        title="It happens online",
        default=None,
        description="Whether it happens online.",
        examples=[True],
    )
    url: Address | None = Field(
        title="Its own page",
        default=None,
        description="Its own page.",
        examples=["https://www.example.org/evening/"],
    )


class Careers(Part):
    """What the group does for a career."""

    job_board: Address | Literal[True] | None = Field(
        default=None,
        description="Address of its job board, or `true` where only its existence is known.",
        examples=["https://www.example.org/jobs/"],
    )
    mentoring: Address | Literal[True] | None = Field(
        default=None, description="Mentoring: `true`, or the address of its page.", examples=[True]
    )
    certifications: Annotated[list[Line], Unique] | None = Field(
        title="Certificates",
        default=None,
        min_length=1,
        max_length=30,
        description="Certificates that it gives, by the name people put on a CV.",
        examples=[["CISA"]],
    )
    scholarships: Address | Literal[True] | None = Field(
        default=None,
        description="Scholarships or grants: `true`, or the address of their page.",
        examples=[True],
    )


class Chapters(Part):
    """The local groups that belong to it."""

    count: Count | None = Field(
        title="Number of chapters", default=None, description="How many there are.", examples=[225]
    )
    url: Address | None = Field(
        title="Page on chapters",
        default=None,
        description="Its page on chapters, or the list of them.",
        examples=["https://www.example.org/chapters/"],
    )
    as_of: PartialDate | None = Field(
        title="Number as of",
        default=None,
        description="When the number was true.",
        examples=["2023"],
    )


class Members(Part):
    """How many belong to it."""

    count: Count = Field(title="Number", description="How many there are.", examples=[170_000])
    unit: Literal["people", "organisations"] | None = Field(
        title="What is counted",
        default=None,
        description="What is counted, where members are organisations or it is in doubt.",
        examples=["organisations"],
    )
    as_of: PartialDate | None = Field(
        title="Number as of",
        default=None,
        description="When the number was true.",
        examples=["2023"],
    )


class Links(Part):
    """Other places where it can be found."""

    newsletter: Address | None = Field(default=None, description="Its newsletter.")
    calendar: Address | None = Field(default=None, description="Its calendar.")
    meetup: Address | None = Field(default=None, description="Its page on Meetup.")
    slack: Address | None = Field(default=None, description="Its Slack.")
    discord: Address | None = Field(default=None, description="Its Discord.")
    forum: Address | None = Field(default=None, description="Its forum or mailing list.")
    linkedin: Address | None = Field(
        title="LinkedIn", default=None, description="Its page on LinkedIn."
    )
    github: Address | None = Field(
        title="GitHub", default=None, description="Its account on GitHub."
    )
    youtube: Address | None = Field(
        title="YouTube", default=None, description="Its channel on YouTube."
    )


class Ended(Part):
    """When and how a group stopped."""

    since: PartialDate | None = Field(
        default=None, description="When it stopped; left out when no source says.", examples=[2019]
    )
    into: Id | None = Field(
        title="Became part of",
        default=None,
        description="The id of the group that it became part of.",
        examples=["isaca"],
    )
    note: Line | None = Field(
        default=None,
        description="Where its people went, or what is known of the end, in one sentence.",
        examples=["Merged with two other institutes."],
    )
