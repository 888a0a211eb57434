"""A reply in the making: it can be stopped, tried again, cut off and left, and nothing is lost or doubled."""

import pytest
from playwright.sync_api import Page, expect

from tests.frontend.running import FrontendServer
from tests.frontend.scripted_agent import FIRST_HALF, REPLY, SECOND_HALF
from tests.frontend.talking import await_reply, last_reply, replies, say

pytestmark = pytest.mark.browser

WHOLE = FIRST_HALF + SECOND_HALF


def test_text_appears_before_the_reply_is_whole(page: Page, server: FrontendServer) -> None:
    say(page, "hold")
    expect(last_reply(page).locator(".text")).to_have_text(FIRST_HALF.strip())
    expect(page.get_by_role("button", name="Stop")).to_be_visible()
    server.pull(held=False)
    await_reply(page)
    expect(last_reply(page).locator(".text")).to_have_text(WHOLE)
    expect(page.get_by_role("button", name="Stop")).to_be_hidden()


def test_stop_keeps_what_was_written_and_offers_another_try(page: Page, server: FrontendServer) -> None:
    say(page, "hold")
    expect(last_reply(page)).to_contain_text(FIRST_HALF.strip())
    page.get_by_role("button", name="Stop").click()
    expect(last_reply(page)).to_contain_text("You stopped this reply.")
    expect(last_reply(page)).to_contain_text(FIRST_HALF.strip())
    server.pull(held=False)
    page.get_by_role("button", name="Try again").click()
    await_reply(page)
    expect(last_reply(page).locator(".text")).to_have_text(WHOLE)
    expect(replies(page)).to_have_count(1)
    expect(page.get_by_role("article", name="You")).to_have_count(1)


def test_a_failed_reply_is_an_alert_and_can_be_tried_again(page: Page) -> None:
    say(page, "fail once")
    expect(last_reply(page).get_by_role("alert")).to_contain_text("The model did not answer in time.")
    page.get_by_role("button", name="Try again").click()
    await_reply(page)
    expect(last_reply(page).get_by_role("alert")).to_be_hidden()
    expect(replies(page)).to_have_count(1)


def test_a_reload_in_the_middle_takes_the_reply_up_again(page: Page, server: FrontendServer) -> None:
    say(page, "hold")
    expect(last_reply(page)).to_contain_text(FIRST_HALF.strip())
    page.reload()
    expect(last_reply(page)).to_contain_text(FIRST_HALF.strip())
    expect(last_reply(page)).to_have_attribute("aria-busy", "true")
    server.pull(held=False)
    await_reply(page)
    expect(last_reply(page).locator(".text")).to_have_text(WHOLE)
    expect(replies(page)).to_have_count(1)


def test_a_stream_cut_after_every_event_gives_the_same_reply(page: Page, server: FrontendServer) -> None:
    server.pull(cut_after=1)
    say(page, "A stream that breaks again and again")
    expect(page.get_by_text("Connection lost.")).to_be_visible()
    await_reply(page)
    connections = server.pull()
    server.pull(cut_after=None)
    shown = last_reply(page).locator(".text").inner_text()
    page.reload()
    await_reply(page)
    assert connections > 3
    assert last_reply(page).locator(".text").inner_text() == shown
    assert " ".join(REPLY.split()[-5:]) in shown
    expect(page.get_by_text("Connection lost.")).to_be_hidden()


def test_two_pages_show_the_same_reply(page: Page, server: FrontendServer) -> None:
    say(page, "hold")
    expect(last_reply(page)).to_contain_text(FIRST_HALF.strip())
    other = page.context.new_page()
    other.goto(page.url)
    expect(last_reply(other)).to_contain_text(FIRST_HALF.strip())
    server.pull(held=False)
    for one in (page, other):
        await_reply(one)
        expect(last_reply(one).locator(".text")).to_have_text(WHOLE)


def test_while_a_reply_is_written_enter_keeps_the_draft(page: Page, server: FrontendServer) -> None:
    say(page, "hold")
    expect(last_reply(page)).to_contain_text(FIRST_HALF.strip())
    composer = page.get_by_label("Your message")
    composer.fill("One more thing")
    composer.press("Enter")
    expect(composer).to_have_value("One more thing")
    server.pull(held=False)
    await_reply(page)
    composer.press("Enter")
    await_reply(page, 2)
    expect(composer).to_have_value("")


def test_the_reader_is_not_moved_while_reading_above(page: Page, server: FrontendServer) -> None:
    for number in range(1, 4):
        say(page, f"Message {number}")
        await_reply(page, number)
    say(page, "hold")
    expect(last_reply(page)).to_contain_text(FIRST_HALF.strip())
    scroller = page.locator("debrief-transcript .scroller")
    scroller.evaluate("element => { element.scrollTop = 100; }")
    server.pull(held=False)
    await_reply(page, 4)
    assert scroller.evaluate("element => element.scrollTop") == 100
    page.get_by_role("button", name="Go to the end").click()
    expect(last_reply(page)).to_be_in_viewport()


def test_the_beginning_of_a_long_reply_stays_in_sight(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 600})
    say(page, "First")
    await_reply(page)
    say(page, "I would like a plan")
    await_reply(page, 2)
    expect(page.get_by_role("article", name="You").last).to_be_in_viewport()


def test_the_composer_is_never_filled_by_a_reply(page: Page) -> None:
    page.get_by_label("Your message").fill("first line")
    page.get_by_label("Your message").press("Shift+Enter")
    page.get_by_label("Your message").press_sequentially("second line")
    expect(page.get_by_label("Your message")).to_have_value("first line\nsecond line")
    page.get_by_label("Your message").press("Enter")
    await_reply(page)
    assert page.get_by_role("article", name="You").inner_text().strip() == "first line\nsecond line"
