import pytest
from pydantic import ValidationError

from guildhall.records.recurrence import Recurrence


@pytest.mark.parametrize(
    "on",
    [
        *("tuesday", "monday and thursday", "second tuesday", "first and third monday"),
        *("last friday of october", "1", "15", "31", "1 march", "october", "march and september"),
    ],
)
def test_a_day_is_written_as_people_say_it(on: str) -> None:
    assert Recurrence(every="month", on=on).on == on


@pytest.mark.parametrize(
    "on",
    [
        *("Tuesday", "2nd tuesday", "tuesdays", "every tuesday", "second", "sixth monday"),
        *("0", "32", "march 1", "second tuesday ", "second  tuesday", "tuesday of march", ""),
    ],
)
def test_any_other_way_to_write_a_day_is_refused(on: str) -> None:
    with pytest.raises(ValidationError, match="is not understood"):
        Recurrence(every="month", on=on)


@pytest.mark.parametrize("time", ["00:00", "09:30", "18:30", "23:59"])
def test_a_time_has_hours_and_minutes(time: str) -> None:
    assert Recurrence(every="week", time=time).time == time


@pytest.mark.parametrize(
    "time", ["24:00", "9:30", "18:60", "18.30", "6pm", "18:30:00", "\uff11\uff18:30"]
)
def test_any_other_time_is_refused(time: str) -> None:
    with pytest.raises(ValidationError, match="is not a time"):
        Recurrence(every="week", time=time)


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/Argentina/Ushuaia", "UTC"])
def test_a_time_zone_is_one_of_the_iana_database(zone: str) -> None:
    assert Recurrence(every="week", timezone=zone).timezone == zone


@pytest.mark.parametrize("zone", ["CEST", "Europe/Lyon", "europe/berlin", "+01:00", "../etc"])
def test_any_other_time_zone_is_refused(zone: str) -> None:
    with pytest.raises(ValidationError, match="is not a time zone"):
        Recurrence(every="week", timezone=zone)


def test_how_often_is_one_of_a_few_words() -> None:
    with pytest.raises(ValidationError, match="'week', 'two-weeks'"):
        Recurrence.model_validate({"every": "fortnight"})
