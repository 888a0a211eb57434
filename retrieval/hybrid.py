"""The retriever: reads the text, asks both channels, fuses, and says why each card came."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from itertools import count
from pathlib import Path
from typing import Literal

import numpy as np

from knowledge.card import Card
from knowledge.library import Library
from retrieval.confidence import confident_by_meaning, confident_by_words
from retrieval.evidence import IndexChange, Matrix, Meaning, MeaningChannel, Row, VectorsUnavailable
from retrieval.explaining import Explainer
from retrieval.fusion import (
    PassageTable,
    Weights,
    keyword_score,
    meaning_score,
    with_fair_shares,
    with_issues,
    with_related,
)
from retrieval.keyword_index import KeywordIndex
from retrieval.model_package import find_model
from retrieval.passages import passages_of
from retrieval.query import Query, QueryReader, Wording
from retrieval.search import SearchRequest, SearchResult
from retrieval.suitability import Suitability

VectorState = Literal["off", "loading", "ready", "unavailable"]
Use = Literal["hybrid", "keyword", "vector"]

_SEATS_SHARED = 5
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
        model = find_model()
        self.library = library
        self._config = config
        self._weights = weights or Weights()
        self._cards = list(library)
        self._slugs = [card.slug for card in self._cards]
        self._passages = [passage for card in self._cards for passage in passages_of(card)]
        self._table = PassageTable(self._passages, self._slugs)
        self._related = _related(self._cards)
        self._suitability = Suitability(self._cards)
        self._keywords = KeywordIndex(self._passages, self._slugs)
        self._reader = QueryReader(self._cards, self._passages, model.common_words() if model else frozenset())
        self._explainer = Explainer(self._passages, self._keywords)
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
        """Loads the model and the index and brings it up to date: about two seconds, a minute or more the first time.

        Run it in a thread; searches go on meanwhile. It does not raise when the model is missing or the index cannot be
        made to work: search stays on keywords, and `vector_state` and `vector_detail` say so.
        """
        if not self._config.vectors:
            return
        # Loaded by name: Chroma and the model's runtime take a second to import, which no start should wait for.
        channel = import_module("retrieval.vector_channel")
        config = self._config
        try:
            self._meaning, self.index_change = channel.open_channel(
                self._passages, self._slugs, config.index_folder, config.chroma_url, config.threads, progress
            )
            self.vector_state = "ready"
        except VectorsUnavailable as error:
            self._give_up_vectors(error)

    async def search(self, request: SearchRequest) -> SearchResult:
        """The best cards for the request, found in a thread so that other conversations go on meanwhile."""
        return await asyncio.to_thread(self.search_now, request)

    def search_now(self, request: SearchRequest, use: Use = "hybrid") -> SearchResult:
        """The same, at once; `use` leaves one channel out, to compare them."""
        query = self._reader.read(request.text)
        meaning = self._measure(query) if use != "keyword" else None
        scores, favorites = self._scores(query, request, meaning, use)
        order = [card for card in np.argsort(-scores, kind="stable").tolist() if np.isfinite(scores[card])]
        seats = min(request.limit, _SEATS_SHARED)
        best = with_fair_shares(order, favorites, seats)[: request.limit]
        similarities = meaning.similarities[0] if meaning else None
        return SearchResult(
            hits=tuple(self._explainer.hit(self._cards[n], float(scores[n]), query, similarities) for n in best),
            ruled_out=query.ruled_out,
            issues=query.issues if len(set(favorites)) > 1 else (query.text,),
            channels="hybrid" if meaning else "keyword",
            confident=self._confident(query, meaning),
            named=query.named,
        )

    def _measure(self, query: Query) -> Meaning | None:
        if self._meaning is None or not self._cards:
            return None
        try:
            return self._meaning.measure([wording.text for reading in query.readings for wording in reading])
        except VectorsUnavailable as error:
            self._give_up_vectors(error)
            return None

    def _give_up_vectors(self, error: VectorsUnavailable) -> None:
        _log.warning("search by keywords only: %s", error)
        self._meaning, self.vector_state, self.vector_detail = None, "unavailable", str(error)

    def _scores(self, query: Query, request: SearchRequest, meaning: Meaning | None, use: Use) -> tuple[Row, list[int]]:
        """The score of every card (minus infinity for those that must not come), and each issue's favorite."""
        weights = self._weights
        rows = count()
        whole, *issues = [
            np.mean([self._fit(wording, meaning, next(rows), use) for wording in reading], axis=0)
            for reading in query.readings
        ]
        grades = frozenset({request.grade}) if request.grade is not None else query.classroom.grades
        subjects = frozenset({request.subject}) if request.subject else query.classroom.subjects
        adjustment = self._suitability.adjustment(query, grades, subjects, weights) + self._named(query)
        barred = self._barred(query, request)

        def judged(fit: Row) -> Row:
            scores = np.where(barred, 0, fit + adjustment)
            return np.where(barred, -np.inf, with_related(scores, self._related, weights))

        separate = [judged(issue) for issue in issues]
        return with_issues(judged(whole), separate, weights), [int(issue.argmax()) for issue in separate]

    def _confident(self, query: Query, meaning: Meaning | None) -> bool:
        terms = query.terms
        keyword = self._keywords.scores(terms)
        if meaning is None:
            return confident_by_words(query, terms, keyword, self._keywords)
        return confident_by_meaning(query, meaning, keyword, self._table)

    def _fit(self, wording: Wording, meaning: Meaning | None, row: int, use: Use) -> Row:
        """How well each card fits one wording, by the channels at hand."""
        share = self._weights.keyword
        by_words = keyword_score(self._keywords.scores(wording.terms))
        if meaning is None:
            return by_words
        by_meaning = meaning_score(meaning, row, self._table, self._weights)
        return by_meaning if use == "vector" else share * by_words + (1 - share) * by_meaning

    def _named(self, query: Query) -> Row:
        namings = query.namings
        weights = [namings[slug].weight if slug in namings else 0.0 for slug in self._slugs]
        return self._weights.named * np.array(weights, dtype=np.float32)

    def _barred(self, query: Query, request: SearchRequest) -> Row:
        excluded = request.exclude.union(query.ruled_out)
        kinds = request.kinds
        return np.array(
            [card.slug in excluded or (kinds is not None and card.front.kind not in kinds) for card in self._cards]
        )


def _related(cards: Sequence[Card]) -> Matrix:
    """1 where the card of the row names the card of the column as related."""
    place = {card.slug: number for number, card in enumerate(cards)}
    related = np.zeros((len(cards), len(cards)), dtype=np.float32)
    for number, card in enumerate(cards):
        related[number, [place[slug] for slug in card.front.related if slug in place]] = 1
    return related


def build_retriever(library: Library, config: RetrievalConfig) -> HybridRetriever:
    """A retriever that answers by keywords at once; call its `open_vectors` in a thread for search by meaning."""
    return HybridRetriever(library, config)
