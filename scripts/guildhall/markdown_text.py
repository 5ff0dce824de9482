"""Text of strangers inside Markdown of ours: it says what it says, and does nothing.

Made for GitHub Flavored Markdown (https://github.github.com/gfm/): a backslash before any ASCII
punctuation makes it plain. Mentions, references to issues and bare addresses are looked for after
that; a zero-width space inside takes them apart.
"""

import re
import unicodedata

from guildhall.addresses import AddressError, host_of, normalised

_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
_APART = re.compile(r"@|#|(?<=:)//|\bGH-|(?<=www)\.", re.IGNORECASE)
_ZERO_WIDTH = "\u200b"
_REFERRED = re.compile(r"(?:^|\.)github(?:usercontent)?\.com$")
"""Hosts whose addresses leave a trace on the page that they lead to."""

_SAFE_ADDRESS = re.compile(r"https?://[!-;=?-_a-~]+")
_BACKTICKS = re.compile(r"`+")
_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
"""Unicode's categories of characters that show nothing, or turn the order of the others."""


def plain(text: str, most: int = 300) -> str:
    """One line that reads as the text does, at most ``most`` characters of it."""
    line = clipped(one_line(text), most)
    broken = _APART.sub(lambda found: f"{found[0]}{_ZERO_WIDTH}", line)
    return _PUNCTUATION.sub(lambda found: f"\\{found[0]}", broken)


def code(text: str, most: int = 300) -> str:
    """The text as code, which holds no markup, no mention and no link; fit for a table."""
    line = clipped(one_line(text), most) or " "
    fence = "`" * (1 + max(map(len, _BACKTICKS.findall(line)), default=0))
    pad = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{fence}{pad}{line}{pad}{fence}".replace("|", "\\|")


def link(address: str) -> str:
    """A link that shows where it leads; as code where it is no address, or would leave a trace."""
    try:
        whole = normalised(address).replace("|", "%7C")
        traced = _REFERRED.search(host_of(address))
    except (AddressError, ValueError):
        return code(address)
    if traced or not _SAFE_ADDRESS.fullmatch(whole) or len(whole) > 600:  # noqa: PLR2004 - as Address
        return code(address)
    return f"<{whole}>"


def one_line(text: str) -> str:
    """The text on one line, without characters that cannot be seen."""
    spaced = " ".join(text.split())
    return "".join(letter for letter in spaced if unicodedata.category(letter) not in _UNSEEN)


def clipped(text: str, most: int) -> str:
    """The text, cut where it is longer than it may be."""
    return text if len(text) <= most else f"{text[: most - 1]}…"
