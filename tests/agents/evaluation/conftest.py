"""The names of the real library, read once."""

import pytest

from agents.evaluation.naming import CardNames
from knowledge.library import Library


@pytest.fixture(scope="session")
def library() -> Library:
    return Library.read()


@pytest.fixture(scope="session")
def names(library: Library) -> CardNames:
    return CardNames(library)
