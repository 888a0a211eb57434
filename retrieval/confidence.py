"""Whether the library answers a text at all: logistic models of judged queries against what no coach should answer."""

from collections.abc import Sequence

import numpy as np

from retrieval.evidence import Meaning
from retrieval.fusion import PassageTable
from retrieval.keyword_index import KeywordIndex
from retrieval.query import Query

_NEIGHBORS = 20
# A sentence in Spanish is near to every Spanish line of the English model, so more is asked of it.
_ENOUGH_BY_MEANING = {"en": 14.5, "es": 18.4}
_ENOUGH_BY_WORDS = {"en": 5.0, "es": 3.5}


def confident_by_meaning(
    query: Query, meaning: Meaning, terms: Sequence[str], keywords: KeywordIndex, table: PassageTable
) -> bool:
    """Whether what teachers say, the sections, the words and the names together are near enough."""
    similarities = meaning.similarities[0]
    said = similarities[table.said]
    neighbors = np.partition(said, -_NEIGHBORS)[-_NEIGHBORS:] if said.size > _NEIGHBORS else said
    evidence = (
        20.0 * float(neighbors.mean() if neighbors.size else 0.0)
        + 7.5 * table.best_section(similarities).max(initial=0.0)
        + 20.0 * meaning.prototypes[0].max(initial=0.0)
        + 0.8 * keywords.scores(terms).max(initial=0.0)
        + 3.7 * _named(query)
        - 8.0 * _strange(terms, keywords)
    )
    return bool(evidence >= _ENOUGH_BY_MEANING[query.language])


def confident_by_words(query: Query, terms: Sequence[str], keywords: KeywordIndex) -> bool:
    """Whether the best card holds enough telling words, and few words are strange to the whole library."""
    keyword = keywords.scores(terms)
    if not terms or not keyword.size:
        return False
    held = keywords.held(terms, int(keyword.argmax()))
    evidence = 0.35 * float(keyword.max()) + 1.25 * held + 4.4 * _named(query) - 5.3 * _strange(terms, keywords)
    return evidence >= _ENOUGH_BY_WORDS[query.language]


def _strange(terms: Sequence[str], keywords: KeywordIndex) -> float:
    """The share of the words that no card holds."""
    asked = set(terms)
    return sum(keywords.rarity(term) == 0 for term in asked) / len(asked) if asked else 0.0


def _named(query: Query) -> float:
    """How surely the text speaks of a card by name, be it to refuse it."""
    return max([naming.weight for naming in query.namings.values()] + [1.0 if query.ruled_out else 0.0])
