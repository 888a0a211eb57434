"""A card on a page of its own, on paper, and the page of references; all of the library as others see and hear it."""

from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.frontend.conftest import watched
from tests.frontend.looking import small_targets, violations, wide_parts
from tests.frontend.running import FrontendServer
from tests.frontend.talking import await_reply, say, told

pytestmark = pytest.mark.browser

PAGES = [
    "/library?grade=6&q=exit+ticket",
    "/library/time-on-task-scan#recording-sheet",
    "/library/references?mark=partly",
]


def heading(page: Page, name: str) -> Locator:
    return page.locator("debrief-card-page").get_by_role("heading", name=name, exact=True)


def go(page: Page, path: str) -> None:
    """Opens a page of the library and waits until it has what it shows."""
    page.goto(path)
    shown = "debrief-library-list .item, debrief-card-page article, debrief-references .work, debrief-card-page .failed"
    page.locator(shown).first.wait_for()


def test_every_section_has_an_address(library: Page) -> None:
    go(library, "/library/wait-time?grade=6#steps")
    card = library.locator("debrief-card-page")
    expect(heading(library, "Steps")).to_be_focused()
    expect(heading(library, "Steps")).to_be_in_viewport()
    contents = card.get_by_role("navigation", name="On this page")
    expect(contents.get_by_role("link", name="Steps")).to_have_attribute("aria-current", "location")
    titles = [one["title"] for one in told(library, "/api/library/cards/wait-time")["sections"]]
    assert contents.get_by_role("link").all_inner_texts() == [
        "To try it",
        *titles,
        "Evidence and references",
        "Related",
    ]
    for name in contents.get_by_role("link").all_inner_texts():
        contents.get_by_role("link", name=name, exact=True).click()
        expect(heading(library, name)).to_be_focused()
        expect(heading(library, name)).to_be_in_viewport()
    assert urlsplit(library.url).fragment == "related"
    library.go_back()
    expect(heading(library, "Evidence and references")).to_be_focused()


def test_links_are_copied_without_what_was_searched_for(library: Page, server: FrontendServer) -> None:
    library.context.grant_permissions(["clipboard-read", "clipboard-write"])
    go(library, "/library/wait-time?q=silence")
    library.get_by_role("button", name="Copy link").click()
    expect(library.get_by_role("button", name="Link copied")).to_be_visible()
    expect(library.locator(".spoken")).to_have_text("Link copied")
    assert library.evaluate("navigator.clipboard.readText()") == f"{server.url}/library/wait-time"
    library.get_by_role("link", name="Pitfalls").click()
    library.get_by_role("button", name="Copy link to “Pitfalls”").click()
    expect(library.get_by_role("button", name="Link copied")).to_be_visible()
    assert library.evaluate("navigator.clipboard.readText()") == f"{server.url}/library/wait-time#pitfalls"


def test_the_evidence_says_how_surely_each_work_was_checked(library: Page) -> None:
    go(library, "/library/wait-time")
    evidence = library.locator("#evidence")
    works = told(library, "/api/library/cards/wait-time")["evidence"]["references"]
    names = {"yes": "Looked up", "partly": "Looked up in part", "memory": "From reading only"}
    for work in works:
        item = evidence.locator(".works li").filter(has_text=work["citation"])
        expect(item.locator(".mark")).to_have_text(names[work["verified"]])
        expect(evidence.locator(".means")).to_contain_text(f"{names[work['verified']]}:")
    evidence.get_by_role("link", name="All references").click()
    expect(library.get_by_role("heading", level=1, name="References")).to_be_focused()
    library.go_back()
    expect(library.get_by_role("heading", level=1, name="Wait time")).to_be_focused()
    library.get_by_role("link", name="Recording sheet: ").click()
    expect(library.get_by_role("heading", level=1, name="Wait time 1 and 2")).to_be_focused()


def test_an_unknown_card_says_so_and_shows_the_way_back(library: Page) -> None:
    for slug in ("no-such-card", "Wait_Time", "%E0%A4%A"):
        go(library, f"/library/{slug}")
        expect(library.get_by_role("heading", level=1)).to_have_text("The library has no such card.")
    library.get_by_role("link", name="Go to the library").click()
    expect(library.get_by_role("heading", level=1)).to_have_text("Library")


def test_using_a_card_begins_a_new_conversation_and_keeps_the_draft(page: Page) -> None:
    say(page, "Hello")
    await_reply(page)
    page.get_by_role("button", name="New conversation").click()
    page.get_by_label("Your message").fill("Period 4 is quiet.")
    go(page, "/library/wait-time")
    page.get_by_role("button", name="Use this in a conversation").click()
    message = page.get_by_label("Your message")
    expect(message).to_have_value("Period 4 is quiet.\nI'd like to try Wait time in my class.")
    expect(message).to_be_focused()
    expect(page.get_by_role("article", name="You")).to_have_count(0)
    assert urlsplit(page.url).path == "/"


