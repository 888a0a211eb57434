"""The meaning side of search: embeds texts and finds the nearest passages.

Importing this module loads Chroma and the runtime of the sentence model, which takes about a second and 80 MB;
`retrieval.hybrid` therefore loads it late, off the start path.
"""

from collections.abc import Sequence
from pathlib import Path

from retrieval.embedders import Embedder, EmbedderError, MiniLMEmbedder
from retrieval.indexing import IndexChange, Progress, bring_up_to_date, open_index
from retrieval.model_package import find_model, model_state
from retrieval.passages import Passage
from retrieval.vector_index import VectorIndex, VectorIndexError

NEAREST = 300


class VectorsUnavailable(RuntimeError):
    """Search by meaning is not possible; the message says why, for the operator."""


class VectorChannel:
    """Finds passages by meaning."""

    def __init__(self, embedder: Embedder, index: VectorIndex, change: IndexChange) -> None:
        self.change = change
        self._embedder = embedder
        self._index = index

    def nearest(self, texts: Sequence[str]) -> list[dict[str, float]]:
        """For each text the nearest passages: id to cosine similarity. VectorsUnavailable when the index fails."""
        try:
            return self._index.nearest(self._embedder.embed(texts), NEAREST)
        except VectorIndexError as error:
            raise VectorsUnavailable(str(error)) from error


def open_channel(
    passages: Sequence[Passage], folder: Path, url: str | None = None, threads: int = 1, progress: Progress | None = None
) -> VectorChannel:
    """Loads the model, opens the index (embedded in a folder, or on a server by URL) and brings it up to date.

    VectorsUnavailable when the model is not installed or not the published one, or the index cannot be made to work.
    """
    files = find_model()
    if files is None:
        raise VectorsUnavailable(model_state().says)
    try:
        embedder = MiniLMEmbedder(files, threads)
        if url is None:
            return VectorChannel(embedder, *open_index(folder, embedder, passages, progress))
        index = VectorIndex.connect(url, embedder.name)
        return VectorChannel(embedder, index, bring_up_to_date(index, embedder, passages, progress))
    except (EmbedderError, VectorIndexError) as error:
        raise VectorsUnavailable(str(error)) from error
