"""The short list: saved beside any group, shown as a plan, shared, exported, compared."""

import csv
import datetime
import io
import json
import re
from pathlib import Path

from icalendar import Calendar
from playwright.sync_api import Browser, Page, expect

PAYLOAD = "<img src=x onerror=\"document.title='owned'\">"
SHARED = "plan/#groups=isaca,bcs,chaoss"


def keep(page: Page, address: str, *ids: str) -> None:
    """Save groups by their own pages, then open the plan."""
    for group in ids:
        page.goto(f"{address}groups/{group}/")
        page.get_by_role("button", name=re.compile("^Save ")).click()
    page.goto(f"{address}plan/")
    expect(page.locator(".plan-item")).to_have_count(len(ids))


def names(page: Page) -> list[str]:
    return page.locator(".plan-item h3 a").all_inner_texts()


def day_of(line: str) -> datetime.datetime:
    """The day with which a line of the agenda begins."""
    day = re.match(r"\w+ (\d+ \w+ \d{4})", line)
    assert day, line
    return datetime.datetime.strptime(day[1], "%d %B %Y").replace(tzinfo=datetime.UTC)


def saved_file(page: Page, button: str) -> str:
    with page.expect_download() as loaded:
        page.get_by_role("button", name=button, exact=True).click()
    return Path(loaded.value.path()).read_bytes().decode("utf-8")


def test_a_group_is_saved_from_the_finder_and_is_in_the_plan_after_a_reload(
    phone: Page, real_address: str
) -> None:
    phone.goto(f"{real_address}find/?q=isaca")
    button = phone.get_by_role("button", name="Save ISACA", exact=True)
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()
    saved = phone.get_by_role("button", name="Saved ISACA", exact=True)
    expect(saved).to_have_attribute("aria-pressed", "true")
    expect(phone.locator("[data-plan-link]")).to_contain_text("1")
    phone.get_by_role("link", name=re.compile("^My plan")).click()
    expect(phone.locator(".plan-item")).to_have_count(1)
    phone.reload()
    assert names(phone) == ["ISACA"]


def test_the_button_takes_no_room_that_was_not_kept_for_it(
    desktop: Page, real_address: str
) -> None:
    desktop.goto(f"{real_address}collections/places-to-start/")
    before = desktop.locator(".result").first.bounding_box()
    desktop.locator(".result .save").first.wait_for()
    desktop.locator(".result .save").evaluate_all("found => found.forEach(one => one.remove())")
    assert desktop.locator(".result").first.bounding_box() == before


def test_the_plan_sums_what_may_be_paid_and_names_what_is_not_known(
    desktop: Page, real_address: str
) -> None:
    keep(desktop, real_address, "isaca", "chaoss", "bcs")
    cost = desktop.locator("[data-cost]")
    expect(cost).to_contain_text("US$135 a year")
    desktop.get_by_label("I am").select_option("a student")
    expect(cost).to_contain_text("US$25 a year")
    desktop.reload()
    expect(cost).to_contain_text("US$25 a year")


def test_a_note_stays_and_stays_text(phone: Page, real_address: str) -> None:
    keep(phone, real_address, "isaca")
    phone.get_by_label("My note: ISACA").fill(PAYLOAD)
    phone.reload()
    expect(phone.get_by_label("My note: ISACA")).to_have_value(PAYLOAD)
    assert phone.title() != "owned"
    assert phone.locator(".plan-item img").count() == 0


def test_a_first_message_names_the_group_and_leaves_the_reader_their_own_words(
    phone: Page, real_address: str
) -> None:
    keep(phone, real_address, "isaca")
    phone.get_by_text("What to write first: ISACA").click()
    message = phone.get_by_label("First message to ISACA").input_value()
    assert "I am thinking of joining ISACA" in message
    assert "[your name]" in message
    assert not re.search(r"\{\w+\}", message)


def test_a_begun_message_is_kept_and_can_be_started_again(phone: Page, real_address: str) -> None:
    keep(phone, real_address, "isaca", "chaoss")
    phone.get_by_text("What to write first: ISACA").click()
    message = phone.get_by_label("First message to ISACA")
    suggested = message.input_value()
    message.fill("Dear ISACA")
    phone.get_by_role("button", name="Down ISACA").click()
    phone.get_by_label("I am").select_option("out of work")
    phone.reload()
    phone.get_by_text("What to write first: ISACA").click()
    expect(message).to_have_value("Dear ISACA")
    phone.get_by_role("button", name="Start it again").click()
    expect(message).to_have_value(suggested)


def test_each_sort_of_group_has_a_message_that_is_filled_in(
    desktop: Page, real_address: str
) -> None:
    groups = ["isaca", "chaoss", "openinfra-foundation", "paris-java-user-group"]
    desktop.goto(f"{real_address}plan/")
    kept = json.dumps({"v": 1, "ids": groups, "notes": {}})
    desktop.evaluate("kept => localStorage.setItem('guildhall.plan', kept)", kept)
    desktop.reload()
    expect(desktop.locator(".plan-message")).to_have_count(len(groups))
    for message in desktop.locator(".plan-message textarea").all():
        text = message.input_value()
        assert len(text) > 200
        assert not re.search(r"\{\w+\}", text)


