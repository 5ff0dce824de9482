"""What can be wrong with any page, one function each: it yields what it finds."""

from collections import Counter
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from tests.site.reading import BuiltPage

HEAVIEST = 100 * 1024
"""Bytes of HTML that no page may pass."""

Fault = Callable[[BuiltPage], Iterator[str]]


def over_100_kilobytes(page: BuiltPage) -> Iterator[str]:
    size = page.path.stat().st_size
    if size > HEAVIEST:
        yield str(size)


def other_than_one_heading_of_the_first_level(page: BuiltPage) -> Iterator[str]:
    if len(page.all("//h1")) != 1:
        yield "h1"


def a_description_too_short_or_long(page: BuiltPage) -> Iterator[str]:
    found = page.all("//meta[@name='description']/@content")
    if len(found) != 1 or not 15 <= len(found[0]) <= 330:
        yield str(found)


def an_id_twice(page: BuiltPage) -> Iterator[str]:
    yield from (name for name, number in Counter(page.all("//@id")).items() if number > 1)


def a_head_without_canonical_address_or_open_graph(page: BuiltPage) -> Iterator[str]:
    if page.all("//meta[@name='robots']"):
        return
    canonical = page.all("//link[@rel='canonical']/@href")
    expected = f"/guildhall/{page.name.removesuffix('index.html')}"
    if [urlsplit(address).path for address in canonical] != [expected]:
        yield str(canonical)
    wanted = {"og:title", "og:description", "og:url", "og:image", "og:type"}
    graph = page.all("//meta[starts-with(@property, 'og:')]/@property")
    yield from wanted - set(graph)


def inline_script_or_style(page: BuiltPage) -> Iterator[str]:
    handlers = "//@*[starts-with(name(), 'on')] | //@style | //style"
    code = "//script[not(@src)][not(contains(@type, 'json'))]"
    yield from map(str, page.all(f"{handlers} | {code}"))


def a_policy_that_lets_others_in(page: BuiltPage) -> Iterator[str]:
    policies = page.all("//meta[@http-equiv='Content-Security-Policy']/@content")
    if len(policies) != 1 or not policies[0].startswith(
        ("default-src 'self'", "default-src 'none'")
    ):
        yield "no policy"
        return
    unwanted = ("unsafe-inline", "'unsafe-eval'", "*", "http")
    yield from (word for word in unwanted if word in policies[0])


def something_loaded_from_elsewhere(page: BuiltPage) -> Iterator[str]:
    loads = "//script/@src | //img/@src | //iframe/@src | //source/@src | //video/@src"
    linked = "//link[not(@rel='canonical' or @rel='alternate')]/@href"
    yield from (address for address in page.all(f"{loads} | {linked}") if "//" in address)


def a_link_out_that_seems_endorsed(page: BuiltPage) -> Iterator[str]:
    if page.name.startswith("groups/"):
        path = "//article//a[starts-with(@href, 'http')][not(contains(@rel, 'nofollow'))]/@href"
        yield from (link for link in page.all(path) if "guildhall-directory" not in link)


def json_ld_of_an_unknown_type(page: BuiltPage) -> Iterator[str]:
    known = {"Organization", "Event", "ItemList", "BreadcrumbList", "WebSite"}
    types = [str(data["@type"]) for data in page.linked_data()]
    yield from (name for name in types if name not in known)


def a_group_without_a_link_to_its_record(page: BuiltPage) -> Iterator[str]:
    if page.name.startswith("groups/"):
        id_ = page.name.split("/")[1]
        links = page.all("//a[contains(@href, '/edit/')]/@href")
        ends = (f"/contribute/edit/?id={id_}", f"/{id_}.yaml")
        if len(links) != len(ends) or not all(map(str.endswith, links, ends)):
            yield str(links)


FAULTS: tuple[Fault, ...] = (
    over_100_kilobytes,
    other_than_one_heading_of_the_first_level,
    a_description_too_short_or_long,
    an_id_twice,
    a_head_without_canonical_address_or_open_graph,
    inline_script_or_style,
    a_policy_that_lets_others_in,
    something_loaded_from_elsewhere,
    a_link_out_that_seems_endorsed,
    json_ld_of_an_unknown_type,
    a_group_without_a_link_to_its_record,
)
