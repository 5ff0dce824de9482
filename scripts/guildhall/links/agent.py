"""What the checker calls itself, and how it treats hosts that hold many of our addresses."""

import runpy
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from guildhall.links.limits import Manners, Settings

EXPLAINED_AT = "status/checker/"
"""The page, within the site, that explains the checker to those who run a server."""
VERSION = "1.0"

SLOWER: Mapping[str, float] = MappingProxyType({"meetup.com": 2.0, "github.com": 2.0})
"""Seconds between two requests to hosts that hold thousands of our addresses."""


def user_agent(name: str, site: str, repository: str, branch: str) -> str:
    """The name that servers see: ours, with the address of the page that explains it.

    Args:
        name: the site's name.
        site: the site's public address, without a final slash; before it has one, the page is
            the one in the repository.
        repository: address of the repository.
        branch: its main branch.
    """
    is_public = site and not f"{site}/".split("/")[2].endswith(".example")
    page = f"{site}/{EXPLAINED_AT}" if is_public else f"{repository}/blob/{branch}/docs/links.md"
    return f"{name}/{VERSION} (+{page})"


def agent_of(root: Path) -> str:
    """The name by the settings that Pelican has for a project's site."""
    site = runpy.run_path(str(root / "pelican.conf.py"))
    where = (site["GUILDHALL_REPOSITORY"].rstrip("/"), site["GUILDHALL_BRANCH"])
    return user_agent(site["SITENAME"], site["SITEURL"], *where)


def settings_of(agent: str, *, gap: float | None = None, seconds: float | None = None) -> Settings:
    """The settings of a run.

    Args:
        agent: what ``user_agent`` gave.
        gap: seconds between two requests to a host, instead of the usual ones.
        seconds: after which no further address is begun.
    """
    manners = Manners(gaps=SLOWER) if gap is None else Manners(gap=gap)
    return Settings(user_agent=agent, manners=manners, whole_run=seconds)
