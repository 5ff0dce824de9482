"""Putting a new site in the place of the last one, so that one of them is always whole."""

import shutil
from pathlib import Path


def replace_folder(output: Path, new: Path) -> None:
    """Put ``new`` in the place of ``output``: two renames, and the old one is removed last.

    Raises:
        OSError: when it cannot be put there; the last site is then in its place again.
    """
    old = _old(output)
    shutil.rmtree(old, ignore_errors=True)
    if output.exists():
        output.rename(old)
    try:
        new.rename(output)
    except OSError:
        restored(output)
        raise
    shutil.rmtree(old, ignore_errors=True)


def restored(output: Path) -> bool:
    """Bring the last site back when a machine stopped between the two renames."""
    old = _old(output)
    if output.exists() or not old.exists():
        return False
    old.rename(output)
    return True


def _old(output: Path) -> Path:
    return output.with_name(f"{output.name}.old")
