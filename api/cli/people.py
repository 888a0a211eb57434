"""`debrief accounts` and `debrief keys`."""

import sys
from typing import Annotated

import typer
from rich.table import Column, Table

from api.accounts.principal import Role
from api.cli.common import DataOption, Desk, at_desk, errors, results

accounts = typer.Typer(help="Accounts of the school.", no_args_is_help=True)
keys = typer.Typer(help="API keys.", no_args_is_help=True)

Email = Annotated[str, typer.Option("--email", help="E-mail address of the account")]


@accounts.command("add")
def add_account(
    email: Email,
    role: Annotated[Role, typer.Option(help="What the person does")],
    name: Annotated[str, typer.Option(help="Their name")] = "",
    password_stdin: Annotated[
        bool, typer.Option("--password-stdin", help="Read a password from standard input")
    ] = False,
    data: DataOption = None,
) -> None:
    """Make an account and print its id. Without a password, a link that signs in once goes to standard error."""
    password = sys.stdin.readline().rstrip("\n") if password_stdin else None

    async def work(desk: Desk) -> str:
        account_id = await desk.accounts.add(await desk.accounts.any_school(), email, role, name, password)
        if password is None:
            token = await desk.sign_in.one_time_link(account_id)
            errors.print(f"Sign in once within seven days: {desk.settings.base_url}/sign-in/{token}", soft_wrap=True)
        return account_id

    print(at_desk(data, work))


@accounts.command("assign")
def assign(
    coach: Annotated[str, typer.Option(help="E-mail address of the coach")],
    teacher: Annotated[str, typer.Option(help="E-mail address of the teacher")],
    data: DataOption = None,
) -> None:
    """Put a teacher on a coach's caseload."""
    at_desk(data, lambda desk: desk.accounts.assign(coach, teacher))


@accounts.command("deactivate")
def deactivate(email: Email, data: DataOption = None) -> None:
    """Keep an account out, with every session and key it has. What it wrote stays."""
    at_desk(data, lambda desk: desk.accounts.set_active(email, False))


@accounts.command("activate")
def activate(email: Email, data: DataOption = None) -> None:
    """Let an account in again."""
    at_desk(data, lambda desk: desk.accounts.set_active(email, True))


@keys.command("add")
def add_key(
    email: Email,
    scopes: Annotated[str, typer.Option(help="chat, library:read, plans: divided by commas")],
    name: Annotated[str, typer.Option(help="What the key is for")] = "",
    data: DataOption = None,
) -> None:
    """Make an API key and print it, this once."""
    wanted = [scope.strip() for scope in scopes.split(",") if scope.strip()]

    async def work(desk: Desk) -> str:
        return await desk.keys.add((await desk.accounts.get(email)).id, wanted, name)

    print(at_desk(data, work))


@keys.command("list")
def list_keys(email: Email, data: DataOption = None) -> None:
    """Show an account's keys, never the secret."""

    async def work(desk: Desk) -> Table:
        table = Table(Column("id", no_wrap=True), "name", "scopes", "made", "last used", "revoked")
        for key in await desk.keys.of((await desk.accounts.get(email)).id):
            moments = [
                f"{moment:%Y-%m-%d}" if moment else "" for moment in (key.created_at, key.last_used_at, key.revoked_at)
            ]
            table.add_row(key.id, key.name, ", ".join(key.scopes), *moments)
        return table

    results.print(at_desk(data, work))


@keys.command("revoke")
def revoke_key(key_id: Annotated[str, typer.Argument(help="Id of the key")], data: DataOption = None) -> None:
    """End a key at once."""
    at_desk(data, lambda desk: desk.keys.revoke(key_id))
