"""What the documents tell a stranger to type, set and open is there."""

import re
from pathlib import Path

import pytest
import typer
from typer.core import TyperGroup

from api.cli.app import app
from api.settings import Settings

ROOT = Path(__file__).parents[2]
DOCUMENTS = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "knowledge/FORMAT.md")
COMMANDS = typer.main.get_command(app)
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")
FOLDERS = ("agents", "api", "docs", "frontend", "knowledge", "prompts", "retrieval", "tests")
PATH = re.compile(rf"`((?:{'|'.join(FOLDERS)})/[\w./-]*)`")
SETTING = re.compile(r"DEBRIEF_[A-Z_]*[A-Z]")
MAKE = re.compile(r"(?:^|`|\n)make ((?:[a-z]+ ?)+)")
DEBRIEF = re.compile(r"(?:`|\.venv/bin/)debrief ((?:[a-z]+ ?){1,2})(?=([^`\n]*))")

every_document = pytest.mark.parametrize("name", DOCUMENTS)


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def options_of(words: list[str]) -> set[str]:
    """The options of the command these words lead to; what follows it are arguments. KeyError when there is none."""
    command = COMMANDS
    for word in words:
        if not isinstance(command, TyperGroup):
            break
        command = command.commands[word]
    return {option for parameter in command.params for option in parameter.opts}


@every_document
def test_links_and_paths_lead_somewhere(name: str) -> None:
    text = read(name)
    places = [(ROOT / name).parent / link for link in LINK.findall(text)] + [ROOT / path for path in PATH.findall(text)]
    assert not [place for place in places if not place.exists()]


@every_document
def test_make_knows_what_is_asked_of_it(name: str) -> None:
    known = set(re.findall(r"^([a-z]+):", read("Makefile"), re.MULTILINE))
    assert {word for words in MAKE.findall(read(name)) for word in words.split()[:1]} <= known


@every_document
def test_the_command_knows_what_is_asked_of_it(name: str) -> None:
    for words, rest in DEBRIEF.findall(read(name)):
        assert set(re.findall(r"(?<= )--[a-z-]+", rest)) <= options_of(words.split()), f"debrief {words}{rest}"


def test_the_readme_lists_every_setting() -> None:
    documented = {found.removeprefix("DEBRIEF_").lower() for found in SETTING.findall(read("README.md"))}
    assert documented == set(Settings.model_fields)


def test_a_command_that_is_not_there_is_noticed() -> None:
    with pytest.raises(KeyError):
        options_of(["dance"])
