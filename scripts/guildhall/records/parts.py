"""The parts that a record is made of beside membership, in the order in which people think."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from guildhall.records.base import Address, Count, Id, Line, Number, Part, Unique, Word, words
from guildhall.records.dates import PartialDate
from guildhall.records.recurrence import Recurrence

Reach = Literal["global", "continent", "country", "local"]
EventKind = Literal["conference", "meetup", "workshop", "summit", "webinar", "hackathon"]


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
