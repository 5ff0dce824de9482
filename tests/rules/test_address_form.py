import pytest
from tests.making import a_record, a_source, told

from guildhall.rules.address_form import check


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org",
        "http://example.org:80/",
        "https://example.org:443/",
        "https://example.org/a/b.html?id=3&q=x#top",
        "https://bücher.example.org/ü",
        "https://en.wikipedia.org/wiki/Group_(computing)",
    ],
)
def test_a_public_address_is_fine(address: str) -> None:
    assert told(check, a_record(url=address)) == []


@pytest.mark.parametrize(
    ("address", "problem"),
    [
        ("https://[example.org/", "is no address that a browser opens; copy the address"),
        ("https://exa<mple.org/", "is no address that a browser opens; copy the address"),
        ("http://127.0.0.1/", "is no address that everyone can open; write the page's public"),
        ("http://0x7f.1/page", "is no address that everyone can open; write the page's public"),
        ("https://[2001:db8::1]/", "is no address that everyone can open; write the page's public"),
        ("https://localhost/", "is no address that everyone can open; write the page's public"),
        ("https://wiki.local/", "is no address that everyone can open; write the page's public"),
        ("https://intranet/", "is no address that everyone can open; write the page's public"),
        ("https://a..example.org/", "is no address that everyone can open; write the page's"),
        (
            "https://me:secret@example.org/",
            "has a user's name or password in it; write `https://example.org/`",
        ),
        (
            "https://example.org:8080/a",
            "names a port (8080); write `https://example.org/a` if the page opens there too",
        ),
        (
            "https://example.org/?utm_source=x&id=3&fbclid=4",
            "has tracking parameters (utm_source, fbclid); write `https://example.org/?id=3`",
        ),
        (
            "https://Example.ORG/Path",
            "has capital letters in the name of its site; write `https://example.org/Path`",
        ),
    ],
)
def test_any_other_address_is_told_with_what_to_write(address: str, problem: str) -> None:
    [line] = told(check, a_record(url=address))
    assert line.startswith(f"url: {address} {problem}")


def test_one_address_can_have_many_faults_and_one_remedy() -> None:
    lines = told(check, a_record(url="https://me@EXAMPLE.org/?gclid=1"))
    assert len(lines) == 3
    assert all(line.endswith("; write `https://example.org/`") for line in lines)


def test_every_address_of_the_record_is_looked_at() -> None:
    bad = "http://127.0.0.1/"
    record = a_record(
        url=bad,
        membership={"model": "free", "join_url": bad},
        events=[{"name": "Talk", "kind": "meetup"}, {"name": "Day", "kind": "summit", "url": bad}],
        careers={"job_board": bad, "mentoring": True, "scholarships": bad},
        chapters={"url": bad},
        links={"slack": bad, "youtube": bad},
        sources=[a_source("summary"), a_source("links", url=bad)],
    )
    assert [line.split(":", 1)[0] for line in told(check, record)] == [
        "url",
        "membership.join_url",
        "events[1].url",
        "careers.job_board",
        "careers.scholarships",
        "chapters.url",
        "links.slack",
        "links.youtube",
        "sources[1].url",
    ]
