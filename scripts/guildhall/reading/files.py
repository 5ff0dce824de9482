"""Opening a file that a stranger put into the tree."""

from dataclasses import dataclass
from pathlib import Path

from guildhall.reading.problem import START, Place

LARGEST_FILE = 64 * 1024
"""Bytes. The longest record of the facts has under 8 KiB; a bomb starts small but not here."""


@dataclass
class FileProblem(Exception):  # noqa: N818 - a problem for a person, not a fault of the program
    """A file that cannot be read as a record at all.

    Attributes:
        message: what is wrong.
        remedy: what to do about it.
        place: where in the file, its start when it is about the file as a whole.
    """

    message: str
    remedy: str
    place: Place = START


def read_text(path: Path) -> str:
    """Return the text of a plain UTF-8 file of at most ``LARGEST_FILE`` bytes.

    Raises:
        FileProblem: for a link, a folder, a large file, bytes that are no UTF-8.
    """
    if path.is_symlink():
        raise FileProblem("is a symbolic link", "put the file itself here")
    if not path.is_file():
        raise FileProblem("is not a file", "put a plain file here")
    with path.open("rb") as file:
        content = file.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        raise FileProblem(
            f"is larger than {LARGEST_FILE // 1024} KiB",
            "keep to the facts of one group; link to the rest",
        )
    return decode(content)


def decode(content: bytes) -> str:
    """Return the text of UTF-8 bytes, a byte-order mark taken off.

    Raises:
        FileProblem: with the place of the first byte that is no UTF-8.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8", "replace")
        raise FileProblem(
            f"has a byte (0x{content[error.start]:02x}) that is not UTF-8",
            "save the file as UTF-8",
            Place(before.count("\n") + 1, len(before) - before.rfind("\n")),
        ) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")
