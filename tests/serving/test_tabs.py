"""Tabs are told of what they have not heard yet, and of nothing else."""

from guildhall.serving.tabs import MOST_FILES, Tabs


def test_a_tab_that_knows_all_is_told_nothing() -> None:
    tabs = Tabs()
    assert not tabs.since(tabs.mark)
    tabs.change(["a.html"])
    assert not tabs.since(tabs.mark)


def test_a_tab_is_told_of_all_changes_since_its_mark() -> None:
    tabs = Tabs()
    mark = tabs.mark
    tabs.change(["a.html"])
    tabs.change(["b.html", "c.html"])
    told = tabs.since(mark)
    assert told.files == frozenset(("a.html", "b.html", "c.html"))
    assert not told.is_notice_new
    assert told.mark == tabs.mark


def test_a_change_of_no_file_is_none() -> None:
    tabs = Tabs()
    mark = tabs.mark
    tabs.change([])
    assert tabs.mark == mark


def test_a_notice_is_told_once_and_again_when_it_is_another() -> None:
    tabs = Tabs()
    for notice in (["x:1:1 is wrong; mend it"], ["y:1:1 is wrong; mend it"], []):
        mark = tabs.mark
        tabs.warn(notice)
        assert tabs.since(mark).is_notice_new
        assert tabs.since(mark).files == frozenset()
        mark = tabs.mark
        tabs.warn(notice)
        assert tabs.mark == mark


def test_of_very_many_files_any_may_have_changed() -> None:
    tabs = Tabs()
    mark = tabs.mark
    tabs.change(f"{number}.html" for number in range(MOST_FILES + 1))
    assert tabs.since(mark).files is None


def test_a_tab_that_missed_more_than_is_remembered_takes_all_as_changed() -> None:
    tabs = Tabs()
    mark = tabs.mark
    for number in range(300):
        tabs.change([f"{number}.html"])
    assert tabs.since(mark).files is None


def test_a_tab_of_another_server_or_with_nonsense_takes_all_as_changed() -> None:
    tabs = Tabs()
    for mark in (Tabs().mark, "", "-", "x-y", f"{tabs.mark}x"):
        told = tabs.since(mark)
        assert told.files is None
        assert told.is_notice_new


def test_pages_count_as_looked_at_while_a_tab_shows_them() -> None:
    tabs = Tabs()
    with tabs.looking_at("a/"), tabs.looking_at("b/"):
        with tabs.looking_at("a/"):
            pass
        assert sorted(tabs.paths) == ["a/", "b/"]
    assert tabs.paths == []
