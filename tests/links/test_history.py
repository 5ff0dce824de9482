import datetime
import json
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.links.results import OTHER, TODAY, URL, a_history, gone, on

from guildhall.links.history import (
    HISTORY_FILE,
    Dated,
    History,
    HistoryError,
    parsed,
    read,
    write,
)
from guildhall.links.past import Past
from guildhall.links.verdict import Reason, Result, Verdict

DAY = datetime.timedelta(days=1)
BACKWARDS = '"failed":{"first":"2026-11-09","last":"2026-11-01","days":3}'


def past(*results: Dated) -> Past:
    found = a_history(*results).of(URL)
    assert found
    return found


def test_one_failure_does_not_make_an_address_gone() -> None:
    assert not past(on(1), on(2, Reason.NOT_FOUND)).is_gone


def test_three_failures_within_a_week_do_not_either() -> None:
    assert not past(*gone(days=(1, 4, 7))).is_gone


def test_two_failures_over_a_month_do_not_either() -> None:
    assert not past(*gone(days=(1, 28))).is_gone


def test_three_failures_over_seven_days_do() -> None:
    found = past(on(1), *gone(days=(2, 5, 9)))
    assert found.is_gone
    assert found.gone_since == datetime.date(2026, 11, 2)
    assert found.answered == datetime.date(2026, 11, 1)


def test_checks_of_one_day_are_one_failure() -> None:
    assert not past(*gone(days=(1, 9, 9, 9))).is_gone


def test_an_answer_ends_the_failures() -> None:
    found = past(*gone(), on(10))
    assert not found.is_gone
    assert found.failed is None
    assert not past(*gone(days=(1, 5)), on(6), *gone(days=(9,))).is_gone


def test_what_could_not_be_told_neither_counts_nor_ends_the_failures() -> None:
    found = past(*gone(), on(10, Reason.FORBIDDEN))
    assert found.is_gone
    assert found.verdict is Verdict.COULD_NOT_TELL
    assert not past(*gone(days=(1, 5)), on(9, Reason.SERVER_ERROR)).is_gone


def test_a_suspected_page_does_not_end_the_failures() -> None:
    assert past(*gone(), on(10, Reason.PARKED)).is_gone


def test_only_answers_are_believed_and_for_seven_days() -> None:
    history = a_history(on(18), on(25, Reason.FORBIDDEN, OTHER))
    assert history.is_fresh(URL, TODAY - DAY)
    assert not history.is_fresh(URL, TODAY)
    assert history.is_fresh(URL, TODAY, days=8)
    assert not history.is_fresh(OTHER, TODAY)
    assert not history.is_fresh("https://never.example.org/", TODAY)


def test_an_answer_from_the_future_is_not_believed() -> None:
    assert not a_history(on(26)).is_fresh(URL, TODAY)


def test_what_failed_or_was_missed_is_wanted_before_its_day() -> None:
    assert a_history(*gone(days=(24,))).is_wanted(URL, TODAY)
    assert not a_history(*gone(days=(16, 20, 24))).is_wanted(URL, TODAY)
    assert a_history(on(17)).is_wanted(URL, TODAY)
    assert not a_history(on(18)).is_wanted(URL, TODAY)
    assert not History().is_wanted(URL, TODAY)


def test_an_unchanged_page_keeps_its_marks() -> None:
    history = a_history(on(1, etag='"a"'), on(9, Reason.UNCHANGED))
    assert history.known([URL, OTHER])[URL].etag == '"a"'
    assert OTHER not in history.known([URL, OTHER])
    assert not a_history(on(1, etag='"a"'), on(9, Reason.FORBIDDEN)).known([URL])


def test_a_mark_that_would_swell_the_history_is_not_kept() -> None:
    assert past(on(1, etag="x" * 500)).etag is None


def test_the_file_has_one_sorted_line_an_address_and_reads_back() -> None:
    history = a_history(
        on(2, url=OTHER, permanent_redirect="https://new.example.org/", etag='W/"ü\n"'),
        on(1),
        on(3, Reason.NOT_FOUND),
    )
    lines = history.text().splitlines()
    assert lines[0] == '{"format":1'
    assert [line.split('"')[1] for line in lines[1:-1]] == [OTHER, URL]
    assert lines[-1] == "}"
    assert parsed(history.text()) == history
    assert json.loads(history.text())[URL] == {
        "checked": "2026-11-03",
        "verdict": "gone",
        "reason": "not-found",
        "answered": "2026-11-01",
        "failed": {"first": "2026-11-03", "last": "2026-11-03", "days": 1},
    }


