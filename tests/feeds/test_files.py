"""Feeds as files: by the rules of the validator, and by readers that are not ours."""

import datetime
import json
from pathlib import Path
from typing import Any

import feedparser
import jsonschema_rs
import pytest
from tests.catalogues import SITE, a_catalogue, on, tiny_catalogue
from tests.feeds.rules import atom_faults, rss_faults
from tests.making import ROOT, a_record

from guildhall import feeds
from guildhall.catalogue.listings import KINDS, listings
from guildhall.feeds.links import FORMS
from guildhall.history import Change, History, Kind

CATALOGUE = tiny_catalogue()
PICTURE = ROOT / "theme" / "static" / "card.png"
NOON = datetime.datetime(2026, 11, 20, 12, tzinfo=datetime.UTC)
HISTORY = History(
    (
        Change("python-lyon", "Python Lyon", Kind.CHANGED, NOON, ("events", "sources")),
        Change("gone-london", "Gone", Kind.DISSOLVED, NOON, ("status",)),
        Change("lost", "Lost & found", Kind.REMOVED, NOON),
    )
)
SCHEMA = json.loads((Path(__file__).with_name("json_feed.schema.json")).read_text("utf-8"))


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("feeds")
    feeds.write(folder, CATALOGUE, SITE, PICTURE, HISTORY)
    return folder / "feeds"


def read(file: Path) -> Any:
    return feedparser.parse(file.read_bytes())


def test_every_listing_has_its_feeds_in_each_form_and_one_from_a_to_z(written: Path) -> None:
    for listing in listings(CATALOGUE):
        for ending in FORMS:
            assert (written / listing.kind / f"{listing.id}.{ending}").is_file()
        assert (written / listing.kind / f"{listing.id}-all.rss").is_file()
    assert {path.name for path in written.iterdir() if path.is_dir()} == {*KINDS, "whats-new"}


def test_rss_keeps_the_rules_of_the_validator(written: Path) -> None:
    files = [file for file in written.rglob("*.rss") if not file.stem.endswith("-all")]
    assert {file.name: faults for file in files if (faults := rss_faults(file.read_bytes()))} == {}
    whole = list(written.rglob("*-all.rss"))
    checked = {file.name: rss_faults(file.read_bytes(), newest_first=False) for file in whole}
    assert {name: faults for name, faults in checked.items() if faults} == {}


def test_atom_keeps_the_rules_of_the_validator(written: Path) -> None:
    files = list(written.rglob("*.atom"))
    assert files
    assert {file.name: faults for file in files if (faults := atom_faults(file.read_bytes()))} == {}


def test_json_feeds_are_valid(written: Path) -> None:
    jsonschema_rs.meta.validate(SCHEMA)
    for file in written.rglob("*.json"):
        jsonschema_rs.validate(SCHEMA, json.loads(file.read_text("utf-8")))


@pytest.mark.parametrize("ending", ["rss", "atom"])
def test_a_reader_finds_what_we_wrote(written: Path, ending: str) -> None:
    found = read(written / "topics" / f"python.{ending}")
    assert not found.bozo
    assert found.feed.title == "Python groups · Guildhall"
    first = found.entries[0]
    assert first.title == "Python Lyon"
    assert first.link == "https://guildhall.example/directory/groups/python-lyon/"
    assert first.id == "tag:guildhall.example,2026-11:directory/groups/python-lyon/2026-11"
    assert first.content[0].value.startswith("<div><p>People who write Python")
    assert tuple(first.published_parsed)[:6] == NOON.timetuple()[:6]


def test_a_mail_service_finds_a_picture_that_is_there(written: Path) -> None:
    media = read(written / "topics" / "python.rss").entries[0].media_content[0]
    assert media["url"] == "https://guildhall.example/directory/feeds/card.png"
    assert (written / "card.png").read_bytes() == PICTURE.read_bytes()


def test_the_same_items_stand_in_all_forms(written: Path) -> None:
    stem = written / "areas" / "programming-languages"
    ids = [[e.id for e in read(stem.with_suffix(f".{form}")).entries] for form in ("rss", "atom")]
    data = json.loads(stem.with_suffix(".json").read_text("utf-8"))
    assert ids[0] == ids[1] == [item["id"] for item in data["items"]]


def test_an_unchanged_build_writes_the_same_bytes_on_another_day(
    written: Path, tmp_path: Path
) -> None:
    later = CATALOGUE.of(
        [entry.record for entry in CATALOGUE.entries],
        CATALOGUE.words,
        CATALOGUE.today + datetime.timedelta(days=1),
    )
    feeds.write(tmp_path, later, SITE, PICTURE, HISTORY)
    for file in written.rglob("*.*"):
        assert (tmp_path / "feeds" / file.relative_to(written)).read_bytes() == file.read_bytes()


