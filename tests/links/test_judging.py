"""What belongs together on the web, what does not, and what is never proposed."""

import gzip

import pytest

from guildhall.links import sites
from guildhall.links.following import Chain, resolved
from guildhall.links.judging import permanent
from guildhall.links.pages import Page, visible
from guildhall.links.unpacking import unpacking
from guildhall.links.verdict import VERDICT_OF, Reason, Result, Verdict


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.org/a", "https://www.example.org/b"),
        ("https://pyberlin.org/", "https://www.meetup.com/pyberlin/"),
        ("https://www.meetup.com/pyberlin/", "https://pyberlin.org/"),
        ("https://py-berlin.org/", "https://pyberlin.de/"),
        ("https://acm.org/", "https://acm.com/"),
        ("https://twitter.com/pyberlin", "https://x.com/pyberlin"),
        ("https://discord.gg/abc", "https://discord.com/invite/abc"),
        ("https://berlin.example.co.uk/", "https://example.co.uk/berlin"),
    ],
)
def test_these_are_related(one: str, other: str) -> None:
    assert sites.are_related(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://pyberlin.org/", "https://casino.example/"),
        ("https://one.co.uk/", "https://two.co.uk/"),
        ("https://one.github.io/", "https://two.github.io/"),
        ("https://abc.org/", "https://www.meetup.com/xabcx/"),
    ],
)
def test_these_are_not_related(one: str, other: str) -> None:
    assert not sites.are_related(one, other)


def test_a_short_link_is_made_to_lead_elsewhere() -> None:
    assert sites.is_shortener("https://www.bit.ly/x")
    assert not sites.is_shortener("https://example.org/")


@pytest.mark.parametrize(
    ("start", "target"),
    [
        ("https://example.org/a", "http://example.org/a"),
        ("https://example.org/a", "https://example.com/a"),
        ("https://example.org/a", "https://example.org/login?next=/a"),
        ("https://example.org/a", "https://example.org/a?session=1"),
        ("https://example.org/", "https://example.org/en/"),
        ("https://example.org/a", "https://example.org:8443/a"),
    ],
)
def test_this_is_never_proposed(start: str, target: str) -> None:
    assert permanent(Chain([start, target], [301]), Reason.ANSWERS) is None


@pytest.mark.parametrize(
    ("start", "target"),
    [
        ("http://example.org/", "https://example.org/"),
        ("http://example.org/", "https://www.example.org/"),
        ("https://example.org/a", "https://example.org/a/"),
        ("https://old.example.org/a?b=1", "https://example.org/a?b=1"),
    ],
)
def test_this_is_proposed(start: str, target: str) -> None:
    assert permanent(Chain([start, target], [301]), Reason.ANSWERS) == target


def test_nothing_is_proposed_for_what_does_not_answer() -> None:
    chain = Chain(["https://example.org/a", "https://example.org/b"], [301])
    assert permanent(chain, Reason.NOT_FOUND) is None


@pytest.mark.parametrize(
    "location", ["//other.example/x", "/x", "x?y", "https://other.example/größe", "\udce9"]
)
def test_a_location_may_be_written_in_many_ways(location: str) -> None:
    assert resolved(location, "https://example.org/a/b").startswith("https://")


@pytest.mark.parametrize(
    "title",
    [
        "Page Not Found",
        "404",
        "404 - Example",
        "Example | 404",
        "Error 404: nothing here",
        "Page introuvable \N{EN DASH} Exemple",
        "Страница не найдена",
        "Oops! That page can\N{RIGHT SINGLE QUOTATION MARK}t be found.",
    ],
)
def test_a_title_can_say_that_the_page_is_not_there(title: str) -> None:
    page = Page(f"<TITLE>\n {title} </TITLE>".encode(), "text/html")
    assert page.says() is Reason.SOFT_NOT_FOUND


@pytest.mark.parametrize(
    "title",
    [
        "404 Makers of Atlanta",
        "The 404 Club",
        "Lost and not found in translation",
        "Domain-driven design Berlin",
        "Women in parking technology",
        "Nginx user group",
        "",
    ],
)
def test_a_title_that_says_nothing_of_the_sort(title: str) -> None:
    assert Page(f"<title>{title}</title><h1>Meet us</h1>".encode(), "").says() is None


class Counted(bytes):
    """A page that counts the bytes that are looked through."""

    seen = 0

    def find(self, sub: bytes, start: int = 0) -> int:  # type: ignore[override]  # enough here
        found = super().find(sub, start)
        self.seen += (found if found >= 0 else len(self)) - start
        return found


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"<script" * 9_000, []),
        (b"a <!--" * 9_000, [b"a"]),
        (b"b <" * 9_000, [b"b"]),
        (b"one<p class=x>two<!-- no --> three<style>no</style>four<script>x<", None),
    ],
)
def test_a_page_is_looked_through_once_whatever_is_in_it(
    content: bytes, words: list[bytes] | None
) -> None:
    page = Counted(content)
    shown = visible(page).split()
    assert shown == ([b"one", b"two", b"three", b"four"] if words is None else words)
    assert 0 < page.seen <= 3 * len(page)


def test_a_page_in_another_charset_is_read_in_it() -> None:
    content = "<title>Página não encontrada</title>".encode("latin-1")
    assert Page(content, "text/html; charset=iso-8859-1").says() is Reason.SOFT_NOT_FOUND


def test_unpacking_stops_at_what_is_wanted() -> None:
    unpack = unpacking("gzip")
    assert unpack
    packed = gzip.compress(bytes(10_000_000))
    assert len(unpack(packed[:2000], 100)) == 100
    assert len(unpack(packed[2000:], 50)) == 50
    assert unpack(b"", 0) == b""


def test_a_coding_that_nobody_asked_for_is_not_unpacked() -> None:
    assert unpacking("br") is None
    assert unpacking("zstd, gzip") is None


def test_every_reason_leads_to_a_verdict() -> None:
    verdicts = {reason: Result("https://a.example/", reason).verdict for reason in Reason}
    assert set(verdicts.values()) == set(Verdict)
    doubt = {reason for reason in Reason if verdicts[reason] is Verdict.COULD_NOT_TELL}
    assert doubt == set(Reason) - set(VERDICT_OF)
