"""Asking the Internet Archive whether it has a copy of a page that is gone."""

import asyncio
import json
from collections.abc import Iterable
from http import HTTPStatus
from itertools import islice
from urllib.parse import quote

from guildhall.links.archive_address import COPIES, copy_day
from guildhall.links.failures import FailureError
from guildhall.links.fetching import Client
from guildhall.links.guard import Network
from guildhall.links.limits import Settings
from guildhall.links.past import Past

AVAILABLE = "https://archive.org/wayback/available"
"""Says whether there is a copy: https://archive.org/help/wayback_api.php."""
MOST = 250
"""Addresses that are asked about in one run; an issue holds about as many."""
PATIENCE = 3
"""Requests without an answer, one after the other, after which the archive is left alone."""


async def copies(
    gone: Iterable[tuple[str, Past]],
    settings: Settings,
    network: Network | None = None,
    available: str = AVAILABLE,
) -> dict[str, str | None]:
    """The addresses of copies that the archive has, by the address of what is gone.

    Asked one after the other, with the gap that the settings ask for. ``None`` where there is
    no copy; what the archive did not answer for, or was not asked about, is left out.
    """
    found: dict[str, str | None] = {}
    failures = 0
    async with Client(settings, network or Network()) as client:
        for url, past in islice(gone, MOST):
            if failures == PATIENCE:
                break
            query = f"?url={quote(url, safe='')}&timestamp={copy_day(past):%Y%m%d}"
            try:
                answer = await client.get(f"{available}{query}")
            except FailureError:
                failures += 1
                continue
            if answer.status == HTTPStatus.OK:
                found[url], failures = closest(answer.page), 0
            else:
                failures += 1
            await asyncio.sleep(settings.manners.gap)
    return found


def closest(page: bytes) -> str | None:
    """The copy that an answer names; ``None`` when there is none, or it is no such answer."""
    try:
        copy = json.loads(page)["archived_snapshots"]["closest"]
        address = str(copy["url"]).replace("http://", "https://", 1)
        is_there = copy["available"] is True and copy["status"] == "200"
    except (ValueError, TypeError, LookupError, RecursionError):
        return None
    return address if is_there and address.startswith(COPIES) else None
