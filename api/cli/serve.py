"""`debrief serve`."""

import asyncio
import signal
import sys
from typing import Annotated

import typer
import uvicorn

from api.cli.common import DataOption, refuse
from api.cli.server import Server, server_config
from api.errors import DebriefError, UnsafeSetting
from api.logs import configure_logs
from api.main import create_app
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
        app = create_app(settings)
    except (UnsafeSetting, DebriefError) as error:
        refuse(error)
    Server(server_config(app, settings)).run()