def test_groups_are_moved_and_removed_and_come_back(desktop: Page, real_address: str) -> None:
    keep(desktop, real_address, "isaca", "chaoss")
    first, second = names(desktop)
    desktop.get_by_role("button", name=f"Up {second}").click()
    assert names(desktop) == [second, first]
    expect(desktop.get_by_role("button", name=f"Up {second}")).to_be_disabled()
    expect(desktop.get_by_role("button", name=f"Down {second}")).to_be_focused()
    desktop.get_by_role("button", name=f"Remove {second}").click()
    assert names(desktop) == [first]
    desktop.get_by_role("button", name="Undo").click()
    expect(desktop.locator(".plan-item")).to_have_count(2)
    desktop.reload()
    expect(desktop.locator(".plan-item")).to_have_count(2)
    assert names(desktop) == [second, first]


def test_the_plan_is_exported_as_csv_and_markdown(desktop: Page, real_address: str) -> None:
    keep(desktop, real_address, "isaca", "chaoss")
    desktop.get_by_label("My note: ISACA").fill('=1+1 "quoted"')
    rows = list(csv.DictReader(io.StringIO(saved_file(desktop, "CSV"))))
    assert [row["name"] for row in rows] == names(desktop)
    assert rows[0]["note"] == '\'=1+1 "quoted"'
    assert rows[0]["page"].endswith("/groups/isaca/")
    markdown = saved_file(desktop, "Markdown")
    assert markdown.startswith("# My plan\n\n## [ISACA](")
    assert '> =1+1 "quoted"' in markdown


def test_the_plan_gives_one_calendar_of_all_that_state_dates(
    desktop: Page, real_address: str, real_site: Path
) -> None:
    files = sorted((real_site / "calendars" / "groups").glob("*.ics"))[:3]
    keep(desktop, real_address, *(file.stem for file in files))
    whole = Calendar.from_ical(saved_file(desktop, "Calendar"))
    parts = [Calendar.from_ical(file.read_bytes()) for file in files]
    wanted = {str(event["UID"]) for part in parts for event in part.walk("VEVENT")}
    assert {str(event["UID"]) for event in whole.walk("VEVENT")} == wanted
    zones = [str(zone["TZID"]) for zone in whole.walk("VTIMEZONE")]
    assert len(zones) == len(set(zones))
    used = {
        event["DTSTART"].params["TZID"]
        for event in whole.walk("VEVENT")
        if "TZID" in event["DTSTART"].params
    }
    assert used <= set(zones)


def test_next_meetings_are_in_order_and_past_ones_vanish(
    chromium: Browser, real_address: str, real_site: Path
) -> None:
    groups = [file.stem for file in sorted((real_site / "calendars" / "groups").glob("*.ics"))[:4]]
    page = chromium.new_page()
    page.goto(f"{real_address}plan/#groups={','.join(groups)}")
    lines = page.locator("[data-agenda] li")
    lines.first.wait_for()
    before = lines.all_text_contents()
    days = [day_of(line) for line in before]
    assert days == sorted(days)
    page.clock.install(time=days[0] + datetime.timedelta(days=2))
    page.reload()
    expect(lines.first).not_to_have_text(before[0])
    assert min(map(day_of, lines.all_text_contents())) > days[0]
    page.close()


def test_a_shared_address_holds_ids_only_and_leaves_ones_own_plan_alone(
    chromium: Browser, real_address: str
) -> None:
    context = chromium.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    keep(page, real_address, "isaca", "chaoss")
    page.get_by_label("My note: ISACA").fill("secret")
    page.get_by_role("button", name="Share the list").click()
    expect(page.get_by_role("status")).to_contain_text("Copied an address")
    address = page.evaluate("navigator.clipboard.readText()")
    assert address.endswith("plan/#groups=isaca,chaoss")
    other = chromium.new_context().new_page()
    keep(other, real_address, "bcs")
    other.goto(address)
    expect(other.locator(".plan-item")).to_have_count(2)
    expect(other.get_by_text("Somebody shared this list with you")).to_be_visible()
    assert other.locator("textarea:visible").count() == 0
    other.get_by_role("button", name="Add all to my plan").click()
    expect(other.locator(".plan-item")).to_have_count(3)
    assert "BCS" in names(other)[0]
    other.context.close()
    context.close()


def test_ids_that_are_none_do_nothing_and_a_group_that_is_gone_is_told(
    chromium: Browser, real_address: str
) -> None:
    page = chromium.new_page()
    page.goto(f"{real_address}plan/#groups=constructor,..%2F..%2Fx,{PAYLOAD},isaca")
    expect(page.locator(".plan-item")).to_have_count(2)
    expect(page.locator(".plan-item").first).to_contain_text("no such group any more")
    assert page.title() != "owned"
    page.close()


