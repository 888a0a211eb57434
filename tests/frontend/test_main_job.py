"""What a teacher comes for: sign in, write, read the reply and its source, leave with a plan, find it again."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.frontend.running import FrontendServer
from tests.frontend.talking import await_reply, say

pytestmark = pytest.mark.browser


def test_signed_out_one_sees_the_form_and_the_demo_roles(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto("/")
    expect(page.get_by_label("Email")).to_be_visible()
    for role in ("Teacher", "Coach", "Program lead", "Administrator"):
        expect(page.get_by_role("link", name=role)).to_be_visible()


def test_a_wrong_password_is_told_without_saying_which_part_is_wrong(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto("/sign-in")
    page.get_by_label("Email").fill("teacher@demo.school")
    page.get_by_label("Password").fill("wrong")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert")).to_have_text("That email and password do not match an account.")


def test_from_the_demo_link_to_a_plan_and_back_again(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto("/")
    page.get_by_role("link", name="Teacher").click()
    expect(page.get_by_role("heading", name="Maya")).to_be_visible()
    expect(page.get_by_text("Only you can see this", exact=True).first).to_be_visible()
    page.get_by_role("button", name="Reflect on a lesson").click()
    expect(page.get_by_role("heading", name="Which moment of the lesson stays with you?")).to_be_visible()

    say(page, "Period 4 was loud today. I would like a plan.")
    reply = await_reply(page)
    expect(reply.locator("strong").first).to_have_text("loud")
    expect(reply.get_by_role("listitem").filter(has_text="Wait time").first).to_be_visible()

    reply.get_by_role("button", name="Source 1: Wait time").click()
    card = page.locator("debrief-card")
    expect(card.get_by_role("heading", name="Wait time", exact=True)).to_be_visible()
    expect(card.locator(".section.used")).to_have_attribute("id", "steps")
    expect(card.locator(".section.used")).to_be_in_viewport()
    assert "card=wait-time#steps" in page.url

    plan = page.get_by_role("region", name="Your plan")
    expect(plan.get_by_text("At least 20 of 29 students")).to_be_visible()
    expect(plan.locator(".missing")).to_contain_text("a day to check back")

    page.reload()
    await_reply(page)
    expect(page.locator("debrief-card")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_have_text("Period 4 was loud today. I would like a plan.")
    history = page.get_by_role("navigation", name="Your conversations")
    expect(history.get_by_role("button", name="Period 4 was loud today").first).to_have_attribute(
        "aria-current", "true"
    )


def test_an_address_of_a_card_opens_the_card(page: Page) -> None:
    page.goto("/?card=exit-ticket#steps")
    card = page.locator("debrief-card")
    expect(card.get_by_role("heading", name="Exit ticket", exact=True)).to_be_visible()
    expect(card.locator(".section.used")).to_have_attribute("id", "steps")
    page.get_by_role("button", name="Close").click()
    expect(card).to_be_hidden()
    assert page.url.endswith("/")


def test_the_back_button_closes_the_card(page: Page, server: FrontendServer) -> None:
    say(page, "Hello")
    await_reply(page).get_by_role("button", name="Source 2").click()
    card = page.locator("debrief-card")
    expect(card).to_be_visible()
    page.go_back()
    expect(card).to_be_hidden()
    expect(await_reply(page)).to_be_visible()


def test_a_suggestion_is_sent_in_the_teachers_name(page: Page) -> None:
    say(page, "Hello")
    await_reply(page).get_by_role("button", name="Just tell me").click()
    await_reply(page, 2)
    expect(page.get_by_role("article", name="You").last).to_have_text("Just tell me")
    expect(page.get_by_role("button", name="Just tell me")).to_have_count(1)
