"""Whether a built site, or a part of it, is still what a build would make."""

from collections.abc import Collection
from pathlib import Path

from guildhall.folders import digest_of_files, files_below

INPUTS = ("data", "content", "theme", "scripts", "pelican.conf.py", "requirements.lock")
"""All that a site is made from, beside the day and the settings of the environment."""

SETTINGS = ("GUILDHALL_URL", "GUILDHALL_REPOSITORY")
"""What the environment says of the site."""


def fingerprint(root: Path, *settings: str, without: Collection[str] = ()) -> str:
    """A digest of everything that a site is made from: names and contents of all inputs.

    Args:
        root: the project's folder.
        settings: what else it is made from.
        without: files and folders that do not count, from the project's folder.
    """
    left_out = {root / name for name in without}
    files = (path for name in INPUTS for path in files_below(root / name, left_out))
    return digest_of_files(root, files, settings)
