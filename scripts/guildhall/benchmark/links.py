"""Measuring link checkers on one machine, one after the other, in a network of its own."""

import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import psutil

from guildhall.benchmark import link_lab
from guildhall.benchmark.documentation import markdown_table
from guildhall.benchmark.link_tools import Said, Tool
from guildhall.links.verdict import Verdict

PATIENCE = 240.0
"""Seconds after which a checker is stopped."""

_INTERVAL = 0.1
_NAMES = "hosts: files\n"
"""Names come from the hosts file alone: what is not in it does not exist."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What one checker did with one list.

    Attributes:
        seconds: wall time; ``None`` when it was stopped.
        cpu: seconds of the processor.
        memory: the most bytes that it held.
        alarms: good addresses that it calls broken.
        missed: addresses that are gone and that it calls good.
        wrong: addresses whose verdict is not the right one; for others than ours, these two.
        odd: suspicious addresses that it points out.
        secrets: how often it read the page that no stranger's redirect may lead to.
    """

    list: str
    tool: str
    seconds: float | None
    cpu: float
    memory: int
    alarms: int = 0
    missed: int = 0
    wrong: int = 0
    odd: int = 0
    secrets: int = 0


def measure(tools: Iterable[Tool], lists: Iterable[str], patience: float) -> Iterator[Measured]:
    """Measure every tool on every list, in a network where ``own_network`` was called."""
    with tempfile.TemporaryDirectory(prefix="guildhall-links-") as folder:
        for name in lists:
            expected = link_lab.LISTS[name]()
            file = _write(Path(folder), name, expected)
            for tool in tools:
                with _lab() as secrets:
                    run = _run(tool, file, patience)
                    yield _judged(name, tool, run, expected, secrets)


def own_network() -> None:
    """Give the hosts their names; only in a network and mounts that are nobody else's."""
    subprocess.run(("ip", "link", "set", "lo", "up"), check=True)  # noqa: S607 - as a person does
    lines = ["127.0.0.1 localhost", *(f"{ip} {name}" for name, ip in link_lab.hosts().items())]
    for text, target in (("\n".join(lines) + "\n", "/etc/hosts"), (_NAMES, "/etc/nsswitch.conf")):
        with tempfile.NamedTemporaryFile("w", delete=False) as file:
            file.write(text)
        Path(file.name).chmod(0o644)
        subprocess.run(("mount", "--bind", file.name, target), check=True)  # noqa: S607 - likewise


def _write(folder: Path, name: str, addresses: Iterable[str]) -> Path:
    """A list as text, and as a page of links for the checkers that read only those."""
    folder.chmod(0o755)
    listed = list(addresses)
    file = folder / f"{name}.txt"
    file.write_text("".join(f"{one}\n" for one in listed), "utf-8")
    links = "".join(f'<a href="{one}">a</a>\n' for one in listed)  # ours: nothing to escape
    file.with_suffix(".html").write_text(f"<!doctype html><title>x</title>{links}", "utf-8")
    return file


@contextmanager
def _lab() -> Iterator[list[str]]:
    """Run the lab on the first processor; yields what it saw being read."""
    command = (sys.executable, "-m", "guildhall.benchmark.link_lab")
    lab = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    if lab.stdout is None or lab.stdout.readline().strip() != link_lab.READY:
        raise RuntimeError("the lab does not start: is port 80 taken?")
    psutil.Process(lab.pid).cpu_affinity([0])
    seen: list[str] = []
    reader = threading.Thread(target=seen.extend, args=(lab.stdout,), daemon=True)
    reader.start()
    try:
        yield seen
    finally:
        lab.terminate()
        lab.wait()
        reader.join()


def _run(tool: Tool, file: Path, patience: float) -> tuple[float | None, float, int, str]:
    """Run a checker on the last processor: seconds, processor's seconds, bytes, what it said."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start, memory = time.perf_counter(), 0
    with tempfile.TemporaryFile("w+") as said:
        process = subprocess.Popen(
            tool.command(file),
            stdout=said,
            stderr=subprocess.DEVNULL,
            cwd=file.parent,
            env=_environment(),
        )
        watched = psutil.Process(process.pid)
        watched.cpu_affinity([os.cpu_count() - 1])  # type: ignore[operator]  # known on Linux
        while process.poll() is None and time.perf_counter() - start < patience:
            memory = max(memory, _memory(watched))
            time.sleep(_INTERVAL)
        done = process.poll() is not None
        seconds = time.perf_counter() - start
        if not done:
            process.kill()
        process.wait()
        said.seek(0)
        text = said.read()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds if done else None, cpu, memory, text


def _environment() -> dict[str, str]:
    """Our own modules are found from every folder."""
    return {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}


def _memory(process: psutil.Process) -> int:
    total = 0
    with suppress(psutil.NoSuchProcess):
        for one in (process, *process.children(recursive=True)):
            with suppress(psutil.NoSuchProcess):
                total += one.memory_info().rss
    return total


def _judged(
    name: str,
    tool: Tool,
    run: tuple[float | None, float, int, str],
    expected: dict[str, Verdict],
    secrets: list[str],
) -> Measured:
    seconds, cpu, memory, text = run
    if seconds is None:
        return Measured(name, tool.name, None, cpu, memory)
    try:
        told = tool.read(text)
    except (ValueError, KeyError) as error:
        raise RuntimeError(f"{tool.name} says nothing that can be read: does it start?") from error
    said = {**dict.fromkeys(expected, "" if tool.verdicts else "answers"), **told}
    alarms = _count(expected, said, Verdict.ANSWERS, {"error", "gone"})
    missed = _count(expected, said, Verdict.GONE, {"answers"})
    wrong = alarms + missed
    if tool.verdicts:
        wrong = sum(said.get(url) != verdict.value for url, verdict in expected.items())
    odd = _count(expected, said, Verdict.SUSPECTED, {"suspected", "error"})
    read = len(secrets)
    return Measured(name, tool.name, seconds, cpu, memory, alarms, missed, wrong, odd, read)


def _count(expected: dict[str, Verdict], said: Said, right: Verdict, told: set[str]) -> int:
    return sum(verdict is right and said.get(url) in told for url, verdict in expected.items())


def table(results: Iterable[Measured]) -> str:
    """The figures of one list as a Markdown table."""
    header = (
        "",
        "s",
        "addresses/s",
        "CPU s",
        "MB",
        "false alarms",
        "missed",
        "wrong",
        "odd",
        "leaks",
    )
    return markdown_table(header, (_row(one) for one in results))


def _row(one: Measured) -> list[str]:
    cost = [f"{one.cpu:.1f}", f"{one.memory / 1e6:.0f}"]
    if one.seconds is None:
        return [one.tool, "stopped", "", *cost, "", "", "", "", ""]
    counts = (one.alarms, one.missed, one.wrong, one.odd, one.secrets)
    rate = f"{link_lab.ADDRESSES / one.seconds:.0f}"
    return [one.tool, f"{one.seconds:.1f}", rate, *cost, *map(str, counts)]
