"""What a teacher does on the page, in a few words."""

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
