"""The real application on a real socket, with the scripted agent and streams that can be cut."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.main import create_app
from api.settings import Settings
from tests.frontend.scripted_agent import ScriptedAgent


class CutStreams:
    """Ends event streams early, as a bad network does: after so many events of each connection, while `after` is set."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self.after: int | None = None
        self.connections = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].endswith("/events"):
            await self._app(scope, receive, send)
            return
        self.connections += 1
        sent = 0

        async def send_some(message: Message) -> None:
            nonlocal sent
            if message["type"] != "http.response.body" or self.after is None:
                await send(message)
                return
            if sent >= self.after:
                return  # The line is cut. The server hears of it, as it would of a lost connection.
            events = message.get("body", b"").split(b"\n\n")[:-1][: self.after - sent]
            sent += len(events)
            more = message.get("more_body", False) and sent < self.after
            await send({**message, "body": b"".join(event + b"\n\n" for event in events), "more_body": more})

        await self._app(scope, receive, send_some)


class FrontendServer:
    """Where the server is, and the levers of a test."""

    def __init__(self, url: str, links: dict[str, str], agent: ScriptedAgent, streams: CutStreams) -> None:
        self.url = url
        self.links = links
        self.agent = agent
        self.streams = streams


@contextmanager
def running_server(data: Path) -> Iterator[FrontendServer]:
    """A demo school in `data`, on a free port, until the block ends."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        agent = ScriptedAgent()
        app = create_app(Settings(data_dir=data, port=port, demo=True, vectors=False), agents={"guided": agent})
        streams = CutStreams(app)
        config = uvicorn.Config(streams, log_config=None, access_log=False, lifespan="on", timeout_graceful_shutdown=3)
        server = uvicorn.Server(config)
        started = threading.Event()
        _announce_start(server, started)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, name="frontend-server")
        thread.start()
        try:
            assert started.wait(20), "the server did not start"
            links = {link.role.value: link.url for link in app.state.system.demo_links}
            yield FrontendServer(f"http://127.0.0.1:{port}", links, agent, streams)
        finally:
            server.should_exit = True
            thread.join(15)


def _announce_start(server: uvicorn.Server, started: threading.Event) -> None:
    startup = server.startup

    async def announced(sockets: list[socket.socket] | None = None) -> None:
        await startup(sockets)
        started.set()

    server.startup = announced  # type: ignore[method-assign]
