"""Addresses on the web: parsed as browsers do, normalised, and compared.

Built on ada-url, which follows https://url.spec.whatwg.org/.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

import ada_url

TRACKING = frozenset(
    (
        *(
            "fbclid",
            "gclid",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "twclid",
            "igshid",
            "igsh",
        ),
        *("mc_cid", "mc_eid", "mkt_tok", "oly_anon_id", "oly_enc_id", "vero_id", "_hsenc", "_hsmi"),
        *("ref", "ref_src", "ref_url", "s_cid", "trk", "trackingid", "eventorigin", "si"),
    )
)
"""Query parameters that say where a click came from and nothing about the page."""

TRACKING_PREFIXES = ("utm_", "pk_", "mtm_", "hsa_")


class AddressError(ValueError):
    """An address that a browser would not open."""


@lru_cache(maxsize=100_000)
def normalised(address: str) -> str:
    """The address as a browser writes it: host in lower case, no default port, escapes in place.

    Raises:
        AddressError: when a browser would refuse it.
    """
    try:
        return str(ada_url.URL(address).href)
    except ValueError as error:
        raise AddressError(address) from error


def host_of(address: str) -> str:
    """Host of an address, without ``www.``."""
    return str(ada_url.URL(address).hostname).removeprefix("www.")


def tracking_parameters(address: str) -> list[str]:
    """Names of the tracking parameters in an address, in their order."""
    return [name for name, _ in _query(address) if _is_tracking(name)]


def without_tracking(address: str) -> str:
    """The address without its tracking parameters."""
    url = ada_url.URL(address)
    pairs = url.search.removeprefix("?").split("&")
    kept = "&".join(pair for pair in pairs if not _is_tracking(pair.partition("=")[0]))
    url.search = f"?{kept}" if kept else ""
    return str(url.href)


def same_address_key(address: str) -> str:
    """What two addresses of one page share: host without ``www.``, path, query.

    Scheme, fragment, tracking parameters, a final slash and the case of the host play no part.

    Raises:
        AddressError: when a browser would refuse it.
    """
    if plain := _PLAIN.fullmatch(address):
        return plain[1]
    url = ada_url.URL(without_tracking(normalised(address)))
    host = url.hostname.removeprefix("www.")
    return f"{host}{url.pathname.rstrip('/')}{url.search}"


_PLAIN = re.compile(
    r"https?://(?:www\.)?(?!www\.)((?:(?!xn--)[a-z][a-z0-9-]*\.)+[a-z]{2,}(?:/[A-Za-z0-9_~-][A-Za-z0-9_.~-]*)*)/?"
)
"""Addresses that a browser leaves as they are: nearly all. The rest is for the parser."""


def _query(address: str) -> Iterator[tuple[str, str]]:
    search = ada_url.URL(address).search.removeprefix("?")
    for pair in search.split("&") if search else ():
        name, _, value = pair.partition("=")
        yield name, value


def _is_tracking(name: str) -> bool:
    lower = name.lower()
    return lower in TRACKING or lower.startswith(TRACKING_PREFIXES)
