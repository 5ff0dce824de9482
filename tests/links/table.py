"""Every behaviour that the checker is tried with, and what it must say of it."""

import socket
from dataclasses import dataclass

from tests.links import behaviours as do
from tests.links.behaviours import GOOD, file, page, raw, redirect, titled
from tests.links.certificates import EXPIRED, SELF_SIGNED, WRONG_NAME
from tests.links.fault_server import HERE, Behaviour, Request

from guildhall.links.verdict import Reason


@dataclass(frozen=True, slots=True)
class Case:
    """One address.

    Attributes:
        url: as a record has it.
        reason: what must be said.
        behaviour: what its host does; nothing for a host that is set up elsewhere.
        permanent: the address that must be proposed.
        final: where the redirects must have led.
    """

    url: str
    reason: Reason
    behaviour: Behaviour | None = None
    permanent: str | None = None
    final: str | None = None

    @property
    def host(self) -> str:
        """The host that the server knows it by."""
        return self.url.partition("://")[2].partition("/")[0].lower()


def _status(code: int, reason: Reason) -> Case:
    return Case(f"http://status-{code}.test/", reason, page(code))


async def _only_get(request: Request, reader: object, writer: object) -> bool:
    chosen = page(200) if request.method == "GET" else page(405)
    return await chosen(request, reader, writer)  # type: ignore[arg-type]  # handed on as they came


_HEAD = b"HTTP/1.1 200 OK\r\n\r\n"
_BIG_HEADER = b"HTTP/1.1 200 OK\r\nX-Big: " + b"a" * 60_000 + b"\r\nContent-Length: 0\r\n\r\n"
_MANY_HEADERS = b"HTTP/1.1 200 OK\r\n" + b"X-Many: a\r\n" * 500 + b"Content-Length: 0\r\n\r\n"
_ROBOTS = file(200, "User-agent: *\nDisallow: /private/\n")
_AGENT = "User-agent: Guildhall\nDisallow: /\nUser-agent: *\nAllow: /\n"
_ARTICLE = (
    "<title>How domains are sold</title><p>They write: this domain is for sale. " + "Word " * 400
)

_SENDS_A_COOKIE = page(
    302, "", Location="http://to-own-cookie.example.test/", Set_Cookie="secret=1; Domain=test"
)

STATUSES = [
    *(_status(code, Reason.ANSWERS) for code in (200, 201, 202, 203, 206)),
    Case("http://status-204.test/", Reason.ANSWERS, raw(b"HTTP/1.1 204 No Content\r\n\r\n")),
    Case("http://status-304.test/", Reason.OTHER_STATUS, page(304, "")),
    _status(400, Reason.OTHER_STATUS),
    _status(401, Reason.LOGIN),
    _status(402, Reason.OTHER_STATUS),
    _status(403, Reason.FORBIDDEN),
    _status(404, Reason.NOT_FOUND),
    _status(405, Reason.OTHER_STATUS),
    _status(406, Reason.OTHER_STATUS),
    _status(410, Reason.REMOVED),
    _status(418, Reason.OTHER_STATUS),
    _status(429, Reason.TOO_MANY),
    _status(451, Reason.LEGAL),
    *(_status(code, Reason.SERVER_ERROR) for code in (500, 501, 502, 503, 504, 505, 522, 530)),
    _status(999, Reason.BOT_WALL),
    Case("http://page-404.test/gone", Reason.NOT_FOUND, page(404)),
]

