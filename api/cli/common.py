"""What the commands share."""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Annotated, NoReturn, TypeVar

import typer
from rich.console import Console

from api.accounts.credentials import Signer
from api.accounts.keys import ApiKeys
from api.accounts.service import Accounts
from api.accounts.sign_in import SignInService
from api.errors import DebriefError, UnsafeSetting
from api.settings import Settings, load_settings, secret_of
from api.store.database import Store
from api.store.migrate import migrate

T = TypeVar("T")

DataOption = Annotated[
    Path | None,
    typer.Option("--data", envvar="DEBRIEF_DATA_DIR", help="Where the database and the index live (./data)"),
]

results = Console()
errors = Console(stderr=True)


class Desk:
    """The services that commands need, on the database of a data folder."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        settings.data_dir.mkdir(parents=True, exist_ok=True)
        signer = Signer(secret_of(settings))
        self.store = Store(settings.store_url)
        self.accounts = Accounts(self.store, signer)
        self.keys = ApiKeys(self.store)
        self.sign_in = SignInService(self.store, signer, demo=settings.demo)


def at_desk(data: Path | None, work: Callable[[Desk], Awaitable[T]]) -> T:
    """Does something with the database, then closes it. Ends the command with its message when that is refused."""

    async def run() -> T:
        desk = Desk(load_settings(data_dir=data))
        try:
            await migrate(desk.store)
            return await work(desk)
        finally:
            await desk.store.close()

    try:
        return asyncio.run(run())
    except (DebriefError, UnsafeSetting, OSError) as error:
        refuse(error)


def refuse(error: Exception) -> NoReturn:
    """Says why on standard error and ends with status 1."""
    errors.print(f"[red]{error}[/red]", highlight=False)
    sys.exit(1)
