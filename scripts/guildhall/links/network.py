"""Whether a run says more about the network here than about the addresses."""

from collections import Counter
from dataclasses import dataclass, field

from guildhall.links import sites
from guildhall.links.addresses import host_key
from guildhall.links.verdict import Reason, Result, Verdict

SMALL = 12
"""Hosts. Below, a few dead ones are a third by chance, and the canaries are asked."""

_THIRD = 3
_OURS = frozenset(
    (
        *(Reason.NO_HOST, Reason.NAME_SERVER, Reason.UNREACHABLE, Reason.REFUSED),
        *(Reason.SLOW_CONNECT, Reason.SLOW_ANSWER, Reason.BROKEN_OFF, Reason.TLS),
        *(Reason.CERTIFICATE, Reason.CERTIFICATE_NAME, Reason.CERTIFICATE_EXPIRED),
        *(Reason.NOT_HTTP, Reason.SERVER_ERROR),
    )
)
"""What a broken network, a broken proxy or a broken clock here would make of a good address."""

_PORTAL = frozenset((407, 511))
"""A proxy or a hotel's network wants a log-in: RFC 9110 section 15.5.8, RFC 6585 section 6."""

_UNASKED = frozenset((Reason.NO_ADDRESS, Reason.CREDENTIALS, Reason.PORT, Reason.NOT_OPENED))


@dataclass(slots=True)
class Health:
    """What the results of a run say about the network.

    Counted by host, so that one host with many addresses does not decide.
    """

    _hosts: dict[str, bool] = field(default_factory=dict)
    _answered: bool = False
    _ends: Counter[str] = field(default_factory=Counter)

    def see(self, result: Result) -> None:
        """Take one result into account."""
        if result.reason in _UNASKED:
            return
        host = host_key(result.address)
        failed = result.reason in _OURS or result.status in _PORTAL
        self._hosts[host] = self._hosts.get(host, True) and failed
        self._answered = self._answered or result.verdict is Verdict.ANSWERS
        if result.reason is Reason.MOVED_HOST:
            self._ends[sites.site(result.final_address)] += 1

    @property
    def hosts(self) -> int:
        """Hosts that were asked."""
        return len(self._hosts)

    @property
    def is_bad(self) -> bool:
        """Whether over a third of the hosts failed, or all led to one and the same site."""
        failed = sum(self._hosts.values())
        caught = max(self._ends.values(), default=0)
        if self.hosts >= SMALL and not self._answered:
            return True
        return max(failed, caught) * _THIRD > self.hosts
