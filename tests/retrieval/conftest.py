"""The real library and retriever: by keywords alone, and with vectors where the sentence model is installed."""

from pathlib import Path

import pytest

from knowledge.library import Library
from retrieval.hybrid import HybridRetriever, RetrievalConfig, build_retriever
from retrieval.model_package import ModelFiles, find_model, model_state


@pytest.fixture(scope="session")
def library() -> Library:
    return Library.read()


@pytest.fixture(scope="session")
def keyword_retriever(library: Library, tmp_path_factory: pytest.TempPathFactory) -> HybridRetriever:
    return build_retriever(library, RetrievalConfig(tmp_path_factory.mktemp("index"), vectors=False))


@pytest.fixture(scope="session")
def model() -> ModelFiles:
    files = find_model()
    if files is None:
        pytest.skip(f"{model_state().says} {model_state().command}")
    return files


@pytest.fixture(scope="session")
def retriever(library: Library, model: ModelFiles, pytestconfig: pytest.Config) -> HybridRetriever:
    # Kept between runs: embedding the whole library takes half a minute, and the index brings itself up to date.
    assert pytestconfig.cache is not None
    built = build_retriever(library, RetrievalConfig(pytestconfig.cache.mkdir("index")))
    built.open_vectors()
    assert built.vector_state == "ready", built.vector_detail
    return built


@pytest.fixture(scope="session")
def weights_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("model")
