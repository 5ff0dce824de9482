"""A group is added and corrected in a browser, up to the address that opens a pull request."""

import datetime
import json
import re
import shutil
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect
from tests.making import ROOT, TODAY

from guildhall.editing.canonical import canonical
from guildhall.form.made import FOLDER, rules_file
from guildhall.form.texts import file_of
from guildhall.rules import check
from guildhall.vocabulary import load

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
NEW = "https://github.com/guildhall-directory/guildhall/new/main"
SUMMARY = "People in Lyon who write Haskell and meet every month to show what they made."


def ready(page: Page) -> None:
    """Wait until the form is there."""
    page.locator("[data-record-page][data-ready]").wait_for()


def entry(page: Page, field: str) -> Locator:
    """What stands around the control of a field."""
    return page.locator(f'[data-field="{field}"]')


def control(page: Page, field: str) -> Locator:
    """The control of a field."""
    return entry(page, field).locator("input:not([type=checkbox]), select, textarea").first


def fault(page: Page, field: str) -> Locator:
    """What is wrong with a field."""
    return entry(page, field).locator("> .fault")


def choose(page: Page, field: str, typed: str, option: str) -> None:
    """Type into a box and take what it offers."""
    control(page, field).press_sequentially(typed)
    entry(page, field).get_by_role("option").filter(has_text=option).first.click()


def fill_in(page: Page, name: str = "Haskell Lyon") -> None:
    """Write a whole record into the empty form."""
    control(page, "name").fill(name)
    control(page, "url").fill("https://haskell-lyon.example.org/")
    control(page, "kind").select_option("user-group")
    control(page, "summary").fill(SUMMARY)
    choose(page, "region.city", "lyon", "Lyon, France")
    choose(page, "focus.area", "progr", "Programming languages")
    choose(page, "focus.topics", "hask", "Haskell")
    control(page, "membership.model").select_option("free")
    page.get_by_role("button", name="Add an event").click()
    control(page, "events[0].name").fill("Monthly meetup")
    control(page, "events[0].kind").select_option("meetup")
    control(page, "events[0].recurs.every").select_option("month")
    control(page, "events[0].recurs.on").fill("Second Tuesday")
    control(page, "events[0].recurs.time").fill("18:30")
    control(page, "sources[0].url").fill("https://haskell-lyon.example.org/about")
    expect(yaml(page)).to_contain_text("Monthly meetup")
    page.get_by_role("button", name="All that is filled in").click()


def yaml(page: Page) -> Locator:
    """The record as it will be sent."""
    return page.locator("[data-yaml]")


def sent(page: Page) -> dict[str, str]:
    """The parts of the address that opens a pull request."""
    link = page.get_by_role("link", name="Open a pull request")
    expect(link).to_be_visible()
    address = urlsplit(link.get_attribute("href") or "")
    parts = {name: values[0] for name, values in parse_qs(address.query).items()}
    return {"to": f"{address.scheme}://{address.netloc}{address.path}", **parts}


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    """A directory of its own, with the vocabularies of this one and no record."""
    shutil.copytree(ROOT / "data", tmp_path / "data", ignore=shutil.ignore_patterns("groups"))
    (tmp_path / "data" / "groups").mkdir()
    return tmp_path


def test_a_new_group_goes_from_the_empty_form_to_an_address_whose_record_passes_the_check(
    desktop: Page, real_address: str, directory: Path
) -> None:
    desktop.goto(real_address + "contribute/new/")
    ready(desktop)
    expect(desktop.get_by_role("link", name="Open a pull request")).to_be_hidden()
    expect(desktop.locator("[data-path]")).to_have_text("")
    fill_in(desktop)
    expect(desktop.locator("[data-path]")).to_have_text("data/groups/fr/haskell-lyon.yaml")
    expect(desktop.locator("[data-state]")).to_contain_text("it can be sent")
    found = sent(desktop)
    assert found["to"] == NEW
    assert found["filename"] == "data/groups/fr/haskell-lyon.yaml"
    assert "timezone: Europe/Paris" in found["value"]  # of the country
    assert "location: [45.7" in found["value"]
    assert found["value"] == yaml(desktop).text_content()
    path = directory / found["filename"]
    path.parent.mkdir(parents=True)
    path.write_text(found["value"], encoding="utf-8")
    day = max(TODAY, _added(found["value"]))
    assert check(directory, today=day).problems == ()
    assert canonical(found["value"], found["filename"]) == found["value"]


