"""What an issue form is made of: questions, each about a field of the record or about none."""

from dataclasses import dataclass

from guildhall.reading import FieldPath


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a form.

    Attributes:
        id: its name within the form.
        label: what is asked; the heading over the answer in the issue's body.
        help: a line below it.
        field: the field of the record, empty where it is about none.
        example: shown in the empty field.
        choices: what can be chosen; empty for free text.
        lines: whether the answer may have several lines.
        needed: whether the form insists.
    """

    id: str
    label: str
    help: str = ""
    field: FieldPath = ()
    example: str = ""
    choices: tuple[str, ...] = ()
    lines: bool = False
    needed: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """An issue form.

    Attributes:
        id: the name of its file.
        name: what it is called where people choose one.
        about: a line on what it is for.
        title: how its issues' titles start.
        label: the label that its issues get.
        intro: what stands above the questions, in Markdown.
        questions: what it asks, in order; the first label is that of no other form.
    """

    id: str
    name: str
    about: str
    title: str
    label: str
    intro: str
    questions: tuple[Question, ...]

    def question(self, name: str) -> Question:
        """A question by its name."""
        return next(question for question in self.questions if question.id == name)

    def label_of(self, field: FieldPath) -> str | None:
        """Label of the question that is about a field, or about what stands around it."""
        for length in range(len(field), 0, -1):
            for question in self.questions:
                if question.field == field[:length]:
                    return question.label
        near = (question for question in self.questions if question.field[:1] == field[:1] != ())
        return next((question.label for question in near), None)
