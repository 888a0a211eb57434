"""`debrief serve`."""

import asyncio
import gc
import os
import socket
import sys
from typing import Annotated

import typer

from api.cli.common import DataOption, refuse
from api.cli.logs import configure_logs
from api.cli.server import Server, end_quietly_on_signals
from api.errors import DebriefError, UnsafeSetting
from api.main import System, create_app
from api.settings import load_settings


def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on (127.0.0.1)")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on (8000)")] = None,
    data: DataOption = None,
    demo: Annotated[bool, typer.Option("--demo", help="Serve a seeded demo school")] = False,
) -> None:
    """Serve Debrief."""
    try:
        settings = load_settings(host=host, port=port, data_dir=data, demo=demo or None)
        configure_logs(as_json=settings.log_json)
        end_quietly_on_signals()
        server = Server(create_app(settings), settings)
        listener = server.config.bind_socket()
        gc.freeze()  # what is there now stays: looking through it again and again would only hold up replies
        with asyncio.Runner(loop_factory=server.config.get_loop_factory()) as runner:
            runner.run(_serve(server, listener))
    except (UnsafeSetting, DebriefError, OSError) as error:
        refuse(error)
    # All is stored and closed. The thread that opens the vectors may still be at work in native code, which the
    # ordinary end of the interpreter would abort.
    sys.stdout.flush()
    os._exit(0)


async def _serve(server: Server, listener: socket.socket) -> None:
    async with server.app.router.lifespan_context(server.app):
        for line in _welcome(server.app.state.system):
            print(line, flush=True)
        await server.serve([listener])


def _welcome(system: System) -> list[str]:
    lines = [f"Debrief: {system.settings.base_url}"]
    lines += [f"Sign in as {link.name} ({link.role.value}): {link.url}" for link in system.sign_in_page.demo_links]
    if system.first_link:
        lines.append(f"Sign in as administrator (works once, within seven days): {system.first_link}")
    return lines
