"""The record of one group: the one declaration of its fields."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from guildhall.records.base import Address, Id, Line, Part, Unique, Word, words
from guildhall.records.dates import PartialDate
from guildhall.records.membership import Membership
from guildhall.records.parts import Careers, Chapters, Ended, Event, Focus, Links, Members, Region
from guildhall.records.sources import Source

Kind = Literal["association", "user-group", "chapter", "community", "foundation"]
Status = Literal["active", "dormant", "merged", "dissolved"]


class Group(Part):
    """One tech association, user group, chapter, community or foundation."""

    name: Line = Field(description="Its official name.", examples=["Python Users of Exampletown"])
    short_name: Line | None = Field(
        title="Abbreviation",
        default=None,
        description="The abbreviation that people use.",
        examples=["ISACA"],
    )
    aliases: Annotated[list[Line], Unique] | None = Field(
        title="Other names",
        default=None,
        min_length=1,
        max_length=12,
        description="Former names, and names in other languages or scripts.",
        examples=[["Information Systems Audit and Control Association"]],
    )
    kind: Kind = Field(
        title="Kind of group", description="What sort of group it is.", examples=["user-group"]
    )
    parent: Id | None = Field(
        title="Parent group",
        default=None,
        description="The id of the group that it is a chapter or member of.",
        examples=["pyladies"],
    )
    url: Address | None = Field(
        title="Address of its site",
        default=None,
        description="Address of its own site; `null` or left out when none is known.",
        examples=["https://www.example.org/"],
    )
    summary: Annotated[str, StringConstraints(min_length=20, max_length=160)] = Field(
        title="What it is, in one sentence",
        description="One sentence in plain words: what it is about, where, for whom.",
        examples=["Python users in Exampletown who meet every month and run a yearly conference."],
    )
    description: Annotated[str, StringConstraints(min_length=80, max_length=1500)] | None = Field(
        default=None,
        description="Optional Markdown of 40 to 150 words, in our own words.",
        examples=["Talks, workshops and a conference …"],
    )
    focus: Focus = Field(title="What it is about", description="What it is about.")
    audience: Annotated[list[Word], Unique] | None = Field(
        title="Who it is for",
        default=None,
        min_length=1,
        max_length=8,
        description="For whom it is, from `data/audiences.yaml`.",
        examples=[["practitioners", "students"]],
        json_schema_extra=words("audiences"),
    )
    region: Region = Field(title="Where it is", description="Where it is and how far it reaches.")
    membership: Membership | None = Field(
        title="Joining and cost", default=None, description="How one joins and what it costs."
    )
    events: list[Event] | None = Field(
        title="Meetings", default=None, min_length=1, max_length=20, description="What it meets at."
    )
    careers: Careers | None = Field(
        title="For a career", default=None, description="What it does for a career."
    )
    chapters: Chapters | None = Field(default=None, description="Its local groups.")
    members: Members | None = Field(
        title="Number of members", default=None, description="How many belong to it."
    )
    links: Links | None = Field(
        title="Other addresses", default=None, description="Other places where it can be found."
    )
    languages: Annotated[list[Word], Unique] | None = Field(
        default=None,
        min_length=1,
        max_length=12,
        description="Languages that it is run in: two letters of ISO 639-1.",
        examples=[["en"]],
        json_schema_extra=words("languages"),
    )
    founded: PartialDate | None = Field(
        default=None, description="When it was founded.", examples=[1969]
    )
    status: Status | None = Field(
        default=None,
        description="What a source says of it; left out when none does.",
        examples=["active"],
    )
    ended: Ended | None = Field(
        title="Its end",
        default=None,
        description="For dormant, merged and dissolved groups: when and how.",
    )
    not_same_as: Annotated[list[Id], Unique] | None = Field(
        title="Not the same as",
        default=None,
        min_length=1,
        description="Answers the warning of a similar name: ids of groups that are others.",
        examples=[["python-users-of-otherville"]],
    )
    added: PartialDate = Field(
        description="The day on which it came into the directory.", examples=["2026-11-23"]
    )
    sources: list[Source] = Field(
        min_length=1, max_length=40, description="Where the facts come from."
    )
