import os
from pathlib import Path

import numpy as np
import pytest

from retrieval.vector_index import VectorIndex, VectorIndexError

VECTORS = np.eye(384, dtype=np.float32)


def reopened(folder: Path) -> VectorIndex:
    """The index as another process would see it."""
    VectorIndex.forget_open_folders()
    return VectorIndex.open(folder, "model")


def test_what_is_added_is_found_nearest_first(tmp_path: Path) -> None:
    index = VectorIndex.open(tmp_path, "model")
    index.add(["a", "b", "c"], VECTORS[:3])
    (found,) = index.nearest((VECTORS[:1] + 0.5 * VECTORS[1:2]) / np.sqrt(1.25), 2)
    assert list(found) == ["a", "b"]
    assert found["a"] == pytest.approx(2 * found["b"], abs=1e-4)


def test_adding_again_replaces_and_deleting_removes(tmp_path: Path) -> None:
    index = VectorIndex.open(tmp_path, "model")
    index.add(["a", "b"], VECTORS[:2])
    index.add(["a"], VECTORS[5:6])
    index.delete(["b", "unknown"])
    assert index.ids() == {"a"}
    np.testing.assert_allclose(index.vectors(["a"]), VECTORS[5:6], atol=1e-6)


def test_it_is_still_there_for_the_next_process(tmp_path: Path) -> None:
    VectorIndex.open(tmp_path, "model").add(["a"], VECTORS[:1])
    assert reopened(tmp_path).ids() == {"a"}


def test_another_model_has_another_collection(tmp_path: Path) -> None:
    VectorIndex.open(tmp_path, "model").add(["a"], VECTORS[:1])
    assert VectorIndex.open(tmp_path, "another").ids() == set()


def test_vectors_come_in_the_order_asked_for_and_missing_ones_are_an_error(tmp_path: Path) -> None:
    index = VectorIndex.open(tmp_path, "model")
    index.add(["a", "b"], VECTORS[:2])
    np.testing.assert_allclose(index.vectors(["b", "a"]), VECTORS[[1, 0]], atol=1e-6)
    with pytest.raises(VectorIndexError, match="nowhere"):
        index.vectors(["nowhere"])


def test_a_panic_at_the_border_is_an_ordinary_error(tmp_path: Path) -> None:
    VectorIndex.open(tmp_path, "model").add(["a"], VECTORS[:1])
    database = tmp_path / "chroma.sqlite3"
    content = database.read_bytes()
    database.write_bytes(content[:100] + os.urandom(len(content) - 100))
    with pytest.raises(VectorIndexError):
        reopened(tmp_path).ids()


def test_graph_files_are_never_read_back(tmp_path: Path) -> None:
    """A damaged one would end the whole process."""
    generator = np.random.default_rng(3)
    many = generator.normal(size=(1200, 384)).astype(np.float32)
    VectorIndex.open(tmp_path, "model").add([str(n) for n in range(1200)], many)
    for file in tmp_path.rglob("*.bin"):
        file.write_bytes(os.urandom(max(100, file.stat().st_size)))
    (found,) = reopened(tmp_path).nearest(many[7:8], 1)
    assert list(found) == ["7"]


def test_what_asks_the_process_to_stop_passes_the_border(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index = VectorIndex.open(tmp_path, "model")

    def interrupted(**_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(index._collection, "get", interrupted)
    with pytest.raises(KeyboardInterrupt):
        index.ids()


def test_discarding_leaves_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "vectors"
    VectorIndex.open(folder, "model").add(["a"], VECTORS[:1])
    VectorIndex.discard(folder)
    assert not folder.exists()
    assert VectorIndex.open(folder, "model").ids() == set()


def test_a_server_that_does_not_answer_is_an_error() -> None:
    with pytest.raises(VectorIndexError):
        VectorIndex.connect("http://127.0.0.1:9", "model")