PAGES = [
    Case("http://good.test/", Reason.ANSWERS, page(200)),
    Case("http://good-page.test/about?year=2026", Reason.ANSWERS, page(200)),
    Case("https://secure.test/", Reason.ANSWERS),
    Case("http://refuses-head.test/", Reason.ANSWERS, _only_get),
    Case("http://packed.test/", Reason.ANSWERS, do.packed()),
    Case("http://bomb.test/", Reason.ANSWERS, do.bomb()),
    Case(
        "http://broken-packing.test/",
        Reason.ANSWERS,
        page(200, b"\x1f\x8b nonsense", Content_Encoding="gzip"),
    ),
    Case("http://odd-packing.test/", Reason.ANSWERS, page(200, b"?", Content_Encoding="br")),
    Case("http://endless.test/", Reason.ANSWERS, do.endless),
    Case(
        "http://slow-body.test/",
        Reason.ANSWERS,
        do.dribbles(_HEAD, b"a"),
    ),
    Case("http://stops-early.test/", Reason.ANSWERS, do.stops_early),
    Case("http://half-closed.test/", Reason.ANSWERS, do.half_closed),
    Case("http://http-1-0.test/", Reason.ANSWERS, raw(f"HTTP/1.0 200 OK\r\n\r\n{GOOD}".encode())),
    Case("http://no-headers.test/", Reason.ANSWERS, raw(_HEAD + GOOD.encode())),
    Case(
        "http://chunked.test/",
        Reason.ANSWERS,
        raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"),
    ),
    Case("http://empty.test/", Reason.ANSWERS, page(200, "")),
    Case("http://picture.test/", Reason.ANSWERS, page(200, b"\x89PNG", Content_Type="image/png")),
    Case("http://Mixed.TEST/Path", Reason.ANSWERS, do.by_path({"/Path": page(200)})),
    Case("http://bücher.test/", Reason.ANSWERS),
    Case("http://six.test/", Reason.ANSWERS, page(200)),
    Case("http://half-private.test/", Reason.ANSWERS, page(200)),
    Case("http://rooted.test./", Reason.ANSWERS, redirect(301, "http://www.rooted.test/")),
    Case(
        "http://fragment.test/page#section",
        Reason.ANSWERS,
        do.by_path({"/page": page(200)}),
    ),
    Case(
        "http://early-hints.test/",
        Reason.ANSWERS,
        raw(b"HTTP/1.1 103 Early Hints\r\n\r\n" + do.response(200, GOOD)),
    ),
    Case("http://odd-port.test:8080/", Reason.ANSWERS, page(200)),
    Case(
        "http://strange-charset.test/",
        Reason.ANSWERS,
        page(200, GOOD, Content_Type="text/html; charset=martian"),
    ),
    Case("http://404-makers.test/", Reason.ANSWERS, titled("404 Makers of Atlanta")),
    Case("http://article.test/", Reason.ANSWERS, page(200, _ARTICLE)),
    Case("http://checklists.test/", Reason.ANSWERS, titled("Security checklists")),
]

