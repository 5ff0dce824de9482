"""The recipes for hosts say the same, and the build for a host knows where it is."""

import re
from collections import defaultdict
from fnmatch import fnmatchcase

import pytest
from tests.making import ROOT
from tests.site.reading import PAGE_TYPES

import publish

HOSTING = ROOT / "docs" / "hosting"
KEPT = "public, max-age=31536000, immutable"
ASKED = "public, max-age=0, must-revalidate"
POLICY = re.search(
    r'Content-Security-Policy" content="(?P<policy>[^"]+)"',
    (ROOT / "theme" / "templates" / "base.html").read_text(encoding="utf-8"),
)
PAGES = [f"/{file.removesuffix('index.html')}" for file in PAGE_TYPES.values()]
OTHERS = ["/sw.js", "/data/groups.json", "/feeds/python.atom", "/calendars/topics/python.ics"]
SERVERS = ("nginx.conf", "Caddyfile", "apache.conf")


def rules(host: str) -> dict[str, list[str]]:
    """The lines of a host's file, rule by rule."""
    found: dict[str, list[str]] = {}
    text = (HOSTING / host / publish.HEADERS).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("/"):
            lines = found[line] = []
        elif line.startswith("  "):
            lines.append(line.strip())
        else:
            assert not line or line.startswith("#")
    return found


def sent(host: str, path: str) -> dict[str, list[str]]:
    """The headers that a host sends, as it puts its rules together."""
    headers: defaultdict[str, list[str]] = defaultdict(list)
    for rule, lines in rules(host).items():
        if not fnmatchcase(path, rule):
            continue
        for line in lines:
            if line.startswith("! "):
                headers.pop(line[2:])
            else:
                name, _, value = line.partition(": ")
                headers[name].append(value)
    return headers


def policy(host: str, path: str) -> str:
    return "; ".join(sent(host, path)["Content-Security-Policy"])


@pytest.mark.parametrize("host", ["netlify", "cloudflare"])
@pytest.mark.parametrize("path", [path for path in PAGES if not path.startswith("/embed/")])
def test_no_page_can_be_framed_but_what_is_made_for_it(host: str, path: str) -> None:
    assert policy(host, path).endswith("frame-ancestors 'self'")


@pytest.mark.parametrize("host", ["netlify", "cloudflare"])
def test_what_is_made_to_be_embedded_can_be_framed_by_anyone(host: str) -> None:
    assert "'self'" not in policy(host, "/embed/python/").partition("frame-ancestors")[2]
    assert "default-src 'self'" in policy(host, "/embed/python/")


@pytest.mark.parametrize("host", ["netlify", "cloudflare"])
@pytest.mark.parametrize("path", [*PAGES, *OTHERS])
def test_pages_are_asked_for_anew(host: str, path: str) -> None:
    assert sent(host, path)["Cache-Control"] in ([], [ASKED])


@pytest.mark.parametrize("host", ["netlify", "cloudflare"])
@pytest.mark.parametrize("path", ["/assets/0123456789ab/style.css", "/find/cards/00039e69.json"])
def test_what_is_named_by_its_content_is_kept_for_a_year(host: str, path: str) -> None:
    assert sent(host, path)["Cache-Control"] == [KEPT]


@pytest.mark.parametrize("host", ["netlify", "cloudflare"])
@pytest.mark.parametrize("path", ["/embed/topics/python/", "/feeds/x.json", "/data/groups.json"])
def test_programs_in_other_pages_may_read_what_is_made_for_them(host: str, path: str) -> None:
    assert sent(host, path)["Access-Control-Allow-Origin"] == ["*"]
    assert sent(host, "/find/")["Access-Control-Allow-Origin"] == []


def takes_inline_style(policies: list[str]) -> bool:
    """Whether a page may carry its style in itself: only if none of its policies forbids it."""
    rules_of = [dict(rule.strip().split(" ", 1) for rule in one.split(";")) for one in policies]
    return all(
        "'unsafe-inline'" in rules.get("style-src", rules.get("default-src", "'unsafe-inline'"))
        for rules in rules_of
    )


@pytest.mark.parametrize("host", ["netlify", "cloudflare"])
@pytest.mark.parametrize("path", [*PAGES, "/newsletters/topics/python.html"])
def test_style_within_a_page_is_for_letters_alone(host: str, path: str) -> None:
    is_with_letters = path.startswith("/newsletters/")
    assert takes_inline_style(sent(host, path)["Content-Security-Policy"]) is is_with_letters


@pytest.mark.parametrize("name", SERVERS)
def test_a_server_of_ones_own_gives_letters_their_style_in_one_place(name: str) -> None:
    text = (HOSTING / name).read_text(encoding="utf-8")
    (line,) = (line for line in text.splitlines() if "unsafe-inline" in line)
    before = text.partition(line)[0].splitlines()
    assert "/newsletters/" in line or any(
        "/newsletters/" in one and ("@letters" in line or one is before[-1]) for one in before
    )


def common() -> list[str]:
    """The header lines that every host sends with everything."""
    return [line for line in rules("cloudflare")["/*"] if not line.startswith("Cache-Control")]


@pytest.mark.parametrize("name", SERVERS)
def test_a_server_of_ones_own_sends_the_same(name: str) -> None:
    text = (HOSTING / name).read_text(encoding="utf-8")
    for line in common():
        header, _, value = line.partition(": ")
        assert header in text
        assert value.partition("; frame-ancestors")[0] in text
    assert KEPT in text
    assert ASKED in text
    assert "/404.html" in text


def test_both_services_send_the_same() -> None:
    def without(directive: str, lines: list[str]) -> list[str]:
        return [line.partition(f"; {directive}")[0] for line in lines]

    assert without("style-src", rules("netlify")["/*"]) == without("frame-ancestors", common())


def test_the_policy_is_that_of_the_pages() -> None:
    assert POLICY
    words = re.sub(r"\{%.*?%\}", "", POLICY["policy"])
    sent_words = policy("cloudflare", "/").replace(" 'wasm-unsafe-eval'", "")
    assert sent_words == f"{words}; frame-ancestors 'self'"


def test_the_address_of_pages_is_made_of_the_repositorys() -> None:
    made = publish.addresses({"GITHUB_REPOSITORY": "Owner/name", "GUILDHALL_URL": ""})
    assert made == {
        "GUILDHALL_URL": "https://owner.github.io/name",
        "GUILDHALL_REPOSITORY": "https://github.com/Owner/name",
    }
    made = publish.addresses({"GITHUB_REPOSITORY": "owner/owner.github.io"})
    assert made["GUILDHALL_URL"] == "https://owner.github.io"


def test_an_address_that_is_set_stays() -> None:
    known = {"GITHUB_REPOSITORY": "o/r", "GUILDHALL_URL": "https://x.example"}
    assert publish.addresses(known)["GUILDHALL_URL"] == "https://x.example"
    assert publish.addresses({"GUILDHALL_URL": "https://x.example"}) == {}
