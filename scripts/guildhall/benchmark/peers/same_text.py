"""Whether pages of different builders say the same: their visible text, word by word."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from pathlib import Path

from lxml import etree, html

_UNSEEN = ("script", "style", "svg", etree.Comment)
_MAPS = frozenset(("map", "to-map"))
"""Classes of maps with their words and tables, and of what leads to them: only ours has them."""

_KINDS = (
    *("index.html", "areas/*/index.html", "topics/*/index.html", "topics/*/*/index.html"),
    *("places/*/*/index.html", "roles/*/index.html", "cost/*/index.html", "for/*/index.html"),
    *("careers/*/index.html", "guides/*/index.html", "find/index.html", "embed/*/*/index.html"),
)
"""Pages of each kind but groups; the first of each is compared."""

_GROUPS = "groups/*/index.html"

_AROUND = 4
"""Words that are shown before a difference."""


def sample(site: Path) -> list[str]:
    """A page of each kind, then the shortest and the longest page of a group: fourteen files."""
    firsts = (min(site.glob(kind), default=None) for kind in _KINDS)
    groups = sorted(site.glob(_GROUPS), key=lambda path: (path.stat().st_size, path))
    chosen = [*(path for path in firsts if path), *groups[:1], *groups[1:][-1:]]
    return [path.relative_to(site).as_posix() for path in chosen]


def pages_in(site: Path) -> set[str]:
    """Paths of all HTML files of a site."""
    return {path.relative_to(site).as_posix() for path in site.rglob("*.html")}


def visible_text(text: str) -> str:
    """Title and words of a page in order, without its maps, with one space between words.

    Text that a script shows later counts too.
    """
    page = html.document_fromstring(text.encode())
    parts = (page.find("head/title"), page.find("body"))
    pieces = (piece for part in parts if part is not None for piece in _pieces(part))
    return " ".join(" ".join(pieces).split())


def _pieces(element: etree._Element) -> Iterator[str]:
    """Texts within an element, in order."""
    yield element.text or ""
    for child in element:
        if child.tag not in _UNSEEN and _MAPS.isdisjoint(child.get("class", "").split()):
            yield from _pieces(child)
        yield child.tail or ""


def differences(ours: Path, others: Mapping[str, Path], files: Sequence[str]) -> Iterator[str]:
    """What pages of others say differently, as ``Hugo, areas/index.html: …``.

    Args:
        ours: the site that the others are compared with.
        others: folders of the others' sites by their names.
        files: paths of the pages' files.
    """
    for file in files:
        expected = visible_text((ours / file).read_text(encoding="utf-8"))
        for name, folder in others.items():
            if not (folder / file).exists():
                yield f"{name}, {file}: is missing"
                continue
            said = visible_text((folder / file).read_text(encoding="utf-8"))
            if said != expected:
                yield f"{name}, {file}: {_first_difference(expected.split(), said.split())}"


def _first_difference(expected: Sequence[str], said: Sequence[str]) -> str:
    for kind, start, end, other, other_end in SequenceMatcher(
        None, expected, said, autojunk=False
    ).get_opcodes():
        if kind != "equal":
            before = " ".join(expected[max(0, start - _AROUND) : start])
            ours, theirs = " ".join(expected[start:end]), " ".join(said[other:other_end])
            return f"after “{before}”: “{theirs}” in place of “{ours}”"
    return "the same words"
