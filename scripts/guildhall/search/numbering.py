"""Short ids for the results of a search: the documents' numbers in place of Pagefind's hashes.

Pagefind names each document by a hash of its content, which the browser loads in the index's list
of documents, and again in a list of ours to know which group it is. Numbers need no second list and
make the first one a third of its size. The list is CBOR (``pagefind_web/src/metadata.rs``: version,
then pairs of id and length, then the rest), packed by gzip after a mark.
"""

import gzip
import hashlib
import json
from collections.abc import Sequence

import cbor2

from guildhall.search.packing import base_36

_MARK = b"pagefind_dcd"
"""What each file of an index starts with, once it is unpacked."""

FRAGMENTS = "fragment"
"""Folder of the files that each hold a document, for pages that show results by Pagefind's own."""

_ENTRY = "pagefind-entry.json"

_PAGES = 1
"""Place of the documents in the list."""


def number_results(files: dict[str, bytes], urls: Sequence[str]) -> None:
    """Rewrite the list of documents of an index of one language.

    Args:
        files: the files of the index by their paths, with the fragments.
        urls: addresses of the documents, in the order of their numbers.
    """
    number = {url: place for place, url in enumerate(urls)}
    ids = {}
    for path, content in files.items():
        folder, _, name = path.rpartition("/")
        if folder == FRAGMENTS:
            id_ = name.partition(".")[0]
            ids[id_] = f"{id_.partition('_')[0]}_{base_36(number[_url(content)])}"
    (path,) = (path for path in files if path.endswith(".pf_meta"))
    listed = cbor2.loads(_unpacked(files.pop(path)))
    listed[_PAGES] = [[ids[id_], length] for id_, length in listed[_PAGES]]
    _add(files, cbor2.dumps(listed))


def _url(fragment: bytes) -> str:
    return str(json.loads(_unpacked(fragment))["url"])


def _unpacked(content: bytes) -> bytes:
    return gzip.decompress(content).removeprefix(_MARK)


def _add(files: dict[str, bytes], listed: bytes) -> None:
    """Add the list under a name of its content, and have the entry of the index say so."""
    entry = json.loads(files[_ENTRY])
    ((language, about),) = entry["languages"].items()
    about["hash"] = f"{language}_{hashlib.blake2b(listed, digest_size=5).hexdigest()}"
    files[f"pagefind.{about['hash']}.pf_meta"] = gzip.compress(_MARK + listed, mtime=0)
    files[_ENTRY] = json.dumps(entry, separators=(",", ":")).encode()