TROUBLE = [
    Case("http://slow-head.test/", Reason.SLOW_ANSWER, do.dribbles(b"HTTP/1.1 200 OK\r\n", b"X")),
    Case("http://hangs.test/", Reason.SLOW_ANSWER, do.hangs),
    Case("http://never-connects.test/", Reason.SLOW_CONNECT),
    Case("https://no-handshake.test/", Reason.SLOW_CONNECT),
    Case("http://refuses.test/", Reason.REFUSED),
    Case("http://resets.test/", Reason.BROKEN_OFF, do.resets),
    Case("http://closes.test/", Reason.BROKEN_OFF, do.closes),
    Case("http://nobody.test/", Reason.NO_HOST),
    Case("http://nobody-page.test/about", Reason.NO_HOST),
    Case("http://no-name-server.test/", Reason.NAME_SERVER),
    Case("http://not-http.test/", Reason.NOT_HTTP, raw(b"220 mail.test ESMTP ready\r\n\r\n")),
    Case("http://binary.test/", Reason.NOT_HTTP, raw(bytes(range(256)) * 4)),
    Case("http://big-header.test/", Reason.HEADERS, raw(_BIG_HEADER)),
    Case("http://many-headers.test/", Reason.HEADERS, raw(_MANY_HEADERS)),
    Case(f"https://{EXPIRED}/", Reason.CERTIFICATE_EXPIRED),
    Case(f"https://{WRONG_NAME}/", Reason.CERTIFICATE_NAME),
    Case(f"https://{SELF_SIGNED}/", Reason.CERTIFICATE),
    Case("https://plain-on-443.test/", Reason.TLS),
    Case("http://500-once.test/", Reason.ANSWERS, do.by_number(page(500), page(200))),
    Case("http://503-twice.test/", Reason.ANSWERS, do.by_number(page(503), page(503), page(200))),
    Case("http://reset-once.test/", Reason.ANSWERS, do.by_number(do.resets, page(200))),
    Case(
        "http://429-in-seconds.test/",
        Reason.ANSWERS,
        do.by_number(page(429, Retry_After="0"), page(200)),
    ),
    Case(
        "http://429-by-date.test/",
        Reason.ANSWERS,
        do.by_number(page(429, Retry_After=do.in_a_while(-60)), page(200)),
    ),
    Case("http://429-for-long.test/", Reason.TOO_MANY, page(429, Retry_After="3600")),
    Case(
        "http://429-for-long-by-date.test/",
        Reason.TOO_MANY,
        page(429, Retry_After=do.in_a_while(3600)),
    ),
    Case("http://429-nonsense.test/", Reason.TOO_MANY, page(429, Retry_After="soon")),
    Case(
        "http://429-beyond-time.test/",
        Reason.TOO_MANY,
        page(429, Retry_After="Thu, 26 Nov 2026 12:00:00 +99999999999999"),
    ),
    Case("http://hangs-once.test/", Reason.ANSWERS, do.by_number(do.hangs, page(200))),
    Case(
        "http://slow-rules.test/x",
        Reason.SLOW_ANSWER,
        do.by_path({"/robots.txt": do.hangs, "/x": page(200)}),
    ),
    Case(
        "http://slow-rules-once.test/x",
        Reason.ANSWERS,
        do.by_path({"/robots.txt": do.by_number(do.hangs, page(404)), "/x": page(200)}),
    ),
    Case(
        "http://broken-chunks.test/",
        Reason.NOT_HTTP,
        raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnonsense\r\n"),
    ),
    Case(
        "http://two-lengths.test/",
        Reason.NOT_HTTP,
        raw(b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"),
    ),
    Case("http://half-a-head.test/", Reason.BROKEN_OFF, raw(b"HTTP/1.1 200 OK\r\nServer: x")),
    Case("http://503-for-long.test/", Reason.SERVER_ERROR, page(503, Retry_After="86400")),
]

REDIRECTS = [
    Case("http://circle.test/", Reason.LOOP, redirect(302, "/")),
    Case(
        "http://two-circle.test/a",
        Reason.LOOP,
        do.by_path({"/a": redirect(301, "/b"), "/b": redirect(301, "/a")}),
    ),
    Case(
        "http://staircase.test/0",
        Reason.REDIRECTS,
        do.by_path({f"/{step}": redirect(302, f"/{step + 1}") for step in range(30)}),
    ),
    Case("http://no-location.test/", Reason.BAD_REDIRECT, page(302, "")),
    Case("http://script.test/", Reason.BAD_REDIRECT, redirect(302, "javascript:alert(1)")),
    Case("http://file.test/", Reason.BAD_REDIRECT, redirect(302, "file:///etc/passwd")),
    Case("http://no-address.test/", Reason.BAD_REDIRECT, redirect(302, "http://")),
    Case("http://endless-address.test/", Reason.BAD_REDIRECT, redirect(302, f"/{'a' * 9_000}")),
    Case("http://to-onion.test/", Reason.NOT_OPENED, redirect(302, "http://abc.onion/")),
    Case("http://to-localhost.test/", Reason.NOT_OPENED, redirect(302, "http://localhost/")),
    Case("http://to-zero.test/", Reason.NOT_OPENED, redirect(302, "http://0/")),
    Case("http://to-own-cookie.test/", Reason.ANSWERS, _SENDS_A_COOKIE),
    Case("http://to-gone.test/", Reason.NOT_FOUND, do.by_path({"/": redirect(301, "/old")})),
    Case("http://to-nobody.test/", Reason.NO_HOST, redirect(302, "http://nobody.test/")),
    Case("http://to-private-literal.test/", Reason.NOT_OPENED, redirect(302, "http://127.0.0.1/")),
    Case("http://to-hex.test/", Reason.NOT_OPENED, redirect(302, "http://0x7f.1/")),
    Case("http://to-number.test/", Reason.NOT_OPENED, redirect(302, "http://2130706433/")),
    Case("http://to-octal.test/", Reason.NOT_OPENED, redirect(302, "http://0177.0.0.01/")),
    Case("http://to-mapped.test/", Reason.NOT_OPENED, redirect(302, "http://[::ffff:7f00:1]/")),
    Case("http://to-six.test/", Reason.NOT_OPENED, redirect(302, "http://[::1]/")),
    Case("http://to-nat64.test/", Reason.NOT_OPENED, redirect(302, "http://[64:ff9b::7f00:1]/")),
    Case("http://to-6to4.test/", Reason.NOT_OPENED, redirect(302, "http://[2002:7f00:1::]/")),
    Case("http://to-metadata.test/", Reason.NOT_OPENED, redirect(302, "http://169.254.169.254/")),
    Case("http://to-private.test/", Reason.NOT_OPENED, redirect(302, "http://private.test/")),
    Case("http://to-port.test/", Reason.NOT_OPENED, redirect(302, "http://good.test:22/")),
    Case("http://to-password.test/", Reason.NOT_OPENED, redirect(302, "http://a:b@good.test/")),
    Case("http://rebinding.test/", Reason.NOT_OPENED, redirect(302, "https://rebinding.test/")),
    Case("http://private.test/", Reason.NOT_OPENED),
    Case("http://mapped.test/", Reason.NOT_OPENED),
    Case("http://unlisted-port.test/", Reason.NOT_OPENED),
    Case("http://other-port.test:8080/", Reason.PORT),
    Case("http://me:secret@good.test/", Reason.CREDENTIALS),
    Case("http://", Reason.NO_ADDRESS),
    Case(
        "http://cookie-wall.test/",
        Reason.ANSWERS,
        do.with_cookie("seen=1", "/"),
        final="http://cookie-wall.test/",
    ),
    Case(
        "http://moved.test/old",
        Reason.ANSWERS,
        do.by_path({"/old": redirect(301, "/new"), "/new": page(200)}),
        permanent="http://moved.test/new",
    ),
    Case(
        "http://moved-308.test/old",
        Reason.ANSWERS,
        do.by_path({"/old": redirect(308, "/new"), "/new": page(200)}),
        permanent="http://moved-308.test/new",
    ),
    Case(
        "http://for-now.test/old",
        Reason.ANSWERS,
        do.by_path({"/old": redirect(302, "/new"), "/new": page(200)}),
        final="http://for-now.test/new",
    ),
    Case(
        "http://half-permanent.test/a",
        Reason.ANSWERS,
        do.by_path({"/a": redirect(301, "/b"), "/b": redirect(302, "/c"), "/c": page(200)}),
        permanent="http://half-permanent.test/b",
        final="http://half-permanent.test/c",
    ),
    Case(
        "http://secured.test/",
        Reason.ANSWERS,
        do.when(lambda asked: asked.secure, page(200), redirect(301, "https://secured.test/")),
        permanent="https://secured.test/",
    ),
    Case(
        "http://raw-location.test/a",
        Reason.ANSWERS,
        do.by_path({"/a": redirect(302, "/größe"), "/gr%C3%B6%C3%9Fe": page(200)}),
        final="http://raw-location.test/gr%C3%B6%C3%9Fe",
    ),
    Case(
        "http://location-fragment.test/a",
        Reason.ANSWERS,
        do.by_path({"/a": redirect(301, "/b#part"), "/b": page(200)}),
        permanent="http://location-fragment.test/b",
    ),
    Case(
        "http://language.test/",
        Reason.ANSWERS,
        do.by_path({"/": redirect(301, "/en/"), "/en/": page(200)}),
        final="http://language.test/en/",
    ),
]

SUSPICIONS = [
    Case("http://soft-404.test/x", Reason.SOFT_NOT_FOUND, titled("Page not found | Soft")),
    Case("http://soft-number.test/x", Reason.SOFT_NOT_FOUND, titled("404")),
    Case("http://soft-german.test/x", Reason.SOFT_NOT_FOUND, titled("Seite nicht gefunden")),
    Case(
        "http://soft-heading.test/x",
        Reason.SOFT_NOT_FOUND,
        titled("Our group", "<h1 class=big>Oops! Page <b>not found</b></h1>"),
    ),
    Case(
        "http://soft-redirect.test/x",
        Reason.SOFT_NOT_FOUND,
        do.by_path({"/x": redirect(302, "/404.html"), "/404.html": page(200)}),
    ),
    Case(
        "http://parked.test/",
        Reason.PARKED,
        titled("parked.test", "<script src='https://img1.wsimg.com/parking-lander/a.js'></script>"),
    ),
    Case("http://expired-domain.test/", Reason.EXPIRED, titled("x", "This domain has expired.")),
    Case("http://expired-title.test/", Reason.EXPIRED, titled("Domain expired", "Renew it.")),
    Case(
        "http://on-expiry.test/",
        Reason.ANSWERS,
        titled("What to do when your domain has expired", "Word " * 400),
    ),
    Case(
        "http://in-script.test/",
        Reason.ANSWERS,
        titled("Shop", "<script>t = {expired: 'this domain has expired'}</script>"),
    ),
    Case("http://for-sale.test/", Reason.FOR_SALE, titled("for-sale.test", "Buy this domain!")),
    Case("http://to-seller.test/", Reason.FOR_SALE, redirect(302, "http://www.hugedomains.com/x")),
    Case("http://suspended.test/", Reason.SUSPENDED, titled("Account Suspended")),
    Case("http://new-server.test/", Reason.START_PAGE, titled("Welcome to nginx!")),
    Case(
        "http://to-home.test/groups/berlin",
        Reason.MOVED_HOME,
        do.by_path({"/groups/berlin": redirect(301, "/"), "/": page(200)}),
    ),
    Case("http://meadow.test/", Reason.MOVED_HOST, redirect(301, "http://casino.example/play")),
    Case(
        "http://refreshing.test/",
        Reason.MOVED_HOST,
        titled("", "<meta http-equiv='refresh' content='0; url=http://casino.example/'>"),
    ),
    Case("http://gophers.test/", Reason.ANSWERS, redirect(302, "http://meetings.test/gophers/")),
    Case(
        "http://to-login.test/x",
        Reason.LOGIN,
        do.by_path({"/x": redirect(302, "/login?next=x"), "/login?next=x": page(200)}),
    ),
    Case("http://challenge.test/", Reason.BOT_WALL, page(503, "", cf_mitigated="challenge")),
    Case(
        "http://challenge-403.test/", Reason.BOT_WALL, page(403, "<title>Just a moment...</title>")
    ),
    Case("http://wall.test/", Reason.BOT_WALL, titled("Just a moment...")),
]

ROBOTS = [
    Case(
        "http://keeps-out.test/private/x",
        Reason.ROBOTS,
        do.by_path({"/robots.txt": _ROBOTS, "/private/x": page(200)}),
    ),
    Case(
        "http://lets-in.test/public",
        Reason.ANSWERS,
        do.by_path({"/robots.txt": _ROBOTS, "/public": page(200)}),
    ),
    Case(
        "http://home-only.test/",
        Reason.ANSWERS,
        do.by_path({"/robots.txt": file(200, "User-agent: *\nDisallow: /"), "/": page(200)}),
    ),
    Case(
        "http://names-us.test/x",
        Reason.ROBOTS,
        do.by_path({"/robots.txt": file(200, _AGENT), "/x": page(200)}),
    ),
    Case(
        "http://robots-page.test/x",
        Reason.ANSWERS,
        do.by_path({"/robots.txt": file(200, GOOD), "/x": page(200)}),
    ),
    Case(
        "http://robots-broken.test/x",
        Reason.SERVER_ERROR,
        do.by_path({"/robots.txt": file(500, ""), "/x": page(200)}),
    ),
    Case(
        "http://odd-delay.test/x",
        Reason.ANSWERS,
        do.by_path(
            {
                "/robots.txt": file(200, "User-agent: *\nCrawl-delay: nan\nDisallow: /private/"),
                "/x": page(200),
            }
        ),
    ),
    Case(
        "http://redirected-out.test/a",
        Reason.ROBOTS,
        do.by_path(
            {
                "/robots.txt": _ROBOTS,
                "/a": redirect(302, "/private/a"),
                "/private/a": page(200),
            }
        ),
    ),
]

CASES = [*STATUSES, *PAGES, *TROUBLE, *REDIRECTS, *SUSPICIONS, *ROBOTS]

HOSTS: dict[str, Behaviour] = {
    "": page(200),
    **{case.host: case.behaviour for case in CASES if case.behaviour},
}
ERRORS = {
    "nobody.test": socket.EAI_NONAME,
    "nobody-page.test": socket.EAI_NONAME,
    "no-name-server.test": socket.EAI_AGAIN,
}
ELSEWHERE: dict[str, list[tuple[str, int | None]]] = {
    "six.test": [("::1", None)],
    "half-private.test": [("10.0.0.7", None), (HERE, None)],
    "private.test": [("10.0.0.7", None)],
    "mapped.test": [("::ffff:127.0.0.1", None)],
}
REBINDING = {"rebinding.test": [HERE, "192.168.1.1"]}
SECURE = ["secure.test", "secured.test", "rebinding.test"]
