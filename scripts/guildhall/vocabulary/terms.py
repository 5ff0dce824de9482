"""What an entry of each vocabulary holds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from guildhall.vocabulary.own_names import own_names

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=60)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Words = Annotated[tuple[str, ...], BeforeValidator(tuple)]


class Entry(BaseModel):
    """An entry of a vocabulary file: closed and unchangeable."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Term(Entry):
    """A word with its meaning, and the other words that people use for it."""

    id: Id
    name: Text
    description: Text
    aliases: Words = ()


class Area(Term):
    """A technology area."""


class Topic(Term):
    """A topic, with the area where it is at home and the topics beside it."""

    area: Id
    related: Words = ()


class Role(Term):
    """A job title, with the topics of the work, most fitting first."""

    topics: Words = Field(min_length=1)
    areas: Words = Field(min_length=1)


class Band(Term):
    """A cost band: from ``at_least`` to below ``below`` US dollars a year, where it has bounds."""

    at_least: int | None = None
    below: int | None = None


class Continent(Entry):
    """A continent, with its code in GeoNames."""

    id: Id
    name: Text
    code: str
    aliases: Words = ()


class CountryContinent(Entry):
    """The continent that a country lies on, and what else people call the country."""

    code: Annotated[str, StringConstraints(pattern="^[A-Z]{2}$")]
    continent: Id
    aliases: Words = ()


class CityNames(Entry):
    """Other names of a city, in the local script or language among them."""

    country: Annotated[str, StringConstraints(pattern="^[A-Z]{2}$")]
    city: Text
    names: Words = Field(min_length=1)


class Rate(Entry):
    """US dollars for one unit of a currency on a day."""

    code: Annotated[str, StringConstraints(pattern="^[A-Z]{3}$")]
    usd: Annotated[Decimal, Field(gt=0)]
    as_of: str
    source: str | None = None


class Rates(Entry):
    """The rates of all currencies, with the day and the source of those that name none."""

    as_of: str
    source: str
    rates: tuple[Rate, ...]


class Pick(Entry):
    """A group in a collection, with a line on why it is there."""

    id: Id
    why: Text


class Collection(Term):
    """A hand-picked list of groups."""

    groups: tuple[Pick, ...]


class Redirect(Entry):
    """An address that has moved: paths within the site, from the old to the new."""

    moved: Annotated[str, StringConstraints(pattern=r"^[a-z0-9/-]+/$")]
    to: Annotated[str, StringConstraints(pattern=r"^[a-z0-9/-]+/$")]


@dataclass(frozen=True, slots=True)
class Country:
    """A country as the registries have it.

    Attributes:
        code: two capital letters of ISO 3166-1.
        name: English name of the Unicode CLDR.
        continent: id of its continent.
        subdivisions: names by code of ISO 3166-2.
        others: other names in English.
    """

    code: str
    name: str
    continent: str
    subdivisions: Mapping[str, str]
    others: tuple[str, ...] = ()

    @property
    def aliases(self) -> tuple[str, ...]:
        """Its other names, those in its own languages among them."""
        return (*self.others, *own_names(self.code))


@dataclass(frozen=True)
class Vocabularies:
    """All closed vocabularies, each by id or code, in the order of their files."""

    areas: Mapping[str, Area]
    topics: Mapping[str, Topic]
    audiences: Mapping[str, Term]
    roles: Mapping[str, Role]
    benefits: Mapping[str, Term]
    bands: Mapping[str, Band]
    continents: Mapping[str, Continent]
    countries: Mapping[str, Country]
    languages: Mapping[str, str]
    currencies: frozenset[str]
    rates: Mapping[str, Rate]
    collections: Mapping[str, Collection]
    redirects: tuple[Redirect, ...]
    city_names: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    """Other names of a city by the code of its country and the name that records give it."""
