"""The messages that the rules are tried on."""

from functools import cache
from pathlib import Path

import yaml

from agents.safeguards.signs.sign import Kind

_FOLDER = Path(__file__).parent
ORDINARY = "ordinary"


@cache
def messages(name: str) -> dict[str, list[str]]:
    """The messages of a file by what they must raise."""
    found: dict[str, list[str]] = yaml.safe_load((_FOLDER / name).read_text(encoding="utf-8"))
    return found


def of_kind(kind: str) -> list[str]:
    """The messages of all files that must raise this."""
    return [*messages("messages.yaml")[kind], *messages("held_out.yaml")[kind]]


def about_safety() -> list[str]:
    """All messages that must raise a safety card."""
    return [text for kind in Kind if not kind.is_refusal for text in of_kind(kind)]
