from typing import Any

import pytest
from tests.making import a_record, a_source, told

from guildhall.rules.support import check

OFFERS: dict[str, Any] = {
    "membership": {"model": "free"},
    "events": [{"name": "Evening", "kind": "meetup"}],
    "careers": {"mentoring": True},
    "chapters": {"count": 3},
    "members": {"count": 100},
}


@pytest.mark.parametrize("name", OFFERS)
def test_what_readers_act_on_is_stated_by_a_source(name: str) -> None:
    offer = {name: OFFERS[name]}
    assert told(check, a_record(**offer)) == [
        (
            f"{name}: no source states `{name}`; "
            f"add `{name}` to `supports` of the source that states it, or add that source"
        )
    ]
    stated = [a_source("summary"), a_source(name, url="https://b.example.org/")]
    assert told(check, a_record(**offer, sources=stated)) == []


def test_what_only_describes_may_stand_without_a_source() -> None:
    assert told(check, a_record(languages=["en"], founded=2001)) == []


def test_a_source_states_only_what_the_record_has() -> None:
    assert told(check, a_record(sources=[a_source("summary", "founded")])) == [
        (
            "sources[0].supports[1]: the source is said to state `founded`, "
            "which this record does not have; delete `founded` from this list, or add the field"
        )
    ]
