"""How the cost of search grows with the library: `python -m benchmarks.growth QUERIES.jsonl [--passages N ...]`.

Synthetic libraries of about N passages are made of the real cards: copies whose words are mixed among the cards, with
vectors drawn in clusters, as meanings form. Queries are real, their vectors too.
Prints one JSON object a library: seconds to build, milliseconds of a query (median and 95th percentile), megabytes.
"""

import argparse
import json
import random
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.retrieval import milliseconds, resident, timed
from knowledge.card import Card
from knowledge.library import Library
from retrieval.embedders import Embedder, MiniLMEmbedder, Vectors
from retrieval.evaluation import read_queries
from retrieval.hybrid import HybridRetriever, RetrievalConfig
from retrieval.indexing import bring_up_to_date
from retrieval.model_package import find_model
from retrieval.passages import passages_of
from retrieval.vector_channel import VectorChannel
from retrieval.vector_index import VectorIndex

_DIMENSIONS = 384
_MIXED = 0.4
"""The share of words that come from another card."""
_MOVED = 0.7
"""How far a vector lies from the center of its cluster."""


class ClusteredVectors:
    """Stands in for the sentence model on passages, which it would take long to embed: clusters, as meanings form."""

    name = "clustered"

    def __init__(self, dimensions: int, seed: int) -> None:
        self._random = np.random.default_rng(seed)
        self._centers = self._random.normal(size=(400, dimensions)).astype(np.float32)

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One unit vector per text, whatever it says."""
        centers = self._centers[self._random.integers(0, len(self._centers), len(texts))]
        moved = centers + _MOVED * self._random.normal(size=centers.shape).astype(np.float32)
        return np.asarray(moved / np.linalg.norm(moved, axis=1, keepdims=True), dtype=np.float32)


def grown(cards: Sequence[Card], passages: int, seed: int) -> Library:
    """A library of about so many passages."""
    words = [word for card in cards for section in card.sections for word in section.text.split()]
    drawn = random.Random(seed)
    copies: list[Card] = []
    held = 0
    while held < passages:
        card = _copy(cards[len(copies) % len(cards)], len(copies), words, drawn)
        copies.append(card)
        held += len(passages_of(card))
    return Library(copies)


def _copy(card: Card, number: int, words: Sequence[str], drawn: random.Random) -> Card:
    def mixed(text: str) -> str:
        return " ".join(drawn.choice(words) if drawn.random() < _MIXED else word for word in text.split(" "))

    said = card.front.teachers_say
    front = card.front.model_copy(
        update={
            "slug": f"{card.slug}-{number}",
            "name": mixed(f"{card.name} {number}"),
            "teachers_say": said.model_copy(
                update={"en": tuple(map(mixed, said.en)), "es": tuple(map(mixed, said.es))}
            ),
        }
    )
    sections = tuple(section.model_copy(update={"text": mixed(section.text)}) for section in card.sections)
    return card.model_copy(update={"front": front, "sections": sections})


def measured(library: Library, texts: list[str], model: Embedder) -> dict[str, Any]:
    """The figures of one library."""
    with tempfile.TemporaryDirectory() as folder:
        before = resident() or 0.0
        retriever, keywords = timed(lambda: HybridRetriever(library, RetrievalConfig(Path(folder))))
        passages = [passage for card in library for passage in passages_of(card)]
        index = VectorIndex.open(Path(folder), "grown")
        _, indexing = timed(lambda: bring_up_to_date(index, ClusteredVectors(_DIMENSIONS, 1), passages))
        channel, opening = timed(lambda: VectorChannel(model, index, passages, [card.slug for card in library]))
        retriever.use_meaning(channel)
        queries = milliseconds(retriever, texts, "hybrid")
        return {
            "cards": len(library),
            "passages": len(passages),
            "seconds": {"keywords": round(keywords, 2), "index": round(indexing, 2), "open": round(opening, 2)},
            "query milliseconds": queries,
            "megabytes more": round((resident() or 0.0) - before, 1),
        }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("queries", type=Path)
    parser.add_argument("--passages", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    options = parser.parse_args()
    texts = [query.query for query in read_queries(options.queries)]
    files = find_model()
    if files is None:
        parser.error("the sentence model is not installed")
    cards = list(Library.read())
    with tempfile.TemporaryDirectory() as folder:
        model = MiniLMEmbedder(files, Path(folder), threads=1)
        for passages in options.passages:
            sys.stdout.write(json.dumps(measured(grown(cards, passages, seed=7), texts, model)) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
