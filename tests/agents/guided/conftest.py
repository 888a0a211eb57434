"""The real library and the real retriever, searching by keywords; the agent as the server builds it."""

import pytest

from agents.guided.agent import GuidedAgent
from agents.guided.learned.models import Models
from knowledge.library import Library
from prompts.frames import Frames, read_frames
from prompts.phrasings import Phrasings, read_phrasings
from retrieval.hybrid import HybridRetriever, RetrievalConfig, build_retriever


@pytest.fixture(scope="session")
def library() -> Library:
    return Library.read()


@pytest.fixture(scope="session")
def phrasings() -> Phrasings:
    return read_phrasings("guided")


@pytest.fixture(scope="session")
def retriever(library: Library, tmp_path_factory: pytest.TempPathFactory) -> HybridRetriever:
    return build_retriever(library, RetrievalConfig(tmp_path_factory.mktemp("index"), vectors=False))


@pytest.fixture(scope="session")
def frames() -> Frames:
    return read_frames()


@pytest.fixture(scope="session")
def models(library: Library, frames: Frames) -> Models:
    return Models(library, frames)


@pytest.fixture(scope="session")
def guided(library: Library, retriever: HybridRetriever, phrasings: Phrasings, models: Models) -> GuidedAgent:
    return GuidedAgent(library, retriever, phrasings, models)
