"""The list of conversations: search, rename, delete with undo; a drawer on a phone."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.frontend.talking import await_reply, say

pytestmark = pytest.mark.browser


def begin(page: Page, text: str) -> None:
    page.get_by_role("button", name="New conversation").click()
    say(page, text)
    await_reply(page)


def entry(page: Page, title: str) -> Locator:
    return page.locator("debrief-history .open").filter(has_text=title)


def test_search_finds_a_conversation_by_its_words(page: Page) -> None:
    begin(page, "echo:about fractions")
    begin(page, "echo:about commas")
    page.get_by_role("searchbox", name="Search").fill("fractions")
    expect(entry(page, "commas")).to_have_count(0)
    expect(entry(page, "fractions")).to_have_count(1)
    page.get_by_role("searchbox", name="Search").fill("zebra")
    expect(page.get_by_text("Nothing found.")).to_be_visible()


def test_a_conversation_gets_another_name(page: Page) -> None:
    begin(page, "echo:first name")
    page.get_by_role("button", name="Rename “echo:first name”").click()
    page.get_by_label("Title").fill("Fractions in Period 2")
    with page.expect_response(lambda response: response.request.method == "PATCH"):
        page.get_by_label("Title").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Fractions in Period 2")
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("Fractions in Period 2")


def test_escape_leaves_the_name_as_it_was(page: Page) -> None:
    begin(page, "echo:kept name")
    page.get_by_role("button", name="Rename “echo:kept name”").click()
    page.get_by_label("Title").fill("something else")
    page.get_by_label("Title").press("Escape")
    expect(entry(page, "echo:kept name")).to_be_visible()


def test_a_deletion_can_be_undone(page: Page) -> None:
    begin(page, "echo:too quick")
    page.get_by_role("button", name="Delete “echo:too quick”").click()
    expect(entry(page, "too quick")).to_have_count(0)
    expect(page.get_by_role("heading", name="Where would you like to begin?")).to_be_hidden()
    page.get_by_role("button", name="Undo").click()
    expect(entry(page, "too quick")).to_be_visible()
    page.reload()
    expect(entry(page, "too quick")).to_be_visible()


def test_a_deleted_conversation_is_gone_even_when_the_page_is_left_at_once(page: Page) -> None:
    begin(page, "echo:forget this")
    address = page.url
    page.get_by_role("button", name="Delete “echo:forget this”").click()
    page.reload()
    number = address.partition("=")[2]
    page.wait_for_function(f"fetch('/api/conversations/{number}').then((answer) => answer.status === 404)")
    page.goto(address)
    expect(page.get_by_text("This conversation is no longer here.")).to_be_visible()
    expect(entry(page, "forget this")).to_have_count(0)


def test_on_a_phone_the_history_is_a_drawer(page: Page) -> None:
    begin(page, "echo:on the bus")
    page.set_viewport_size({"width": 390, "height": 844})
    expect(entry(page, "on the bus")).to_be_hidden()
    page.get_by_role("button", name="Your conversations").click()
    expect(entry(page, "on the bus")).to_be_visible()
    page.keyboard.press("Escape")
    expect(entry(page, "on the bus")).to_be_hidden()
    page.get_by_role("button", name="Your conversations").click()
    page.get_by_role("button", name="New conversation").click()
    expect(entry(page, "on the bus")).to_be_hidden()
    expect(page.get_by_label("Your message")).to_be_focused()
