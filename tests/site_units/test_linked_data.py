from typing import Any

from tests.catalogues import SITE, a_tier, an_entry, paid, tiny_catalogue

from guildhall.site import linked_data


def described(**changes: Any) -> dict[str, Any]:
    return linked_data.organization(SITE, an_entry(**changes), None)


def test_a_group_is_an_organisation_with_what_is_known_and_nothing_empty() -> None:
    assert described() == {
        "@context": "https://schema.org",
        "@type": "Organization",
        "@id": "https://guildhall.example/directory/groups/python-lyon/#group",
        "name": "Python Lyon",
        "url": "https://python-lyon.example.org/",
        "description": "People who write Python and meet every month.",
        "knowsAbout": ["Python"],
        "address": {
            "@type": "PostalAddress",
            "addressLocality": "Lyon",
            "addressCountry": "FR",
        },
    }


def test_other_names_and_places_on_the_web_are_told() -> None:
    found = described(
        short_name="PyL",
        aliases=["Pythonistes"],
        links={"github": "https://forge.example/pyl", "slack": "https://chat.example/pyl"},
        founded="2016",
        languages=["fr"],
    )
    assert found["alternateName"] == ["PyL", "Pythonistes"]
    assert sorted(found["sameAs"]) == ["https://chat.example/pyl", "https://forge.example/pyl"]
    assert (found["foundingDate"], found["knowsLanguage"]) == ("2016", ["fr"])


def test_a_location_is_numbers_of_degrees() -> None:
    region = {"reach": "local", "country": "FR", "city": "Lyon", "location": [45.76, 4.84]}
    assert described(region=region)["location"]["geo"] == {
        "@type": "GeoCoordinates",
        "latitude": 45.76,
        "longitude": 4.84,
    }


def test_a_free_group_offers_membership_for_nothing_and_an_unknown_one_offers_none() -> None:
    assert described(membership={"model": "free"})["makesOffer"] == [
        {"@type": "Offer", "name": "Membership", "price": "0"}
    ]
    assert "makesOffer" not in described()
    assert "makesOffer" not in described(membership=paid(price_unknown=True))


def test_what_is_no_membership_is_no_offer_of_one() -> None:
    tiers = [a_tier(buys=what) for what in ("organisation", "class", "seat", "donation")]
    assert "makesOffer" not in described(membership=paid(*tiers))


def test_the_period_of_a_price_is_given_in_units_of_the_united_nations() -> None:
    def duration(per: str) -> Any:
        (offer,) = described(membership=paid(a_tier(per=per)))["makesOffer"]
        length = offer.get("eligibleDuration")
        return length and (length["value"], length["unitCode"])

    assert duration("year") == (1, "ANN")
    assert duration("two-years") == (2, "ANN")
    assert duration("quarter") == (3, "MON")
    assert duration("month") == (1, "MON")
    assert duration("once") is None


def test_a_dormant_group_has_not_been_dissolved() -> None:
    ended = {"since": "2021"}
    assert "dissolutionDate" not in described(status="dormant", ended=ended)
    assert described(status="dissolved", ended=ended)["dissolutionDate"] == "2021"


def test_steps_of_the_way_are_numbered_from_the_home_page() -> None:
    trail = linked_data.breadcrumbs(SITE, (("Areas", "areas/"),), "Data", "areas/data/")
    assert [
        (step["position"], step["name"], step["item"]) for step in trail["itemListElement"]
    ] == [
        (1, "Home", "https://guildhall.example/directory/"),
        (2, "Areas", "https://guildhall.example/directory/areas/"),
        (3, "Data", "https://guildhall.example/directory/areas/data/"),
    ]


def test_a_list_on_a_later_page_is_numbered_on() -> None:
    entries = tiny_catalogue().open[:2]
    found = linked_data.item_list(SITE, "Python", entries, total=102, first=101)
    assert found["numberOfItems"] == 102
    assert [item["position"] for item in found["itemListElement"]] == [101, 102]


def test_the_search_of_the_site_is_described_with_its_place_for_words() -> None:
    action = linked_data.website(SITE, "About.")["potentialAction"]
    assert action["target"] == ("https://guildhall.example/directory/find/?q={search_term_string}")
