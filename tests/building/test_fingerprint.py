from pathlib import Path

from guildhall.building.fingerprint import fingerprint


def a_project(root: Path) -> Path:
    (root / "data").mkdir()
    (root / "data" / "areas.yaml").write_text("[]\n", encoding="utf-8")
    (root / "pelican.conf.py").write_text("", encoding="utf-8")
    return root


def test_the_same_project_has_the_same_fingerprint(tmp_path: Path) -> None:
    project = a_project(tmp_path)
    assert fingerprint(project, "2026-11-25") == fingerprint(project, "2026-11-25")


def test_a_changed_file_changes_it(tmp_path: Path) -> None:
    project = a_project(tmp_path)
    before = fingerprint(project)
    (project / "data" / "areas.yaml").write_text("[ ]\n", encoding="utf-8")
    assert fingerprint(project) != before


def test_a_renamed_file_changes_it(tmp_path: Path) -> None:
    project = a_project(tmp_path)
    before = fingerprint(project)
    (project / "data" / "areas.yaml").rename(project / "data" / "topics.yaml")
    assert fingerprint(project) != before


def test_another_day_or_setting_changes_it(tmp_path: Path) -> None:
    project = a_project(tmp_path)
    assert fingerprint(project, "2026-11-25") != fingerprint(project, "2026-11-26")


def test_what_python_leaves_behind_does_not(tmp_path: Path) -> None:
    project = a_project(tmp_path)
    before = fingerprint(project)
    (project / "data" / "x.pyc").write_bytes(b"\0")
    assert fingerprint(project) == before
