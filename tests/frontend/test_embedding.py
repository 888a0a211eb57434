"""The same element in a school's own page: inline, as a bubble, in another language, with other colours."""

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.frontend.running import FrontendServer
from tests.frontend.talking import await_reply, say

pytestmark = pytest.mark.browser


def host_page(context: BrowserContext, server: FrontendServer, tag: str) -> Page:
    """A page of the school, at the same origin, on which a teacher is signed in and the widget stands."""
    page = context.new_page()
    page.goto(server.new_teacher())
    page.get_by_label("Your message").wait_for()
    body = f"""<!doctype html><html lang="en"><title>School</title><style>p {{ color: red; font-size: 40px }}</style>
        <script type="module" src="/widget.js"></script><h1>Our school</h1><p>Welcome</p>{tag}</html>"""

    def answer(route: Route) -> None:
        route.fulfill(body=body, content_type="text/html")

    page.route("**/school", answer)
    page.goto("/school")
    return page


def test_inline_it_talks_inside_its_box(context: BrowserContext, server: FrontendServer) -> None:
    page = host_page(context, server, '<debrief-chat mode="inline" purpose="reflect"></debrief-chat>')
    expect(page.get_by_role("heading", name="Which moment of the lesson stays with you?")).to_be_visible()
    say(page, "Period 4 was loud")
    await_reply(page)
    box = page.locator("debrief-chat").bounding_box()
    assert box
    assert box["height"] == 640
    page.reload()
    expect(page.get_by_role("article", name="You")).to_have_text("Period 4 was loud")
    assert page.url.endswith("/school")
    assert page.title() == "School"


def test_as_a_bubble_it_loads_the_panel_when_it_is_opened(context: BrowserContext, server: FrontendServer) -> None:
    page = host_page(context, server, "<debrief-chat></debrief-chat>")
    loaded = "performance.getEntriesByType('resource').map((one) => new URL(one.name).pathname)"
    launcher = page.get_by_role("button", name="Open Debrief")
    expect(launcher).to_have_attribute("aria-expanded", "false")
    assert set(page.evaluate(loaded)) <= {"/widget.js", "/assets/shared/tokens.js", "/favicon.ico"}
    launcher.click()
    dialog = page.get_by_role("dialog", name="Debrief")
    expect(dialog.get_by_label("Your message")).to_be_focused()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(launcher).to_be_focused()
    launcher.click()
    expect(dialog.get_by_label("Your message")).to_be_focused()
    dialog.get_by_role("button", name="Close").click()
    expect(dialog).to_be_hidden()


def test_on_a_phone_the_bubble_fills_the_screen_and_nothing_covers_it(
    context: BrowserContext, server: FrontendServer
) -> None:
    page = host_page(context, server, "<debrief-chat></debrief-chat>")
    page.set_viewport_size({"width": 390, "height": 800})
    launcher = page.locator("debrief-chat .launcher")
    launcher.click()
    page.get_by_label("Your message").wait_for()
    expect(launcher).to_be_hidden()
    page.get_by_role("button", name="Close").click()
    expect(launcher).to_be_focused()


def test_escape_closes_the_card_before_the_bubble(context: BrowserContext, server: FrontendServer) -> None:
    page = host_page(context, server, "<debrief-chat></debrief-chat>")
    page.get_by_role("button", name="Open Debrief").click()
    say(page, "Hello")
    await_reply(page).get_by_role("button", name="Source 1").click()
    expect(page.get_by_role("dialog", name="Library card")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="Library card")).to_be_hidden()
    expect(page.get_by_role("dialog", name="Debrief")).to_be_visible()


