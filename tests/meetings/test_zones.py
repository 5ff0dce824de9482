import datetime
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import datetime_ambiguous, datetime_exists
from tests.making import TODAY

from guildhall.meetings.zones import zone_component

ZONES = (
    *("Europe/Berlin", "Europe/London", "America/New_York", "America/Santiago"),
    *("Australia/Sydney", "Australia/Lord_Howe", "Asia/Kolkata", "Africa/Lagos"),
)


def test_onsets_are_those_of_the_example_in_rfc_5545() -> None:
    text = zone_component("America/New_York", datetime.date(2007, 6, 1)).to_ical().decode()
    lines = text.replace("\r\n ", "").split("\r\n")
    assert any("20070311T020000" in line for line in lines)
    assert any("20071104T020000" in line for line in lines)
    assert "TZOFFSETFROM:-0500" in lines


@pytest.mark.parametrize("zone", ZONES)
def test_a_calendar_program_that_reads_the_zone_has_the_right_clock(zone: str) -> None:
    own = ZoneInfo(zone)
    read = zone_component(zone, TODAY).to_tz()
    first = datetime.datetime(TODAY.year, 1, 1)  # noqa: DTZ001 - a wall clock
    walls = (first + datetime.timedelta(hours=hour) for hour in range(2 * 365 * 24))
    wrong = [
        wall
        for wall in walls
        if datetime_exists(wall, own)
        and not datetime_ambiguous(wall, own)
        and wall.replace(tzinfo=read).utcoffset() != wall.replace(tzinfo=own).utcoffset()
    ]
    assert wrong == []
