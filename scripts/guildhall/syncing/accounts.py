"""Addresses of a group's accounts, from what lists write for them: an address or a name."""

import re
from collections.abc import Callable, Mapping

import ada_url

from guildhall.addresses import host_of
from guildhall.reading import Plain
from guildhall.syncing.values import address

_NAME = re.compile(r"[\w.%@-]+(?:/[\w.%-]+){0,2}")
_LANGUAGE = re.compile(r"[a-z]{2}(?:-[A-Za-z]{2})?")
_CHANNEL = re.compile(r"UC[\w-]{22}")
_HOSTS = {
    "meetup.com": "meetup",
    "github.com": "github",
    "discord.gg": "discord",
    "discord.com": "discord",
    "linkedin.com": "linkedin",
    "youtube.com": "youtube",
}
"""Links of a record by the host of the address."""


def meetup(value: Plain) -> str | None:
    """A group's page on Meetup, without the language and the event that may be in it."""
    text = value.strip().strip("/") if isinstance(value, str) else ""
    if "/" in text:
        found = address(text)
        if not found or host_of(found) != "meetup.com":
            return None
        steps = [step for step in ada_url.URL(found).pathname.split("/") if step]
        steps = steps[1:] if steps and _LANGUAGE.fullmatch(steps[0]) else steps
        text = steps[0] if steps else ""
    return f"https://www.meetup.com/{text}/" if _NAME.fullmatch(text) else None


def github(value: Plain) -> str | None:
    """An account or repository on GitHub."""
    return _account(value, "github.com", lambda name: f"https://github.com/{name}")


def linkedin(value: Plain) -> str | None:
    """A page on LinkedIn; a bare name may mean a company or a person and is left."""

    def page(name: str) -> str | None:
        return f"https://www.linkedin.com/{name}/" if "/" in name else None

    return _account(value, "linkedin.com", page)


def slack(value: Plain) -> str | None:
    """A workspace on Slack."""
    if not isinstance(value, str):
        return None
    text = value.strip()
    found = address(text if text.startswith("http") else f"https://{text}")
    return found if found and host_of(found).endswith(".slack.com") else None


def youtube(value: Plain) -> str | None:
    """A channel on YouTube, by its id or its handle; a bare name may mean either and is left."""

    def channel(name: str) -> str | None:
        if name.startswith("@"):
            return f"https://www.youtube.com/{name}"
        name = name.removeprefix("channel/").partition("/")[0]
        known = _CHANNEL.fullmatch(name)
        return f"https://www.youtube.com/channel/{name}" if known else None

    return _account(value, "youtube.com", channel)


def of_address(found: str | None) -> Mapping[str, str]:
    """The link that a group's own address is, where it leads to a platform."""
    name = _HOSTS.get(host_of(found)) if found else None
    if name and found:
        return {name: (meetup(found) or found) if name == "meetup" else found}
    return {}


def known(links: Mapping[str, str | None]) -> dict[str, str]:
    """The links that have an address."""
    return {name: found for name, found in links.items() if found}


def _account(value: Plain, host: str, page: Callable[[str], str | None]) -> str | None:
    if not isinstance(value, str):
        return None
    text = value.strip()
    if text.startswith("http"):
        found = address(text)
        return found if found and host_of(found) == host else None
    text = text.strip("/")
    return page(text) if _NAME.fullmatch(text) else None
