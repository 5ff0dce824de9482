"""A site that is known to answer over https is not linked to over http."""

from collections.abc import Iterator

from guildhall.reading import Severity
from guildhall.reading.saying import Saying
from guildhall.records.record import Record
from guildhall.rules.finding import Finding
from guildhall.rules.world import World

HTTPS_KNOWN = Saying(
    "{address} starts with http://, but https://{host} is used elsewhere",
    "write `https://{rest}` if that opens",
)


def check(record: Record, world: World) -> Iterator[Finding]:
    """All addresses of the record that start with http://."""
    for field, address in world.addresses(record):
        if address.startswith("http://"):
            host = address.removeprefix("http://").partition("/")[0].lower()
            if host in world.https_hosts:
                rest = address.removeprefix("http://")
                said = HTTPS_KNOWN.of(address=address, host=host, rest=rest)
                yield Finding(field, *said, Severity.WARNING)
