"""``groups.geojson``: the groups whose place is known, as points (RFC 7946)."""

import json
from collections.abc import Iterable
from typing import Any

from guildhall.catalogue import Entry
from guildhall.exports.notice import notice, with_rows
from guildhall.publication import Publication


def geojson_text(entries: Iterable[Entry], site: Publication) -> str:
    """A collection of features, one a line; longitude comes first (section 3.1.1)."""
    head = {"type": "FeatureCollection", **notice(site)}
    rows = (
        json.dumps(_feature(entry, site), ensure_ascii=False)
        for entry in entries
        if entry.group.region.location
    )
    return with_rows(head, "features", rows)


def _feature(entry: Entry, site: Publication) -> dict[str, Any]:
    group = entry.group
    latitude, longitude = (float(degrees) for degrees in group.region.location or ())
    properties = {
        "name": entry.name,
        "page": site.address(entry.path),
        "url": group.url,
        "kind": group.kind,
        "status": group.status,
        "area": group.focus.area,
        "topics": group.focus.topics,
        "where": entry.where,
        "country": group.region.country,
        "cost_band": entry.band,
        "cost": entry.cost_line,
        "meets": entry.meets,
        "newest_fact": entry.freshness.date,
        "sources": [{"url": source.url, "date": source.date} for source in group.sources],
    }
    return {
        "type": "Feature",
        "id": entry.id,
        "geometry": {"type": "Point", "coordinates": [longitude, latitude]},
        "properties": properties,
    }
