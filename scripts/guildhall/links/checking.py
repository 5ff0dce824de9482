"""A whole run: every address checked once, each result told as soon as it is there."""

import asyncio
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from guildhall.links.addresses import Address
from guildhall.links.fetching import Client
from guildhall.links.guard import Network
from guildhall.links.hosts import HostQueue
from guildhall.links.limits import Settings
from guildhall.links.manners import Turns
from guildhall.links.network import SMALL, Health
from guildhall.links.trying import Trying
from guildhall.links.verdict import Known, Result, Verdict


@dataclass(slots=True)
class Summary:
    """What a run found, in numbers.

    Attributes:
        checked: addresses that have a result.
        undone: addresses that have none because the time was over.
        by_verdict: results by verdict, every verdict named.
        broken_network: over a third of the hosts could not be reached, which says more
            about the network here than about them: nothing may be concluded from this run.
        requests: requests that were sent, those for robots.txt included.
        bytes_read: bytes of pages.
        seconds: from start to end.
    """

    checked: int = 0
    undone: int = 0
    by_verdict: dict[Verdict, int] = field(default_factory=lambda: dict.fromkeys(Verdict, 0))
    broken_network: bool = False
    requests: int = 0
    bytes_read: int = 0
    seconds: float = 0.0


async def check(
    addresses: Iterable[Address],
    settings: Settings,
    known: Mapping[str, Known],
    on_result: Callable[[Result], None],
    network: Network | None = None,
) -> Summary:
    """Check every address; ``on_result`` is called with each result as soon as it is there.

    Args:
        addresses: what to check, each once.
        settings: limits, manners and name of the run.
        known: what earlier checks kept, by ``Address.url``.
        on_result: called in the event loop; what it raises ends the run and comes out here.
        network: name servers and trust; this machine's by default.
    """
    clock = asyncio.get_running_loop().time
    start = clock()
    summary, health = Summary(), Health()

    def tell(result: Result) -> None:
        summary.checked += 1
        summary.by_verdict[result.verdict] += 1
        summary.bytes_read += result.bytes_read
        health.see(result)
        on_result(result)

    async with Client(settings, network or Network()) as client:
        turns = Turns(settings.manners, settings.at_once)
        trying = Trying(settings, client, turns, known)
        queues = [
            HostQueue(host, urls, settings.manners, turns, trying, tell)
            for host, urls in by_host(addresses, settings)
        ]
        end = None if settings.whole_run is None else start + settings.whole_run
        await _run(queues, end, start + max((queue.at_least for queue in queues), default=0.0))
        summary.undone = sum(queue.left for queue in queues)
        summary.broken_network = await _is_broken(health, trying, settings)
        summary.requests = client.requests
    summary.seconds = clock() - start
    return summary


def by_host(addresses: Iterable[Address], settings: Settings) -> list[tuple[str, list[str]]]:
    """Addresses by host, in the order in which hosts are begun with.

    First those whose gaps alone take longer than any answer, the longest list before the
    others: they say how long the run takes. Any other may keep us waiting for an answer, and
    small servers do it more often than those that hold many of our addresses.
    """
    hosts: dict[str, list[str]] = {}
    for address in addresses:
        hosts.setdefault(address.host, []).append(address.url)

    def place(item: tuple[str, list[str]]) -> tuple[bool, float]:
        takes = len(item[1]) * settings.manners.gap_of(item[0])
        is_long = takes > settings.limits.first_byte
        return not is_long, -takes if is_long else len(item[1])

    return sorted(hosts.items(), key=place)


async def _run(queues: Iterable[HostQueue], end: float | None, busy_until: float) -> None:
    try:
        async with asyncio.TaskGroup() as group:
            for queue in queues:
                group.create_task(queue.run(end, busy_until))
    except BaseExceptionGroup as errors:
        raise errors.exceptions[0] from None


async def _is_broken(health: Health, trying: Trying, settings: Settings) -> bool:
    """Whether the network here is broken; for a small run the canaries decide."""
    if not health.is_bad:
        return False
    if health.hosts >= SMALL or not settings.canaries:
        return True
    outcomes = await asyncio.gather(*(trying.once(canary) for canary in settings.canaries))
    return all(outcome.result.status is None for outcome in outcomes)
