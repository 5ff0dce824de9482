"""What stands in the feeds of listings."""

import datetime

from tests.catalogues import SITE, a_catalogue, an_entry, on, paid
from tests.making import a_record

from guildhall.catalogue.listings import listings
from guildhall.feeds.card import card_html
from guildhall.feeds.feed import MOST
from guildhall.feeds.of_groups import (
    MOST_OF_ALL,
    Items,
    changed_at,
    listing_feeds,
    whole_feeds,
)
from guildhall.history import Change, History, Kind
from guildhall.publication import Publication


def changed(id_: str, *days: str) -> History:
    moments = [datetime.datetime.fromisoformat(f"{day}T08:00:00+00:00") for day in days]
    return History(tuple(Change(id_, id_, Kind.CHANGED, when) for when in moments))


def test_an_item_is_dated_by_the_last_change_of_the_data() -> None:
    history = changed("python-lyon", "2026-11-20", "2026-11-03")
    assert changed_at(an_entry(), history).isoformat() == "2026-11-20T08:00:00+00:00"


def test_without_a_history_an_item_is_dated_by_its_entry_or_by_its_newest_fact() -> None:
    assert changed_at(an_entry(sources=on("2026-10")), History()).date().isoformat() == "2026-11-01"
    newer = an_entry(added="2026-01-01", sources=on("2026-10"))
    assert changed_at(newer, History()).date().isoformat() == "2026-10-01"


def test_a_change_in_another_month_is_a_new_item_and_in_the_same_month_is_not() -> None:
    ids = [
        Items(SITE, changed("python-lyon", day)).of(an_entry()).id
        for day in ("2026-10-30", "2026-11-02", "2026-11-20")
    ]
    assert ids[0] != ids[1] == ids[2]


def test_two_sites_on_one_host_never_share_an_id() -> None:
    other = Publication("Other", "https://guildhall.example/other", SITE.today)
    ids = {Items(site, History()).of(an_entry()).id for site in (SITE, other)}
    assert len(ids) == 2


def test_a_feed_holds_the_groups_that_changed_last() -> None:
    records = [a_record(f"p-{n:02}", name=f"P {n:02}") for n in range(MOST + 5)]
    listed = list(listings(a_catalogue(*records)))
    history = changed(f"p-{MOST + 4}", "2026-11-20")
    feed = next(listing_feeds(listed, Items(SITE, history), history))
    assert len(feed.items) == MOST
    assert feed.items[0].title == f"P {MOST + 4}"
    assert feed.updated == feed.items[0].date


def test_the_feed_of_all_goes_from_a_to_z_and_ends_at_sixty() -> None:
    records = [a_record(f"p-{n:02}", name=f"P {99 - n}") for n in range(MOST_OF_ALL + 5)]
    feed = next(whole_feeds(listings(a_catalogue(*records)), Items(SITE, History())))
    titles = [item.title for item in feed.items]
    assert len(titles) == MOST_OF_ALL
    assert titles == sorted(titles)


def test_a_card_says_what_a_list_says_and_leads_to_page_and_group() -> None:
    html = card_html(an_entry(membership=paid(), url="https://x.example/?a=1&b=2"), SITE)
    assert "<strong>Paid, price not known</strong> · Python · Lyon, France" in html
    assert 'href="https://guildhall.example/directory/groups/python-lyon/"' in html
    assert '<a href="https://x.example/?a=1&amp;b=2">x.example</a>' in html


def test_a_card_of_a_group_without_an_address_leads_to_its_page_alone() -> None:
    assert card_html(an_entry(url=None), SITE).count("<a ") == 1


def test_a_card_of_a_dormant_group_says_so() -> None:
    assert "said to be dormant" in card_html(an_entry(status="dormant"), SITE)
