"""What a teacher writes is kept: drafts over a reload, messages without a connection, words when the session ends."""

import pytest
from playwright.sync_api import Page, expect

from tests.frontend.running import FrontendServer
from tests.frontend.scripted_agent import FIRST_HALF
from tests.frontend.server import PASSWORD
from tests.frontend.talking import await_reply, last_reply, replies, say, told

pytestmark = pytest.mark.browser


def test_each_conversation_keeps_its_draft_over_a_reload(page: Page) -> None:
    say(page, "A first conversation")
    await_reply(page)
    composer = page.get_by_label("Your message")
    composer.fill("not yet sent")
    page.reload()
    expect(composer).to_have_value("not yet sent")
    page.get_by_role("button", name="New conversation").click()
    expect(composer).to_have_value("")
    composer.fill("another beginning")
    page.get_by_role("button", name="A first conversation").first.click()
    expect(composer).to_have_value("not yet sent")
    page.get_by_role("button", name="New conversation").click()
    expect(composer).to_have_value("another beginning")


def test_what_is_sent_offline_waits_and_is_sent_once(page: Page) -> None:
    page.context.set_offline(True)
    say(page, "Written in the basement")
    expect(page.get_by_text("Waiting to be sent")).to_be_visible()
    expect(page.get_by_text("You are offline.")).to_be_visible()
    page.context.set_offline(False)
    await_reply(page)
    expect(page.get_by_text("Waiting to be sent")).to_be_hidden()
    page.reload()
    await_reply(page)
    expect(page.get_by_role("article", name="You")).to_have_count(1)
    expect(replies(page)).to_have_count(1)


def test_without_a_network_a_server_on_this_machine_still_answers(page: Page) -> None:
    page.evaluate("Object.defineProperty(navigator, 'onLine', { value: false }); dispatchEvent(new Event('offline'))")
    say(page, "Hello")
    await_reply(page)
    expect(page.get_by_text("You are offline.")).to_be_hidden()


def test_several_messages_written_offline_keep_their_order(page: Page) -> None:
    say(page, "Hello")
    await_reply(page)
    page.context.set_offline(True)
    say(page, "echo:one")
    say(page, "echo:two")
    expect(page.get_by_text("Waiting to be sent")).to_have_count(2)
    page.context.set_offline(False)
    await_reply(page, 3)
    said = page.locator("debrief-transcript :is(.slip, .text)").all_inner_texts()[-4:]
    assert said == ["echo:one", "one", "echo:two", "two"]


def test_a_message_that_was_stored_but_not_answered_is_not_doubled(page: Page) -> None:
    lost: list[str] = []

    def lose_the_first_answer(route) -> None:  # type: ignore[no-untyped-def]
        if lost:
            route.continue_()
            return
        lost.append(route.fetch().text())
        route.abort()

    page.route("**/messages", lose_the_first_answer)
    say(page, "echo:said once")
    await_reply(page)
    page.reload()
    await_reply(page)
    assert lost
    expect(page.get_by_role("article", name="You")).to_have_count(1)
    expect(replies(page)).to_have_count(1)


def test_a_message_waits_over_a_reload(page: Page) -> None:
    page.route(
        "**/api/conversations", lambda route: route.abort() if route.request.method == "POST" else route.continue_()
    )
    say(page, "echo:patience")
    expect(page.get_by_text("Waiting to be sent")).to_be_visible()
    page.unroute_all()
    page.reload()
    await_reply(page)
    expect(last_reply(page).locator(".text")).to_have_text("patience")
    expect(page.get_by_role("article", name="You")).to_have_count(1)


def test_when_the_session_ends_one_signs_in_again_and_loses_nothing(page: Page, server: FrontendServer) -> None:
    say(page, "hold")
    expect(last_reply(page)).to_contain_text(FIRST_HALF.strip())
    server.pull(held=False)
    await_reply(page)
    email = told(page, "/api/me")["email"]
    page.context.clear_cookies()
    say(page, "echo:after the end")
    expect(page.get_by_role("heading", name="Please sign in again")).to_be_visible()
    page.get_by_label("Email").fill(email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    await_reply(page, 2)
    expect(last_reply(page).locator(".text")).to_have_text("after the end")
    expect(page.get_by_role("article", name="You")).to_have_count(2)


def test_a_refused_message_says_why_and_gives_the_words_back(page: Page) -> None:
    problem = {"status": 422, "code": "unacceptable", "title": "No", "detail": "This cannot be stored."}
    page.route(
        "**/messages", lambda route: route.fulfill(status=422, json=problem, content_type="application/problem+json")
    )
    say(page, "some words")
    refused = page.get_by_role("article", name="You")
    expect(refused).to_contain_text("This cannot be stored.")
    refused.get_by_role("button", name="Edit").click()
    expect(page.get_by_label("Your message")).to_have_value("some words")
    expect(refused).to_have_count(0)


def test_signing_out_leaves_nothing_of_hers_in_the_browser(page: Page) -> None:
    page.get_by_label("Your message").fill("a private draft")
    page.get_by_role("button", name="Account: Maya Torres").click()
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_label("Email")).to_be_visible()
    assert page.evaluate("Object.keys(localStorage).length") == 0
    page.reload()
    expect(page.get_by_label("Email")).to_be_visible()


def test_without_a_server_the_page_says_so_and_tries_again(page: Page) -> None:
    page.route("**/api/me", lambda route: route.abort())
    page.reload()
    expect(page.get_by_role("alert")).to_have_text("Debrief cannot be reached. Please check your connection.")
    page.unroute_all()
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_label("Your message")).to_be_visible()
