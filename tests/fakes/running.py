"""A real server on a real socket, in the test's own event loop."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
from fastapi import FastAPI

from agents.contract import Agent
from api.accounts.credentials import token_hash
from api.accounts.keys import ApiKeys
from api.accounts.middleware import COOKIE
from api.cli.server import Server
from api.main import System, create_app
from api.settings import Settings, load_settings
from knowledge.library import Library
from tests.fakes.people import SECRET, Person


@dataclass
class Running:
    """A server that answers, and the system inside it."""

    app: FastAPI
    url: str

    @property
    def system(self) -> System:
        system: System = self.app.state.system
        return system

    @property
    def keys(self) -> ApiKeys:
        return ApiKeys(self.system.store)

    def client(self, person: Person | None = None, **options: Any) -> httpx.AsyncClient:
        """A caller with the person's API key."""
        return httpx.AsyncClient(base_url=self.url, headers=person.bearer if person else {}, timeout=20, **options)

    def browser(self, person: Person) -> httpx.AsyncClient:
        """A caller with the person's cookie and the token that writes need."""
        token = self.system.signer.csrf_token(token_hash(person.cookie))
        return httpx.AsyncClient(base_url=self.url, cookies={COOKIE: person.cookie}, headers={"x-csrf-token": token})


@asynccontextmanager
async def running(
    folder: Path, agents: Mapping[str, Agent] | None, library: Library | None, **given: Any
) -> AsyncIterator[Running]:
    """Serves the data folder until the block ends."""
    settings = settings_for(folder, **given)
    app = create_app(settings, agents=agents, library=library)
    async with app.router.lifespan_context(app):
        server = Server(app, settings)
        server.config.load()
        server.lifespan = server.config.lifespan_class(server.config)
        await server.startup()
        port = server.servers[0].sockets[0].getsockname()[1]
        try:
            yield Running(app, f"http://127.0.0.1:{port}")
        finally:
            for listener in server.servers:
                listener.close()
            for connection in list(server.server_state.connections):
                connection.transport.abort()


def settings_for(folder: Path, **given: Any) -> Settings:
    """Settings without vectors, on any free port."""
    return load_settings(**{"data_dir": folder, "port": 0, "secret_key": SECRET, "vectors": False, **given})


async def until(condition: Callable[[], bool], seconds: float = 10) -> None:
    """Waits for a condition that something else brings about."""
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110 - it may be anything, also in another process
            await asyncio.sleep(0.005)
