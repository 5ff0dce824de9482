import itertools

from tests.catalogues import an_entry, on


def test_the_abbreviation_follows_a_name_that_does_not_hold_it() -> None:
    assert an_entry(name="Python Friends", short_name="PF").name == "Python Friends (PF)"
    assert an_entry(name="PF Lyon", short_name="PF").name == "PF Lyon"
    assert an_entry(name="Python Friends").name == "Python Friends"


def test_an_entry_lies_below_groups_by_its_id() -> None:
    assert an_entry("python-lyon").path == "groups/python-lyon/"


def test_a_dormant_group_is_open_and_a_merged_or_dissolved_one_is_not() -> None:
    assert an_entry().is_open
    assert an_entry(status="dormant").is_open
    assert not an_entry(status="merged").is_open
    assert not an_entry(status="dissolved").is_open


def test_the_facts_of_a_card_are_topics_place_and_meetings() -> None:
    entry = an_entry(
        focus={"area": "programming-languages", "topics": ["python", "kotlin", "security"]},
        events=[
            {"name": "Talk", "kind": "meetup", "recurs": {"every": "week"}, "online": True},
        ],
    )
    assert entry.facts == ["Python, Kotlin", "Lyon, France and online", "Weekly"]


def test_a_fact_that_is_not_known_is_left_out_of_the_card() -> None:
    assert an_entry().facts == ["Python", "Lyon, France"]


def test_the_default_order_is_open_then_dormant_then_closed_then_fresh_then_described() -> None:
    ordered = [
        an_entry(name="Z", sources=on("2026"), membership={"model": "free"}),
        an_entry(name="A", sources=on("2026")),
        an_entry(name="b", sources=on("2026")),
        an_entry(name="C", sources=on("2026"), url=None),
        an_entry(name="A", sources=on("2023")),
        an_entry(name="A"),
        an_entry(name="A", sources=on("2010")),
        an_entry(name="A", sources=on("2026"), status="dormant"),
        an_entry(name="A", sources=on("2026"), status="dissolved"),
    ]
    orders = [entry.order for entry in ordered]
    assert all(first < second for first, second in itertools.pairwise(orders))
