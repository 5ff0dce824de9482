import pytest
from tests.intake.bodies import ADD, CLOSED, CORRECT, a_body

from guildhall.intake import forms
from guildhall.intake.body import LONGEST_BODY, answers, form_of
from guildhall.intake.questions import Form
from guildhall.intake.trouble import TroubleError


def test_the_answers_stand_below_their_headings() -> None:
    assert answers(a_body(forms.ADD, ADD), forms.ADD) == ADD


def test_line_ends_of_other_systems_are_line_ends() -> None:
    body = a_body(forms.ADD, ADD, prices="A: 1 EUR\nB: 2 EUR").replace("\n", "\r\n")
    assert answers(body, forms.ADD)["prices"] == "A: 1 EUR\nB: 2 EUR"


@pytest.mark.parametrize("form", forms.FORMS)
def test_a_form_is_known_by_its_label(form: Form) -> None:
    assert form_of("anything", ["bug", form.label]) is form


def test_a_form_is_known_by_its_first_heading() -> None:
    given = {forms.ADD: ADD, forms.CORRECT: CORRECT, forms.CLOSED: CLOSED}
    assert [form_of(a_body(form, said), []) for form, said in given.items()] == list(forms.FORMS)


def test_another_issue_is_no_form() -> None:
    assert form_of("The map is upside down.\n\n### Name of the group\n", []) is None


def test_a_heading_of_ones_own_is_part_of_the_answer() -> None:
    body = a_body(forms.ADD, ADD, note="Hello\n\n### Aside\n\nthere")
    assert answers(body, forms.ADD)["note"] == "Hello\n\n### Aside\n\nthere"


def test_a_question_that_stands_twice_is_refused() -> None:
    body = a_body(forms.ADD, ADD, note="x\n\n### Address of its own site\n\nhttps://evil.example/")
    with pytest.raises(TroubleError) as error:
        answers(body, forms.ADD)
    assert [one.label for one in error.value.troubles] == ["Address of its own site"]


def test_all_questions_that_need_an_answer_are_told_at_once() -> None:
    with pytest.raises(TroubleError) as error:
        answers(a_body(forms.ADD, ADD, name=None, source=None), forms.ADD)
    labels = [one.label for one in error.value.troubles]
    assert labels == ["Name of the group", "Page that states this"]


def test_a_body_longer_than_the_host_takes_is_refused() -> None:
    with pytest.raises(TroubleError, match="65,537 characters"):
        answers("x" * (LONGEST_BODY + 1), forms.ADD)
