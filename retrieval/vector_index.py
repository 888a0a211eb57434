"""Vectors on disk: the one place that knows Chroma. A cache of the cards; losing it loses nothing but time."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import chromadb
import numpy as np
from chromadb.api import ClientAPI
from chromadb.api.collection_configuration import CreateCollectionConfiguration, CreateHNSWConfiguration
from chromadb.api.shared_system_client import SharedSystemClient
from chromadb.config import Settings

from retrieval.embedders import Vectors
from retrieval.evidence import VectorsUnavailable

_ADD_AT_ONCE = 512
_BUILD_BREADTH, _SEARCH_BREADTH = 100, 400
# The graph is built anew at every start, in a second or two, from the vectors in SQLite: read from files of its own, a
# damaged one would end the process.
_NEVER_WRITE_GRAPH = 1_000_000


class VectorIndexError(VectorsUnavailable):
    """The index cannot be opened, read or written."""

    @property
    def is_damage(self) -> bool:
        """Whether making the index anew can help; when another process holds it, it cannot."""
        return "locked" not in str(self)


@contextmanager
def _border() -> Iterator[None]:
    """Turns whatever Chroma throws into VectorIndexError.

    On a damaged file its Rust side raises a PanicException, which is no Exception. What asks to stop passes through.
    """
    try:
        yield
    except (KeyboardInterrupt, SystemExit, GeneratorExit, VectorIndexError):
        raise
    except BaseException as error:
        raise VectorIndexError(f"{type(error).__name__}: {error}") from error


class VectorIndex:
    """Passage ids and their vectors, one collection per model; similarity is the cosine."""

    def __init__(self, client: ClientAPI, model: str) -> None:
        with _border():
            hnsw = CreateHNSWConfiguration(
                space="cosine",
                ef_construction=_BUILD_BREADTH,
                ef_search=_SEARCH_BREADTH,
                sync_threshold=_NEVER_WRITE_GRAPH,
            )
            configuration = CreateCollectionConfiguration(hnsw=hnsw)
            name = f"passages-{model}"
            self._collection = client.get_or_create_collection(
                name, configuration=configuration, embedding_function=None
            )

    @classmethod
    def open(cls, folder: Path, model: str) -> "VectorIndex":
        """The embedded index in a folder, made when absent. VectorIndexError when it is damaged or locked."""
        with _border():
            folder.mkdir(parents=True, exist_ok=True)
            client = chromadb.PersistentClient(str(folder), settings=Settings(anonymized_telemetry=False))
        return cls(client, model)

    @classmethod
    def connect(cls, url: str, model: str) -> "VectorIndex":
        """The index on a Chroma server. VectorIndexError when it does not answer."""
        scheme, _, rest = url.partition("://")
        host, _, port = rest.rstrip("/").partition(":")
        tls = scheme == "https"
        with _border():
            settings = Settings(anonymized_telemetry=False)
            client = chromadb.HttpClient(host, int(port or (443 if tls else 8000)), ssl=tls, settings=settings)
        return cls(client, model)

    @staticmethod
    def forget_open_folders() -> None:
        """Makes the next opening read the folder anew: within a process Chroma opens a folder only once."""
        SharedSystemClient.clear_system_cache()

    @classmethod
    def discard(cls, folder: Path) -> None:
        """Removes an embedded index for good."""
        cls.forget_open_folders()
        if folder.is_file():
            folder.unlink()
        shutil.rmtree(folder, ignore_errors=True)

    def ids(self) -> set[str]:
        """All passage ids held."""
        with _border():
            return set(self._collection.get(include=[])["ids"])

    def add(self, ids: Sequence[str], vectors: Vectors) -> None:
        """Adds passages; ids already held are replaced."""
        with _border():
            for start in range(0, len(ids), _ADD_AT_ONCE):
                stop = start + _ADD_AT_ONCE
                self._collection.upsert(ids=list(ids[start:stop]), embeddings=vectors[start:stop])

    def delete(self, ids: Sequence[str]) -> None:
        """Removes passages; unknown ids are ignored."""
        with _border():
            for start in range(0, len(ids), _ADD_AT_ONCE):
                self._collection.delete(ids=list(ids[start : start + _ADD_AT_ONCE]))

    def vectors(self, ids: Sequence[str]) -> Vectors:
        """The vectors of passages, in the order of the ids. VectorIndexError when one is not held."""
        with _border():
            found = self._collection.get(ids=list(ids), include=["embeddings"])
            embeddings = found["embeddings"]
            rows = dict(zip(found["ids"], [] if embeddings is None else embeddings, strict=True))
            return np.array([rows[id_] for id_ in ids], dtype=np.float32)

    def nearest(self, vectors: Vectors, count: int) -> list[dict[str, float]]:
        """For each row the nearest passages: id to cosine similarity, at most `count`."""
        with _border():
            found = self._collection.query(query_embeddings=vectors, n_results=count, include=["distances"])
            distances = found["distances"] or []
        return [
            {id_: 1.0 - distance for id_, distance in zip(ids, row, strict=True)}
            for ids, row in zip(found["ids"], distances, strict=True)
        ]
