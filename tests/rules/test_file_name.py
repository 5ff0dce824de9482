import pytest
from tests.making import a_record, told

from guildhall.rules.file_name import check


def test_a_name_of_lower_case_words_with_hyphens_is_fine() -> None:
    assert told(check, a_record("python-lyon-2")) == []


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("Python Lyon", "python-lyon"),
        ("python_lyon", "python-lyon"),
        ("-lyon-", "lyon"),
        ("zürich--js", "zurich-js"),
        ("日本", "ri-ben"),
        ("!", "python-lyon"),
    ],
)
def test_any_other_name_is_refused_with_a_better_one(name: str, better: str) -> None:
    assert told(check, a_record(name)) == [
        (
            f"the file name “{name}” has more than lower-case letters, numbers and hyphens; "
            f"rename the file to `{better}.yaml`"
        )
    ]


def test_a_name_has_at_most_80_characters() -> None:
    assert told(check, a_record("a" * 80)) == []
    assert told(check, a_record("a" * 81)) == [
        f"the file name has 81 characters, more than 80; rename the file to `{'a' * 80}.yaml`"
    ]


def test_a_name_is_taken_once_in_the_whole_directory() -> None:
    other = a_record("python-lyon", region={"reach": "global"})
    assert told(check, a_record("python-lyon"), other) == [
        (
            "the file name is taken: data/groups/global/python-lyon.yaml has it too; "
            "add the city or the country to this file's name, "
            "or delete the file when both are one group"
        )
    ]
