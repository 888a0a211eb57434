"""Vectors of the bundled cards, computed once and shipped, so that a first start need not wait for the model.

They are a convenience: a text that is not among them is embedded as usual, and nothing is wrong when there are none.
"""

from collections.abc import Sequence
from functools import cached_property
from hashlib import sha256
from pathlib import Path

import numpy as np

from retrieval.embedders import Embedder, Vectors

REMEMBERED = Path(__file__).parent / "models" / "vectors.npz"
_LARGEST = 127


class RememberingEmbedder:
    """Looks texts up before it embeds them. The shipped vectors are read when the first text is asked for."""

    def __init__(self, embedder: Embedder, path: Path = REMEMBERED) -> None:
        self.name = embedder.name
        self._embedder = embedder
        self._path = path

    @cached_property
    def _memory(self) -> dict[bytes, Vectors]:
        return recall(self.name, self._path)

    def knows(self, text: str) -> bool:
        """Whether the text needs no computing."""
        return _key(text) in self._memory

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One row per text, of length one."""
        found = [self._memory.get(_key(text)) for text in texts]
        unknown = [text for text, vector in zip(texts, found, strict=True) if vector is None]
        computed = iter(self._embedder.embed(unknown) if unknown else ())
        return np.array([next(computed) if vector is None else vector for vector in found], dtype=np.float32)


def recall(model: str, path: Path = REMEMBERED) -> dict[bytes, Vectors]:
    """The shipped vectors of a model by the key of their text; none when the file is absent or of another model."""
    if not path.is_file():
        return {}
    with np.load(path) as file:
        if str(file["model"]) != model:
            return {}
        vectors = file["vectors"].astype(np.float32)
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        return {bytes(key): vector for key, vector in zip(file["keys"], vectors, strict=True)}


def remember(embedder: Embedder, texts: Sequence[str], path: Path = REMEMBERED) -> None:
    """Writes the vectors of texts, a byte for each number."""
    vectors = embedder.embed(texts)
    scaled = vectors * (_LARGEST / np.abs(vectors).max(axis=1, keepdims=True))
    keys = np.array([list(_key(text)) for text in texts], dtype=np.uint8)
    np.savez(path, model=np.array(embedder.name), keys=keys, vectors=np.round(scaled).astype(np.int8))


def _key(text: str) -> bytes:
    return sha256(text.encode()).digest()[:12]
