"""A browser, a server and a page on which a teacher is signed in."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
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


@contextmanager
def watched(browser: Browser, server: FrontendServer, **options: Any) -> Iterator[BrowserContext]:
    """A fresh browser profile. Whatever a test does, no page may ask another origin for anything or throw an error."""
    given = {"viewport": {"width": 1280, "height": 860}, "locale": "en-US", "base_url": server.url, **options}
    context = browser.new_context(**given)
    context.set_default_timeout(8000)
    foreign: list[str] = []
    errors: list[str] = []
    context.on("request", lambda request: foreign.append(request.url) if _is_foreign(request.url, server.url) else None)
    context.on("weberror", lambda error: errors.append(str(error.error)))
    context.on("console", lambda said: errors.append(said.text) if "Content Security Policy" in said.text else None)
    yield context
    context.close()
    assert foreign == []
    assert errors == []


@pytest.fixture
def context(browser: Browser, server: FrontendServer) -> Iterator[BrowserContext]:
    """A browser profile of the test's own."""
    server.pull(held=True, cut_after=None)
    with watched(browser, server) as context:
        yield context
        server.pull(held=False)


@pytest.fixture(scope="module")
def signed_in(browser: Browser, server: FrontendServer) -> Any:
    """The cookies of a teacher, for the tests of a module that change nothing of hers."""
    context = browser.new_context(base_url=server.url)
    context.request.get(server.new_teacher())
    state = context.storage_state()
    context.close()
    return state


@pytest.fixture
def library(browser: Browser, server: FrontendServer, signed_in: Any) -> Iterator[Page]:
    """The page of the library."""
    with watched(browser, server, storage_state=signed_in) as context:
        page = context.new_page()
        page.goto("/library")
        page.locator("debrief-library-list .item").first.wait_for()
        yield page


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
