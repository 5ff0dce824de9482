"""Measure this project's link checker beside others, in a network of its own.

Needs Linux and the right to make a network (as root, or where people may make namespaces).
Exit status: 0 when all was measured, 2 when it could not run.
"""

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

from guildhall.benchmark import link_tools, links, report
from guildhall.benchmark.link_lab import LISTS
from guildhall.commands import ROOT, check_day

PAGE = Path("docs", "benchmarks-links.md")
_INSIDE = "GUILDHALL_LINK_LAB"
_START, _END = "<!-- measured by make bench-links -->", "<!-- end -->"


def main() -> int:
    """Read what is to be measured, enter the network, and measure it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--lists", nargs="+", choices=tuple(LISTS), default=tuple(LISTS))
    parser.add_argument("--linkchecker", help="program of LinkChecker (PyPI)")
    parser.add_argument("--linkinator", help="command of linkinator (npm)")
    parser.add_argument("--patience", type=float, default=links.PATIENCE, help="seconds")
    parser.add_argument("--note", default="", help="what to say about the machine")
    parser.add_argument("--write", action="store_true", help=f"write the tables into {PAGE}")
    options = parser.parse_args()
    if not os.environ.get(_INSIDE):
        return _enter()
    links.own_network()
    tools = [link_tools.own(), link_tools.own_without_gaps()]
    if program := shutil.which("lychee", path=str(Path(sys.executable).parent)):
        tools.append(link_tools.lychee(program))
    if options.linkinator:
        tools.append(link_tools.linkinator(options.linkinator))
    if options.linkchecker:
        tools.append(link_tools.linkchecker(options.linkchecker))
    parts = [_measured(tools, name, options.patience) for name in options.lists]
    note = f" {options.note}" if options.note else ""
    text = f"Measured on {check_day()}: {report.machine()}.{note}\n\n" + "\n".join(parts)
    print(text)
    if options.write:
        _write(text)
    return 0


def _enter() -> int:
    """Start this command anew in a network of its own."""
    program = shutil.which("unshare")
    if program is None:
        print("unshare (util-linux) is not here: it makes the lab's network.", file=sys.stderr)
        return 2
    who = () if os.geteuid() == 0 else ("--map-root-user",)
    command = (program, *who, "--net", "--mount", sys.executable, *sys.argv)
    environment = {**os.environ, _INSIDE: "1"}
    return subprocess.run(command, env=environment, check=False).returncode


def _measured(tools: list[link_tools.Tool], name: str, patience: float) -> str:
    results = []
    for one in links.measure(tools, [name], patience):
        print(one, file=sys.stderr)
        results.append(one)
    return f"**{name}**\n\n{links.table(results)}"


def _write(text: str) -> None:
    file = ROOT / PAGE
    before, _, rest = file.read_text("utf-8").partition(_START)
    after = rest.partition(_END)[2]
    file.write_text(f"{before}{_START}\n\n{text}\n{_END}{after}", "utf-8")
    print(f"Wrote {PAGE}", file=sys.stderr)


if __name__ == "__main__":
    raise SystemExit(main())
