import dataclasses
from pathlib import Path
from typing import Any

import pytest
from tests.making import TODAY
from tests.syncing import samples
from tests.syncing.samples import DAY, OTHER, OWN, RECORD, WORDS, a_record_file, groups_of
from tests.tree import a_tree

from guildhall.reading import Plain, dotted
from guildhall.rules import check
from guildhall.syncing import LISTS, Plan, planned
from guildhall.syncing.upstream import Listing, Upstream

KOTLIN, PYLADIES, RLADIES, OWASP, OSM = LISTS.values()
MEETUP = "https://www.meetup.com/kotlin-lyon/"
SAME: dict[str, Any] = {"url": "https://old.example.org/", "links": {}}
"""What keeps the address of the sample record as it is."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return a_tree(tmp_path)


def lyon(**changes: Any) -> Upstream:
    """The group of the sample record, as the sample list has it."""
    return dataclasses.replace(groups_of(KOTLIN, samples.KOTLIN)[1], **changes)


def compared(project: Path, *groups: Upstream, listing: Listing = KOTLIN) -> Plan:
    """A plan for a project whose records have no error."""
    checked = check(project, today=TODAY)
    assert checked.problems == ()
    found = planned(groups, checked.records, WORDS, listing, root=project, today=TODAY)
    assert found.problems == []
    return found


def changes(plan: Plan) -> dict[str, Plain]:
    """What is written into records that are there, by field."""
    return {dotted(one.field): one.new for edit in plan.changed for one in edit.written}


def kept(plan: Plan) -> dict[str, str]:
    return {dotted(one.field): one.kept for _, one in plan.kept}


@pytest.mark.parametrize(
    ("listing", "texts"),
    [
        (KOTLIN, [samples.KOTLIN]),
        (PYLADIES, [samples.PYLADIES]),
        (RLADIES, [("canada-ottawa.json", samples.RLADIES)]),
        (OWASP, [("chapters.json", [samples.OWASP])]),
        (OSM, [("europe/germany/a.json", samples.OSM_WIKI), ("b.json", samples.OSM_CHAPTER)]),
    ],
)
def test_new_groups_become_records_that_pass_the_rules(
    project: Path, listing: Listing, texts: list[Any]
) -> None:
    groups = groups_of(listing, *texts)
    plan = compared(project, *groups, listing=listing)
    assert [edit.record.group.name for edit in plan.added] == [group.name for group in groups]
    plan.write(project)
    checked = check(project, today=TODAY)
    assert (checked.problems, checked.files) == ((), 3 + len(groups))
    again = compared(project, *groups, listing=listing)
    assert (again.edits, again.current) == ([], len(groups))


def test_a_new_record_says_what_the_list_states_and_no_more(project: Path) -> None:
    (edit,) = compared(project, lyon()).added
    assert edit.record.file == "data/groups/fr/lyon-kotlin-user-group.yaml"
    assert edit.text == (
        "# yaml-language-server: $schema=../../schema/group.schema.json\n"
        "name: Lyon Kotlin User Group\n"
        "short_name: Lyon KUG\n"
        "kind: user-group\n"
        "url: https://www.meetup.com/kotlin-lyon/\n"
        "summary: User group for people who write Kotlin in France.\n"
        "focus:\n"
        "  area: programming-languages\n"
        "  topics: [kotlin]\n"
        "region:\n"
        "  reach: local\n"
        "  country: FR\n"
        "  location: [45.7578, 4.83201]\n"
        "links:\n"
        "  meetup: https://www.meetup.com/kotlin-lyon/\n"
        "added: 2026-11-25\n"
        "sources:\n"
        f"  - url: {OWN}\n"
        "    supports: [name, url, region, links]\n"
        f"    date: {DAY}\n"
    )


def test_names_and_cities_that_a_list_does_not_state_are_not_said_to_be_stated(
    project: Path,
) -> None:
    first = groups_of(PYLADIES, samples.PYLADIES)[0]
    (pyladies,) = compared(project, first, listing=PYLADIES).added
    assert "name" not in pyladies.record.group.sources[0].supports
    (owasp,) = compared(project, *groups_of(OWASP, ("a", [samples.OWASP])), listing=OWASP).added
    assert owasp.record.group.region.city is None


def test_a_chapter_has_its_parent_where_that_has_a_record(project: Path) -> None:
    parent = samples.RECORD.replace("Lyon Kotlin User Group", "OWASP").replace(OWN, OWN[:30])
    a_record_file(project, parent.replace("short_name: Lyon KUG\n", ""), "fr/owasp")
    (edit,) = compared(project, *groups_of(OWASP, ("a", [samples.OWASP])), listing=OWASP).added
    assert edit.record.group.parent == "owasp"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"url": None}, "the list has no address for it"),
        ({"country": None}, "the list does not say in which country it is"),
        ({"inactive": "retired"}, "the list says retired"),
        ({"city": None, "name": "Pythons Lyon"}, "“Pythons Lyon” is much like “Python Lyon”"),
    ],
)
def test_what_only_a_person_can_decide_is_left_to_one(
    project: Path, change: dict[str, Any], reason: str
) -> None:
    plan = compared(project, lyon(**{"short_name": None, **change}))
    assert plan.added == []
    ((_, told),) = plan.left
    assert told.startswith(reason)


def test_two_groups_with_one_address_are_left_to_a_person(project: Path) -> None:
    plan = compared(project, lyon(), lyon(name="Android Nice", short_name=None))
    assert plan.added == []
    assert all("is the address of" in told for _, told in plan.left)


def test_a_changed_fact_is_written_with_the_day_and_everything_else_stays(project: Path) -> None:
    path = a_record_file(project)
    plan = compared(project, lyon())
    assert changes(plan) == {
        "url": MEETUP,
        "region.location": list(lyon().location or ()),
        "links.meetup": MEETUP,
    }
    plan.write(project)
    new = path.read_text(encoding="utf-8")
    assert new == (
        RECORD.replace("https://old.example.org/", MEETUP)
        .replace("city: Lyon}", "city: Lyon, location: [45.7578, 4.83201]}")
        .replace("\nadded:", f"links:\n  meetup: {MEETUP}\n\nadded:")
        .replace("[name, url, region]", "[name, url, region, links]")
        .replace("2025-03-01", DAY)
    )
    assert list(path.parent.glob(".*")) == []


def test_a_fact_with_a_newer_source_stays(project: Path) -> None:
    a_record_file(project, RECORD + OTHER.format("2026-11-21"))
    plan = compared(project, lyon())
    assert "url" not in changes(plan)
    assert kept(plan) == {"url": "its source of 2026-11-21 is newer"}


def test_a_date_without_a_day_may_be_newer(project: Path) -> None:
    a_record_file(project, RECORD + OTHER.format("2026-11"))
    assert kept(compared(project, lyon())) == {"url": "its source of 2026-11 is newer"}


def test_a_fact_that_a_person_corrected_stays_however_old(project: Path) -> None:
    path = a_record_file(project, RECORD + OTHER.format("2019"))
    plan = compared(project, lyon())
    assert kept(plan) == {"url": "kotlin-lyon.example.org states it"}
    plan.write(project)
    text = path.read_text(encoding="utf-8")
    assert "url: https://old.example.org/" in text
    assert "supports: [name, region, links]  # the list\n" in text  # no longer the address


def test_a_fact_that_no_source_states_stays(project: Path) -> None:
    a_record_file(project, RECORD.replace("[name, url, region]", "[name, region]"))
    assert kept(compared(project, lyon())) == {"url": "no source states it, so a person wrote it"}


def test_the_day_stays_where_the_list_no_longer_says_what_it_is_cited_for(project: Path) -> None:
    far = lyon(location=(50, 4), **SAME)
    a_record_file(project, RECORD.replace("city: Lyon}", "city: Lyon, location: [45.76, 4.84]}"))
    plan = compared(project, far)
    assert kept(plan) == {"region.location": "only one of city and place differs"}
    assert plan.edits == []


def test_a_record_that_knows_this_list_or_a_later_one_is_left_alone(project: Path) -> None:
    a_record_file(project, RECORD.replace("2025-03-01", DAY))
    plan = compared(project, lyon())
    assert (plan.edits, plan.kept, plan.current) == ([], [], 1)


def test_what_is_still_so_is_confirmed_with_the_day_alone(project: Path) -> None:
    path = a_record_file(project)
    plan = compared(project, lyon(location=None, **SAME))
    assert (len(plan.confirmed), plan.changed) == (1, [])
    plan.write(project)
    assert path.read_text(encoding="utf-8") == RECORD.replace("2025-03-01", DAY)


def test_a_record_from_elsewhere_gets_the_list_as_a_source(project: Path) -> None:
    a_record_file(project, RECORD.replace(OWN, "https://elsewhere.example.org/"))
    plan = compared(project, lyon(location=None, **SAME))
    assert changes(plan) == {"sources": OWN}
    (edit,) = plan.changed
    new = edit.record.group.sources[1]
    assert (new.url, new.supports, new.date) == (OWN, ["name", "url", "region"], DAY)


def test_a_group_that_vanished_is_proposed_as_dormant_and_not_touched(project: Path) -> None:
    path = a_record_file(project)
    plan = compared(project, lyon(name="Another", short_name=None, city="Nice", location=None))
    assert plan.gone == [("data/groups/fr/lyon-kotlin.yaml", "the list has it no more")]
    plan.write(project)
    assert path.read_text(encoding="utf-8") == RECORD


def test_a_group_that_the_list_calls_inactive_is_proposed_as_dormant(project: Path) -> None:
    a_record_file(project)
    plan = compared(project, lyon(inactive="retired"))
    assert plan.gone == [("data/groups/fr/lyon-kotlin.yaml", "the list says retired")]
    assert plan.edits == []


@pytest.mark.parametrize(
    "text",
    [
        RECORD.replace("added:", "status: dormant\nadded:").replace(", url,", ", url, status,"),
        RECORD.replace("[name, url, region]", "[summary]"),
        RECORD.replace("user-groups.yml", "events.yml"),
    ],
)
def test_what_has_ended_or_only_cites_the_list_has_not_vanished(project: Path, text: str) -> None:
    a_record_file(project, text)
    assert compared(project, lyon(name="Other", short_name=None, city="Nice")).gone == []


def test_a_group_is_found_by_address_name_or_parent_and_city(project: Path) -> None:
    a_record_file(project)
    for group in (
        lyon(name="Renamed", short_name=None, url="http://www.old.example.org"),
        lyon(),
        lyon(name="Kotlin Lyon", short_name="LYON KUG"),
    ):
        assert compared(project, group).added == []


def test_chapters_that_share_a_page_are_kept_apart_by_their_cities(project: Path) -> None:
    shared = "https://pyladies-france.example.org/"
    lyons = groups_of(PYLADIES, samples.PYLADIES)[0]
    first = dataclasses.replace(lyons, url=shared, links={})
    second = dataclasses.replace(first, name="PyLadies Nice", city="Nice", location=None)
    compared(project, first, listing=PYLADIES).write(project)
    later = dataclasses.replace(first, date="2026-11-22")
    plan = compared(project, later, second, listing=PYLADIES)
    assert len(plan.confirmed) == 1
    assert [name for name, _ in plan.left] == ["PyLadies Nice"]  # without a parent: a person


def test_a_place_is_not_moved_for_its_spelling_or_a_wrong_sign(project: Path) -> None:
    a_record_file(project)
    plan = compared(project, lyon(location=(45, -175), city="Lugdunum", **SAME))
    assert kept(plan) == {
        "region.location": "it lies in another country",
        "region.city": "the spelling of places is ours",
    }


def test_a_group_that_moved_gets_its_city_and_place(project: Path) -> None:
    here = RECORD.replace("city: Lyon}", "city: Lyon, location: [45.76, 4.84]}")
    a_record_file(project, here)
    plan = compared(project, lyon(city="Nice", location=(43, 7), **SAME))
    assert changes(plan) == {"region.city": "Nice", "region.location": [43, 7]}


def test_a_record_in_another_country_is_for_a_person(project: Path) -> None:
    a_record_file(project)
    plan = compared(project, lyon(country="DE", **SAME))
    assert kept(plan) == {"region.country": "its file would have to move: decide by hand"}


def test_what_cannot_be_written_line_by_line_is_a_problem(project: Path) -> None:
    text = RECORD.replace(
        "supports: [name, url, region]  # the list", "supports:\n    - name\n    - url"
    )
    a_record_file(
        project, text.replace("    date", "    - region\n    date").replace("    - ", "      - ")
    )
    checked = check(project, today=TODAY)
    found = planned([lyon()], checked.records, WORDS, KOTLIN, root=project, today=TODAY)
    assert "is written on more than one line" in str(found.problems[0])
    assert found.edits == []


def test_a_change_that_the_rules_refuse_is_a_problem_and_not_written(project: Path) -> None:
    a_record_file(project)
    taken = lyon(url="https://rust-berlin.example.org/", links={})
    checked = check(project, today=TODAY)
    found = planned([taken], checked.records, WORDS, KOTLIN, root=project, today=TODAY)
    assert "is the address of data/groups/de/rust-berlin.yaml too" in str(found.problems[0])
    assert found.edits == []