def test_an_answer_takes_no_more_than_its_day() -> None:
    assert f',"{URL}":{{"answered":"2026-11-01"}}' in a_history(on(1)).text()


def test_without_a_file_nothing_was_checked(tmp_path: Path) -> None:
    assert read(tmp_path / "none.json") == History()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[]", ":1: is not of format 1"),
        ('{"format":2\n}', ":1: is not of format 1"),
        ('{"format":1\n,"a":{"answered":"2026-11-01"}', ":2: is not JSON"),
        ('{"format":1\n,"https://a/":{"answered":"soon"}\n}', ":2: https://a/ is not understood"),
        ('{"format":1\n,"https://a/":{}\n}', "it has no day"),
        ('{"format":1\n,"https://a/":7\n}', "is not understood"),
        ('{"format":1\n,"https://a/":{"checked":"2026-11-01","reason":"tired"}\n}', "tired"),
        ('{"format":1\n<<<<<<< HEAD\n}', ":2: a merge is not finished; delete the lines"),
        (f'{{"format":1\n,"https://a/":{{"answered":"2026-11-01",{BACKWARDS}}}\n}}', "do not fit"),
    ],
)
def test_a_broken_history_is_refused_with_its_line_and_a_remedy(text: str, told: str) -> None:
    with pytest.raises(HistoryError) as caught:
        parsed(text)
    assert str(HISTORY_FILE) in str(caught.value)
    assert told in str(caught.value)


def test_what_no_record_names_any_more_is_forgotten() -> None:
    assert list(a_history(on(1), on(1, url=OTHER)).only([OTHER]).pasts) == [OTHER]


def test_a_result_that_is_told_again_after_a_crash_counts_once() -> None:
    results = [*gone(days=(1, 5)), on(6, Reason.FORBIDDEN)]
    once = a_history(*results)
    assert once.with_results(results) == once


DAYS = st.integers(1, 28)
RESULTS = st.lists(
    st.builds(
        on,
        DAYS,
        st.sampled_from(Reason),
        st.sampled_from((URL, OTHER, "https://third.example.org/")),
        etag=st.none() | st.text(max_size=4),
        permanent_redirect=st.none() | st.just("https://new.example.org/"),
    ),
    max_size=12,
).map(lambda found: sorted(found, key=lambda one: one.day))
HISTORIES = RESULTS.map(lambda results: a_history(*results))


@given(HISTORIES)
def test_every_history_reads_back_as_it_was(history: History) -> None:
    assert parsed(history.text()) == history


@given(RESULTS)
def test_folding_a_journal_in_twice_is_folding_it_in_once(results: list[Dated]) -> None:
    assert a_history(*results).with_results(results) == a_history(*results)


@given(HISTORIES, HISTORIES)
def test_parts_join_in_any_order(one: History, other: History) -> None:
    assert one.joined(other) == other.joined(one)


@given(HISTORIES, HISTORIES, HISTORIES)
def test_parts_join_in_any_grouping(one: History, other: History, third: History) -> None:
    assert one.joined(other).joined(third) == one.joined(other.joined(third))


@given(HISTORIES, HISTORIES)
def test_a_part_that_is_joined_again_changes_nothing(one: History, other: History) -> None:
    both = one.joined(other)
    assert both.joined(one) == both
    assert both.joined(other) == both


@given(HISTORIES, HISTORIES)
def test_joining_forgets_no_answer_and_calls_nothing_gone_that_neither_did(
    one: History, other: History
) -> None:
    for url, found in one.joined(other).pasts.items():
        before = [history.pasts[url] for history in (one, other) if url in history.pasts]
        assert found.answered == max((b.answered for b in before if b.answered), default=None)
        assert found.checked == max(b.checked for b in before)
        assert not found.is_gone or any(b.is_gone for b in before)


