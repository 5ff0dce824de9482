"""What the form reads is complete, and made from the model, the rules and the vocabularies."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.contribute.running import form_of, run
from tests.making import ROOT, WORDS, a_record, a_source
from tests.making import a_group as group_of

from guildhall.form import made
from guildhall.form.names import names
from guildhall.form.sections import BY_ITSELF, ORDERS, SECTIONS
from guildhall.form.zones import zones_of_cities, zones_of_countries
from guildhall.records.group import Group
from guildhall.records.schema import schema
from guildhall.rules.checking import rules
from guildhall.vocabulary.cities import WorldCity

FORM = ROOT / "theme" / "static" / "contribute"


def test_each_field_of_a_record_is_in_one_section_of_the_form() -> None:
    shown = [name for section in SECTIONS for name in section.fields]
    assert sorted((*shown, *BY_ITSELF)) == sorted(Group.model_fields)


def test_a_part_that_is_shown_in_another_order_shows_all_its_fields() -> None:
    parts = made.rules_file(WORDS)["schema"]["$defs"]
    assert ORDERS.keys() == {"region"}
    assert sorted(ORDERS["region"]) == sorted(parts["Region"]["properties"])


def test_each_rule_has_its_twin_in_the_form() -> None:
    """`https` needs all addresses of the directory and is left to the terminal."""
    twins = {path.stem for path in (FORM / "rules").glob("*.js")} - {"rule", "wording"}
    assert twins == rules().keys() - {"https"}
    text = (FORM / "check.js").read_text(encoding="utf-8")
    listed = re.findall(r'from "\./rules/(\w+)\.js"', text)
    assert sorted(listed) == sorted(twins)


def test_each_saying_of_a_rule_is_said_in_the_form_too() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in FORM.rglob("*.js"))
    quoted = set(re.findall(r'["\'](\w+)["\']', text))
    sayings = made.rules_file(WORDS)["sayings"]
    unsaid = {
        (rule, name)
        for rule, said in sayings.items()
        for name in said
        if name not in quoted and rule != "characters"
    }
    assert unsaid == {
        ("https", "https_known"),
        ("record", "int_from_float"),  # a number with a point is told by int_type
    }


def test_each_field_has_a_name_a_help_and_most_have_an_example() -> None:
    for name, field in _fields(made.rules_file(WORDS)["schema"]):
        assert field.get("title"), name
        assert field.get("description"), name


def _fields(found: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for part in (found, *found["$defs"].values()):
        for name, field in part["properties"].items():
            if "$ref" not in json.dumps(field):
                yield name, field


def test_the_published_schema_has_nothing_of_the_form() -> None:
    text = json.dumps(schema(WORDS))
    assert "x-form" not in text
    assert "x-vocabulary" not in text
    assert '"uniqueItems": true' in text


def test_groups_are_named_with_what_tells_them_apart() -> None:
    records = (
        a_record("python-lyon", short_name="PyLyon", not_same_as=["x"]),
        a_record("cafe-python", name="Café Python", parent="python-lyon", url=None),
        a_record("x", name="Python Berlin", region={"reach": "local", "country": "DE"}),
    )
    found = names(records)
    assert found["names"].split("\n") == ["Python Lyon", "Café Python", "Python Berlin"]
    assert found["ids"].split("\n") == ["", "cafe-python", "x"]
    assert found["keys"].split("\n") == ["python-lyon.example.org", "", "python-lyon.example.org"]
    assert found["places"][found["place"][2]] == ("de", "DE", "", "")
    assert [found["parents"][at] if at >= 0 else None for at in found["parent"]] == [
        *(None, "python-lyon", None)
    ]
    assert found["topics"] == {0: ["python"]}
    assert found["others"] == {0: ["x"]}


def test_the_zone_of_most_cities_of_a_country_comes_first() -> None:
    cities = [
        WorldCity("A", "US", "", 4000, -7400, 9, zone="America/New_York"),
        WorldCity("B", "US", "", 4200, -7100, 9, zone="America/New_York"),
        WorldCity("C", "US", "", 3400, -11800, 9, zone="America/Los_Angeles"),
        WorldCity("D", "FR", "", 4800, 200, 9, zone="Europe/Paris"),
    ]
    zones = zones_of_countries(cities)
    assert zones == {"FR": ["Europe/Paris"], "US": ["America/New_York", "America/Los_Angeles"]}
    assert zones_of_cities(cities, zones) == {
        "US": {
            "zone": [0, 0, 1],
            "latitudes": [4000, 4200, 3400],
            "longitudes": [-7400, -7100, -11800],
        }
    }


def test_the_files_are_few_and_small_for_who_only_looks_at_the_form(tmp_path: Path) -> None:
    record = a_record("isaca", file="data/groups/global/isaca.yaml")
    made.write(tmp_path, [record], WORDS, [], ROOT)
    folder = tmp_path / made.FOLDER
    assert {path.name for path in folder.glob("*.json")} == {
        *("rules.json", "names.json", "zones.json")
    }
    held = [json.loads(path.read_text("utf-8")) for path in (folder / "records").iterdir()]
    assert [list(one) for one in held] == [["isaca"]]
    parts = json.loads((folder / "parts" / "de.json").read_text("utf-8"))
    assert parts == [["DE-BE", "Berlin"], ["DE-BY", "Bavaria"]]


def test_a_record_gets_the_file_where_the_check_wants_it() -> None:
    given = [
        {
            "name": "Zürich: Python!",
            "region": {"reach": "local", "country": "CH", "city": "Zürich"},
        },
        {"name": "Python Lyon", "region": {"reach": "local", "country": "FR", "city": "Lyon"}},
        {"name": "PyLadies", "region": {"reach": "local", "country": "DE", "city": "Köln"}},
        {"name": "Python Europe", "region": {"reach": "continent", "country": "BE"}},
        {
            "name": "An association of very many people with a name that has no end " * 2,
            "short_name": "AVMP",
            "region": {"reach": "global"},
        },
    ]
    assert run("file", given) == [
        *("data/groups/ch/zurich-python.yaml", "data/groups/fr/python-lyon.yaml"),
        *("data/groups/de/pyladies-koln.yaml", "data/groups/global/python-europe.yaml"),
        "data/groups/global/avmp.yaml",
    ]


def test_what_is_begun_is_told_as_far_as_it_goes() -> None:
    data = {
        "name": "Python Lyon",
        "summary": "We meet. They talk.",
        "focus": {"area": "programming-languages", "topics": ["pyhton", 7]},
        "region": {},
        "membership": {"model": "paid", "tiers": [{"price": 5}]},
    }
    [answer] = run("begun", [{"data": data, "file": "data/groups/global/a.yaml"}], **form_of())
    told = {(field, message) for field, message, _, _ in answer}
    assert told >= {
        ("kind", "is missing"),
        ("region.reach", "is missing"),
        ("focus.topics[1]", "7 is read as a number"),
        ("focus.topics[0]", '"pyhton" is no topic that we know'),
        ("membership.tiers[0].name", "is missing"),
        ("membership.tiers[0].price", "5 has no currency"),
        ("membership", "no source states `membership`"),
    }


def test_a_like_name_is_found_by_its_home_and_answered() -> None:
    other = a_record("python-lyons", name="Python Lyons", url="https://other.example.org/")
    data = json.loads(group_of(sources=[a_source("summary")]).model_dump_json(exclude_none=True))
    data["sources"][0]["date"] = None
    asked = [
        {"data": data, "file": "data/groups/fr/python-lyon.yaml"},
        {"data": {**data, "not_same_as": ["python-lyons"]}, "file": "data/groups/fr/a.yaml"},
        {"data": {**data, "not_same_as": ["python-lyonz"]}, "file": "data/groups/fr/a.yaml"},
    ]
    alike, answered, mistaken = run("check", asked, **form_of([other]))
    assert [(message, grade) for _, message, _, grade in alike] == [
        ("“Python Lyon” is much like “Python Lyons” in data/groups/fr/python-lyons.yaml", "warning")
    ]
    assert answered == []
    assert ["not_same_as[0]", "no record has the id `python-lyonz`"] in [
        one[:2] for one in mistaken
    ]
    assert [one[2] for one in mistaken if "no record" in one[1]] == ["did you mean `python-lyons`?"]
