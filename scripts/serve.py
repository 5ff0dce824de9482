"""Build the site, serve it, and show each change of its files at once.

Exit status: 0 when stopped by hand, 1 when there is no site to serve, 2 when the port is taken
or is none.
"""

import argparse
import signal
import sys
import threading
from http.server import ThreadingHTTPServer
from pathlib import Path

from build import build_once
from guildhall.commands import ROOT
from guildhall.serving.tabs import Tabs
from guildhall.serving.watched import watched_server_of
from guildhall.watching.changes import Watch
from guildhall.watching.watching import Watching

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
    root = options.root.resolve()
    tabs = Tabs()
    try:
        server = watched_server_of(root / "output", options.port, tabs)
    except OSError as error:
        print(f"Cannot serve on port {options.port}: {error.strerror}.", file=sys.stderr)
        print(f"Choose another one: make serve PORT={options.port + 1}", file=sys.stderr)
        return 2
    try:
        return build_and_serve(server, root, root / "output", tabs)
    except KeyboardInterrupt:
        print()
        return 0


def build_and_serve(server: ThreadingHTTPServer, root: Path, output: Path, tabs: Tabs) -> int:
    """Serve until interrupted; return a status only when there is no site to serve."""
    watch = Watch(root)
    status = build_once(root, output, unless_same=True)
    if status and not (output / "index.html").exists():
        return status
    if status:
        print("Serving the last good site.", file=sys.stderr)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    say(f"Guildhall is on http://localhost:{server.server_port}/ (stop with Ctrl-C)")
    watch.follow()
    watching = Watching(root, output, watch, tabs, say)
    try:
        watching.start()
        say("Watching data/, content/ and theme/.")
        while True:
            watching.step()
    finally:
        watching.stop()
        server.shutdown()


def say(words: str) -> None:
    """Print at once."""
    print(words, flush=True)


if __name__ == "__main__":
    sys.exit(main())