def test_an_answer_that_only_one_part_saw_voids_the_failures_of_the_other() -> None:
    joined = a_history(*gone()).joined(a_history(on(5)))
    assert joined.pasts[URL].answered == datetime.date(2026, 11, 5)
    assert joined.pasts[URL].verdict is Verdict.GONE
    assert not joined.pasts[URL].is_gone


@given(HISTORIES, st.integers(1, 5), RESULTS)
def test_shards_of_one_run_join_to_what_one_run_would_have_kept(
    base: History, count: int, results: list[Dated]
) -> None:
    late = [Dated(one.day + 40 * DAY, one.result) for one in results]
    shards = [
        base.with_results(r for r in late if sum(r.result.address.encode()) % count == number)
        for number in range(count)
    ]
    joined = base
    for shard in shards:
        joined = joined.joined(shard)
    assert joined == base.with_results(late)


def test_git_joins_the_lines_of_two_branches_and_reading_makes_one_of_two(tmp_path: Path) -> None:
    author = ("-c", "user.name=A", "-c", "user.email=a@example.org")

    def git(*arguments: str) -> None:
        subprocess.run(("git", *author, *arguments), cwd=tmp_path, check=True, capture_output=True)

    path = tmp_path / HISTORY_FILE
    path.parent.mkdir()
    attributes = Path(__file__).parents[2] / ".gitattributes"
    (tmp_path / ".gitattributes").write_bytes(attributes.read_bytes())
    git("init", "-q", "-b", "main")
    write(path, a_history(on(1), on(1, url=OTHER)))
    git("add", ".")
    git("commit", "-q", "-m", "base")
    git("checkout", "-q", "-b", "branch")
    one = a_history(on(3), on(1, url=OTHER), on(3, url="https://a.example.org/"))
    write(path, one)
    git("commit", "-q", "-a", "-m", "one")
    git("checkout", "-q", "main")
    other = a_history(
        on(2, Reason.FORBIDDEN), on(1, url=OTHER), on(2, url="https://z.example.org/")
    )
    write(path, other)
    git("commit", "-q", "-a", "-m", "other")
    git("merge", "-q", "branch")
    assert read(path) == one.joined(other)


def test_writing_leaves_the_old_file_until_the_new_one_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "history.json"
    write(path, a_history(on(1)))

    def no_disk(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", no_disk)
    with pytest.raises(OSError, match="No space"):
        write(path, a_history(on(1), on(2, url=OTHER)))
    assert read(path) == a_history(on(1))


def test_a_result_has_its_place_in_the_history_by_the_address_as_requested() -> None:
    assert Result(URL, Reason.ANSWERS).address in a_history(on(1)).pasts


def test_failures_from_before_an_answer_that_a_join_brought_do_not_hide_that_it_is_gone() -> None:
    failed = a_history(*gone(days=(1, 3, 9)))
    both = failed.joined(a_history(on(5)))
    found = both.of(URL)
    assert found
    assert not found.is_gone
    later = both.with_results([on(12, Reason.NOT_FOUND), on(16, Reason.NOT_FOUND)]).of(URL)
    assert later
    assert later.is_gone
    assert later.gone_since == datetime.date(2026, 11, 9)


@pytest.mark.parametrize("mark", ['"\udcff"', '"a\r\nCookie: b"', '"\x1b]0;x\x07"', '"ü"'])
def test_a_mark_that_cannot_stand_in_a_file_or_a_request_is_not_kept(mark: str) -> None:
    history = a_history(on(1, etag=mark, last_modified=mark))
    assert not history.known([URL])
    assert parsed(history.text()) == history


def test_a_mark_that_somebody_wrote_into_the_file_does_not_reach_a_request() -> None:
    text = '{"format":1\n,"https://a/":{"answered":"2026-11-01","etag":"a\\r\\nCookie: b"}\n}'
    with pytest.raises(HistoryError, match="is no plain text"):
        parsed(text)


def test_a_new_address_of_a_page_that_is_gone_again_is_forgotten() -> None:
    moved = on(1, permanent_redirect="https://new.example.org/")
    assert past(moved).moved
    assert past(moved, on(9, Reason.NOT_FOUND)).moved is None


def test_a_clock_that_goes_back_changes_nothing() -> None:
    assert past(on(9), on(3, Reason.NOT_FOUND)) == past(on(9))
