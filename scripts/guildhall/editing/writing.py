"""Writing a record's file: whole or not at all, and never over what should stay."""

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path


def write_over(path: Path, content: bytes) -> None:
    """Put new content into a file that is there; its permissions stay.

    The content is first written beside it, under a name that nobody can have prepared, and then
    takes its place: whoever reads the file, or ends this midway, has the old or the new one.

    Raises:
        OSError: when that cannot be; the file is then as it was.
    """
    mode = stat.S_IMODE(path.stat().st_mode)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def write_new(path: Path, content: bytes) -> None:
    """Make a file, and the folder that it stands in.

    Raises:
        FileExistsError: when anything has its name, a link that leads nowhere included.
        OSError: when it cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:
        file.write(content)
