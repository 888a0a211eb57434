"""The works the cards rest on: one list, each with how surely somebody has checked that it exists."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from knowledge.card import Card, Verified

_FILE = Path(__file__).parent / "references.yaml"


@dataclass(frozen=True)
class Work:
    """A work, how it was verified, and the slugs of the cards that cite it."""

    citation: str
    verified: Verified
    cited_by: tuple[str, ...] = ()


@cache
def known_works() -> Mapping[str, Verified]:
    """Every work a card may cite, by its citation."""
    tree: dict[Verified, list[str]] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return {citation: verified for verified, citations in tree.items() for citation in citations}


def work_of(citation: str) -> str | None:
    """The known work a card cites, None for an unknown one.

    A card may add the place in the work ("…, Recommendation 3.") and ends its citation with a full stop.
    """
    known = known_works()
    citation = citation.strip().removesuffix(".")
    work = citation
    while work and work not in known:
        work, _, _place = work.rpartition(", ")
    return work or None


def works_cited(cards: Iterable[Card]) -> list[Work]:
    """Every work that the cards cite, by citation, with the cards that cite it."""
    cited: dict[tuple[str, Verified], list[str]] = defaultdict(list)
    for card in cards:
        for reference in card.front.evidence.references:
            cited[work_of(reference.citation) or reference.citation, reference.verified].append(card.slug)
    return [
        Work(citation, verified, tuple(dict.fromkeys(slugs))) for (citation, verified), slugs in sorted(cited.items())
    ]
