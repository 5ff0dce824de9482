"""The commands that build and serve, as a person sees them."""

import shutil
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.making import ROOT
from tests.tree import GROUPS, a_whole_tree

SCRIPTS = ROOT / "scripts"
NOON = "1795608000"
"""Seconds from 1970 to 2026-11-25 12:00 UTC."""

PATIENCE = 120
"""Seconds after which a server that should have answered never will."""


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_whole_tree(tmp_path_factory.mktemp("whole"))


@pytest.fixture
def project(whole: Path, tmp_path: Path) -> Path:
    """A project of three good records, without a site."""
    return shutil.copytree(whole, tmp_path / "project", symlinks=True)


def environment(epoch: str = NOON) -> dict[str, str]:
    return {"PYTHONPATH": str(SCRIPTS), "SOURCE_DATE_EPOCH": epoch, "PYTHONUNBUFFERED": "1"}


def run(
    script: str, project: Path, *arguments: str, epoch: str = NOON
) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        (sys.executable, str(SCRIPTS / script), "--root", str(project), *arguments),
        capture_output=True,
        cwd=project,
        text=True,
        check=False,
        env=environment(epoch),
    )


def spoil(project: Path) -> None:
    (project / GROUPS / "fr" / "broken.yaml").write_text("name: [\n", encoding="utf-8")


def test_a_good_project_ends_with_0_and_says_what_was_built(project: Path) -> None:
    done = run("build.py", project)
    assert (done.returncode, done.stderr) == (0, "")
    files = sum(1 for path in (project / "output").rglob("*") if path.is_file())
    assert done.stdout.startswith(f"Built {files:,} files from 3 records in ")


def test_a_site_can_be_built_into_another_folder(project: Path) -> None:
    assert run("build.py", project, "--output", "elsewhere").returncode == 0
    assert (project / "elsewhere" / "index.html").is_file()
    assert not (project / "output").exists()


def test_a_dead_link_ends_with_1_and_is_told_on_a_line_of_its_own(project: Path) -> None:
    about = project / "content" / "pages" / "about.md"
    about.write_text("Title: About\nSummary: x\n\n[Nowhere](/nowhere/)\n", encoding="utf-8")
    done = run("build.py", project)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [
        "Broken links inside the site:",
        "about/index.html: nowhere",
        "The last good site is untouched.",
    ]


def test_a_folder_that_cannot_be_written_ends_with_2(project: Path) -> None:
    (project / "file").write_text("", encoding="utf-8")
    done = run("build.py", project, "--output", "file/output")
    assert done.returncode == 2
    assert done.stderr.startswith("Could not build: ")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("script", ["build.py", "check.py"])
@pytest.mark.parametrize("epoch", ["soon", "1.5", "9" * 30])
def test_a_day_that_is_none_ends_with_2_and_a_remedy(
    project: Path, script: str, epoch: str
) -> None:
    done = run(script, project, epoch=epoch)
    assert done.returncode == 2
    assert done.stderr == (
        f"SOURCE_DATE_EPOCH is '{epoch}'; write seconds since 1970, like 1795608000, or unset it\n"
    )


@pytest.mark.parametrize("port", ["65536", "-1", "http"])
def test_a_port_that_is_none_ends_with_2(project: Path, port: str) -> None:
    done = run("serve.py", project, f"--port={port}")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert port in done.stderr


def test_without_any_site_there_is_nothing_to_serve(project: Path) -> None:
    spoil(project)
    done = run("serve.py", project, "--port", "0")
    assert done.returncode == 1
    assert "broken.yaml:2:1" in done.stdout
    assert "localhost" not in done.stdout


class Served:
    """A server that runs, with what it says."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self.process = process
        self.said: list[str] = []
        self.address = ""

    def wait_for(self, words: str) -> str:
        """Read what it says up to a line with some words; return that line."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.said.append(line)
            if words in line:
                return line
        raise AssertionError("".join(self.said))

    def page(self, path: str = "") -> str:
        with urllib.request.urlopen(f"{self.address}{path}", timeout=PATIENCE) as answer:  # noqa: S310 - loopback
            return str(answer.read().decode())


@contextmanager
def serving(project: Path, stop: signal.Signals = signal.SIGINT) -> Iterator[Served]:
    """The command on a free port, stopped as by Ctrl-C."""
    command = (sys.executable, str(SCRIPTS / "serve.py"), "--root", str(project), "--port", "0")
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=environment(),
        cwd=project,
    ) as process:
        served = Served(process)
        try:
            line = served.wait_for("http://localhost:")
            served.address = line.split(" ")[3].replace("localhost", "127.0.0.1")
            yield served
        finally:
            process.send_signal(stop)
            try:
                assert process.wait(timeout=PATIENCE) == 0
            finally:
                process.kill()


def test_a_site_is_served_and_shows_each_change_of_its_files(project: Path) -> None:
    about = project / "content" / "pages" / "about.md"
    with serving(project) as served:
        assert "About it" in served.page("about/")
        about.write_text("Title: About\nSummary: x\n\nHello again.\n", encoding="utf-8")
        served.wait_for("content/pages/about.md changed: ")
        assert "Hello again" in served.page("about/")
        spoil(project)
        assert "broken.yaml:2:1" in served.wait_for("broken.yaml")
        served.wait_for("The site is as it was before.")
        assert "Hello again" in served.page("about/")


def test_what_is_built_beside_the_server_ends_with_it(project: Path) -> None:
    with serving(project) as served:
        served.wait_for("Watching ")
        about = project / "content" / "pages" / "about.md"
        about.write_text("Title: About\nSummary: x\n\nHello again.\n", encoding="utf-8")
        served.wait_for("Caught up: ")
    assert list(project.glob("output.*")) == []


def test_it_stops_as_containers_stop_it(project: Path) -> None:
    with serving(project, signal.SIGTERM) as served:
        assert "About it" in served.page("about/")


def test_the_last_good_site_is_served_when_a_build_stops(project: Path) -> None:
    assert run("build.py", project).returncode == 0
    spoil(project)
    with serving(project) as served:
        assert "Serving the last good site.\n" in served.said
        assert "<h1>" in served.page()


def test_a_site_of_which_nothing_has_changed_is_served_at_once(project: Path) -> None:
    assert run("build.py", project).returncode == 0
    with serving(project) as served:
        assert served.said[0] == "Nothing has changed since the last build.\n"


def test_a_build_that_was_cut_off_is_not_taken_for_the_last_one(project: Path) -> None:
    assert run("build.py", project).returncode == 0
    assert (project / ".cache" / "built").exists()
    spoil(project)
    assert run("build.py", project).returncode == 1
    assert not (project / ".cache" / "built").exists()
