"""What went wrong with a request, in the words of a reason."""

import errno
import socket
import ssl
from typing import Any

import aiohttp

from guildhall.links.guard import NotOpenedError
from guildhall.links.verdict import Reason

_EXPIRED, _NOT_YET, _WRONG_NAME, _WRONG_IP = 10, 9, 62, 64
"""X509_V_ERR_…: https://docs.openssl.org/master/man3/X509_STORE_CTX_get_error/."""

_NO_SUCH_NAME = frozenset((socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)))
"""The name servers answer, and know no such host."""


class FailureError(Exception):
    """A request that brought no answer, or one that only says "later".

    Attributes:
        reason: why.
        status: the HTTP status, when there was one.
        wait: seconds that the server asks to wait before the next try.
    """

    def __init__(
        self, reason: Reason, status: int | None = None, wait: float | None = None
    ) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.status = status
        self.wait = wait


def reason_of(error: Exception) -> Reason:
    """The reason that an exception of the HTTP client stands for."""
    for kinds, reason in _KINDS:
        if isinstance(error, kinds):
            told: Reason = reason(error) if callable(reason) else reason
            return told
    return Reason.NOT_HTTP


def _of_names(error: Any) -> Reason:
    return Reason.NO_HOST if error.os_error.errno in _NO_SUCH_NAME else Reason.NAME_SERVER


def _of_certificate(error: Any) -> Reason:
    code = getattr(error.certificate_error, "verify_code", 0)
    if code in (_EXPIRED, _NOT_YET):
        return Reason.CERTIFICATE_EXPIRED
    return Reason.CERTIFICATE_NAME if code in (_WRONG_NAME, _WRONG_IP) else Reason.CERTIFICATE


def _of_socket(error: Any) -> Reason:
    cause = getattr(error, "os_error", error)
    if isinstance(cause, NotOpenedError) or cause.errno == errno.EACCES:
        return Reason.NOT_OPENED
    if isinstance(cause, ssl.SSLError):
        return Reason.TLS
    if isinstance(cause, ConnectionRefusedError):
        return Reason.REFUSED
    if isinstance(cause, ConnectionError):
        return Reason.BROKEN_OFF
    return Reason.SLOW_CONNECT if cause.errno == errno.ETIMEDOUT else Reason.UNREACHABLE


def _of_head(error: Any) -> Reason:
    """A head that the parser refused; it names a head that is too large by its size."""
    text = str(error).lower()
    too_large = "got more than" in text or "too many" in text
    return Reason.HEADERS if too_large else Reason.NOT_HTTP


_KINDS: tuple[tuple[Any, Any], ...] = (
    (aiohttp.ClientConnectorDNSError, _of_names),
    (aiohttp.ClientConnectorCertificateError, _of_certificate),
    (aiohttp.ClientSSLError, Reason.TLS),
    (aiohttp.ConnectionTimeoutError, Reason.SLOW_CONNECT),
    (TimeoutError, Reason.SLOW_ANSWER),
    (aiohttp.ServerDisconnectedError, Reason.BROKEN_OFF),
    (aiohttp.InvalidURL, Reason.NO_ADDRESS),
    (aiohttp.ClientResponseError, _of_head),
    (ssl.SSLError, Reason.TLS),
    (OSError, _of_socket),
    (UnicodeError, Reason.NO_ADDRESS),
)
"""From the special to the general: the first that fits."""