def test_a_browser_that_keeps_nothing_says_so(chromium: Browser, real_address: str) -> None:
    page = chromium.new_page()
    page.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError'); }"
    )
    page.goto(f"{real_address}groups/isaca/")
    page.get_by_role("button", name="Save ISACA").click()
    expect(page.get_by_role("alert")).to_contain_text("nothing can be saved")
    page.goto(f"{real_address}plan/")
    expect(page.get_by_text("This browser keeps nothing for this site")).to_be_visible()
    page.close()


def test_a_broken_store_is_an_empty_plan(phone: Page, real_address: str) -> None:
    for broken in ("{", "[]", '{"v":1,"ids":"isaca","notes":7}', '{"ids":[7,null,"../x"]}'):
        phone.goto(f"{real_address}plan/")
        phone.evaluate("broken => localStorage.setItem('guildhall.plan', broken)", broken)
        phone.reload()
        expect(phone.get_by_text("Nothing is saved yet")).to_be_visible()
    phone.goto(f"{real_address}groups/isaca/")
    phone.get_by_role("button", name="Save ISACA").click()
    expect(phone.locator("[data-plan-link]")).to_have_text("My plan 1")


def test_another_tab_learns_what_was_saved(chromium: Browser, real_address: str) -> None:
    context = chromium.new_context()
    one, other = context.new_page(), context.new_page()
    other.goto(f"{real_address}plan/")
    keep(one, real_address, "isaca")
    expect(other.locator(".plan-item")).to_have_count(1)
    one.get_by_label("My note: ISACA").fill("from the other tab")
    expect(other.get_by_label("My note: ISACA")).to_have_value("from the other tab")
    context.close()


def test_a_group_that_has_moved_keeps_its_place_and_its_note(
    desktop: Page, real_address: str
) -> None:
    moved = '<meta http-equiv="refresh" content="0; url=../../groups/isaca/">'
    desktop.route("**/groups/old-isaca/", lambda route: route.fulfill(body=moved))
    desktop.goto(f"{real_address}plan/")
    kept = json.dumps({"v": 1, "ids": ["old-isaca"], "notes": {"old-isaca": "mine"}})
    desktop.evaluate("kept => localStorage.setItem('guildhall.plan', kept)", kept)
    desktop.reload()
    expect(desktop.get_by_label("My note: ISACA")).to_have_value("mine")
    assert json.loads(desktop.evaluate("localStorage.getItem('guildhall.plan')"))["ids"] == [
        "isaca"
    ]


def test_groups_are_compared_by_keyboard(desktop: Page, real_address: str) -> None:
    keep(desktop, real_address, "isaca", "bcs", "chaoss")
    boxes = desktop.get_by_role("checkbox", name=re.compile("^Compare"))
    for number in range(2):
        boxes.nth(number).focus()
        desktop.keyboard.press("Space")
    desktop.get_by_role("link", name="Compare 2 side by side").focus()
    desktop.keyboard.press("Enter")
    table = desktop.get_by_role("table", name="2 groups side by side")
    expect(table.get_by_role("columnheader")).to_have_count(2)
    row = table.get_by_role("row", name=re.compile("^Cost"))
    expect(row.get_by_role("cell").first).to_contain_text("US$135")
    assert table.get_by_role("rowheader").count() > 5
    expect(desktop.get_by_role("rowheader", name="Facts")).to_be_visible()
    desktop.get_by_text("Add a group from my plan").press("Enter")
    desktop.get_by_role("button", name="Add CHAOSS").press("Enter")
    three = desktop.get_by_role("table", name="3 groups side by side")
    three.get_by_role("button", name="Take out ISACA").press("Enter")
    expect(table.get_by_role("columnheader", name="CHAOSS")).to_be_visible()
    assert desktop.url.endswith("#groups=bcs,chaoss")


def test_a_comparison_names_what_it_cannot_show(chromium: Browser, real_address: str) -> None:
    page = chromium.new_page(viewport={"width": 360, "height": 740})
    page.goto(f"{real_address}compare/#groups=isaca,no-such-group,bcs,chaoss,pmi")
    told = page.get_by_role("status")
    expect(told).to_contain_text("no-such-group: the directory has no such group any more.")
    expect(told).to_contain_text("The first 4 of 5 groups are shown.")
    expect(page.get_by_role("table", name="3 groups side by side")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.close()


def test_a_comparison_starts_at_a_groups_own_page(phone: Page, real_address: str) -> None:
    phone.goto(f"{real_address}groups/isaca/")
    phone.get_by_role("link", name="Compare ISACA").click()
    expect(phone.get_by_role("columnheader", name="ISACA")).to_be_visible()


def test_on_paper_there_are_notes_and_no_buttons(desktop: Page, real_address: str) -> None:
    keep(desktop, real_address, "isaca")
    desktop.get_by_label("My note: ISACA").fill("ask about the evening")
    desktop.emulate_media(media="print")
    expect(desktop.get_by_text("ask about the evening")).to_be_visible()
    assert desktop.locator("button:visible").count() == 0


def test_without_script_the_page_says_what_to_do(chromium: Browser, real_address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{real_address}plan/")
    assert "Bookmark the pages" in (page.locator("noscript").text_content() or "")
    page.get_by_text("To an association").click()
    expect(page.locator('[data-message="association"]')).to_be_visible()
    context.close()
