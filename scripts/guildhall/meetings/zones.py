"""Time zones as calendars carry them: VTIMEZONE of RFC 5545, section 3.6.5."""

import datetime
from zoneinfo import ZoneInfo

from dateutil.tz import datetime_exists
from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

YEARS = 5
"""Years before and after the build that a zone covers: no rule starts or ends beyond them, since
facts that are older than four years make no dates."""


def zone_component(zone: str, today: datetime.date) -> Timezone:
    """The changes of a zone's clocks around a day.

    The onset of each change is the wall clock before it, as RFC 5545 asks; icalendar 7 gives the
    wall clock after it where clocks go forward.
    """
    first, last = (datetime.date(today.year + years, 1, 1) for years in (-YEARS, YEARS))
    made = Timezone.from_tzid(zone, first_date=first, last_date=last)
    for change in made.subcomponents:
        if isinstance(change, TimezoneStandard | TimezoneDaylight):
            _correct(change, ZoneInfo(zone))
    return made


def _correct(change: TimezoneStandard | TimezoneDaylight, zone: ZoneInfo) -> None:
    """Turn the onsets of a change back by what its clocks go forward."""
    forward = change.TZOFFSETTO - change.TZOFFSETFROM
    # The wall clock at which clocks go forward does not exist: where it does, it is the one after.
    if forward <= datetime.timedelta() or not datetime_exists(change.DTSTART, zone):
        return
    later = [when - forward for when, _ in change.rdates if isinstance(when, datetime.datetime)]
    change.DTSTART = change.DTSTART - forward
    if later:
        change.rdates = later
