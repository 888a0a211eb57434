"""The real application in a process of its own, with the scripted agent, and with levers that a test can pull.

`python -m tests.frontend.server DATA` prints its address and serves until it is told to stop.
"""

import asyncio
import json
import socket
import sys
from itertools import count
from pathlib import Path

import uvicorn
from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.accounts.principal import Role
from api.accounts.schemas import ProfilePatch
from api.cli.logs import configure_logs
from api.demo import SCHOOL
from api.main import System, create_app
from api.settings import Settings
from tests.frontend.scripted_agent import ScriptedAgent

PASSWORD = "a quiet place to talk"


class CutStreams:
    """Ends event streams early, as a bad network does: after so many events each, while `after` is set."""

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


class Levers:
    """`POST /test/teacher` makes a teacher and answers her link; `POST /test/levers` holds replies and cuts streams."""

    def __init__(self, app: FastAPI, agent: ScriptedAgent) -> None:
        self._streams = CutStreams(app)
        self._system: System = app.state.system
        self._agent = agent
        self._numbers = count(1)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope.get("path", "")
        answer: dict[str, object]
        if path == "/test/teacher":
            answer = {"url": await self._add_teacher()}
        elif path == "/test/levers":
            answer = self._pull(await Request(scope, receive).json())
        else:
            await self._streams(scope, receive, send)
            return
        await JSONResponse(answer)(scope, receive, send)

    async def _add_teacher(self) -> str:
        accounts, sign_in = self._system.accounts, self._system.sign_in
        email = f"teacher-{next(self._numbers)}@demo.school"
        school_id = await accounts.school(SCHOOL, demo=True)
        account_id = await accounts.add(school_id, email, Role.TEACHER, "Maya Torres", PASSWORD)
        await accounts.set_profile(account_id, ProfilePatch(grades=["9"], subjects=["ELA"], class_size=29))
        return f"/sign-in/{await sign_in.demo_link(await accounts.get(email))}"

    def _pull(self, levers: dict[str, int | bool | None]) -> dict[str, object]:
        if "held" in levers:
            self._agent.held = bool(levers["held"])
        if "cut_after" in levers:
            self._streams.after = levers["cut_after"]
            self._streams.connections = 0
        return {"connections": self._streams.connections}


async def serve(data: Path) -> None:
    """Serves the demo school in `data` on a free port. The port is free until it is used: the socket is bound first."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        agent = ScriptedAgent()
        app = create_app(Settings(data_dir=data, port=port, demo=True, vectors=False), agents={"guided": agent})
        config = uvicorn.Config(
            Levers(app, agent), log_config=None, access_log=False, lifespan="off", timeout_graceful_shutdown=2
        )
        async with app.router.lifespan_context(app):
            print(json.dumps({"url": f"http://127.0.0.1:{port}"}), flush=True)
            await uvicorn.Server(config).serve(sockets=[listening])


if __name__ == "__main__":
    configure_logs(as_json=False)
    asyncio.run(serve(Path(sys.argv[1])))
