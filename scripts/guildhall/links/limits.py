"""What a check may take: time, bytes, redirects, tries, and how often a host is asked."""

from collections.abc import Mapping
from dataclasses import dataclass, field

_FIRST_SHARE = 0.3
"""Of the time for an answer. Nearly every server answers within it; one that does not may have
lost the request or been asleep, and is better asked again than waited for."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of one request; seconds and bytes.

    Attributes:
        names: for the name servers.
        connect: for the connection, encryption included; half of it at a first try.
        first_byte: until the last of the answer's headers, name and connection included.
            An address has this once: a first try takes a share, the patient one the rest.
        body: for reading the page; so a whole request takes ``first_byte`` and this.
        page: bytes of a page, as sent and unpacked alike; the rest is not read.
        header_line: bytes of one header.
        redirects: hops that are followed. RFC 9110 section 15.4 leaves the number open;
            browsers stop at 20.
        robots: bytes of a robots.txt. RFC 9309 section 2.5 asks for 500 KiB at least.
    """

    names: float = 10.0
    connect: float = 10.0
    first_byte: float = 20.0
    body: float = 5.0
    page: int = 256 * 1024
    header_line: int = 32 * 1024
    redirects: int = 10
    robots: int = 512 * 1024

    def connect_of(self, *, patient: bool) -> float:
        """Seconds for the connection of a first or of a patient try."""
        return self.connect if patient else self.connect / 2

    def first_byte_of(self, *, patient: bool) -> float:
        """Seconds until the answer's headers, of a first or of a patient try."""
        first = self.first_byte * _FIRST_SHARE
        return self.first_byte - first if patient else first


@dataclass(frozen=True, slots=True)
class Manners:
    """How a host is treated; seconds.

    Attributes:
        gap: from the start of one request to a host to the start of the next.
        gaps: other gaps by host, written without ``www.``.
        tries: for what may pass: server errors, broken connections, time-outs.
        backoff: from the start of one try to the next; doubled each time, then half to one and a
            half of it.
        late: wait before one last try of what failed for now, made when it costs nothing: while
            the gaps of other hosts keep the run going anyway. Servers that sleep wake up in it.
        longest_wait: ``Retry-After`` up to this is waited for; a longer one, and the
            host is left alone for this run.
        crawl_delay: a robots.txt may stretch the gap up to this.
        patience: addresses of a host that may run into the same wall in a row (asked too
            often, no answer in time) before it is left alone for this run.
    """

    gap: float = 1.0
    gaps: Mapping[str, float] = field(default_factory=dict)
    tries: int = 3
    backoff: float = 1.0
    late: float = 30.0
    longest_wait: float = 30.0
    crawl_delay: float = 10.0
    patience: int = 5

    def gap_of(self, host: str) -> float:
        """The gap of a host, written without ``www.``."""
        return self.gaps.get(host, self.gap)


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that a run can be told.

    Attributes:
        user_agent: what we call ourselves: ``Name/1.0 (+address of the page that explains it)``.
        limits: of one request.
        manners: towards a host.
        at_once: requests in flight, over all hosts.
        whole_run: seconds after which no further address is begun; ``None`` for no end.
        ports: ports beside 80 and 443 that may be opened, by host without ``www.``.
        canaries: addresses that answer whenever the network does; asked when a small run
            fails, so that one dead link is not taken for a dead network.
    """

    user_agent: str
    limits: Limits = field(default_factory=Limits)
    manners: Manners = field(default_factory=Manners)
    at_once: int = 100
    whole_run: float | None = None
    ports: Mapping[str, frozenset[int]] = field(default_factory=dict)
    canaries: tuple[str, ...] = ("https://www.iana.org/", "https://www.w3.org/")
