"""The command `debrief`."""

from api.cli.app import main

__all__ = ["main"]
