"""The retriever: reads the text, asks both channels, fuses, and says why each card came."""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Literal, Protocol

from knowledge.library import Library
from retrieval.fusion import card_similarities, fused
from retrieval.keyword_index import KeywordIndex
from retrieval.passages import Field, Passage, passages_of
from retrieval.search import CardHit, PassageHit, SearchRequest, SearchResult
from retrieval.text import language_of, terms

VectorState = Literal["off", "loading", "ready", "unavailable"]


@dataclass(frozen=True)
class RetrievalConfig:
    """Where the vector index lives: embedded in `index_folder`, or on a Chroma server at `chroma_url`."""

    index_folder: Path
    chroma_url: str | None = None
    vectors: bool = True
    threads: int = 1


class Nearest(Protocol):
    """Search by meaning."""

    def nearest(self, texts: Sequence[str]) -> list[dict[str, float]]: ...


class HybridRetriever:
    """Searches a library by keywords at once, and by meaning as soon as `open_vectors` has run."""

    def __init__(self, library: Library, config: RetrievalConfig) -> None:
        self._library = library
        self._config = config
        passages = [passage for card in library for passage in passages_of(card)]
        self._passages = {passage.id: passage for passage in passages}
        self._by_card: Mapping[str, list[Passage]] = _grouped(passages)
        self._keywords = KeywordIndex(passages)
        self._vectors: Nearest | None = None
        self.vector_state: VectorState = "loading" if config.vectors else "off"
        self.vector_detail = ""

    def open_vectors(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Loads the model and the index and brings it up to date: seconds, minutes at first. Run it in a thread; it never raises
        for a missing model or a damaged index, but leaves the search on keywords and the reason in `vector_detail`."""
        if not self._config.vectors:
            return
        # Loaded by name: Chroma and the model's runtime take a second to import, which the start of a server must not wait for.
        channel = import_module("retrieval.vector_channel")
        try:
            self._vectors = channel.open_channel(
                list(self._passages.values()),
                self._config.index_folder,
                self._config.chroma_url,
                self._config.threads,
                progress,
            )
            self.vector_state = "ready"
        except channel.VectorsUnavailable as error:
            self.vector_state, self.vector_detail = "unavailable", str(error)

    async def search(self, request: SearchRequest) -> SearchResult:
        """The best cards for the request, computed in a thread so that streams of others go on."""
        return await asyncio.to_thread(self.search_now, request)

    def search_now(self, request: SearchRequest) -> SearchResult:
        """The same, at once."""
        similarities = self._vectors.nearest([request.text])[0] if self._vectors else {}
        keyword = self._keywords.scores(terms(request.text, language_of(request.text)))
        scores = fused(keyword, card_similarities(similarities, self._passages))
        allowed = [slug for slug in scores if slug not in request.exclude]
        best = sorted(allowed, key=lambda slug: (-scores[slug], slug))[: request.limit]
        hits = tuple(self._hit(slug, scores[slug], similarities) for slug in best)
        return SearchResult(hits, channels="hybrid" if similarities else "keyword")

    def _hit(self, slug: str, score: float, similarities: Mapping[str, float]) -> CardHit:
        card = self._library.get(slug)
        assert card is not None
        ranked = sorted(self._by_card[slug], key=lambda p: -similarities.get(p.id, 0.0))
        sections = [p for p in ranked if p.field is Field.SECTION][:3]
        matched = next(p.text for p in ranked if p.field in (Field.LINE, Field.NAME))
        passages = tuple(PassageHit(p.title, p.anchor, p.text, similarities.get(p.id, 0.0)) for p in sections)
        return CardHit(slug, card.name, score, passages, matched)


def _grouped(passages: Sequence[Passage]) -> dict[str, list[Passage]]:
    grouped: dict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        grouped[passage.slug].append(passage)
    return grouped


def build_retriever(library: Library, config: RetrievalConfig) -> HybridRetriever:
    """A retriever that answers by keywords from the start. Call `open_vectors` in a thread for search by meaning as well."""
    return HybridRetriever(library, config)
