"""What the library answers in a turn: to the message, to the talk so far, about the card in hand, on two sides."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from agents.guided.asking import sides_of
from agents.guided.notebook import Notebook
from agents.guided.reading.clauses import turned
from agents.guided.reading.feelings import feeling_in
from agents.guided.reading.message import Reading
from knowledge.card import Card, Kind
from knowledge.grades import grade_number
from knowledge.library import Library
from retrieval.search import CardHit, Retriever, SearchRequest, SearchResult

_FOR_TEACHERS = frozenset({Kind.STRATEGY})
_FOR_COACHES = frozenset({Kind.COACHING_MOVE})
_MOST_CANDIDATES = 20
FADING = 0.85
NOISE = 0.3
A_WISH = 0.05
A_CLASS = 0.3
_UNSURE = 0.3
_SHORT = 12


@dataclass(frozen=True)
class Consultation:
    """Asks the library for a talk. `most` is how many cards are looked at for each question."""

    library: Library
    retriever: Retriever
    most: int

    async def search(self, text: str, notebook: Notebook) -> SearchResult:
        """What answers a text, for this class or these colleagues, without what was ruled out."""
        if not text.strip():
            return SearchResult((), confident=False)
        coaching = notebook.about_adults
        return await self.retriever.search(
            SearchRequest(
                text=text,
                limit=self.most,
                grade=None if coaching or notebook.grade is None else grade_number(notebook.grade),
                subject=None if coaching else notebook.subject,
                exclude=frozenset(notebook.ruled_out),
                kinds=_FOR_COACHES if coaching else _FOR_TEACHERS,
            )
        )

    async def held(self, notebook: Notebook, reading: Reading) -> CardHit | None:
        """The passages of the card in hand that are nearest to the message."""
        slug = notebook.chosen or notebook.card
        if slug is None or self.library.get(slug) is None:
            return None
        others = frozenset(card.slug for card in self.library if card.slug != slug)
        result = await self.retriever.search(SearchRequest(reading.text, limit=1, exclude=others))
        return next((hit for hit in result.hits if hit.slug == slug), None)

    async def sides(self, notebook: Notebook, reading: Reading, found: SearchResult) -> tuple[str, ...]:
        """The cards that a comparison is about: named, described beside the "or", in hand, or offered just before."""
        slugs = [slug for slug in found.named if slug not in notebook.ruled_out]
        for piece in sides_of(reading.text) if len(slugs) < 2 else ():
            result = await self.search(piece, notebook)
            slugs += result.named[:1] or [hit.slug for hit in result.hits[:1] if result.confident]
        slugs = [slug for slug in dict.fromkeys(slugs) if self.library.get(slug)]
        in_hand = notebook.chosen or notebook.card
        if len(slugs) == 1 and in_hand and in_hand not in slugs:
            slugs.insert(0, in_hand)
        return tuple(slugs[:2]) or notebook.last_offered[:2]

    async def told_as_tried(self, notebook: Notebook, before: Notebook) -> Notebook:
        """Rules out the cards that the teacher's own words for what was tried stand for."""
        fresh = [what for what in (*notebook.tried, *notebook.limits) if what not in (*before.tried, *before.limits)]
        results = [await self.search(f"I already do {what}", notebook) for what in fresh]
        slugs = [slug for result in results for slug in (*result.ruled_out, *result.named)]
        slugs += [card.slug for what in fresh for card in self.library if _is_called(card, what)]
        return notebook.with_(ruled_out=tuple(dict.fromkeys((*notebook.ruled_out, *slugs))))


def story(notebook: Notebook, reading: Reading) -> str:
    """What was told last together with this message: what a short question is about."""
    latest = [text for text in notebook.told[-3:] if text != reading.text[: len(text)]]
    return " ".join((*latest, reading.text))


def about_class(reading: Reading) -> str:
    """The message without clauses that tell only how the teacher feels: they would find cards about feelings."""
    mine = [
        clause
        for clause in reading.clauses
        if re.match(r"i\b|i'm\b|im\b", clause, re.IGNORECASE) and feeling_in(clause)
    ]
    text = reading.text
    for clause in mine:
        text = text.replace(clause, " ")
    return text if len(text.split()) >= 3 else reading.text


def with_candidates(
    notebook: Notebook, before: Notebook, reading: Reading, found: SearchResult, together: SearchResult
) -> Notebook:
    """The notebook with the cards that fit all that was told; a message that tells nothing changes none."""
    if notebook.told == before.told:
        return notebook
    results = (found, together) if len(notebook.told) > 1 else (found, found)
    return notebook.with_(candidates=_weighed(notebook.candidates, results, _weight(notebook, before, reading)))


def _weight(notebook: Notebook, before: Notebook, reading: Reading) -> float:
    """How much a message says of what to look for: a trouble all, a class described less, a wish hardly."""
    if notebook.map == "planning":
        return 1.0
    if notebook.wish != before.wish or notebook.part != before.part:
        return A_WISH
    described = len(reading.text.split()) <= _SHORT and not any(turned(clause) for clause in reading.clauses)
    return A_CLASS if described and not reading.spanish else 1.0


def _weighed(candidates: Mapping[str, float], results: tuple[SearchResult, ...], weight: float) -> dict[str, float]:
    """Cards that fit what was told so far: older statements fade, the new one adds what stands above the noise."""
    scores = {slug: FADING * score for slug, score in candidates.items()}
    for result in results:
        for rank, hit in enumerate(result.hits):
            # Scores of the keyword channel alone are not comparable between messages; ranks are.
            plain = hit.score - NOISE if result.channels == "hybrid" else result.confident / (rank + 2)
            plain *= 1.0 if result.confident else _UNSURE
            scores[hit.slug] = scores.get(hit.slug, 0.0) + weight * max(0.0, plain)
    best = sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))[:_MOST_CANDIDATES]
    return {slug: round(score, 4) for slug, score in best}


def _is_called(card: Card, what: str) -> bool:
    """Whether every longer word of what a teacher tried stands in the card's names."""
    words = set(re.findall(r"[a-z]{5,}", what.lower()))
    names = " ".join((card.name, *card.front.aliases)).lower()
    return bool(words) and words <= set(re.findall(r"[a-z]+", names))
