"""Only sockets to the public web are opened, whatever a name or a redirect says."""

import socket

import pytest
from tests.awaiting import awaited
from tests.links.running import SETTINGS

from guildhall.links import guard
from guildhall.links.guard import Names, Network, NotOpenedError, is_public, refusal
from guildhall.links.verdict import Reason

PRIVATE = [
    "0.0.0.0",  # noqa: S104 - dialled, not listened on
    "10.0.0.1",
    "100.64.0.1",
    "100.100.100.200",
    "127.0.0.1",
    "127.255.255.254",
    "168.63.129.16",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.192",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.0.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:169.254.169.254",
    "64:ff9b::7f00:1",
    "64:ff9b:1::7f00:1",
    "100::1",
    "2001::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "3fff::1",
    "5f00::1",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
    "ff0e::1",
    "localhost",
]
PUBLIC = [
    "1.1.1.1",
    "8.8.8.8",
    "140.82.121.4",
    "172.32.0.1",
    "2606:4700::1111",
    "2a00:1450:4001::200e",
]


@pytest.mark.parametrize("host", PRIVATE)
def test_what_is_not_on_the_public_web_is_not_dialled(host: str) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with pytest.raises(NotOpenedError):
        Network().socket_for((family, socket.SOCK_STREAM, 6, "", (host, 80)))


@pytest.mark.parametrize("host", PUBLIC)
def test_what_is_on_the_public_web_is_dialled(host: str) -> None:
    assert is_public(host)


def test_a_mapped_public_address_is_public() -> None:
    assert is_public("::ffff:1.1.1.1")


def test_this_machine_is_not_dialled_by_a_public_address_of_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(guard, "is_public", lambda _: True)
    for family, host in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
        with pytest.raises(NotOpenedError):
            Network().socket_for((family, socket.SOCK_STREAM, 6, "", (host, 80)))
    Network().socket_for((socket.AF_INET, socket.SOCK_STREAM, 6, "", ("192.0.2.1", 80))).close()


def test_an_exception_is_one_port_of_one_address() -> None:
    network = Network(sockets=frozenset({("127.0.0.1", 4711)}))
    network.socket_for((socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", 4711))).close()
    for where in (("127.0.0.1", 4712), ("127.0.0.2", 4711)):
        with pytest.raises(NotOpenedError):
            network.socket_for((socket.AF_INET, socket.SOCK_STREAM, 6, "", where))


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("https://example.org/", None),
        ("http://example.org:80/", None),
        ("https://example.org:80/", None),
        ("http://odd-port.test:8080/", None),
        ("http://www.odd-port.test:8080/", None),
        ("http://example.org:8080/", Reason.PORT),
        ("http://odd-port.test:22/", Reason.PORT),
        ("ftp://example.org/", Reason.NO_ADDRESS),
        ("file:///etc/passwd", Reason.NO_ADDRESS),
        ("javascript:alert(1)", Reason.NO_ADDRESS),
        ("gopher://example.org:80/", Reason.NO_ADDRESS),
        ("http://hidden.onion/", Reason.NOT_OPENED),
        ("http://printer.local/", Reason.NOT_OPENED),
        ("http://localhost./", Reason.NOT_OPENED),
        ("http://db.internal/", Reason.NOT_OPENED),
        ("https://onion.example.org/", None),
        ("http://user@example.org/", Reason.CREDENTIALS),
        ("http://:secret@example.org/", Reason.CREDENTIALS),
        ("http://", Reason.NO_ADDRESS),
        ("not an address", Reason.NO_ADDRESS),
    ],
)
def test_only_plain_web_addresses_are_asked_for(url: str, reason: Reason | None) -> None:
    assert refusal(url, SETTINGS) is reason


def test_the_names_of_this_machine_are_looked_up_in_threads() -> None:
    async def look_up() -> set[str]:
        names = Names(10)
        found = await names.resolve("localhost", 80)
        await names.close()
        return {one["host"] for one in found}

    assert awaited(look_up()) <= {"127.0.0.1", "::1"}


def test_a_name_server_that_hangs_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    async def look_up() -> None:
        names = Names(0)
        try:
            await names.resolve("hangs.test")
        finally:
            await names.close()

    monkeypatch.setattr(guard, "_look_up", lambda *_: [])
    with pytest.raises(socket.gaierror) as caught:
        awaited(look_up())
    assert caught.value.errno == socket.EAI_AGAIN
