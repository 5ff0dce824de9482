"""Builds are measured stage by stage, results are kept, and tables and plot come from them."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import psutil
import pytest
from tests.making import TODAY
from tests.tree import a_tree, a_whole_tree

from guildhall.benchmark import builds, report
from guildhall.benchmark.builds import working_folder
from guildhall.benchmark.documentation import PAGE, Part, write
from guildhall.benchmark.kept import FOLDER, Kept
from guildhall.benchmark.measure import (
    BUILDS,
    CACHED,
    COLD,
    REST,
    WHOLE,
    Measured,
    MeasureError,
    Stage,
    build_once,
    size_of,
)
from guildhall.benchmark.plot import FILE
from guildhall.benchmark.project import ChangeError, change_record, change_template, copy_project
from guildhall.benchmark.usage import Look, Looks, look
from guildhall.rules import check


def _measured(records: int, seconds: float, *, made_up: bool = True) -> Measured:
    stages = {
        "pages": Stage(seconds / 2, seconds, 100_000_000, 5_000_000),
        WHOLE: Stage(seconds, seconds * 1.5, 200_000_000, None),
    }
    return Measured(
        records, made_up, dict.fromkeys(BUILDS, stages), 70, 2_000_000, 0.5, "2026-01-02"
    )


def test_a_build_is_measured_in_a_process_of_its_own_stage_by_stage(tmp_path: Path) -> None:
    stages = build_once(a_whole_tree(tmp_path), TODAY)
    assert {"reading", "checking", "pages", "link check", REST, WHOLE} <= stages.keys()
    whole = stages[WHOLE]
    parts = [stage for name, stage in stages.items() if name != WHOLE]
    assert whole.seconds == pytest.approx(sum(part.seconds for part in parts))
    assert whole.processor > 0
    assert whole.memory
    if sys.platform == "linux":
        _, size = size_of(tmp_path / "project" / "output")
        assert whole.written is not None
        assert whole.written > size


def test_records_with_errors_stop_the_measurement_with_their_places(tmp_path: Path) -> None:
    project = a_whole_tree(tmp_path)
    wrong = next((project / "data" / "groups").rglob("*.yaml"))
    wrong.write_text("name: 1\n", encoding="utf-8")
    with pytest.raises(MeasureError, match=wrong.name):
        build_once(project, TODAY)


def test_what_was_used_between_two_moments_is_told_from_the_looks_near_them() -> None:
    looks = Looks([Look(1, 10, 0.5, 100), Look(2, 30, 1.5, 150), Look(3, 20, 1.75, 350)])
    used = looks.between(1.1, 2.9)
    assert (used.processor, used.memory, used.written) == (1.25, 30, 250)
    short = looks.between(2.2, 2.3)
    assert (short.processor, short.memory, short.written) == (0, 30, 0)


@pytest.mark.skipif(sys.platform != "linux", reason="others do not count ended children")
def test_a_look_counts_children_that_have_ended() -> None:
    child = "import os; os.write(os.open('/dev/null', os.O_WRONLY), bytes(3_000_000))"
    parent = (
        f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}]);"
        "print('ended', flush=True); input()"
    )
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", parent], stdin=pipe, stdout=pipe) as process:
        assert process.stdout
        assert process.stdout.readline() == b"ended\n"
        seen = look(psutil.Process(process.pid))
        process.communicate(b"\n")
    assert seen.written is not None
    assert seen.written >= 3_000_000
    assert seen.memory > 0


def test_a_word_is_added_to_one_record_that_still_passes_every_rule(tmp_path: Path) -> None:
    project = a_tree(tmp_path)
    before = {path: path.read_bytes() for path in project.rglob("*.yaml")}
    changed = change_record(project)
    assert [path for path, text in before.items() if path.read_bytes() != text] == [changed]
    assert "here." in changed.read_text(encoding="utf-8")
    assert check(project, today=TODAY).problems == ()


def test_a_project_without_room_in_its_records_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(ChangeError, match="No record"):
        change_record(tmp_path)


def test_the_template_of_groups_is_changed_in_their_pages(tmp_path: Path) -> None:
    project = a_whole_tree(tmp_path)
    path = change_template(project)
    assert "<!-- changed -->" in path.read_text(encoding="utf-8")
    path.write_text("nothing", encoding="utf-8")
    with pytest.raises(ChangeError, match="main block"):
        change_template(project)


def test_real_records_are_copied_and_not_changed_where_they_are(tmp_path: Path) -> None:
    origin = a_whole_tree(tmp_path)
    (origin / "scripts").mkdir()
    (origin / "pelican.conf.py").touch()
    copy_project(origin, tmp_path / "copy")
    change_record(tmp_path / "copy")
    assert check(tmp_path / "copy", today=TODAY).problems == ()
    assert "here." not in "".join(
        path.read_text(encoding="utf-8") for path in (origin / "data" / "groups").rglob("*.yaml")
    )


def test_a_disc_without_room_is_told_of_before_anything_is_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(builds, "BYTES_FOR_A_RECORD", 10**15)
    with pytest.raises(MeasureError, match="TMPDIR"), working_folder(1):
        pass


def test_a_working_folder_is_gone_even_after_an_interruption() -> None:
    found: list[Path] = []

    def be_interrupted() -> None:
        with working_folder(1) as folder:
            (folder / "site").mkdir()
            found.append(folder)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        be_interrupted()
    assert not found[0].exists()


def test_results_are_kept_beside_those_of_other_runs(tmp_path: Path) -> None:
    Kept(tmp_path, "builds", Measured).keep("1000", _measured(1_000, 5))
    Kept(tmp_path, "builds", Measured).keep("real", _measured(7_000, 30, made_up=False))
    newer = Kept(tmp_path, "builds", Measured).keep("1000", _measured(1_000, 4))
    assert newer == Kept(tmp_path, "builds", Measured).all()
    assert newer == {
        "1000": _measured(1_000, 4),
        "real": _measured(7_000, 30, made_up=False),
    }


def test_results_that_cannot_be_read_are_as_good_as_none(tmp_path: Path) -> None:
    kept = Kept(tmp_path, "builds", Measured)
    kept.keep("1000", _measured(1_000, 5))
    (tmp_path / FOLDER / "builds.json").write_text('{"1000": {"records": "many"}}', "utf-8")
    assert kept.all() == {}


def test_all_stages_and_sizes_are_told_with_the_plot_and_the_floor(tmp_path: Path) -> None:
    results = report.in_order(
        [_measured(7_000, 21, made_up=False), _measured(10_000, 60), _measured(1_000, 5)]
    )
    text = report.markdown(results)
    assert "| 1,000 made-up | 5.00 | 5.00 | 5.00 | 5.00 | 0.50 | 5.00 | 200 | 70 | 2 |" in text
    assert "| 7,000 real |" in text
    assert "A record of 10,000 takes 1.20 times as long" in text
    assert "| one record changed | pages | 2.50 | 5.00 | 100 | 5 |" in text
    assert f"({FILE.name})" in text
    page = write(tmp_path, text, Part.BUILDS)
    assert page == tmp_path / PAGE
    assert "plain copy of them takes 0.50 s. Measured on 2026-01-02." in page.read_text("utf-8")


def test_the_plot_has_a_line_for_the_floor_and_no_real_records() -> None:
    lines = report.lines([_measured(1_000, 5), replace(_measured(7_000, 9), made_up=False)])
    assert lines == {COLD: [(1_000, 5)], CACHED: [(1_000, 5)], report.COPY: [(1_000, 0.5)]}


def test_one_size_shows_no_growth() -> None:
    assert report.growth([_measured(1_000, 5), _measured(7_000, 30, made_up=False)]) == ""
    assert FILE.name not in report.markdown([_measured(1_000, 5)])