def _added(text: str) -> datetime.date:
    match = re.search(r"^added: (.*)$", text, re.MULTILINE)
    assert match
    return datetime.date.fromisoformat(match[1])


def test_what_is_wrong_is_said_beside_the_field_in_the_words_of_the_check(
    desktop: Page, real_address: str
) -> None:
    desktop.goto(real_address + "contribute/new/")
    ready(desktop)
    expect(desktop.locator(".fault:not(:empty)")).to_have_count(0)
    control(desktop, "name").fill("Haskell Lyon")
    control(desktop, "summary").fill("We are the leading group. We meet in Lyon!")
    control(desktop, "kind").focus()
    expect(fault(desktop, "summary")).to_contain_text(
        "the summary has more than one sentence; keep one sentence; the rest belongs in description"
    )
    expect(fault(desktop, "summary")).to_contain_text("“leading” is praise")
    expect(control(desktop, "summary")).to_have_attribute("aria-invalid", "true")
    described = control(desktop, "summary").get_attribute("aria-describedby") or ""
    assert fault(desktop, "summary").get_attribute("id") in described.split()
    control(desktop, "focus.topics").fill("haskel")
    control(desktop, "focus.area").focus()
    expect(fault(desktop, "focus.topics")).to_contain_text("did you mean haskell?")
    expect(fault(desktop, "region.reach")).to_be_empty()  # nobody has been there
    control(desktop, "summary").fill(SUMMARY)
    expect(fault(desktop, "summary")).to_be_empty()
    expect(control(desktop, "summary")).to_have_attribute("aria-invalid", "false")


def test_what_is_missing_is_shown_when_it_is_asked_for_and_the_first_of_it_gets_the_focus(
    phone: Page, real_address: str
) -> None:
    phone.goto(real_address + "contribute/new/")
    ready(phone)
    phone.get_by_role("button", name="Show what is missing").click()
    expect(control(phone, "name")).to_be_focused()
    expect(fault(phone, "name")).to_have_text("is missing; add name: …")
    expect(fault(phone, "sources")).to_have_text("is missing; add sources: …")
    phone.get_by_text("What is missing or wrong").click()
    phone.locator("[data-faults]").get_by_role("button", name="Kind of group").click()
    expect(control(phone, "kind")).to_be_focused()


def test_words_are_chosen_by_keyboard_alone(desktop: Page, real_address: str) -> None:
    desktop.goto(real_address + "contribute/new/")
    ready(desktop)
    box = control(desktop, "focus.topics")
    expect(box).to_have_attribute("aria-expanded", "false")
    box.focus()
    desktop.keyboard.type("script")
    options = entry(desktop, "focus.topics").get_by_role("option")
    expect(options.first).to_be_visible()
    expect(box).to_have_attribute("aria-expanded", "true")
    desktop.keyboard.press("ArrowDown")
    first = options.first
    expect(first).to_have_attribute("aria-selected", "true")
    assert box.get_attribute("aria-activedescendant") == first.get_attribute("id")
    word = (first.text_content() or "").split(" ")[0]
    desktop.keyboard.press("Enter")
    expect(entry(desktop, "focus.topics").locator(".chosen-words li")).to_have_count(1)
    expect(entry(desktop, "focus.topics").locator(".chosen-words")).to_contain_text(word)
    expect(box).to_be_focused()
    expect(box).to_have_value("")
    desktop.keyboard.type("python")
    expect(options.first).to_be_visible()
    desktop.keyboard.press("Escape")
    expect(options).to_have_count(0)
    expect(box).to_have_value("python")
    desktop.keyboard.press("Tab")  # a word in full is taken as it is
    expect(entry(desktop, "focus.topics").locator(".chosen-words li")).to_have_count(2)
    box.focus()
    desktop.keyboard.press("Backspace")
    expect(entry(desktop, "focus.topics").locator(".chosen-words li")).to_have_count(1)
    small = control(desktop, "focus.area")
    small.focus()
    desktop.keyboard.press("ArrowDown")
    expect(entry(desktop, "focus.area").get_by_role("option")).to_have_count(18)


