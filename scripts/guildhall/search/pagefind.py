"""Making Pagefind's index through its service, with documents piped in.

The protocol is that of ``pagefind --service``: JSON in Base64, each message followed by a
comma (https://github.com/Pagefind/pagefind/tree/main/pagefind/src/service). It is spoken
here directly since the Python wrapper waits a tenth of a second for each answer
(docs/decisions/0003-pagefind-service.md).
"""

import base64
import json
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from fnmatch import fnmatch
from pathlib import Path
from threading import Thread
from typing import IO, Any

from pagefind.service import get_executable

from guildhall.search.document import Document
from guildhall.search.numbering import FRAGMENTS, number_results

FOLDER = "pagefind"
LANGUAGE = "en"
_INDEX = 0
"""The service numbers its indexes from nought; ours is its only one."""

_NOT_LOADED = (f"{FRAGMENTS}/*", "*-ui.*", "pagefind-highlight.js", "wasm.unknown.pagefind")

_CHUNK = 1 << 20
"""Bytes that are read at once; the files come in one message."""

_Message = dict[str, Any]


class IndexingError(RuntimeError):
    """An index that Pagefind could not make."""


def index(documents: Sequence[Document], output: Path) -> None:
    """Make the index below ``output``.

    The results of a search have the numbers of the documents in base 36 as their ids.

    Raises:
        IndexingError: when there is no index.
    """
    try:
        files = make_index(documents)
        number_results(files, [document.url for document in documents])
        for path in filter(_is_loaded, files):
            file = output / FOLDER / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(files[path])
    except Exception as error:
        raise IndexingError(f"Pagefind made no index: {error}") from error


def make_index(documents: Sequence[Document]) -> dict[str, bytes]:
    """The files of an index of documents, by their paths.

    Raises:
        IndexingError: with what the service says.
    """
    binary = get_executable()
    if binary is None:
        raise IndexingError("its program is not installed")
    with subprocess.Popen(
        (binary, "--service"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as service:
        if service.stdin is None or service.stdout is None:
            raise IndexingError("its program has no pipes")
        writer = Thread(target=_send, args=(_messages(documents), service.stdin))
        writer.start()
        try:
            files = _files(service.stdout, len(documents) + len(("NewIndex", "GetFiles")))
        finally:
            service.kill()
            writer.join()
            with suppress(BrokenPipeError):  # what a service that stopped has not read
                service.stdin.close()
    return {file["path"]: base64.b64decode(file["content"]) for file in files}


def _is_loaded(path: str) -> bool:
    """Not Pagefind's own interfaces, nor the fragments: the finder has cards of its own."""
    return not any(fnmatch(path, pattern) for pattern in _NOT_LOADED)


def _messages(documents: Iterable[Document]) -> Iterator[_Message]:
    yield {"type": "NewIndex", "config": {"force_language": LANGUAGE}}
    for document in documents:
        yield {
            "type": "AddRecord",
            "index_id": _INDEX,
            "url": document.url,
            "content": document.content,
            "language": LANGUAGE,
            "meta": {"title": document.title},
        }
    # Not WriteFiles: up to 1.5.2 its answer may come before the last bytes are in their files
    # (https://github.com/Pagefind/pagefind/pull/1272).
    yield {"type": "GetFiles", "index_id": _INDEX}


def _send(messages: Iterable[_Message], pipe: IO[bytes]) -> None:
    """Write all messages; a service that has stopped is noticed by whoever reads."""
    try:
        for number, payload in enumerate(messages):
            message = json.dumps({"message_id": number, "payload": payload})
            pipe.write(base64.b64encode(message.encode()) + b",")
        pipe.flush()
    except BrokenPipeError:
        return


def _files(pipe: IO[bytes], expected: int) -> list[dict[str, str]]:
    """The files of the index: each a ``path`` and a ``content`` in Base64.

    Args:
        pipe: where the answers come from.
        expected: number of messages that are answered; the last one asked for the files.

    Raises:
        IndexingError: with the first error that is answered.
    """
    for _, answer in zip(range(expected), _answers(pipe), strict=False):
        payload = answer["payload"]
        if payload["type"] == "Error":
            raise IndexingError(payload["message"])
        if payload["type"] == "GetFiles":
            files: list[dict[str, str]] = payload["files"]
            return files
    raise IndexingError("its program stopped")


def _answers(pipe: IO[bytes]) -> Iterator[_Message]:
    rest = bytearray()
    while chunk := pipe.read1(_CHUNK):  # type: ignore[attr-defined]  # a buffered reader has it
        rest += chunk
        if b"," not in chunk:
            continue
        *whole, rest = rest.split(b",")
        for encoded in whole:
            try:
                yield json.loads(base64.b64decode(encoded))
            except ValueError:
                raise IndexingError("its program answers with what is no message") from None
