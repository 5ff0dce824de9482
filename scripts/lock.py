"""Write requirements.lock and requirements-dev.lock from pyproject.toml.

Both hold exact versions with hashes for every platform, and no address of an index.
"""

import subprocess
import sys

COMMON = (
    *("pip", "compile", "pyproject.toml", "--universal", "--python-version", "3.11"),
    *("--generate-hashes", "--no-emit-index-url", "--no-header", "--no-annotate", "--quiet"),
)


def main() -> int:
    """Resolve the site's dependencies, then the developers' with the same versions."""
    uv = (sys.executable, "-m", "uv")
    upgrade = [word for word in sys.argv[1:] if word == "--upgrade"]
    for extra in (
        ("-o", "requirements.lock"),
        ("--group", "dev", "-c", "requirements.lock", "-o", "requirements-dev.lock"),
    ):
        status = subprocess.run([*uv, *COMMON, *extra, *upgrade], check=False).returncode
        if status:
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
