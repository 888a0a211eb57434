"""BM25F over the fields of cards: the words teachers and cards share."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from retrieval.passages import Field, Passage
from retrieval.text import terms

SATURATION = 1.2
WEIGHTS: Mapping[Field, float] = {Field.LINE: 3.0, Field.NAME: 3.0, Field.SUMMARY: 2.0, Field.SECTION: 0.6}
LENGTH_PENALTY: Mapping[Field, float] = {Field.LINE: 0.3, Field.NAME: 0.5, Field.SUMMARY: 0.3, Field.SECTION: 0.7}


class KeywordIndex:
    """Scores every card by the words of a text, after Robertson, Zaragoza and Taylor (2004): fields are weighted before saturation."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        counts = _counts_by_field(passages)
        self._cards = len({passage.slug for passage in passages})
        self._weights: dict[str, dict[str, float]] = defaultdict(dict)
        for slug, weighted in _weighted_counts(counts).items():
            for term, weight in weighted.items():
                self._weights[term][slug] = weight / (weight + SATURATION)

    def scores(self, terms: Iterable[str]) -> dict[str, float]:
        """Slug to score for the cards that hold any of the terms (stems, as `text.terms` makes them)."""
        found: dict[str, float] = defaultdict(float)
        for term in set(terms):
            idf = self.rarity(term)
            for slug, weight in self._weights.get(term, {}).items():
                found[slug] += idf * weight
        return dict(found)

    def rarity(self, term: str) -> float:
        """How telling a term is: its inverse document frequency, zero when no card holds it."""
        holders = len(self._weights.get(term, ()))
        return math.log(1 + (self._cards - holders + 0.5) / (holders + 0.5)) if holders else 0.0

    def __contains__(self, term: str) -> bool:
        return term in self._weights


_Counts = dict[Field, dict[str, Counter[str]]]


def _counts_by_field(passages: Sequence[Passage]) -> _Counts:
    counts: _Counts = {field: defaultdict(Counter) for field in Field}
    for passage in passages:
        counts[passage.field][passage.slug].update(terms(passage.embedded, passage.language))
    return counts


def _weighted_counts(counts: _Counts) -> dict[str, dict[str, float]]:
    """Slug to term to its count over all fields, each weighted and normalized by the field's length."""
    weighted: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for field, by_slug in counts.items():
        lengths = {slug: count.total() for slug, count in by_slug.items()}
        mean = sum(lengths.values()) / max(1, len(lengths)) or 1.0
        for slug, count in by_slug.items():
            share = 1 - LENGTH_PENALTY[field] + LENGTH_PENALTY[field] * lengths[slug] / mean
            for term, number in count.items():
                weighted[slug][term] += WEIGHTS[field] * number / share
    return weighted
