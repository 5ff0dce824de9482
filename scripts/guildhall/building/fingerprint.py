"""Whether a built site is still what a build would make."""

import hashlib
from pathlib import Path

INPUTS = ("data", "content", "theme", "scripts", "pelican.conf.py", "requirements.lock")
"""All that a site is made from, beside the day and the settings of the environment."""


def fingerprint(root: Path, *settings: str) -> str:
    """A digest of everything that a site is made from: names and contents of all inputs."""
    digest = hashlib.blake2b(digest_size=16)
    for setting in settings:
        digest.update(setting.encode() + b"\0")
    for path in _files(root):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0")
        digest.update(path.read_bytes() + b"\0")
    return digest.hexdigest()


def _files(root: Path) -> list[Path]:
    found = [root / name for name in INPUTS if (root / name).is_file()]
    for name in INPUTS:
        found += (path for path in (root / name).rglob("*") if path.is_file())
    return sorted(path for path in found if path.suffix != ".pyc")