def test_a_country_is_found_by_what_people_call_it(desktop: Page, real_address: str) -> None:
    desktop.goto(real_address + "contribute/new/")
    ready(desktop)
    control(desktop, "region.country").fill("Deutschland")
    control(desktop, "region.city").focus()
    expect(control(desktop, "region.country")).to_have_value("Germany")
    expect(yaml(desktop)).to_contain_text("country: DE")
    choose(desktop, "region.subdivision", "bay", "Bayern")
    expect(yaml(desktop)).to_contain_text("subdivision: DE-BY")


def test_a_city_fills_in_its_place_and_its_time_zone(desktop: Page, real_address: str) -> None:
    desktop.goto(real_address + "contribute/new/")
    ready(desktop)
    choose(desktop, "region.city", "portland, ore", "Portland, Oregon")
    expect(control(desktop, "region.city")).to_have_value("Portland")
    expect(control(desktop, "region.country")).to_have_value("United States")
    expect(control(desktop, "region.reach")).to_have_value("local")
    expect(yaml(desktop)).to_contain_text("subdivision: US-OR")
    expect(yaml(desktop)).to_contain_text("location: [45.52, -122.68]")
    desktop.get_by_role("button", name="Add an event").click()
    control(desktop, "events[0].recurs.time").fill("18:00")
    control(desktop, "events[0].recurs.timezone").focus()
    expect(yaml(desktop)).to_contain_text("timezone: America/Los_Angeles")
    control(desktop, "events[0].recurs.timezone").fill("")
    desktop.keyboard.press("ArrowDown")
    zones = entry(desktop, "events[0].recurs.timezone").get_by_role("option")
    expect(zones.first).to_contain_text("America/Los Angeles")
    assert zones.count() > 5


def test_a_group_that_is_there_already_is_named_while_its_name_or_address_is_typed(
    desktop: Page, real_address: str
) -> None:
    desktop.goto(real_address + "contribute/new/")
    ready(desktop)
    twins = desktop.locator("[data-twins]")
    expect(twins).to_be_hidden()
    control(desktop, "name").press_sequentially("PyLadies Berlin")
    expect(twins).to_contain_text("PyLadies Berlin (Berlin, DE)")
    control(desktop, "name").fill("Something else altogether")
    expect(twins).to_be_hidden()
    control(desktop, "url").fill("http://www.isaca.org")
    expect(twins).to_contain_text("ISACA")
    expect(fault(desktop, "url")).to_contain_text(
        "http://www.isaca.org is the address of data/groups/global/isaca.yaml too"
    )
    twins.get_by_role("link", name=re.compile("correct it ?: ISACA$")).click()
    ready(desktop)
    expect(control(desktop, "url")).to_have_value("https://www.isaca.org")


def test_a_like_name_in_the_same_country_is_a_question_that_stops_nothing(
    desktop: Page, real_address: str
) -> None:
    desktop.goto(real_address + "contribute/new/")
    ready(desktop)
    fill_in(desktop)
    control(desktop, "name").fill("DAMA Internationals")
    control(desktop, "region.reach").select_option("global")
    expect(fault(desktop, "name")).to_contain_text(
        "is much like “DAMA International” in data/groups/global/dama-international.yaml"
    )
    expect(control(desktop, "name")).to_have_attribute("aria-invalid", "false")
    expect(desktop.locator("[data-state]")).to_contain_text(
        re.compile(r"\d questions? to answer if you can")
    )
    expect(desktop.get_by_role("link", name="Open a pull request")).to_be_visible()