def test_the_schools_page_hears_the_documented_events_and_no_others(
    context: BrowserContext, server: FrontendServer
) -> None:
    context.add_init_script(
        """window.heard = [];
        const documented = ['debrief-ready', 'debrief-message', 'debrief-plan', 'debrief-error'];
        const inner = ['send', 'draft', 'open-card', 'plan-changed', 'say'];
        for (const name of [...documented, ...inner]) {
            document.addEventListener(name, (event) => window.heard.push([name, event.detail]));
        }"""
    )
    page = host_page(context, server, '<debrief-chat mode="inline"></debrief-chat>')
    say(page, "I would like a plan")
    await_reply(page).get_by_role("button", name="Source 1").click()
    expect(page.locator("debrief-card h2")).to_be_visible()
    page.keyboard.press("Escape")
    heard = page.evaluate("window.heard")
    assert [name for name, _ in heard] == ["debrief-ready", "debrief-message", "debrief-plan"]
    assert heard[1][1]["role"] == "agent"
    assert set(heard[1][1]) == {"conversation_id", "message_id", "role"}
    assert heard[2][1]["version"] == 1


def test_the_schools_styles_stay_out_and_its_tokens_come_in(context: BrowserContext, server: FrontendServer) -> None:
    page = host_page(context, server, '<debrief-chat mode="inline"></debrief-chat>')
    page.add_style_tag(content="debrief-chat { --debrief-accent: rgb(10, 20, 90); }")
    say(page, "Hello")
    reply = await_reply(page)
    text = reply.locator(".text p").first
    assert text.evaluate("element => getComputedStyle(element).color") == "rgb(28, 38, 40)"
    assert reply.locator(".who").evaluate("element => getComputedStyle(element).color") == "rgb(10, 20, 90)"


@pytest.mark.parametrize(("theme", "paper"), [("light", "rgb(250, 247, 240)"), ("dark", "rgb(22, 26, 24)")])
def test_the_theme_attribute_wins_over_the_system(
    context: BrowserContext, server: FrontendServer, theme: str, paper: str
) -> None:
    page = host_page(context, server, f'<debrief-chat mode="inline" theme="{theme}"></debrief-chat>')
    page.emulate_media(color_scheme="dark" if theme == "light" else "light")
    page.get_by_label("Your message").wait_for()
    assert page.locator("debrief-panel").evaluate("element => getComputedStyle(element).backgroundColor") == paper


def test_in_spanish(context: BrowserContext, server: FrontendServer) -> None:
    page = host_page(context, server, '<debrief-chat mode="inline" locale="es-US"></debrief-chat>')
    expect(page.get_by_role("button", name="Reflexionar sobre una clase")).to_be_visible()
    composer = page.get_by_label("Su mensaje")
    composer.fill("Quiero un plan. I would like a plan")
    composer.press("Enter")
    expect(page.get_by_role("region", name="Su plan")).to_contain_text("un día para revisarlo")


def test_the_language_is_chosen_and_kept(page: Page) -> None:
    page.get_by_role("button", name="Account: Maya Torres").click()
    with page.expect_response("**/api/me/profile"):
        page.get_by_role("button", name="Español").click()
    expect(page.get_by_role("button", name="Nueva conversación")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "es")
    page.reload()
    expect(page.get_by_role("button", name="Nueva conversación")).to_be_visible()


def test_the_theme_is_chosen_and_kept(page: Page) -> None:
    page.get_by_role("button", name="Account: Maya Torres").click()
    page.get_by_role("button", name="Dark").click()
    expect(page.locator("debrief-chat")).to_have_attribute("theme", "dark")
    page.reload()
    page.get_by_label("Your message").wait_for()
    expect(page.locator("debrief-chat")).to_have_attribute("theme", "dark")


def test_from_right_to_left_nothing_leaves_the_screen(context: BrowserContext, server: FrontendServer) -> None:
    page = host_page(context, server, '<debrief-chat mode="inline" locale="ar"></debrief-chat>')
    say(page, "Hello")
    await_reply(page)
    assert page.locator("debrief-panel").evaluate("element => getComputedStyle(element).direction") == "rtl"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    slip = page.locator("debrief-teacher-message .slip").bounding_box()
    box = page.locator("debrief-chat").bounding_box()
    assert slip
    assert box
    assert slip["x"] - box["x"] < box["x"] + box["width"] - (slip["x"] + slip["width"])
