"""Following redirects: hop by hop, each with its own turn, guard and rules."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

import ada_url

from guildhall.links.failures import FailureError
from guildhall.links.fetching import Answer
from guildhall.links.parts import parts_of
from guildhall.links.verdict import Reason

_REDIRECTS = frozenset((301, 302, 303, 307, 308))
PERMANENT = frozenset((301, 308))
"""RFC 9110 sections 15.4.2 and 15.4.9."""

_LONGEST = 8_000
"""Bytes of an address that is followed: RFC 9110 section 4.1 asks for no more."""


@dataclass(slots=True)
class Chain:
    """The way from an address to the page that it leads to.

    Attributes:
        addresses: the address and what it was redirected to, in order.
        statuses: the status of each redirect.
        cookies: by host, what servers set on the way, for a server that asks for its own
            back before it shows the page; they never go to another host.
    """

    addresses: list[str]
    statuses: list[int] = field(default_factory=list)
    cookies: dict[str, dict[str, str]] = field(default_factory=dict)
    seen: set[tuple[str, frozenset[tuple[str, str]]]] = field(default_factory=set)

    @property
    def last(self) -> str:
        """Where the way has led to so far."""
        return self.addresses[-1]

    def headers(self) -> Mapping[str, str]:
        """The cookies of the last address's host, as a header."""
        jar = self.cookies.get(_origin(self.last))
        return {"Cookie": "; ".join(f"{k}={v}" for k, v in jar.items())} if jar else {}

    def leads_on(self, answer: Answer, most: int) -> bool:
        """Take the next hop of a redirect; false for a page.

        Raises:
            FailureError: for a circle, for too many hops, for what is no address.
        """
        if answer.status not in _REDIRECTS:
            return False
        target = resolved(answer.headers.get("Location"), self.last)
        if answer.cookies:
            self.cookies.setdefault(_origin(self.last), {}).update(answer.cookies)
        self.statuses.append(answer.status)
        self._refuse_circle(target, answer.status)
        if len(self.statuses) > most:
            raise FailureError(Reason.REDIRECTS, answer.status)
        self.addresses.append(target)
        return True

    def _refuse_circle(self, target: str, status: int) -> None:
        """A page that was seen with the same cookies will say the same again."""
        jar = frozenset(self.cookies.get(_origin(target), {}).items())
        if not self.seen:
            self.seen.add((self.addresses[0], frozenset()))
        if (target, jar) in self.seen:
            raise FailureError(Reason.LOOP, status)
        self.seen.add((target, jar))


def _origin(url: str) -> str:
    """Host and, for what must not leave an encrypted connection, its scheme."""
    return parts_of(url).origin


def resolved(location: str | None, base: str) -> str:
    """The address that a ``Location`` names, without its fragment.

    Bytes beyond ASCII are escaped as they came, as browsers do.

    Raises:
        FailureError: when it names none that can be opened.
    """
    if not location:
        raise FailureError(Reason.BAD_REDIRECT)
    raw = location.strip().encode("utf-8", "surrogateescape")
    text = re.sub(rb"[\x80-\xff]", lambda byte: b"%%%02X" % byte[0][0], raw).decode("ascii")
    try:
        url = ada_url.URL(text, base)
    except ValueError:
        raise FailureError(Reason.BAD_REDIRECT) from None
    if url.protocol not in ("http:", "https:"):
        raise FailureError(Reason.BAD_REDIRECT)
    url.hash = ""
    href = str(url.href)
    if len(href) > _LONGEST:
        raise FailureError(Reason.BAD_REDIRECT)
    return href
