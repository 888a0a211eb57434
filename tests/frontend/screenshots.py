"""Pictures of every screen, to be looked at: `python -m tests.frontend.screenshots FOLDER [--only NAME]`."""

import argparse
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path

import httpx
from playwright.sync_api import Browser, Page, sync_playwright

from tests.frontend.running import FLAGS, find_chromium, running_server
from tests.frontend.talking import await_reply, say

SIZES = {390: 844, 768: 1024, 1280: 860}


def sign_in(page: Page) -> None:
    page.context.clear_cookies()
    page.goto("/")
    page.get_by_label("Email").wait_for()


def empty(page: Page) -> None:
    page.get_by_role("button", name="Reflect on a lesson").wait_for()


def purpose(page: Page) -> None:
    page.get_by_role("button", name="Plan something").click()


def talk(page: Page, text: str = "Period 4 was loud today. Maybe 7 of 29 said anything. I would like a plan.") -> None:
    say(page, text)
    await_reply(page)


def conversation(page: Page) -> None:
    talk(page)


def plan(page: Page) -> None:
    talk(page)
    page.get_by_role("region", name="Your plan").evaluate("element => element.scrollIntoView()")


def editing(page: Page) -> None:
    plan(page)
    page.get_by_role("button", name="Edit", exact=True).click()


def card(page: Page) -> None:
    talk(page)
    page.get_by_role("button", name="Source 1").click()
    page.locator("debrief-card h2").wait_for()


def safety(page: Page) -> None:
    talk(page, "unsafe: a student told me something that worries me")


def offline(page: Page) -> None:
    talk(page)
    page.context.set_offline(True)
    say(page, "Written in the basement")


def next_day(page: Page) -> None:
    talk(page)
    page.goto("/")
    page.get_by_role("region", name="Your next step").wait_for()


def library(page: Page, address: str = "/library") -> None:
    page.goto(address)
    page.locator("debrief-library-list .item, debrief-card-page article, debrief-references .work").first.wait_for()


def library_search(page: Page) -> None:
    library(page, "/library?q=the+same+three+kids+do+all+the+talking&grade=6")


def library_card(page: Page) -> None:
    library(page, "/library/time-on-task-scan")


def library_sheet(page: Page) -> None:
    library_card(page)
    page.emulate_media(media="print")


def references(page: Page) -> None:
    library(page, "/library/references")


SCREENS: dict[str, Callable[[Page], None]] = {
    "sign-in": sign_in,
    "empty": empty,
    "purpose": purpose,
    "conversation": conversation,
    "plan": plan,
    "editing": editing,
    "card": card,
    "safety": safety,
    "offline": offline,
    "next-day": next_day,
    "library": library,
    "library-search": library_search,
    "library-card": library_card,
    "library-sheet": library_sheet,
    "references": references,
}


@contextmanager
def test_server() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder, running_server(Path(folder)) as server:
        yield server.url


def picture(browser: Browser, url: str, name: str, width: int, scheme: str, folder: Path) -> None:
    """One screen at one width in one scheme, of a new teacher."""
    small = width < 700
    context = browser.new_context(
        viewport={"width": width, "height": SIZES[width]},
        color_scheme="dark" if scheme == "dark" else "light",
        has_touch=small,
        is_mobile=small,
        reduced_motion="reduce",
        locale="en-US",
        base_url=url,
    )
    page = context.new_page()
    page.goto(httpx.post(f"{url}/test/teacher").json()["url"])
    page.get_by_label("Your message").wait_for()
    SCREENS[name](page)
    page.mouse.move(1, 1)
    page.wait_for_timeout(250)
    page.screenshot(path=folder / f"{name}-{width}-{scheme}.png")
    context.close()


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--only", default="")
    given = arguments.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    names = [name for name in SCREENS if given.only in ("", name)]
    with test_server() as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        for name, width, scheme in product(names, SIZES, ("light", "dark")):
            picture(browser, url, name, width, scheme, given.folder)
        browser.close()


if __name__ == "__main__":
    main()
