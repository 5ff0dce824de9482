from tests.making import a_record, told

from guildhall.rules.parent import check


def test_a_parent_is_another_record() -> None:
    assert told(check, a_record(parent="pyladies"), a_record("pyladies")) == []


def test_a_chapter_whose_parent_has_no_record_names_none() -> None:
    assert told(check, a_record(kind="chapter", parent=None)) == []


def test_a_parent_that_does_not_exist_is_told_with_the_nearest() -> None:
    assert told(check, a_record(parent="pyladys"), a_record("pyladies")) == [
        "parent: no record has the id `pyladys`; did you mean `pyladies`?"
    ]


def test_a_parent_like_no_other_is_told_where_ids_come_from() -> None:
    assert told(check, a_record(parent="zzz")) == [
        "parent: no record has the id `zzz`; write the name of a file in data/groups"
    ]


def test_a_group_is_not_its_own_parent() -> None:
    assert told(check, a_record("a", parent="a")) == [
        "parent: the group is its own parent; delete this line"
    ]


def test_parents_form_no_circle() -> None:
    a, b, c = (a_record(one, parent=up) for one, up in (("a", "b"), ("b", "c"), ("c", "a")))
    assert told(check, a, b, c) == [
        (
            "parent: the group is its own ancestor (a → b → c → a); "
            "delete `parent` in the topmost of them"
        )
    ]


def test_a_group_below_a_circle_is_not_blamed_for_it() -> None:
    a, b = a_record("a", parent="b"), a_record("b", parent="a")
    assert told(check, a_record("below", parent="a"), a, b) == []
