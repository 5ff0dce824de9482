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
from pathlib import Path

import cbor2

from guildhall.search.packing import base_36

_MARK = b"pagefind_dcd"
"""What each file of an index starts with, once it is unpacked."""

_PAGES = 1
"""Place of the documents in the list."""


def number_results(folder: Path, urls: Sequence[str]) -> None:
    """Rewrite the list of documents of an index in ``folder``; the fragments must still be there.

    Args:
        folder: Pagefind's folder, with one language.
        urls: addresses of the documents, in the order of their numbers.
    """
    number = {url: place for place, url in enumerate(urls)}
    ids = {
        path.stem: f"{path.stem.partition('_')[0]}_{base_36(number[_url(path)])}"
        for path in (folder / "fragment").iterdir()
    }
    (path,) = folder.glob("*.pf_meta")
    content = cbor2.loads(_unpacked(path))
    content[_PAGES] = [[ids[id_], length] for id_, length in content[_PAGES]]
    _replace(folder, path, cbor2.dumps(content))


def _url(fragment: Path) -> str:
    return str(json.loads(_unpacked(fragment))["url"])


def _unpacked(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes()).removeprefix(_MARK)


def _replace(folder: Path, path: Path, content: bytes) -> None:
    """Write the list under a name of its new content, and have the entry of the index say so."""
    entry_path = folder / "pagefind-entry.json"
    entry = json.loads(entry_path.read_text("utf-8"))
    ((language, about),) = entry["languages"].items()
    about["hash"] = f"{language}_{hashlib.blake2b(content, digest_size=5).hexdigest()}"
    path.unlink()
    packed = gzip.compress(_MARK + content, mtime=0)
    (folder / f"pagefind.{about['hash']}.pf_meta").write_bytes(packed)
    entry_path.write_text(json.dumps(entry, separators=(",", ":")), encoding="utf-8")
