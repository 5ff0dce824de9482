import json

import pytest
from tests.links.results import OTHER, URL, a_history, an_address, gone, on

from guildhall.links import reporting
from guildhall.links.addresses import Address
from guildhall.links.annotations import MOST, annotations
from guildhall.links.changes import Lines
from guildhall.links.checking import Summary
from guildhall.links.field_paths import field_path
from guildhall.links.history import History
from guildhall.links.running import Outcome
from guildhall.links.verdict import Reason, Result, Verdict
from guildhall.reading import FieldPath, Place, Problem, Severity, dotted

FILE = "data/groups/fr/python-lyon.yaml"
NEW = "https://new.example.org/"


def an_outcome(
    *results: Result, history: History | None = None, addresses: list[Address] | None = None
) -> Outcome:
    return Outcome(
        addresses or [an_address(one.address) for one in results],
        {one.address: one for one in results},
        history=history or History(),
    )


def told(outcome: Outcome, added: Lines | None = None) -> list[str]:
    return [str(problem) for problem in reporting.problems(outcome, added)]


def test_what_a_pull_request_adds_and_is_gone_is_an_error_at_once() -> None:
    outcome = an_outcome(Result(URL, Reason.NOT_FOUND, 404))
    expected = (
        f"{FILE}:4:6 url: {URL} is gone: page not found (404); "
        "look for the page's new address, or take it out"
    )
    assert told(outcome, {FILE: frozenset({4})}) == [expected]
    assert told(outcome, {FILE: None}) == [expected]
    assert told(outcome) == [expected]


@pytest.mark.parametrize("added", [{FILE: frozenset({5})}, {}])
def test_what_stood_there_before_is_a_warning(added: Lines) -> None:
    found = told(an_outcome(Result(URL, Reason.NO_HOST)), added)
    assert "warning:" in found[0]
    assert "no such host" in found[0]


def test_days_and_a_copy_are_named_when_they_are_known() -> None:
    history = a_history(on(1), *gone(days=(3, 9, 25)))
    (found,) = told(an_outcome(Result(URL, Reason.NOT_FOUND), history=history))
    assert "(on 3 days since 2026-11-03)" in found
    assert f"a copy may be at https://web.archive.org/web/20261101/{URL}" in found


def test_a_suspected_page_is_a_warning_with_where_it_led() -> None:
    result = Result(URL, Reason.MOVED_HOST, 200, final_address=NEW)
    assert told(an_outcome(result), {FILE: None}) == [
        f"{FILE}:4:6 url: warning: {URL} redirects to another site ({NEW}); open it and see"
    ]


def test_what_could_not_be_told_is_a_notice_and_only_for_new_lines() -> None:
    outcome = an_outcome(Result(URL, Reason.BOT_WALL, 403))
    what = f"could not tell whether {URL} answers: lets no program in"
    assert told(outcome, {FILE: None}) == [f"{FILE}:4:6 url: notice: {what}; open it and see"]
    assert told(outcome, {FILE: frozenset({9})}) == []


def test_a_page_that_moved_for_good_is_a_notice_with_its_new_address() -> None:
    result = Result(URL, Reason.ANSWERS, 200, permanent_redirect=NEW)
    assert told(an_outcome(result)) == [
        f"{FILE}:4:6 url: notice: {URL} has moved for good; write {NEW}"
    ]


def test_what_answers_is_not_told_and_the_gravest_comes_first() -> None:
    urls = [f"https://{name}.example.org/" for name in "abcd"]
    reasons = (Reason.ANSWERS, Reason.BOT_WALL, Reason.PARKED, Reason.REMOVED)
    found = reporting.problems(an_outcome(*map(Result, urls, reasons)))
    assert [one.severity for one in found] == list(Severity)


def test_every_place_of_an_address_is_told() -> None:
    first, second = an_address(), an_address(line=9, field="sources[0].url")
    both = Address(URL, (*first.places, *second.places))
    found = reporting.problems(an_outcome(Result(URL, Reason.NOT_FOUND), addresses=[both]))
    assert [(one.place.line, one.field) for one in found] == [
        (4, ("url",)),
        (9, ("sources", 0, "url")),
    ]


@pytest.mark.parametrize(
    "path", [(), ("url",), ("links", "meetup"), ("sources", 12, "url"), ("a", 0, 1, "b")]
)
def test_a_field_path_reads_back_from_its_name(path: FieldPath) -> None:
    assert field_path(dotted(path)) == path


def test_the_summary_counts_each_verdict_with_its_reasons() -> None:
    results = [
        Result(URL, Reason.ANSWERS, permanent_redirect=NEW),
        Result(OTHER, Reason.NOT_FOUND),
        Result("https://a.example.org/", Reason.BOT_WALL),
        Result("https://b.example.org/", Reason.BOT_WALL),
        Result("https://c.example.org/", Reason.TOO_MANY),
    ]
    outcome = an_outcome(*results)
    outcome.believed, outcome.summary = 1200, Summary(undone=7, seconds=12.4)
    assert reporting.summary_lines(outcome) == [
        "5 addresses checked in 12 s; 1,200 more answered lately and were not asked again",
        "       1  answers",
        "       1  gone  (page not found (404): 1)",
        "       3  could not tell  (lets no program in: 2, asks us to come back later: 1)",
        "       0  suspected",
        "       7  not done: the time was over",
        "1 moved for good: FIX=1 writes the new addresses",
    ]


def test_a_broken_network_is_all_that_is_told_of() -> None:
    outcome = an_outcome(Result(URL, Reason.NO_HOST))
    outcome.broken = True
    assert reporting.summary_lines(outcome) == [
        "The network here is broken: too many of 1 address failed. Nothing was kept."
    ]


def test_every_verdict_has_a_name() -> None:
    assert set(reporting.NAMES) == set(Verdict)


def test_json_has_every_result_with_its_places_and_days() -> None:
    history = a_history(on(1), *gone(days=(3, 9, 25)))
    outcome = an_outcome(Result(URL, Reason.NOT_FOUND, 404), history=history)
    (row,) = json.loads(json.dumps(reporting.as_data(outcome)))["results"]
    assert row == {
        "address": URL,
        "verdict": "gone",
        "reason": "page not found (404)",
        "status": 404,
        "final_address": None,
        "permanent_redirect": None,
        "last_answered": "2026-11-01",
        "gone_since": "2026-11-03",
        "places": [{"file": FILE, "line": 4, "field": "url"}],
    }


def some(number: int, severity: Severity) -> list[Problem]:
    place = Place(4, 6)
    return [
        Problem(FILE, place, ("url",), f"no {n}\n::error::", "mend", "links", severity)
        for n in range(number)
    ]


def test_annotations_stand_on_the_line_and_cannot_be_forged() -> None:
    lines = list(annotations(some(1, Severity.NOTICE)))
    assert lines == [f"::notice file={FILE},line=4,col=6,title=links::url: no 0%0A::error::; mend"]


def test_what_would_be_dropped_is_told_in_the_log() -> None:
    lines = list(annotations([*some(MOST + 2, Severity.WARNING), *some(1, Severity.ERROR)]))
    assert lines[0].startswith("::error")
    assert sum(line.startswith("::warning") for line in lines) == MOST
    assert "And 2 more:" in lines
    assert not any(line.startswith("::error::") for line in lines)
