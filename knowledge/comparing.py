"""Finds what two cards say alike: sentences nearly copied, teachers' lines that would fit either."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from knowledge.card import Card

SENTENCE_WORDS = 8
"""Shorter sentences may stand in many cards."""
ALIKE_SENTENCES = 0.5
ALIKE_LINES = 0.6
_COMMON = 60
"""A run of words in more texts than this is a figure of speech, not a copy."""


class Text(NamedTuple):
    """A sentence or line, the card it stands in, and the runs of words it is compared by."""

    slug: str
    text: str
    runs: frozenset[str]


class Likeness(NamedTuple):
    """Two texts of different cards and the share of runs they have in common, zero to one."""

    one: Text
    other: Text
    share: float


def alike_sentences(cards: Iterable[Card]) -> list[Likeness]:
    """Pairs of sentences in different cards that share most of their runs of three words."""
    texts = [Text(card.slug, sentence, _runs(sentence, 3)) for card in cards for sentence in sentences_of(card)]
    return _alike(texts, ALIKE_SENTENCES)


def alike_lines(cards: Iterable[Card]) -> list[Likeness]:
    """Pairs of lines teachers say, in different cards, that share most of their words."""
    texts = [
        Text(card.slug, line, _runs(line, 1))
        for card in cards
        for line in (*card.front.teachers_say.en, *card.front.teachers_say.es)
    ]
    return _alike(texts, ALIKE_LINES)


def sentences_of(card: Card) -> Iterator[str]:
    """The sentences of the sections that are long enough to be compared. Tables are forms, not prose."""
    prose = "\n".join(section.text for section in card.sections if section.title != "Recording sheet")
    for sentence in re.split(r"(?<=[.?])\s+|\n\s*\n|\n(?=(?:\d+\.|[-*>]) )", prose):
        if len(sentence.split()) >= SENTENCE_WORDS:
            yield sentence.strip()


def flat(text: str) -> str:
    """The text without case and punctuation."""
    return re.sub(r"\W+", " ", text.lower()).strip()


def _runs(text: str, length: int) -> frozenset[str]:
    words = flat(text).split()
    return frozenset(" ".join(words[start : start + length]) for start in range(len(words) - length + 1))


def _alike(texts: list[Text], threshold: float) -> list[Likeness]:
    holders: dict[str, list[int]] = defaultdict(list)
    found = []
    for place, text in enumerate(texts):
        shared = Counter(earlier for run in text.runs if len(holders[run]) <= _COMMON for earlier in holders[run])
        for earlier in shared:
            other = texts[earlier]
            # Rare runs found the pair; all runs are counted to judge it.
            share = len(text.runs & other.runs) / len(text.runs | other.runs)
            if other.slug != text.slug and share >= threshold:
                found.append(Likeness(other, text, share))
        for run in text.runs:
            holders[run].append(place)
    return found
