"""Why a card came: the line or name that matched, and the sections to show."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from textwrap import shorten

from knowledge.card import Card
from retrieval.evidence import Row
from retrieval.keyword_index import KeywordIndex
from retrieval.passages import Field, Passage, plain
from retrieval.query import Query
from retrieval.search import CardHit, MatchedBy, PassageHit
from retrieval.text import terms

SECTIONS_SHOWN = 3
_MATCHED_CHARACTERS = 160
_SHOWN_AS: Mapping[Field, MatchedBy] = {Field.LINE: "line", Field.SUMMARY: "passage", Field.SECTION: "passage"}

Relevance = Callable[[int], float]
"""How well the passage at a place fits the query."""


class Explainer:
    """Makes hits of cards."""

    def __init__(self, passages: Sequence[Passage], keywords: KeywordIndex) -> None:
        self._passages = passages
        self._keywords = keywords
        self._of_card: dict[str, list[int]] = defaultdict(list)
        for place, passage in enumerate(passages):
            self._of_card[passage.slug].append(place)

    def hit(self, card: Card, score: float, query: Query, similarities: Row | None) -> CardHit:
        """The hit for one card; `similarities` are those of the whole text to every passage, None without vectors."""
        relevance = self._by_words(query) if similarities is None else lambda place: float(similarities[place])
        places = sorted(self._of_card[card.slug], key=relevance, reverse=True)
        sections = [place for place in places if self._passages[place].field is Field.SECTION]
        matched, matched_by = self._matched(card, query, places)
        return CardHit(
            slug=card.slug,
            title=card.name,
            score=round(score, 4),
            passages=tuple(self._shown(place, relevance(place)) for place in sections[:SECTIONS_SHOWN]),
            matched=matched,
            matched_by=matched_by,
        )

    def _by_words(self, query: Query) -> Relevance:
        """The share of the query's telling terms that a passage holds."""
        weights = {term: self._keywords.rarity(term) for term in query.terms}
        total = sum(weights.values()) or 1.0

        def relevance(place: int) -> float:
            passage = self._passages[place]
            held = weights.keys() & set(terms(passage.embedded, passage.language))
            return sum(weights[term] for term in held) / total

        return relevance

    def _shown(self, place: int, score: float) -> PassageHit:
        passage = self._passages[place]
        return PassageHit(passage.title, passage.anchor, passage.text, round(score, 4))

    def _matched(self, card: Card, query: Query, places: Sequence[int]) -> tuple[str, MatchedBy]:
        """What the card was found by: its name where the text says it, else the line or passage nearest to the text."""
        if card.slug in query.namings:
            return query.namings[card.slug].name, "name"
        best = next((self._passages[p] for p in places if self._passages[p].field in _SHOWN_AS), None)
        if best is None:
            return card.name, "name"
        return shorten(plain(best.text), _MATCHED_CHARACTERS, placeholder=" …"), _SHOWN_AS[best.field]
