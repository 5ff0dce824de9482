"""Groups like a group: by topics they share, nearer and fresher first."""

from collections import defaultdict
from heapq import nsmallest

from guildhall.catalogue.catalogue import Catalogue
from guildhall.catalogue.entry import Entry

CROWDED = 150
"""Groups of one topic beyond which a topic says too little to compare all of them."""

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

    def of(self, entry: Entry, most: int = 4) -> list[Entry]:
        """At most ``most`` open groups that share topics with one, nearest and freshest first."""
        shared: defaultdict[int, int] = defaultdict(int)
        for weight, topic in zip(_WEIGHTS, entry.group.focus.topics, strict=False):
            for number in self._by_topic[topic]:
                shared[number] += weight
        region = entry.group.region
        ranked = (
            (-score - self._nearness(number, region.city, region.country), number)
            for number, score in shared.items()
            if self._open[number] is not entry
        )
        return [self._open[number] for _, number in nsmallest(most, ranked)]

    def _nearness(self, number: int, city: str | None, country: str | None) -> int:
        same_city = city is not None and self._cities[number] == city
        same_country = country is not None and self._countries[number] == country
        return 2 * same_city + same_country