def test_a_draft_is_there_again_until_it_is_cleared_and_clearing_can_be_taken_back(
    phone: Page, real_address: str
) -> None:
    phone.goto(real_address + "contribute/new/")
    ready(phone)
    control(phone, "name").fill("Haskell Lyon")
    phone.get_by_role("button", name="Add an event").click()
    control(phone, "events[0].name").fill("Meetup: an evening")
    control(phone, "membership.model").select_option("paid")
    expect(yaml(phone)).to_contain_text("paid")
    phone.reload()
    ready(phone)
    expect(phone.locator("[data-draft]")).to_be_visible()
    expect(control(phone, "name")).to_have_value("Haskell Lyon")
    expect(control(phone, "events[0].name")).to_have_value("Meetup: an evening")
    expect(control(phone, "membership.model")).to_have_value("paid")
    phone.get_by_role("button", name="Clear the form").click()
    expect(control(phone, "name")).to_have_value("")
    expect(phone.locator("[data-told]")).to_have_text("The form is empty.")
    phone.get_by_role("button", name="Take that back").click()
    expect(control(phone, "name")).to_have_value("Haskell Lyon")
    phone.get_by_role("button", name="Clear the form").click()
    expect(control(phone, "name")).to_have_value("")
    phone.reload()
    ready(phone)
    expect(control(phone, "name")).to_have_value("")
    expect(phone.locator("[data-draft]")).to_be_hidden()


REFUSE_STORAGE = """
Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("no", "SecurityError"); },
});
"""


def test_the_form_works_where_the_browser_keeps_nothing(
    new_desktop: Page, real_address: str
) -> None:
    new_desktop.add_init_script(REFUSE_STORAGE)
    new_desktop.goto(real_address + "contribute/new/")
    ready(new_desktop)
    fill_in(new_desktop)
    expect(new_desktop.locator("[data-not-kept]")).to_be_visible()
    assert sent(new_desktop)["filename"] == "data/groups/fr/haskell-lyon.yaml"


def test_a_record_too_long_for_an_address_is_copied_or_downloaded(
    desktop: Page, real_address: str
) -> None:
    desktop.context.grant_permissions(["clipboard-read", "clipboard-write"])
    desktop.goto(real_address + "contribute/new/")
    ready(desktop)
    fill_in(desktop)
    expect(desktop.locator("[data-long]")).to_be_hidden()
    desktop.locator("summary", has_text="More about it").click()
    words = "多くの言葉 " * 120
    control(desktop, "description").fill(words)
    expect(desktop.locator("[data-long]")).to_be_visible()
    found = sent(desktop)
    assert found.keys() == {"to", "filename"}
    expect(desktop.locator("[data-long] a")).to_have_attribute("href", re.compile("/issues/new/"))
    desktop.get_by_role("button", name="Copy the record").click()
    expect(desktop.locator("[data-told]")).to_have_text("The record is copied.")
    assert desktop.evaluate("navigator.clipboard.readText()") == yaml(desktop).text_content()
    with desktop.expect_download() as download:
        desktop.get_by_role("button", name="Download").click()
    assert download.value.suggested_filename == "haskell-lyon.yaml"
    assert download.value.path().read_text("utf-8") == yaml(desktop).text_content()


def test_a_record_is_corrected_from_its_page_and_only_what_is_changed_changes(
    desktop: Page, real_address: str
) -> None:
    desktop.goto(real_address + "groups/isaca/")
    desktop.get_by_role("link", name="Correct this record").click()
    ready(desktop)
    published = (ROOT / "data" / "groups" / "global" / "isaca.yaml").read_text(encoding="utf-8")
    expect(desktop.locator("[data-state]")).to_contain_text("Nothing is changed yet.")
    assert yaml(desktop).text_content() == published
    expect(desktop.get_by_role("link", name="Open the file")).to_be_hidden()
    control(desktop, "name").fill("ISACA International")
    changes = desktop.locator("[data-changes]")
    expect(changes.locator("del")).to_have_text("Out: name: ISACA\n")
    expect(changes.locator("ins")).to_have_text("In: name: ISACA International\n")
    link = desktop.get_by_role("link", name="Open the file")
    address = NEW.replace("/new/main", "/edit/main/data/groups/global/isaca.yaml")
    expect(link).to_have_attribute("href", address)
    assert yaml(desktop).text_content() == published.replace(
        "name: ISACA\n", "name: ISACA International\n", 1
    )
    desktop.get_by_role("button", name="Undo all changes").click()
    expect(desktop.locator("[data-state]")).to_contain_text("Nothing is changed yet.")
    assert yaml(desktop).text_content() == published


