"""Reading a page for signs that it is no longer what it was."""

import html
import re

from guildhall.links import wording
from guildhall.links.verdict import Reason

_HEAD = 64 * 1024
"""Bytes that are looked at: titles, first headings and parking pages are all there."""

_LONGEST = 300
"""Bytes of a title, beyond which it is none."""

_FEW = 250
"""Words: a parking page has fewer, an article on domain sales more."""

_HIDDEN = re.compile(rb"(script|style|noscript|template)\b")
"""Elements whose content no reader sees."""
_REFRESH = re.compile(
    rb"<meta[^>]{0,80}http-equiv=[\"']?refresh[\"']?[^>]{0,80}content=[\"']?\s*[0-5]\s*;"
    rb"\s*url=\s*[\"']?([^\"'>\s]{1,600})"
)
_CHARSET = re.compile(r"charset=[\"']?([\w.:-]{2,40})", re.ASCII)


class Page:
    """One page as a server sent it.

    Args:
        content: its bytes, unpacked.
        kind: its ``Content-Type``.
    """

    def __init__(self, content: bytes, kind: str) -> None:
        self._bytes = content[:_HEAD].lower()
        charset = _CHARSET.search(kind)
        self._charset = charset[1] if charset else "utf-8"

    @property
    def title(self) -> str:
        """Its title in lower case, on one line; empty without one."""
        return self._between(b"<title", b"</title")

    @property
    def heading(self) -> str:
        """Its first heading, likewise."""
        return self._between(b"<h1", b"</h1")

    @property
    def refresh(self) -> str:
        """Where the page itself sends its reader at once; empty when it does not."""
        if b"http-equiv" not in self._bytes:
            return ""
        match = _REFRESH.search(self._bytes)
        return html.unescape(self._decoded(match[1])) if match else ""

    def says(self) -> Reason | None:
        """What the page says against itself; ``None`` for a page like any other."""
        for line in (self.title, self.heading):
            if line and (reason := wording.of_title(line)):
                return self._surely(reason)
        return self._of_text()

    def _surely(self, reason: Reason) -> Reason | None:
        """The reason of a title; it takes a bare page to call an address gone."""
        is_article = reason is Reason.EXPIRED and len(visible(self._bytes).split()) >= _FEW
        return None if is_article else reason

    def is_wall(self) -> bool:
        """Whether it stops programs."""
        return wording.is_wall(self.title)

    def _of_text(self) -> Reason | None:
        for script in wording.PARKING_SCRIPTS:
            if script in self._bytes:
                return Reason.PARKED
        if b"domain" not in self._bytes and b"parked" not in self._bytes:
            return None
        if not any(phrase in self._bytes for phrase, _ in wording.IN_TEXT):
            return None
        words = visible(self._bytes).split()
        text = b" ".join(words) if len(words) < _FEW else b""
        return next((reason for phrase, reason in wording.IN_TEXT if phrase in text), None)

    def _between(self, opening: bytes, closing: bytes) -> str:
        start = self._bytes.find(opening)
        start = self._bytes.find(b">", start) + 1 if start >= 0 else 0
        end = self._bytes.find(closing, start) if start else -1
        if not start < end <= start + _LONGEST:
            return ""
        text = re.sub(r"<[^>]*>", " ", self._decoded(self._bytes[start:end]))
        return " ".join(html.unescape(text).replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").split())

    def _decoded(self, text: bytes) -> str:
        try:
            return text.decode(self._charset, "replace").lower()
        except LookupError:
            return text.decode("utf-8", "replace").lower()


def visible(content: bytes) -> bytes:
    """A page, in lower case, without its tags, comments, scripts and styles.

    Goes forward only, so that no page takes long; what is not closed hides all that follows,
    as browsers have it.
    """
    shown, at = [], 0
    while (start := content.find(b"<", at)) >= 0:
        shown.append(content[at:start])
        end, length = _end_of_hidden(content, start)
        if end < 0:
            return b" ".join(shown)
        at = end + length
    return b" ".join([*shown, content[at:]])


def _end_of_hidden(content: bytes, start: int) -> tuple[int, int]:
    """Where the tag, comment or hidden content ends that opens here: offset and length."""
    if content.startswith(b"<!--", start):
        return content.find(b"-->", start + 4), 3
    if element := _HIDDEN.match(content, start + 1):
        return content.find(b"</" + element[1], element.end()), 0
    return content.find(b">", start), 1
