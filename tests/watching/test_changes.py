"""Changes are noticed however an editor writes, and told as what they are."""

from pathlib import Path

import pytest

from guildhall.watching.changes import Changes, Watch, sorted_out


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path.resolve()
    for folder in ("data/groups/fr", "content/pages", "theme/templates", "output"):
        (root / folder).mkdir(parents=True)
    (root / "data/groups/fr/a.yaml").write_text("a", "utf-8")
    (root / "pelican.conf.py").write_text("a", "utf-8")
    return root


@pytest.mark.parametrize(
    ("file", "sort"),
    [
        ("data/groups/fr/a.yaml", "records"),
        ("data/groups/fr", "records"),
        ("data/groups", "records"),
        ("data/topics.yaml", "others"),
        ("content/pages/about.md", "content"),
        ("theme/templates/base.html", "templates"),
        ("theme/static/style.css", "others"),
        ("pelican.conf.py", "others"),
    ],
)
def test_a_path_is_told_as_what_it_is(file: str, sort: str) -> None:
    root = Path("/project")
    assert sorted_out(root, [root / file]) == Changes(**{sort: frozenset([root / file])})


def test_what_editors_leave_is_no_change() -> None:
    root = Path("/project/data/groups/fr")
    assert not sorted_out(Path("/project"), [root / ".a.yaml.swp", root / "a.yaml~", root / "4913"])


def noticed(watch: Watch, *paths: Path) -> None:
    """Wait until some paths were told, within however many changes."""
    wanted = set(paths)
    while wanted:
        changes = watch.within(30)
        assert changes, f"nothing was told of {wanted}"
        wanted -= changes.records | changes.content | changes.templates | changes.others


def test_what_changes_before_anybody_follows_is_told_too(project: Path) -> None:
    watch = Watch(project)
    record = project / "data/groups/fr/a.yaml"
    record.write_text("b", "utf-8")
    watch.follow()
    noticed(watch, record)
    watch.stop()


def test_files_that_are_put_in_the_place_of_others_are_told(project: Path) -> None:
    watch = Watch(project)
    watch.follow()
    record, settings = project / "data/groups/fr/a.yaml", project / "pelican.conf.py"
    for path in (record, settings, record, settings):
        new = path.with_name(f"{path.name}~")
        new.write_text("c", "utf-8")
        new.replace(path)
        noticed(watch, path)
    record.unlink()
    noticed(watch, record)
    watch.stop()


def test_a_folder_that_is_renamed_or_made_is_told(project: Path) -> None:
    watch = Watch(project)
    watch.follow()
    folder = project / "data/groups/fr"
    renamed = folder.rename(folder.with_name("be"))
    noticed(watch, folder, renamed)
    record = renamed / "a.yaml"
    record.write_text("d", "utf-8")
    noticed(watch, record)
    watch.stop()


def test_files_that_the_site_is_not_made_from_are_not_told(project: Path) -> None:
    watch = Watch(project)
    watch.follow()
    (project / "output" / "index.html").write_text("x", "utf-8")
    (project / "README.md").write_text("x", "utf-8")
    page = project / "content/pages/about.md"
    page.write_text("x", "utf-8")
    noticed(watch, page)
    assert not watch.is_waiting()
    watch.stop()
