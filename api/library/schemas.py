"""What cards look like from outside."""

from typing import Literal

from pydantic import BaseModel

from knowledge.card import Card, Evidence, Kind, Measure, Section, Strength
from knowledge.library import Library
from retrieval.search import CardHit, SearchResult


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


class PassageOut(BaseModel):
    title: str
    anchor: str
    text: str
    score: float


class HitOut(BaseModel):
    """A card that was found, with its best passages; `matched` is the line or name that brought it."""

    slug: str
    title: str
    score: float
    matched: str
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


def search_out(result: SearchResult) -> SearchOut:
    return SearchOut(
        hits=[_hit(hit) for hit in result.hits],
        ruled_out=list(result.ruled_out),
        issues=list(result.issues),
        channels=result.channels,
        confident=result.confident,
    )


def _hit(hit: CardHit) -> HitOut:
    passages = [PassageOut(title=p.title, anchor=p.anchor, text=p.text, score=p.score) for p in hit.passages]
    return HitOut(slug=hit.slug, title=hit.title, score=hit.score, matched=hit.matched, passages=passages)
