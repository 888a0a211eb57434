"""A server that is told to stop: open streams get their end, and the process is gone within seconds."""

import asyncio
import signal
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx

from tests.fakes.people import People
from tests.fakes.sse import Received, follow
from tests.fakes.talking import finish, post, shown

STREAMS = 20


async def test_a_stop_ends_open_streams_and_then_the_process(data_dir: Path, people: People) -> None:
    async with process(data_dir) as (server, url), caller(url, people) as client:
        conversation = (await client.post("/api/conversations", json={})).json()["id"]
        posted = await post(client, conversation, "endless")
        listening = [Listener(client, posted["turn"]["events_url"]) for _ in range(STREAMS)]
        for listener in listening:
            await listener.has_heard_text.wait()
        begun = time.monotonic()
        server.send_signal(signal.SIGTERM)
        streams = [await listener.task for listener in listening]
        assert await asyncio.wait_for(server.wait(), 10) == 0
        assert time.monotonic() - begun < 5
    for events in streams:
        assert (events[-1].type, events[-1].data["code"]) == ("turn.failed", "interrupted")
        assert [event.id for event in events] == list(range(1, len(events) + 1))

    async with process(data_dir) as (_, url), caller(url, people) as client:
        text = "".join(event.data["text"] for event in streams[0] if event.type == "text.delta")
        reply = (await shown(client, conversation))["messages"][1]
        assert (reply["text"], reply["status"]) == (text, "interrupted")
        assert await finish(client, posted) == streams[0]


async def test_an_idle_server_stops_at_once(data_dir: Path, people: People) -> None:
    async with process(data_dir) as (server, url), caller(url, people) as client:
        assert (await client.get("/readyz")).status_code == 200
        begun = time.monotonic()
        server.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(server.wait(), 10) == 0
        assert time.monotonic() - begun < 3


async def test_a_second_server_keeps_out_of_the_folder(data_dir: Path) -> None:
    async with process(data_dir), process(data_dir, check=False) as (second, said):
        assert await asyncio.wait_for(second.wait(), 20) != 0
        assert said == ""


class Listener:
    """Follows a stream in the background."""

    def __init__(self, client: httpx.AsyncClient, url: str) -> None:
        self.has_heard_text = asyncio.Event()
        self.task = asyncio.create_task(self._listen(client, url))

    async def _listen(self, client: httpx.AsyncClient, url: str) -> list[Received]:
        events = []
        async for event in follow(client, url):
            events.append(event)
            if event.type == "text.delta":
                self.has_heard_text.set()
        return events


def caller(url: str, people: People) -> httpx.AsyncClient:
    return httpx.AsyncClient(
        base_url=url, headers=people["teacher"].bearer, limits=httpx.Limits(max_connections=None), timeout=20
    )


@asynccontextmanager
async def process(folder: Path, *, check: bool = True) -> AsyncIterator[tuple[asyncio.subprocess.Process, str]]:
    """A server process and its address."""
    started = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.fakes.serving", str(folder)),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    assert started.stdout is not None
    try:
        said = b"\n"
        while said and not said.startswith(b"http"):
            said = await asyncio.wait_for(started.stdout.readline(), 60)
        assert said or not check
        yield started, said.decode().strip()
    finally:
        if started.returncode is None:
            started.kill()
        await started.communicate()
