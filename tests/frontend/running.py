"""Starts the test server and finds the browser; for the tests and for the screenshots."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

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
        return f"{self.url}{httpx.post(f'{self.url}/test/teacher').json()['url']}"

    def pull(self, **levers: int | bool | None) -> int:
        """`held`: replies to `hold …` stop in the middle. `cut_after`: streams end after so many events.

        Answers how many streams were opened since `cut_after` was last set.
        """
        return int(httpx.post(f"{self.url}/test/levers", json=levers).json()["connections"])


def find_chromium() -> str:
    """The path of the system's Chromium."""
    found = next(
        (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
    )
    if found is None:
        raise FileNotFoundError("The browser tests need Chromium: install the package `chromium` of your system.")
    return found


@contextmanager
def running_server(data: Path) -> Iterator[FrontendServer]:
    """The test server in a process of its own, with its database in `data`."""
    command = [sys.executable, "-m", "tests.frontend.server", str(data)]
    with (
        (data / "log").open("w") as log,
        subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=log, text=True) as process,
    ):
        assert process.stdout is not None
        yield FrontendServer(json.loads(process.stdout.readline())["url"])
        process.terminate()
