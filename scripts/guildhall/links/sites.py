"""Sites: which addresses belong to one, and which hosts stand for something else."""

import re
from functools import cache

from publicsuffixlist import PublicSuffixList

from guildhall.links.parts import parts_of

_SHORTENERS = frozenset(
    (
        *("bit.ly", "buff.ly", "cutt.ly", "forms.gle", "goo.gl", "is.gd", "linktr.ee", "lnkd.in"),
        *(
            "maps.app.goo.gl",
            "ow.ly",
            "rb.gy",
            "rebrand.ly",
            "t.co",
            "t.ly",
            "tiny.cc",
            "tinyurl.com",
        ),
        *("aka.ms", "dub.sh", "g.co", "w3id.org", "purl.org", "doi.org"),
    )
)
"""Hosts that are made to lead elsewhere: nothing follows from it."""

_ONE_HOUSE = (
    frozenset(("twitter.com", "x.com")),
    frozenset(("youtu.be", "youtube.com")),
    frozenset(("discord.gg", "discord.com", "discordapp.com")),
    frozenset(("fb.com", "fb.me", "facebook.com")),
    frozenset(("t.me", "telegram.me", "telegram.org")),
    frozenset(("meetu.ps", "meetup.com")),
)
"""Names of one operator, between which its own addresses lead."""

_WALLS = frozenset(
    ("consent.google.com", "consent.youtube.com", "consent.yahoo.com", "validate.perfdrive.com")
)
"""Hosts that ask for a person's consent or proof before they lead on."""

_LOGIN_HOSTS = re.compile(
    r"(?:accounts|auth|auth0|id|idp|login|signin|sso|secure-login)\.", re.ASCII
)
_LOGIN_PATH = re.compile(
    r"/(?:log-?in|sign-?in|sign_in|log_in|authwall|sso|wp-login\.php|checkpoint|uas/login)(?:[/.]|$)",
    re.IGNORECASE | re.ASCII,
)
_DISTINCTIVE = 4
"""Letters; a shorter name is found by chance in another address."""

SELLERS = frozenset(
    (
        *("afternic.com", "bodis.com", "brandbucket.com", "buydomains.com", "dan.com"),
        *("domainmarket.com", "hugedomains.com", "parkingcrew.net", "sedo.com"),
        *("sedoparking.com", "undeveloped.com", "above.com", "parklogic.com"),
    )
)
"""Registrable domains of those who sell or park domains."""


def host(url: str) -> str:
    """The host of an address, in lower-case ASCII; empty for what is no address."""
    try:
        return parts_of(url).host
    except ValueError:
        return ""


def site(url: str) -> str:
    """The name that somebody registered: ``a.example.co.uk`` belongs to ``example.co.uk``."""
    return registered(host(url))


@cache
def _suffixes() -> PublicSuffixList:
    return PublicSuffixList()  # https://publicsuffix.org, private suffixes like github.io included


def registered(name: str) -> str:
    """The registrable domain of a host; the host itself when there is none (an IP address)."""
    if not any(character.isalpha() for character in name):
        return name
    return str(_suffixes().privatesuffix(name) or name)


def is_shortener(url: str) -> bool:
    """Whether an address is made to lead elsewhere."""
    name = host(url).removeprefix("www.")
    return name in _SHORTENERS


def is_wall(url: str) -> bool:
    """Whether an address asks for consent or proof that a program cannot give."""
    return host(url) in _WALLS


def is_login(url: str) -> bool:
    """Whether an address is a page to log in at."""
    parts = parts_of(url)
    return bool(_LOGIN_HOSTS.match(parts.host) or _LOGIN_PATH.search(parts.path))


def are_related(one: str, other: str) -> bool:
    """Whether the second address plausibly shows what the first one stood for.

    So it is for one site, for two sites of one operator, and where the name of the one
    comes back in the other: ``pyberlin.org`` → ``meetup.com/pyberlin``.
    """
    first, second = site(one), site(other)
    if first == second or any(first in names and second in names for names in _ONE_HOUSE):
        return True
    return _name(first) == _name(second) or _holds(one, other) or _holds(other, one)


def _holds(one: str, other: str) -> bool:
    """Whether the name of the first site comes back in the second address."""
    name = _name(site(one))
    rest = parts_of(other)
    return len(name) >= _DISTINCTIVE and name in _plain(f"{rest.host}{rest.path}")


def _name(domain: str) -> str:
    """The distinctive word of a domain: ``pyberlin`` of ``py-berlin.org``."""
    return _plain(domain.partition(".")[0])


def _plain(text: str) -> str:
    return re.sub(r"[-_]", "", text.lower())
