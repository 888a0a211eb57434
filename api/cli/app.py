"""Puts the commands together."""

import typer

from api.cli.people import accounts, keys
from api.cli.serve import serve

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_show_locals=False)
app.command()(serve)
app.add_typer(accounts, name="accounts")
app.add_typer(keys, name="keys")


def main() -> None:
    """Runs one command."""
    app()
