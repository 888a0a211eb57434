"""Opening search by meaning: what is missing or damaged is mended or said, and the search itself goes on."""

import os
from pathlib import Path

import pytest

import retrieval.vector_channel
from knowledge.library import Library
from retrieval.hybrid import HybridRetriever, RetrievalConfig, build_retriever
from retrieval.model_package import ModelFiles
from retrieval.search import SearchRequest
from retrieval.vector_index import VectorIndex

REQUEST = SearchRequest("students shout out the answer before anyone can think")


def opened(library: Library, folder: Path) -> HybridRetriever:
    VectorIndex.forget_open_folders()
    retriever = build_retriever(library, RetrievalConfig(folder))
    retriever.open_vectors()
    return retriever


@pytest.fixture
def index_folder(small_library: Library, model: ModelFiles, tmp_path: Path) -> Path:
    """An index that another process left behind."""
    assert opened(small_library, tmp_path).vector_state == "ready"
    VectorIndex.forget_open_folders()
    return tmp_path


def assert_mended(small_library: Library, folder: Path) -> None:
    retriever = opened(small_library, folder)
    assert retriever.vector_state == "ready", retriever.vector_detail
    assert retriever.search_now(REQUEST).channels == "hybrid"


def test_an_index_that_is_up_to_date_is_left_alone(small_library: Library, index_folder: Path) -> None:
    change = opened(small_library, index_folder).index_change
    assert change is not None
    assert (change.added, change.removed, change.rebuilt) == (0, 0, False)


@pytest.mark.parametrize("kept", [0.0, 0.03, 0.5])
def test_a_damaged_database_is_made_anew(small_library: Library, index_folder: Path, kept: float) -> None:
    database = index_folder / "vectors" / "chroma.sqlite3"
    content = database.read_bytes()
    whole = int(len(content) * kept)
    database.write_bytes(content[:whole] + os.urandom(len(content) - whole))
    assert_mended(small_library, index_folder)


def test_a_cut_off_database_is_made_anew(small_library: Library, index_folder: Path) -> None:
    database = index_folder / "vectors" / "chroma.sqlite3"
    database.write_bytes(database.read_bytes()[:20_000])
    assert_mended(small_library, index_folder)


def test_a_file_in_the_place_of_the_index_is_replaced(
    small_library: Library, model: ModelFiles, tmp_path: Path
) -> None:
    (tmp_path / "vectors").write_text("in the way")
    assert_mended(small_library, tmp_path)


def test_an_index_held_by_another_process_is_not_removed(
    small_library: Library, index_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_: object) -> None:
        raise retrieval.vector_channel.VectorIndexError("database is locked")

    monkeypatch.setattr(retrieval.vector_channel, "bring_up_to_date", locked)
    retriever = opened(small_library, index_folder)
    assert (retriever.vector_state, retriever.vector_detail) == ("unavailable", "database is locked")
    assert (index_folder / "vectors" / "chroma.sqlite3").is_file()


def test_without_the_model_search_goes_by_keywords_and_says_so(
    small_library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retrieval.vector_channel, "find_model", lambda: None)
    retriever = opened(small_library, tmp_path)
    result = retriever.search_now(REQUEST)
    assert retriever.vector_state == "unavailable"
    assert "not installed" in retriever.vector_detail
    assert result.channels == "keyword"
    assert result.hits


def test_an_index_that_breaks_while_in_use_costs_no_answer(small_library: Library, index_folder: Path) -> None:
    retriever = opened(small_library, index_folder)

    class Broken:
        def measure(self, texts: object) -> None:
            raise retrieval.vector_channel.VectorIndexError("page 7 is damaged")

    retriever._meaning = Broken()  # type: ignore[assignment]
    assert retriever.search_now(REQUEST).channels == "keyword"
    assert (retriever.vector_state, retriever.vector_detail) == ("unavailable", "page 7 is damaged")


def test_a_chroma_server_that_does_not_answer_leaves_keywords(
    small_library: Library, model: ModelFiles, tmp_path: Path
) -> None:
    retriever = build_retriever(small_library, RetrievalConfig(tmp_path, chroma_url="http://127.0.0.1:9"))
    retriever.open_vectors()
    assert retriever.vector_state == "unavailable"
    assert retriever.search_now(REQUEST).hits
