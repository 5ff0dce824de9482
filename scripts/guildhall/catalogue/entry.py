"""An entry of the catalogue: a record with all that is derived from it, once."""

import datetime
from dataclasses import dataclass
from functools import cached_property

from guildhall.catalogue.benefits import benefits_of
from guildhall.catalogue.cost import band_of, cost_words
from guildhall.catalogue.freshness import Freshness, freshness_of
from guildhall.catalogue.meets import meets_of, meets_words
from guildhall.catalogue.reach import City, city_of, is_online, places_of, where_words
from guildhall.records.group import Group
from guildhall.records.record import Record
from guildhall.vocabulary import Vocabularies


@dataclass(frozen=True)
class Entry:
    """One group in the catalogue.

    Attributes:
        record: the checked record.
        words: the vocabularies that its ids come from.
        today: the day that its freshness is counted from.
    """

    record: Record
    words: Vocabularies
    today: datetime.date

    @property
    def id(self) -> str:
        """Id of the group."""
        return self.record.id

    @property
    def group(self) -> Group:
        """The group itself."""
        return self.record.group

    @cached_property
    def name(self) -> str:
        """Name with the abbreviation that people use: ``Association for … (ACM)``."""
        name, short = self.group.name, self.group.short_name
        return f"{name} ({short})" if short and short not in name else name

    @property
    def path(self) -> str:
        """Address of the group's page within the site."""
        return f"groups/{self.record.id}/"

    @property
    def is_open(self) -> bool:
        """Whether one can still join it: neither dissolved nor merged."""
        return self.group.status not in {"dissolved", "merged"}

    @cached_property
    def freshness(self) -> Freshness:
        """Age of its newest fact."""
        return freshness_of(self.group, self.today)

    @cached_property
    def band(self) -> str:
        """Id of its cost band."""
        return band_of(self.group, self.words.rates, self.words.bands)

    @cached_property
    def cost(self) -> tuple[str, str]:
        """What its card says of its cost, and the note under it."""
        return cost_words(self.group, self.words.bands[self.band], self.words.rates)

    @property
    def cost_line(self) -> str:
        """Both in one line: ``€30 a year``, ``Paid, price not known``."""
        figure, note = self.cost
        joint = " " if any(sign.isdigit() for sign in figure) else ", "
        return joint.join(filter(None, (figure, note)))

    @cached_property
    def places(self) -> list[str]:
        """Values of the facet Where."""
        return places_of(self.group, self.words)

    @cached_property
    def city(self) -> City | None:
        """The city that it meets in."""
        return city_of(self.group)

    @cached_property
    def meets(self) -> list[str]:
        """Values of the facet Meets."""
        return meets_of(self.group)

    @cached_property
    def benefits(self) -> list[str]:
        """Values of the facet For your career."""
        return benefits_of(self.group)

    @cached_property
    def where(self) -> str:
        """Where it is, in words."""
        return where_words(self.group, self.words)

    @cached_property
    def facts(self) -> list[str]:
        """The short facts of its card, without the mark of old facts."""
        topics = [self.words.topics[topic].name for topic in self.group.focus.topics[:2]]
        place = self.where
        if is_online(self.group) and place:
            place = f"{place} and online"
        stated = [", ".join(topics), place, meets_words(self.group)]
        return [fact for fact in stated if fact]

    @cached_property
    def order(self) -> tuple[int, int, int, str, str]:
        """Default order: open groups first, well-dated and well-described facts before others."""
        group = self.group
        known = [group.url, group.membership, group.events, group.careers, group.description]
        grades = {"recent": 0, "old": 1, "undated": 2, "very-old": 3}
        return (
            {"active": 0, None: 0, "dormant": 1}.get(group.status, 2),
            grades[self.freshness.grade],
            -sum(value is not None for value in known),
            group.name.casefold(),
            self.id,
        )
