"""Reading a list from a file, a folder or an address, with limits: strangers wrote it."""

import datetime
import http.client
import os
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Protocol

from guildhall.reading import FileProblem
from guildhall.reading.files import decode
from guildhall.syncing.upstream import File, UpstreamError

LARGEST = 8 * 1024 * 1024
"""Bytes of a whole list; the largest, of OpenStreetMap's communities, has under 1 MiB."""

MOST_FILES = 5_000
"""Files of a folder; the largest has 765."""

PATIENCE = 60.0
"""Seconds for a whole download."""

_STALLED = 15.0
"""Seconds without a byte."""

_CHUNK = 64 * 1024
_ENDINGS = (".json", ".yml", ".yaml")


class Stream(Protocol):
    """What bytes are read from."""

    def read(self, size: int, /) -> bytes:
        """Up to ``size`` bytes, none at the end."""


def read(where: str, today: datetime.date) -> tuple[tuple[File, ...], str]:
    """Return the files of a list, and the day on which it said what they hold.

    An address says so today; files on disk on the day of their last change.

    Raises:
        UpstreamError: when it cannot be read, is too large or is no text.
    """
    if where.startswith("https://"):
        return (File(where.rpartition("/")[2], _text(_download(where), where)),), f"{today}"
    if "://" in where:
        raise UpstreamError(f"{where} is not read: only https:// addresses, files and folders are")
    path = Path(where)
    paths = list(_below(path)) if path.is_dir() else [path]
    if not paths:
        raise UpstreamError(f"{where} has no {' or '.join(_ENDINGS)} file")
    if len(paths) > MOST_FILES:
        raise UpstreamError(f"{where} has more than {MOST_FILES:,} files")
    left, found = LARGEST, []
    for one in paths:
        content = _content(one, left)
        left -= len(content)
        name = one.relative_to(path).as_posix() if one != path else one.name
        found.append(File(name, _text(content, str(one))))
    changed = max(one.stat().st_mtime for one in paths)
    day = datetime.datetime.fromtimestamp(changed, datetime.UTC).date()
    return tuple(found), f"{min(day, today)}"


def _below(folder: Path) -> Iterator[Path]:
    """Files of a folder and its folders, links left out, in the order of their paths."""
    for here, folders, names in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(here, name)
            if path.suffix in _ENDINGS and path.is_file() and not path.is_symlink():
                yield path


def _content(path: Path, most: int) -> bytes:
    if path.is_symlink() or not path.is_file():
        raise UpstreamError(f"{path} is no file")
    try:
        with path.open("rb") as file:
            return limited(file, str(path), most)
    except OSError as error:
        raise UpstreamError(f"{path} cannot be read: {error.strerror}") from None


def _text(content: bytes, where: str) -> str:
    try:
        return decode(content)
    except FileProblem as problem:
        place = f"{where}:{problem.place.line}:{problem.place.column}"
        raise UpstreamError(f"{place} {problem.message}") from None


def limited(stream: Stream, where: str, most: int = LARGEST, until: float | None = None) -> bytes:
    """All bytes of a stream.

    Args:
        stream: what is read.
        where: its name, for errors.
        most: the number of bytes that it may have.
        until: when to give up, as ``time.monotonic`` counts.

    Raises:
        UpstreamError: when it has more bytes, or takes longer.
    """
    found = bytearray()
    while chunk := stream.read(_CHUNK):
        found += chunk
        if len(found) > most:
            raise UpstreamError(f"{where} is larger than {LARGEST // 1024 // 1024} MiB")
        if until and time.monotonic() > until:
            raise UpstreamError(f"{where} took longer than {PATIENCE:.0f} seconds")
    return bytes(found)


class OnlyHttps(urllib.request.HTTPRedirectHandler):
    """Follows an address only to where https leads."""

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: object,
        newurl: str,
    ) -> urllib.request.Request | None:
        """The next request, or an error where it would leave https."""
        if not newurl.startswith("https://"):
            raise UpstreamError(f"{req.full_url} leads to {newurl}, which is no https:// address")
        return super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]  # headers are passed on as they came


def _download(address: str) -> bytes:
    """Bytes at an https address; nothing but https is opened, at whatever it leads to."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPSHandler(),
        OnlyHttps(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    until = time.monotonic() + PATIENCE
    try:
        with opener.open(address, timeout=_STALLED) as answer:
            return limited(answer, address, until=until)
    except (OSError, ValueError, http.client.HTTPException) as error:
        reason = getattr(error, "reason", None) or error
        raise UpstreamError(f"{address} cannot be read: {reason}") from None
