"""What all tests share: a small library, two schools, and a server with a scripted agent."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from knowledge.library import BUNDLED_CARDS, Library
from knowledge.reading import read_card
from tests.fakes.people import People, make_people
from tests.fakes.running import Running, running
from tests.fakes.scripted_agent import ScriptedAgent

_CARDS = ("exit-ticket", "wait-time", "cold-call", "think-pair-share", "efficient-transitions", "precorrection")


@pytest.fixture(scope="session")
def small_library() -> Library:
    """A few cards: enough for whatever is not about the cards."""
    return Library([read_card(path) for path in BUNDLED_CARDS.rglob("*.md") if path.stem in _CARDS])


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, People]:
    """A data folder to copy, and everybody in it."""
    folder = tmp_path_factory.mktemp("template")
    return folder, make_people(folder)


@pytest.fixture
def people(template: tuple[Path, People]) -> People:
    """Everybody in `data_dir`, with their credentials."""
    return template[1]


@pytest.fixture
def data_dir(template: tuple[Path, People], tmp_path: Path) -> Path:
    """A data folder of the test's own with a migrated database and everybody in it."""
    return Path(shutil.copytree(template[0], tmp_path / "data"))


@pytest.fixture
def agent() -> ScriptedAgent:
    """The agent that answers in `server`."""
    return ScriptedAgent()


@pytest.fixture
async def server(data_dir: Path, agent: ScriptedAgent, small_library: Library) -> AsyncIterator[Running]:
    """A real server on a free port."""
    async with running(data_dir, {"guided": agent}, small_library) as served:
        yield served
