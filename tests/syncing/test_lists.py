from decimal import Decimal
from typing import Any

import pytest
from tests.syncing import samples
from tests.syncing.samples import groups_of

from guildhall.syncing import LISTS, UpstreamError

KOTLIN, PYLADIES, RLADIES, OWASP, OSM = LISTS.values()


def test_kotlin_groups_have_their_names_in_full_and_their_page_on_meetup() -> None:
    virtual, lyon = groups_of(KOTLIN, samples.KOTLIN)
    assert (lyon.name, lyon.short_name) == ("Lyon Kotlin User Group", "Lyon KUG")
    assert (lyon.country, lyon.city, lyon.reach) == ("FR", None, "local")
    assert lyon.url == lyon.links["meetup"] == "https://www.meetup.com/kotlin-lyon/"
    assert lyon.location == (Decimal("45.7578"), Decimal("4.83201"))
    assert (virtual.country, virtual.reach, virtual.location) == (None, "global", None)


def test_pyladies_chapters_have_the_place_that_their_name_is() -> None:
    lyon, chicago, merida, ghana = groups_of(PYLADIES, samples.PYLADIES)
    assert (lyon.name, lyon.city, lyon.country) == ("PyLadies Lyon", "Lyon", "FR")
    assert lyon.url == "https://www.meetup.com/PyLadies-Example-Lyon/"
    assert (chicago.city, chicago.country, chicago.subdivision) == ("Chicago", "US", "US-IL")
    assert chicago.url == "http://chicago.example.org/"
    assert chicago.links == {"linkedin": "https://www.linkedin.com/company/pyladies-example/"}
    assert (merida.name, merida.country) == ("PyLadies Mérida", "MX")
    assert merida.url == "https://github.com/pyladies-example-merida"
    assert (ghana.city, ghana.country, ghana.reach) == (None, "GH", "country")


@pytest.mark.parametrize(
    ("name", "latitude", "longitude", "place"),
    [
        ("San Francisco, CA", 37.8, -122.4, ("San Francisco", "US")),
        ("Bauchi, NG", 10.3, 9.8, ("Bauchi", "NG")),
        ("Amsterdam, the Netherlands", 52.4, 4.9, ("Amsterdam", "NL")),
        ("Calgary, Alberta, Canada", 51.0, -114.1, ("Calgary", "CA")),
        ("Ethiopia, Addis Ababa", 9.0, 38.8, ("Addis Ababa", "ET")),
        ("Duque de Caxias, RJ", -22.6, -43.4, ("Duque de Caxias", None)),
        ("PyLadies Uruguay", -34.9, -56.2, (None, "UY")),
        ("Kyoto", 35.0, 135.8, ("Kyoto", None)),
        ("Remote, Everywhere", 0, 0, (None, None)),
    ],
)
def test_pyladies_places_are_read_as_people_write_them(
    name: str, latitude: float, longitude: float, place: tuple[str | None, str | None]
) -> None:
    text = (
        f"chapters:\n- name: {name}\n  location: {{latitude: {latitude}, longitude: {longitude}}}\n"
    )
    (group,) = groups_of(PYLADIES, text)
    assert (group.city, group.country) == place


def test_r_ladies_chapters_come_one_a_file_or_in_one_list() -> None:
    (alone,) = groups_of(RLADIES, ("canada-ottawa.json", samples.RLADIES))
    (listed,) = groups_of(RLADIES, ("chapters.json", [samples.RLADIES]))
    assert alone.source.endswith("/blob/main/data/chapters/canada-ottawa.json")
    assert listed.source.endswith("/tree/main/data/chapters")
    for group in (alone, listed):
        assert (group.name, group.subdivision, group.active) == ("R-Ladies Ottawa", "CA-ON", True)
        assert group.links == {
            "meetup": "https://www.meetup.com/rladies-example-ottawa/",
            "youtube": "https://www.youtube.com/@rladiesexample",
        }


def test_letters_that_r_printed_as_bytes_are_mended() -> None:
    (group,) = groups_of(RLADIES, ("a.json", {**samples.RLADIES, "city": "S<e3>o Paulo"}))
    assert group.name == "R-Ladies São Paulo"


@pytest.mark.parametrize("status", ["prospective", "retired on 04-04-2020"])
def test_r_ladies_chapters_that_do_not_meet_say_so(status: str) -> None:
    (group,) = groups_of(RLADIES, ("a.json", {**samples.RLADIES, "status": status}))
    assert (group.active, group.inactive) == (False, status)


def test_owasp_chapters_have_the_spelling_of_their_title() -> None:
    (group,) = groups_of(OWASP, ("chapters.json", [samples.OWASP]))
    assert (group.name, group.city, group.country) == ("OWASP Goiânia", "Goiânia", "BR")
    assert group.links == {"meetup": "https://www.meetup.com/owasp-example-goiania/"}
    assert not group.inactive


