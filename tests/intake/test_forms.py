from typing import Any

import pytest
import yaml
from tests.making import ROOT

from guildhall.intake import forms
from guildhall.intake.questions import Form, Question
from guildhall.intake.template import FOLDER, templates
from guildhall.records.group import Group
from guildhall.records.membership import Model
from guildhall.records.parts import EventKind, Reach
from guildhall.records.recurrence import Every
from guildhall.vocabulary import load

WORDS, _ = load(ROOT / "data")
ALL = [(form, question) for form in forms.FORMS for question in form.questions]


def test_the_files_are_as_they_are_made() -> None:
    made = dict(templates(WORDS))
    assert {path: (ROOT / path).read_text(encoding="utf-8") for path in made} == made
    files = {path.name for path in (ROOT / FOLDER).glob("*.yml")} - {"config.yml"}
    assert files == {path.name for path in made}


def test_a_label_stands_once_in_a_form_and_the_first_in_no_other() -> None:
    for form in forms.FORMS:
        labels = [question.label for question in form.questions]
        assert len(labels) == len(set(labels))
        others = [q.label for other in forms.FORMS if other is not form for q in other.questions]
        assert labels[0] not in others


@pytest.mark.parametrize(
    ("choices", "words"),
    [
        (forms.KINDS, Group.model_fields["kind"].annotation),
        (forms.REACHES, Reach),
        (forms.MODELS, Model),
        (forms.EVENTS, EventKind),
        (forms.EVERY, Every),
    ],
)
def test_the_choices_are_those_of_the_record(choices: dict[str, Any], words: Any) -> None:
    assert set(choices.values()) == set(words.__args__)


@pytest.mark.parametrize(("form", "question"), [one for one in ALL if one[1].field])
def test_every_question_is_about_a_field_of_the_record(form: Form, question: Question) -> None:
    assert question.field[0] in Group.model_fields, form.id


def test_all_areas_and_continents_can_be_chosen() -> None:
    made = dict(templates(WORDS))
    form = yaml.safe_load(made[FOLDER / "add-group.yml"])
    options = {one.get("id"): one["attributes"].get("options") for one in form["body"]}
    assert options["area"] == [area.name for area in WORDS.areas.values()]
    assert options["continent"] == [one.name for one in WORDS.continents.values()]


def test_a_problem_finds_the_question_that_it_is_about() -> None:
    label = forms.ADD.label_of
    assert label(("focus", "topics", 2)) == "Topics"
    assert label(("membership", "tiers", 0, "price")) == "Prices"
    assert label(("events", 0, "recurs", "on")) == "On which day"
    assert label(("events", 0, "name")) == "What it meets at"
    assert label(("careers",)) is None
    assert label(()) is None
