"""What a check says of one address: the verdict, its reason and what was seen on the way."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What is known of an address after a check."""

    ANSWERS = "answers"
    GONE = "gone"
    COULD_NOT_TELL = "could-not-tell"
    SUSPECTED = "suspected"


class Reason(StrEnum):
    """Why a check says what it says, in the short words that pages and reports show."""

    ANSWERS = "answers"
    UNCHANGED = "answers, unchanged since the last check"

    NOT_FOUND = "page not found (404)"
    REMOVED = "page removed for good (410)"
    NO_HOST = "no such host"
    EXPIRED = "its domain has expired"

    LOGIN = "asks to log in"
    FORBIDDEN = "refuses us (403)"
    BOT_WALL = "lets no program in"
    ROBOTS = "its robots.txt asks programs to stay away"
    LEGAL = "withheld for legal reasons (451)"
    TOO_MANY = "asks us to come back later"
    SERVER_ERROR = "its server has trouble"
    OTHER_STATUS = "answers with a status that says neither"
    SLOW_CONNECT = "does not take the connection in time"
    SLOW_ANSWER = "does not answer in time"
    REFUSED = "refuses the connection"
    BROKEN_OFF = "breaks the connection off"
    NAME_SERVER = "its name servers do not answer"
    UNREACHABLE = "cannot be reached from here"
    CERTIFICATE_EXPIRED = "its certificate has expired"
    CERTIFICATE_NAME = "its certificate is for another name"
    CERTIFICATE = "its certificate is not trusted"
    TLS = "no encrypted connection comes about"
    NOT_HTTP = "answers with something that is not HTTP"
    NOT_UNDERSTOOD = "answers with something that we cannot make sense of"
    HEADERS = "its headers are larger than we read"
    LOOP = "redirects in a circle"
    REDIRECTS = "redirects too often"
    BAD_REDIRECT = "redirects to something that is no address"
    NOT_OPENED = "leads to an address that is not on the public web"
    PORT = "names a port that is not opened"
    CREDENTIALS = "has a name or a password in it"
    NO_ADDRESS = "is no address that a browser opens"

    SOFT_NOT_FOUND = "answers, but says that the page is not there"
    PARKED = "shows a parking page"
    FOR_SALE = "its domain is for sale"
    SUSPENDED = "its site is switched off by its host"
    START_PAGE = "shows the start page of a new server"
    MOVED_HOME = "redirects to a home page"
    MOVED_HOST = "redirects to another site"


VERDICT_OF: dict[Reason, Verdict] = {
    **dict.fromkeys((Reason.ANSWERS, Reason.UNCHANGED), Verdict.ANSWERS),
    **dict.fromkeys(
        (Reason.NOT_FOUND, Reason.REMOVED, Reason.NO_HOST, Reason.EXPIRED), Verdict.GONE
    ),
    **dict.fromkeys(
        (
            *(Reason.SOFT_NOT_FOUND, Reason.PARKED, Reason.FOR_SALE, Reason.SUSPENDED),
            *(Reason.START_PAGE, Reason.MOVED_HOME, Reason.MOVED_HOST),
        ),
        Verdict.SUSPECTED,
    ),
}
"""The verdict that a reason leads to; every other reason is "could not tell"."""


@dataclass(frozen=True, slots=True)
class Known:
    """What an earlier check kept so that an unchanged page need not be sent again.

    Only for an address whose last verdict is "answers".

    Attributes:
        etag: the page's ``ETag``, as it was sent.
        last_modified: the page's ``Last-Modified``, as it was sent.
    """

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What one check of one address found.

    Attributes:
        address: the address that was checked, as ``Address.url`` has it.
        reason: why, in short words; ``verdict`` follows from it.
        status: the last HTTP status, ``None`` when there was no answer.
        final_address: where the redirects led, the address itself without any.
        permanent_redirect: the address to write instead, without a fragment, when the
            site itself says for good that the page has moved within it (301, 308).
        bytes_read: bytes of pages as they came over the wire, redirects and retries included.
        seconds: time that the requests took; waiting for a turn is not counted.
        etag: ``ETag`` of the page, when it answers without a redirect.
        last_modified: ``Last-Modified`` of the page, on the same terms.
        tries: number of times that it was tried; 0 when the host's other addresses told enough.
    """

    address: str
    reason: Reason
    status: int | None = None
    final_address: str = ""
    permanent_redirect: str | None = None
    bytes_read: int = 0
    seconds: float = 0.0
    etag: str | None = None
    last_modified: str | None = None
    tries: int = 1

    @property
    def verdict(self) -> Verdict:
        """Answers, gone, could not tell or suspected."""
        return VERDICT_OF.get(self.reason, Verdict.COULD_NOT_TELL)
