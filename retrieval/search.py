"""The one search signature: what is asked of a retriever and what it answers."""

from dataclasses import dataclass, field
from typing import Literal, Protocol

from knowledge.card import Kind

Channels = Literal["hybrid", "keyword"]
MatchedBy = Literal["name", "line", "passage"]
"""What brought a card: its name or an alias, a line that teachers say, or a passage of its text."""


@dataclass(frozen=True)
class SearchRequest:
    """What to look for.

    `text` is what the teacher wrote, any length. `limit` counts cards. `grade` is -1 (pre-kindergarten) to 12 and, like
    `subject`, lowers cards that are not meant for it. `exclude` are slugs that are never returned. `kinds` keeps only
    these kinds of card.
    """

    text: str
    limit: int = 5
    grade: int | None = None
    subject: str | None = None
    exclude: frozenset[str] = frozenset()
    kinds: frozenset[Kind] | None = None


@dataclass(frozen=True)
class PassageHit:
    """A passage of a card that matched: the section's heading and anchor, its text, its score (higher is better)."""

    title: str
    anchor: str
    text: str
    score: float


@dataclass(frozen=True)
class CardHit:
    """A card that matched, its best passages first, and why.

    `matched` is the name or alias, the line that teachers say, or the beginning of the passage that fits best.
    """

    slug: str
    title: str
    score: float
    passages: tuple[PassageHit, ...]
    matched: str
    matched_by: MatchedBy = "line"


@dataclass(frozen=True)
class SearchResult:
    """Cards, best first.

    `ruled_out` are slugs that the text itself excludes ("I already do exit tickets"). `issues` are the separate
    problems the text was split into (one when it is a single problem). `channels` says whether vectors took part.
    `confident` is False when even the best hit is too weak to claim that the library answers this.
    """

    hits: tuple[CardHit, ...]
    ruled_out: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()
    channels: Channels = "keyword"
    confident: bool = True
    named: tuple[str, ...] = field(default=())
    """Slugs the text asks for by name or alias ("walk me through think-pair-share"), in the order they stand."""


class Retriever(Protocol):
    """Searches the library."""

    async def search(self, request: SearchRequest) -> SearchResult:
        """The best cards for the request; an empty result rather than an error when nothing fits."""
        ...
