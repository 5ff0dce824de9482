"""``changes.json``: what was added, changed, gone dormant, merged and removed, by day."""

import datetime
import json
from collections.abc import Iterable
from itertools import groupby
from typing import Any, Final

from guildhall.exports.notice import notice
from guildhall.history import Change, History
from guildhall.publication import Publication

WINDOW: Final = datetime.timedelta(days=400)
"""How far the log goes back: a year, and a month for who comes once a year."""


def changes_text(history: History, site: Publication) -> str:
    """The log, the newest day first; without a history it says that there is none."""
    since = site.today - WINDOW
    changes = history.since(since)
    data = {
        **notice(site),
        "known": bool(history.changes),
        "since": since.isoformat(),
        "days": [_day(day, found) for day, found in groupby(changes, key=lambda c: c.day)],
    }
    return json.dumps(data, ensure_ascii=False) + "\n"


def _day(day: datetime.date, changes: Iterable[Change]) -> dict[str, Any]:
    kinds = groupby(changes, key=lambda change: change.kind)
    return {
        "date": day.isoformat(),
        **{kind.value: [_one(c) for c in found] for kind, found in kinds},
    }


def _one(change: Change) -> dict[str, Any]:
    fields = {"fields": list(change.fields)} if change.fields else {}
    return {"id": change.id, "name": change.name, **fields}
