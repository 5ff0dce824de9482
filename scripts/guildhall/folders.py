"""Files below folders, and digests of them."""

import hashlib
import os
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path


def files_below(path: Path, left_out: Collection[Path] = ()) -> Iterator[Path]:
    """A file, or all files below a folder, but for what Python has compiled.

    Args:
        path: a file or a folder, or nothing that is there.
        left_out: files and folders that do not count.
    """
    if path in left_out:
        return
    if path.is_file():
        yield path
    for folder, folders, files in os.walk(path):
        here = Path(folder)
        folders[:] = [name for name in folders if here / name not in left_out]
        found = (here / name for name in files if not name.endswith(".pyc"))
        yield from (file for file in found if file not in left_out and file.is_file())


def digest_of_files(root: Path, files: Iterable[Path], words: Iterable[str] = ()) -> str:
    """A digest of words, and of the names and contents of files below a folder.

    Returns:
        32 characters: BLAKE2b, cut to 16 bytes.
    """
    digest = hashlib.blake2b(digest_size=16)
    for word in words:
        digest.update(word.encode() + b"\0")
    for path in sorted(files):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0")
        digest.update(path.read_bytes() + b"\0")
    return digest.hexdigest()


def digest_of_folder(folder: Path) -> str:
    """A digest of all files of a folder; one that is not there has none."""
    return digest_of_files(folder, files_below(folder))
