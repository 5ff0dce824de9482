"""Build the site, serve it, and build it again when a file changes.

Exit status: 0 when stopped by hand, 1 when there is no site to serve, 2 when the port is taken
or is none.
"""

import argparse
import signal
import sys
import threading
from http.server import ThreadingHTTPServer
from pathlib import Path

from watchfiles import watch

from build import build_once
from guildhall.commands import ROOT
from guildhall.serving.server import server_of

WATCHED = ("data", "content", "theme")
HIGHEST_PORT = 2**16 - 1


def main() -> int:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if not 0 <= options.port <= HIGHEST_PORT:
        parser.error(f"--port: {options.port} is no port; write 0 to {HIGHEST_PORT}")
    # Containers stop by SIGTERM, and what starts in the background ignores SIGINT.
    for stop in (signal.SIGINT, signal.SIGTERM):
        signal.signal(stop, signal.default_int_handler)
    output = options.root / "output"
    try:
        server = server_of(output, options.port)
    except OSError as error:
        print(f"Cannot serve on port {options.port}: {error.strerror}.", file=sys.stderr)
        print(f"Choose another one: make serve PORT={options.port + 1}", file=sys.stderr)
        return 2
    try:
        return build_and_serve(server, options.root, output)
    except KeyboardInterrupt:
        print()
        return 0


def build_and_serve(server: ThreadingHTTPServer, root: Path, output: Path) -> int:
    """Serve until interrupted; return a status only when there is no site to serve."""
    status = build_once(root, output, unless_same=True)
    if status and not (output / "index.html").exists():
        return status
    if status:
        print("Serving the last good site.", file=sys.stderr)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"Guildhall is on http://localhost:{server.server_port}/ (stop with Ctrl-C)", flush=True)
    try:
        for _ in watch(*(root / name for name in WATCHED), raise_interrupt=True):
            build_once(root, output)
    finally:
        server.shutdown()
    return 0


if __name__ == "__main__":
    sys.exit(main())
