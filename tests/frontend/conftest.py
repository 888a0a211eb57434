"""A browser, a server and a page on which a teacher is signed in."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
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


@dataclass(frozen=True)
class FrontendServer:
    """Where the server is, and its levers."""

    url: str

    def new_teacher(self) -> str:
        """The sign-in link of a teacher whom no test has met."""
        return self.url + httpx.post(f"{self.url}/test/teacher").json()["url"]

    def pull(self, **levers: int | bool | None) -> int:
        """`held`: replies to `hold …` stop in the middle. `cut_after`: streams end after so many events. Answers how many streams were opened since."""
        return httpx.post(f"{self.url}/test/levers", json=levers).json()["connections"]


def find_chromium() -> str:
    """The path of the system's Chromium."""
    found = next((path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None)
    if found is None:
        pytest.fail("The browser tests need Chromium: install the package `chromium` of your system.")
    return found


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FrontendServer]:
    data = tmp_path_factory.mktemp("data")
    command = [sys.executable, "-m", "tests.frontend.server", str(data)]
    with (
        (data / "log").open("w") as log,
        subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=log, text=True) as process,
    ):
        assert process.stdout is not None
        yield FrontendServer(json.loads(process.stdout.readline())["url"])
        process.terminate()


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
