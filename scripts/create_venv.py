"""Create the virtual environment, or say plainly what the machine lacks."""

import subprocess
import sys
import venv
from pathlib import Path

OLDEST_PYTHON = (3, 11)


def main() -> int:
    """Create the environment at the path given; exit status 2 when it cannot be made."""
    folder = Path(sys.argv[1])
    if sys.version_info < OLDEST_PYTHON:
        have = ".".join(map(str, sys.version_info[:3]))
        print(f"Guildhall needs Python 3.11 or later; {sys.executable} is {have}.")
        print("Install a newer one and name it: make serve PYTHON=python3.12")
        return 2
    try:
        venv.EnvBuilder(with_pip=True, clear=True).create(folder)
    except (subprocess.CalledProcessError, OSError) as error:
        print(f"Cannot create {folder}: {error}")
        print("On Debian and Ubuntu: apt-get install python3-venv")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
