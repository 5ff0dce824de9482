"""A source stands only once in a record, with all that it states."""

from collections.abc import Iterator

from guildhall.addresses import AddressError, normalised
from guildhall.reading.saying import Saying
from guildhall.records.record import Record
from guildhall.rules.finding import Finding
from guildhall.rules.world import World

TWICE = Saying(
    "{address} is source number {number} already",
    "put the fields of both `supports` into one source",
)


def check(record: Record, _world: World) -> Iterator[Finding]:
    """The addresses of the sources beside each other."""
    first: dict[str, int] = {}
    for number, source in enumerate(record.group.sources):
        try:
            address = normalised(source.url)
        except AddressError:
            continue  # address_form tells of it
        if address in first:
            said = TWICE.of(address=source.url, number=first[address] + 1)
            yield Finding(("sources", number, "url"), *said)
        first.setdefault(address, number)
