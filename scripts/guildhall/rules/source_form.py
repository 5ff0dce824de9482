"""A source stands only once in a record, with all that it states."""

from collections.abc import Iterator

from guildhall.addresses import AddressError, normalised
from guildhall.records.record import Record
from guildhall.rules.finding import Finding
from guildhall.rules.world import World


def check(record: Record, _world: World) -> Iterator[Finding]:
    """The addresses of the sources beside each other."""
    first: dict[str, int] = {}
    for number, source in enumerate(record.group.sources):
        try:
            address = normalised(source.url)
        except AddressError:
            continue  # address_form tells of it
        if address in first:
            yield Finding(
                ("sources", number, "url"),
                f"{source.url} is source number {first[address] + 1} already",
                "put the fields of both `supports` into one source",
            )
        first.setdefault(address, number)
