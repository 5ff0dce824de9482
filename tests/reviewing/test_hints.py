from typing import Any

from tests.making import a_record, a_source

from guildhall.git import ChangedFile, Sort
from guildhall.records.record import Record
from guildhall.reviewing.hints import about_others, about_record


def hints(before: Record | None, after: Record | None, sort: Sort = "changed") -> list[str]:
    return [" ".join((hint.text, *hint.about)) for hint in about_record(sort, before, after)]


def test_a_new_group_is_asked_about_its_place_here_its_sources_and_its_words() -> None:
    assert hints(None, a_record(), "added") == [
        "Is it a group that is listed (rules 1 to 10)?",
        "Does this page state summary? https://list.example.org/lyon",
        "Is the summary in own words, plain and without praise?",
    ]


def test_a_fact_that_changed_without_a_new_source_is_named() -> None:
    told = hints(a_record(), a_record(founded=2019))
    assert told == ["No new source states what changed in founded."]


def test_a_fact_that_changed_with_a_newer_source_is_asked_about_at_that_source() -> None:
    def dated(date: Any, **more: Any) -> Record:
        return a_record(sources=[a_source("summary", "founded", date=date)], **more)

    assert hints(dated("2024", founded=2018), dated("2025", founded=2019)) == [
        "Does this page state summary and founded, on 2025? https://list.example.org/lyon"
    ]


def test_a_site_that_moves_to_another_host_is_asked_about() -> None:
    told = hints(a_record(), a_record(url="https://other.example.net/"))
    assert "Its own site moves to another host: is it still the same group?" in told


def test_an_end_is_asked_about() -> None:
    after = a_record(status="dissolved", ended={"since": "2020"})
    assert "It is said to be dissolved: does a source say so, and since when?" in hints(
        a_record(), after
    )


def test_a_new_id_asks_for_a_way_from_the_old_address() -> None:
    told = hints(a_record("old-name"), a_record("new-name"), "moved")
    assert told[0].endswith("groups/old-name/ groups/new-name/")
    assert "data/redirects.yaml" in told[0]


def test_a_record_that_goes_is_asked_why() -> None:
    assert "rule 5" in hints(a_record(), None, "deleted")[0]


def test_a_record_that_cannot_be_read_has_its_errors_first() -> None:
    assert hints(None, None, "added") == ["The record cannot be read yet: its errors come first."]


def test_nothing_to_ask_about_what_did_not_change() -> None:
    assert hints(a_record(), a_record()) == []


def test_workflows_scripts_and_vocabularies_have_questions_of_their_own() -> None:
    names = (".github/workflows/check.yml", "scripts/a.py", "data/topics.yaml", "README.md")
    told = list(about_others(ChangedFile("changed", name, name) for name in names))
    assert [hint.about for hint in told] == [[name] for name in names[:3]]
    assert "vocabularies.md" in told[2].text


def test_a_change_of_what_the_links_answered_is_pointed_out() -> None:
    name = "data/link-history.json"
    (hint,) = about_others([ChangedFile("changed", name, name)])
    assert "only its own runs write it" in hint.text
