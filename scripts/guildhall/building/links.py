"""Links and fragments inside the built site: each must lead to a file, and to a place in it."""

import os
import posixpath
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from lxml import etree

from guildhall.forking import Forked, ForkedError, processes

NOT_CHECKED = "404.html"
"""The error page's links start at the site's public path, which a folder does not have."""

_INDEX = "index.html"
_ELSEWHERE = re.compile(r"\s*(?://|[a-z][a-z0-9+.-]*:)", re.IGNORECASE)
"""How an address begins that leads out of the site (RFC 3986, 4.2)."""

_LINKS = etree.XPath("//@href|//@src|//@action|//@poster|//object/@data", smart_strings=False)
_PICTURES = etree.XPath("//@srcset", smart_strings=False)
_PLACES = etree.XPath("//@id|//a/@name", smart_strings=False)


_Way = tuple[str, str, str]
"""Path that a link leads to, without a slash at its end; the file there or nothing; the place."""


class LinkCheckError(RuntimeError):
    """A link check that could not run."""


Files = Mapping[str, str]
"""Where each file of a site lies, by its path within the site."""


@dataclass
class Linked:
    """Where links of pages lead.

    Attributes:
        broken: links that lead to no file, or to no place on their own page: page and address.
        places: links to a place in another file, by that file and the place's id: their pages.
        files: files that links lead to.
    """

    broken: list[tuple[str, str]] = field(default_factory=list)
    places: defaultdict[tuple[str, str], list[str]] = field(
        default_factory=lambda: defaultdict(list)
    )
    files: set[str] = field(default_factory=set)

    def add(self, other: "Linked") -> None:
        """Add where links of other pages lead."""
        self.broken += other.broken
        for place, pages in other.places.items():
            self.places[place] += pages
        self.files |= other.files


class _Ways:
    """Where links lead; each path from the top of the site is looked at once.

    Args:
        files: all files of the site.
    """

    def __init__(self, files: Files) -> None:
        self._files = files
        self._known: dict[str, _Way] = {}

    def of(self, page: str, link: str) -> _Way:
        """Where a link of a page leads."""
        if link[:1] in {"", "#", "?"}:
            return page, page, unquote(link.partition("#")[2])
        path = _from_the_top(page, link)
        if path not in self._known:
            self._known[path] = self._way(path)
        return self._known[path]

    def _way(self, path: str) -> _Way:
        """A path that leads out of the site keeps its ``..``, and so there is no file."""
        address, _, place = path.partition("#")
        target = posixpath.normpath(unquote(address.partition("?")[0]))
        for file in (target, posixpath.normpath(f"{target}/{_INDEX}")):
            if file in self._files:
                return target, file, unquote(place)
        return target, "", unquote(place)


def _from_the_top(page: str, link: str) -> str:
    root = "../" * page.count("/")
    if link.startswith(root) and not link.startswith("/"):
        return link.removeprefix(root)
    return link.lstrip("/") if link.startswith("/") else f"{posixpath.dirname(page)}/{link}"


def broken_links(site: Path) -> list[str]:
    """Each link or fragment inside a built site that leads nowhere, as ``page: address``.

    Raises:
        LinkCheckError: when a process that looked at pages stopped.
    """
    files = files_of(site)
    return broken_of(files, links_of(files, files))


def files_of(site: Path) -> dict[str, str]:
    """All files of a site, as addresses have them: letters of either size count."""
    top = len(f"{site}{os.sep}")
    found = (
        os.path.join(folder, name)  # noqa: PTH118 - twenty thousand of them
        for folder, _, names in os.walk(site)
        for name in names
    )
    return {path[top:].replace(os.sep, "/"): path for path in found}


def links_of(files: Files, pages: Iterable[str]) -> Linked:
    """Where the links of some pages lead.

    Args:
        files: all files of the site.
        pages: paths of files, those among them that are no pages left out.

    Raises:
        LinkCheckError: when a process that looked at pages stopped.
    """
    return _surveyed(files, sorted(one for one in pages if is_checked(one)))


def is_checked(file: str) -> bool:
    """Whether the links of a file are looked at."""
    return file.endswith(".html") and file != NOT_CHECKED


def broken_of(files: Files, linked: Linked) -> list[str]:
    """Links that lead nowhere, as ``page: address``."""
    asked = [place for place, pages in linked.places.items() if pages]
    lost = lost_places(files, asked)
    pages = {
        (page, f"{file}#{place}") for file, place in lost for page in linked.places[file, place]
    }
    return sorted(f"{page}: {address}" for page, address in pages.union(linked.broken))


def lost_places(files: Files, places: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Those of some places, each a file and an id, that are not there."""
    needed: defaultdict[str, set[str]] = defaultdict(set)
    for file, place in places:
        needed[file].add(place)
    parser = _parser()
    return [
        (file, place)
        for file, wanted in needed.items()
        for place in wanted - _places(_tree(files[file], parser))
    ]


def _surveyed(files: Files, pages: Sequence[str]) -> Linked:
    """Where links of pages lead; they are looked at in as many processes as pay."""
    number = processes()
    if number == 1:
        return _survey(files, pages)
    found = Linked()
    with ExitStack() as ending:
        workers: list[Forked[Linked]] = []
        for place in range(number):
            work = partial(_survey, files, pages[place::number])
            workers.append(Forked(work, "checked links"))
            ending.callback(workers[-1].end)
        try:
            for worker in workers:
                found.add(worker.result())
        except ForkedError as error:
            raise LinkCheckError(str(error)) from error
    return found


def _survey(files: Files, pages: Iterable[str]) -> Linked:
    ways, parser = _Ways(files), _parser()
    found = Linked()
    for page in pages:
        tree = _tree(files[page], parser)
        own: set[str] | None = None
        for link in _links(tree):
            target, file, place = ways.of(page, link)
            found.files.add(file)
            if not file:
                found.broken.append((page, target))
            elif place and file == page:
                own = _places(tree) if own is None else own
                if place not in own:
                    found.broken.append((page, f"{file}#{place}"))
            elif place:
                found.places[file, place].append(page)
    return found


def _tree(file: str, parser: etree.HTMLParser) -> etree._Element | None:
    """The elements of a file of HTML or SVG; none of an empty one."""
    tree: etree._Element | None = etree.fromstring(Path(file).read_bytes() or b" ", parser)
    return tree


def _parser() -> etree.HTMLParser:
    """A parser that leaves out what says nothing of links, which takes half its time."""
    return etree.HTMLParser(
        encoding="utf-8",
        huge_tree=True,
        collect_ids=False,
        remove_blank_text=True,
        remove_comments=True,
    )


def _links(tree: etree._Element | None) -> set[str]:
    """Links of a page that lead to the site itself."""
    sources = (source for sources in _values(_PICTURES, tree) for source in sources.split(","))
    found = {*_values(_LINKS, tree), *(source.split()[0] for source in sources if source.strip())}
    return {link.strip() for link in found if not _ELSEWHERE.match(link)}


def _places(tree: etree._Element | None) -> set[str]:
    return set(_values(_PLACES, tree))


def _values(path: etree.XPath, tree: etree._Element | None) -> list[str]:
    """Values of the attributes that a path names."""
    found: Any = [] if tree is None else path(tree)
    return list(found)
