"""What the robots.txt of a host allows: RFC 9309."""

import asyncio
import re
from collections.abc import Awaitable, Callable

from protego import Protego

from guildhall.links.failures import FailureError
from guildhall.links.fetching import Answer
from guildhall.links.parts import parts_of
from guildhall.links.verdict import Reason

Fetch = Callable[[str, bool], Awaitable[Answer]]
"""Asks for a robots.txt, patiently or not, and follows its redirects.

Raises:
    FailureError: when no answer comes about.
"""

_AGENT = re.compile(r"\s*user[-\s]*agent(?=[:\s])[:\s]*(.*)", re.IGNORECASE)


class Robots:
    """The rules of all hosts of a run, each read once and forgotten when the host is done.

    Args:
        agent: our name, as a robots.txt would write it.
        tries: number of times that a file is asked for when no answer comes about;
            two when it is waited for in vain, the second time patiently.
        fetch: how to ask for one.
        stretch: told how many seconds a host wants between two requests.
    """

    def __init__(
        self, agent: str, tries: int, fetch: Fetch, stretch: Callable[[str, float], None]
    ) -> None:
        self._agent = agent
        self._tries = tries
        self._fetch = fetch
        self._stretch = stretch
        self._rules: dict[str, Protego | None] = {}
        self._reading: dict[str, asyncio.Lock] = {}
        self._failures: dict[str, list[FailureError]] = {}

    async def allow(self, url: str, *, patient: bool = True) -> bool:
        """Whether the host lets us ask for an address; a home page is always asked for.

        Args:
            url: the address.
            patient: whether to wait as long as the limits let a last try.

        Raises:
            FailureError: when the rules could not be read: RFC 9309 section 2.3.1.4 then has
                us stay away.
        """
        parts = parts_of(url)
        if parts.is_home:
            return True
        origin = parts.origin
        async with self._reading.setdefault(origin, asyncio.Lock()):
            if origin not in self._rules:
                self._rules[origin] = await self._try(origin, patient=patient)
        rules = self._rules[origin]
        return rules is None or bool(rules.can_fetch(url, self._agent))

    def forget(self, url: str) -> None:
        """Let go of the rules of a host that is done."""
        try:
            origin = parts_of(url).origin
        except ValueError:
            return
        self._rules.pop(origin, None)
        self._reading.pop(origin, None)
        self._failures.pop(origin, None)

    async def _try(self, origin: str, *, patient: bool) -> Protego | None:
        """The rules of one host, or the last failure once it was tried often enough."""
        failures = self._failures.setdefault(origin, [])
        if len(failures) >= self._tries:
            raise failures[-1]
        try:
            return await self._read(origin, patient=patient)
        except FailureError as failure:
            slow = patient and failure.reason is Reason.SLOW_ANSWER
            failures.extend([failure] * (self._tries - 1 if slow else 1))
            raise

    async def _read(self, origin: str, *, patient: bool) -> Protego | None:
        """The rules of one host; ``None`` when it has none: section 2.3.1.3."""
        try:
            answer = await self._fetch(f"{origin}/robots.txt", patient)
        except FailureError as failure:
            if failure.reason in (Reason.LOOP, Reason.REDIRECTS, Reason.BAD_REDIRECT):
                return None
            raise
        if answer.status != 200 or not answer.page or _is_html(answer):  # noqa: PLR2004
            return None
        rules = Protego.parse(_of_agent(answer.page.decode("utf-8", "replace"), self._agent))
        if delay := rules.crawl_delay(self._agent):
            self._stretch(answer.url, delay)
        return rules


def _of_agent(text: str, agent: str) -> str:
    """The file with one name for all agents that are not ours.

    The parser keeps every rule once for each agent of its group: half a megabyte of agents
    and rules would fill the machine's memory.
    """
    return "\n".join(_line_for(line, agent.lower()) for line in text.splitlines())


def _line_for(line: str, agent: str) -> str:
    named = _AGENT.match(line)
    if named is None:
        return line
    name = named[1].partition("#")[0].strip().replace("*", "").lower()
    return line if name in agent else "user-agent: -"


def _is_html(answer: Answer) -> bool:
    """Whether a page of the site was sent for the file, as sites of one page do."""
    return answer.page.lstrip()[:1] == b"<"
