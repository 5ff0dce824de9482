"""Groups like a group: by topics they share, nearer and fresher first."""

from collections import defaultdict
from heapq import nsmallest

from guildhall.catalogue.catalogue import Catalogue
from guildhall.catalogue.entry import Entry

CROWDED = 150
"""Groups of one topic beyond which a topic says too little to compare all of them."""

_Topics = tuple[str, ...]

_WEIGHTS = (4, 2, 1, 1, 1, 1, 1, 1)
"""What sharing a group's first, second and further topics counts."""


class Neighbours:
    """Finds similar groups in one catalogue; works with numbers, for the sake of speed.

    Args:
        catalogue: all groups.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._open = catalogue.open
        self._by_topic: defaultdict[str, list[int]] = defaultdict(list)
        for number, entry in enumerate(self._open):
            for topic in entry.group.focus.topics:
                if len(self._by_topic[topic]) < CROWDED:
                    self._by_topic[topic].append(number)
        regions = [entry.group.region for entry in self._open]
        self._cities = [region.city for region in regions]
        self._countries = [region.country for region in regions]
        self._by_city: defaultdict[str | None, list[int]] = defaultdict(list)
        for number, city in enumerate(self._cities):
            self._by_city[city].append(number)
        self._shared: dict[_Topics, dict[int, int]] = {}
        self._first: dict[tuple[_Topics, str | None, int], list[int]] = {}

    def of(self, entry: Entry, most: int = 4) -> list[Entry]:
        """At most ``most`` open groups that share topics with one, nearest and freshest first."""
        topics, region = tuple(entry.group.focus.topics), entry.group.region
        shared = self._sharing(topics)
        # Who is in another city comes after those that are first without regard to cities.
        known = set(self._first_in(topics, region.country, most + 1))
        if region.city is not None:
            known.update(number for number in self._by_city[region.city] if number in shared)
        ranked = (
            (-shared[number] - self._nearness(number, region.city, region.country), number)
            for number in known
            if self._open[number] is not entry
        )
        return [self._open[number] for _, number in nsmallest(most, ranked)]

    def _sharing(self, topics: _Topics) -> dict[int, int]:
        """What sharing topics counts, for each group that shares one."""
        if topics not in self._shared:
            shared: defaultdict[int, int] = defaultdict(int)
            for weight, topic in zip(_WEIGHTS, topics, strict=False):
                for number in self._by_topic[topic]:
                    shared[number] += weight
            self._shared[topics] = shared
        return self._shared[topics]

    def _first_in(self, topics: _Topics, country: str | None, most: int) -> list[int]:
        """The first groups for somebody of a country, whatever the city."""
        key = topics, country, most
        if key not in self._first:
            ranked = (
                (-score - self._nearness(number, None, country), number)
                for number, score in self._sharing(topics).items()
            )
            self._first[key] = [number for _, number in nsmallest(most, ranked)]
        return self._first[key]

    def _nearness(self, number: int, city: str | None, country: str | None) -> int:
        same_city = city is not None and self._cities[number] == city
        same_country = country is not None and self._countries[number] == country
        return 2 * same_city + same_country
