from decimal import Decimal

import pytest

from guildhall.reading.scalars import resolve


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL"])
def test_nothing_can_be_written_in_five_ways(text: str) -> None:
    assert resolve(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [("true", True), ("True", True), ("TRUE", True), ("false", False), ("FALSE", False)],
)
def test_only_true_and_false_are_true_and_false(text: str, value: bool) -> None:  # noqa: FBT001
    assert resolve(text) is value


@pytest.mark.parametrize(
    ("text", "value"),
    [("0", 0), ("-7", -7), ("+49", 49), ("007", 7), ("017", 17), ("2026", 2026)],
)
def test_digits_are_a_whole_number_with_no_octals(text: str, value: int) -> None:
    assert resolve(text) == value
    assert type(resolve(text)) is int


@pytest.mark.parametrize("text", ["3.10", "-0.5", ".5", "5.", "49.90"])
def test_a_decimal_keeps_the_digits_that_were_written(text: str) -> None:
    value = resolve(text)
    assert isinstance(value, Decimal)
    assert value == Decimal(text)
    assert str(value) == str(Decimal(text))


@pytest.mark.parametrize(
    "text",
    [
        *("NO", "no", "yes", "on", "off", "y", "n", "Yes", "ON"),
        *("12:30", "1:2", "190:20:30", "2:30"),
        *("2026-11-23", "2026-11", "2026-13-40", "2026-11-23T10:00:00Z"),
        *("0o17", "0x1F", "0b101", "1_000", "1,000", "1e3", "12e03", "6.02e23"),
        *(".inf", "-.inf", ".NaN", ".", "-", "+", "--1", "1.2.3", "tRUE", "nULL", "None"),
        *("٣", "\uff11\uff12", "C#", "=", "<<", "9" * 19),
    ],
)
def test_everything_else_is_text_as_it_stands(text: str) -> None:
    value = resolve(text)
    assert value == text
    assert type(value) is str
