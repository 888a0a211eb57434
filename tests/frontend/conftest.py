"""A browser, a server and a page on which somebody is signed in."""

import shutil
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.frontend.server import FrontendServer, running_server

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def find_chromium() -> str:
    """The path of the system's Chromium."""
    found = next((path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None)
    if found is None:
        pytest.fail("The browser tests need Chromium: install the package `chromium` of your system.")
    return found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FrontendServer]:
    with running_server(tmp_path_factory.mktemp("data")) as running:
        yield running


@pytest.fixture
def context(browser: Browser, server: FrontendServer) -> Iterator[BrowserContext]:
    """A fresh browser profile. Whatever a test does, no page may ask another origin for anything or throw an error."""
    server.streams.after = None
    server.agent.hold()
    context = browser.new_context(viewport={"width": 1280, "height": 860}, locale="en-US", base_url=server.url)
    context.set_default_timeout(8000)
    foreign: list[str] = []
    errors: list[str] = []
    context.on("request", lambda request: foreign.append(request.url) if _is_foreign(request.url, server.url) else None)
    context.on("weberror", lambda error: errors.append(str(error.error)))
    yield context
    server.agent.release()
    context.close()
    assert foreign == []
    assert errors == []


def _is_foreign(url: str, own: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme not in {"data", "blob"} and f"{parts.scheme}://{parts.netloc}" != own


@pytest.fixture
def page(context: BrowserContext, server: FrontendServer) -> Page:
    """The page of the demo teacher, ready to write."""
    page = context.new_page()
    page.goto(server.links["teacher"])
    page.get_by_label("Your message").wait_for()
    return page

