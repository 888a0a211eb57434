"""A browser, a server and a page on which a teacher is signed in."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.frontend.running import FLAGS, FrontendServer, find_chromium, running_server


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FrontendServer]:
    with running_server(tmp_path_factory.mktemp("data")) as running:
        yield running


# One browser for each module and no longer: while it is open, asynchronous tests of other packages cannot run.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser, server: FrontendServer) -> Iterator[BrowserContext]:
    """A fresh browser profile. Whatever a test does, no page may ask another origin for anything or throw an error."""
    server.pull(held=True, cut_after=None)
    context = browser.new_context(viewport={"width": 1280, "height": 860}, locale="en-US", base_url=server.url)
    context.set_default_timeout(8000)
    foreign: list[str] = []
    errors: list[str] = []
    context.on("request", lambda request: foreign.append(request.url) if _is_foreign(request.url, server.url) else None)
    context.on("weberror", lambda error: errors.append(str(error.error)))
    context.on("console", lambda said: errors.append(said.text) if "Content Security Policy" in said.text else None)
    yield context
    server.pull(held=False)
    context.close()
    assert foreign == []
    assert errors == []


def _is_foreign(url: str, own: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme not in {"data", "blob"} and f"{parts.scheme}://{parts.netloc}" != own


@pytest.fixture
def page(context: BrowserContext, server: FrontendServer) -> Page:
    """The page of a new teacher, ready to write."""
    page = context.new_page()
    page.goto(server.new_teacher())
    page.get_by_label("Your message").wait_for()
    return page
