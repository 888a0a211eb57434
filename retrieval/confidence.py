"""Whether the library answers a text at all. Calibrated on judged queries against questions no coach should answer."""

from collections.abc import Sequence

from retrieval.evidence import Meaning, Row
from retrieval.fusion import LINES_COUNTED, PassageTable
from retrieval.keyword_index import KeywordIndex
from retrieval.query import Query

# A sentence in Spanish is near to every Spanish line of the English model, so more is asked of it.
_ENOUGH_BY_MEANING = {"en": 5.8, "es": 7.3}
_ENOUGH_BY_WORDS = 3.3


def confident_by_meaning(query: Query, meaning: Meaning, keyword: Row, table: PassageTable) -> bool:
    """Whether the nearest lines and sections, the words and the names together are near enough."""
    similarities = meaning.similarities[0]
    lines = table.lines(similarities)
    evidence = (
        3.0 * lines[:, 0].max(initial=0.0)
        + 3.0 * lines[:, :LINES_COUNTED].mean(axis=1).max(initial=0.0)
        + 5.5 * table.best_section(similarities).max(initial=0.0)
        + 0.5 * keyword.max(initial=0.0)
        + 2.5 * _named(query)
    )
    return bool(evidence >= _ENOUGH_BY_MEANING[query.language])


def confident_by_words(query: Query, terms: Sequence[str], keyword: Row, keywords: KeywordIndex) -> bool:
    """Whether the best card holds enough telling words, and few words are strange to the whole library."""
    asked = set(terms)
    if not asked or not keyword.size:
        return False
    held = keywords.held(asked, int(keyword.argmax()))
    strange = sum(keywords.rarity(term) == 0 for term in asked) / len(asked)
    evidence = float(keyword.max()) + 0.3 * held - 2.0 * strange + 3.0 * _named(query)
    return evidence >= _ENOUGH_BY_WORDS


def _named(query: Query) -> float:
    """How surely the text speaks of a card by name, be it to refuse it."""
    return max([naming.weight for naming in query.namings.values()] + [1.0 if query.ruled_out else 0.0])
