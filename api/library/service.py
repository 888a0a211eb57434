"""Browses, reads and searches the cards."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from api.errors import Invalid, NotFound
from api.library.facets import facets_of
from api.library.schemas import (
    CardList,
    CardOut,
    Facets,
    SearchOut,
    WorkList,
    card_item,
    card_out,
    search_out,
    work_out,
)
from knowledge.card import Card, Kind, Strength
from knowledge.grades import grade_number
from knowledge.library import Library
from knowledge.references import works_cited
from retrieval.search import Retriever, SearchRequest


@dataclass(frozen=True)
class CardFilter:
    """Which cards are wanted; `q` must stand in name, alias or summary, word by word."""

    q: str | None = None
    category: str | None = None
    grade: str | None = None
    subject: str | None = None
    strength: Strength | None = None
    kind: Kind | None = None


class LibraryDesk:
    """What anybody with an account may read."""

    def __init__(self, library: Library, retriever: Retriever) -> None:
        self._library = library
        self._retriever = retriever
        self._facets = facets_of(library)
        self._works = WorkList(data=[work_out(work, library) for work in works_cited(library)])

    def browse(self, wanted: CardFilter, cursor: str | None, limit: int) -> CardList:
        """Cards by name. The cursor is the slug of the last one seen. Invalid when the grade is none."""
        found = sorted(self._matching(wanted), key=_order)
        if cursor is not None:
            last = self._library.get(cursor)
            if last is None:
                raise Invalid("The cursor is not one that a list has returned.", fields={"cursor": "not valid"})
            found = [card for card in found if _order(card) > _order(last)]
        page = found[:limit]
        more = len(found) > limit
        return CardList(
            data=[card_item(card) for card in page], has_more=more, next_cursor=page[-1].slug if more else None
        )

    def read(self, slug: str) -> CardOut:
        """One card. NotFound when the library has none by this slug."""
        card = self._library.get(slug)
        if card is None:
            raise NotFound("The library has no such card.")
        return card_out(card, self._library)

    def facets(self) -> Facets:
        """What the list can be filtered by."""
        return self._facets

    def references(self) -> WorkList:
        """Every work the cards cite, by author."""
        return self._works

    async def search(self, text: str, wanted: CardFilter, limit: int, exclude: frozenset[str]) -> SearchOut:
        """The cards that answer a text, with passages and scores."""
        grade = _grade(wanted.grade) if wanted.grade else None
        request = SearchRequest(text, limit=limit, grade=grade, subject=wanted.subject, exclude=exclude)
        request = replace(request, kinds=frozenset({wanted.kind}) if wanted.kind else None)
        return search_out(await self._retriever.search(request), self._library)

    def _matching(self, wanted: CardFilter) -> Iterator[Card]:
        words = (wanted.q or "").casefold().split()
        grade = _grade(wanted.grade) if wanted.grade else None
        for card in self._library:
            if wanted.category is not None and card.front.category != wanted.category:
                continue
            if grade is not None and not card.suits_grade(grade):
                continue
            if wanted.subject is not None and not card.suits_subject(wanted.subject):
                continue
            if wanted.strength not in (None, card.front.evidence.strength):
                continue
            if wanted.kind not in (None, card.front.kind):
                continue
            if all(word in _described(card) for word in words):
                yield card


def _described(card: Card) -> str:
    front = card.front
    return " ".join((card.slug, front.name, front.name_es, *front.aliases, *front.aliases_es, front.summary)).casefold()


def _order(card: Card) -> tuple[str, str]:
    return card.name.casefold(), card.slug


def _grade(name: str) -> int:
    try:
        return grade_number(name)
    except ValueError as error:
        raise Invalid(f"{error}.", fields={"grade": str(error)}) from error