SAMPLE = (
    *("isaca", "bcs", "acm", "ieee", "owasp", "linux-foundation", "women-who-code"),
    *("security-bsides", "paris-java-user-group", "dama-international", "rust-paris"),
)


def test_records_come_out_of_the_form_as_they_went_in(desktop: Page, real_address: str) -> None:
    for id_ in SAMPLE:
        desktop.goto(f"{real_address}contribute/edit/?id={id_}")
        ready(desktop)
        expect(desktop.locator("[data-state]")).to_contain_text("Nothing is changed yet.")
        [path] = (ROOT / "data" / "groups").rglob(f"{id_}.yaml")
        assert yaml(desktop).text_content() == path.read_text(encoding="utf-8")


ALL_THROUGH = """async ([rules, all]) => {
  const module = async (name) => import(`/static/contribute/${name}.js`);
  const { createLaw } = await module("law");
  const { treeOf } = await module("schema");
  const { createRecordForm } = await module("record_form");
  const { readRecord } = await module("reading");
  const { recordText } = await module("emission");
  const { dotted } = await module("plain");
  const controls = new Map();
  const nothing = () => {};
  const around = {
    law: createLaw(rules), controls, tell: nothing, changed: nothing, removed: nothing,
    control: (field) => controls.get(dotted(field)), names: nothing, places: nothing,
    partsHere: nothing, zonesHere: nothing,
  };
  const form = createRecordForm(treeOf(rules.schema), around, false);
  return all.filter(([file, text]) => {
    const { data, comments } = readRecord(text, file);
    form.write(data);
    return recordText(form.read(), file, comments) !== text;
  }).map(([file]) => file);
}"""
"""Puts records through the controls of the form: the files of those that come out otherwise."""


def test_every_record_comes_out_of_the_controls_as_it_went_in(chromium: Browser) -> None:
    address = "http://form.test/"
    words, _ = load(ROOT / "data")
    paths = sorted((ROOT / "data" / "groups").rglob("*.yaml"))
    records = [(path.relative_to(ROOT).as_posix(), path.read_text("utf-8")) for path in paths]
    page = chromium.new_page()
    page.route(f"{address}**", _theme)
    page.goto(address)
    changed = page.evaluate(ALL_THROUGH, [rules_file(words), records])
    page.close()
    assert changed == []


def _theme(route: Route) -> None:
    """Answer with a module of the theme as it stands, or with an empty page."""
    path = urlsplit(route.request.url).path
    if path.startswith("/static/"):
        file = ROOT / "theme" / path.removeprefix("/")
        route.fulfill(body=file.read_text(encoding="utf-8"), content_type="text/javascript")
    else:
        route.fulfill(body="<!doctype html><title>Form</title>", content_type="text/html")


COMMENTED = """\
# yaml-language-server: $schema=../../schema/group.schema.json
name: Haskell Lyon  # as they write it
kind: user-group
# asked them in May
url: https://haskell-lyon.example.org/
summary: People in Lyon who write Haskell and meet every month to show what they made.
focus:
  area: programming-languages
  topics: [haskell]
region:
  reach: local
  country: FR
  city: Lyon
added: 2026-11-01
sources:
  # the old page
  - url: https://haskell-lyon.example.org/old
    supports: [name]
    date: null
  # the new page
  - url: https://haskell-lyon.example.org/new
    supports: [summary]
    date: 2026-10
# the end
"""
FILE = "data/groups/fr/haskell-lyon.yaml"


def serve(page: Page, text: str) -> None:
    """Publish a record that is not in the directory."""
    body = json.dumps({"haskell-lyon": [FILE, text]})
    name = f"{file_of('haskell-lyon')}.json"
    page.route(
        f"**/{FOLDER.as_posix()}/records/{name}",
        lambda route: route.fulfill(body=body, content_type="application/json"),
    )


