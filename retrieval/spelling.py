"""Mends misspelled words by the nearest word that is one, words of the cards before others."""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from retrieval.text import fold, stem, words

_SHORTEST = 4
_LONG = 7
_ACRONYM = re.compile(r"\b[A-Z]{2,}\b")
_SAME_SOUND = (("ph", "f"), ("kn", "n"), ("wr", "r"), ("ck", "k"), ("c", "k"), ("q", "k"))


class Speller:
    """Corrects against the words of the cards; never touches a word that some card uses or that is known to be one."""

    def __init__(
        self,
        texts: Iterable[str],
        common_words: frozenset[str] = frozenset(),
        known: Container[str] = (),
        known_stems: Container[str] = (),
    ) -> None:
        self._counts = Counter(word for text in texts for word in words(text))
        self._common = common_words
        self._known = known
        self._known_stems = known_stems
        by_letter: Mapping[str, dict[str, str]] = defaultdict(dict)
        for word in self._counts.keys() | common_words:
            if len(word) >= _SHORTEST and word.isalpha():
                by_letter[_sound(word)[0]][word] = _sound(word)
        self._by_letter = dict(by_letter)
        self._nearest = lru_cache(maxsize=4096)(self._find)

    def corrections(self, text: str) -> dict[str, str]:
        """The unknown words of a text that a known one is near enough to, and that one."""
        acronyms = {fold(word) for word in _ACRONYM.findall(text)}
        found = {word: self._nearest(word) for word in set(words(text)) - acronyms if self._is_unknown(word)}
        return {word: correction for word, correction in found.items() if correction}

    def _is_unknown(self, word: str) -> bool:
        known = word in self._counts or word in self._common or word in self._known or stem(word) in self._known_stems
        return not known and len(word) >= _SHORTEST and word.isalpha()

    def _find(self, word: str) -> str | None:
        sound = _sound(word)
        choices = self._by_letter.get(sound[0], {})
        near = process.extract(sound, choices, scorer=OSA.distance, score_cutoff=1 + (len(sound) >= _LONG), limit=20)
        letters = sorted(word)

        def worse(found: tuple[str, float, str]) -> tuple[float, bool, int]:
            """Farther; not the same letters in another order; rarer in the cards."""
            _, distance, spelled = found
            return distance, sorted(spelled) != letters, -self._counts[spelled]

        best = min(near, key=worse, default=None)
        return best[2] if best else None


def _sound(word: str) -> str:
    """The word as it is heard, roughly: `graphic` and `grafik` are the same."""
    for spelled, sound in _SAME_SOUND:
        word = word.replace(spelled, sound)
    return word