def test_from_the_card_beside_a_conversation_into_the_library_and_back(page: Page) -> None:
    say(page, "Hello")
    await_reply(page).get_by_role("button", name="Source 1").click()
    conversation = page.url
    page.locator("debrief-card").get_by_role("link", name="Open in the library").click()
    expect(page.get_by_role("heading", level=1, name="Wait time")).to_be_focused()
    expect(page.locator("debrief-card")).to_have_count(0)
    assert urlsplit(page.url).path == "/library/wait-time"
    page.go_back()
    assert page.url == conversation
    expect(page.locator("debrief-card h2")).to_be_visible()
    expect(await_reply(page)).to_be_visible()


def test_a_recording_sheet_prints_with_rows_to_fill_in_and_without_chrome(
    library: Page, server: FrontendServer
) -> None:
    go(library, "/library/time-on-task-scan")
    rows = library.locator("#recording-sheet tr")
    empty = library.locator("#recording-sheet tr.empty")
    expect(empty.first).to_be_hidden()
    library.emulate_media(media="print", color_scheme="dark")
    assert empty.count() >= 8
    for row in empty.all():
        expect(row).to_be_visible()
    assert empty.first.locator("td").count() == rows.first.locator("th").count()
    expect(rows.nth(1)).to_contain_text("independent writing")
    expect(library.get_by_text(f"Printed from {server.url}/library/time-on-task-scan")).to_be_visible()
    for chrome in ("debrief-history", "debrief-library .menu", ".crumbs", ".contents", ".actions", ".related-cards"):
        for one in library.locator(chrome).all():
            expect(one).to_be_hidden()
    assert library.get_by_role("button").count() == 0
    assert library.get_by_role("link").count() == 0
    colours = library.locator("debrief-card-page").evaluate(
        "(one) => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]"
    )
    assert colours == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]
    whole = library.locator("debrief-card-page").bounding_box()
    assert whole
    assert library.evaluate("document.documentElement.scrollHeight") >= whole["height"] > 1000


def test_references_are_counted_filtered_and_lead_to_their_cards(library: Page) -> None:
    go(library, "/library/references")
    works = told(library, "/api/library/references")["data"]
    shown = library.locator("debrief-references .work")
    expect(shown).to_have_count(len(works))
    marked = [one for one in works if one["verified"] == "memory"]
    library.get_by_role("button", name=f"From reading only ({len(marked)})").click()
    expect(shown).to_have_count(len(marked))
    expect(shown.locator(".mark").filter(has_not_text="From reading only")).to_have_count(0)
    assert urlsplit(library.url).query == "mark=memory"
    library.reload()
    expect(shown).to_have_count(len(marked))
    library.get_by_role("button", name=f"All ({len(works)})").click()
    for mark in ("Looked up", "Looked up in part", "From reading only"):
        expect(library.locator(".means")).to_contain_text(f"{mark}:")
    library.get_by_label("Author, year, title or card").fill("ROSENSHINE 2012")
    expect(shown).to_have_count(1)
    expect(library.locator("debrief-references [role=status]")).to_have_text("1 work")
    cited = next(one for one in works if one["citation"].startswith("Rosenshine, B. (2012)"))["cited_by"]
    assert shown.get_by_role("link").all_inner_texts() == [one["name"] for one in cited]
    shown.get_by_role("link").first.click()
    expect(heading(library, "Evidence and references")).to_be_focused()
    assert urlsplit(library.url).path == f"/library/{cited[0]['slug']}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing(library: Page, scheme: Any, width: int) -> None:
    library.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    library.set_viewport_size({"width": width, "height": 844})
    for path in PAGES:
        go(library, path)
        assert violations(library) == [], path


def test_axe_finds_nothing_in_the_whole_list(library: Page) -> None:
    assert violations(library) == []


def test_a_table_that_scrolls_can_be_reached_and_has_a_name(library: Page) -> None:
    library.set_viewport_size({"width": 390, "height": 844})
    go(library, "/library/time-on-task-scan")
    table = library.get_by_role("group", name="Recording sheet")
    expect(table).to_have_attribute("tabindex", "0")
    assert table.evaluate("(one) => one.scrollWidth > one.clientWidth")


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_scrolls_sideways(library: Page, width: int) -> None:
    library.set_viewport_size({"width": width, "height": 256 if width == 320 else 844})
    for path in [*PAGES, "/library/wait-time"]:
        go(library, path)
        assert wide_parts(library) == [], path


def test_targets_are_large_enough_for_a_finger(browser: Browser, server: FrontendServer, signed_in: Any) -> None:
    phone = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
    with watched(browser, server, storage_state=signed_in, **phone) as context:
        page = context.new_page()
        for path in [*PAGES, "/library/no-such-card"]:
            go(page, path)
            assert small_targets(page) == [], path


def test_landmarks_and_names(library: Page, context: BrowserContext) -> None:
    expect(library.get_by_role("main")).to_have_count(1)
    expect(library.get_by_role("search")).to_have_count(1)
    expect(library.get_by_role("searchbox", name="What do you see or hear in class?")).to_be_visible()
    for name in ("Kind and topic", "Grade", "Subject", "Evidence"):
        expect(library.get_by_role("combobox", name=name)).to_be_visible()
    expect(library.locator("debrief-library-list [role=status]")).to_have_attribute("role", "status")
    expect(library.get_by_role("heading", level=1)).to_have_count(1)
