"""Finds the cards that a text names, by their names and aliases in English and Spanish."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from agents.evaluation.prose import stems, words
from knowledge.card import Card
from knowledge.library import Library

_COMMON_ALIAS = 8
"""An alias that stands in this many other cards is a phrase of the trade ("group work"), not a name."""
_SHORTEST_SINGLE = 5

Phrase = tuple[str, ...]


@dataclass(frozen=True)
class Mention:
    """A name found in a text: its stems, and the cards that go by it."""

    phrase: Phrase
    slugs: frozenset[str]


class CardNames:
    """The names of a library's cards, ready to be looked for."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._slugs: dict[Phrase, set[str]] = defaultdict(set)
        own = {phrase for card in library for phrase in _phrases([card.name])}
        for card in library:
            for phrase in _phrases(_names(card)):
                self._slugs[phrase].add(card.slug)
        self._common = _common_phrases(library, self._slugs) - own
        self._texts: dict[str, str] = {}
        self._longest = max((len(phrase) for phrase in self._slugs), default=0)

    def mentions(self, text: str, *, single_words: bool = False) -> list[Mention]:
        """The cards named in the text, longest names first where they overlap.

        A name of one word is also an everyday word ("rubrics", "games"): such names count only when asked for.
        """
        found, tokens, start = [], stems(text), 0
        while start < len(tokens):
            phrase = self._longest_at(tokens, start, single_words)
            if phrase:
                found.append(Mention(phrase, frozenset(self._slugs[phrase])))
            start += len(phrase) or 1
        return found

    def called(self, name: str) -> frozenset[str]:
        """The cards whose whole name or alias this is, single words too."""
        return frozenset(self._slugs.get(tuple(stems(name)), ()))

    def stands_in(self, sentence: str, slug: str) -> bool:
        """Whether the sentence is the card's own, word for word."""
        if slug not in self._texts:
            card = self.library.get(slug)
            self._texts[slug] = " ".join(words(_text_of(card))) if card else ""
        return " ".join(words(sentence)) in self._texts[slug]

    def _longest_at(self, tokens: Sequence[str], start: int, single_words: bool) -> Phrase:
        for length in range(min(self._longest, len(tokens) - start), 0, -1):
            phrase = tuple(tokens[start : start + length])
            if (
                phrase in self._slugs
                and phrase not in self._common
                and (length > 1 or (single_words and len(phrase[0]) >= _SHORTEST_SINGLE))
            ):
                return phrase
        return ()


def contains(tokens: Sequence[str], phrase: Phrase) -> bool:
    """Whether the phrase stands in the tokens, its words side by side."""
    return any(tuple(tokens[start : start + len(phrase)]) == phrase for start in range(len(tokens) - len(phrase) + 1))


def _text_of(card: Card) -> str:
    front = card.front
    said = (front.summary, front.trade_off, front.first_step, front.cue, front.measure.text, front.evidence.says)
    return "\n".join((*said, *(section.text for section in card.sections)))


def _names(card: Card) -> Iterable[str]:
    front = card.front
    return (front.name, front.name_es, *front.aliases, *front.aliases_es)


def _phrases(names: Iterable[str]) -> Iterator[Phrase]:
    """Each name as stems; a bracket in it is a name of its own."""
    for name in names:
        for part in (re.sub(r"\([^)]*\)", " ", name), *re.findall(r"\(([^)]*)\)", name)):
            if phrase := tuple(stems(part)):
                yield phrase


def _common_phrases(library: Library, slugs: dict[Phrase, set[str]]) -> set[Phrase]:
    """Aliases that many other cards use in passing."""
    by_first: dict[str, list[Phrase]] = defaultdict(list)
    for phrase in slugs:
        by_first[phrase[0]].append(phrase)
    seen: Counter[Phrase] = Counter()
    for card in library:
        tokens = stems(" ".join(section.text for section in card.sections))
        present = {
            phrase
            for start, token in enumerate(tokens)
            for phrase in by_first.get(token, ())
            if tuple(tokens[start : start + len(phrase)]) == phrase
        }
        seen.update(phrase for phrase in present if card.slug not in slugs[phrase])
    return {phrase for phrase, count in seen.items() if count >= _COMMON_ALIAS}
