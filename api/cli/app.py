"""Puts the commands together."""

import typer

from api.cli.doctor import doctor
from api.cli.evaluate import app as evaluate
from api.cli.library import app as library
from api.cli.people import accounts, keys
from api.cli.serve import serve

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_show_locals=False)
app.command()(serve)
app.add_typer(accounts, name="accounts")
app.add_typer(keys, name="keys")
app.add_typer(library, name="library")
app.add_typer(evaluate, name="evaluate")
app.command()(doctor)


def main() -> None:
    """Runs one command."""
    app()
