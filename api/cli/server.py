"""The web server, and how it stops."""

import asyncio
import signal
import socket

import uvicorn
from fastapi import FastAPI

from api.settings import Settings

_DRAIN_SECONDS = 4


class Server(uvicorn.Server):
    """Stops the turns as soon as it is told to stop: open streams then get their last event and end by themselves."""

    def __init__(self, app: FastAPI, settings: Settings) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                host=settings.host,
                port=settings.port,
                lifespan="off",
                log_config=None,
                access_log=False,
                server_header=False,
                ws="none",
                # Headers that say where a request came from count only from proxies that were named.
                proxy_headers=bool(settings.trusted_proxies),
                forwarded_allow_ips=settings.trusted_proxies or None,
                timeout_graceful_shutdown=_DRAIN_SECONDS,
            )
        )
        self.app = app

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        draining = asyncio.create_task(self.app.state.system.drain())
        await super().shutdown(sockets)
        await draining


def end_quietly_on_signals() -> None:
    """The server raises the signal that stopped it once more when it is done; then there is nothing left to do."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: None)
