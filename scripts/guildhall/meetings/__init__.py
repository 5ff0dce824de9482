"""Meetings: from what sources say of a recurrence to rules, dates and calendars."""

from guildhall.meetings.occurrence import Occurrence
from guildhall.meetings.occurring import (
    has_dates,
    next_occurrences,
    occurrences,
    occurrences_of_all,
)

__all__ = ["Occurrence", "has_dates", "next_occurrences", "occurrences", "occurrences_of_all"]
