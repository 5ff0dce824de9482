"""This project's link checker, as a program that the benchmark starts like the others."""

import asyncio
import json
import sys

from guildhall.benchmark import link_lab
from guildhall.links.addresses import Address, Place
from guildhall.links.checking import check
from guildhall.links.guard import Network
from guildhall.links.limits import Manners, Settings
from guildhall.links.verdict import Result

_AGENT = "Guildhall/1.0 (+https://guildhall.example/links/)"


def main(name: str, gap: float) -> None:
    """Check a list of the lab, and print the verdict of each address as JSON."""
    place = (Place("a.yaml", 1, "url", "a"),)
    addresses = [Address(url, place) for url in link_lab.LISTS[name]()]
    settings = Settings(_AGENT, manners=Manners(gap=gap), canaries=())
    network = Network(sockets=frozenset((ip, 80) for ip in link_lab.hosts().values()))
    said: dict[str, str] = {}

    def keep(result: Result) -> None:
        said[result.address] = result.verdict.value

    asyncio.run(check(addresses, settings, {}, keep, network))
    json.dump(said, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
