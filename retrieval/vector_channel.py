"""The meaning side of search: embeds texts and tells how near they are to passages and cards.

Importing this module loads Chroma and the runtime of the sentence model, which takes about a second and 80 MB;
`retrieval.hybrid` therefore loads it late, off the start path.
"""

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import numpy as np

from retrieval.embedders import Embedder, MiniLMEmbedder
from retrieval.evidence import IndexChange, Matrix, Meaning, VectorsUnavailable
from retrieval.indexing import Progress, bring_up_to_date
from retrieval.model_package import MISSING, find_model
from retrieval.passages import Passage
from retrieval.prototypes import learn_prototypes
from retrieval.vector_index import VectorIndex, VectorIndexError

NEAREST = 400
_REMEMBERED = 16
_AT_ONCE = 512


class VectorChannel:
    """Measures texts against the passages it was opened with. VectorIndexError when the index does not hold them."""

    def __init__(
        self, embedder: Embedder, index: VectorIndex, passages: Sequence[Passage], slugs: Sequence[str]
    ) -> None:
        self._embedder = embedder
        self._index = index
        self._place = {passage.id: number for number, passage in enumerate(passages)}
        self._prototypes = learn_prototypes(_batches(index, passages), slugs)
        # A turn asks about the same words several times: for the class, for the card in hand.
        self._remembered = lru_cache(maxsize=_REMEMBERED)(self._measured)

    def measure(self, texts: Sequence[str]) -> Meaning:
        """Similarities to passages and cards. VectorIndexError when the index fails."""
        return self._remembered(tuple(texts))

    def _measured(self, texts: tuple[str, ...]) -> Meaning:
        vectors = self._embedder.embed(texts)
        nearest = self._index.nearest(vectors, NEAREST)
        similarities = np.stack([self._row(found) for found in nearest])
        similarities.setflags(write=False)
        return Meaning(similarities, self._prototypes.scores(vectors))

    def _row(self, found: dict[str, float]) -> Matrix:
        """A similarity for every passage; one that is not among the nearest counts as the farthest of them."""
        row = np.full(len(self._place), min(found.values(), default=0.0), dtype=np.float32)
        for id_, similarity in found.items():
            if (place := self._place.get(id_)) is not None:
                row[place] = similarity
        return row


def _batches(index: VectorIndex, passages: Sequence[Passage]) -> Iterator[tuple[Sequence[Passage], Matrix]]:
    for start in range(0, len(passages), _AT_ONCE):
        batch = passages[start : start + _AT_ONCE]
        yield batch, index.vectors([passage.id for passage in batch])


def open_channel(
    passages: Sequence[Passage],
    slugs: Sequence[str],
    folder: Path,
    url: str | None = None,
    threads: int = 1,
    progress: Progress | None = None,
) -> tuple[VectorChannel, IndexChange]:
    """Loads the model, opens the index (embedded in a folder, or on a server by URL) and brings it up to date.

    A damaged embedded index is made anew. VectorsUnavailable when the model is not installed or not the published one,
    or the index cannot be made to work.
    """
    files = find_model()
    if files is None:
        raise VectorsUnavailable(MISSING.says)

    def attempt() -> tuple[VectorChannel, IndexChange]:
        name = embedder.name
        index = VectorIndex.connect(url, name) if url else VectorIndex.open(folder / "vectors", name)
        change = bring_up_to_date(index, embedder, passages, progress)
        channel = VectorChannel(embedder, index, passages, slugs)
        # A damaged page shows itself only when it is read.
        channel.measure(["a question"])
        return channel, change

    try:
        embedder = MiniLMEmbedder(files, folder / "model", threads)
        try:
            return attempt()
        except VectorIndexError as error:
            if url or not error.is_damage:
                raise
        VectorIndex.discard(folder / "vectors")
        channel, change = attempt()
        return channel, replace(change, rebuilt=True)
    finally:
        _give_back_memory()


def _give_back_memory() -> None:
    """Returns to the system what loading and indexing needed for a moment, some 20 MB; glibc would keep it."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim:
        trim(0)
