"""Usable with a keyboard alone, with a screen reader, with other colours, on a small screen."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.frontend.looking import focused, small_targets, tab_to, violations, wide_parts
from tests.frontend.running import FrontendServer
from tests.frontend.scripted_agent import FIRST_HALF
from tests.frontend.talking import await_reply, last_reply, say

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(page: Page, scheme: Any) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    assert violations(page) == []
    page.get_by_role("button", name="Reflect on a lesson").click()
    assert violations(page) == []
    say(page, "Period 4 was loud. I would like a plan and a brief.")
    reply = await_reply(page)
    page.get_by_role("region", name="Where we are").get_by_role("button").first.click()
    reply.get_by_role("button", name="Not helpful").click()
    expect(reply.get_by_role("group", name="What was wrong with it?")).to_be_visible()
    assert violations(page) == []
    page.get_by_role("region", name="Your plan").get_by_role("button", name="Edit").click()
    page.get_by_role("button", name="Source 1").click()
    expect(page.locator("debrief-card h2")).to_be_visible()
    page.get_by_role("button", name="Account: Maya Torres").click()
    assert violations(page) == []
    say(page, "unsafe")
    await_reply(page, 2)
    assert violations(page) == []


def test_axe_finds_nothing_on_the_sign_in_page(page: Page, browser: Browser, server: FrontendServer) -> None:
    context = browser.new_context(base_url=server.url)
    signed_out = context.new_page()
    signed_out.goto("/")
    signed_out.get_by_role("link", name="Teacher").wait_for()
    assert violations(signed_out) == []
    context.close()


def test_axe_finds_nothing_on_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    say(page, "I would like a plan")
    await_reply(page).get_by_role("button", name="Source 1").click()
    expect(page.locator("debrief-card h2")).to_be_visible()
    assert violations(page) == []
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Your conversations").click()
    assert violations(page) == []


def test_everything_with_the_keyboard_alone(page: Page) -> None:
    page.keyboard.press("Tab")
    assert focused(page) == "Skip to the message box"
    page.keyboard.press("Enter")
    assert focused(page) == "Your message"
    tab_to(page, "Reflect on a lesson", backwards=True)
    page.keyboard.press("Space")
    expect(page.get_by_label("Your message")).to_be_focused()
    page.keyboard.type("Period 4 was loud and I want a plan")
    page.keyboard.press("Enter")
    await_reply(page)
    tab_to(page, "Source 1: Wait time", backwards=True)
    page.keyboard.press("Enter")
    expect(page.locator("debrief-card .section.used h3")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("debrief-card")).to_be_hidden()
    assert focused(page) == "Source 1: Wait time"
    tab_to(page, "Edit")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Goal for your students")).to_be_focused()
    tab_to(page, "Cancel")
    page.keyboard.press("Enter")
    tab_to(page, "Helpful")
    page.keyboard.press("Enter")
    expect(page.get_by_role("group", name="What was good about it?")).to_be_visible()
    tab_to(page, "Just tell me")
    page.keyboard.press("Enter")
    await_reply(page, 2)


def test_the_focus_is_always_visible(page: Page) -> None:
    say(page, "Hello")
    await_reply(page)
    unseen = []
    for _ in range(25):
        page.keyboard.press("Tab")
        script = """() => {
            let one = document.activeElement;
            while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
            const around = [one, one.parentElement].map((each) => each && getComputedStyle(each).outlineStyle);
            return one === document.body || around.some((style) => style && style !== 'none');
        }"""
        if not page.evaluate(script):
            unseen.append(focused(page))
    assert unseen == []


def test_a_screen_reader_hears_the_reply_once_and_whole(page: Page, server: FrontendServer) -> None:
    spoken = page.locator(".spoken")
    expect(spoken).to_have_attribute("role", "status")
    say(page, "hold")
    expect(spoken).to_have_text("Debrief is writing")
    expect(last_reply(page)).to_contain_text(FIRST_HALF.strip())
    expect(spoken).to_have_text("Debrief is writing")
    log = page.get_by_role("log")
    expect(log).to_have_attribute("aria-live", "off")
    server.pull(held=False)
    await_reply(page)
    expect(spoken).to_have_text("The first half of the reply. The second half of the reply.")


def test_on_a_phone_the_card_is_a_dialog_that_escape_closes(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    say(page, "Hello")
    mark = await_reply(page).get_by_role("button", name="Source 1")
    mark.click()
    dialog = page.get_by_role("dialog", name="Library card")
    expect(dialog).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(mark).to_be_focused()


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_scrolls_sideways(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    say(page, "echo:" + "a-very-long-word" * 30)
    await_reply(page)
    say(page, "I would like a plan and a brief")
    await_reply(page, 2)
    assert wide_parts(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_targets_are_large_enough_for_a_finger(browser: Browser, server: FrontendServer) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(server.new_teacher())
    say(page, "I would like a plan")
    await_reply(page)
    assert small_targets(page) == []
    context.close()
