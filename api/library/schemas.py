"""What cards look like from outside."""

from typing import Literal

from pydantic import BaseModel

from knowledge.card import Card, Evidence, Kind, Measure, Section, Strength, Verified
from knowledge.library import Library
from knowledge.references import Work
from retrieval.search import CardHit, MatchedBy, SearchResult


class CardItem(BaseModel):
    """A card in a list."""

    slug: str
    name: str
    kind: Kind
    category: str
    grade_bands: list[str]
    subjects: list[str]
    strength: Strength
    summary: str


class CardList(BaseModel):
    data: list[CardItem]
    has_more: bool
    next_cursor: str | None


class RelatedCard(BaseModel):
    slug: str
    name: str


class CardOut(BaseModel):
    """A whole card. `version` is a digest of its text."""

    slug: str
    name: str
    kind: Kind
    category: str
    aliases: list[str]
    grade_bands: list[str]
    subjects: list[str]
    evidence: Evidence
    summary: str
    trade_off: str
    first_step: str
    cue: str
    measure: Measure
    teachers_say: list[str]
    sections: list[Section]
    related: list[RelatedCard]
    version: str


class Facet(BaseModel):
    """A value cards can be filtered by, and how many have it."""

    value: str
    cards: int


class CategoryFacet(Facet):
    kind: Kind


class Facets(BaseModel):
    """Every value the filters of the list take. A card for all subjects counts under each of them."""

    categories: list[CategoryFacet]
    kinds: list[Facet]
    grades: list[Facet]
    subjects: list[Facet]
    strengths: list[Facet]


class WorkOut(BaseModel):
    """A work the cards rest on. `verified`: looked up, looked up in part, or known from reading only."""

    citation: str
    verified: Verified
    cited_by: list[RelatedCard]


class WorkList(BaseModel):
    data: list[WorkOut]


class PassageOut(BaseModel):
    title: str
    anchor: str
    text: str
    score: float


class HitOut(BaseModel):
    """A card that was found, with its best passages; `matched` is the name, line or passage that brought it."""

    slug: str
    title: str
    score: float
    matched: str
    matched_by: MatchedBy
    summary: str
    strength: Strength
    passages: list[PassageOut]


class SearchOut(BaseModel):
    """Cards, best first. `ruled_out` are those that the text excludes; `confident` is false when nothing fits well."""

    hits: list[HitOut]
    ruled_out: list[str]
    issues: list[str]
    channels: Literal["hybrid", "keyword"]
    confident: bool


def card_item(card: Card) -> CardItem:
    front = card.front
    return CardItem(
        slug=card.slug,
        name=card.name,
        kind=front.kind,
        category=front.category,
        grade_bands=list(front.grade_bands),
        subjects=list(front.subjects),
        strength=front.evidence.strength,
        summary=front.summary,
    )


def card_out(card: Card, library: Library) -> CardOut:
    said = card.front.teachers_say
    return CardOut.model_validate(
        {
            **card.front.model_dump(),
            "teachers_say": [*said.en, *said.es],
            "sections": [section.model_dump() for section in card.sections],
            "related": [{"slug": one.slug, "name": one.name} for one in library.related(card)],
            "version": card.digest,
        }
    )


def work_out(work: Work, library: Library) -> WorkOut:
    cards = [card for slug in work.cited_by if (card := library.get(slug))]
    return WorkOut(
        citation=work.citation,
        verified=work.verified,
        cited_by=[RelatedCard(slug=card.slug, name=card.name) for card in cards],
    )


def search_out(result: SearchResult, library: Library) -> SearchOut:
    return SearchOut(
        hits=[_hit(hit, card) for hit in result.hits if (card := library.get(hit.slug))],
        ruled_out=list(result.ruled_out),
        issues=list(result.issues),
        channels=result.channels,
        confident=result.confident,
    )


def _hit(hit: CardHit, card: Card) -> HitOut:
    return HitOut(
        slug=hit.slug,
        title=hit.title,
        score=hit.score,
        matched=hit.matched,
        matched_by=hit.matched_by,
        summary=card.front.summary,
        strength=card.front.evidence.strength,
        passages=[PassageOut(title=p.title, anchor=p.anchor, text=p.text, score=p.score) for p in hit.passages],
    )
