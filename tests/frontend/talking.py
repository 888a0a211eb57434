"""What a teacher does on the page, in a few words."""

from typing import Any

from playwright.sync_api import Locator, Page, expect


def say(page: Page, text: str) -> None:
    """Writes a message and sends it."""
    page.get_by_label("Your message").fill(text)
    page.get_by_role("button", name="Send", exact=True).click()


def replies(page: Page) -> Locator:
    return page.get_by_role("article", name="Debrief", exact=True)


def last_reply(page: Page) -> Locator:
    return replies(page).last


def await_reply(page: Page, number: int = 1) -> Locator:
    """The reply with this number, when it is whole."""
    reply = replies(page).nth(number - 1)
    expect(reply).to_have_attribute("aria-busy", "false")
    return reply


def told(page: Page, path: str) -> Any:
    """What the server answers to this page at `path`."""
    return page.evaluate("(path) => fetch(path).then((answer) => answer.json())", path)


def last_message(page: Page) -> Any:
    """The last message of the open conversation, as the server tells it."""
    number = page.evaluate("new URL(location).searchParams.get('conversation')")
    return told(page, f"/api/conversations/{number}")["messages"][-1]
