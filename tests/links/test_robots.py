"""The rules of a host are read as it means them, whatever it sends."""

import tracemalloc

import pytest
from multidict import CIMultiDict, CIMultiDictProxy
from tests.awaiting import awaited

from guildhall.links.failures import FailureError
from guildhall.links.fetching import Answer
from guildhall.links.robots import Robots
from guildhall.links.verdict import Reason

HOST = "http://rules.test"


def _allowed(text: str, path: str = "/page") -> bool:
    async def fetch(url: str, _: bool) -> Answer:  # noqa: FBT001 - as ``Fetch`` is
        return Answer(url, 200, CIMultiDictProxy(CIMultiDict()), text.encode(), {}, len(text))

    return awaited(Robots("Guildhall", 3, fetch, lambda *_: None).allow(HOST + path))


@pytest.mark.parametrize(
    ("rules", "allowed"),
    [
        ("User-agent: *\nDisallow: /page", False),
        ("User-agent: Guildhall\nDisallow: /page", False),
        ("USER-AGENT : guildhall # us\nDisallow: /page", False),
        ("User agent guildhall\rDisallow: /page", False),
        ("User-agent: Other\nUser-agent: Guildhall\nDisallow: /page", False),
        ("User-agent: Other\nDisallow: /page", True),
        ("User-agent: Other\nDisallow: /page\n\nUser-agent: Guildhall\nAllow: /", True),
        ("User-agent: Guildhall\nAllow: /\nUser-agent: Other\nDisallow: /page", True),
        ("User-agent: *\nDisallow: /\nUser-agent: Guildhall\nAllow: /page", True),
        ("User-agent: Guildhalls\nDisallow: /page", True),
        ("User-agent:\nDisallow: /page", True),
        ("\x00" * 1000, True),
        ("", True),
    ],
)
def test_rules_hold_for_whom_they_name(rules: str, allowed: bool) -> None:  # noqa: FBT001
    assert _allowed(rules) is allowed


@pytest.mark.parametrize("end", ["\n", "\r", "\x0b", "\N{LINE SEPARATOR}"])
def test_many_agents_with_many_rules_stay_small(end: str) -> None:
    agents = "".join(f"User-agent: a{number}{end}" for number in range(500))
    rules = "".join(f"Allow: /{number}{end}" for number in range(1_000))
    tracemalloc.start()
    assert _allowed(agents + rules)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 10_000_000


def test_a_slow_file_is_asked_for_once_more_and_then_patiently() -> None:
    asked: list[bool] = []

    async def fetch(_: str, patient: bool) -> Answer:  # noqa: FBT001 - as ``Fetch`` is
        asked.append(patient)
        raise FailureError(Reason.SLOW_ANSWER)

    async def run() -> None:
        robots = Robots("Guildhall", 3, fetch, lambda *_: None)
        for patient in (False, True, False, True):
            with pytest.raises(FailureError):
                await robots.allow(f"{HOST}/page", patient=patient)

    awaited(run())
    assert asked == [False, True]
