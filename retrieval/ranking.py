"""From what the channels tell to an order of cards."""

from collections.abc import Sequence
from copy import copy
from typing import Literal, NamedTuple

import numpy as np

from knowledge.card import Card
from retrieval.confidence import confident_by_meaning, confident_by_words
from retrieval.evidence import Mask, Meaning, Row
from retrieval.fusion import (
    PassageTable,
    Related,
    Weights,
    keyword_score,
    meaning_score,
    reciprocal_ranks,
    with_fair_shares,
    with_issues,
    with_related,
)
from retrieval.keyword_index import KeywordIndex
from retrieval.passages import Passage
from retrieval.query import Query, Wording
from retrieval.search import SearchRequest
from retrieval.suitability import Suitability

Use = Literal["hybrid", "keyword", "vector"]
"""Which channels count; one alone is only for comparison."""

_SEATS_SHARED = 5
_BARRED = np.float32(-1e6)
"""The score of a card that must not come."""


class Ranking(NamedTuple):
    """Cards by their places in the library, best first, the score of every card, and whether the issues differ."""

    order: list[int]
    scores: Row
    several_issues: bool


class Ranker:
    """Weighs the evidence for every card of a library."""

    def __init__(
        self, cards: Sequence[Card], passages: Sequence[Passage], keywords: KeywordIndex, weights: Weights
    ) -> None:
        self._cards = cards
        self._slugs = [card.slug for card in cards]
        self._keywords = keywords
        self._weights = weights
        self._table = PassageTable(passages, self._slugs)
        self._related = _related(cards)
        self._suitability = Suitability(cards)

    def rank(self, query: Query, request: SearchRequest, meaning: Meaning | None, use: Use) -> Ranking:
        """At most `request.limit` cards; `meaning` has a row for each wording of the query, None without vectors."""
        fits = self._fits(query, meaning, use)
        adjustment = self._suitability.adjustment(query, request, self._weights) + self._named(query)
        ruled_out = self._mask(query.ruled_out)
        barred = ruled_out | self._mask(request.exclude) | self._of_other_kinds(request)

        def judged(fit: Row) -> Row:
            scores = np.where(barred, 0, fit + adjustment)
            # Whoever will not hear of one card wants something of its kind: its neighbors have its word.
            scores = np.where(ruled_out, scores.max(initial=0), scores)
            return np.where(barred, _BARRED, with_related(scores, self._related, self._weights))

        whole, *issues = map(judged, fits)
        scores = with_issues(whole, issues, self._weights)
        order = [card for card in np.argsort(-scores, kind="stable").tolist() if not barred[card]]
        favorites = [favorite for issue in issues if not barred[favorite := int(issue.argmax())]]
        order = with_fair_shares(order, favorites, min(request.limit, _SEATS_SHARED))
        return Ranking(order[: request.limit], scores, len(set(favorites)) > 1)

    def reweighted(self, weights: Weights) -> "Ranker":
        """The same with other weights."""
        other = copy(self)
        other._weights = weights
        return other

    def plainly_fused(self, wording: Wording, meaning: Meaning, limit: int) -> list[int]:
        """The order by plain reciprocal rank fusion of words and nearest passages, to compare with."""
        by_words = reciprocal_ranks(self._keywords.scores(wording.terms))
        fused = by_words + reciprocal_ranks(self._table.best_passage(meaning.similarities[0]))
        order: list[int] = np.argsort(-fused, kind="stable").tolist()
        return order[:limit]

    def confident(self, query: Query, meaning: Meaning | None) -> bool:
        """Whether the library answers the query at all."""
        terms = query.terms
        if meaning is None:
            return confident_by_words(query, terms, self._keywords)
        return confident_by_meaning(query, meaning, terms, self._keywords, self._table)

    def _fits(self, query: Query, meaning: Meaning | None, use: Use) -> list[Row]:
        """How well each card fits the whole, and each issue by its words: the mean over their wordings.

        An issue has few words, and each sentence that is embedded takes as long as all the rest.
        """
        whole = [self._fit(wording, meaning, row, use) for row, wording in enumerate(query.wordings)]
        issues = [
            [keyword_score(self._keywords.scores(wording.terms)) for wording in issue] for issue in query.worded_issues
        ]
        return [np.mean(fits, axis=0) for fits in (whole, *issues)]

    def _fit(self, wording: Wording, meaning: Meaning | None, row: int, use: Use) -> Row:
        """How well each card fits one wording, by the channels at hand."""
        share = self._weights.keyword
        by_words = keyword_score(self._keywords.scores(wording.terms))
        if meaning is None:
            return by_words
        by_meaning = meaning_score(meaning, row, self._table, self._weights)
        return by_meaning if use == "vector" else share * by_words + (1 - share) * by_meaning

    def _named(self, query: Query) -> Row:
        """What a name in the text adds to the cards it names."""
        namings = query.namings
        weights = [namings[slug].weight if slug in namings else 0.0 for slug in self._slugs]
        return self._weights.named * np.array(weights, dtype=np.float32)

    def _mask(self, slugs: Sequence[str] | frozenset[str]) -> Mask:
        return np.array([slug in slugs for slug in self._slugs], dtype=np.bool_)

    def _of_other_kinds(self, request: SearchRequest) -> Mask:
        kinds = request.kinds
        return np.array([kinds is not None and card.front.kind not in kinds for card in self._cards], dtype=np.bool_)


def _related(cards: Sequence[Card]) -> Related:
    place = {card.slug: number for number, card in enumerate(cards)}
    pairs = [(place[card.slug], place[slug]) for card in cards for slug in card.front.related if slug in place]
    by, named = np.array(pairs, dtype=np.intp).reshape(-1, 2).T
    return Related(by, named)
