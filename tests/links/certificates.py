"""Certificates for the fault server: one that is trusted, and every sort that is not."""

import datetime
import ssl
from dataclasses import dataclass

import trustme

EXPIRED = "expired.test"
WRONG_NAME = "wrong-name.test"
SELF_SIGNED = "self-signed.test"


@dataclass(slots=True)
class Certificates:
    """The server's side, which picks by the name that is asked for, and the client's trust."""

    server: ssl.SSLContext
    client: ssl.SSLContext


def certificates(names: list[str]) -> Certificates:
    """Certificates for the names and for the three that are wrong."""
    trusted, unknown = trustme.CA(), trustme.CA()
    long_ago = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
    by_name = {
        EXPIRED: _context(trusted.issue_cert(EXPIRED, not_after=long_ago)),
        WRONG_NAME: _context(trusted.issue_cert("another.test")),
        SELF_SIGNED: _context(unknown.issue_cert(SELF_SIGNED)),
    }
    server = _context(trusted.issue_cert(*names))

    def pick(connection: ssl.SSLObject, name: str | None, _: ssl.SSLContext) -> None:
        connection.context = by_name.get(name or "", server)

    server.sni_callback = pick
    client = ssl.create_default_context()
    trusted.configure_trust(client)
    return Certificates(server, client)


def _context(certificate: trustme.LeafCert) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context
