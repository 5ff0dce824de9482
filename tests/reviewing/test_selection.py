from guildhall.reading import FieldPath, Place, Problem, Severity
from guildhall.reviewing.annotations import SHOWN, annotations
from guildhall.reviewing.selection import elsewhere, selected

WARNING = Severity.WARNING


def a_problem(
    file: str = "data/groups/fr/a.yaml",
    message: str = "is wrong",
    *,
    line: int = 1,
    field: FieldPath = ("name",),
    rule: str = "tiers",
    severity: Severity = Severity.ERROR,
) -> Problem:
    return Problem(file, Place(line, 1), field, message, "put it right", rule, severity)


OURS, OTHERS = "data/groups/fr/a.yaml", "data/groups/de/b.yaml"


def test_the_problems_of_changed_files_are_told_and_those_before_are_not() -> None:
    own, old = a_problem(OURS), a_problem(OTHERS)
    found = selected([own, old], {OURS}, before=[old])
    assert (found.own, found.earlier, found.errors) == ((own,), (old,), 1)


def test_an_error_that_the_change_makes_elsewhere_is_told() -> None:
    new = a_problem(OTHERS, "no record has the id `a`", field=("parent",))
    found = selected([new], {OURS}, before=[])
    assert found.own == (new,)


def test_an_error_that_only_moved_to_another_line_was_there_before() -> None:
    was, now = a_problem(OTHERS, line=3), a_problem(OTHERS, line=7)
    assert selected([now], {OURS}, before=[was]).own == ()


def test_a_warning_elsewhere_is_nobodys() -> None:
    found = selected([a_problem(OTHERS, severity=WARNING)], {OURS}, before=[])
    assert (found.own, found.earlier) == ((), ())


def test_only_errors_elsewhere_make_it_worth_looking_at_what_was() -> None:
    told = [a_problem(OURS), a_problem(OTHERS, severity=WARNING)]
    assert elsewhere(told, {OURS}) == []
    assert len(elsewhere([*told, a_problem(OTHERS)], {OURS})) == 1


def test_the_worst_comes_first() -> None:
    warning = a_problem(severity=WARNING)
    rule = a_problem(line=2)
    form = a_problem(line=8, rule="record")
    unread = a_problem(line=9, rule="record", field=())
    found = selected([warning, rule, form, unread], {OURS}, before=[])
    assert found.own == (unread, form, rule, warning)


def test_as_many_are_annotated_as_the_host_shows_worst_first() -> None:
    errors = [a_problem(message=f"error {number}") for number in range(12)]
    warnings = [a_problem(message=f"warning {number}", severity=WARNING) for number in range(12)]
    lines = list(annotations([*errors, *warnings]))
    assert len(lines) == 2 * SHOWN
    assert lines[0].startswith("::error file=data/groups/fr/a.yaml,line=1,col=1,title=tiers::")
    assert lines[9].endswith("name: error 9; put it right")
    assert lines[10].endswith("name: warning 0; put it right")


def test_a_message_cannot_give_the_host_another_command() -> None:
    (line,) = annotations([a_problem("a\n::x,b:c.yaml", "100 %\r\n::error::no")])
    assert "\n" not in line
    assert line.startswith("::error file=a%0A%3A%3Ax%2Cb%3Ac.yaml,line=1")
    assert "100 %25%0D%0A::error::no" in line
