"""The files of the issue forms, made from what they ask and from the vocabularies.

https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-issue-forms
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from guildhall.intake.forms import ADD, FORMS
from guildhall.intake.questions import Form, Question
from guildhall.vocabulary import Vocabularies

FOLDER = Path(".github", "ISSUE_TEMPLATE")
_HEAD = "# Made by `make schema` from scripts/guildhall/intake/forms.py and the vocabularies.\n"
_WIDE = 1_000


def templates(words: Vocabularies) -> Iterator[tuple[Path, str]]:
    """The files of the issue forms, relative to the project, with their texts."""
    for form in FORMS:
        text = yaml.safe_dump(_form(form, words), sort_keys=False, allow_unicode=True, width=_WIDE)
        yield FOLDER / f"{form.id}.yml", _HEAD + text


def _form(form: Form, words: Vocabularies) -> dict[str, Any]:
    intro = {"type": "markdown", "attributes": {"value": form.intro}}
    return {
        "name": form.name,
        "description": form.about,
        "title": form.title,
        "labels": [form.label],
        "body": [intro, *(_question(form, question, words) for question in form.questions)],
    }


def _question(form: Form, question: Question, words: Vocabularies) -> dict[str, Any]:
    choices = _choices(form, question, words)
    attributes: dict[str, Any] = {"label": question.label}
    if question.help:
        attributes["description"] = question.help
    if choices:
        attributes["options"] = choices
    elif question.example:
        attributes["placeholder"] = question.example
    sort = "dropdown" if choices else "textarea" if question.lines else "input"
    asked = {"type": sort, "id": question.id, "attributes": attributes}
    return {**asked, "validations": {"required": True}} if question.needed else asked


def _choices(form: Form, question: Question, words: Vocabularies) -> list[str]:
    """What can be chosen; the words of a vocabulary where the field has one that is short."""
    if form is ADD and question.id == "area":
        return [area.name for area in words.areas.values()]
    if form is ADD and question.id == "continent":
        return [continent.name for continent in words.continents.values()]
    return list(question.choices)
