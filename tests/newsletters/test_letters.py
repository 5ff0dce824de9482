"""Letters: what goes into a mail, in which form, and what mail programs make of it."""

from dataclasses import replace

import pytest
from tests.catalogues import SITE, tiny_catalogue
from tests.making import ROOT
from tests.newsletters.mail_check import FALLBACKS, features, lacking
from tests.site.reading import elements

from guildhall.catalogue import Catalogue
from guildhall.newsletters import FILES, Letter, Writer, all_letters, categories
from guildhall.newsletters.item import Item
from guildhall.newsletters.letter import LARGEST, MOST, MOST_LETTERS

TEMPLATES = ROOT / "theme" / "templates" / "mail"
HOSTILE = 'A <b>"bold"</b> & [odd](name) *group* {{ heading }}'


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return tiny_catalogue()


@pytest.fixture(scope="module")
def written(catalogue: Catalogue) -> list[Letter]:
    return all_letters(categories(catalogue))


def writer() -> Writer:
    return Writer(TEMPLATES, SITE.url, SITE.name)


def with_item(letter: Letter, **changes: str) -> Letter:
    item = {**letter.items[0].values(), **changes}
    return Letter(letter.category, letter.number, letter.last, [Item(**item)])


def test_every_form_names_every_group_and_the_licence(written: list[Letter]) -> None:
    for letter in written:
        for ending in FILES:
            text = writer().text(letter, ending)
            assert "CC BY-SA 4.0" in text
            if ending == "html":
                text = elements(text).text_content()
            for item in letter.items:
                assert item.name.replace("_", r"\_") in text or item.name in text


def test_nothing_is_used_that_a_mail_program_lacks_without_a_named_fallback(
    written: list[Letter],
) -> None:
    letter = writer().text(written[0], "html")
    assert lacking(letter) == {}
    assert set(FALLBACKS) <= features(letter)


@pytest.mark.parametrize(
    ("change", "feature"),
    [
        ("<svg></svg>", "html-svg"),
        ("<script></script>", "html-script"),
        ('<p style="display:flex">', "css-display-flex"),
        ('<p style="position:absolute">', "css-position"),
        ('<p style="width:calc(1px + 1px)">', "css-function-calc"),
        ('<p style="color:var(--ink)">', "css-function-var"),
        ('<p onclick="x()">', "html-onclick"),
    ],
)
def test_what_mail_programs_lack_is_noticed(
    written: list[Letter], change: str, feature: str
) -> None:
    letter = writer().text(written[0], "html").replace("</body>", f"{change}</body>")
    assert feature in lacking(letter)


def test_every_address_in_a_mail_is_absolute_and_secure(written: list[Letter]) -> None:
    tree = elements(writer().text(written[0], "html"))
    links = [str(link) for link in tree.xpath("//a/@href")]
    assert len(links) > 2
    assert all(link.startswith("https://") for link in links)
    assert not tree.xpath("//script | //link | //img")


def test_only_our_own_links_carry_the_parameters_of_the_campaign(written: list[Letter]) -> None:
    letter = next(letter for letter in written if letter.items[0].own)
    tree = elements(writer().text(letter, "html"))
    for link in tree.xpath("//a/@href"):
        ours = link.startswith(SITE.url)
        assert ("utm_medium=email" in link) is ours
        assert (f"utm_campaign={letter.category.campaign}" in link) is ours


def test_layout_tables_are_no_data_tables(written: list[Letter]) -> None:
    tree = elements(writer().text(written[0], "html"))
    tables = tree.xpath("//table")
    assert tables
    assert all(table.get("role") == "presentation" for table in tables)


def test_a_letter_has_a_hidden_line_for_the_list_of_mails(written: list[Letter]) -> None:
    tree = elements(writer().text(written[0], "html"))
    (line,) = tree.xpath("//body/div[1]")
    assert written[0].items[0].name in line.text_content()
    assert "display:none" in line.get("style")


def test_a_letter_is_six_hundred_pixels_wide_also_where_max_width_is_not_known(
    written: list[Letter],
) -> None:
    text = writer().text(written[0], "html")
    assert "max-width:600px" in text
    assert '<!--[if mso]><table role="presentation" width="600"' in text


def test_text_of_a_record_stays_text_in_html(written: list[Letter]) -> None:
    text = writer().text(with_item(written[0], name=HOSTILE, summary=HOSTILE), "html")
    tree = elements(text)
    assert not tree.xpath("//b")
    assert text.count("&lt;b&gt;") >= 2
    assert "{{ heading }}" in tree.text_content()


def test_text_of_a_record_stays_text_in_markdown(written: list[Letter]) -> None:
    text = writer().text(with_item(written[0], name=HOSTILE), "md")
    assert r"A \<b\>" in text
    assert r"\[odd\](name) \*group\*" in text


def test_a_group_without_an_address_or_a_meeting_has_no_empty_lines_for_them(
    written: list[Letter],
) -> None:
    letter = with_item(written[0], own="", host="", next="")
    for ending in FILES:
        text = writer().text(letter, ending)
        assert "Meets next" not in text
        assert "[]" not in text


def test_a_long_category_is_split_and_leads_to_the_rest(written: list[Letter]) -> None:
    category = written[0].category
    many = tuple(category.entries[:1]) * (MOST * MOST_LETTERS + 1)
    longer = replace(category, kind="topics", id="x", heading="X", entries=many, listed=len(many))
    parts = all_letters([longer])
    assert [len(part.items) for part in parts] == [MOST] * MOST_LETTERS
    assert [part.file("html") for part in parts][1] == "newsletters/topics/x-2.html"
    text = writer().text(parts[1], "html")
    assert "X (2\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}3)" in text
    assert f"See all {len(many)} on" in text
    assert len(text.encode()) < LARGEST


def test_old_dormant_and_closed_groups_are_not_sent(catalogue: Catalogue) -> None:
    sent = {entry.id for category in categories(catalogue) for entry in category.entries}
    for entry in catalogue.entries:
        if not entry.is_open or entry.group.status == "dormant":
            assert entry.id not in sent
        if entry.freshness.grade in {"very-old", "undated"}:
            assert entry.id not in sent
    assert sent
