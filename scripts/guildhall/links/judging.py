"""From what was seen to a reason: what an answer says about an address."""

import re

from guildhall.links import sites
from guildhall.links.addresses import host_key
from guildhall.links.failures import FailureError
from guildhall.links.fetching import Answer
from guildhall.links.following import PERMANENT, Chain, resolved
from guildhall.links.pages import Page
from guildhall.links.parts import parts_of
from guildhall.links.verdict import Reason

_BY_STATUS = {
    304: Reason.UNCHANGED,
    401: Reason.LOGIN,
    403: Reason.FORBIDDEN,
    404: Reason.NOT_FOUND,
    407: Reason.OTHER_STATUS,
    410: Reason.REMOVED,
    429: Reason.TOO_MANY,
    451: Reason.LEGAL,
    999: Reason.BOT_WALL,  # LinkedIn's answer to programs
}
LATER = frozenset((429, 503))
"""Statuses that may name a time to come back: RFC 6585 section 4, RFC 9110 section 15.6.4."""

_HOME_PATH = re.compile(
    r"/(?:(?:index|default|home)(?:\.[a-z]{3,5})?/?|[a-z]{2}(?:[-_][a-z]{2})?/?)?", re.IGNORECASE
)
"""Home pages, those in one language included: ``/``, ``/index.html``, ``/en/``, ``/pt-br``."""

_ERROR_PATH = re.compile(
    r"/(?:404|not-?found|page-?not-?found|error-?404|404error|error/404)(?:\.[a-z]{3,5})?/?$",
    re.IGNORECASE,
)
_SELLING_PATH = re.compile(r"/(?:lander|forsale|domain-for-sale|parked)/?$", re.IGNORECASE)


def judge(chain: Chain, answer: Answer) -> Reason:
    """The reason that an answer at the end of a chain of redirects leads to."""
    if _is_challenge(answer):
        return Reason.BOT_WALL
    if not 200 <= answer.status < 300:  # noqa: PLR2004 - the class of success, RFC 9110
        return of_status(answer)
    page = Page(answer.page, answer.headers.get("Content-Type", ""))
    if page.is_wall():
        return Reason.BOT_WALL
    return _of_way(chain.addresses[0], _end(chain, page)) or page.says() or Reason.ANSWERS


def _is_challenge(answer: Answer) -> bool:
    """Whether a wall says by a header that it wants a browser.

    https://developers.cloudflare.com/cloudflare-challenges/ and AWS WAF's actions name them.
    """
    headers = answer.headers
    return headers.get("cf-mitigated", "") == "challenge" or "x-amzn-waf-action" in headers


def of_status(answer: Answer) -> Reason:
    """The reason of a status that is no success, wherever redirects led."""
    reason = _BY_STATUS.get(answer.status)
    if reason is Reason.FORBIDDEN and Page(answer.page, "").is_wall():
        return Reason.BOT_WALL
    if reason:
        return reason
    return Reason.SERVER_ERROR if 500 <= answer.status < 600 else Reason.OTHER_STATUS  # noqa: PLR2004


def _end(chain: Chain, page: Page) -> str:
    """Where a reader ends up: the page may send a browser on by itself."""
    if page.refresh:
        try:
            return resolved(page.refresh, chain.last)
        except FailureError:
            return chain.last
    return chain.last


def _of_way(start: str, end: str) -> Reason | None:
    """What follows from where the redirects led; nothing when they stayed with the thing."""
    if start == end:
        return None
    if sites.site(end) in sites.SELLERS or _path(end, _SELLING_PATH):
        return Reason.FOR_SALE
    if sites.is_wall(end):
        return Reason.BOT_WALL
    if sites.is_login(end) and not sites.is_login(start):
        return Reason.LOGIN
    if _path(end, _ERROR_PATH) and not _path(start, _ERROR_PATH):
        return Reason.SOFT_NOT_FOUND
    return _of_distance(start, end)


def _of_distance(start: str, end: str) -> Reason | None:
    if sites.is_shortener(start):
        return None
    if not sites.are_related(start, end):
        return Reason.MOVED_HOST
    to_home = _looks_home(end) and not _looks_home(start)
    return Reason.MOVED_HOME if to_home and not _names_thing(start, end) else None


def _looks_home(url: str) -> bool:
    parts = parts_of(url)
    return bool(_HOME_PATH.fullmatch(parts.path)) and not parts.query


def _names_thing(start: str, end: str) -> bool:
    """Whether the home page is that of the thing: ``/berlin`` → ``berlin.example.org``."""
    if host_key(start) == host_key(end):
        return False
    words = re.findall(r"[a-z0-9]{4,}", parts_of(start).path.lower())
    return any(word in host_key(end).replace("-", "") for word in words)


def _path(url: str, pattern: re.Pattern[str]) -> bool:
    return bool(pattern.search(parts_of(url).path))


def permanent(chain: Chain, reason: Reason) -> str | None:
    """The address to write instead, when the site says for good that it moved within itself.

    Only as far as every redirect is permanent, never away from encryption, never to a
    session, a log-in page or a language that the redirect chose for us.
    """
    if reason not in (Reason.ANSWERS, Reason.UNCHANGED):
        return None
    start, target = chain.addresses[0], None
    for status, address in zip(chain.statuses, chain.addresses[1:], strict=True):
        if status not in PERMANENT:
            break
        target = address
    return target if target and _may_be_written(start, target) else None


def _may_be_written(start: str, target: str) -> bool:
    one, other = parts_of(start), parts_of(target)
    return (
        start != target
        and sites.site(start) == sites.site(target)
        and not (one.scheme == "https:" and other.scheme == "http:")
        and not (other.query and other.query != one.query)
        and not (_looks_home(start) and other.path not in ("/", one.path))
        and not sites.is_login(target)
        and other.port in ("", one.port)
    )