def test_comments_of_a_record_stay_with_their_fields(desktop: Page, real_address: str) -> None:
    serve(desktop, COMMENTED)
    desktop.goto(real_address + "contribute/edit/?id=haskell-lyon")
    ready(desktop)
    assert yaml(desktop).text_content() == COMMENTED
    control(desktop, "name").fill("Lyon Haskell")
    desktop.locator("summary", has_text="Where you know it from").click()
    desktop.get_by_role("button", name="Take away Source 1").click()
    expect(desktop.get_by_role("button", name="Add a source")).to_be_focused()
    expect(yaml(desktop)).not_to_contain_text("/old")
    start, _, rest = COMMENTED.partition("  # the old page\n")
    wanted = start + "  # the new page\n" + rest.partition("  # the new page\n")[2]
    wanted = wanted.replace("name: Haskell Lyon ", "name: Lyon Haskell ")
    expect(yaml(desktop)).to_have_text(wanted, use_inner_text=False)
    assert yaml(desktop).text_content() == wanted


def test_a_group_that_moves_to_another_country_is_told_its_new_folder(
    desktop: Page, real_address: str
) -> None:
    serve(desktop, COMMENTED)
    desktop.goto(real_address + "contribute/edit/?id=haskell-lyon")
    ready(desktop)
    expect(desktop.locator("[data-move]")).to_be_hidden()
    desktop.locator("summary", has_text="Where").first.click()
    control(desktop, "region.country").fill("Belgium")
    control(desktop, "region.city").focus()
    expect(desktop.locator("[data-move]")).to_contain_text("data/groups/be/haskell-lyon.yaml")


def test_a_record_in_another_form_is_left_to_the_editor_of_the_host(
    desktop: Page, real_address: str
) -> None:
    serve(desktop, COMMENTED.replace("[haskell]", "[ haskell ]"))
    desktop.goto(real_address + "contribute/edit/?id=haskell-lyon")
    link = desktop.locator("[data-notice]").get_by_role("link")
    expect(link).to_have_attribute("href", re.compile(f"/edit/main/{FILE}$"))


@pytest.mark.parametrize("asked", ["", "?id=no-such-group", "?id=../../x", "?id=<b>"])
def test_an_id_that_no_group_has_is_told(desktop: Page, real_address: str, asked: str) -> None:
    desktop.goto(real_address + f"contribute/edit/{asked}")
    expect(desktop.locator("[data-notice]")).to_contain_text("follow “Correct this record”")


def test_a_form_that_cannot_be_loaded_says_so(chromium: Browser, real_address: str) -> None:
    context = chromium.new_context(service_workers="block")
    page = context.new_page()
    page.route("**/contribute/form/rules.json", lambda route: route.abort())
    page.goto(real_address + "contribute/new/")
    expect(page.locator("[data-notice]")).to_contain_text("could not be loaded")
    context.close()


@pytest.mark.parametrize("task", ["new", "edit"])
def test_without_a_script_the_page_says_how_else_it_can_be_done(
    chromium: Browser, real_address: str, task: str
) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(real_address + f"contribute/{task}/")
    assert "scripts are off" in (page.locator("noscript").text_content() or "")
    expect(page.locator("noscript a[href*='/issues/new/']")).to_have_count(1)
    expect(page.locator("[data-record-form]")).to_be_hidden()
    context.close()


@pytest.mark.parametrize(
    ("scheme", "width"), [("light", 320), ("dark", 360), ("light", 1280), ("dark", 1280)]
)
def test_the_form_has_no_violation_and_fits_with_everything_open_and_wrong(
    chromium: Browser, real_address: str, scheme: str, width: int
) -> None:
    context = chromium.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
        bypass_csp=True,
        service_workers="block",
    )
    context.add_init_script(path=str(AXE))
    page = context.new_page()
    for path in ("contribute/new/", "contribute/edit/?id=isaca"):
        page.goto(real_address + path)
        ready(page)
        control(page, "name").fill("A name without a space but with very many letters" + "x" * 160)
        for fold in page.locator("form details > summary").all():
            if fold.locator("..").get_attribute("open") is None:
                fold.click()
        page.get_by_role("button", name="Add a tier").click()
        page.get_by_role("button", name="Show what is missing").click()
        expect(page.locator(".fault:not(:empty)").first).to_be_visible()
        control(page, "focus.topics").press_sequentially("java")
        expect(entry(page, "focus.topics").get_by_role("option").first).to_be_visible()
        violations = page.evaluate("axe.run(document).then((result) => result.violations)")
        assert [(one["id"], one["nodes"][0]["html"]) for one in violations] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()
