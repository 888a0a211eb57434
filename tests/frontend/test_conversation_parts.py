"""What stands around the messages: stage, directiveness, who can see it, safety, feedback, copying, the brief."""

import pytest
from playwright.sync_api import Page, expect

from tests.frontend.scripted_agent import REPLY, SAFETY
from tests.frontend.talking import await_reply, last_message, last_reply, say, told

pytestmark = pytest.mark.browser


def test_the_stage_shows_what_is_known_and_takes_corrections(page: Page) -> None:
    say(page, "Period 4 was loud")
    await_reply(page)
    stage = page.get_by_role("region", name="Where we are")
    expect(stage).to_contain_text("Impact Cycle")
    expect(stage.locator("[aria-current=step]")).to_have_text("Identify")
    stage.get_by_role("button", name="3 understood").click()
    expect(stage).to_contain_text("Still open: goal, target")
    stage.get_by_role("button", name="Class Period 4").click()
    composer = page.get_by_label("Your message")
    expect(composer).to_have_value("Correction: class is Period 4")
    expect(composer).to_be_focused()


def test_directiveness_is_saved_and_used(page: Page) -> None:
    with page.expect_response(lambda response: response.request.method == "PATCH"):
        page.get_by_role("radio", name="Just tell me what to try").check()
    page.reload()
    expect(page.get_by_role("radio", name="Just tell me what to try")).to_be_checked()
    assert told(page, "/api/me")["profile"]["directiveness"] == 5
    say(page, "Hello")
    await_reply(page)
    assert last_message(page)["directiveness"] == 5


def test_who_can_see_this_is_answered(page: Page) -> None:
    opener = page.get_by_role("button", name="Who can see this?")
    opener.click()
    expect(page.get_by_text("No coach, program lead or administrator can open this conversation.")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_text("No coach, program lead or administrator can open this conversation.")).to_be_hidden()
    expect(opener).to_be_focused()


def test_readers_are_shown_by_name(page: Page) -> None:
    say(page, "Hello")
    await_reply(page)
    reader = {"coach_id": "acc_1", "name": "Daniel Reed"}

    def shared(route) -> None:  # type: ignore[no-untyped-def]
        answer = route.fetch()
        route.fulfill(response=answer, json={**answer.json(), "shared_with": [reader]})

    page.route("**/api/conversations/con_*", shared)
    page.reload()
    expect(page.get_by_role("button", name="You and Daniel Reed can see this")).to_be_visible()


def test_a_safety_message_stands_apart_with_contacts_to_tap(page: Page) -> None:
    say(page, "unsafe")
    await_reply(page)
    card = last_reply(page).get_by_role("region", name="People who can help now")
    expect(card).to_contain_text(SAFETY)
    expect(card.get_by_role("link", name="Counselor")).to_have_attribute("href", "tel:+15550103344")
    expect(card.get_by_role("link", name="Emergency")).to_have_attribute("href", "tel:911")


def test_a_safety_message_does_not_scroll_away(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 700})
    say(page, "unsafe " + "and a long story " * 60)
    await_reply(page)
    expect(last_reply(page).get_by_role("region", name="People who can help now")).to_be_in_viewport()
    say(page, "And then there is the lesson")
    await_reply(page, 2)
    expect(page.locator("debrief-safety[compact]").get_by_role("link", name="Emergency")).to_be_in_viewport(ratio=1)


def test_feedback_takes_a_rating_reasons_and_a_line(page: Page) -> None:
    say(page, "Hello")
    reply = await_reply(page)
    reply.get_by_role("button", name="Not helpful").click()
    with page.expect_response("**/feedback"):
        reply.get_by_role("button", name="Too long").click()
    reply.get_by_label("Say more, if you like").fill("half of it would do")
    with page.expect_response("**/feedback"):
        reply.get_by_role("button", name="Done").click()
    page.reload()
    expect(await_reply(page).get_by_role("button", name="Not helpful")).to_have_attribute("aria-pressed", "true")
    assert last_message(page)["feedback"] == {
        "rating": "down",
        "reasons": ["too_long"],
        "comment": "half of it would do",
    }


def test_a_reply_is_copied_as_plain_text(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    say(page, "Hello")
    await_reply(page).get_by_role("button", name="Copy").click()
    expect(page.locator(".spoken")).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("It sounds like the room was loud")
    assert "**" not in copied
    assert copied.endswith(REPLY.splitlines()[-1])


def test_an_earlier_message_is_edited_and_sent_anew(page: Page) -> None:
    say(page, "echo:frist try")
    await_reply(page)
    page.get_by_role("button", name="Edit and send again").click()
    composer = page.get_by_label("Your message")
    expect(composer).to_have_value("echo:frist try")
    say(page, "echo:first try")
    await_reply(page, 2)
    expect(page.get_by_role("article", name="You")).to_have_count(2)


def test_a_brief_is_laid_out(page: Page) -> None:
    say(page, "brief")
    reply = await_reply(page)
    brief = reply.get_by_role("region", name="For the meeting with your coach")
    expect(brief).to_contain_text("My exit tickets")
    expect(brief.get_by_role("listitem")).to_have_text(["Nine tickets", "What do you see in these?"])


def test_asking_about_a_card_begins_a_message(page: Page) -> None:
    page.goto("/?card=exit-ticket")
    page.get_by_role("button", name="Talk about this").click()
    expect(page.get_by_label("Your message")).to_have_value("How could I use Exit ticket in my class?")
