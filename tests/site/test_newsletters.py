"""Letters and embeds of the real site: all of them, not only those of a small catalogue."""

import json
from pathlib import Path

from tests.site.reading import BuiltPage, elements, letters

from guildhall.newsletters.letter import LARGEST, MOST

EMBED_LIMIT = 30_000
"""Bytes of an embed with its style and its script, unpacked."""

PUBLIC = "https://guildhall.example/guildhall/"


def test_no_letter_is_cut_off_by_a_mail_program(real_site: Path) -> None:
    assert len(letters(real_site)) > 300
    sizes = {path.name: path.stat().st_size for path in letters(real_site)}
    assert {name: size for name, size in sizes.items() if size > LARGEST} == {}
    fullest = max(letters(real_site), key=lambda path: path.stat().st_size)
    assert len(elements(fullest.read_text("utf-8")).find_class("entry")) == MOST


def test_every_letter_has_its_other_forms_and_a_kit(real_site: Path) -> None:
    for letter in letters(real_site):
        assert letter.with_suffix(".md").is_file()
        assert letter.with_suffix(".txt").is_file()
        stem, _, part = letter.stem.rpartition("-")
        kit = letter.with_suffix("") if not part.isdigit() else letter.parent / stem / part
        assert (kit / "index.html").is_file() or (letter.with_suffix("") / "index.html").is_file()


def test_every_embed_is_light(real_site: Path) -> None:
    pages = [BuiltPage(real_site, path) for path in (real_site / "embed").rglob("index.html")]
    parts = pages[0].all("//link[@rel='stylesheet']/@href | //script/@src")
    files = [(pages[0].path.parent / str(part)).resolve() for part in parts]
    assert [file.suffix for file in files] == [".css", ".js"]
    beside = sum(file.stat().st_size for file in files)
    heavy = [page.name for page in pages if page.path.stat().st_size + beside > EMBED_LIMIT]
    assert len(pages) > 300
    assert heavy == []


def test_a_list_leads_to_its_kit_and_names_its_description(real_site: Path) -> None:
    page = BuiltPage(real_site, real_site / "topics" / "kubernetes" / "index.html")
    (described,) = page.all("//link[@type='application/json+oembed']/@href")
    assert described.startswith(PUBLIC)
    text = (real_site / described.removeprefix(PUBLIC)).read_text("utf-8")
    assert f"{PUBLIC}embed/topics/kubernetes/" in json.loads(text)["html"]
    (kit,) = page.all("//a[text()='in a newsletter']/@href")
    assert (page.path.parent / kit / "index.html").resolve().is_file()
