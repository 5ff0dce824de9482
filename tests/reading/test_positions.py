import pytest

from guildhall.reading import FieldPath, Place, Positions

TEXT = """\
# a comment
name: Zürich 日本 🐍
tiers:
  - name: Full
    price: 25
  - {name: Student, price: 10}
empty:
topics: [a, "b"]
"""


@pytest.mark.parametrize(
    ("field", "place"),
    [
        ((), Place(2, 1)),
        (("name",), Place(2, 7)),
        (("tiers",), Place(4, 3)),
        (("tiers", 0), Place(4, 5)),
        (("tiers", 0, "price"), Place(5, 12)),
        (("tiers", 1, "price"), Place(6, 28)),
        (("topics", 1), Place(8, 13)),
    ],
)
def test_a_value_stands_where_it_starts(field: FieldPath, place: Place) -> None:
    assert Positions(TEXT).of(field) == place


def test_a_field_s_name_stands_before_its_value() -> None:
    positions = Positions(TEXT)
    assert positions.of_key(("name",)) == Place(2, 1)
    assert positions.of_key(("tiers", 1, "price")) == Place(6, 21)


def test_an_empty_value_stands_on_its_line() -> None:
    assert Positions(TEXT).of(("empty",)).line == 7


def test_what_is_not_written_stands_for_what_is_above_it() -> None:
    positions = Positions(TEXT)
    assert positions.of(("tiers", 0, "currency")) == Place(4, 5)
    assert positions.of(("tiers", 7, "price")) == Place(4, 3)
    assert positions.of(("region", "country")) == Place(2, 1)
    assert positions.of_key(("tiers", 0, "currency")) == Place(4, 5)


def test_columns_count_characters_not_bytes() -> None:
    assert Positions("{日本: ü, b: 🐍, c: 1}").of(("c",)) == Place(1, 18)


def test_an_empty_text_has_only_its_start() -> None:
    assert Positions("").of(("name",)) == Place(1, 1)