def test_strangers_text_cannot_break_out(written: Path) -> None:
    found = read(written / "areas" / "security-privacy.rss").entries[0]
    assert found.title == "Security & Friends <London>"
    assert b"<London>" not in (written / "areas" / "security-privacy.rss").read_bytes()


def test_a_description_is_html_as_readers_take_it(tmp_path: Path) -> None:
    catalogue = a_catalogue(a_record(summary="Research & development for <b> in Lyon."))
    feeds.write(tmp_path, catalogue, SITE, PICTURE, History())
    text = (tmp_path / "feeds" / "topics" / "python.rss").read_bytes()
    assert b"Research &amp;amp; development for &amp;lt;b&amp;gt; in Lyon." in text
    assert rss_faults(text) == []


def test_what_is_new_tells_what_happened_and_where_it_can_be_read(written: Path) -> None:
    found = {entry.title: entry for entry in read(written / "whats-new.rss").entries}
    assert (
        found["Changed: Python Lyon"]
        .content[0]
        .value.startswith("<div><p><strong>Changed: meetings and sources</strong></p>")
    )
    assert found["Dissolved: Gone"].link.endswith("/groups/gone-london/")
    assert found["Removed: Lost & found"].link.endswith("/data/changes/")
    ids = [entry.id for entry in found.values()]
    assert "tag:guildhall.example,2026-11:directory/groups/lost/removed/2026-11-20" in ids


def test_what_is_new_in_an_area_tells_of_its_own_groups_only(written: Path) -> None:
    found = read(written / "whats-new" / "security-privacy.rss").entries
    assert [entry.title for entry in found] == ["Added: Security & Friends <London>"]


def test_without_a_history_there_are_feeds_all_the_same(tmp_path: Path) -> None:
    feeds.write(tmp_path, CATALOGUE, SITE, PICTURE, History())
    found = read(tmp_path / "feeds" / "topics" / "python.rss").entries
    assert found[0].published == "Sun, 01 Nov 2026 00:00:00 GMT"  # the day on which it came in
    assert rss_faults((tmp_path / "feeds" / "whats-new.rss").read_bytes()) == []


def test_feeds_of_meetings_keep_the_rules_even_when_they_are_empty(tmp_path: Path) -> None:
    recurs = {"every": "month", "on": "first tuesday"}
    yearly = {"every": "year", "on": "first tuesday of march"}
    catalogue = a_catalogue(
        *(
            a_record(
                f"python-{country.lower()}",
                region={"reach": "local", "country": country, "city": "There"},
                events=[{"name": "Evening", "kind": "meetup", "recurs": often}],
                sources=on("2026-10", "events"),
            )
            for country, often in (("FR", recurs), ("DE", yearly))
        )
    )
    feeds.write(tmp_path, catalogue, SITE, PICTURE, History())
    folder = tmp_path / "feeds" / "meetings"
    assert len(read(folder / "fr.rss").entries) == 1
    assert read(folder / "de.rss").entries == []
    for country in ("fr", "de"):
        assert rss_faults((folder / f"{country}.rss").read_bytes(), newest_first=False) == []
        assert atom_faults((folder / f"{country}.atom").read_bytes(), newest_first=False) == []
        jsonschema_rs.validate(SCHEMA, json.loads((folder / f"{country}.json").read_text("utf-8")))


def test_the_rules_see_what_is_wrong() -> None:
    broken = b"""<rss version="2.0"><channel><title>x</title><link>/x</link>
    <lastBuildDate>Tue, 25 Nov 2026 00:00:00 GMT</lastBuildDate>
    <item><title>a</title><link>/a</link><guid>1</guid><pubDate>2026-11-25</pubDate></item>
    </channel></rss>"""
    with pytest.raises(ValueError, match="2026-11-25"):
        rss_faults(broken)
    dated = broken.replace(b"2026-11-25", b"Tue, 24 Nov 2026 00:00:00 GMT")
    faults = " ".join(rss_faults(dated))
    for fault in (
        "description",
        "itself",
        "channel's link",
        "guid",
        "content",
        "picture",
        "Tue, 25",
    ):
        assert fault in faults
    empty = b'<feed xmlns="http://www.w3.org/2005/Atom"></feed>'
    assert {"no author", "no link self"} <= set(atom_faults(empty))
