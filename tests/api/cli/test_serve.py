"""`debrief serve`: says where it is and how to get in, or why it will not start."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

COMMAND = (sys.executable, "-m", "api.cli")


@contextmanager
def serving(folder: Path, *words: str) -> Iterator[tuple[str, list[str], "subprocess.Popen[str]"]]:
    """A running `debrief serve`: its address, what it has printed, the process."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    started = subprocess.Popen(
        [*COMMAND, "serve", "--port", port, "--data", str(folder), *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "DEBRIEF_VECTORS": "false"},
    )
    with started:
        try:
            yield f"http://127.0.0.1:{port}", _printed(started, port), started
        finally:
            started.kill()


def _printed(started: "subprocess.Popen[str]", port: str) -> list[str]:
    """The lines printed until the server answers."""
    assert started.stdout is not None
    lines = [started.stdout.readline()]
    assert lines != [""], "the server has ended"
    _wait_until_ready(f"http://127.0.0.1:{port}/readyz")
    os.set_blocking(started.stdout.fileno(), False)
    return [line.strip() for line in [*lines, *started.stdout.readlines()]]


def test_the_first_start_prints_one_link_for_an_administrator(tmp_path: Path) -> None:
    with serving(tmp_path) as (url, lines, started):
        assert lines[0] == f"Debrief: {url}"
        link = re.search(r"http\S+/sign-in/\S+", lines[1])
        assert link is not None
        with httpx.Client(follow_redirects=False) as browser:
            assert browser.get(link[0]).headers["location"] == "/"
            assert browser.get(f"{url}/api/me").json()["role"] == "admin"
            assert browser.get(link[0]).headers["location"] == "/sign-in?link=expired"
        started.send_signal(signal.SIGTERM)
        assert started.wait(10) == 0
    with serving(tmp_path) as (_, lines, _):
        assert [line for line in lines if "/sign-in/" in line] == []


def test_a_demo_has_people_of_every_role_and_a_working_conversation(tmp_path: Path) -> None:
    with serving(tmp_path, "--demo") as (url, lines, _):
        links = [re.search(r"http\S+/sign-in/\S+", line) for line in lines[1:]]
        assert len(links) == 4
        assert links[0] is not None
        # The first message may have to wait until the agent has learned from its judged texts.
        with httpx.Client(base_url=url, timeout=60) as teacher:
            teacher.get(links[0][0])
            me = teacher.get("/api/me").json()
            assert (me["email"], me["school"]["name"]) == ("teacher@demo.school", "Lincoln Demo School")
            body = {"message": "My 7th graders drift off in the last ten minutes. Just tell me what to do."}
            answer = teacher.post("/api/chat", json=body, headers={"x-csrf-token": me["csrf_token"]}).json()
            assert answer["agent"] == "guided"
            assert answer["message"]["sources"]


def _wait_until_ready(url: str) -> None:
    latest = time.monotonic() + 20
    while True:
        try:
            assert httpx.get(url).status_code == 200
        except httpx.ConnectError:
            assert time.monotonic() < latest
            time.sleep(0.02)
        else:
            return


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({"DEBRIEF_SECRET_KEY": "changeme"}, "DEBRIEF_SECRET_KEY"),
        ({"DEBRIEF_HOST": "0.0.0.0"}, "DEBRIEF_PUBLIC_URL"),
        ({"DEBRIEF_ALLOWED_ORIGINS": "*"}, "DEBRIEF_ALLOWED_ORIGINS"),
    ],
)
def test_an_unsafe_setting_keeps_it_from_starting(tmp_path: Path, environment: dict[str, str], said: str) -> None:
    ended = subprocess.run(
        [*COMMAND, "serve", "--data", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
        timeout=60,
    )
    assert ended.returncode == 1
    assert said in ended.stderr
    assert "Traceback" not in ended.stderr
    assert ended.stdout == ""


def test_a_real_school_and_the_demo_do_not_share_a_folder(tmp_path: Path) -> None:
    with serving(tmp_path, "--demo") as (_, _, started):
        started.send_signal(signal.SIGTERM)
        assert started.wait(10) == 0
    ended = subprocess.run(
        [*COMMAND, "serve", "--data", str(tmp_path)], capture_output=True, text=True, check=False, timeout=60
    )
    assert ended.returncode == 1
    assert "folder of its own" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_commands_do_not_load_chroma_or_a_model() -> None:
    heavy = ("chromadb", "onnxruntime", "langchain", "openai")
    code = f"import sys, api.cli; print([name for name in {heavy} if name in sys.modules])"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert ended.stdout.strip() == "[]"
