"""Groups like a group: by topics they share, nearer and fresher first."""

from collections import Counter

from guildhall.catalogue.catalogue import Catalogue
from guildhall.catalogue.entry import Entry

CROWDED = 400
"""Groups of one topic beyond which a topic says too little to compare all of them."""


def similar_to(entry: Entry, catalogue: Catalogue, most: int = 4) -> list[Entry]:
    """At most ``most`` open groups that share topics, those in the same country first."""
    shared: Counter[str] = Counter()
    for weight, topic in zip((4, 2, 1, 1, 1, 1, 1, 1), entry.group.focus.topics, strict=False):
        for other in catalogue.by_topic.get(topic, ())[:CROWDED]:
            shared[other.id] += weight
    shared.pop(entry.id, None)

    def nearness(name: str) -> int:
        region, other = entry.group.region, catalogue.by_id[name].group.region
        same_city = region.city is not None and region.city == other.city
        same_country = region.country is not None and region.country == other.country
        return -(shared[name] + 2 * same_city + same_country)

    return [catalogue.by_id[name] for name in sorted(shared, key=nearness)[:most]]
