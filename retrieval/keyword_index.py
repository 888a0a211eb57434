"""BM25F over the fields of cards: the words teachers and cards share."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from retrieval.evidence import Row
from retrieval.passages import Field, Passage
from retrieval.text import terms

SATURATION = 1.2
WEIGHTS: Mapping[Field, float] = {
    Field.LINE: 3.0,
    Field.NAME: 4.0,
    Field.SUMMARY: 2.0,
    Field.SECTION: 0.4,
    Field.MESSAGE: 2.0,
}
LENGTH_PENALTY: Mapping[Field, float] = {
    Field.LINE: 0.3,
    Field.NAME: 0.5,
    Field.SUMMARY: 0.3,
    Field.SECTION: 0.7,
    Field.MESSAGE: 0.5,
}


class KeywordIndex:
    """Scores every card by the words of a text.

    After Robertson, Zaragoza and Taylor (2004): counts are weighted by field before they are saturated.
    """

    def __init__(self, passages: Sequence[Passage], slugs: Sequence[str]) -> None:
        self._cards = len(slugs)
        place = {slug: number for number, slug in enumerate(slugs)}
        postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for slug, weighted in _weighted_counts(_counts_by_field(passages)).items():
            for term, weight in weighted.items():
                postings[term].append((place[slug], weight / (weight + SATURATION)))
        self._postings = {
            term: (np.array([card for card, _ in held]), np.array([weight for _, weight in held], dtype=np.float32))
            for term, held in postings.items()
        }

    def scores(self, terms: Iterable[str]) -> Row:
        """A score per card, zero when it holds none of the terms (stems, as `text.terms` makes them)."""
        scores = np.zeros(self._cards, dtype=np.float32)
        for term in set(terms) & self._postings.keys():
            cards, weights = self._postings[term]
            scores[cards] += self.rarity(term) * weights
        return scores

    def rarity(self, term: str) -> float:
        """How telling a term is: its inverse document frequency, zero when no card holds it."""
        held = self._postings.get(term)
        return math.log(1 + (self._cards - len(held[0]) + 0.5) / (len(held[0]) + 0.5)) if held else 0.0

    def __contains__(self, term: object) -> bool:
        """Whether any card holds the term."""
        return term in self._postings

    def held(self, terms: Iterable[str], card: int) -> int:
        """How many of the terms a card holds."""
        return sum(card in self._postings[term][0] for term in set(terms) & self._postings.keys())


_Counts = dict[Field, dict[str, dict[str, float]]]


def _counts_by_field(passages: Sequence[Passage]) -> _Counts:
    counts: _Counts = {field: defaultdict(lambda: defaultdict(float)) for field in Field}
    for passage in passages:
        found = terms(passage.embedded, passage.language)
        for slug, share in passage.speaks_for:
            held = counts[passage.field][slug]
            for term in found:
                held[term] += share
    return counts


def _weighted_counts(counts: _Counts) -> dict[str, dict[str, float]]:
    """Slug to term to its count over all fields, each weighted and normalized by the field's length."""
    weighted: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for field, by_slug in counts.items():
        lengths = {slug: sum(count.values()) for slug, count in by_slug.items()}
        mean = sum(lengths.values()) / max(1, len(lengths)) or 1.0
        for slug, count in by_slug.items():
            share = 1 - LENGTH_PENALTY[field] + LENGTH_PENALTY[field] * lengths[slug] / mean
            for term, number in count.items():
                weighted[slug][term] += WEIGHTS[field] * number / share
    return weighted
