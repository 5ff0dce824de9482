import dataclasses

import pytest
from tests.catalogues import SITE


@pytest.mark.parametrize(
    ("url", "base"),
    [
        ("https://guildhall.example", "/"),
        ("https://guildhall.example/", "/"),
        ("https://guildhall.example/directory", "/directory/"),
        ("https://guildhall.example/a/b/", "/a/b/"),
        ("", "/"),
    ],
)
def test_the_base_is_the_path_of_the_site_on_its_host(url: str, base: str) -> None:
    assert dataclasses.replace(SITE, url=url).base == base


def test_addresses_are_escaped() -> None:
    assert SITE.address("a b/é/") == "https://guildhall.example/directory/a%20b/%C3%A9/"
    assert SITE.view_address("data/a b.yaml").endswith("/blob/main/data/a%20b.yaml")
    assert SITE.edit_address("data/a#b.yaml").endswith("/edit/main/data/a%23b.yaml")
