"""Finds cards that a text calls by name: standard names, aliases, brand names, in English and Spanish."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from knowledge.card import Card
from retrieval.text import STOPWORDS, fold, stem

# Letters one by one are one word: `K-W-L`, `S.L.A.N.T.`
_TOKEN = re.compile(r"\b[a-z](?:[.-][a-z]){2,}\b|[a-z0-9]+(?:'[a-z]+)?|&")
_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_WORD_SIGNS = {"&": "and", "n": "and", "w": "with", **{word: str(number) for number, word in enumerate(_NUMBERS)}}
_LONGEST = 8
_SHORTEST_PART = 3
"""What stands before or after a sign within a name, when it can be a name by itself: not the 4 of `4:1`."""

Key = tuple[str, ...]
"""The stems of a name."""


@dataclass(frozen=True)
class Token:
    """A word of a text: its stem, and where it stands."""

    stem: str
    start: int
    end: int


@dataclass(frozen=True)
class Naming:
    """A place in a text that names cards, and the name as a card spells it.

    `weight` tells how surely it means them: 1 for a name of its own, less for everyday words.
    """

    name: str
    slugs: tuple[str, ...]
    start: int
    end: int
    weight: float


@dataclass(frozen=True)
class _Name:
    spelled: str
    slugs: tuple[str, ...]
    weight: float
    only_as_spelled: bool
    """Whether the words are ordinary ones, and the name only with its capitals: `SAFE`, `RACE`, `What to Do`."""


def tokens(text: str, corrections: Mapping[str, str] | None = None) -> list[Token]:
    """The words of a text in order, common signs written out, misspelled words corrected."""
    found = []
    for match in _TOKEN.finditer(fold(text)):
        word = match[0] if "'" in match[0] else re.sub("[.-]", "", match[0])
        word = _WORD_SIGNS.get(word, word)
        found.append(Token(stem((corrections or {}).get(word, word)), match.start(), match.end()))
    return found


class NameBook:
    """Every name and alias of the library, for longest-match lookup."""

    def __init__(self, cards: Iterable[Card]) -> None:
        cards = list(cards)
        slugs: dict[Key, list[str]] = defaultdict(list)
        spelled: dict[Key, str] = {}
        for card in cards:
            for name in _names(card):
                key = tuple(token.stem for token in tokens(name))
                if key and card.slug not in slugs[key]:
                    slugs[key].append(card.slug)
                    spelled.setdefault(key, name)
        uses = _everyday_uses(cards, slugs.keys())
        self._names = {key: _judged(spelled[key], tuple(slugs[key]), uses[key]) for key in slugs}

    def find(self, text: str, found: list[Token]) -> list[Naming]:
        """The names in a text, given its tokens; of two that overlap the longer one."""
        namings, place = [], 0
        while place < len(found):
            size = next((n for n in range(_LONGEST, 0, -1) if self._at(text, found[place : place + n], n)), 0)
            if size:
                name = self._names[tuple(token.stem for token in found[place : place + size])]
                namings.append(
                    Naming(name.spelled, name.slugs, found[place].start, found[place + size - 1].end, name.weight)
                )
            place += size or 1
        return namings

    def _at(self, text: str, window: list[Token], size: int) -> bool:
        name = self._names.get(tuple(token.stem for token in window)) if len(window) == size else None
        if name is None:
            return False
        written = text[window[0].start : window[-1].end]
        return not name.only_as_spelled or written in (name.spelled, f"{name.spelled}s")


def _everyday_uses(cards: Iterable[Card], keys: Collection[Key]) -> Counter[Key]:
    """How often each name stands in what teachers say: a name of its own never does, words that any teacher uses do."""
    sizes: dict[str, set[int]] = defaultdict(set)
    for key in keys:
        sizes[key[0]].add(len(key))
    uses: Counter[Key] = Counter()
    for card in cards:
        for line in (*card.front.teachers_say.en, *card.front.teachers_say.es):
            stems = tuple(token.stem for token in tokens(line))
            for start, first in enumerate(stems):
                uses.update(key for size in sizes.get(first, ()) if (key := stems[start : start + size]) in keys)
    return uses


def _judged(spelled: str, slugs: tuple[str, ...], uses: int) -> _Name:
    telling = sum(word not in STOPWORDS for word in _TOKEN.findall(fold(spelled)))
    weight = min(1.0, 0.5 + 0.25 * telling) / (1 + uses)
    ordinary = not telling or (spelled.isupper() and (uses > 0 or len(spelled) <= 3))
    return _Name(spelled, slugs, weight, ordinary)


def _names(card: Card) -> Iterator[str]:
    front = card.front
    for name in (front.name, front.name_es, *front.aliases, *front.aliases_es):
        yield name
        parts = [part.strip() for part in re.split(r"[/():]", name)]
        if len(parts) > 1:
            yield from (part for part in parts if len(part) >= _SHORTEST_PART)
