"""The order of groups for a job title: how well each fits, then who can use it."""

from collections.abc import Mapping, Sequence

from guildhall.catalogue.entry import Entry

_REACHES = {"continent": 2, "country": 3, "local": 4}
"""Worldwide is 0, online from anywhere 1."""


def fitting(topics: Sequence[str], by_topic: Mapping[str, Sequence[Entry]]) -> tuple[Entry, ...]:
    """Groups that share a topic with a job title, the best first.

    Args:
        topics: the topics of the job title, its main one first.
        by_topic: open groups by topic.

    Dormant groups come last. Otherwise they go by, in turn,

    1. fit: the place among the job title's topics of the one that a group shares. A group's first
       two topics count in full; each place further down counts as one step less of fit;
    2. reach: worldwide, online, several countries, one country, one place, so that a person
       anywhere can use the first ones. A worldwide chapter comes after its parent, with what is
       online; a group for students alone, which few can join, comes with those of one place;
    3. facts younger than four years before older ones;
    4. groups that name the shared topic first before those that name it second;
    5. the default order of all lists.
    """
    wanted = {topic: place for place, topic in enumerate(topics)}

    def key(entry: Entry) -> tuple[object, ...]:
        steps, place = _fit(entry, wanted)
        very_old = entry.freshness.grade == "very-old"
        dormant = entry.group.status == "dormant"
        return dormant, steps, _reach(entry), very_old, place, entry.order

    found = {entry.id: entry for topic in topics for entry in by_topic.get(topic, ())}
    return tuple(sorted(found.values(), key=key))


def _fit(entry: Entry, wanted: Mapping[str, int]) -> tuple[int, int]:
    """Steps away from the job title's main topic, and the place of the topic that says so."""
    return min(
        (wanted[topic] + max(0, place - 1), place)
        for place, topic in enumerate(entry.group.focus.topics)
        if topic in wanted
    )


def _reach(entry: Entry) -> int:
    reach = entry.group.region.reach
    if entry.group.audience == ["students"]:
        return _REACHES["local"]
    if reach == "global" and entry.group.kind != "chapter":
        return 0
    if reach == "global" or "online" in entry.places:
        return 1
    return _REACHES[reach]