@pytest.mark.parametrize(
    ("changes", "city", "reach", "inactive"),
    [
        ({"name": "Bolivia", "title": "OWASP Bolivia"}, None, "country", ""),
        ({"name": "Goa University", "title": "OWASP Goa University"}, None, "local", ""),
        ({"region": "Virtual"}, None, "global", ""),
        ({"region": "Needs Website Update"}, "Goiânia", "local", "“Needs Website Update”"),
        ({"name": "Goiania Old"}, "Goiania Old", "local", "“Goiania Old”"),
    ],
)
def test_owasp_chapters_that_are_no_city(
    changes: dict[str, Any], city: str | None, reach: str, inactive: str
) -> None:
    (group,) = groups_of(OWASP, ("chapters.json", [{**samples.OWASP, **changes}]))
    assert (group.city, group.reach, group.inactive) == (city, reach, inactive)


def test_pages_and_channels_of_one_community_are_one_group() -> None:
    (aachen,) = groups_of(
        OSM,
        ("europe/germany/de-aachen-wiki.json", samples.OSM_WIKI),
        ("europe/germany/de-aachen-meetup.json", samples.OSM_MEETUP),
    )
    assert (aachen.name, aachen.country, aachen.reach) == ("OpenStreetMap Aachen", "DE", "local")
    assert aachen.url == "https://www.meetup.com/osm-example-aachen/"
    assert aachen.location == (Decimal("50.775"), Decimal("6.083"))
    assert aachen.languages == ("de", "en")
    assert OSM.file_of(aachen.source) == "europe/germany/de-aachen-meetup.json"
    assert [OSM.file_of(one) for one in aachen.also] == ["europe/germany/de-aachen-wiki.json"]


def test_the_built_index_is_read_too() -> None:
    resources = {"resources": {"osm-fr": samples.OSM_CHAPTER, "x": samples.OSM_WIKI}}
    france, aachen = groups_of(OSM, ("resources.json", resources))
    assert (france.country, france.reach) == ("FR", "country")
    assert aachen.url == "https://wiki.openstreetmap.org/wiki/Aachen"
    assert aachen.country is None


def test_no_person_is_read_from_any_list() -> None:
    found = (
        *groups_of(PYLADIES, samples.PYLADIES),
        *groups_of(RLADIES, ("a.json", samples.RLADIES)),
        *groups_of(OSM, ("a.json", samples.OSM_MEETUP)),
    )
    assert "Person" not in str(found)
    assert "@example.org" not in str(found)


@pytest.mark.parametrize(
    ("listing", "text", "told"),
    [
        (KOTLIN, "- section: Europe\n", "list.yml[0].groups is not a list of groups"),
        (KOTLIN, "- groups:\n  - url: https://a.example.org/\n", "has no `name`"),
        (KOTLIN, "- a: &x 1\n- b: *x\n", "list.yml:1:6 sets an anchor"),
        (PYLADIES, "chapters: []\n", "list.yml chapters is not a list of groups"),
        (PYLADIES, "- chapters\n", "list.yml holds no settings"),
        (RLADIES, '{"city": "Ottawa"', "list.yml:1:18 is not JSON"),
        (RLADIES, '{"city": "Ottawa"}', "has no `status`"),
        (OWASP, "[]", "list.yml is not a list of groups"),
        (OWASP, '[{"name": "A", "name": "B"}]', "a key stands twice"),
        (OWASP, "[" * 20 + "]" * 20, "nested deeper than 12 levels"),
        (OWASP, "[" * 100_000, "is not JSON that is read here"),
        (OWASP, "[NaN]", "NaN is no number"),
        (OSM, "{}", "has no `type`"),
        (OSM, '{"type": "wiki", "account": "A", "strings": {"community": "A"}}', "no place"),
        (OSM, '{"type": "irc", "strings": {}}', "no file names a community"),
    ],
)
def test_a_list_of_another_form_is_told_by_its_place(listing: Any, text: str, told: str) -> None:
    with pytest.raises(UpstreamError) as caught:
        groups_of(listing, text)
    assert told in str(caught.value)


@pytest.mark.parametrize(
    ("address", "owned"),
    [
        ("https://github.com/JetBrains/kotlin-web-site/blob/master/data/user-groups.yml", True),
        ("https://github.com/jetbrains/kotlin-web-site/blob/0a1b/data/user-groups.yml#L3", True),
        (KOTLIN.address, True),
        ("https://github.com/JetBrains/kotlin-web-site/blob/x/data/user-groups.yml.old", False),
        ("https://github.com/JetBrains/kotlin-web-site/blob/master/data/events.yml", False),
        ("https://kotlinlang.org/user-groups/", False),
    ],
)
def test_a_source_belongs_to_the_list_at_any_commit(address: str, owned: bool) -> None:  # noqa: FBT001
    assert KOTLIN.owns(address) is owned
