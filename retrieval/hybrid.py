"""The retriever: reads the text, asks both channels, ranks the cards, and says why each came."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Literal

from knowledge.library import Library
from retrieval.evidence import IndexChange, Meaning, MeaningChannel, VectorsUnavailable
from retrieval.explaining import Explainer
from retrieval.fusion import Weights
from retrieval.keyword_index import KeywordIndex
from retrieval.model_package import find_model
from retrieval.passages import messages_as_passages, passages_of
from retrieval.query import Query, QueryReader, Wording, bounded
from retrieval.ranking import Ranker, Use
from retrieval.search import SearchRequest, SearchResult
from retrieval.text import language_of

VectorState = Literal["off", "loading", "ready", "unavailable"]

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class RetrievalConfig:
    """Where the vector index lives: embedded in `index_folder`, or on a Chroma server at `chroma_url`.

    `threads` is how many the sentence model may use; one is best for queries, more only speed up indexing.
    """

    index_folder: Path
    chroma_url: str | None = None
    vectors: bool = True
    threads: int = 1


class HybridRetriever:
    """Searches a library: by keywords at once, by keywords and meaning as soon as `open_vectors` has run."""

    def __init__(self, library: Library, config: RetrievalConfig, weights: Weights | None = None) -> None:
        self.library = library
        self._config = config
        self._cards = list(library)
        self._slugs = [card.slug for card in self._cards]
        of_cards = [passage for card in self._cards for passage in passages_of(card)]
        self._passages = [*of_cards, *messages_as_passages(library.messages, frozenset(self._slugs))]
        keywords = KeywordIndex(self._passages, self._slugs)
        model = find_model()
        common_words = model.common_words() if model else frozenset()
        self._reader = QueryReader(self._cards, of_cards, keywords, common_words)
        self._ranker = Ranker(self._cards, self._passages, keywords, weights or Weights.fitted())
        self._explainer = Explainer(of_cards, keywords)
        self._meaning: MeaningChannel | None = None
        self.vector_state: VectorState = "loading" if config.vectors else "off"
        self.vector_detail = ""
        """Why vectors are unavailable, for the operator."""
        self.index_change: IndexChange | None = None
        """What opening the vectors did to the index; None until it has."""

    @property
    def passage_count(self) -> int:
        """How many passages the library has."""
        return len(self._passages)

    def open_vectors(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Loads the model and the index and brings it up to date: some seconds, more when many cards are new.

        Run it in a thread; searches go on meanwhile. It does not raise when the model is missing or the index cannot be
        made to work: search stays on keywords, and `vector_state` and `vector_detail` say so.
        """
        if not self._config.vectors:
            return
        # Loaded by name: Chroma and the model's runtime take a second to import, which no start should wait for.
        channel = import_module("retrieval.vector_channel")
        config = self._config
        try:
            meaning, self.index_change = channel.open_channel(
                self._passages, self._slugs, config.index_folder, config.chroma_url, config.threads, progress
            )
            self.use_meaning(meaning)
        except VectorsUnavailable as error:
            self._give_up_vectors(error)

    def use_meaning(self, channel: MeaningChannel) -> None:
        """Searches by meaning through this channel from now on."""
        self._meaning, self.vector_state = channel, "ready"

    async def search(self, request: SearchRequest) -> SearchResult:
        """The best cards for the request, found in a thread so that other conversations go on meanwhile."""
        return await asyncio.to_thread(self.search_now, request)

    def search_now(self, request: SearchRequest, use: Use = "hybrid") -> SearchResult:
        """The same, at once; `use` leaves one channel out, to compare them."""
        query = self._reader.read(request.text)
        meaning = self._measure(query) if use != "keyword" else None
        ranking = self._ranker.rank(query, request, meaning, use)
        similarities = meaning.similarities[0] if meaning else None
        return SearchResult(
            hits=tuple(
                self._explainer.hit(self._cards[place], float(ranking.scores[place]), query, similarities)
                for place in ranking.order
            ),
            ruled_out=query.ruled_out,
            issues=query.issues if ranking.several_issues else (query.text,),
            channels="hybrid" if meaning else "keyword",
            confident=self._ranker.confident(query, meaning),
            named=query.named,
        )

    def plainly_fused(self, text: str, limit: int) -> list[str]:
        """Slugs by plain reciprocal rank fusion of both channels, nothing else read from the text: to compare with."""
        wording = Wording(bounded(text), language_of(text))
        meaning = self._meaning.measure([wording.text]) if self._meaning else None
        return [self._slugs[place] for place in self._ranker.plainly_fused(wording, meaning, limit)] if meaning else []

    def evidence(self, text: str) -> tuple[Query, Meaning | None]:
        """What the query says and what the vectors tell about it; `ranked` makes an order of it."""
        query = self._reader.read(text)
        return query, self._measure(query)

    def ranked(self, query: Query, meaning: Meaning | None, weights: Weights, limit: int) -> list[str]:
        """The slugs that other weights would find."""
        ranking = self._ranker.reweighted(weights).rank(query, SearchRequest(query.text, limit), meaning, "hybrid")
        return [self._slugs[place] for place in ranking.order]

    def _measure(self, query: Query) -> Meaning | None:
        if self._meaning is None or not self._cards:
            return None
        try:
            return self._meaning.measure([wording.text for wording in query.wordings])
        except VectorsUnavailable as error:
            self._give_up_vectors(error)
            return None

    def _give_up_vectors(self, error: VectorsUnavailable) -> None:
        _log.warning("search by keywords only: %s", error)
        self._meaning, self.vector_state, self.vector_detail = None, "unavailable", str(error)


def build_retriever(library: Library, config: RetrievalConfig) -> HybridRetriever:
    """A retriever that answers by keywords at once; call its `open_vectors` in a thread for search by meaning."""
    return HybridRetriever(library, config)
