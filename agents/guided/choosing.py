"""Which of the offered cards a message picks."""

import re

from agents.guided.reading.intents import Intent
from agents.guided.reflecting import said_clauses
from agents.guided.situation import Situation
from knowledge.card import Card

_SHORT = 8
_ORDINALS = (
    r"\b(?:first|1st|1|one)\b(?! (?:of|kid|student))",
    r"\b(?:second|2nd|2)\b",
    r"\b(?:third|3rd|3|last)\b",
)
_REJECTS = re.compile(
    r"\b(?:already|don't|do not|not|hate|no way|won't|didn't|tried|never|else|instead)\b", re.IGNORECASE
)
_LIKES = re.compile(
    r"\b(?:i like|i'd like to try|let's (?:do|try|go)|try the|go with|i'll (?:do|try|take)|i want to try|the .* one)\b",
    re.IGNORECASE,
)
_DESCRIBES = re.compile(r"\b(?:the one (?:where|with|that)|that one|the thing where)\b", re.IGNORECASE)
_PLAINLY = 0.45
_COMMON = frozenset(
    [
        "with",
        "class",
        "student",
        "students",
        "routine",
        "talk",
        "time",
        "idea",
        "ideas",
        "like",
        "that",
        "this",
        "first",
        "second",
        "third",
        "last",
        "plan",
    ]
)


def picked(s: Situation) -> Card | None:
    """The card that the message takes up, or None.

    By its name, by a word that only its names hold, or by number; a yes takes the only one. With words of liking or
    assent also cards offered earlier, cards that fit, and neighbors of the offered ones count.
    """
    if s.notebook.tried != s.before.tried or _REJECTS.search(s.reading.text):
        return None
    offered = _cards(s, s.notebook.last_offered)
    if s.named and (s.named in offered or assents(s)):
        return s.named
    by_word = (_by_word(s, pool) for pool in _pools(s, offered))
    by_words = next((card for card in by_word if card), None)
    return by_words or _by_number(s, offered) or _by_meaning(s) or _by_assent(s, offered)


def assents(s: Situation) -> bool:
    """A yes to what was offered, not a yes that begins something else."""
    if s.reading.wants(Intent.QUESTION, Intent.STUCK, Intent.DISAGREE):
        return False
    if s.reading.wants(Intent.MAKE_PLAN):
        return True
    short = len(s.reading.text.split()) <= _SHORT and not s.reading.facts.lost_minutes
    return s.reading.wants(Intent.AGREE) and short and not (said_clauses(s) and not s.reading.day)


def _pools(s: Situation, offered: list[Card]) -> list[list[Card]]:
    takes_up = bool(offered) and s.reading.wants(Intent.AGREE) and not said_clauses(s)
    earlier = _cards(s, s.notebook.offered) if _LIKES.search(s.reading.text) else []
    fitting = _cards(s, s.fitting) if takes_up else []
    near = [card for one in offered for card in s.library.related(one)] if takes_up else []
    return [offered, earlier, fitting, list(dict.fromkeys(card for card in near if s.allowed(card.slug)))]


def _by_word(s: Situation, pool: list[Card]) -> Card | None:
    """The only card of the pool whose names hold a telling word of the message."""
    text = s.reading.text.lower()
    found = [card for card in pool if _names_a_word_of(text, card, pool)]
    return found[0] if len(found) == 1 else None


def _by_meaning(s: Situation) -> Card | None:
    """ "The one where they …": the card that the description finds."""
    best = s.found.hits[0] if s.found.hits and _DESCRIBES.search(s.reading.text) else None
    return s.library.get(best.slug) if best and best.score >= _PLAINLY and s.allowed(best.slug) else None


def _by_number(s: Situation, offered: list[Card]) -> Card | None:
    if len(s.reading.text.split()) > _SHORT:
        return None
    text = s.reading.text
    positions = [n for n, pattern in enumerate(_ORDINALS) if re.search(pattern, text, re.IGNORECASE)]
    return offered[positions[-1]] if positions and positions[-1] < len(offered) else None


def _by_assent(s: Situation, offered: list[Card]) -> Card | None:
    """A plain yes, or a day when one was asked for, takes the first card; the reply says so and offers to swap it."""
    if not offered:
        return None
    asked = s.before.question in {"when", "choice"} or s.notebook.knows_goal
    names_day = asked and s.reading.day and not s.reading.wants(Intent.QUESTION)
    return offered[0] if names_day or assents(s) else None


def _cards(s: Situation, slugs: tuple[str, ...]) -> list[Card]:
    return [card for slug in slugs if s.allowed(slug) and (card := s.library.get(slug))]


def _names_a_word_of(text: str, card: Card, pool: list[Card]) -> bool:
    """Whether a telling word of this card's names, and of no other's in the pool, stands in the text."""
    others = {word for other in pool if other is not card for word in _telling_words(other)}
    return any(re.search(rf"\b{re.escape(word)}\b", text) for word in _telling_words(card) - others)


def _telling_words(card: Card) -> set[str]:
    names = " ".join((card.name, *card.front.aliases)).lower()
    return set(re.findall(r"[a-z]{4,}", names)) - _COMMON
